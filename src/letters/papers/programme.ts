import { said } from '../../messages/papers/words';
import type { CarriedOut } from '../../rules/carriedOut';
import type { Sound } from '../../rules/judge';
import type { Day } from '../../schema/day';
import { endOfMonth, firstDayOf, inFigures, lastDayOf } from '../../schema/day';
import { fold } from '../../schema/fold';
import type { Paper, Text } from '../shape';
import type { Desk } from './desk';
import { byDay, labelled, nameOf, shownCard, shownRow, value } from './desk';
import type { Values } from './fromTemplate';
import { paperFrom } from './fromTemplate';

type Item = Sound<'programmeItem'>;

/** Whether rows carry an item out, and at how many of its schools. */
export type CarriedOutOf = (item: Item) => CarriedOut | null;

/** The items of a mentor's programme of the year, by their day. */
export const itemsOfYear = ({ sound, schoolYear }: Desk, mentor: string): readonly Item[] =>
  byDay(
    sound('programmeItem').filter(
      ({ record }) =>
        record.mentor === mentor &&
        record.from <= lastDayOf(schoolYear) &&
        record.to >= firstDayOf(schoolYear),
    ),
    'from',
  );

/** An item that rows carry out is done, whatever its الحالة (domain §4, annex). */
const statusOf = ({ record }: Item, done: CarriedOut | null) =>
  done ? 'done' : (record.status ?? 'planned');

/** The day of the programme (domain §5). */
export const programmeDay = (schoolYear: string): Day => `${schoolYear.slice(0, 4)}-09-30`;

export const monthIn = ({ words }: Desk, day: Day): Text =>
  `${words.rows.months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** «أكتوبر 2026» where whole months are meant, else the days. */
function periodIn(desk: Desk, from: Day, to: Day): Text {
  const areMonths = from.endsWith('-01') && to === endOfMonth(to);
  const [first, last] = areMonths
    ? [monthIn(desk, from), monthIn(desk, to)]
    : [inFigures(from), inFigures(to)];
  return first === last ? value(first) : said(desk.words.rows.period, { from: first, to: last });
}

/** How many items there are, and how many are done, postponed, cancelled. */
export function programmeCounts(items: readonly Item[], carriedOut: CarriedOutOf): Values {
  const count = { planned: 0, done: 0, postponed: 0, cancelled: 0 };
  for (const item of items) count[statusOf(item, carriedOut(item))] += 1;
  return { count: items.length || '', isEmpty: items.length === 0 ? 1 : '', ...count };
}

/** البرنامج السنوي للمواكبة of a mentor (task book, 3-1), as it stands: flexible, its activities done where rows say so. */
export function programmePaper(desk: Desk, mentor: string, carriedOut: CarriedOutOf): Paper {
  const { words, known, schoolYear } = desk;
  const { partly, why } = words.programme;
  const items = itemsOfYear(desk, mentor);
  const shown = items.map((item) => {
    const { from, to, cpp, reason } = item.record;
    const done = carriedOut(item);
    const status = labelled(desk, 'programmeStatus', statusOf(item, done));
    return {
      ...shownRow(desk, 'programmeItem', item.record),
      key: cpp,
      when: periodIn(desk, from, to),
      status:
        done && done.of > 1
          ? said(partly, { status, done: done.schools, of: done.of })
          : reason && !done
            ? said(why, { status, reason })
            : status,
    } as { readonly [field: string]: Text };
  });
  const units = [...new Set(items.map(({ record }) => record.cpp))].map((cpp) => {
    const own = shown.filter(({ key }) => key === cpp);
    const once = (field: string) =>
      [...new Map(own.map((row) => [fold(row[field] ?? ''), row[field] ?? '']))]
        .flatMap(([key, text]) => (key === '' ? [] : [text]))
        .join('\n');
    return {
      name: known.nameOf('cpp', cpp),
      coordinator: shownCard(desk, 'cpp', cpp).coordinator,
      form: once('form'),
      communication: once('communication'),
      agreedOn: once('agreedOn'),
      items: own,
    };
  });
  return paperFrom(desk, words.templates.programme, {
    mentor: nameOf(desk, 'mentor', mentor),
    day: inFigures(programmeDay(schoolYear)),
    units,
    ...programmeCounts(items, carriedOut),
  });
}
