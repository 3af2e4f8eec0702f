import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { history as words } from '../../src/messages/history.ar';
import { worldOf } from '../support/memory';
import { aVisit, clock, directorate, idOf } from '../support/rows';

const operation = 'op';

/** A line of سجل العمليات as a hand may leave it. */
const line = ({
  verb = words.verbs.remove as string,
  tab = ar.tabs.visit,
  id = `#${idOf(7)}`,
  before = words.none as string,
  after = words.none as string,
}) => ['2026-11-21T10:00:00', '', verb, `#${operation}`, tab, id, before, after, words.none];

const fileWith = (...lines: readonly string[][]) =>
  directorate({ visit: [aVisit()] }).set(ar.tabs.log, [[...words.headers], ...lines]);

const undo = (file: Map<string, string[][]>) =>
  ask(worldOf(file, clock), { action: 'undo', input: { operation } });

const visits = (file: Map<string, string[][]>) => JSON.stringify(file.get(ar.tabs.visit));

describe('سجل العمليات that a hand has changed', () => {
  it.each([
    ['a text that is no JSON', '{"date":'],
    ['JSON that is a text', '"abc"'],
    ['JSON that is a number', '5'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['texts that are none', '{"date":{"day":1}}'],
    ['nothing', ''],
  ])('%s where the texts of a removed row stood: nothing is written, and it is told', (_, before) => {
    const file = fileWith(line({ before }));
    const was = visits(file);
    expect(undo(file)).toMatchObject({ ok: true, value: { undone: 0, kept: [{ message: words.notKept }] } });
    expect(visits(file)).toBe(was);
  });

  it('a field that the tab has not is passed over', () => {
    const file = fileWith(line({ before: '{"subject":"تنظيم المكتبة المدرسية","zzz":"1","__proto__":"2"}' }));
    expect(undo(file)).toMatchObject({ ok: true, value: { undone: 1 } });
    expect(file.get(ar.tabs.visit)?.flat()).toContain('تنظيم المكتبة المدرسية');
    expect(file.get(ar.tabs.visit)?.flat()).not.toContain('1');
  });

  it('a line pasted twice brings its row back once', () => {
    const removed = line({ before: '{"subject":"تنظيم المكتبة المدرسية"}' });
    const file = fileWith(removed, [...removed]);
    expect(undo(file)).toMatchObject({ ok: true, value: { undone: 1 } });
    expect(visits(file).split('تنظيم المكتبة المدرسية')).toHaveLength(2);
  });

  it('a warning that was settled is not taken for a removed row', () => {
    const file = fileWith(line({ verb: words.verbs.settle }));
    expect(undo(file)).toMatchObject({ ok: true, value: { undone: 0 } });
  });

  it('a line without an id is the line of no row', () => {
    const file = fileWith(line({ id: '#', before: '{"subject":"تنظيم المكتبة المدرسية"}' }));
    expect(undo(file)).toMatchObject({ ok: true, value: { undone: 0 } });
  });

  it('whatever stands in it, history and undo answer, and what crosses is what was answered', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(fc.constantFrom('subject', 'date', 'x', '__proto__', 'toString'), fc.string())
        .map((one) => JSON.stringify(one)),
      fc.constantFrom(words.none as string, '', '#', `#${operation}`, `#${idOf(1)}`, 'visit-2', '#visit-2'),
      fc.constantFrom(...Object.values(words.verbs), ...Object.values(ar.tabs)),
    );
    const lines = fc.array(
      fc.oneof(
        fc.record({
          verb: fc.constantFrom(...Object.values(words.verbs)),
          tab: fc.constantFrom(...Object.values(ar.tabs)),
          id: texts,
          before: texts,
          after: texts,
        }),
        fc.record({ before: texts, after: texts }),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, fc.array(fc.array(texts, { maxLength: 12 }), { maxLength: 3 }), (ours, others) => {
        const file = fileWith(...ours.map((one) => line(one)), ...others);
        for (const action of ['history', 'checkWorkbook']) {
          const answer = ask(worldOf(file, clock), { action });
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        }
        const answer = undo(file);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        for (const cells of file.get(ar.tabs.visit) ?? [])
          for (const cell of cells) expect(typeof cell).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});
