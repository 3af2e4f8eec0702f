// Over 200 lines because it is one page, section by section.

import type { Accounts } from '../balance/balances';
import type { Coverage, Covered, Deposits, Support } from '../balance/dashboard';
import { activityOf, coverageOf, meanDays, medianDays, monthsOf, supportOf } from '../balance/dashboard';
import { qualityOf } from '../balance/quality';
import { percentOf } from '../balance/ratios';
import { progressOf } from '../balance/schools';
import { activityNames } from '../entities/activity';
import { directorateNames } from '../entities/index';
import { cycle as cycles, stage as stages } from '../entities/lists';
import { ar } from '../messages/ar';
import type { PaperWords } from '../messages/papers/index';
import { papers } from '../messages/papers.ar';
import { regionalCharts } from '../messages/regionalDashboard.ar';
import type { Cell, OutputPlan } from '../ports';
import type { CarriedOut } from '../rules/carriedOut';
import type { FaultyRow, Sound, SoundRows } from '../rules/judge';
import { inFigures, months } from '../schema/day';
import type { Known } from '../schema/known';
import { row } from './accountRows';
import type { Built } from './balanceTabs';
import { meanCell, stageColours } from './progressTab';
import type { Section } from './sections';
import { dashboardPage, drawn, figure, filled, qualitySection, section, sum, tones } from './sections';
import { tabOf } from './table';

type Words = PaperWords['dashboard'];
type Cells = readonly Cell[];

const { deep, light, amber, quiet } = tones;

const widths = [176, 108, 108, 108, 108, 108, 108, 108];

const papersDue = ['programme', 'balance'] as const;

function timelinessSection(deposits: NonNullable<Deposits>, { timeliness: words }: Words): Section {
  return section(
    words.title,
    words.columns,
    papersDue.map((kind) => {
      const { expected, received, rate, onTime, onTimeRate } = deposits[kind];
      return [words[kind], expected, received, onTime, figure(rate), figure(onTimeRate)];
    }),
    drawn('bars', words.axis, [quiet, light, deep]),
    (['late', 'exempt'] as const).flatMap((which) =>
      papersDue
        .filter((kind) => deposits[kind][which].length > 0)
        .flatMap((kind) => [
          row('columns', words[kind], words[which]),
          ...deposits[kind][which].map((name) => row('row', name)),
        ]),
    ),
  );
}

function coverageSections(coverage: Coverage, known: Known, { total, coverage: words }: Words) {
  const cells = (name: string, { visited, unvisited }: Covered): Cells => {
    const all = visited.length + unvisited.length;
    return [name, visited.length, unvisited.length, all, figure(percentOf(visited.length, all))];
  };
  const places = (
    title: string,
    header: string,
    of: readonly Covered[],
    named: (place: string) => string,
    note?: string,
  ) =>
    section(
      title,
      [header, ...words.columns],
      of.map((one) => cells(one.place === null ? words.unknown : named(one.place), one)),
      drawn('stackedBars', papers.schools, [deep, quiet]),
      [row('columns', ...cells(total, coverage.all))],
      note,
    );
  const { environment, commune } = ar.fields.school;
  const environmentOf = (code: string) => known.labelOf('environment', code);
  return [
    places(words.byEnvironment, environment, coverage.environments, environmentOf, words.need),
    places(words.byCommune, commune, coverage.communes, String),
  ];
}

/** The months of the year with their cells; one that begins after the as-of day has no figures yet. */
const monthly = ({ schoolYear, asOf }: Accounts, cells: (month: string, isToCome: boolean) => Cells) =>
  monthsOf(schoolYear).map((month): Cells => {
    const name = months[Number(month.slice(5)) - 1] as string;
    return [name, ...cells(month, month > asOf.slice(0, 7))];
  });

function visitsSection(accounts: Accounts, known: Known, { total, month: column, visits: words }: Words) {
  const { visits, remote } = accounts.directorate.tally;
  const cells = (month: string): Cells => {
    const count = (of: typeof visits | typeof remote, key: string) =>
      (of.get(key)?.rows ?? []).filter(({ date }) => date.startsWith(month)).length;
    const counts = cycles.codes.map((cycle) => count(visits, cycle));
    return [...counts, sum(counts), count(remote, 'one')];
  };
  return section(
    words.title,
    [column, ...known.labelsOf('cycle'), total, words.remote],
    monthly(accounts, (month, isToCome) => (isToCome ? [] : cells(month))),
    drawn('stackedBars', words.axis, stageColours),
    [row('columns', total, ...cells(''))],
  );
}

