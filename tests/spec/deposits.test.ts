import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Receipt } from '../../src/actions/deposit';
import type { Deposits, ListedDeposit } from '../../src/actions/deposits';
import { ask } from '../../src/actions/index';
import { canonicalForm } from '../../src/balance/canonicalForm';
import { ar } from '../../src/messages/ar';
import { deposits as words } from '../../src/messages/deposits.ar';
import { history } from '../../src/messages/history.ar';
import { readDay } from '../../src/schema/day';
import { fixedColumns, readLine, tamperedIn } from '../../src/sheets/deposits';
import { anyDirectorate, fileOf, mentorNames } from '../support/anyDirectorate';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  balancesOf,
  busyWorld,
  directorate,
  gresaOf,
  idOf,
  massira,
  nakhil,
  refusalsOf,
  saved,
  sent,
  thisYear,
} from '../support/rows';

const today = '2027-06-15';
const base = { kind: 'balance', mentor: aicha, schoolYear: thisYear } as const;

const file = () =>
  directorate({
    mentor: [aMentor(aicha), aMentor(ahmed)],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas)],
    post: [aPost(nakhil)],
    visit: [
      aVisit({ strengths: '- وضوح الأهداف\n- انخراط الفريق', diagnosis: 'متقدمة' }),
      aVisit({ date: '2027-01-12', id: '' }),
    ],
    miniGroup: [aMiniGroup()],
    workshop: [aWorkshop()],
    programmeItem: [
      anItem(),
      anItem({ mentor: ahmed, cpp: atlas }),
      anItem({ from: '2025-10-01', to: '2025-10-31' }),
    ],
  });

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const value = <T>(outcome: ReturnType<typeof sent>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as T;
};

const trying = (tabs: Tabs, input: object = {}, on = today) =>
  sent(tabs, 'deposit', { ...base, ...input }, on);
const depositing = (tabs: Tabs, input: object = {}, on = today) => value<Receipt>(trying(tabs, input, on));
const listed = (tabs: Tabs, on = today, input: object = {}) =>
  value<Deposits>(sent(tabs, 'deposits', input, on)).deposits;
const only = (tabs: Tabs, on = today): ListedDeposit => {
  const [one, ...others] = listed(tabs, on);
  if (!one || others.length > 0) throw new Error(`${others.length + 1} deposits`);
  return one;
};
const linesOf = (tabs: Tabs) => (tabs.get(ar.tabs.deposits) ?? []).slice(1);
const frozenOf = (tabs: Tabs, at = 0) => {
  const frozen = readLine(at + 2, linesOf(tabs)[at] ?? [])?.frozen;
  if (!frozen) throw new Error('nothing is frozen');
  return frozen;
};
const inLog = (tabs: Tabs) =>
  (tabs.get(ar.tabs.log) ?? []).filter((cells) => cells[2] === history.verbs.deposit).length;
const copyOf = (tabs: Tabs): Tabs =>
  new Map([...tabs].map(([title, rows]) => [title, rows.map((row) => [...row])]));

