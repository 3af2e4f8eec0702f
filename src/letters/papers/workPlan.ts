import { percentOf } from '../../balance/ratios';
import { percentIn, said } from '../../messages/papers/words';
import { isolated } from '../../messages/phrase';
import type { Calendar } from '../../region/calendar';
import { calendarOf, shared } from '../../region/calendar';
import type { Activity, Period, Progress } from '../../region/plan';
import { planProgress } from '../../region/plan';
import type { Block, Paper, Text } from '../shape';
import type { Desk } from './desk';
import { dayIn, labelled, value } from './desk';
import { paperFrom } from './fromTemplate';
import { monthIn } from './programme';

/** A page has room for a year of months; of a longer plan the days are told. */
const mostMonths = 12;

interface Column {
  readonly title: Text;
  readonly share: number;
  readonly of: (one: Activity, isNamed: boolean) => Text;
}

/** An operation is named where it begins, and again after so many rows: a page that follows says it too. */
const namedEvery = 6;

const periodOf = ({ words }: Desk, { from, to }: Period): Text =>
  from === to ? dayIn(from) : said(words.rows.period, { from: dayIn(from), to: dayIn(to) });

/** A bar within a month, as its days. */
const daysIn = ({ record }: Activity, month: Period): Text => {
  const own = shared(record, month);
  if (!own) return '';
  const [first, last] = [own.from, own.to].map((day) => String(Number(day.slice(8))));
  return first === last ? `${first}` : `${first}–${last}`;
};

const timeColumns = (desk: Desk, { unit, columns }: Calendar): readonly Column[] =>
  unit === 1 && columns.length <= mostMonths
    ? columns.map((month) => ({
        title: monthIn(desk, month.from),
        share: 1.3,
        of: (one) => daysIn(one, month),
      }))
    : [{ title: desk.words.workPlan.when, share: 5, of: ({ record }) => periodOf(desk, record) }];

function stateOf(desk: Desk, { status, isLate, first }: Activity): Text {
  const words = desk.words.workPlan;
  const state = isLate ? words.late : labelled(desk, 'programmeStatus', status);
  return first ? said(words.moved, { status: state, first: periodOf(desk, first) }) : state;
}

const columnsOf = (desk: Desk, calendar: Calendar): readonly Column[] => {
  const words = desk.words.workPlan;
  return [
    {
      title: words.operation,
      share: 3.5,
      of: ({ record: { operation } }, isNamed) => (isNamed ? value(operation) : ''),
    },
    { title: words.activity, share: 4.5, of: ({ record }) => value(record.activity) },
    {
      title: words.responsible,
      share: 3.5,
      of: ({ record }) => labelled(desk, 'teamRole', record.responsible),
    },
    { title: words.target, share: 3, of: ({ record }) => value(record.target ?? '') },
    ...timeColumns(desk, calendar),
    { title: words.status, share: 2.5, of: (one) => stateOf(desk, one) },
  ];
};

const figuresOf = (desk: Desk, { done, counted, late, postponed, cancelled }: Progress) => {
  const rate = percentOf(done.length, counted.length);
  return {
    done: done.length,
    of: counted.length,
    rate: rate === null ? '–' : isolated(percentIn(desk.words.common, rate)),
    late: late.length,
    postponed: postponed.length,
    cancelled: cancelled.length,
  };
};

/** مخطط العمل المرحلي on a page across: a table a phase, the days of each activity under their months. */
export function workPlan(desk: Desk, activities: readonly Activity[]): Paper {
  const words = desk.words.workPlan;
  const { all, phases } = planProgress(activities);
  const calendar = calendarOf(activities.map(({ record }) => record));
  const paper = paperFrom(desk, desk.words.templates.workPlan, {
    isEmpty: activities.length === 0 ? 1 : '',
    ...(activities.length > 0 && figuresOf(desk, all)),
  });
  const columns = calendar ? columnsOf(desk, calendar) : [];
  const tables = phases.flatMap((phase): readonly Block[] => {
    return [
      { kind: 'heading', text: phase.name === '' ? words.noPhase : value(phase.name) },
      { kind: 'text', text: said(words.progress, figuresOf(desk, phase)), isQuiet: true },
      {
        kind: 'table',
        columns: columns.map(({ title, share }) => ({ title, share })),
        rows: phase.operations.flatMap(({ activities: own }) =>
          own.map((one, at) => columns.map(({ of }) => of(one, at % namedEvery === 0))),
        ),
      },
    ];
  });
  return { ...paper, blocks: [...paper.blocks, ...tables] };
}
