import { afterEach, describe, expect, it } from '@jest/globals';
import { monthsOf } from '../../src/balance/dashboard';
import { ar } from '../../src/messages/ar';
import { paperWords } from '../../src/messages/papers/index';
import { months } from '../../src/schema/day';
import type { Sheet } from '../../workbench/host/model';
import { gresaOf } from '../support/rows';
import { aUuid, closeShipped, sheetNamed, shipped, valuesOf, workedExample } from '../support/shipped';

afterEach(closeShipped);

const words = paperWords.ar.dashboard;
const year = '2024/2025';

const built = async () => {
  const opened = await shipped(await workedExample());
  await opened.bench.run('prepareWorkbook');
  await opened.run('rebuildBalance', { schoolYear: year });
  return opened;
};

const titlesOf = ({ charts }: Sheet) => charts.map(({ options }) => options.title);

/** The rows of a section, from the one under its heading to the next heading. */
function sectionOf(sheet: Sheet, title: string): unknown[][] {
  const rows = valuesOf(sheet);
  const from = rows.findIndex(([cell]) => cell === title) + 1;
  const headings = new Set<unknown>([
    ...titlesOf(sheet),
    words.coverage.list,
    words.timeliness.title,
    words.activity.byKind,
  ]);
  const length = rows.slice(from).findIndex(([cell]) => headings.has(cell));
  return length < 0 ? rows.slice(from) : rows.slice(from, from + length);
}

const aSchool = { name: 'مدرسة جديدة', kind: 'مدرسة ابتدائية', cycles: 'الابتدائي' };

const numberOf = (cell: unknown) => (typeof cell === 'number' ? cell : 0);

