import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import { aVisit, clock, directorate, idOf, listedIn } from '../support/rows';

interface Reply {
  readonly ok: boolean;
  readonly value: { readonly version: string; readonly results: readonly Reply[] };
  readonly issues: readonly { readonly code: string; readonly field?: string }[];
}

const aicha = 'a@taalim.ma';
const said = 's@taalim.ma';
const id = idOf(1);
const entity = 'visit';
const [began, mine] = [aVisit({ findings: 'كما كانت' }), aVisit({ findings: 'كما صححتها' })];
const anEdit = (number: number) => idOf(500 + number);

const sent = (world: World, action: string, input: object) =>
  ask(world, { action, input }) as unknown as Reply;
const as = (tabs: Tabs, who: string, action: string, input: object) =>
  sent(worldOf(tabs, clock, who), action, input);
const findings = (tabs: Tabs) => listedIn(tabs, entity, { ids: [id] }).map(({ draft }) => draft.findings);
const lines = (tabs: Tabs) => (tabs.get(ar.tabs.log) ?? []).length - 1;
const snapshot = (tabs: Tabs) => JSON.stringify([...tabs]);
const codes = ({ issues = [] }: Partial<Reply>) =>
  issues.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

/** A visit that عائشة saved, corrected, and lost the reply; then its text was put back by a colleague. */
function putBack(edit: string | undefined) {
  const tabs = directorate();
  const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
  const correction = { entity, id, version, draft: mine, ...(edit ? { edit } : {}) };
  const second = as(tabs, aicha, 'saveRecord', correction).value.version;
  const back = { entity, id, version: second, draft: began, edit: anEdit(90) };
  expect(as(tabs, said, 'saveRecord', back).value.version).toBe(version);
  return { tabs, version, correction };
}

/** The same of its removal, and a colleague brought it back. */
function broughtBack() {
  const tabs = directorate();
  const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
  const removal = { entity, id, version, edit: anEdit(1) };
  expect(as(tabs, aicha, 'removeRecord', removal).ok).toBe(true);
  expect(as(tabs, said, 'restoreRecord', { entity, id, version }).ok).toBe(true);
  return { tabs, version, removal };
}

describe('an edit that was done, and undone by a colleague, and is sent again late (contract §2)', () => {
  it('a correction: `outdated`, the field is named, nothing is written', () => {
    const { tabs, correction } = putBack(anEdit(1));
    const before = snapshot(tabs);
    expect(codes(as(tabs, aicha, 'saveRecord', correction))).toEqual(['outdated findings']);
    expect(snapshot(tabs)).toBe(before);
  });

  it('out of the outbox', () => {
    const { tabs, correction } = putBack(anEdit(1));
    const other = { entity, id: idOf(2), draft: aVisit({ date: '2026-12-01' }) };
    const { results } = as(tabs, aicha, 'saveRecords', { items: [correction, other] }).value;
    expect(results.map(codes)).toEqual([['outdated findings'], []]);
    expect(findings(tabs)).toEqual(['كما كانت']);
  });

  it('with another text, typed while it waited', () => {
    const { tabs, correction } = putBack(anEdit(1));
    const again = { ...correction, draft: aVisit({ findings: 'كما صححتها مرتين' }) };
    expect(codes(as(tabs, aicha, 'saveRecord', again))).toEqual(['outdated findings']);
  });

  it('in capitals, which are the same UUID', () => {
    const edit = 'abcdefab-cdef-4000-8000-abcdefabcdef';
    const { tabs, correction } = putBack(edit);
    const again = { ...correction, edit: edit.toUpperCase() };
    expect(codes(as(tabs, aicha, 'saveRecord', again))).toEqual(['outdated findings']);
  });

  it('a removal: `outdated`, the row stays', () => {
    const { tabs, removal } = broughtBack();
    const before = snapshot(tabs);
    expect(codes(as(tabs, aicha, 'removeRecord', removal))).toEqual(['outdated']);
    expect(snapshot(tabs)).toBe(before);
  });

  it('a removal after more than one other change', () => {
    const { tabs, version, removal } = broughtBack();
    const other = { entity, id, version, draft: mine, edit: anEdit(7) };
    const second = as(tabs, said, 'saveRecord', other).value.version;
    as(tabs, said, 'saveRecord', { ...other, version: second, draft: began, edit: anEdit(8) });
    expect(codes(as(tabs, aicha, 'removeRecord', removal))).toEqual(['outdated']);
  });
});

