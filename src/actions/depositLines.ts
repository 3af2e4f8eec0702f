import type { Accounts } from '../balance/balances';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { SoundRows } from '../rules/judge';
import { judge } from '../rules/judge';
import type { SchoolYear } from '../schema/day';
import { firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Frozen, Line } from '../sheets/deposits';
import { fixedColumns, mayBeOf, readLine } from '../sheets/deposits';
import type { File } from './file';
import { openFile } from './file';

/** The rows of الإيداعات of a school year, or all, from top to bottom; those that a hand left unreadable come too. */
export function depositLines({ workbook }: World, year?: SchoolYear): readonly Line[] {
  const title = ar.tabs.deposits;
  const fixed = workbook.tab(title, fixedColumns, () => true) ?? [];
  const wanted = fixed.flatMap((cells, at) => (at > 0 && (!year || mayBeOf(year, cells)) ? [at + 1] : []));
  const [first] = wanted;
  if (first === undefined) return [];
  const rows = workbook.rows(title, first, wanted[wanted.length - 1] ?? first);
  return wanted.flatMap((row) => {
    const line = readLine(row, rows[row - first] ?? []);
    return line && (!year || !line.frozen || line.frozen.schoolYear === year) ? [line] : [];
  });
}

/** The deposits that can be read, from top to bottom. */
export const frozenIn = (lines: readonly Line[]): readonly Frozen[] =>
  lines.flatMap(({ frozen }) => frozen ?? []);

/** Whose a deposit is, among the mentors of today: by the id of their row, else by their name; null if nobody's. */
export function depositorIn(
  mentors: SoundRows['mentor'],
): (frozen: Pick<Frozen, 'mentor' | 'mentorId'>) => SoundRows['mentor'][number] | null {
  const byId = new Map(mentors.flatMap((one) => (one.id === '' ? [] : [[one.id, one] as const])));
  const byName = new Map(mentors.map((one) => [fold(one.record.name), one]));
  return ({ mentor, mentorId }) => byId.get(mentorId) ?? byName.get(fold(mentor)) ?? null;
}

/** A file whose rows were judged, as deposits look at it. */
export interface Judged {
  readonly file: File;
  readonly sound: SoundRows;
}

/** Opens the file and judges its rows. */
export function judged(world: World): Judged {
  const file = openFile(world);
  file.all('directorate');
  return { file, sound: judge(file.rowsOf, file.known).sound };
}

/** The items of a mentor's programme of a school year, or of all mentors. */
export const itemsOf = (
  sound: SoundRows,
  year: SchoolYear,
  mentor: string | null,
): SoundRows['programmeItem'] =>
  sound.programmeItem.filter(
    ({ record: { mentor: of, from, to } }) =>
      from <= lastDayOf(year) && to >= firstDayOf(year) && (mentor === null || of === mentor),
  );

/** The account of the directorate, or of a mentor by key. */
export const accountIn = ({ directorate, mentors }: Accounts, mentor: string | null) =>
  mentor === null ? directorate : (mentors.find(({ name }) => fold(name) === mentor) ?? null);
