import { entityNamed, isEntityName } from '../entities/index';
import { closedLists, ownDegrees } from '../entities/known';
import { ar } from '../messages/ar';
import { structure as words } from '../messages/structure.ar';
import type { Anatomy, World } from '../ports';
import { fold } from '../schema/fold';
import { settingsFrom, settingsGrid } from '../sheets/settings';
import { expectedTabs } from '../sheets/structure/expected';
import type { Diagnosis } from '../sheets/structure/found';
import type { KeptOf } from '../sheets/structure/kept';
import { keptIn } from '../sheets/structure/kept';
import { recognise } from '../sheets/structure/recognise';
import { diagnose, isCopy, unreadTabs } from '../sheets/structure/structure';
import { headersOf } from '../sheets/table';

/** Whether this file is a copy of the one that it was set up as: nothing is sent from it by itself. */
export const isCopied = ({ workbook }: World): boolean => isCopy(workbook.structure.identity());

/** What the hidden tab نسخة الأمان keeps. */
export const keptOf = ({ workbook }: World): KeptOf =>
  keptIn(workbook.tab(words.safetyTab, words.safetyHeaders.length, () => true));

/** The names and codes by which rows refer to those of a tab, folded; null where the tab cannot be told. */
function namesIn(sheets: readonly Anatomy[]): (entity: string) => ReadonlySet<string> | null {
  const { recognised } = recognise(sheets, [...expectedTabs().map(({ title }) => title), ...unreadTabs()]);
  return (entity) => {
    const found = recognised.find(({ tab }) => tab.entity === entity);
    const key = isEntityName(entity) ? entityNamed(entity).key : undefined;
    if (!found || key === undefined) return null;
    const headers = headersOf(entity as 'mentor');
    const labels = [...new Set([key, 'name'])].map((field) => fold(headers[field] ?? ''));
    const [header = [], ...rows] = found.sheet.grid;
    const places = header.flatMap((text, at) => (labels.includes(fold(text)) ? [at] : []));
    if (places.length === 0) return null;
    return new Set(
      rows.flatMap((line) => places.map((at) => fold(line[at] ?? ''))).filter((name) => name !== ''),
    );
  };
}

/** Looks at how the file is built, and plans what would mend it. */
export function diagnosisOf(world: World): Diagnosis {
  const { structure } = world.workbook;
  const sheets = structure.anatomy(unreadTabs());
  const { degrees } = settingsFrom(settingsGrid(world.workbook), closedLists(ar.lists, null));
  return diagnose({
    sheets,
    identity: structure.identity(),
    fitting: { known: closedLists(ar.lists, ownDegrees(degrees)), namesOf: namesIn(sheets) },
    kept: keptOf(world),
  });
}
