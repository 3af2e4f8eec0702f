import type { Timeliness } from '../../balance/timeliness';
import { percentIn, said } from '../../messages/papers/words';
import { isolated } from '../../messages/phrase';
import type { Day } from '../../schema/day';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { dayIn, value } from './desk';
import { paperFrom } from './fromTemplate';
import { programmeDay } from './programme';

/** The papers that are deposited each year (domain §5). */
export type Deposited = 'programme' | 'balance';

/**
 * لائحة المواكبين الذين لم يودعوا, and a kind letter to each who still has not; one who did so after the day is told.
 * On time is judged by the task book's days: before the end of September, and of June.
 */
export function latePapers(
  desk: Desk,
  kind: Deposited,
  timeliness: Timeliness,
  depositedOn: (mentor: string) => Day | null,
): readonly Paper[] {
  const { words, schoolYear } = desk;
  const { late, templates, common } = words;
  const rate = (of: number | null) => (of === null ? '–' : isolated(percentIn(common, of)));
  const values = {
    paper: late.paper[kind],
    article: late.letter.article[kind],
    day: dayIn(kind === 'programme' ? programmeDay(schoolYear) : `${schoolYear.slice(5)}-06-30`),
  };
  const rows = timeliness.late.map((name) => ({ name, on: depositedOn(name) }));
  return [
    paperFrom(desk, templates.late, {
      ...values,
      short: late.label[kind],
      ...timeliness,
      rate: rate(timeliness.rate),
      onTimeRate: rate(timeliness.onTimeRate),
      late: rows.map(({ name, on }) => ({
        mentor: value(name),
        since: on === null ? '' : said(late.since, { day: dayIn(on) }),
      })),
    }),
    ...rows
      .filter(({ on }) => on === null)
      .map(({ name }) => paperFrom(desk, templates.reminder, { ...values, mentor: name })),
  ];
}
