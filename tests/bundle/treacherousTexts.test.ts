import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre';
import { tableFrom } from '../../src/imports/csv';
import { guarded } from '../../src/sheets/apostrophe';
import { readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import type { Sheet, Spreadsheet } from '../../workbench/host/model';
import {
  aUuid,
  aVisit,
  cellAt,
  closeShipped,
  headerOf,
  sheetNamed,
  shipped,
  valuesOf,
  workedExample,
} from '../support/shipped';
import { cellsOfCsv, halfAPair, longest, tooLong, treacherous } from '../support/treacherous';

const tab = 'الزيارات الفردية';
const names = [...Object.keys(treacherous), 'the longest text'];
const texts = [...Object.values(treacherous), longest];

let bench: Awaited<ReturnType<typeof shipped>>;
let bytes: Uint8Array;
let folder: string;
const places = new Map<string, number>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'treacherous-'));
  bench = await shipped(await workedExample());
  for (const [index, text] of texts.entries()) {
    const draft = { ...aVisit, subject: text, findings: text };
    const saved = await bench.ask('saveRecord', { entity: 'visit', id: aUuid(index + 1), draft });
    if (!saved.ok) throw new Error(`${names[index]}: ${JSON.stringify(saved.issues)}`);
    places.set(names[index] as string, saved.value.row - 1);
  }
  bytes = await writeSpreadsheet(bench.spreadsheet);
});
afterAll(async () => {
  await closeShipped();
  rmSync(folder, { recursive: true, force: true });
});

/** The subject and the findings of every treacherous row of a file, with what a cell would evaluate. */
function cellsIn(spreadsheet: Spreadsheet) {
  const sheet = sheetNamed(spreadsheet, tab);
  const header = headerOf(sheet);
  return names.map((name) =>
    ['موضوع الزيارة', 'الخلاصات'].map((label) => {
      const cell = cellAt(sheet, places.get(name) as number, header.indexOf(label));
      return { name, value: cell?.value, formula: cell?.formula };
    }),
  );
}

const asTyped = names.map((name, index) => {
  const cell = { name, value: texts[index], formula: undefined };
  return [cell, cell];
});

/** The texts as a table tells them, its rows known by their ids. */
const told = ([header = [], ...rows]: readonly (readonly string[])[]) => {
  const [id, subject, findings] = ['المعرف', 'موضوع الزيارة', 'الخلاصات'].map((label) =>
    header.indexOf(label),
  );
  const byId = new Map(rows.map((row) => [row[id as number], row]));
  return texts.map((_, at) => {
    const row = byId.get(aUuid(at + 1)) ?? [];
    return [row[subject as number], row[findings as number]];
  });
};

const both = texts.map((text) => [text, text]);

/** What other programs may do to a text, and say so: one kind of line break, no signs that XML does not carry. */
const plain = (text: string | undefined) =>
  text?.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/g, '');

const office = spawnSync('soffice', ['--version']).status === 0 ? it : it.skip;

/** LibreOffice's own reading of a file, as another. */
function converted(file: string, to: string, ...rest: readonly string[]): Buffer {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const ending = to.replace(/:.*/, '');
  spawnSync('soffice', [profile, '--headless', ...rest, '--convert-to', to, '--outdir', folder, file], {
    timeout: 50_000,
  });
  return readFileSync(file.replace(/\.\w+$/, `.${ending}`));
}

