import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Timeliness } from '../../src/balance/timeliness';
import { ar } from '../../src/messages/ar';
import type { Holdings, Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  atlas,
  directorate,
  massira,
  refusalsOf,
  sent,
  thisYear,
  waha,
  youssef,
} from '../support/rows';

const mentors = [aMentor(aicha), aMentor(ahmed), aMentor(youssef)];

/** عائشة and أحمد are assigned until further notice. */
const file = (
  assignment: Holdings['assignment'] = [anAssignment(aicha, massira), anAssignment(ahmed, atlas)],
) => directorate({ mentor: mentors, assignment });

const value = (outcome: ReturnType<typeof sent>) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as Timeliness;
};

const timeliness = (tabs: Tabs, kind = 'balance', today = '2027-09-15', schoolYear = thisYear) =>
  value(sent(tabs, 'timeliness', { kind, schoolYear }, today));

const depositing = (tabs: Tabs, mentor: string, on: string, rest: object = {}) =>
  value(sent(tabs, 'deposit', { kind: 'balance', mentor, schoolYear: thisYear, on, ...rest }, '2027-09-15'));

describe('timeliness of a paper (domain §5)', () => {
  it('is what the contract says, no more: expected, received, rate, on time, its rate, and who is late', () => {
    const tabs = file();
    depositing(tabs, aicha, '2027-06-20');
    expect(timeliness(tabs)).toEqual({
      expected: 2,
      received: 1,
      rate: 50,
      onTime: 1,
      onTimeRate: 50,
      late: [ahmed],
    });
  });

  it('expects for the balance the mentors with an assignment covering 30 June, for the programme 30 September', () => {
    const tabs = file([
      anAssignment(aicha, massira, '2026-09-01', '2027-06-29'),
      anAssignment(ahmed, atlas, '2026-10-01', '2027-06-30'),
      anAssignment(youssef, waha, '2027-06-30', '2027-06-30'),
      anAssignment(youssef, atlas, '2026-10-01'),
    ]);
    expect(timeliness(tabs)).toMatchObject({ expected: 2, late: [ahmed, youssef] });
    expect(timeliness(tabs, 'programme')).toMatchObject({ expected: 1, late: [aicha] });
  });

  it('tells the other mentors of the year as not bound: never late, and their deposit changes no rate', () => {
    const tabs = file([anAssignment(aicha, massira, '2026-09-01', '2027-01-31'), anAssignment(ahmed, atlas)]);
    depositing(tabs, aicha, '2027-07-20');
    expect(timeliness(tabs)).toMatchObject({ expected: 1, received: 0, rate: 0, late: [ahmed] });
    const listed = sent(tabs, 'deposits', { schoolYear: thisYear }, '2027-09-15');
    expect(listed).toMatchObject({ value: { timeliness: { balance: { exempt: [aicha] } } } });
  });

  it('goes by the task book’s day, not by the internal day of mailing', () => {
    const tabs = directorate({
      mentor: mentors,
      assignment: [anAssignment(aicha, massira)],
      settings: { internalDay: '31/05' },
    });
    depositing(tabs, aicha, '2027-06-30');
    expect(timeliness(tabs)).toMatchObject({ onTime: 1, onTimeRate: 100, late: [] });
  });

  it('decides by the day of the first version: an amendment after the day makes nobody late, one before it saves nobody', () => {
    const tabs = file();
    depositing(tabs, aicha, '2027-06-20');
    depositing(tabs, aicha, '2027-07-20', { reason: 'الحصيلة النهائية' });
    depositing(tabs, ahmed, '2027-07-02');
    depositing(tabs, ahmed, '2027-06-30', { reason: 'تصحيح' });
    expect(timeliness(tabs)).toEqual({
      expected: 2,
      received: 2,
      rate: 100,
      onTime: 1,
      onTimeRate: 50,
      late: [ahmed],
    });
  });

  it('calls nobody late before the day has passed; on the day itself nobody is', () => {
    const tabs = file();
    expect(timeliness(tabs, 'balance', '2027-06-30').late).toEqual([]);
    expect(timeliness(tabs, 'balance', '2027-07-01').late).toEqual([aicha, ahmed]);
    expect(timeliness(tabs, 'programme', '2026-09-30').late).toEqual([]);
    expect(timeliness(tabs, 'programme', '2026-10-01').late).toEqual([aicha, ahmed]);
  });

  it('has no rate where nobody is expected, and rounds half up to one decimal', () => {
    expect(timeliness(file([anAssignment(aicha, massira, '2020-09-01', '2021-08-31')]))).toEqual({
      expected: 0,
      received: 0,
      rate: null,
      onTime: 0,
      onTimeRate: null,
      late: [],
    });
    const names = Array.from({ length: 16 }, (_, at) => `مواكب ${at + 1}`);
    const tabs = directorate({
      mentor: names.map((name) => aMentor(name)),
      assignment: names.map((name) => anAssignment(name, massira)),
    });
    depositing(tabs, 'مواكب 3', '2027-06-01');
    expect(timeliness(tabs)).toMatchObject({ rate: 6.3, onTimeRate: 6.3 });
    expect(timeliness(tabs).late).toHaveLength(15);
  });

  it('counts a mentor of two communities once, and no faulty assignment', () => {
    const tabs = file([
      anAssignment(aicha, massira),
      anAssignment(aicha, atlas),
      anAssignment(ahmed, 'جماعة لا توجد'),
      anAssignment(youssef, waha, '2027-07-01', '2026-09-01'),
    ]);
    expect(timeliness(tabs)).toMatchObject({ expected: 1, late: [aicha] });
  });

  it('keeps the two papers, the years and the directorate’s own apart', () => {
    const tabs = file();
    depositing(tabs, aicha, '2026-09-20', { kind: 'programme' });
    depositing(tabs, aicha, '2026-06-20', { schoolYear: '2025/2026' });
    value(sent(tabs, 'deposit', { kind: 'balance', schoolYear: thisYear, on: '2027-06-20' }, '2027-09-15'));
    expect(timeliness(tabs).received).toBe(0);
    expect(timeliness(tabs, 'programme')).toMatchObject({ received: 1, onTime: 1, late: [ahmed] });
    expect(timeliness(tabs, 'balance', '2027-09-15', '2025/2026')).toMatchObject({
      onTime: 1,
      late: [ahmed],
    });
  });

  it('keeps a deposit its mentor’s when the name in the file changes', () => {
    const tabs = file();
    depositing(tabs, aicha, '2027-06-20');
    for (const title of [ar.tabs.mentor, ar.tabs.assignment])
      for (const cells of tabs.get(title) ?? [])
        cells.forEach((cell, at) => {
          if (cell === aicha) cells[at] = 'عائشة العلوي';
        });
    expect(timeliness(tabs)).toMatchObject({ onTime: 1, late: [ahmed] });
  });

  it('answers badRequest to another kind', () => {
    expect(refusalsOf(sent(file(), 'timeliness', { kind: 'reminder', schoolYear: thisYear }))).toEqual([
      'badRequest',
    ]);
  });

  it('holds for any assignments and deposits: on time ≤ received ≤ expected, and late is who was not on time', () => {
    const days = fc.constantFrom(
      '2026-09-01',
      '2026-12-01',
      '2027-06-29',
      '2027-06-30',
      '2027-07-01',
      '2027-08-20',
    );
    const someone = fc.constantFrom(aicha, ahmed, youssef);
    fc.assert(
      fc.property(
        fc.array(fc.record({ mentor: someone, from: days, to: fc.option(days, { nil: '' }) }), {
          maxLength: 5,
        }),
        fc.array(fc.record({ mentor: someone, on: days }), { maxLength: 5 }),
        (assignments, deposited) => {
          const tabs = file(
            assignments.map(({ mentor, from, to }) => anAssignment(mentor, massira, from, to)),
          );
          deposited.forEach(({ mentor, on }, at) => {
            depositing(tabs, mentor, on, { reason: `سبب ${at}` });
          });
          const bound = [aicha, ahmed, youssef].filter((name) =>
            assignments.some(
              ({ mentor, from, to }) =>
                mentor === name &&
                (to === '' || to >= from) &&
                from <= '2027-06-30' &&
                (to === '' || to >= '2027-06-30'),
            ),
          );
          const firstOf = (name: string) => deposited.find(({ mentor }) => mentor === name)?.on;
          const late = bound.filter((name) => (firstOf(name) ?? '9') > '2027-06-30');
          const told = timeliness(tabs);
          expect(told.expected).toBe(bound.length);
          expect(told.received).toBe(bound.filter((name) => firstOf(name) !== undefined).length);
          expect(told.onTime).toBe(bound.length - late.length);
          expect(told.late).toEqual(late);
        },
      ),
      { numRuns: 40 },
    );
  });
});
