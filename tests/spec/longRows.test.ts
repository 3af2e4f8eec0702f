import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { history as words } from '../../src/messages/history.ar';
import { worldOf } from '../support/memory';
import { aVisit, cellsOf, clock, directorate, idOf, saved } from '../support/rows';

type Tabs = ReturnType<typeof directorate>;

const sent = (file: Tabs, action: string, input: object) => ask(worldOf(file, clock), { action, input });

/** Texts that no cell of the log holds as they are: quotation marks and breaks take two characters in JSON. */
const long = (word: string) => `${word} «"\\\n\u{1F33F}» `.repeat(2_300).slice(0, 32_000);

const draft = { ...aVisit(), findings: long('خلاصة'), recommendations: long('توصية') };

const fileWith = () => {
  const file = directorate().set(ar.tabs.log, [[...words.headers]]);
  return { file, ...saved(file, 'visit', draft, { id: idOf(7) }) };
};

const lines = (file: Tabs) => (file.get(ar.tabs.log) ?? []).slice(1);

describe('a row of long texts', () => {
  it('is removed and brought back as it was, character for character', () => {
    const { file, id, version } = fileWith();
    expect(sent(file, 'removeRecord', { entity: 'visit', id, version })).toMatchObject({ ok: true });
    expect(sent(file, 'restoreRecord', { entity: 'visit', id, version })).toMatchObject({ ok: true });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({
      findings: draft.findings,
      recommendations: draft.recommendations,
    });
  });

  it('is corrected, and the correction taken back', () => {
    const { file, id, version } = fileWith();
    const corrected = sent(file, 'saveRecord', {
      entity: 'visit',
      id,
      version,
      draft: { ...draft, findings: long('أخرى') },
    });
    expect(corrected).toMatchObject({ ok: true });
    const told = sent(file, 'history', { entity: 'visit', id }) as unknown as {
      value: { entries: { operation: string; before: { findings: string } }[] };
    };
    const [last] = told.value.entries;
    expect(last?.before.findings).toBe(draft.findings);
    expect(sent(file, 'undo', { operation: last?.operation })).toMatchObject({
      ok: true,
      value: { undone: 1 },
    });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({ findings: draft.findings });
  });

  it('takes several lines of the log, none of them longer than a cell of .xlsx, the chain whole', () => {
    const { file, id, version } = fileWith();
    sent(file, 'removeRecord', { entity: 'visit', id, version });
    expect(lines(file).length).toBeGreaterThan(4);
    for (const cell of lines(file).flat()) expect(cell.length).toBeLessThanOrEqual(32_767);
    for (const cell of lines(file).flatMap((cells) => cells.slice(1))) expect(cell).not.toMatch(/^[=+@\t\d]/);
    expect(sent(file, 'verifyLog', {})).toMatchObject({ ok: true, value: { broken: [] } });
    expect(sent(file, 'history', {})).toMatchObject({ value: { counts: expect.any(Object) } });
  });

  it('of which a hand has changed a piece is not brought back as something else', () => {
    const { file, id, version } = fileWith();
    sent(file, 'removeRecord', { entity: 'visit', id, version });
    const piece = [...lines(file)].reverse().find((cells) => cells[2] === words.more) as string[];
    piece[6] = (piece[6] as string).replace('توصية', 'تصوية');
    expect(sent(file, 'restoreRecord', { entity: 'visit', id, version })).toMatchObject({
      ok: false,
      issues: [{ code: 'deleted' }],
    });
    expect(sent(file, 'verifyLog', {})).toMatchObject({ value: { broken: [{ why: 'changed' }] } });
  });
});
