import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { World } from '../ports';
import type { Told } from '../rules/across';
import { tellings } from '../rules/across';
import type { RowsOf, Sound } from '../rules/judge';
import { faultsIn, soundAlone } from '../rules/judge';
import { hintsIn } from '../rules/warnings';
import type { Day } from '../schema/day';
import { firstDayOf, lastDayOf, readDay, readSchoolYear } from '../schema/day';
import { codesOf } from '../schema/entity';
import type { FaultCode, WarningCode } from '../schema/fault';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { severalTexts } from '../schema/kinds';
import type { Known } from '../schema/known';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';
import { settledOf } from './undo';

const input = shape(({ object, text, optional, filter }) =>
  object({ entity: text, filter: optional(filter) }),
);

/** A row as it stands in its tab: its canonical texts, and what is wrong with it. */
export interface Listed {
  /** Null for a row not checked yet. */
  readonly id: string | null;
  readonly version: string;
  readonly row: number;
  readonly draft: Readonly<Record<string, string>>;
  readonly faults: readonly FaultCode[];
  readonly warnings: readonly WarningCode[];
  /** What other rows say of it: that they carry it out. */
  readonly told?: Told;
}

type Texts = Readonly<Record<string, string>>;
type Test = (draft: Texts, id: string) => boolean;

/** The days a row covers, by the field or fields that date it; null where they cannot be read. */
function periodIn(entity: EntityName, draft: Texts): readonly [Day, Day | null] | null {
  const [from, to] = entityNamed(entity).dated ?? [];
  const first = from === undefined ? null : readDay(draft[from] ?? '');
  if (first === null) return null;
  return [first, to === undefined ? first : readDay(draft[to] ?? '')];
}

/** Whether the days of a row touch a stretch of days, open where it is null; false where its days cannot be read. */
export const within =
  (entity: EntityName, from: Day | null, to: Day | null) =>
  (draft: Texts): boolean => {
    const period = periodIn(entity, draft);
    return (
      period !== null && (to === null || period[0] <= to) && (from === null || (period[1] ?? from) >= from)
    );
  };

/** Free text is searched, folded; anything else is compared, any one of several. */
function holds(entity: EntityName, field: string, said: string, known: Known): Test {
  const control = entityNamed(entity).fields[field]?.control.control;
  const wanted = fold(canonical(entity, { [field]: said }, known)[field] ?? '');
  if (control === 'text' || control === 'lines') return (draft) => fold(draft[field] ?? '').includes(wanted);
  return (draft) =>
    fold(draft[field] ?? '') === wanted ||
    (control === 'severalChoices' && severalTexts(draft[field] ?? '').some((one) => fold(one) === wanted));
}

/** The tests that a filter asks for, or the name of the part that cannot be understood. */
function testsOf(
  entity: EntityName,
  filter: Readonly<Record<string, string | readonly string[]>>,
  known: Known,
): readonly Test[] | string {
  const tests: Test[] = [];
  for (const [name, said] of Object.entries(filter)) {
    if (name === 'ids') {
      if (typeof said === 'string') return `filter.${name}`;
      tests.push((_, id) => id !== '' && said.includes(id));
    } else if (typeof said !== 'string') return `filter.${name}`;
    else if (name === 'schoolYear') {
      const year = readSchoolYear(said);
      if (year === null) return `filter.${name}`;
      tests.push(within(entity, firstDayOf(year), lastDayOf(year)));
    } else if (name === 'from' || name === 'to') {
      const day = readDay(said);
      if (day === null) return `filter.${name}`;
      tests.push(name === 'from' ? within(entity, day, null) : within(entity, null, day));
    } else if (misfitOf(entity, { [name]: '' }) !== null) return `filter.${name}`;
    else tests.push(holds(entity, name, said, known));
  }
  return tests;
}

/** What other rows tell of the sound rows of a tab, by row. */
function toldIn(entity: EntityName, rowsOf: RowsOf, known: Known): (row: number) => { told?: Told } {
  const telling = tellings[entity] as
    | ((rowsOf: RowsOf, known: Known) => (row: Sound) => Told | null)
    | undefined;
  if (!telling) return () => ({});
  const tell = telling(rowsOf, known);
  const found = new Map(soundAlone(rowsOf, known)(entity).map((row) => [row.row, tell(row)]));
  return (row) => {
    const told = found.get(row);
    return told ? { told } : {};
  };
}

/** The rows of a tab that pass a filter, newest first; an unreadable cell stays as it was typed (contract §2). */
export const recordsOf = {
  input,
  run: (
    world: World,
    { entity: name, filter = {} }: Sent<typeof input>,
  ): Outcome<{ rows: readonly Listed[] }> => {
    const misfit = misfitOf(name, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const entity = fitting(name) as EntityName;
    const { known, rowsOf } = openFile(world);
    const tests = testsOf(entity, filter, known);
    if (typeof tests === 'string') return refused([refusal('badRequest', { what: tests })]);
    const faults = faultsIn(entity, rowsOf, known);
    const hints = hintsIn(entity, rowsOf, known, settledOf(world));
    const toldOf = toldIn(entity, rowsOf, known);
    const rows = rowsOf(entity).flatMap(({ row, id, texts }) => {
      const draft = canonical(entity, texts, known);
      if (!tests.every((passes) => passes(draft, id))) return [];
      const version = versionOf(texts as Texts);
      return [
        {
          id: id || null,
          version,
          row,
          draft,
          faults: codesOf(faults.get(row) ?? []),
          warnings: codesOf(hints.get(row) ?? []),
          ...toldOf(row),
        },
      ];
    });
    const dayOf = ({ draft }: Listed) => periodIn(entity, draft)?.[0] ?? '';
    rows.sort((one, other) =>
      dayOf(other) < dayOf(one) ? -1 : dayOf(other) > dayOf(one) ? 1 : other.row - one.row,
    );
    return done({ rows });
  },
};
