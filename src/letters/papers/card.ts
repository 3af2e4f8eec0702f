import type { Account } from '../../balance/balances';
import { balanceOf } from '../../balance/balances';
import { headSchoolsOn } from '../../balance/schools';
import { isInPerson } from '../../entities/activity';
import { cycle as cycles } from '../../entities/lists';
import { said } from '../../messages/papers/words';
import type { Day } from '../../schema/day';
import { firstDayOf, lastDayOf } from '../../schema/day';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { dayIn, labelled, nameOf, shownCard, shownRow, value } from './desk';
import type { Values } from './fromTemplate';
import { paperFrom } from './fromTemplate';
import type { CarriedOutOf } from './programme';
import { itemsOfYear, programmeCounts, programmeDay } from './programme';

/** What was done so far: the lines of the mentor's own balance, in short. */
function activity(desk: Desk, mentor: string, account: Account): Values {
  const { asOf, schoolYear, words } = desk;
  const { visits, remote, miniGroups, topics } = balanceOf(account);
  const held = cycles.codes.filter((code) => visits[code] > 0);
  const sum = held.reduce((total, code) => total + visits[code], 0);
  const detail = held
    .map((code) => said(words.card.detail, { cycle: labelled(desk, 'cycle', code), n: visits[code] }))
    .join(words.common.separator);
  const visited = new Set(
    desk
      .sound('visit')
      .flatMap(({ record }) =>
        record.mentors.includes(mentor) &&
        isInPerson(record) &&
        record.date >= firstDayOf(schoolYear) &&
        record.date <= lastDayOf(schoolYear) &&
        record.date <= asOf
          ? [record.school]
          : [],
      ),
  );
  return {
    visits: detail === '' ? 0 : `${value(sum)} (${detail})`,
    remote,
    miniGroups,
    topics: topics.length,
    visited: said(words.card.outOf, {
      n: account.schools.filter(({ code }) => visited.has(code)).length,
      of: account.schools.length,
    }),
  };
}

/** بطاقة المواكب(ة): whom they accompany, what was planned and done, what is due; one page. */
export function card(
  desk: Desk,
  mentor: string,
  account: Account | null,
  carriedOut: CarriedOutOf,
  internalDue: Day,
): Paper {
  const { words, schoolYear, asOf, sound } = desk;
  const schools = headSchoolsOn({ school: sound('school'), post: [], visit: [] }, asOf);
  const assignments = sound('assignment').filter(
    ({ record: { mentor: whose, from, to } }) =>
      whose === mentor && from <= lastDayOf(schoolYear) && (to === null || to >= firstDayOf(schoolYear)),
  );
  return paperFrom(desk, words.templates.card, {
    ...shownCard(desk, 'mentor', mentor),
    mentor: nameOf(desk, 'mentor', mentor),
    assignments: assignments.map(({ record }) => {
      const { zone, coordinator } = shownCard(desk, 'cpp', record.cpp);
      return {
        ...shownRow(desk, 'assignment', record),
        zone,
        coordinator,
        schools: schools.filter(({ cpp }) => cpp === record.cpp).length,
      };
    }),
    ...programmeCounts(itemsOfYear(desk, mentor), carriedOut),
    ...(account && activity(desk, mentor, account)),
    programmeDue: dayIn(programmeDay(schoolYear)),
    internalDue: dayIn(internalDue),
    balanceDue: dayIn(`${schoolYear.slice(5)}-06-30`),
  });
}
