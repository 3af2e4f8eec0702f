import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { history as words } from '../../src/messages/history.ar';
import type { Entry, Verb } from '../../src/sheets/changes';
import { lastWordOf } from '../../src/sheets/changes';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import { aVisit, clock, directorate, idOf, listedIn } from '../support/rows';

const texts = (subject: string) => ({ subject, findings: 'خلاصة' });

const entry = (
  verb: Verb,
  before: object | null,
  after: object | null,
  rest: Partial<Entry> = {},
): Entry => ({
  verb,
  operation: 'op',
  who: 'a@taalim.ma',
  moment: '2026-11-20 10:00:00',
  reason: '',
  entity: 'visit',
  tab: ar.tabs.visit,
  id: idOf(1),
  before: before as Entry['before'],
  after: after as Entry['after'],
  isGone: after === null,
  isKept: true,
  ...rest,
});

describe('the last word of the log on a row', () => {
  const added = entry('save', null, texts('أ'));
  const corrected = entry('save', { subject: 'أ' }, { subject: 'ب' });
  const removed = entry('remove', texts('ب'), null, { who: 's@taalim.ma', moment: '2026-11-21 09:30:00' });

  it.each<[string, readonly Entry[], object | null]>([
    ['nothing', [], null],
    ['added', [added], { isThere: true, texts: texts('أ') }],
    ['imported', [{ ...added, verb: 'import' }], { isThere: true, texts: texts('أ') }],
    ['corrected', [added, corrected], { isThere: true, texts: texts('ب') }],
    ['corrected, and never seen to be added', [corrected], { isThere: true, texts: null }],
    ['removed', [added, corrected, removed], { isThere: false, who: 's@taalim.ma', texts: texts('ب') }],
    ['removed, and never seen before', [removed], { isThere: false, texts: texts('ب') }],
    ['brought back', [removed, entry('restore', null, texts('ب'))], { isThere: true, texts: texts('ب') }],
    [
      'its addition taken back',
      [added, entry('undo', texts('أ'), null)],
      { isThere: false, texts: texts('أ') },
    ],
    [
      'its removal taken back',
      [removed, entry('undo', null, texts('ب'))],
      { isThere: true, texts: texts('ب') },
    ],
    [
      'renamed elsewhere',
      [added, entry('rename', { subject: 'أ' }, { subject: 'ج' })],
      { texts: texts('ج') },
    ],
    ['a warning settled', [removed, entry('settle', null, null)], { isThere: false, who: 's@taalim.ma' }],
    ['nothing but a warning settled', [entry('settle', null, null)], null],
    [
      'saved with texts too long to keep',
      [added, { ...corrected, after: null, isGone: false, isKept: false }],
      { isThere: true, texts: null },
    ],
    [
      'removed, its texts spoiled',
      [added, { ...removed, before: null, isKept: false }],
      { isThere: false, texts: null },
    ],
  ])('%s', (_, entries, word) => {
    if (word === null) expect(lastWordOf(entries)).toBeNull();
    else expect(lastWordOf(entries)).toMatchObject(word);
  });
});

interface Reply {
  readonly ok: boolean;
  readonly value: { readonly version: string; readonly receipt: string; readonly row: number };
  readonly issues: readonly { readonly code: string; readonly field?: string; readonly message: string }[];
}

const as = (tabs: Tabs, who: string, action: string, input: object, day = clock) =>
  ask(worldOf(tabs, day, who), { action, input }) as unknown as Reply;

const aicha = 'a@taalim.ma';
const said = 's@taalim.ma';
const id = idOf(1);
const entity = 'visit';
const draft = aVisit({ findings: 'ما كتبته أولا' });
const first = { entity, id, draft };

/** A file in which a visit was saved, and its version. */
function saved() {
  const tabs = directorate();
  const { version } = as(tabs, aicha, 'saveRecord', first).value;
  return { tabs, version };
}
const snapshot = (tabs: Tabs) => JSON.stringify([...tabs]);
const plain = (text: string | undefined) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const rowsOf = (tabs: Tabs) => listedIn(tabs, entity, { ids: [id] });

