import type { Annex } from '../balance/annex';
import { joined, said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import type { BalanceFigures, Drawing } from './balance';
import { ofWords, periodIn } from './balance';
import { fileName } from './fileName';
import { headOf } from './head';
import type { Block, Paper } from './shape';

/** How schools and CPPs are named on the annex. */
export interface Names {
  readonly school: (code: string) => string;
  readonly cpp: (key: string) => string;
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const quiet = (text: string): Block => ({ kind: 'text', text, isQuiet: true });
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const numbered = (title: string) => ({ title, isNumber: true as const });

function programmeBlocks({ programme, reasons }: Annex, { words, labelOf }: Drawing): readonly Block[] {
  const own = words.balance.annex;
  if (programme.length === 0) return [quiet(own.noProgramme)];
  const statuses = ['planned', 'done', 'postponed', 'cancelled'] as const;
  const rows = programme.map(({ items }) => statuses.map((status) => items[status]));
  const cellsOf = (counts: readonly number[]) => [...counts, sumOf(counts)].map(String);
  return [
    {
      kind: 'table',
      columns: [
        { title: own.activity, share: 3 },
        ...statuses.map((status) => numbered(own[status])),
        numbered(own.whole),
      ],
      rows: programme.map(({ activity }, at) => [
        labelOf('activity', activity),
        ...cellsOf(rows[at] as readonly number[]),
      ]),
      total: [
        words.common.total,
        ...cellsOf(statuses.map((_, column) => sumOf(rows.map((counts) => counts[column] as number)))),
      ],
    },
    ...(reasons.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: own.reasons, share: 2 },
              { title: '', share: 1 },
              { title: own.reason, share: 4 },
            ],
            rows: reasons.map(({ activity, status, reason }) => [
              labelOf('activity', activity),
              labelOf('programmeStatus', status),
              isolated(reason),
            ]),
          },
        ]),
  ];
}

/** By CPP, as a list to plan with and no blame: the task book's words that visits are on need come with it (domain §4). */
function notVisitedBlocks(
  { notVisited, schools }: Annex,
  names: Names,
  { words, house }: Drawing,
): readonly Block[] {
  const own = words.balance.annex;
  if (notVisited.length === 0) return [quiet(own.allVisited)];
  const cpps = [...new Set(notVisited.map(({ cpp }) => cpp))];
  return [
    heading(said(own.notVisited, { n: notVisited.length, of: schools })),
    quiet(own.onNeed),
    {
      kind: 'list',
      items: cpps.map((cpp) => {
        const listed = notVisited
          .filter((school) => school.cpp === cpp)
          .map(({ code }) => isolated(names.school(code)))
          .join(words.common.separator);
        return cpp === null
          ? joined(own.noUnit, { schools: listed })
          : joined(own.ofUnit, { unit: isolated(names.cpp(cpp) || house.unitWord), schools: listed });
      }),
    },
  ];
}

function supportBlocks({ support }: Annex, { words, labelOf }: Drawing): readonly Block[] {
  const own = words.balance.annex;
  if (support === null) return [];
  if (support.length === 0) return [heading(own.support), quiet(own.noSupport)];
  const answers = ['granted', 'partlyGranted', 'notGranted', 'pending'] as const;
  const mean = (delays: readonly number[]) =>
    delays.length === 0
      ? '–'
      : String(Math.round((sumOf(delays) / delays.length) * 10) / 10).replace('.', ',');
  return [
    heading(own.support),
    {
      kind: 'table',
      columns: [
        { title: own.kind, share: 2 },
        ...[own.asked, ...answers.map((answer) => own[answer]), own.delay].map(numbered),
      ],
      rows: support.map(({ kind, asked, answers: given, delays }) => [
        labelOf('requestKind', kind),
        String(asked),
        ...answers.map((answer) => String(given[answer])),
        mean(delays),
      ]),
      total: [
        words.common.total,
        String(sumOf(support.map(({ asked }) => asked))),
        ...answers.map((answer) => String(sumOf(support.map(({ answers: given }) => given[answer])))),
        mean(support.flatMap(({ delays }) => delays)),
      ],
    },
  ];
}

/** ملحق الحصيلة: what is told beside the six lines (domain §4, annex). */
export function annexPaper(figures: BalanceFigures, annex: Annex, names: Names, drawing: Drawing): Paper {
  const { words, language, house, today, labelOf } = drawing;
  const own = words.balance.annex;
  const whose = ofWords(figures, drawing);
  const { months, proposals } = annex;
  const most = Math.max(1, ...months);
  return {
    name: fileName(
      said(words.balance.annexFile, { year: figures.schoolYear, of: whose, asOf: figures.asOf }),
    ),
    short: `${words.balance.annexShort} ${figures.name || house.directorateWord}`,
    title: said(words.balance.annexTitle, periodIn(figures)),
    language,
    head: headOf(house, words, today, { number: null }),
    notices: [whose],
    blocks: [
      heading(own.programme),
      ...programmeBlocks(annex, drawing),
      heading(own.proposals),
      ...(proposals.length === 0
        ? [quiet(own.noProposals)]
        : [
            {
              kind: 'table' as const,
              columns: [
                { title: own.activity, share: 3 },
                numbered(words.balance.timesShort),
                { title: own.topics, share: 5 },
              ],
              rows: proposals.map(({ activity, times, topics }) => [
                labelOf('activity', activity),
                String(times),
                topics.map(isolated).join(words.common.separator),
              ]),
            },
          ]),
      ...(months.length === 0
        ? []
        : [
            {
              kind: 'bars' as const,
              title: own.months,
              bars: months.map((value, at) => ({
                label: words.rows.months[(at + 8) % 12] ?? '',
                value,
                of: most,
                said: String(value),
              })),
            },
          ]),
      ...supportBlocks(annex, drawing),
      ...notVisitedBlocks(annex, names, drawing),
    ],
    signatures: [],
    foot: null,
  };
}
