import { describe, expect, it } from '@jest/globals';
import type { Typed } from '../support/rows';
import {
  ahmed,
  aicha,
  anAssignment,
  aPost,
  aSchool,
  atlas,
  aVisit,
  balanceOf,
  balancesOf,
  clock,
  directorate,
  massira,
  nakhil,
  qods,
  thisYear,
  wafa,
  waha,
  youssef,
} from '../support/rows';

const onlyNakhil = [aSchool(nakhil, 'مدرسة النخيل')];
const asOf = (day: string) => ({ schoolYear: thisYear, asOf: day });

/** Line i of a directorate of one school, with these posts. */
const lineOf = (post: readonly Typed[], day = clock) =>
  balanceOf({ school: onlyNakhil, post }, asOf(day)).principals;

const woman = { women: 1, men: 0, unrecorded: 0 };
const man = { women: 0, men: 1, unrecorded: 0 };
const nobody = { women: 0, men: 0, unrecorded: 1 };

describe('line i: principals in post on the as-of day, women and men apart', () => {
  it('a post without إلى is still held', () => {
    expect(lineOf([aPost(nakhil, { from: '2010-09-01' })])).toEqual(woman);
    expect(lineOf([aPost(nakhil, { gender: 'ذكر' })])).toEqual(man);
  });

  it('a school without a recorded principal is told apart', () => {
    expect(lineOf([])).toEqual(nobody);
  });

  it('من and إلى are both in', () => {
    const post = [aPost(nakhil, { from: '2026-10-01', to: '2027-01-31' })];
    expect(lineOf(post, '2026-09-30')).toEqual(nobody);
    expect(lineOf(post, '2026-10-01')).toEqual(woman);
    expect(lineOf(post, '2027-01-31')).toEqual(woman);
    expect(lineOf(post, '2027-02-01')).toEqual(nobody);
  });

  it('one principal a school: of the posts covering the day, the one begun last', () => {
    const first = aPost(nakhil, { gender: 'ذكر', from: '2026-10-01' });
    const second = aPost(nakhil, { from: '2026-11-01' });
    expect(lineOf([first, second])).toEqual(woman);
    expect(lineOf([second, first])).toEqual(woman);
    expect(lineOf([second, first], '2026-10-31')).toEqual(man);
  });

  it('then, of those begun on one day, the later row', () => {
    const both = [aPost(nakhil, { gender: 'ذكر' }), aPost(nakhil)];
    expect(lineOf(both)).toEqual(woman);
    expect(lineOf([...both].reverse())).toEqual(man);
  });

  it('a post begun last that has ended gives way to the older one that has not', () => {
    const post = [aPost(nakhil, { gender: 'ذكر' }), aPost(nakhil, { from: '2026-10-01', to: '2027-01-31' })];
    expect(lineOf(post)).toEqual(man);
    expect(lineOf(post, '2026-12-01')).toEqual(woman);
  });

  it('a faulty post does not exist', () => {
    expect(lineOf([aPost(nakhil, { gender: '' })])).toEqual(nobody);
    expect(
      lineOf([aPost(nakhil), aPost(nakhil, { gender: 'ذكر', from: '2026-10-01', to: '2026-01-01' })]),
    ).toEqual(woman);
  });

  it('from posts, never from visits', () => {
    expect(balanceOf({ school: onlyNakhil, visit: [aVisit()] }).principals).toEqual(nobody);
  });

  it('a person heading two schools counts at each: women + men + without = head schools', () => {
    const post = [aPost(nakhil, { principal: 'خديجة' }), aPost(wafa, { principal: 'خديجة' })];
    expect(balanceOf({ post }).principals).toEqual({ women: 2, men: 0, unrecorded: 3 });
  });

  it('satellites and faulty schools are no head schools', () => {
    const school = [
      ...onlyNakhil,
      aSchool(wafa, 'فرعية', { kind: 'فرعية', parent: nakhil }),
      aSchool(qods, 'ملحقة', { kind: 'ملحقة' }),
      aSchool('16720', 'بلا حرف'),
    ];
    expect(balanceOf({ school }).principals).toEqual(nobody);
  });
});

describe('line i: whose schools', () => {
  const post = [aPost(nakhil), aPost(qods, { gender: 'ذكر' })];

  it('a CPP has its schools of today; a school of no CPP is in the directorate only', () => {
    const { cpps, directorate: all } = balancesOf(directorate({ post }));
    expect(cpps[massira]?.principals).toEqual({ women: 1, men: 0, unrecorded: 1 });
    expect(cpps[atlas]?.principals).toEqual(man);
    expect(cpps[waha]?.principals).toEqual(nobody);
    expect(all.principals).toEqual({ women: 1, men: 1, unrecorded: 3 });
  });

  const lineOfAicha = (from: string, to: string, cpp = massira) => {
    const assignment = [anAssignment(youssef, waha, '2020-09-01'), anAssignment(aicha, cpp, from, to)];
    return balancesOf(directorate({ post, assignment }), asOf('2026-12-31')).mentors[aicha]?.principals;
  };
  const none = { women: 0, men: 0, unrecorded: 0 };

  it('a mentor has those of the CPPs assigned on any day of the year', () => {
    expect(lineOfAicha('2020-09-01', '')).toEqual({ women: 1, men: 0, unrecorded: 1 });
    expect(lineOfAicha('2020-09-01', '2026-09-01')).toEqual({ women: 1, men: 0, unrecorded: 1 });
    expect(lineOfAicha('2020-09-01', '2026-08-31')).toEqual(none);
  });

  it('even after the as-of day, to the last of the year', () => {
    expect(lineOfAicha('2027-08-31', '')).toEqual({ women: 1, men: 0, unrecorded: 1 });
    expect(lineOfAicha('2027-09-01', '')).toEqual(none);
  });

  it('each school once, though assigned twice; several CPPs together', () => {
    const assignment = [
      anAssignment(aicha, massira, '2026-09-01', '2026-12-31'),
      anAssignment(aicha, massira, '2027-01-01'),
      anAssignment(aicha, atlas, '2027-01-01'),
    ];
    const { mentors } = balancesOf(directorate({ post, assignment }));
    expect(mentors[aicha]?.principals).toEqual({ women: 1, men: 1, unrecorded: 1 });
    expect(mentors[ahmed]?.principals).toEqual(none);
  });

  it('a faulty assignment does not exist', () => {
    expect(lineOfAicha('2026-09-01', '2026-08-31')).toEqual(none);
  });
});