describe('an edit that is another one', () => {
  it('the same correction made again, after the row was opened again, is written', () => {
    const { tabs, correction } = putBack(anEdit(1));
    expect(as(tabs, aicha, 'saveRecord', { ...correction, edit: anEdit(2) }).ok).toBe(true);
    expect(findings(tabs)).toEqual(['كما صححتها']);
    expect(lines(tabs)).toBe(4);
  });

  it('the same correction of another person is written, under whatever edit', () => {
    const { tabs, correction } = putBack(anEdit(1));
    expect(as(tabs, 'y@taalim.ma', 'saveRecord', correction).ok).toBe(true);
    expect(findings(tabs)).toEqual(['كما صححتها']);
  });

  it('the same removal made again, after the row was opened again, is done', () => {
    const { tabs, removal } = broughtBack();
    expect(as(tabs, aicha, 'removeRecord', { ...removal, edit: anEdit(2) }).ok).toBe(true);
    expect(findings(tabs)).toEqual([]);
  });

  it('made again after a hand put the text back: a line of its own, so that it too is known when it is late', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    const correction = { entity, id, version, draft: mine };
    as(tabs, aicha, 'saveRecord', { ...correction, edit: anEdit(1) });
    const [header = [], row = []] = tabs.get(ar.tabs.visit) ?? [];
    row[header.indexOf(ar.fields.visit.findings)] = 'كما كانت';
    const second = as(tabs, aicha, 'saveRecord', { ...correction, edit: anEdit(2) }).value.version;
    as(tabs, said, 'saveRecord', { entity, id, version: second, draft: began });
    expect(codes(as(tabs, aicha, 'saveRecord', { ...correction, edit: anEdit(2) }))).toEqual([
      'outdated findings',
    ]);
  });

  it('without `edit` all is as it was before there were any', () => {
    const { tabs, correction } = putBack(undefined);
    expect(as(tabs, aicha, 'saveRecord', correction).ok).toBe(true);
    expect(findings(tabs)).toEqual(['كما صححتها']);
  });
});

describe('an edit whose run was killed', () => {
  /** The same world, but dead at its first write to a tab of rows: the log is told, the row is not written. */
  const dying = (tabs: Tabs, who: string): World => {
    const world = worldOf(tabs, clock, who);
    const dies = () => {
      throw new Error('killed');
    };
    return { ...world, workbook: { ...world.workbook, put: dies, remove: dies } };
  };
  const killed = (tabs: Tabs, action: string, input: object) => {
    const before = tabs.get(ar.tabs.visit)?.map((row) => [...row]);
    expect(() => sent(dying(tabs, aicha), action, input)).toThrow('killed');
    expect(tabs.get(ar.tabs.visit)).toEqual(before);
  };

  it('between line and row: sent again it is done, with one line', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    const correction = { entity, id, version, draft: mine, edit: anEdit(1) };
    killed(tabs, 'saveRecord', correction);
    expect(lines(tabs)).toBe(2);
    expect(as(tabs, aicha, 'saveRecord', correction).ok).toBe(true);
    expect(findings(tabs)).toEqual(['كما صححتها']);
    expect(as(tabs, aicha, 'saveRecord', correction).ok).toBe(true);
    expect(lines(tabs)).toBe(2);
  });

  it('a removal between line and row: the same', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    const removal = { entity, id, version, edit: anEdit(1) };
    killed(tabs, 'removeRecord', removal);
    expect(as(tabs, aicha, 'removeRecord', removal).ok).toBe(true);
    expect(findings(tabs)).toEqual([]);
    expect(as(tabs, aicha, 'removeRecord', removal).ok).toBe(true);
    expect(lines(tabs)).toBe(2);
  });

  it('and then sent with another text: it is done, and told', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    const correction = { entity, id, version, draft: mine, edit: anEdit(1) };
    killed(tabs, 'saveRecord', correction);
    const other = { ...correction, draft: aVisit({ findings: 'كما صححتها مرتين' }) };
    expect(as(tabs, aicha, 'saveRecord', other).ok).toBe(true);
    expect(findings(tabs)).toEqual(['كما صححتها مرتين']);
    expect(lines(tabs)).toBe(3);
  });
});

describe('what is sent beside a record', () => {
  it('an edit is a UUID', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    const before = snapshot(tabs);
    for (const edit of ['', 'x', `${anEdit(1)} `]) {
      expect(codes(as(tabs, aicha, 'saveRecord', { entity, id, version, draft: mine, edit }))).toEqual([
        'badRequest',
      ]);
      expect(codes(as(tabs, aicha, 'removeRecord', { entity, id, version, edit }))).toEqual(['badRequest']);
    }
    expect(snapshot(tabs)).toBe(before);
  });

  it('an id in capitals is the UUID that it is: one row, one line, the same receipt', () => {
    const tabs = directorate();
    const capitals = 'ABCDEFAB-CDEF-4000-8000-ABCDEFABCDEF';
    const first = as(tabs, aicha, 'saveRecord', { entity, id: capitals, draft: began });
    expect(first).toMatchObject({ ok: true, value: { id: capitals } });
    const { version } = first.value;
    expect(as(tabs, aicha, 'saveRecord', { entity, id: capitals, draft: began }).value).toMatchObject({
      receipt: 'ز-ABCD-EFAB',
      version,
    });
    expect(tabs.get(ar.tabs.log)).toHaveLength(2);
  });

  it('the operation of an edit is one to be taken back', () => {
    const tabs = directorate();
    const { version } = as(tabs, aicha, 'saveRecord', { entity, id, draft: began }).value;
    as(tabs, aicha, 'saveRecord', { entity, id, version, draft: mine, edit: anEdit(1) });
    const operation = tabs.get(ar.tabs.log)?.[2]?.[3]?.slice(1) ?? '';
    expect(operation.slice(8)).toBe(anEdit(1).slice(8));
    expect(as(tabs, said, 'undo', { operation })).toMatchObject({ ok: true, value: { undone: 1 } });
    expect(findings(tabs)).toEqual(['كما كانت']);
  });
});