describe('a row that is gone', () => {
  it('is told to be deleted, by whom and when; nothing is written', () => {
    const { tabs, version } = saved();
    as(tabs, said, 'removeRecord', { entity, id, version }, '2027-06-14');
    const before = snapshot(tabs);
    for (const sent of [first, { ...first, version }, { ...first, version, draft: aVisit() }]) {
      const { ok, issues } = as(tabs, aicha, 'saveRecord', sent);
      expect([ok, issues.map(({ code }) => code)]).toEqual([false, ['deleted']]);
      expect(plain(issues[0]?.message)).toContain(said);
      expect(plain(issues[0]?.message)).toContain('14/06/2027');
      expect(plain(issues[0]?.message)).toContain('10:30');
    }
    expect(snapshot(tabs)).toBe(before);
  });

  it('by somebody whom Google does not name: that is said', () => {
    const { tabs, version } = saved();
    as(tabs, '', 'removeRecord', { entity, id, version });
    const { issues } = as(tabs, aicha, 'saveRecord', first);
    expect(issues.map(({ code }) => code)).toEqual(['deleted']);
    expect(plain(issues[0]?.message)).not.toContain(aicha);
    expect(plain(issues[0]?.message)).toContain('15/06/2027');
  });

  it('by hand is told so, and nobody is named', () => {
    const { tabs, version } = saved();
    tabs.get(ar.tabs.visit)?.splice(1, 1);
    const before = snapshot(tabs);
    for (const sent of [first, { ...first, version }]) {
      const { issues } = as(tabs, said, 'saveRecord', sent);
      expect(issues.map(({ code }) => code)).toEqual(['deleted']);
      expect(issues[0]?.message).toBe(ar.refusals.deleted({ by: null }));
    }
    expect(as(tabs, said, 'removeRecord', { entity, id, version }).issues).toMatchObject([
      { code: 'deleted', message: ar.refusals.deleted({ by: null }) },
    ]);
    expect(snapshot(tabs)).toBe(before);
  });

  it('its cells emptied by hand is told so too', () => {
    const { tabs, version } = saved();
    const row = tabs.get(ar.tabs.visit)?.[1] as string[];
    row.splice(0, row.length - 1, ...row.slice(0, -1).map(() => ''));
    expect(as(tabs, said, 'saveRecord', { ...first, version }).issues).toMatchObject([
      { code: 'deleted', message: ar.refusals.deleted({ by: null }) },
    ]);
  });

  it('by hand, its texts longer than a line of the log: nobody is said to have removed it, and it comes back', () => {
    const tabs = directorate();
    const long = { ...first, draft: aVisit({ findings: 'ن'.repeat(20_000), strengths: 'ق'.repeat(20_000) }) };
    const { version } = as(tabs, aicha, 'saveRecord', long).value;
    expect(as(tabs, aicha, 'restoreRecord', { entity, id, version }).ok).toBe(true);
    const [, ...told] = tabs.get(ar.tabs.log) ?? [];
    expect(told.filter(([, , verb]) => verb !== words.more)).toHaveLength(1);
    tabs.get(ar.tabs.visit)?.splice(1, 1);
    for (const [action, input] of [
      ['saveRecord', { ...long, version }],
      ['saveRecord', long],
      ['removeRecord', { entity, id, version }],
    ] as const)
      expect([action, as(tabs, said, action, input).issues]).toMatchObject([
        action,
        [{ code: 'deleted', message: ar.refusals.deleted({ by: null }) }],
      ]);
    expect(as(tabs, said, 'restoreRecord', { entity, id, version }).ok).toBe(true);
    expect(rowsOf(tabs)[0]?.draft).toMatchObject({ findings: 'ن'.repeat(20_000) });
  });

  it('comes back with the last texts that are known: those of its removal, or of its last correction', () => {
    const { tabs, version } = saved();
    const now = aVisit({ findings: 'بعد التصحيح', subject: 'موضوع آخر' });
    const corrected = as(tabs, said, 'saveRecord', { entity, id, version, draft: now }).value;
    const was = rowsOf(tabs)[0]?.draft;
    as(tabs, said, 'removeRecord', { entity, id, version: corrected.version });
    expect(rowsOf(tabs)).toEqual([]);
    const back = as(tabs, aicha, 'restoreRecord', { entity, id, version: corrected.version });
    expect(back).toMatchObject({ ok: true, value: { version: corrected.version } });
    expect(rowsOf(tabs)[0]?.draft).toEqual(was);
    tabs.get(ar.tabs.visit)?.splice(1, 1);
    expect(as(tabs, aicha, 'restoreRecord', { entity, id, version: corrected.version }).ok).toBe(true);
    expect(rowsOf(tabs)[0]?.draft).toEqual(was);
    // Sent again it is there already.
    const before = snapshot(tabs);
    expect(as(tabs, aicha, 'restoreRecord', { entity, id, version: corrected.version }).ok).toBe(true);
    expect(JSON.stringify(tabs.get(ar.tabs.visit))).toBe(
      JSON.stringify(new Map(JSON.parse(before)).get(ar.tabs.visit)),
    );
  });

  it('while it was being imported again: its item is refused and told, the others are written', () => {
    const { tabs, version } = saved();
    const other = idOf(9);
    const items = [
      { id, version, draft: aVisit() },
      { id: other, draft: aVisit({ date: '2026-12-03' }) },
    ];
    as(tabs, said, 'removeRecord', { entity, id, version }, '2027-06-14');
    const value = as(tabs, aicha, 'applyImport', { entity, items }).value as never as {
      readonly refused: readonly { readonly id: string; readonly message: string }[];
    };
    expect(value).toMatchObject({ written: 1, refused: [{ id }] });
    expect(plain(value.refused[0]?.message)).toContain(`14/06/2027`);
    expect(plain(value.refused[0]?.message)).toContain(said);
    expect(listedIn(tabs, entity, { ids: [other] })).toHaveLength(1);
    expect(rowsOf(tabs)).toEqual([]);
  });

  it('after its import, whose slice is sent again: it does not come back', () => {
    const tabs = directorate();
    const items = [{ id, draft: aVisit() }];
    const of = { operation: idOf(70), from: 0, all: 1 };
    expect(as(tabs, aicha, 'applyImport', { entity, items, of }).value).toMatchObject({ written: 1 });
    as(tabs, said, 'removeRecord', { entity, id, version: rowsOf(tabs)[0]?.version });
    expect(as(tabs, aicha, 'applyImport', { entity, items, of }).value).toMatchObject({
      written: 0,
      refused: [{ id, message: expect.stringContaining(said) }],
    });
    expect(rowsOf(tabs)).toEqual([]);
  });

  it('that never was cannot be brought back', () => {
    const tabs = directorate();
    expect(as(tabs, aicha, 'restoreRecord', { entity, id, version: '' }).issues).toMatchObject([
      { code: 'deleted' },
    ]);
    expect(tabs.has(ar.tabs.log)).toBe(false);
  });
});

