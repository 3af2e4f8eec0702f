import type { Spreadsheet } from '../../workbench/host/model';
import type { Workbench } from '../../workbench/host/workbench';
import type { Facts } from './anyDirectorate';
import { fileOf } from './anyDirectorate';
import { cellAt, sheetNamed, valuesOf } from './shipped';

/** The same numbers for the same seed: mulberry32. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    happens: (probability: number) => next() < probability,
    of: <T>(all: readonly T[]): T => all[below(all.length)] as T,
  };
}
export type Chance = ReturnType<typeof chance>;

/** What the storm writes. */
export type Kind = 'visit' | 'miniGroup' | 'workshop';
export type Visit = Facts['visits'][0];
export type MiniGroup = Facts['miniGroups'][0];
export type Workshop = Facts['workshops'][0];
export type Told = Visit | MiniGroup | Workshop;
type Day = Visit['date'];

/** The day so many days after the first of the storm. */
export const dayOf = (days: number): Day =>
  new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10) as Day;

const longAgo = '2020-09-01' as Day;
const points = (chance: Chance) => Array.from({ length: chance.below(3) }, () => chance.below(5));
const mentors = (chance: Chance) => {
  const first = chance.below(3);
  return chance.happens(0.3) ? [first, (first + 1) % 3] : [first];
};

/** A sound row of a kind and a day, as facts in numbers. */
export function anyRow(chance: Chance, kind: Kind, date: Day): Told {
  const shared = {
    date,
    mentors: mentors(chance),
    strengths: points(chance),
    weaknesses: points(chance),
    broken: false,
  };
  if (kind === 'miniGroup') return { ...shared, cpp: chance.below(3) };
  if (kind === 'workshop')
    return { ...shared, cpp: chance.below(3), topic: chance.below(5), inside: chance.happens(0.7) };
  const degree = () => (chance.happens(0.4) ? chance.below(5) : null);
  return {
    ...shared,
    school: chance.below(6),
    cycle: chance.below(2),
    mode: chance.below(4),
    cpp: null,
    degrees: [degree(), degree(), degree(), degree()],
  };
}

/** A directorate before the storm: every row sound, some visits of which hands are at work on. */
export function before(chance: Chance, visits: number): Facts {
  return {
    asOf: dayOf(280),
    schools: Array.from({ length: 6 }, (_, index) => ({ cpp: index % 3, satellite: false, start: null })),
    posts: Array.from({ length: 5 }, (_, school) => ({
      school,
      woman: school % 2 === 0,
      from: longAgo,
      to: null,
      broken: false,
    })),
    assignments: [0, 1, 2].map((each) => ({ mentor: each, cpp: each, from: longAgo, to: null })),
    visits: Array.from({ length: visits }, () => anyRow(chance, 'visit', dayOf(chance.below(280))) as Visit),
    miniGroups: [],
    workshops: [],
  };
}

const arrays = { visit: 'visits', miniGroup: 'miniGroups', workshop: 'workshops' } as const;

/** The row of a file of these facts alone, by header: what its cells would hold. */
function cellsOf(kind: Kind, told: Told, tab: string): Readonly<Record<string, string>> {
  const none = { ...before(chance(0), 0), [arrays[kind]]: [told] };
  const [headers = [], cells = []] = fileOf(none).get(tab) ?? [];
  return Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
}

/** What a client sends of a row, and the words by which the row is known again wherever it stands. */
export function draftOf(
  kind: Kind,
  told: Told,
  stamp: string,
  tab: string,
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const cells = cellsOf(kind, told, tab);
  return {
    ...Object.fromEntries(Object.entries(labels).map(([field, header]) => [field, cells[header] ?? ''])),
    findings: stamp,
  };
}

/** Types a file's rows into the tabs that `prepareWorkbook` has made, below their headers. */
export function fill(bench: Workbench, spreadsheet: Spreadsheet, file: ReadonlyMap<string, string[][]>) {
  for (const [title, [headers = [], ...rows]] of file) {
    const sheet = sheetNamed(spreadsheet, title);
    const own = (valuesOf(sheet)[0] ?? []).map(String);
    rows.forEach((cells, index) => {
      headers.forEach((header, at) => {
        const column = own.indexOf(header);
        if (column < 0) throw new Error(`no column ${header}`);
        const place = { sheet: sheet.id, row: index + 1, column };
        bench.apply({ kind: 'write', ...place, cells: [[cells[at] ?? '']] });
      });
    });
  }
}

/** A column of a tab by its header, the header beside. */
export function columnOf(spreadsheet: Spreadsheet, title: string, header: string): readonly string[] {
  const sheet = sheetNamed(spreadsheet, title);
  const at = (valuesOf(sheet)[0] ?? []).map(String).indexOf(header);
  return sheet.cells.slice(1).map((_, index) => String(cellAt(sheet, index + 1, at)?.value ?? ''));
}
