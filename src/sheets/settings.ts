import type { Level } from '../entities/index';
import type { Settings } from '../entities/settings';
import { settings } from '../entities/settings';
import { ar } from '../messages/ar';
import type { Grid, Run, Workbook } from '../ports';
import { read } from '../schema/entity';
import { fold, isBlank } from '../schema/fold';
import type { ClosedLists, Known } from '../schema/known';
import { holdsAll } from './table';

/** The grid of الإعدادات, or null where the file has no such tab. */
export const settingsGrid = (workbook: Workbook): Grid | null =>
  workbook.tab(ar.tabs.settings, ar.settingHeaders.length, holdsAll(ar.settingHeaders));

/** Where the names and the values stand: found by header, else the first two columns. */
function placesIn(header: readonly string[]): readonly [number, number] {
  const [name, value] = ar.settingHeaders.map((label) =>
    header.findIndex((text) => fold(text) === fold(label)),
  );
  return name === undefined || value === undefined || name < 0 || value < 0 ? [0, 1] : [name, value];
}

/** The names that stand in الإعدادات. */
export const settingNames = (grid: Grid | null): readonly string[] => {
  const [name] = placesIn(grid?.[0] ?? []);
  return (grid ?? []).slice(1).map((cells) => cells[name] ?? '');
};

/** Settings as runs of cells below the others: their names under الإعداد, their values under القيمة, wherever these stand. */
export function settingRuns(
  grid: Grid | null,
  rows: readonly (readonly string[])[],
  row: number,
): readonly Run[] {
  const [name, value] = placesIn(grid?.[0] ?? []);
  return [name, value].map((column, part) => ({
    row,
    column: column + 1,
    cells: rows.map((cells) => [cells[part] ?? '']),
  }));
}

/** The texts of الإعدادات by setting; those that the tab does not name have their defaults. */
export function settingTexts(grid: Grid | null): Record<string, string> {
  const names = new Map(Object.entries(ar.fields.settings).map(([code, label]) => [fold(label), code]));
  const texts: Record<string, string> = { ...ar.settingDefaults };
  const [name, value] = placesIn(grid?.[0] ?? []);
  for (const cells of (grid ?? []).slice(1)) {
    const code = names.get(fold(cells[name] ?? ''));
    if (code !== undefined) texts[code] = cells[value] ?? '';
  }
  return texts;
}

/** Settings to write, as text: each in its own row, which of two of one name is the lower; those without one below all. */
export function settingChanges(grid: Grid, changes: Readonly<Record<string, string>>): readonly Run[] {
  const [name, value] = placesIn(grid[0] ?? []);
  const labels: Readonly<Record<string, string>> = ar.fields.settings;
  const last = (holds: (cells: readonly string[]) => boolean) =>
    grid.reduce((found, cells, index) => (index > 0 && holds(cells) ? index + 1 : found), 0);
  const runs: Run[] = [];
  const added: (readonly string[])[] = [];
  for (const [code, text] of Object.entries(changes)) {
    const label = labels[code] ?? code;
    const row = last((cells) => fold(cells[name] ?? '') === fold(label));
    if (row > 0) runs.push({ row, column: value + 1, cells: [[text]] });
    else added.push([label, text]);
  }
  const below =
    Math.max(
      1,
      last((cells) => !cells.every(isBlank)),
    ) + 1;
  return added.length === 0 ? runs : [...runs, ...settingRuns(grid, added, below)];
}

/** Whose file it is; a directorate's where nothing is said. */
export const levelIn = ({ level }: Pick<Settings, 'level'>): Level => level ?? 'directorate';

/** Whether الإعدادات have a row that says whose file it is, a blank one too. */
export const saysLevel = (grid: Grid | null): boolean =>
  settingNames(grid).some((name) => fold(name) === fold(ar.fields.settings.level));

const firstWord = (text: string) => fold(text).split(' ')[0];

/** «الأكاديمية» alone, or an academy's whole name, says the level as the word of the list does. */
const levelMeant = (said = ''): string =>
  isBlank(said)
    ? said
    : (Object.values(ar.lists.level).find((label) => firstWord(label) === firstWord(said)) ?? said);

/** The settings of a file; what cannot be read is as if blank (domain §3). */
export function settingsFrom(grid: Grid | null, known: ClosedLists): Settings {
  const texts = settingTexts(grid);
  const judged = read(settings, { ...texts, level: levelMeant(texts['level']) }, known as Known);
  if (judged.ok) return judged.record;
  const blank = Object.fromEntries(Object.keys(settings.fields).map((code) => [code, null]));
  return { ...blank, ...judged.partial } as Settings;
}
