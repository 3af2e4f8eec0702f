import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeSamples } from '../../samples/index';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { readSpreadsheet } from '../../workbench/host/file';
import type { Sheet, Spreadsheet } from '../../workbench/host/model';
import { openWorkbench, readScript, type Workbench } from '../../workbench/host/workbench';

const scripts = new URL('../../dist/script', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'mouwakaba-sample-'));
const made = (name: string) => readFileSync(join(folder, name, 'directorate.xlsx'));
let spreadsheet: Spreadsheet;
let workbench: Workbench;

beforeAll(async () => {
  for (const name of ['once', 'twice']) await makeSamples(join(folder, name), scripts);
  ({ spreadsheet } = await readSpreadsheet(made('once'), 'directorate'));
  workbench = await openWorkbench({
    script: readScript(scripts),
    spreadsheet,
    now: () => Date.UTC(2026, 10, 20, 12),
  });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sheetOf = (tab: string) => spreadsheet.sheets.find(({ name }) => name === tab) as Sheet;

/** The filled rows of a tab, by header. */
function rowsOf(tab: string) {
  const [header = [], ...lines] = sheetOf(tab).cells;
  return Array.from(lines, (line) => line ?? [])
    .filter((line) => line.some((cell) => cell && cell.value !== ''))
    .map((line) =>
      Object.fromEntries(header.map((label, column) => [String(label?.value), line[column]?.value ?? ''])),
    );
}

async function ask<T>(action: string, input = {}): Promise<T> {
  const answer = (await workbench.run('ask', [{ action, input }])).value as { ok: boolean; value: T };
  expect(answer.ok).toBe(true);
  return answer.value;
}

interface Balance {
  readonly principals: { readonly unrecorded: number };
  readonly remote: number;
  readonly topicsOutside: number;
  readonly strengths: readonly { readonly times: number }[];
  readonly progress: Readonly<Record<string, { readonly mean: number; readonly unknown: number }>>;
}
interface Balances {
  readonly directorate: Balance;
  readonly cpps: Readonly<Record<string, Balance>>;
  readonly leftOut: readonly {
    readonly tab: string;
    readonly row: number;
    readonly codes: readonly string[];
  }[];
}

it('is the same whenever it is made', () => {
  expect(made('once').equals(made('twice'))).toBe(true);
});

it('holds a directorate of the size asked for', () => {
  const counts = [...directorateNames, 'wording' as const].map((name) => [
    name,
    rowsOf(ar.tabs[name]).length,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    mentor: 5,
    cpp: 3,
    school: 42,
    post: 37,
    assignment: 6,
    visit: 100,
    miniGroup: 24,
    workshop: 25,
    programmeItem: 25,
    duty: 2,
    supportRequest: 5,
    wording: 3,
  });
});

it('exactly the intended rows are faulty', async () => {
  const { leftOut } = await ask<Balances>('balances');
  const { visit, workshop, programmeItem } = ar.tabs;
  const isFaulty = (tab: string, code: string) => ({ tab, row: expect.any(Number), codes: [code] });
  expect(leftOut).toEqual([
    isFaulty(visit, 'notADay'),
    isFaulty(visit, 'unknownMentor'),
    isFaulty(visit, 'satellite'),
    isFaulty(visit, 'cycleNotOfSchool'),
    isFaulty(visit, 'required'),
    isFaulty(workshop, 'notANumber'),
    isFaulty(programmeItem, 'required'),
  ]);
  const { faults } = await ask<{ faults: readonly unknown[] }>('checkWorkbook');
  expect(faults).toHaveLength(7);
});

it('every name in a cell is one of the file, every id one row', () => {
  const names = new Set(rowsOf(ar.tabs.mentor).map((row) => row[ar.fields.mentor.name]));
  const cpps = new Set(rowsOf(ar.tabs.cpp).map((row) => row[ar.fields.cpp.name]));
  const { school: labels, visit } = ar.fields;
  const schools = new Set(rowsOf(ar.tabs.school).map((row) => `${row[labels.name]} (${row[labels.code]})`));
  const unknown = (['visit', 'miniGroup', 'workshop', 'assignment', 'programmeItem'] as const).flatMap(
    (tab) => {
      const fields: Readonly<Record<string, string>> = ar.fields[tab];
      return rowsOf(ar.tabs[tab]).flatMap((row) => {
        const mentors = String(row[fields.mentors ?? fields.facilitators ?? fields.mentor!]).split('، ');
        const places = String(row[fields.school ?? fields.schools ?? ''] ?? '').split('، ');
        return [
          ...mentors.filter((name) => !names.has(name)),
          ...places.filter((school) => school !== '' && !schools.has(school)),
          ...(cpps.has(row[fields.cpp!]!) ? [] : [row[fields.cpp!]]),
        ];
      });
    },
  );
  expect(unknown).toEqual(['حنان البقال']);

  const items = rowsOf(ar.tabs.programmeItem).map((row) => String(row[ar.id]).slice(0, 8));
  const links = rowsOf(ar.tabs.visit).flatMap(
    (row) => /#(\w{8})$/.exec(String(row[visit.programmeItem]))?.[1] ?? [],
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !items.includes(link))).toEqual([]);

  const ids = directorateNames.flatMap((name) => rowsOf(ar.tabs[name]).map((row) => row[ar.id]));
  expect(new Set(ids).size).toBe(ids.length);
});

it('drop-downs offer its mentors, communities, schools and programme', () => {
  const offered = rowsOf(ar.tabs.lists);
  const filled = (tab: string) => offered.filter((row) => row[tab] !== '').length;
  const { mentor, cpp, school, programmeItem } = ar.tabs;
  expect([mentor, cpp, school, programmeItem].map(filled)).toEqual([5, 3, 42, 25]);
});

it('codes have their letter, and nothing has happened after 15 November 2026', () => {
  for (const row of rowsOf(ar.tabs.school)) {
    const [, number, letter] = /^(\d{5})([A-Z])$/.exec(String(row[ar.fields.school.code])) ?? [];
    expect(letter).toBe('ZABCDEFGHJKLMNPRSTUVWXY'[Number(number) % 23]);
  }
  const lastDay = 46_341; // 15 November 2026
  for (const tab of ['visit', 'miniGroup', 'workshop'] as const)
    for (const { [ar.fields[tab].date]: on } of rowsOf(ar.tabs[tab])) {
      if (on === '31/06/2026') continue;
      expect((on as { serial: number }).serial).toBeLessThanOrEqual(lastDay);
    }
});

it('its balance has something to say in every line', async () => {
  const { directorate, cpps } = await ask<Balances>('balances');
  expect(directorate.principals.unrecorded).toBe(1);
  expect(directorate.remote).toBeGreaterThan(0);
  expect(directorate.topicsOutside).toBeGreaterThan(0);
  expect(directorate.strengths[0]!.times).toBeGreaterThan(5);
  for (const { progress } of Object.values(cpps)) {
    const [diagnosis, , , evaluation] = Object.values(progress);
    expect(diagnosis!.mean).toBeGreaterThan(evaluation!.mean);
    expect(evaluation!.unknown).toBeGreaterThan(0);
  }
});
