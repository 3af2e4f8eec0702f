import { headSchoolsOn } from '../../balance/schools';
import { isInPerson } from '../../entities/activity';
import type { Day } from '../../schema/day';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { byDay, dayIn, nameOf, shownCard, shownRow, value } from './desk';
import { paperFrom } from './fromTemplate';
import { monthIn } from './programme';

/** Rows left for those who come from elsewhere. */
const others = 4;

/** لائحة الحضور of a CPP's meeting: its head schools and who heads each on that day, to be signed. */
export function attendance(desk: Desk, cpp: string, on: Day): Paper {
  const { words, sound } = desk;
  const school = sound('school').filter(({ record }) => record.cpp === cpp);
  const heads = headSchoolsOn({ school, post: sound('post'), visit: [] }, on).map(({ code, post }) => ({
    school: nameOf(desk, 'school', code),
    principal: post ? value(post.record.principal) : words.common.dots,
    morning: words.attendance.room,
  }));
  return paperFrom(desk, words.templates.attendance, {
    cpp: nameOf(desk, 'cpp', cpp),
    short: desk.known.nameOf('cpp', cpp),
    on,
    day: dayIn(on),
    heads,
    others: Array.from({ length: others }, () => ({ morning: words.attendance.room })),
    count: heads.length,
  });
}

/** جدول التنقلات of a mentor: the visits held in person in the month of a day, for transport (task book, 5). */
export function travel(desk: Desk, mentor: string, day: Day): Paper {
  const visits = byDay(
    desk
      .sound('visit')
      .filter(
        ({ record }) =>
          record.date.slice(0, 7) === day.slice(0, 7) &&
          record.mentors.includes(mentor) &&
          isInPerson(record),
      ),
    'date',
  );
  return paperFrom(desk, desk.words.templates.travel, {
    mentor: nameOf(desk, 'mentor', mentor),
    month: monthIn(desk, day),
    visits: visits.map(({ record }) => ({
      ...shownRow(desk, 'visit', record),
      commune: shownCard(desk, 'school', record.school).commune,
    })),
    count: visits.length,
    days: new Set(visits.map(({ record }) => record.date)).size,
  });
}
