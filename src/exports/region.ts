import type { RegionTold } from '../balance/regionTold';
import type { Settings } from '../entities/settings';
import { exportWords } from '../messages/exports.ar';
import { regionalBalance as words } from '../messages/regionalBalance.ar';
import type { Known } from '../schema/known';
import { isFinal } from '../sheets/regionalBalanceTab';
import { tableOfBalances } from './balanceTable';
import { messageOf } from './balanceText';

/** The region's balance as a table: its sum, then each directorate that sent, with its package. */
export function regionTable(
  { schoolYear, asOf, region, directorates }: RegionTold,
  { academy }: Settings,
  known: Known,
): readonly (readonly string[])[] {
  const counted = directorates.flatMap(({ name, part }) => (part ? [{ name, ...part }] : []));
  const [header = [], ...rows] = tableOfBalances(
    [
      { of: exportWords.region.region, name: academy ?? '', schoolYear, asOf, balance: region.balance },
      ...counted.map(({ name, balance, source }) => ({
        of: words.directorate,
        name,
        schoolYear,
        asOf: source.on,
        balance,
      })),
    ],
    known,
  );
  const { version, receipt } = exportWords.region;
  return [
    [...header, version, receipt],
    ...rows.map((row, at) => {
      const source = counted[at - 1]?.source;
      return [...row, source ? String(source.version) : '', source?.receipt ?? ''];
    }),
  ];
}

/** The region's balance as data: the sum, and of each directorate its balance and its deposit; null where none counts. */
export const regionData = ({ schoolYear, asOf, region, arrivals, directorates }: RegionTold): object => ({
  schoolYear,
  asOf,
  region: region.balance,
  shared: region.shared,
  arrivals,
  directorates: Object.fromEntries(
    directorates.map(({ name, part }) => [
      name,
      part && {
        deposit: {
          receipt: part.source.receipt,
          version: part.source.version,
          on: part.source.on,
          firstOn: part.source.firstOn,
        },
        balance: part.balance,
      },
    ]),
  ),
});

/** The region's balance as a message of one screen. */
export const regionText = (told: RegionTold, { academy }: Settings, known: Known): string =>
  messageOf(
    told.region.balance,
    {
      title: exportWords.region.title,
      of: exportWords.region.of(academy ?? exportWords.region.region),
      schoolYear: told.schoolYear,
      asOf: told.asOf,
      isInterim: !isFinal(told),
      notes: [words.arrived(told.arrivals.received, told.arrivals.expected)],
    },
    known,
  );