describe('a text that spreadsheets, CSV readers or HTML like to execute or to mangle, saved by the shipped bundle', () => {
  it('stands in its cell as typed, and is no formula', () => {
    expect(cellsIn(bench.spreadsheet)).toEqual(asTyped);
  });

  it('is listed as typed', async () => {
    const listed = await bench.ask('recordsOf', {
      entity: 'visit',
      filter: { ids: texts.map((_, at) => aUuid(at + 1)) },
    });
    const rows: { row: number; draft: { subject: string; findings: string } }[] = listed.value.rows;
    rows.sort((one, other) => one.row - other.row);
    expect(rows.map(({ draft }) => [draft.subject, draft.findings])).toEqual(both);
  });

  it('comes back from the .xlsx file as typed, also once it was written again over itself', async () => {
    const once = await readSpreadsheet(bytes, 'مرة');
    expect(cellsIn(once.spreadsheet)).toEqual(asTyped);
    const again = await readSpreadsheet(await writeSpreadsheet(once.spreadsheet, once.original), 'مرتان');
    expect(cellsIn(again.spreadsheet)).toEqual(asTyped);
  });

  it('is the same to another reader of .xlsx', async () => {
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.find(({ name }) => name === tab)?.rows ?? [];
    expect(told(rows.map((row) => row.map((cell) => String(cell ?? ''))))).toEqual(both);
  });

  it('comes back from exportData: CSV to any reader of RFC 4180, CSV to our import, JSON', async () => {
    const file = async (as: string): Promise<string> =>
      (await bench.ask('exportData', { what: 'visit', as })).value.content;
    const csv = await file('csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const raw = told(cellsOfCsv(csv.slice(1)));
    // Ours aside: what differs from what was typed differs by one apostrophe before it.
    expect(raw.map(([cell], at) => (cell === texts[at] ? cell : cell?.replace("'", '')))).toEqual(texts);
    expect(told(tableFrom(csv))).toEqual(both);
    const rows = JSON.parse(await file('json')) as { id: string; subject: string; findings: string }[];
    const own = new Map(rows.map((row) => [row.id, row]));
    expect(texts.map((_, at) => own.get(aUuid(at + 1))?.findings)).toEqual(texts);
  });

  office('is the same to LibreOffice, but for its one kind of line break', () => {
    const file = join(folder, 'book.xlsx');
    const only = structuredClone({ ...bench.spreadsheet, sheets: [sheetNamed(bench.spreadsheet, tab)] });
    return writeSpreadsheet(only).then((book) => {
      writeFileSync(file, book);
      const csv = converted(file, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false').toString(
        'utf8',
      );
      const seen = told(cellsOfCsv(csv.replace(/^\ufeff/, '').replace(/(?<!\r)\n/g, '\r\n')));
      expect(seen.map((row) => row.map(plain))).toEqual(both.map((row) => row.map(plain)));
    });
  });

  office('is no formula to LibreOffice when it opens the CSV', async () => {
    const csv = join(folder, 'visits.csv');
    writeFileSync(csv, (await bench.ask('exportData', { what: 'visit', as: 'csv' })).value.content);
    const book = converted(csv, 'xlsx', '--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,-1,true');
    const { spreadsheet } = await readSpreadsheet(book, 'خارج');
    const cells = spreadsheet.sheets.flatMap((sheet) => sheet.cells.flatMap((row) => row ?? []));
    expect(cells.length).toBeGreaterThan(texts.length);
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    // Numbers and days it reads as such, in its own copy: the contract gives an apostrophe to formulas alone.
    const seen = told(valuesOf(spreadsheet.sheets[0] as Sheet).map((row) => row.map(String)));
    const guardedOnes = texts.flatMap((text, at) =>
      guarded(text) === text || text === longest ? [] : [[plain(guarded(text)), plain(seen[at]?.[0])]],
    );
    expect(guardedOnes.length).toBeGreaterThan(15);
    for (const [wanted, found] of guardedOnes) expect(found).toBe(wanted);
  });

  it('of 32,767 characters is kept, of one more is refused, as is half of a pair; nothing is written', async () => {
    const before = cellsIn(bench.spreadsheet);
    const rows = sheetNamed(bench.spreadsheet, tab).cells.length;
    for (const findings of [tooLong, halfAPair]) {
      const refused = await bench.ask('saveRecord', {
        entity: 'visit',
        id: aUuid(900),
        draft: { ...aVisit, findings },
      });
      expect(refused).toMatchObject({ ok: false, issues: [{ field: 'findings', code: 'outOfRange' }] });
    }
    expect(cellsIn(bench.spreadsheet)).toEqual(before);
    expect(sheetNamed(bench.spreadsheet, tab).cells.length).toBe(rows);
  });

  it('is no formula in the tabs that are written from it either: lists, balances, progress, log', async () => {
    const other = await shipped(await workedExample());
    const save = async (entity: string, number: number, draft: object) => {
      const reply = await other.ask('saveRecord', { entity, id: aUuid(number), draft });
      expect([entity, reply.ok ? [] : reply.issues]).toEqual([entity, []]);
    };
    const [mentor, cpp, name] = ['=1+1', '+212 6', '@SUM(1)'];
    await save('mentor', 1, { name: mentor });
    await save('cpp', 2, { name: cpp });
    await save('school', 3, { code: '54321R', name, kind: 'مدرسة ابتدائية', cycles: ['الابتدائي'], cpp });
    await save('assignment', 4, { mentor, cpp, from: '2026-09-01' });
    const points = { strengths: '=1+1\n- =HYPERLINK("x")\n- - +1', weaknesses: '@x\n\t=2+2' };
    await save('visit', 5, { ...aVisit, ...points, mentors: [mentor], school: '54321R' });
    const workshop = { facilitators: [mentor], cpp, topic: "=cmd|' /C'!A0", inFramework: 'نعم', ...points };
    await save('workshop', 6, { date: '2026-11-19', ...workshop });
    const item = {
      mentor,
      cpp,
      activity: 'زيارة فردية',
      from: '2026-10-01',
      to: '2026-10-31',
      topic: '-2+3',
    };
    await save('programmeItem', 7, item);
    await other.bench.run('prepareWorkbook', []);
    expect(await other.ask('rebuildBalance', { schoolYear: '2026/2027' })).toMatchObject({ ok: true });
    expect(await other.ask('checkWorkbook')).toMatchObject({ ok: true });
    const all = other.spreadsheet.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((row) => (row ?? []).map((cell) => ({ sheet: sheet.name, ...cell }))),
    );
    expect(all.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const where = (text: string) =>
      new Set(all.filter(({ value }) => value === text).map((one) => one.sheet));
    expect(where('=HYPERLINK("x")')).toContain('الحصيلة');
    expect(where("=cmd|' /C'!A0")).toContain('حصيلة المواكبين');
    expect(where(mentor)).toContain('قوائم');
    expect(where(cpp)).toContain('تقدم المشاريع');
  });
});
