import type { Quality } from '../balance/quality';
import { percentOf } from '../balance/ratios';
import type { RegionTold } from '../balance/regionTold';
import type { PaperWords } from '../messages/papers/index';
import { papers } from '../messages/papers.ar';
import { regionalDashboard as words } from '../messages/regionalDashboard.ar';
import type { Cell, OutputPlan } from '../ports';
import type { DecisionTrail } from '../region/decisions';
import type { PlanProgress, Progress } from '../region/plan';
import type { Member, Standing } from '../region/team';
import type { Known } from '../schema/known';
import { row } from './accountRows';
import type { Built } from './balanceTabs';
import type { Section } from './sections';
import { dashboardPage, drawn, figure, qualitySection, section, tones } from './sections';

const { deep, light, amber, quiet } = tones;

/** The first holds the longest name of a role. */
const widths = [380, 108, 108, 108, 108, 108, 108, 108];

/** All that an academy looks at. */
export interface LookedAtRegion {
  readonly told: RegionTold;
  readonly progress: PlanProgress;
  readonly openDecisions: readonly DecisionTrail[];
  readonly team: Standing<Member>;
  readonly quality: readonly Quality[];
}

/** So many names stand beside the chart; more would move the charts below whenever a balance comes. */
const mostBeside = 11;

/** Who is late, under one another: in the foot of the tab where they are many. */
const lateRows = (look: 'columns' | 'heading', { arrivals: { late } }: RegionTold) => [
  row(look, words.arrivals.late),
  ...late.map((name) => row('row', name)),
];

const isLong = ({ arrivals: { late } }: RegionTold): boolean => late.length > mostBeside;

function lateBeside(told: RegionTold) {
  const { late } = told.arrivals;
  if (late.length === 0) return [];
  return isLong(told)
    ? [row('columns', words.arrivals.late, late.length), row('note', words.arrivals.below)]
    : lateRows('columns', told);
}

function arrivalsSection(told: RegionTold): Section {
  const { expected, received, rate, onTime, onTimeRate } = told.arrivals;
  const own = words.arrivals;
  return section(
    own.title,
    own.columns,
    [[own.balance, expected, received, onTime, figure(rate), figure(onTimeRate)]],
    drawn('bars', own.axis, [quiet, light, deep]),
    lateBeside(told),
    own.note,
  );
}

/** An activity that is neither done, postponed nor cancelled is planned; those past their day are told once more. */
const progressCells = (name: string, of: Progress): readonly Cell[] => {
  const { done, postponed, cancelled, counted, late } = of;
  const planned = counted.length - done.length - postponed.length;
  return [
    name,
    done.length,
    planned,
    postponed.length,
    cancelled.length,
    late.length,
    figure(percentOf(done.length, counted.length)),
  ];
};

function planSections({ all, phases, roles }: PlanProgress, known: Known): readonly Section[] {
  const own = words.plan;
  const by = (title: string, header: string, of: readonly Progress[], nameOf: (name: string) => string) =>
    section(
      title,
      [header, ...own.columns],
      of.map((one) => progressCells(nameOf(one.name), one)),
      of.length === 0 ? null : drawn('stackedBars', own.axis, [deep, quiet, amber]),
      of.length === 0
        ? [row('note', own.empty)]
        : [row('columns', ...progressCells(papers.total, all)), row('note', own.note)],
    );
  return [
    by(own.byPhase, own.phase, phases, (name) => name || own.none),
    by(own.byRole, own.role, roles, (role) => known.labelOf('teamRole', role)),
  ];
}

function decisionsSection(open: readonly DecisionTrail[]): Section {
  const own = words.decisions;
  return section(
    own.title,
    own.columns,
    open.map(({ text, responsible, due, day, takenBy: [meeting] }) => [
      responsible,
      day === null ? due : { day },
      { day: meeting.record.date },
      text,
    ]),
    null,
    open.length === 0 ? [row('note', own.none)] : [],
    own.note,
  );
}

function teamSection({ posts, provinces, vacancies, remarks }: Standing<Member>, known: Known): Section {
  const own = words.team;
  const several = new Set(remarks.flatMap((one) => (one.kind === 'severalHolders' ? [`${one.role}`] : [])));
  const doubled = new Set(
    remarks.flatMap((one) => (one.kind === 'severalCoordinators' ? [one.directorate] : [])),
  );
  const charged = new Set(
    remarks.flatMap((one) =>
      one.kind === 'severalRoles' || one.kind === 'severalDirectorates' ? [one.name] : [],
    ),
  );
  const filled = (of: readonly { readonly length: number }[]) => of.filter(({ length }) => length > 0).length;
  const holders = posts.map((one) => one.holders);
  const coordinators = provinces.map((one) => one.coordinators);
  const vacant = vacancies.map((one) =>
    'role' in one ? known.labelOf('teamRole', one.role) : own.coordinatorOf(one.directorate),
  );
  return section(
    own.title,
    own.columns,
    [
      [own.posts, filled(holders), posts.length - filled(holders), several.size],
      [own.provinces, filled(coordinators), provinces.length - filled(coordinators), doubled.size],
    ],
    drawn('stackedBars', own.axis, [deep, quiet]),
    [
      ...(vacant.length === 0 ? [] : [row('columns', own.vacant), ...vacant.map((name) => row('row', name))]),
      ...(charged.size === 0
        ? []
        : [row('columns', own.several), ...[...charged].map((name) => row('row', name))]),
    ],
  );
}

/** لوحة القيادة of a regional file: what came up, the plan, open decisions, the team, how sound its rows are. */
export const regionalDashboardPlan = (
  { told, progress, openDecisions, team, quality }: LookedAtRegion,
  known: Known,
  { timeliness, coverage, visits, activity, stages, support, quality: ofRows }: PaperWords['dashboard'],
  built: Built,
): OutputPlan =>
  dashboardPage(
    {
      widths,
      gone: [
        coverage.byEnvironment,
        coverage.byCommune,
        ...[timeliness, visits, activity, stages, support].map(({ title }) => title),
      ],
      head: [
        row('title', words.title(told.schoolYear, told.asOf)),
        row('note', papers.builtAt(built.day, built.hour)),
        row('notice', words.seeBalance),
      ],
      foot: isLong(told) ? [...lateRows('heading', told), row('blank')] : [],
    },
    [
      arrivalsSection(told),
      ...planSections(progress, known),
      teamSection(team, known),
      decisionsSection(openDecisions),
      qualitySection(quality, ofRows),
    ],
  );