describe('a save that is sent again long after (contract §2)', () => {
  it('answers the same receipt and the present version where its row stands as it was sent', () => {
    const { tabs, version } = saved();
    const before = snapshot(tabs);
    expect(as(tabs, aicha, 'saveRecord', first).value).toMatchObject({
      version,
      receipt: 'ز-1F0C-9A2E',
      row: 2,
    });
    expect(snapshot(tabs)).toBe(before);
  });

  it.each<[string, (tabs: Tabs, version: string) => void]>([
    [
      'a colleague in the sidebar',
      (tabs, version) => {
        as(tabs, said, 'saveRecord', { entity, id, version, draft: aVisit({ findings: 'صححته' }) });
      },
    ],
    [
      'a hand in the tab',
      (tabs) => {
        const [header = [], row = []] = tabs.get(ar.tabs.visit) ?? [];
        row[header.indexOf(ar.fields.visit.findings)] = 'صححته';
      },
    ],
  ])('after a correction by %s: `outdated`, the field is named, and nothing is written', (_, correct) => {
    const { tabs, version } = saved();
    correct(tabs, version);
    const before = snapshot(tabs);
    for (const sent of [
      first,
      { ...first, version },
      { ...first, version, draft: aVisit({ findings: 'أخرى' }) },
    ]) {
      const { issues } = as(tabs, aicha, 'saveRecord', sent);
      expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual(['outdated findings']);
    }
    expect(snapshot(tabs)).toBe(before);
    expect(rowsOf(tabs)[0]?.draft).toMatchObject({ findings: 'صححته' });
  });

  it('a correction sent again answers ok once, `outdated` after another, `deleted` after a removal', () => {
    const { tabs, version } = saved();
    const mine = { entity, id, version, draft: aVisit({ findings: 'ب' }) };
    const { version: second } = as(tabs, aicha, 'saveRecord', mine).value;
    expect(as(tabs, aicha, 'saveRecord', mine).value.version).toBe(second);
    const theirs = { entity, id, version: second, draft: aVisit({ findings: 'ج' }) };
    const { version: third } = as(tabs, said, 'saveRecord', theirs).value;
    expect(as(tabs, aicha, 'saveRecord', mine).issues).toMatchObject([
      { code: 'outdated', field: 'findings' },
    ]);
    as(tabs, said, 'removeRecord', { entity, id, version: third });
    expect(as(tabs, aicha, 'saveRecord', mine).issues).toMatchObject([{ code: 'deleted' }]);
    expect(as(tabs, aicha, 'removeRecord', { entity, id, version: second })).toMatchObject({ ok: true });
    expect(tabs.get(ar.tabs.log)).toHaveLength(5);
  });
});

describe('the same change made twice, undone by a hand between', () => {
  const lines = (tabs: Tabs) =>
    (tabs.get(ar.tabs.log) ?? []).slice(1).map(([, who, verb]) => `${who} ${verb}`);
  const findings = (tabs: Tabs) => (tabs.get(ar.tabs.visit)?.[0] ?? []).indexOf(ar.fields.visit.findings);

  it('a correction by two people is told of both', () => {
    const { tabs, version } = saved();
    const sent = { entity, id, version, draft: aVisit({ findings: 'ب' }) };
    expect(as(tabs, aicha, 'saveRecord', sent).ok).toBe(true);
    (tabs.get(ar.tabs.visit)?.[1] as string[])[findings(tabs)] = 'ما كتبته أولا';
    expect(as(tabs, said, 'saveRecord', sent).ok).toBe(true);
    expect(lines(tabs)).toEqual([`${aicha} تسجيل`, `${aicha} تسجيل`, `${said} تسجيل`]);
  });

  it('a removal, too', () => {
    const { tabs, version } = saved();
    const row = [...(tabs.get(ar.tabs.visit)?.[1] ?? [])];
    expect(as(tabs, aicha, 'removeRecord', { entity, id, version }).ok).toBe(true);
    tabs.get(ar.tabs.visit)?.push(row);
    expect(as(tabs, said, 'removeRecord', { entity, id, version }).ok).toBe(true);
    expect(lines(tabs)).toEqual([`${aicha} تسجيل`, `${aicha} حذف`, `${said} حذف`]);
  });
});
