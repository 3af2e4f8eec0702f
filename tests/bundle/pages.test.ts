import { afterAll, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import {
  aUuid,
  closeShipped,
  headerOf,
  sheetNamed,
  shipped,
  typeInto,
  valuesOf,
  workedExample,
} from '../support/shipped';

// The directorate's pages through the bundle that ships: who may be given a duty, another name, a new school year.

afterAll(closeShipped);

const written = [
  ar.tabs.log,
  ar.tabs.lists,
  ar.tabs.balance,
  ar.tabs.mentorBalances,
  ar.tabs.progress,
  ar.tabs.dashboard,
];

/** The cells of the tabs people type in, but the hidden ids. */
const typed = ({ sheets }: Spreadsheet) =>
  Object.fromEntries(
    sheets
      .filter(({ name }) => !written.includes(name))
      .map((sheet) => {
        const id = headerOf(sheet).indexOf(ar.id);
        const rows = valuesOf(sheet).filter((row) => row.some((value) => value !== ''));
        return [sheet.name, rows.map((row) => row.filter((_, at) => at !== id))];
      }),
  );

const named = (spreadsheet: Spreadsheet, tab: string, header: string) => {
  const sheet = sheetNamed(spreadsheet, tab);
  const at = headerOf(sheet).indexOf(header);
  return valuesOf(sheet)
    .slice(1)
    .map((row) => String(row[at]));
};

describe('who may be given a duty', () => {
  it('answers as a duty row would be judged, and the refusal of a row carries the rows that prove it', async () => {
    const { ask, spreadsheet } = await shipped(await workedExample());
    const [cpp = ''] = named(spreadsheet, ar.tabs.cpp, ar.fields.cpp.name);
    const on = '2026-11-21';
    const { ok, value } = await ask('eligibility', { cpp, on });
    expect(ok).toBe(true);
    let saved = 0;
    for (const { mentor, duties } of value.mentors)
      for (const duty of ['finalEvaluation', 'selectionCommittee'] as const) {
        saved += 1;
        const answer = await ask('saveRecord', {
          entity: 'duty',
          id: aUuid(saved),
          draft: { mentor, duty: ar.lists.dutyKind[duty], cpp, date: on },
        });
        expect(answer.ok).toBe(duties[duty].may);
        if (answer.ok) continue;
        const [issue] = answer.issues as unknown as readonly { code: string; proofs: readonly object[] }[];
        expect(issue?.code).toBe('conflictOfInterest');
        const plain = duties[duty].proofs.map(({ tab, row, on: day }: Record<string, unknown>) => ({
          tab,
          row,
          on: day,
        }));
        expect(issue?.proofs).toEqual(plain);
        expect(await ask('showRow', { tab: plain[0].tab, row: plain[0].row })).toMatchObject({ ok: true });
      }
    expect(saved).toBeGreaterThan(4);
  });

  it('the declaration is a page of its own, and only for those who may', async () => {
    const { ask, spreadsheet } = await shipped(await workedExample());
    const [cpp = ''] = named(spreadsheet, ar.tabs.cpp, ar.fields.cpp.name);
    const { value } = await ask('eligibility', { cpp, on: '2010-01-01' });
    const { mentor } = value.mentors[0];
    const paper = { cpp, on: '2010-01-01', duty: 'finalEvaluation', mentors: [mentor] };
    const { html } = (await ask('declaration', paper)).value;
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(html).toContain(mentor);
    const late = await ask('eligibility', { cpp, on: '2026-11-21' });
    const banned = late.value.mentors.find(
      ({ duties }: { duties: { finalEvaluation: { may: boolean } } }) => !duties.finalEvaluation.may,
    );
    const refused = await ask('declaration', { ...paper, on: '2026-11-21', mentors: [banned.mentor] });
    expect(refused.issues[0]?.code).toBe('conflictOfInterest');
  });
});

describe('«تغيير الاسم في كل الملف»', () => {
  it('changes the cells that name a mentor and no other; the balances follow; undo brings every cell back', async () => {
    const { ask, spreadsheet, bench } = await shipped(await workedExample());
    const visits = sheetNamed(spreadsheet, ar.tabs.visit);
    const dateAt = headerOf(visits).indexOf(ar.fields.visit.date);
    await typeInto(bench, visits, 1, dateAt, 'يوم الاثنين');
    const [from = ''] = named(spreadsheet, ar.tabs.mentor, ar.fields.mentor.name);
    const to = 'اسم جديد تماما';
    const before = typed(spreadsheet);
    const balances = (await ask('balances')).value;
    const trial = await ask('renameEverywhere', { entity: 'mentor', key: from, name: to, dryRun: true });
    expect(typed(spreadsheet)).toEqual(before);
    const { ok, value } = await ask('renameEverywhere', { entity: 'mentor', key: from, name: to });
    expect(ok).toBe(true);
    expect(value.tabs).toEqual(trial.value.tabs);
    const after = typed(spreadsheet);
    const changed = Object.entries(after).flatMap(([tab, rows]) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const was = before[tab]?.[r]?.[c];
          return JSON.stringify(was) === JSON.stringify(cell) ? [] : [[was, cell]];
        }),
      ),
    );
    expect(changed).toHaveLength(value.cells);
    for (const [, cell] of changed) expect(String(cell)).toContain(to);
    const now = (await ask('balances')).value;
    expect(now.mentors[to]).toEqual(balances.mentors[from]);
    expect(now.directorate).toEqual(balances.directorate);
    expect(now.leftOut).toEqual(balances.leftOut);
    const undone = await ask('undo', { operation: value.operation });
    expect(undone.value).toMatchObject({ kept: [] });
    expect(typed(spreadsheet)).toEqual(before);
  });

  it('the drop-downs offer the new name', async () => {
    const { ask, spreadsheet } = await shipped(await workedExample());
    const [from = ''] = named(spreadsheet, ar.tabs.cpp, ar.fields.cpp.name);
    const { value } = await ask('renameEverywhere', {
      entity: 'cpp',
      key: from,
      name: 'ج.م.م المستقبل',
    });
    const offered = valuesOf(sheetNamed(spreadsheet, ar.tabs.lists)).flat();
    expect(offered).toContain('ج.م.م المستقبل');
    expect(offered).not.toContain(from);
    await ask('undo', { operation: value.operation });
    expect(valuesOf(sheetNamed(spreadsheet, ar.tabs.lists)).flat()).toContain(from);
  });
});

