import { deposits as words } from '../messages/deposits.ar';
import type { World } from '../ports';
import type { SchoolYear } from '../schema/day';
import type { DepositKind, Line } from '../sheets/deposits';
import { isDepositKind, receiptOf, tamperedIn } from '../sheets/deposits';
import { logOf } from './undo';

/** A deposit of which only سجل العمليات still tells. */
export interface Gone {
  readonly receipt: string;
  readonly kind: DepositKind | null;
  readonly mentor: string;
  readonly schoolYear: SchoolYear;
  readonly sha256: string;
  readonly state: 'gone';
  readonly where: readonly [];
}

/** The kind that a cell names; null where it names none. */
export const kindLabelled = (label: string | undefined): DepositKind | null =>
  Object.keys(words.kinds)
    .filter(isDepositKind)
    .find((kind) => words.kinds[kind] === label) ?? null;

/** What سجل العمليات keeps of a deposit. */
export const keptOf = (of: {
  readonly kind: DepositKind;
  readonly mentor: string;
  readonly schoolYear: SchoolYear;
  readonly version: number;
  readonly on: string;
  readonly sha256: string;
}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['kind', 'mentor', 'schoolYear', 'version', 'on', 'sha256'] as const).map((name) => [
      words.headers[name],
      name === 'kind' ? words.kinds[of.kind] : String(of[name]),
    ]),
  );

/** Looks at deposits as they stand: against themselves, and against what سجل العمليات tells of them. */
export function whereTampered(
  world: World,
  lines: readonly Line[],
  year?: SchoolYear,
): { readonly tampered: (line: Line) => readonly string[]; readonly gone: readonly Gone[] } {
  const { headers } = words;
  const told = new Map(
    logOf(world).flatMap(({ verb, id, after }) =>
      verb === 'deposit' && after ? [[id, after] as const] : [],
    ),
  );
  const first = new Map<string, Line>();
  for (const line of lines) if (line.frozen && !first.has(line.frozen.id)) first.set(line.frozen.id, line);
  return {
    tampered: (line) => [
      ...tamperedIn(line, world.digest, told.get(line.frozen?.id ?? '')?.[headers.sha256] ?? null),
      ...(line.frozen && first.get(line.frozen.id) !== line ? [words.doubled] : []),
    ],
    gone: lines.some(({ frozen }) => !frozen)
      ? []
      : [...told].flatMap(([id, after]) =>
          first.has(id) || (year && after[headers.schoolYear] !== year)
            ? []
            : [
                {
                  receipt: receiptOf(id),
                  kind: kindLabelled(after[headers.kind]),
                  mentor: after[headers.mentor] ?? '',
                  schoolYear: after[headers.schoolYear] ?? '',
                  sha256: after[headers.sha256] ?? '',
                  state: 'gone' as const,
                  where: [] as const,
                },
              ],
        ),
  };
}
