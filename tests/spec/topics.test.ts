import { describe, expect, it } from '@jest/globals';
import type { Typed } from '../support/rows';
import {
  ahmed,
  aicha,
  atlas,
  aWorkshop,
  balanceOf,
  balancesOf,
  directorate,
  massira,
  thisYear,
} from '../support/rows';

/** Line iv of a directorate with these workshops, as [topic, times]. */
const topicsOf = (...workshop: readonly Typed[]) =>
  balanceOf({ workshop }).topics.map(({ topic, times }) => [topic, times]);

const on = (date: string, topic: string, rest: object = {}) => aWorkshop({ date, topic, ...rest });

describe("line iv: workshop topics in the CPP's framework", () => {
  it('distinct by folding, each with how many times and its days', () => {
    const workshop = [
      on('2026-10-23', 'التشخيص التشاركي'),
      on('2027-01-15', 'التشخيص  التشاركى'),
      on('2026-12-18', 'قيادة التغيير'),
    ];
    expect(balanceOf({ workshop }).topics).toEqual([
      { topic: 'التشخيص التشاركي', times: 2, days: ['2026-10-23', '2027-01-15'] },
      { topic: 'قيادة التغيير', times: 1, days: ['2026-12-18'] },
    ]);
  });

  it('«نعم» only: the others are told in topicsOutside, not in the line', () => {
    const workshop = [aWorkshop(), aWorkshop({ inFramework: 'لا' }), aWorkshop({ inFramework: 'لا' })];
    const { topics, topicsOutside } = balanceOf({ workshop });
    expect(topics).toEqual([{ topic: 'قيادة التغيير', times: 1, days: ['2026-12-18'] }]);
    expect(topicsOutside).toBe(2);
  });

  it('a blank في إطار is `required`: it counts neither in nor outside', () => {
    const { topics, topicsOutside } = balanceOf({ workshop: [aWorkshop({ inFramework: '' })] });
    expect([topics, topicsOutside]).toEqual([[], 0]);
  });

  it('days: one per row, ascending, repeats kept, whatever the order of the rows', () => {
    const workshop = [on('2027-01-15', 'أ'), on('2026-10-23', 'أ'), on('2027-01-15', 'أ')];
    expect(balanceOf({ workshop }).topics).toEqual([
      { topic: 'أ', times: 3, days: ['2026-10-23', '2027-01-15', '2027-01-15'] },
    ]);
  });
});

describe('how a topic is spelt', () => {
  it('in its most frequent spelling', () => {
    const rows = [on('2026-10-01', 'القياده'), on('2026-10-02', 'القيادة'), on('2026-10-03', 'القيادة')];
    expect(topicsOf(...rows)).toEqual([['القيادة', 3]]);
  });

  it('of equals, the earliest by day, then by row', () => {
    expect(topicsOf(on('2026-10-02', 'القيادة'), on('2026-10-01', 'القياده'))).toEqual([['القياده', 2]]);
    expect(topicsOf(on('2026-10-01', 'القيادة'), on('2026-10-01', 'القياده'))).toEqual([['القيادة', 2]]);
  });

  it('a spelling is the cell without outer spaces; inner ones stay', () => {
    const rows = [
      on('2026-10-01', 'قيادة  التغيير'),
      on('2026-10-02', ' قيادة التغيير\u00a0'),
      on('2026-10-03', 'قيادة التغيير'),
    ];
    expect(topicsOf(...rows)).toEqual([['قيادة التغيير', 3]]);
  });

  it('chosen anew in each balance', () => {
    const workshop = [
      on('2026-10-01', 'القيادة'),
      on('2026-10-02', 'القياده', { cpp: atlas, facilitators: ahmed }),
      on('2026-10-03', 'القيادة'),
    ];
    const { directorate: all, cpps, mentors } = balancesOf(directorate({ workshop }));
    expect(all.topics.map(({ topic }) => topic)).toEqual(['القيادة']);
    expect(cpps[atlas]?.topics.map(({ topic }) => topic)).toEqual(['القياده']);
    expect(cpps[massira]?.topics).toEqual([
      { topic: 'القيادة', times: 2, days: ['2026-10-01', '2026-10-03'] },
    ]);
    expect(mentors[ahmed]?.topics.map(({ topic }) => topic)).toEqual(['القياده']);
  });

  it('rows that are not counted do not spell: another year, after the as-of day, outside the framework, faulty', () => {
    const workshop = [
      on('2025-10-01', 'القياده'),
      on('2027-06-01', 'القياده'),
      on('2026-09-01', 'القياده', { inFramework: 'لا' }),
      on('2026-09-02', 'القياده', { hours: '14' }),
      on('2026-10-03', 'القيادة'),
    ];
    expect(balanceOf({ workshop }, { schoolYear: thisYear, asOf: '2027-05-31' }).topics).toEqual([
      { topic: 'القيادة', times: 1, days: ['2026-10-03'] },
    ]);
  });

  it('توحيد الصياغات does not touch topics', () => {
    const { topics } = balanceOf({
      workshop: [on('2026-10-01', 'القيادة')],
      wording: [['القيادة', 'التدبير']],
    });
    expect(topics.map(({ topic }) => topic)).toEqual(['القيادة']);
  });
});

describe('the order of topics', () => {
  it('most frequent first, then earliest, then upper row', () => {
    const rows = [
      on('2026-11-01', 'ج'),
      on('2026-10-05', 'ب'),
      on('2026-10-05', 'د'),
      on('2026-12-01', 'أ'),
      on('2026-12-02', 'أ'),
    ];
    expect(topicsOf(...rows)).toEqual([
      ['أ', 2],
      ['ب', 1],
      ['د', 1],
      ['ج', 1],
    ]);
  });
});

describe('whose workshops', () => {
  it("two facilitators: one for each, once in the CPP's and the directorate's; outside ones alike", () => {
    const facilitators = `${aicha}، ${ahmed}`;
    const workshop = [aWorkshop({ facilitators }), aWorkshop({ facilitators, inFramework: 'لا' })];
    const { directorate: all, cpps, mentors } = balancesOf(directorate({ workshop }));
    for (const balance of [all, cpps[massira], mentors[aicha], mentors[ahmed]]) {
      expect(balance?.topics.map(({ times }) => times)).toEqual([1]);
      expect(balance?.topicsOutside).toBe(1);
    }
  });
});
