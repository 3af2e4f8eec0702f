import type { Balance } from '../balance/balances';
import { countsOf } from '../balance/comparisons';
import type { RegionTold } from '../balance/regionTold';
import { stage as stages } from '../entities/lists';
import { joined, said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import { inFigures } from '../schema/day';
import { directorateNamed } from '../sheets/academies';
import { isFinal } from '../sheets/regionalBalanceTab';
import type { Drawing } from './balance';
import { periodIn } from './balance';
import { fileName } from './fileName';
import { headOf } from './head';
import type { Block, Paper } from './shape';
import { sixLines } from './sixLines';

type Named = (directorate: string) => string;

const number = (title: string, share = 1) => ({ title, share, isNumber: true as const });

/** Each directorate that sent, in the order of the academy's list: its deposit, lines i to iv, and its stages. */
function directoratesBlocks(told: RegionTold, { words, labelOf }: Drawing, named: Named): readonly Block[] {
  const { region: own, common } = words;
  const counted = told.directorates.flatMap(({ name, part }) => (part ? [{ name, ...part }] : []));
  const missing = told.directorates.filter(({ part }) => part === null);
  const beside = (text: string, of: RegionTold['directorates']): readonly Block[] => {
    const names = of.map(({ name }) => isolated(named(name))).join(common.separator);
    return of.length === 0 ? [] : [{ kind: 'text', isQuiet: true, text: joined(text, { names }) }];
  };
  const figures = (of: Balance) => {
    const { visits, schools, workshops } = countsOf(of);
    const heads = schools - of.principals.unrecorded;
    return [heads, visits, of.miniGroups, workshops - of.topicsOutside].map(String);
  };
  const means = ({ progress }: Balance) =>
    stages.codes.map((stage) => {
      const { mean } = progress[stage];
      return mean === null ? '–' : mean.toFixed(1).replace('.', ',');
    });
  return [
    { kind: 'heading', number: '', text: own.directorates },
    {
      kind: 'table',
      columns: [
        { title: own.directorate, share: 3 },
        number(own.version),
        { title: own.kind, share: 1.5 },
        { title: own.deposit, share: 1.8 },
        number(own.principals, 1.5),
        number(own.visits, 1.2),
        number(own.miniGroups, 1.5),
        number(own.workshops, 1.2),
      ],
      rows: [
        ...counted.map(({ name, balance, source: { version, isInterim, on } }) => [
          isolated(named(name)),
          String(version),
          isInterim ? own.interimShort : own.finalShort,
          isolated(inFigures(on)),
          ...figures(balance),
        ]),
        [common.total, '', '', '', ...figures(told.region.balance)],
      ],
    },
    ...beside(
      own.awaited,
      missing.filter(({ touched }) => touched === null),
    ),
    ...beside(
      own.touched,
      missing.filter(({ touched }) => touched !== null),
    ),
    { kind: 'heading', number: '', text: own.stages },
    {
      kind: 'table',
      columns: [
        { title: own.directorate, share: 3 },
        ...stages.codes.map((stage) => number(labelOf('stage', stage), 1.5)),
      ],
      rows: [
        ...counted.map(({ name, balance }) => [isolated(named(name)), ...means(balance)]),
        [own.all, ...means(told.region.balance)],
      ],
    },
    { kind: 'text', isQuiet: true, text: own.note },
  ];
}

/** الحصيلة الجهوية as the academy's official paper: six lines of all directorates, then each beside the sum. */
export function regionalBalancePaper(told: RegionTold, drawing: Drawing): Paper {
  const { words, language, house, today } = drawing;
  const { region: own, common, team } = words;
  const named: Named = (name) =>
    (language === 'fr' && directorateNamed(name, null)?.directorate.french) || name;
  const { received, expected } = told.arrivals;
  const { signature, signatureAndSeal } = common.signatures;
  const isEmpty = told.directorates.every(({ part }) => part === null);
  return {
    name: fileName(said(own.file, { year: told.schoolYear, asOf: told.asOf })),
    short: own.label,
    title: said(own.title, periodIn(told)),
    language,
    head: headOf(house, words, today),
    notices: [
      said(own.arrived, { n: received, of: expected }),
      ...(isEmpty || isFinal(told) ? [] : [own.interim]),
    ],
    blocks: isEmpty
      ? [{ kind: 'text', text: own.empty }]
      : [
          ...sixLines(
            {
              balance: told.region.balance,
              headingSeveral: 0,
              beforeProject: 0,
              start: null,
              besideTopics: {
                title: own.sharers,
                said: told.region.shared.topics.map(({ of }) =>
                  of
                    .map(({ directorate, times }) =>
                      said(own.share, { directorate: named(directorate), times }),
                    )
                    .join(common.separator),
                ),
              },
            },
            drawing,
            {},
            'service',
          ),
          { kind: 'break' },
          ...directoratesBlocks(told, drawing, named),
        ],
    signatures: [
      { title: house.headWord, note: signature },
      { title: team.signs.academy, note: signatureAndSeal },
    ],
    foot: [house.note, common.lawOfAcademy].filter((text) => text !== '').join('\n'),
  };
}