describe('لوحة القيادة, through the bundle that ships', () => {
  it('is right to left, warning-only, and holds a chart for each of its tables, read from their cells', async () => {
    const { spreadsheet } = await built();
    const sheet = sheetNamed(spreadsheet, ar.tabs.dashboard);
    expect(sheet.rightToLeft).toBe(true);
    expect(sheet.protections).toMatchObject([{ warningOnly: true }]);
    expect(titlesOf(sheet)).toEqual([
      words.coverage.byEnvironment,
      words.coverage.byCommune,
      words.visits.title,
      words.activity.title,
      words.stages.title,
      words.support.title,
      words.quality.title,
    ]);
    const rows = valuesOf(sheet);
    for (const { options, ranges } of sheet.charts) {
      expect(options).toMatchObject({ reverseCategories: true });
      const [{ row, rows: height, columns } = { row: 0, rows: 0, columns: 0 }] = ranges;
      // Under the heading that bears its title, after a note at most.
      expect([rows[row - 1]?.[0], rows[row - 2]?.[0]]).toContain(options.title);
      const drawn = rows.slice(row + 1, row + height).flatMap((cells) => cells.slice(1, columns));
      expect(drawn.every((cell) => typeof cell === 'number' || cell === '' || cell === 'لم تُقدَّر بعد')).toBe(
        true,
      );
    }
  });

  it('names the months as Morocco does, September first, and adds up to the balance', async () => {
    const { spreadsheet, ask } = await built();
    const { value } = await ask('balances', { schoolYear: year });
    const rows = sectionOf(sheetNamed(spreadsheet, ar.tabs.dashboard), words.visits.title);
    const named = monthsOf(year).map((month) => months[Number(month.slice(5)) - 1]);
    expect(rows.slice(1, 13).map(([month]) => month)).toEqual(named);
    const [, ...counts] = rows[13] ?? [];
    const { visits, remote } = value.directorate;
    const all = Object.values(visits).reduce<number>((sum, count) => sum + numberOf(count), 0);
    expect(counts.slice(0, 6)).toEqual([...Object.values(visits), all, remote]);
    for (const column of [1, 2, 3, 4, 5, 6])
      expect(rows.slice(1, 13).reduce((sum, cells) => sum + numberOf(cells[column]), 0)).toBe(
        rows[13]?.[column],
      );
  });

  it('says with the words of the task book that visits are on need, names schools in no order of merit, and nothing is red', async () => {
    const { spreadsheet, ask } = await built();
    const sheet = sheetNamed(spreadsheet, ar.tabs.dashboard);
    for (const [at, commune] of ['فاس', 'بولمان', 'فاس'].entries())
      await ask('saveRecord', {
        entity: 'school',
        id: aUuid(20 + at),
        draft: { ...aSchool, code: gresaOf(50_000 + at), name: `مدرسة ${9 - at}`, commune },
      });
    await ask('rebuildBalance', { schoolYear: year });
    expect(words.coverage.need).toContain('متى اقتضت الضرورة ذلك');
    const list = sectionOf(sheet, words.coverage.list);
    expect(list[0]?.[0]).toBe(words.coverage.need);
    const named = list.slice(2).flatMap(([commune, , name]) => (name === '' ? [] : [`${commune} ${name}`]));
    expect(named).toHaveLength(3);
    expect(named).toEqual([...named].sort());
    const colours = JSON.stringify([sheet.charts, sheet.cells]).match(/#[0-9a-f]{6}/gi) ?? [];
    const isRed = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      return red > 150 && green < 100 && blue < 100;
    };
    expect(colours.filter(isRed)).toEqual([]);
  });

  it('tells how many rows are sound and what the others lack, and names no person', async () => {
    const { spreadsheet, ask } = await built();
    const { value } = await ask('checkWorkbook');
    const rows = sectionOf(sheetNamed(spreadsheet, ar.tabs.dashboard), words.quality.title);
    expect(rows[0]?.[0]).toContain(`${value.score}%`);
    const faulty = rows.findIndex(([, , reason]) => reason === words.quality.faulty[2]);
    const told = rows.slice(faulty + 1).filter(([, count]) => typeof count === 'number');
    expect(told.length).toBeGreaterThan(5);
    const phrases = Object.values(words.quality.faults);
    expect(told.every(([, , reason]) => phrases.includes(reason as (typeof phrases)[0]))).toBe(true);
  });

  it('deposits are told once somebody has deposited; charts are made once and follow their tables', async () => {
    const { spreadsheet, ask, run } = await built();
    const sheet = sheetNamed(spreadsheet, ar.tabs.dashboard);
    expect(sectionOf(sheet, words.timeliness.title)[0]?.[0]).toBe(words.timeliness.none);
    const ids = sheet.charts.map(({ id }) => id);
    const { calls } = await run('rebuildBalance', { schoolYear: year });
    expect(calls.chart ?? 0).toBe(0);

    const deposited = await ask('deposit', {
      kind: 'balance',
      mentor: 'عائشة بنعلي',
      schoolYear: year,
      on: '2025-06-20',
    });
    expect(deposited).toMatchObject({ ok: true });
    await ask('saveRecord', {
      entity: 'school',
      id: aUuid(9),
      draft: { ...aSchool, code: gresaOf(50_000), commune: 'جماعة ترابية جديدة' },
    });
    await ask('rebuildBalance', { schoolYear: year });
    const titles = titlesOf(sheet);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toHaveLength(8);
    expect(ids.every((id) => sheet.charts.some((chart) => chart.id === id))).toBe(true);
    const told = sectionOf(sheet, words.timeliness.title);
    const { value } = await ask('timeliness', { kind: 'balance', schoolYear: year });
    const { expected, received, onTime } = value;
    expect(received).toBe(1);
    expect(told[2]?.slice(1, 4)).toEqual([expected, received, onTime]);
    for (const name of value.late) expect(told.map(([cell]) => cell)).toContain(name);
    const rows = valuesOf(sheet);
    for (const { options, ranges } of sheet.charts)
      expect([rows[ranges[0]!.row - 1]?.[0], rows[ranges[0]!.row - 2]?.[0]]).toContain(options.title);
  });

  it('an empty file has a page without figures and without faults', async () => {
    const { bench, spreadsheet, ask } = await shipped();
    await bench.run('prepareWorkbook');
    expect(await ask('rebuildBalance')).toMatchObject({ ok: true });
    const sheet = sheetNamed(spreadsheet, ar.tabs.dashboard);
    expect(titlesOf(sheet)).not.toContain(words.coverage.byCommune);
    const rows = valuesOf(sheet).flat();
    expect(rows).toContain('جودة المعطيات: 100% (0 من 0)');
    expect(JSON.stringify(rows)).not.toMatch(/NaN|undefined|null/);
  });
});