describe('a deposit freezes what was deposited (domain §5)', () => {
  it('the kind, the mentor, the year, the day, who recorded it and when, the version, the registry number and the mentor’s own words', () => {
    const tabs = file();
    const outcome = ask(worldOf(tabs, today, 'service@taalim.ma'), {
      action: 'deposit',
      input: {
        ...base,
        on: '2027-06-10',
        registryNumber: '145/2027',
        summary: 'سنة طيبة\n= ليست صيغة',
        difficulties: 'بُعد المسافات',
      },
    });
    expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
    expect(frozenOf(tabs)).toMatchObject({
      kind: 'balance',
      mentor: aicha,
      mentorId: 'mentor-2',
      schoolYear: thisYear,
      on: '2027-06-10',
      version: 1,
      recordedBy: 'service@taalim.ma',
      recordedAt: `${today} 10:30:00`,
      registryNumber: '145/2027',
      summary: 'سنة طيبة\n= ليست صيغة',
      difficulties: 'بُعد المسافات',
      reason: '',
    });
    expect(linesOf(tabs)[0]?.[6]).toBe('service@taalim.ma');
  });

  it('whose recorder Google does not name is recorded by «غير معروف»', () => {
    const tabs = file();
    depositing(tabs);
    expect(linesOf(tabs)[0]?.[6]).toBe('غير معروف');
    expect(only(tabs).recordedBy).toBe('');
  });

  it('the day of deposit is today unless said; a paper deposit is recorded later with its own day', () => {
    const tabs = file();
    depositing(tabs);
    depositing(tabs, { mentor: ahmed, on: '2027-05-28', registryNumber: '12' });
    expect(listed(tabs).map(({ mentor, on }) => [mentor, on])).toEqual([
      [ahmed, '2027-05-28'],
      [aicha, today],
    ]);
  });

  it.each([aicha, undefined])('the figures of contract §4 of that account as of the day: %s', (mentor) => {
    const tabs = file();
    depositing(tabs, { mentor, on: '2027-01-01' });
    const { mentors, directorate: whole } = balancesOf(tabs, { schoolYear: thisYear, asOf: '2027-01-01' });
    expect(frozenOf(tabs).figures).toEqual(mentor === undefined ? whole : mentors[mentor]);
    expect(frozenOf(tabs).mentor).toBe(mentor ?? '');
  });

  it('of a programme its items of the year, as their cells hold them', () => {
    const tabs = file();
    depositing(tabs, { kind: 'programme', on: '2026-09-20' }, '2026-10-01');
    expect(frozenOf(tabs).figures).toBeNull();
    expect(frozenOf(tabs).items).toEqual([
      expect.objectContaining({
        mentor: aicha,
        activity: 'زيارة فردية',
        from: '2026-10-01',
        to: '2026-10-31',
      }),
    ]);
    depositing(tabs, { kind: 'programme', mentor: undefined, on: '2026-09-30' }, '2026-10-01');
    expect(frozenOf(tabs, 1).items).toHaveLength(2);
  });

  it('and a SHA-256 over the canonical form of it all: JSON, keys in order, no space', () => {
    const tabs = file();
    const { sha256, receipt } = depositing(tabs, { summary: 'خلاصة' });
    const text = (linesOf(tabs)[0] ?? [])
      .slice(fixedColumns)
      .map((piece) => piece.slice(1))
      .join('');
    expect(text).toBe(canonicalForm(JSON.parse(text)));
    expect(sha256).toBe(digest(text));
    expect(receipt).toMatch(/^إ-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(canonicalForm({ b: [1, { d: null, c: 'é' }], a: undefined, A: 2 })).toBe(
      '{"A":2,"b":[1,{"c":"é","d":null}]}',
    );
  });

  it('answers receipt, version and SHA-256, and nothing else', () => {
    expect(Object.keys(depositing(file())).sort()).toEqual(['receipt', 'sha256', 'version']);
  });

  it('no cell of its row would be taken for a formula, a number or a day, whatever was typed', () => {
    const tabs = file();
    depositing(tabs, { registryNumber: '=1+1', summary: '-3', difficulties: '12/03/2027', on: '2027-06-01' });
    for (const cell of linesOf(tabs)[0] ?? []) {
      expect(cell).not.toMatch(/^[=+\-@\s]/);
      expect([cell, readDay(cell), Number(cell)]).toEqual([cell, null, Number.NaN]);
    }
  });
});

describe('what is refused', () => {
  const refusedFor = (input: object, on = today) => refusalsOf(trying(file(), input, on));

  it('a day to come, a day before the year has begun; a programme may be ready the year before', () => {
    expect(refusedFor({ on: '2027-06-16' })).toEqual(['on: future']);
    expect(refusedFor({ on: '2026-08-31' })).toEqual(['on: outOfRange']);
    expect(refusedFor({ kind: 'programme', on: '2026-07-10' })).toEqual([]);
    expect(refusedFor({ kind: 'programme', on: '2025-08-31' })).toEqual(['on: outOfRange']);
    expect(refusedFor({ schoolYear: '2027/2028' })).toEqual(['on: outOfRange']);
  });

  it('a mentor whom the file does not know, a name left blank, a text that no cell holds', () => {
    expect(refusedFor({ mentor: 'مواكب مجهول' })).toEqual(['mentor: unknownMentor']);
    expect(refusedFor({ mentor: '  ' })).toEqual(['mentor: required']);
    expect(refusedFor({ summary: 'ا'.repeat(32_768) })).toEqual(['summary: outOfRange']);
    expect(refusedFor({ reason: 'نصف \ud83d' })).toEqual(['reason: outOfRange']);
  });

  it('what the action does not take, and a file that is busy', () => {
    expect(refusedFor({ kind: 'reminder' })).toEqual(['badRequest']);
    expect(refusedFor({ id: 'x' })).toEqual(['badRequest']);
    expect(refusedFor({ on: '10/06/2027' })).toEqual(['badRequest']);
    expect(refusedFor({ schoolYear: '2026' })).toEqual(['badRequest']);
    expect(refusedFor({ author: 'x' })).toEqual(['badRequest']);
    expect(refusalsOf(ask(busyWorld(file()), { action: 'deposit', input: base }))).toEqual(['busy']);
  });

  it('and then nothing is written', () => {
    const tabs = file();
    trying(tabs, { on: '2027-06-16' });
    expect(tabs.has(ar.tabs.deposits)).toBe(false);
    expect(inLog(tabs)).toBe(0);
  });
});

describe('versions', () => {
  it('a new deposit is an amendment: the next version, with a reason; what was frozen stays as it was', () => {
    const tabs = file();
    depositing(tabs);
    const first = [...(linesOf(tabs)[0] ?? [])];
    saved(tabs, 'visit', { ...aVisit({ date: '2027-02-02' }) });
    expect(refusalsOf(trying(tabs))).toEqual(['reason: required']);
    expect(depositing(tabs, { reason: 'الحصيلة النهائية' }).version).toBe(2);
    expect(depositing(tabs, { reason: 'تصحيح آخر' }).version).toBe(3);
    expect(linesOf(tabs)[0]).toEqual(first);
    expect(listed(tabs).map(({ version, reason }) => [version, reason])).toEqual([
      [3, 'تصحيح آخر'],
      [2, 'الحصيلة النهائية'],
      [1, ''],
    ]);
  });

  it('are counted apart for each mentor, for the directorate, for each kind and each year', () => {
    const tabs = file();
    for (const input of [
      {},
      { mentor: ahmed },
      { mentor: undefined },
      { kind: 'programme' },
      { schoolYear: '2025/2026', on: '2026-06-20' },
    ])
      expect(depositing(tabs, input).version).toBe(1);
    expect(listed(tabs)).toHaveLength(5);
    expect(listed(tabs, today, { schoolYear: '2025/2026' })).toHaveLength(1);
  });

  it('go on when the mentor’s name changes', () => {
    const tabs = file();
    depositing(tabs);
    for (const [title, rows] of tabs)
      if (title !== ar.tabs.deposits && title !== ar.tabs.log)
        for (const cells of rows)
          cells.forEach((cell, at) => {
            if (cell === aicha) cells[at] = 'عائشة العلوي';
          });
    expect(depositing(tabs, { mentor: 'عائشة العلوي', reason: 'تغير الاسم' }).version).toBe(2);
  });

  it('a balance before 30 June is an interim one, and is told so', () => {
    const tabs = file();
    depositing(tabs, { on: '2027-06-15' });
    depositing(tabs, { on: '2027-06-30', reason: 'الحصيلة النهائية' }, '2027-07-02');
    expect(listed(tabs, '2027-07-02').map(({ isInterim }) => isInterim)).toEqual([false, true]);
  });
});

describe('the same deposit sent again', () => {
  it('without an id is known by its content: the same receipt, no second row, one line in the log', () => {
    const tabs = file();
    const input = { summary: 'خلاصة', on: '2027-06-01' };
    const first = depositing(tabs, input);
    expect(depositing(tabs, input)).toEqual(first);
    const second = depositing(tabs, { ...input, reason: 'إضافة' });
    expect(second).toMatchObject({ version: 2 });
    expect(depositing(tabs, { ...input, reason: 'إضافة' })).toEqual(second);
    expect(depositing(tabs, input)).toEqual(first);
    expect(linesOf(tabs)).toHaveLength(2);
    expect(inLog(tabs)).toBe(2);
  });

  it('even where a colleague has sorted the tabs meanwhile', () => {
    const tabs = file();
    const first = depositing(tabs);
    const rows = tabs.get(ar.tabs.visit) ?? [];
    tabs.set(ar.tabs.visit, [rows[0] ?? [], ...rows.slice(1).reverse()]);
    expect(depositing(tabs)).toEqual(first);
  });

  it('with an id of the client is known by it, whatever has changed in the file; with other words it is refused', () => {
    const tabs = file();
    const first = depositing(tabs, { id: idOf(7) });
    expect(first.receipt).toBe('إ-1F0C-9A2E');
    saved(tabs, 'visit', { ...aVisit({ date: '2027-02-02' }) });
    expect(depositing(tabs, { id: idOf(7) })).toEqual(first);
    expect(refusalsOf(trying(tabs, { id: idOf(7), summary: 'غيرها' }))).toEqual(['summary: outdated']);
    expect(refusalsOf(trying(tabs, { id: idOf(7), mentor: ahmed }))).toEqual(['mentor: outdated']);
    expect(refusalsOf(trying(tabs, { id: idOf(7), schoolYear: '2025/2026', on: '2026-06-01' }))).toEqual([
      'schoolYear: outdated',
    ]);
    expect(linesOf(tabs)).toHaveLength(1);
  });
});

describe('differences since the deposit', () => {
  it('none while nothing has changed, though a row is sorted, typed otherwise, or gets its id', () => {
    const tabs = file();
    depositing(tabs);
    expect(only(tabs).since).toBeNull();
    const rows = tabs.get(ar.tabs.visit) ?? [];
    const [header = [], one = [], other = []] = rows;
    const at = header.indexOf(ar.fields.visit.date);
    one[at] = '12/10/2026';
    other[header.indexOf(ar.id)] = 'now-it-has-one';
    tabs.set(ar.tabs.visit, [header, other, one]);
    expect(only(tabs)).toMatchObject({ since: null, state: 'whole' });
  });

  it('rows that count anew, otherwise, or no more, row by row, and the figures then and now', () => {
    const tabs = file();
    depositing(tabs);
    saved(tabs, 'visit', { ...aVisit({ date: '2027-02-02' }) });
    const visits = tabs.get(ar.tabs.visit) ?? [];
    const first = visits[1] as string[];
    first[(visits[0] ?? []).indexOf(ar.fields.visit.diagnosis)] = 'مكتملة';
    tabs.set(ar.tabs.workshop, (tabs.get(ar.tabs.workshop) ?? []).slice(0, 1));
    const { since, state } = only(tabs);
    expect(state).toBe('whole');
    expect(since?.counts).toEqual({ added: { visit: 1 }, changed: { visit: 1 }, gone: { workshop: 1 } });
    expect(since?.rows).toEqual([
      { entity: 'visit', id: idOf(1), row: 4, became: 'added', tab: ar.tabs.visit },
      { entity: 'visit', id: 'visit-2', row: 2, became: 'changed', tab: ar.tabs.visit },
      { entity: 'workshop', id: 'workshop-2', row: null, became: 'gone', tab: ar.tabs.workshop },
    ]);
    expect(since?.figures).toEqual([
      { name: 'primary', before: 2, now: 3 },
      { name: 'topics', before: 1, now: 0 },
      { name: 'diagnosis', before: 75, now: 100 },
    ]);
  });

  it('lines i and vi have rows too: who heads a school, and the schools themselves', () => {
    const tabs = file();
    depositing(tabs);
    const posts = tabs.get(ar.tabs.post) ?? [];
    (posts[1] as string[])[(posts[0] ?? []).indexOf(ar.fields.post.gender)] = 'ذكر';
    expect(only(tabs).since).toMatchObject({
      counts: { added: {}, changed: { post: 1 }, gone: {} },
      figures: [
        { name: 'women', before: 1, now: 0 },
        { name: 'men', before: 0, now: 1 },
      ],
    });
  });

  it('a visit made after the day of an interim deposit counts anew; a row of another mentor does not', () => {
    const tabs = file();
    depositing(tabs, { on: '2027-01-01' });
    expect(only(tabs).since?.counts).toEqual({ added: { visit: 1 }, changed: {}, gone: {} });
    saved(tabs, 'miniGroup', { ...aMiniGroup({ facilitators: ahmed, cpp: atlas }) });
    expect(only(tabs).since?.counts.added).toEqual({ visit: 1 });
  });

  it('of a programme its items; nothing is demanded, nothing frozen changes', () => {
    const tabs = file();
    depositing(tabs, { kind: 'programme' });
    const before = linesOf(copyOf(tabs));
    const items = tabs.get(ar.tabs.programmeItem) ?? [];
    (items[1] as string[])[(items[0] ?? []).indexOf(ar.fields.programmeItem.status)] = 'مؤجل';
    (items[1] as string[])[(items[0] ?? []).indexOf(ar.fields.programmeItem.reason)] = 'عطلة';
    expect(only(tabs).since?.counts).toEqual({ added: {}, changed: { programmeItem: 1 }, gone: {} });
    expect(linesOf(tabs)).toEqual(before);
  });

  it('holds for any directorate: none right after, and the figures are those of `balances`', () => {
    fc.assert(
      fc.property(anyDirectorate, fc.constantFrom(...mentorNames, undefined), (facts, mentor) => {
        const tabs = fileOf(facts);
        const on = '2027-08-31';
        depositing(tabs, { mentor, on }, '2027-09-15');
        const { state, where, since } = only(tabs, '2027-09-15');
        expect({ state, where, since }).toEqual({ state: 'whole', where: [], since: null });
        const told = balancesOf(tabs, { schoolYear: thisYear, asOf: on }, '2027-09-15');
        expect(frozenOf(tabs).figures).toEqual(
          mentor === undefined ? told.directorate : told.mentors[mentor],
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a tampered deposit is found, and where is named', () => {
  const names = Object.keys(words.headers);
  const deposited = () => {
    const tabs = file();
    depositing(tabs, { summary: 'خلاصة', registryNumber: '145' });
    return tabs;
  };
  const line = (tabs: Tabs) => linesOf(tabs)[0] as string[];
  /** Writes frozen data anew, as a hand would that knows JSON. */
  const rewriting = (tabs: Tabs, change: (frozen: never) => object) => {
    const cells = line(tabs);
    const frozen = change(structuredClone(frozenOf(tabs)) as never);
    cells.splice(fixedColumns, cells.length, `#${canonicalForm(frozen)}`);
  };
  const toldOf = (tabs: Tabs) => {
    const { state, where } = only(tabs);
    return { state, where };
  };

  it('by its own columns, one by one', () => {
    names.forEach((header, at) => {
      const tabs = deposited();
      line(tabs)[at] += 'س';
      const { state, where } = toldOf(tabs);
      expect([header, state, where]).toEqual([header, 'tampered', [header]]);
    });
  });

  it('by a figure, a text, a row it was made of, even where the SHA-256 was made anew', () => {
    const cases: readonly (readonly [(frozen: never) => object, string])[] = [
      [
        (one: { figures: { remote: number } }) => ({ ...one, figures: { ...one.figures, remote: 9 } }),
        'remote',
      ],
      [(one: object) => ({ ...one, summary: 'غيرها' }), 'summary'],
      [(one: object) => ({ ...one, on: '2027-06-01' }), 'on'],
      [
        (one: { rows: { visit: string[] } }) => ({
          ...one,
          rows: {
            ...one.rows,
            visit: one.rows.visit.map((row, at) => (at === 1 ? row.replace('-2 ', '-9 ') : row)),
          },
        }),
        'visit visit-9',
      ],
      [(one: { rows: object }) => ({ ...one, rows: { ...one.rows, workshop: [] } }), 'workshop'],
    ] as never;
    for (const [change, named] of cases) {
      const tabs = deposited();
      rewriting(tabs, change);
      expect(toldOf(tabs)).toMatchObject({ state: 'tampered', where: expect.arrayContaining([named]) });
      const cells = line(tabs);
      cells[names.indexOf('sha256')] = `#${digest(cells.slice(fixedColumns).join('').slice(1))}`;
      expect(toldOf(tabs)).toMatchObject({ state: 'tampered', where: expect.arrayContaining([named]) });
    }
  });

  it('a row that was doubled, one that was taken out, and one that cannot be read any more', () => {
    const tabs = deposited();
    tabs.get(ar.tabs.deposits)?.push([...line(tabs)]);
    expect(listed(tabs).map(({ state, where }) => [state, where])).toEqual([
      ['tampered', ['doubled']],
      ['whole', []],
    ]);
    tabs.get(ar.tabs.deposits)?.splice(1, 2);
    expect(only(tabs)).toMatchObject({ state: 'gone', kind: 'balance', mentor: aicha, schoolYear: thisYear });
    const spoiled = deposited();
    line(spoiled)[fixedColumns] = '#{';
    expect(only(spoiled)).toMatchObject({
      state: 'tampered',
      where: ['frozen'],
      kind: 'balance',
      mentor: aicha,
      schoolYear: thisYear,
    });
  });

  it('any untouched deposit is whole; any single change of any cell is found', () => {
    const whole = deposited();
    depositing(whole, { mentor: undefined });
    expect(listed(whole).every(({ state }) => state === 'whole')).toBe(true);
    const cells = linesOf(whole).flatMap((row, at) => row.map((text, column) => ({ at, column, text })));
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.nat(),
        fc.constantFrom('', ' ', '0', '9', 'س', '"', '}', ',', '\n', '#'),
        (cell, place, sign) => {
          const { text } = cell;
          const where = place % (text.length + 1);
          const changed = text.slice(0, where) + sign + text.slice(where + 1);
          fc.pre(changed !== text);
          const row = [...(linesOf(whole)[cell.at] ?? [])];
          row[cell.column] = changed;
          const read = readLine(cell.at + 2, row);
          expect(read && tamperedIn(read, digest, null).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a large directorate', () => {
  it('300 schools, 5,000 rows and thousands of points: no cell holds more than it may, and all of it is whole', () => {
    const codes = Array.from({ length: 300 }, (_, at) => gresaOf(20_000 + at));
    const tabs = directorate({
      school: codes.map((code, at) => aSchool(code, `مدرسة ${at}`)),
      assignment: [anAssignment(aicha, massira)],
      visit: Array.from({ length: 4_500 }, (_, at) =>
        aVisit({
          id: idOf(at),
          date: `2026-${10 + (at % 3)}-${String(1 + (at % 28)).padStart(2, '0')}`,
          school: codes[at % 300],
          strengths: `- نقطة قوة رقم ${at}: انخراط الفريق التربوي في إعداد المشروع 👩🏽‍🏫`,
          weaknesses: `- نقطة ضعف رقم ${at}`,
        }),
      ),
      workshop: Array.from({ length: 500 }, (_, at) => aWorkshop({ topic: `موضوع ${at}` })),
    });
    depositing(tabs, { mentor: undefined });
    const cells = linesOf(tabs)[0] ?? [];
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(cells.length).toBeGreaterThan(fixedColumns + 20);
    for (const cell of cells) expect(/[\ud800-\udfff]/u.test(cell)).toBe(false);
    expect(frozenOf(tabs).figures?.strengths).toHaveLength(4_500);
    expect(only(tabs)).toMatchObject({ state: 'whole', since: null });
  }, 60_000);
});

describe('the deposited paper', () => {
  it('is drawn again as it was, whatever the file holds by then', () => {
    const tabs = file();
    const { receipt } = depositing(tabs, { summary: 'خلاصة السنة', difficulties: 'بعد المسافات' });
    const first = value<{ html: string }>(sent(tabs, 'depositPaper', { receipt }, today));
    expect(first.html).toContain('خلاصة السنة');
    expect(first.html).toContain('بعد المسافات');
    expect(first.html).toContain(receipt);
    tabs.set(ar.tabs.visit, (tabs.get(ar.tabs.visit) ?? []).slice(0, 1));
    expect(sent(tabs, 'depositPaper', { receipt }, '2027-08-01')).toEqual({ ok: true, value: first });
  });

  it('bears the day of its deposit, its annex too', () => {
    const tabs = file();
    const { receipt } = depositing(tabs, { on: '2027-06-01' });
    const { html } = value<{ html: string }>(sent(tabs, 'depositPaper', { receipt }, today));
    const days = [...html.matchAll(/class="day">(.*?)<\/p>/g)].map(([, day]) => day);
    expect(days).toHaveLength(2);
    for (const day of days) expect(day).toContain('01/06/2027');
  });

  it.each([aicha, undefined])('of a programme too, with its receipt: %s', (mentor) => {
    const tabs = file();
    const { receipt } = depositing(tabs, { kind: 'programme', mentor, registryNumber: '77' });
    expect(only(tabs)).toMatchObject({ hasPaper: true, isInterim: false });
    const { html } = value<{ html: string }>(sent(tabs, 'depositPaper', { receipt }, today));
    expect(html).toContain(receipt);
    expect(html).toContain('77');
  });

  it('of a receipt that is none answers badRequest', () => {
    expect(refusalsOf(sent(file(), 'depositPaper', { receipt: 'إ-0000-0000' }))).toEqual(['badRequest']);
  });
});
