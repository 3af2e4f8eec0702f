import { requestAnswer } from '../../entities/lists';
import { countedIn, said } from '../../messages/papers/words';
import type { Sound } from '../../rules/judge';
import { daysBetween, firstDayOf, lastDayOf } from '../../schema/day';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { byDay, labelled, nameOf, shownRow, value } from './desk';
import { paperFrom } from './fromTemplate';

/** A request's answer; blank means قيد الدرس (domain §1). */
export const answerOf = ({ record }: Sound<'supportRequest'>) => record.answer ?? 'pending';

/** لائحة طلبات الدعم والنقل of a year, a mentor's or everybody's: answers, delays, and what waits (task book, 5). */
export function requestsPaper(desk: Desk, mentor: string | null): Paper {
  const { words, schoolYear, asOf } = desk;
  const until = asOf < lastDayOf(schoolYear) ? asOf : lastDayOf(schoolYear);
  const own = byDay(
    desk
      .sound('supportRequest')
      .filter(
        ({ record }) =>
          (mentor === null || record.mentor === mentor) &&
          record.date >= firstDayOf(schoolYear) &&
          record.date <= until,
      ),
    'date',
  );
  const days = (count: number) => countedIn(Math.max(0, count), words.rows.days);
  const delays: number[] = [];
  const requests = own.map((one) => {
    const { date, answeredOn } = one.record;
    const answer = answerOf(one);
    const isPending = answer === 'pending';
    if (!isPending && answeredOn !== null) delays.push(Math.max(0, daysBetween(date, answeredOn)));
    return {
      ...shownRow(desk, 'supportRequest', one.record),
      answer: labelled(desk, 'requestAnswer', answer),
      ...(isPending && { answeredOn: '' }),
      delay: isPending
        ? said(words.requests.waiting, { days: days(daysBetween(date, asOf)) })
        : answeredOn === null
          ? words.requests.noDay
          : days(daysBetween(date, answeredOn)),
    };
  });
  const sum = delays.reduce((total, delay) => total + delay, 0);
  return paperFrom(desk, words.templates.supportRequests, {
    mentor: mentor === null ? '' : nameOf(desk, 'mentor', mentor),
    requests,
    answers: requestAnswer.codes.map((code) => ({
      answer: labelled(desk, 'requestAnswer', code),
      count: own.filter((one) => answerOf(one) === code).length,
    })),
    asked: own.length,
    mean: delays.length === 0 ? '–' : value((sum / delays.length).toFixed(1).replace('.', ',')),
  });
}
