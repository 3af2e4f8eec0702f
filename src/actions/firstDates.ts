import type { World } from '../ports';
import type { Period, Planned } from '../region/plan';
import { readDay } from '../schema/day';
import { tabOf } from '../sheets/table';
import { logOf } from './undo';

/** Under which name the file remembers when the activities of the plan were first to be held. */
const memory = 'firstDates';

/** A store holds 500 KB (platform rule 24): of a longer plan, the log alone knows the rest. */
const mostRemembered = 2_000;

type First = ReadonlyMap<string, Period>;

/** What the file remembers; a memory that was lost or spoiled only means asking the log. */
function remembered({ workbook }: World): First {
  try {
    const held: unknown = JSON.parse(workbook.recall(memory) ?? '{}');
    return new Map(
      Object.entries(held as object).flatMap(([id, days]): readonly [string, Period][] => {
        const [from, to] = Array.isArray(days) ? days.map((day) => readDay(String(day))) : [];
        return from && to && from <= to ? [[id, { from, to }]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

/** The oldest days that سجل العمليات tells of each activity; of one typed by hand, as they were before the first change. */
function logged(world: World): ReadonlyMap<string, Partial<Period>> {
  const first = new Map<string, Partial<Period>>();
  for (const { tab, id, before, after, isKept } of logOf(world)) {
    if (tab !== tabOf('planItem') || !isKept) continue;
    const texts = before ?? after ?? {};
    const [from, to] = [readDay(texts['from'] ?? ''), readDay(texts['to'] ?? '')];
    first.set(id, { ...(from && { from }), ...(to && { to }), ...first.get(id) });
  }
  return first;
}

/** The first dates of a plan's activities. */
export interface FirstDates {
  readonly of: (row: Planned) => Period;
  /** Remembers those that were not known yet; those of rows that are gone are forgotten. */
  readonly remember: (ids: readonly string[]) => void;
}

/**
 * When each activity was first to be held: as the file remembers, which was told before any later move, else as the
 * log does, else as it stands. The log is read only where the memory does not know an activity yet.
 */
export function firstDates(world: World, rows: readonly Planned[]): FirstDates {
  const { workbook } = world;
  const known = remembered(world);
  const told = rows.some(({ id }) => id !== '' && !known.has(id)) ? logged(world) : new Map();
  // Of two rows with one id the upper keeps it (domain §3).
  const upper = new Map([...rows].sort((one, other) => other.row - one.row).map(({ id, row }) => [id, row]));
  const bearers = rows.filter(({ id, row }) => id !== '' && upper.get(id) === row);
  const first = new Map(
    bearers.map(({ id, row, record: { from, to } }): [number, Period] => {
      const said: Period = known.get(id) ?? { from, to, ...told.get(id) };
      return [row, said.from <= said.to ? said : { from, to }];
    }),
  );
  const of: FirstDates['of'] = ({ row, record: { from, to } }) => first.get(row) ?? { from, to };
  return {
    of,
    remember: (ids) => {
      const all = new Map([...known, ...bearers.map((row): [string, Period] => [row.id, of(row)])]);
      const standing = [...new Set(ids)].filter((id) => all.has(id)).sort();
      const text = JSON.stringify(
        Object.fromEntries(
          standing.slice(0, mostRemembered).map((id) => [id, [all.get(id)?.from, all.get(id)?.to]]),
        ),
      );
      if (text !== (workbook.recall(memory) ?? '{}')) workbook.remember(memory, text);
    },
  };
}
