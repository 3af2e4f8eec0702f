import type { Level } from '../../entities/index';
import { structure as words } from '../../messages/structure.ar';
import type { Anatomy } from '../../ports';
import { isBlank } from '../../schema/fold';
import { ofColumns } from './columnPlans';
import { expectedTabs, shownTabs, writtenTabs } from './expected';
import type { Fitting } from './fitting';
import type { Diagnosis } from './found';
import type { KeptOf } from './kept';
import { found, noted, planned } from './planned';
import { recognise } from './recognise';
import { ofRows } from './rowPlans';

/** What is told of a file: its sheets, and whose it was when it was set up. */
export interface Told {
  readonly sheets: readonly Anatomy[];
  readonly level: Level;
  readonly identity: { readonly own: string; readonly setUpIn: string | null };
  readonly fitting: Fitting;
  readonly kept: KeptOf;
}

/** Whether the file is a copy of the one that the product was set up in: it sends no reminders (domain §5). */
export const isCopy = ({ own, setUpIn }: Told['identity']): boolean => setUpIn !== null && setUpIn !== own;

const { found: says, mends, states } = words;

function ofFile(identity: Told['identity']): Diagnosis {
  if (!isCopy(identity)) return noted();
  return noted(
    [found('copyOfFile', words.file, says.copyOfFile(), { refuses: false })],
    [
      planned('copyOfFile', words.file, mends.ownFile(), [states.copy, states.own], {
        does: [{ do: 'setUpHere' }],
        isSure: false,
      }),
    ],
  );
}

/** Rows of a duplicate that are not in the tab it looks like. */
function onlyIn(sheet: Anatomy, of: Anatomy): number {
  const lineOf = (line: readonly string[]) => JSON.stringify(line.filter((cell) => !isBlank(cell)));
  const there = new Set(of.grid.map(lineOf));
  return sheet.grid.filter((line) => line.some((cell) => !isBlank(cell)) && !there.has(lineOf(line))).length;
}

/** Judges how a file is built, and plans what would mend it (domain §3, platform rule 22). */
export function diagnose({ sheets, level, identity, fitting, kept }: Told): Diagnosis {
  const written = unreadTabs(level);
  const shown = shownTabs(level);
  const { recognised, missing, doubles } = recognise(sheets, expectedTabs(level), written);
  const all: Diagnosis[] = [ofFile(identity)];
  for (const { title, isNeeded } of missing) {
    const copy = kept(title);
    const rows = copy?.rows.length ?? 0;
    // A file may do without these; one that had them once has lost them.
    if (!isNeeded && rows === 0) continue;
    const [message, after] =
      copy && rows > 0
        ? [mends.restoreTab(title, rows, copy.day), states.restoredRows(rows)]
        : [mends.addTab(title), states.shown];
    all.push(
      noted(
        [found('missingTab', title, says.missingTab(title), { refuses: isNeeded })],
        [
          planned('missingTab', title, message, [words.none, after], {
            makes: title,
            restores: copy && rows > 0 ? { title, label: null } : null,
          }),
        ],
      ),
    );
  }
  for (const { tab, sheet, by, blank } of recognised) {
    const { title } = tab;
    const mark = sheet.mark?.isOwn ? [] : [{ do: 'mark', sheet: sheet.sheet, title } as const];
    if (blank)
      all.push(
        noted(
          [found('blankTab', title, says.blankTab(title, sheet.title), { refuses: false })],
          [
            planned('blankTab', title, mends.swapTabs(title, sheet.title), [sheet.title, title], {
              does: [
                { do: 'rename', sheet: blank.sheet, title: words.blankTitle(title) },
                { do: 'rename', sheet: sheet.sheet, title },
                ...mark,
              ],
            }),
          ],
        ),
      );
    else if (by !== 'title')
      all.push(
        noted(
          [
            found('renamedTab', title, says.renamedTab(title, sheet.title), {
              refuses: by === 'guess' && tab.isNeeded,
            }),
          ],
          [
            planned('renamedTab', title, mends.renameTab(title, sheet.title), [sheet.title, title], {
              does: [{ do: 'rename', sheet: sheet.sheet, title }, ...mark],
            }),
          ],
        ),
      );
    if (sheet.isHidden)
      all.push(
        noted(
          [found('hiddenTab', title, says.hiddenTab(title), { refuses: false })],
          [
            planned('hiddenTab', title, mends.showTab(title), [states.hidden, states.shown], {
              does: [{ do: 'show', sheet: sheet.sheet }],
            }),
          ],
        ),
      );
    const columns = ofColumns(tab, sheet, fitting, kept(title));
    // Nothing is made in a tab that is only guessed: it gets its name back first.
    const isFound = by !== 'guess';
    all.push(
      noted(
        columns.diagnosis.findings,
        columns.diagnosis.plans.filter(({ makes }) => isFound || makes === null),
      ),
    );
    if (columns.standing) all.push(ofRows(tab, sheet, columns.standing, kept(title)));
  }
  for (const { tab, of, sheet } of doubles) {
    const { title } = sheet;
    all.push(
      noted(
        [
          found('doubledTab', tab.title, says.doubledTab(tab.title, title, onlyIn(sheet, of)), {
            refuses: false,
          }),
        ],
        sheet.isHidden
          ? []
          : [
              planned('doubledTab', tab.title, mends.hideCopy(title), [states.shown, states.hidden], {
                does: [{ do: 'hide', sheet: sheet.sheet }],
                isSure: false,
              }),
            ],
      ),
    );
  }
  for (const sheet of sheets) {
    const own = sheet.mark?.isOwn ? sheet.mark.title : null;
    const isShown = shown.includes(sheet.title);
    if (own && written.includes(own) && own !== sheet.title && !sheets.some(({ title }) => title === own))
      all.push(
        noted(
          [found('renamedTab', own, says.renamedTab(own, sheet.title), { refuses: false })],
          [
            planned('renamedTab', own, mends.renameTab(own, sheet.title), [sheet.title, own], {
              does: [{ do: 'rename', sheet: sheet.sheet, title: own }],
            }),
          ],
        ),
      );
    if (isShown && sheet.isHidden)
      all.push(
        noted(
          [found('hiddenTab', sheet.title, says.hiddenTab(sheet.title), { refuses: false })],
          [
            planned('hiddenTab', sheet.title, mends.showTab(sheet.title), [states.hidden, states.shown], {
              does: [{ do: 'show', sheet: sheet.sheet }],
            }),
          ],
        ),
      );
  }
  return {
    findings: all.flatMap(({ findings }) => findings),
    plans: all.flatMap(({ plans }) => plans),
  };
}

/** The titles whose rows the diagnosis does not look at. */
export const unreadTabs = (level: Level): readonly string[] => [...writtenTabs(level), words.safetyTab];