function activitySection(
  accounts: Accounts,
  of: ReturnType<typeof activityOf>,
  { total, month: column, activity: words }: Words,
) {
  return section(
    words.title,
    [column, ...words.columns, ...words.each],
    monthly(accounts, (month, isToCome) => {
      const { now, before, planned, done } = of(null, month);
      const each = [...activityNames.map((name) => of(name, month).now), done];
      return [now, before, planned, ...each].map((rows) =>
        isToCome && rows !== before && rows !== planned ? '' : rows.length,
      );
    }),
    drawn('bars', words.axis, [deep, light, amber]),
    [
      row('columns', words.byKind, ...words.whole),
      ...[...activityNames, null].map((name) => {
        const { now, before, soFar, planned, done } = of(name, '');
        const counts = [now, before, soFar, planned, done].map((rows) => rows.length);
        return row('row', name === null ? total : tabOf(name), ...counts);
      }),
    ],
    words.note,
  );
}

const stagesSection = ({ directorate }: Accounts, known: Known, { stages: words }: Words) =>
  section(
    words.title,
    [papers.stage, ...words.columns],
    stages.codes.map((stage) => {
      const [start, now] = [directorate.schoolsAtStart, directorate.schools].map((of) =>
        progressOf(of, stage),
      ) as [ReturnType<typeof progressOf>, ReturnType<typeof progressOf>];
      return [
        known.labelOf('stage', stage),
        meanCell(start.mean),
        meanCell(now.mean),
        start.known,
        now.known,
      ];
    }),
    drawn('bars', papers.percentAxis, [light, deep], 100),
    [],
    words.note,
  );

function supportSection(requests: readonly Support[], known: Known, { total, support: words }: Words) {
  const rows = requests.map(
    ({ kind, asked, standing, delays }): Cells => [
      kind === null ? total : known.labelOf('requestKind', kind),
      ...standing.map((of) => of.length),
      asked.length,
      figure(meanDays(delays)),
      figure(medianDays(delays)),
    ],
  );
  const [pending, ...answers] = known.labelsOf('requestAnswer');
  return section(
    words.title,
    [ar.fields.supportRequest.kind, ...answers, pending as string, ...words.columns],
    rows.slice(0, -1),
    drawn('stackedBars', words.axis, [deep, light, amber, quiet]),
    rows.slice(-1).map((cells) => row('columns', ...cells)),
    words.note,
  );
}

/** The schools with no recorded visit, by place and name; the names come last, where there is room for them. */
const listRows = ({ all, placeOf }: Coverage, known: Known, { coverage: words }: Words) => {
  const schools = all.unvisited.map((school) => {
    const { environment, commune } = placeOf(school);
    const name = known.nameOf('school', school.code);
    return [commune, environment && known.labelOf('environment', environment), name];
  });
  schools.sort((one, other) => (`${one[0]} ${one[2]}` < `${other[0]} ${other[2]}` ? -1 : 1));
  return schools.length === 0
    ? []
    : [
        row('heading', words.list),
        row('note', words.need),
        row('columns', ar.fields.school.commune, ar.fields.school.environment, ar.fields.school.name),
        ...schools.map((cells) => row('row', ...cells.map((cell) => cell ?? ''))),
      ];
};

/** All that the page tells of. */
export interface Looked {
  readonly accounts: Accounts;
  readonly sound: SoundRows;
  readonly leftOut: readonly FaultyRow[];
  readonly carriedOut: (item: Sound<'programmeItem'>) => CarriedOut | null;
  readonly deposits: Deposits;
}

/** لوحة القيادة: what a directorate looks at, each table with its chart beside it, as of the day (domain §4 and §5). */
export function dashboardTab(looked: Looked, known: Known, words: Words, built: Built): OutputPlan {
  const { accounts, sound, leftOut, carriedOut, deposits } = looked;
  const { title, none } = words.timeliness;
  const coverage = coverageOf(accounts, sound);
  const head = [
    row('title', filled(words.title, accounts.schoolYear, inFigures(accounts.asOf))),
    row('note', papers.builtAt(built.day, built.hour)),
    row('notice', papers.seeBalance),
    ...(deposits ? [] : [row('heading', title), row('note', none), row('blank')]),
  ];
  const sections = [
    ...(deposits ? [timelinessSection(deposits, words)] : []),
    ...coverageSections(coverage, known, words),
    visitsSection(accounts, known, words),
    activitySection(accounts, activityOf(accounts, sound, known, carriedOut), words),
    stagesSection(accounts, known, words),
    supportSection(supportOf(accounts, sound), known, words),
    qualitySection(qualityOf(directorateNames, sound, leftOut), words.quality),
  ];
  return dashboardPage(
    { widths, gone: regionalCharts, head, foot: listRows(coverage, known, words) },
    sections,
  );
}
