import { deposits as words } from '../messages/deposits.ar';
import type { World } from '../ports';
import type { SchoolYear } from '../schema/day';
import type { DepositKind, Line } from '../sheets/deposits';
import { isDepositKind, receiptOf, tamperedIn } from '../sheets/deposits';
import type { ListedDeposit } from './deposits';
import { logOf } from './undo';

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

/** What سجل العمليات tells of a deposit, by header. */
export type ToldDeposit = (name: keyof typeof words.headers) => string;

/** Looks at deposits as they stand: against themselves, and against what سجل العمليات tells of them. */
export function whereTampered(
  world: World,
  lines: readonly Line[],
  year?: SchoolYear,
): {
  readonly tampered: (line: Line) => readonly string[];
  /** Those of which only سجل العمليات still tells. */
  readonly gone: readonly ListedDeposit[];
  readonly told: readonly ToldDeposit[];
} {
  const { headers } = words;
  const told = new Map(
    logOf(world).flatMap(({ verb, id, after }) =>
      verb === 'deposit' && after ? [[id, (name) => after[headers[name]] ?? '']] : [],
    ) as readonly [string, ToldDeposit][],
  );
  const first = new Map<string, Line>();
  for (const line of lines) if (line.frozen && !first.has(line.frozen.id)) first.set(line.frozen.id, line);
  // Of a row that cannot be read nobody knows whose line of the log is.
  const isClear = lines.every(({ frozen }) => frozen);
  return {
    tampered: (line) => [
      ...tamperedIn(line, world.digest, told.get(line.frozen?.id ?? '')?.('sha256') ?? null),
      ...(line.frozen && first.get(line.frozen.id) !== line ? ['doubled'] : []),
    ],
    told: [...told.values()],
    gone: [...told].flatMap(([id, said]) =>
      !isClear || first.has(id) || (year && said('schoolYear') !== year)
        ? []
        : [
            {
              receipt: receiptOf(id),
              kind: kindLabelled(said('kind')),
              mentor: said('mentor'),
              schoolYear: said('schoolYear'),
              sha256: said('sha256'),
              isInterim: false,
              hasPaper: false,
              state: 'gone',
              where: [],
              since: null,
            },
          ],
    ),
  };
}
