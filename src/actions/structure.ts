import type { Level } from '../entities/index';
import { entityNamed, isEntityName } from '../entities/index';
import { closedLists, ownDegrees } from '../entities/known';
import { ar } from '../messages/ar';
import { structure as words } from '../messages/structure.ar';
import type { Anatomy, World } from '../ports';
import { fold, isBlank } from '../schema/fold';
import { expectedTabs } from '../sheets/structure/expected';
import type { Diagnosis, Plan } from '../sheets/structure/found';
import type { KeptOf } from '../sheets/structure/kept';
import { keptIn } from '../sheets/structure/kept';
import { found } from '../sheets/structure/planned';
import { recognise } from '../sheets/structure/recognise';
import { diagnose, isCopy, unreadTabs } from '../sheets/structure/structure';
import { headersOf } from '../sheets/table';
import { settingsNow } from './file';

/** Whether this file is a copy of the one that it was set up as: nothing is sent from it by itself. */
export const isCopied = ({ workbook }: World): boolean => isCopy(workbook.structure.identity());

/** What the hidden tab نسخة الأمان keeps. */
export const keptOf = ({ workbook }: World): KeptOf =>
  keptIn(workbook.tab(words.safetyTab, words.safetyHeaders.length, () => true));

/** The names and codes by which rows refer to those of a tab, folded; null where the tab cannot be told. */
function namesIn(sheets: readonly Anatomy[], level: Level): (entity: string) => ReadonlySet<string> | null {
  const { recognised } = recognise(sheets, expectedTabs(level), unreadTabs(level));
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

const memory = 'repairing';

/** Remembers the steps whose cells are about to be written, for a run that is killed before it has written them. */
export const rememberSteps = ({ workbook }: World, plans: readonly Plan[]): void =>
  workbook.remember(memory, plans.length > 0 ? JSON.stringify(plans) : null);

/** The steps that are remembered; none where the memory is spoiled. */
export function rememberedSteps({ workbook }: World): readonly Plan[] {
  try {
    const value: unknown = JSON.parse(workbook.recall(memory) ?? '[]');
    return Array.isArray(value) ? (value as Plan[]) : [];
  } catch {
    return [];
  }
}

/** A step that was cut short, as it now is: only cells that are still blank are written; null where none is. */
function resumed(plan: Plan, sheets: readonly Anatomy[]): Plan | null {
  const isFree = (grid: Anatomy['grid'], row: number, column: number) =>
    isBlank(grid[row - 1]?.[column - 1] ?? '');
  const does = plan.does.flatMap((repair) => {
    const sheet = 'sheet' in repair && sheets.find((one) => one.sheet === repair.sheet);
    if (repair.do !== 'write' || !sheet) return [];
    const runs = repair.runs.filter(({ row, column }) => isFree(sheet.grid, row, column));
    return runs.length > 0 ? [{ ...repair, runs }] : [];
  });
  const { restores } = plan;
  const [header = [], ...rows] = sheets.find(({ title }) => title === restores?.title)?.grid ?? [];
  const at = header.findIndex((text) => fold(text) === fold(restores?.label ?? ''));
  const isLost =
    restores !== null &&
    (restores.label === null
      ? header.length > 0 && rows.every((line) => line.every(isBlank))
      : at >= 0 && rows.every((line) => isBlank(line[at] ?? '')));
  return does.length > 0 || isLost ? { ...plan, does, restores: isLost ? restores : null } : null;
}

/** Steps that were cut short are found and offered again. */
function withBegun(world: World, diagnosis: Diagnosis, sheets: readonly Anatomy[]): Diagnosis {
  const begun = rememberedSteps(world)
    .filter(({ step }) => !diagnosis.plans.some((plan) => plan.step.id === step.id))
    .flatMap((plan) => resumed(plan, sheets) ?? []);
  return {
    findings: [
      ...diagnosis.findings,
      ...begun.map(({ step }) =>
        found('cutShort', step.tab, words.found.cutShort(step.tab, step.message), { refuses: false }),
      ),
    ],
    plans: [...diagnosis.plans, ...begun],
  };
}

/** Looks at how the file is built, and plans what would mend it. */
export function diagnosisOf(world: World): Diagnosis {
  const { structure } = world.workbook;
  const { degrees, level } = settingsNow(world);
  const sheets = structure.anatomy(unreadTabs(level));
  const diagnosis = diagnose({
    sheets,
    level,
    identity: structure.identity(),
    fitting: { known: closedLists(ar.lists, ownDegrees(degrees)), namesOf: namesIn(sheets, level) },
    kept: keptOf(world),
  });
  return withBegun(world, diagnosis, sheets);
}
