import { wordingsFrom } from '../../balance/points';
import { headSchoolsOn } from '../../balance/schools';
import { countedRows, ranked, shownAs, tallied } from '../../balance/tally';
import { stage as stages } from '../../entities/lists';
import type { Wording } from '../../entities/wording';
import { said } from '../../messages/papers/words';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { byDay, dayIn, labelled, nameOf, shownCard, shownRow, value } from './desk';
import { paperFrom } from './fromTemplate';
import { answerOf } from './requests';

/** How much of what is long one sheet shows. */
const most = 8;

/** ورقة الإعداد لزيارة: what the file knows of a school: stages, promises, points seen, what is asked for. */
export function preVisit(desk: Desk, code: string, wordings: readonly Wording[]): Paper {
  const { words, known, today, sound } = desk;
  const ofSchool = ({ record }: { readonly record: { readonly school: string } }) => record.school === code;
  const visit = sound('visit').filter(ofSchool);
  const school = sound('school').filter(({ record }) => record.code === code);
  const [head] = headSchoolsOn({ school, visit, post: sound('post').filter(ofSchool) }, today);
  const tally = tallied(
    countedRows({ visit, miniGroup: [], workshop: [] }, known, wordingsFrom(wordings), '', today),
  );
  const points = (line: 'strengths' | 'weaknesses') =>
    ranked(tally[line])
      .slice(0, most)
      .map((one) => said(words.preVisit.times, { text: shownAs(one), n: one.rows.length }));
  const cpp = known.cardOf('school', code)?.cpp;
  const mentors = new Set(
    sound('assignment').flatMap(({ record }) =>
      record.cpp === cpp && record.from <= today && (record.to ?? today) >= today ? [record.mentor] : [],
    ),
  );
  const visits = [...byDay(visit, 'date')].reverse();
  const shown = visits.map(
    ({ record }): Readonly<Record<string, string>> => ({
      ...shownRow(desk, 'visit', record),
      mode: labelled(desk, 'mode', record.mode ?? 'inPerson'),
    }),
  );
  return paperFrom(desk, words.templates.preVisit, {
    ...shownCard(desk, 'school', code),
    name: known.nameOf('school', code),
    school: nameOf(desk, 'school', code),
    principal: head?.post ? value(head.post.record.principal) : words.preVisit.unrecorded,
    stages: stages.codes.map((stage) => {
      const graded = head?.degrees[stage];
      return {
        stage: labelled(desk, 'stage', stage),
        degree: graded ? labelled(desk, 'degree', String(graded.degree)) : words.rows.unknown,
        on: dayIn(graded?.visit.record.date ?? null),
      };
    }),
    visits: shown.slice(0, most),
    others: visits.length > most ? visits.length - most : '',
    promises: shown.filter(({ nextStep }) => nextStep !== '').slice(0, most),
    strengths: points('strengths'),
    weaknesses: points('weaknesses'),
    requests: sound('supportRequest')
      .filter((one) => answerOf(one) === 'pending' && mentors.has(one.record.mentor))
      .slice(0, most)
      .map(({ record }) => shownRow(desk, 'supportRequest', record)),
  });
}
