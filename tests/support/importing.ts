import { existsSync, readFileSync } from 'node:fs';
import type { Imported } from '../../src/actions/applyImport';
import type { Issue, Outcome } from '../../src/actions/outcome';
import type { ImportPreview } from '../../src/actions/previewImport';
import type { DirectorateEntity } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { directorate, idOf, sent, type Tabs } from './rows';

/** The day of the tests of imports: school year 2026/2027. */
export const importDay = '2026-11-21';

/** The ministry's export of one directorate, beside the project; null where it is not at hand. */
export function tiznit(): string | null {
  const path = new URL('../../../shared/data/tiznit_schools_gresa.csv', import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A file in which nothing is recorded yet. */
export const blankDirectorate = (): Tabs => directorate({ mentor: [], cpp: [], school: [], assignment: [] });

function value<T>(outcome: Outcome<unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as T;
}

export const previewed = (tabs: Tabs, what: string, text: string, rest: object = {}): ImportPreview =>
  value(sent(tabs, 'previewImport', { what, text, ...rest }, importDay));

/** The sentences of a refused dry run, without the marks that isolate values. */
export const refusedSentences = (
  tabs: Tabs,
  what: string,
  text: string,
  rest: object = {},
): readonly string[] => {
  const outcome = sent(tabs, 'previewImport', { what, text, ...rest }, importDay);
  return outcome.ok ? [] : outcome.issues.map(({ message }: Issue) => plain(message));
};

export const plain = (sentence: string): string => sentence.replace(/[\u2066-\u2069]/g, '');

/** The items of a dry run as a client sends them: with ids of its own where rows are to be added. */
export const itemsOf = ({ planned }: ImportPreview) =>
  planned.map(({ id, version, draft }, index) =>
    version === null ? { id: id ?? idOf(index + 1), draft } : { id: id ?? '', version, draft },
  );

/** Carries a dry run out, in slices of so many rows. */
export function applied(
  tabs: Tabs,
  entity: DirectorateEntity,
  preview: ImportPreview,
  size = 500,
): readonly Imported[] {
  const items = itemsOf(preview);
  const slices = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  return slices.map((slice, index) =>
    value(
      sent(tabs, 'applyImport', { entity, items: slice, isLast: index === slices.length - 1 }, importDay),
    ),
  );
}

/** How many lines of the table each fate befell; a planned row stands for its first line. */
export function countsOf({ planned, told }: ImportPreview): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const count = (fate: string) => {
    counts[fate] = (counts[fate] ?? 0) + 1;
  };
  for (const { id } of planned) count(id === null ? 'added' : 'changed');
  for (const { fate } of told) count(fate);
  return counts;
}

/** The texts of a tab's rows, header aside. */
export const rowsIn = (tabs: Tabs, entity: DirectorateEntity): readonly (readonly string[])[] =>
  (tabs.get(ar.tabs[entity]) ?? []).slice(1).filter((row) => row.some((cell) => cell !== ''));
