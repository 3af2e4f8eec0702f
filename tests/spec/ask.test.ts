import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../../src/actions/index';
import { worldOf } from '../support/memory';
import { aVisit, clock, directorate, idOf, refusalsOf } from '../support/rows';

const knock = (request: unknown, file = directorate({ visit: [aVisit()] })) => {
  const before = JSON.stringify([...file]);
  const answer = ask(worldOf(file, clock), request);
  expect(JSON.stringify([...file])).toBe(before);
  return answer;
};

describe('the one door: { action, input } in, an outcome out (contract §2)', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'balances'],
    ['a number', 3],
    ['a list', ['balances', {}]],
    ['an empty object', {}],
    ['an action that is none', { action: 'balance', input: {} }],
    ['an action in other letters', { action: 'Balances', input: {} }],
    ['an action that is no text', { action: { toString: 'balances' }, input: {} }],
    ['a list for an action', { action: ['balances'], input: {} }],
    ['a door that is no action', { action: 'onOpen', input: {} }],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'].map(
      (action) => [action, { action, input: {} }] as const,
    ),
  ])('badRequest: %s', (_, request) => {
    expect(refusalsOf(knock(request))).toEqual(['badRequest']);
  });

  it.each([
    ['an input that is no object', { action: 'balances', input: 'x' }],
    ['a list for an input', { action: 'balances', input: [] }],
    ['a part it does not take', { action: 'balances', input: { year: '2026/2027' } }],
    ['a year that is none', { action: 'balances', input: { schoolYear: '2026/2028' } }],
    ['a day in another form', { action: 'balances', input: { asOf: '31/05/2027' } }],
    ['no entity', { action: 'recordsOf', input: {} }],
    ['no id', { action: 'saveRecord', input: { entity: 'visit', draft: {} } }],
    ['no draft', { action: 'saveRecord', input: { entity: 'visit', id: idOf(1) } }],
    [
      'a draft of objects',
      { action: 'saveRecord', input: { entity: 'visit', id: idOf(1), draft: { date: { d: 1 } } } },
    ],
    [
      'a part beside the draft',
      { action: 'saveRecord', input: { entity: 'visit', id: idOf(1), draft: {}, force: true } },
    ],
  ])('badRequest: %s', (_, request) => {
    expect(refusalsOf(knock(request))).toEqual(['badRequest']);
  });

  it('a row that its tab no longer has is not shown, and told', () => {
    const show = (row: number) => knock({ action: 'showRow', input: { tab: 'الزيارات الفردية', row } });
    expect(show(2).ok).toBe(true);
    for (const row of [3, 5_000, 2 ** 31]) expect(refusalsOf(show(row))).toEqual(['noRow']);
  });

  it('a refusal is a whole Arabic sentence', () => {
    const answer = knock({ action: 'x' });
    expect(answer.ok ? '' : answer.issues[0]?.message).toMatch(
      /^تعذر فهم الطلب \(.*\)\. أعيدوا فتح الشريط الجانبي ثم حاولوا من جديد\.$/,
    );
  });

  it('an action without input is asked with an empty one', () => {
    expect(knock({ action: 'balances' }).ok).toBe(true);
    expect(knock({ action: 'balances', input: null }).ok).toBe(true);
  });

  it('what is answered crosses as JSON unchanged', () => {
    for (const request of [
      { action: 'balances' },
      { action: 'openSidebarData' },
      { action: 'checkWorkbook' },
      { action: 'recordsOf', input: { entity: 'visit' } },
      { action: 'none' },
    ]) {
      const answer = knock(request);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }
  });

  it('a draft cannot reach what every object has', () => {
    const draft = JSON.parse('{"__proto__": "x", "date": "2026-10-12"}');
    const answer = knock({ action: 'saveRecord', input: { entity: 'visit', id: idOf(1), draft } });
    expect(answer.ok).toBe(false);
    expect(({} as Record<string, unknown>).date).toBeUndefined();
  });
});

describe('whatever JSON is sent', () => {
  const names = fc.constantFrom(
    'openSidebarData',
    'saveRecord',
    'recordsOf',
    'balances',
    'checkWorkbook',
    'showRow',
  );
  const keys = fc.constantFrom(
    'entity',
    'id',
    'version',
    'draft',
    'filter',
    'schoolYear',
    'asOf',
    'tab',
    'row',
    '__proto__',
  );
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      'visit',
      'mentor',
      'duty',
      idOf(1),
      'visit-2',
      '2026/2027',
      '2027-01-01',
      'الزيارات الفردية',
    ),
    fc.dictionary(
      fc.constantFrom('date', 'school', 'mentors', 'subject', 'ids', 'from', 'toString'),
      fc.jsonValue(),
    ),
  );
  const requests = fc.oneof(
    fc.jsonValue(),
    fc.record({
      action: fc.oneof(names, fc.string()),
      input: fc.oneof(fc.jsonValue(), fc.dictionary(keys, values)),
    }),
  );

  it('nothing throws, nothing is written, and every refusal has a code and a sentence', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const answer = knock(JSON.parse(JSON.stringify(request)));
        if (answer.ok) return;
        expect(answer.issues.length).toBeGreaterThan(0);
        for (const { code, message } of answer.issues) {
          expect(code).toMatch(/^[a-zA-Z]+$/);
          expect(message).toMatch(/[\u0621-\u064a]/);
        }
      }),
      { numRuns: 600 },
    );
  });

  const drafts = fc.dictionary(
    fc.constantFrom(
      'date',
      'mentors',
      'school',
      'cycle',
      'subject',
      'diagnosis',
      'mode',
      'cpp',
      'programmeItem',
      'nextStepDate',
    ),
    fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('12/10/2026', 'الابتدائي', '16698Z', '، ، '),
    ),
  );

  it('a draft is saved or refused with a code for a field of its own, and what is refused leaves no trace', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('visit', 'miniGroup', 'workshop'), (draft, entity) => {
        const file = directorate();
        const before = JSON.stringify([...file]);
        const answer = ask(worldOf(file, clock), {
          action: 'saveRecord',
          input: { entity, id: idOf(1), draft },
        });
        if (!answer.ok) expect(JSON.stringify([...file])).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