describe('a new school year', () => {
  it('renews in one step what ended, nothing else, and undo takes it back', async () => {
    const { ask, spreadsheet, bench } = await shipped(await workedExample());
    for (const tab of [ar.tabs.assignment, ar.tabs.post]) {
      const sheet = sheetNamed(spreadsheet, tab);
      const to = headerOf(sheet).indexOf(ar.fields.assignment.to);
      const last = valuesOf(sheet).filter((row) => row[0] !== '').length - 1;
      for (let row = 1; row <= last; row += 1) await typeInto(bench, sheet, row, to, '31/08/2026');
    }
    const before = typed(spreadsheet);
    const { value } = await ask('renewals');
    expect(value).toMatchObject({ schoolYear: '2026/2027', from: '2026-09-01' });
    expect(value.proposals.length).toBeGreaterThan(3);
    const ids = value.proposals.map(({ id }: { id: string }) => id);
    const renewed = await ask('renew', { ids });
    expect(renewed.value.renewed).toBe(ids.length);
    expect((await ask('renewals')).value.proposals).toEqual([]);
    for (const [tab, rows] of Object.entries(before))
      expect(typed(spreadsheet)[tab]?.slice(0, rows.length)).toEqual(rows);
    expect((await ask('renew', { ids })).value).toEqual({ renewed: 0, operation: null });
    await ask('undo', { operation: renewed.value.operation });
    expect(typed(spreadsheet)).toEqual(before);
  });
});
