import { afterEach, describe, expect, it } from '@jest/globals';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { hands, headersAt } from '../support/damage';
import type { Answer } from '../support/shipped';
import {
  aUuid,
  aVisit,
  closeShipped,
  headerOf,
  sheetNamed,
  shipped,
  typeInto,
  workedExample,
} from '../support/shipped';

afterEach(closeShipped);

const { visit, mentor, school, cpp, miniGroup, workshop, post } = ar.tabs;
const asked = { schoolYear: '2024/2025', asOf: '2025-05-31' };
const mine = 'ملاحظة الكاتب(ة)';

/** leftOut is in the order of contract §3. */
const tabOrder = ({ tab }: { tab: string }) => Object.values<string>(ar.tabs).indexOf(tab);

type Hands = ReturnType<typeof hands>;

interface Damage {
  readonly does: (by: Hands) => void;
  /** What inspecting must find; none where nothing is wrong. */
  readonly finds: readonly string[];
  /** What a save of a visit and the balances answer meanwhile. */
  readonly saves: 'right' | 'refused';
  readonly balances: 'same' | 'refused' | 'told';
  /** Steps that a person has to choose. */
  readonly chooses?: readonly string[];
  /** Only where prepareWorkbook has marked the tabs and kept a copy. */
  readonly needsMarks?: boolean;
  /** The rows change places. */
  readonly moves?: boolean;
}

const damages: Readonly<Record<string, Damage>> = {
  'a renamed column': {
    does: (by) => by.renameColumn(visit, 'المواكب(ة)', 'المؤطر'),
    finds: ['renamedColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'a renamed column of free text': {
    does: (by) => by.renameColumn(visit, 'نقط القوة', 'مكامن القوة'),
    finds: ['renamedColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'two renamed columns side by side': {
    does: (by) => {
      by.renameColumn(visit, 'المؤسسة', 'المدرسة');
      by.renameColumn(visit, 'السلك', 'المستوى');
    },
    finds: ['renamedColumn', 'renamedColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'a header that was emptied': {
    does: (by) => by.renameColumn(visit, 'السلك', ''),
    finds: ['renamedColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'a renamed column of another tab': {
    does: (by) => by.renameColumn(post, 'الجنس', 'النوع'),
    finds: ['renamedColumn'],
    saves: 'right',
    balances: 'refused',
  },
  'a moved column': {
    does: (by) => by.moveColumn(visit, 'التاريخ', 6),
    finds: [],
    saves: 'right',
    balances: 'same',
  },
  'المعرف moved first': {
    does: (by) => by.moveColumn(visit, 'المعرف', 0),
    finds: [],
    saves: 'right',
    balances: 'same',
  },
  'a duplicated column': {
    does: (by) => by.duplicateColumn(visit, 'المؤسسة'),
    finds: ['doubledColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'two headers that fold alike': {
    does: (by) => by.insertColumn(visit, 0, 'المؤسّسه', 'عندي'),
    finds: ['doubledColumn'],
    saves: 'refused',
    balances: 'refused',
  },
  'an inserted column': {
    does: (by) => by.insertColumn(visit, 2, mine, 'لا تُمحى'),
    finds: [],
    saves: 'right',
    balances: 'same',
  },
  'an inserted column without a header': {
    does: (by) => by.insertColumn(visit, 2, '', ''),
    finds: [],
    saves: 'right',
    balances: 'same',
  },
  'a formula column of a person’s own': {
    does: (by) => by.insertColumn(visit, 1, mine, { value: 1, formula: '=ROW()-1' }),
    finds: [],
    saves: 'right',
    balances: 'same',
  },
  'a deleted column': {
    does: (by) => by.deleteColumn(visit, 'السلك'),
    finds: ['missingColumn'],
    saves: 'refused',
    balances: 'refused',
    needsMarks: true,
  },
  'a deleted المعرف': {
    does: (by) => by.deleteColumn(visit, 'المعرف'),
    finds: ['idColumnMissing'],
    saves: 'refused',
    balances: 'same',
  },
  'a renamed المعرف': {
    does: (by) => by.renameColumn(visit, 'المعرف', 'ID'),
    finds: ['idColumnMissing'],
    saves: 'refused',
    balances: 'same',
    chooses: ['idColumnMissing'],
  },
  'a deleted column of another tab': {
    does: (by) => by.deleteColumn(school, 'جماعة الممارسات المهنية'),
    finds: ['missingColumn'],
    saves: 'refused',
    balances: 'refused',
    needsMarks: true,
  },
  'a renamed tab': {
    does: (by) => by.renameTab(visit, 'زيارات السنة'),
    finds: ['renamedTab'],
    saves: 'right',
    balances: 'same',
    needsMarks: true,
  },
  'a renamed tab without a mark': {
    does: (by) => {
      const sheet = by.tab(visit);
      sheet.metadata = [];
      by.renameTab(visit, 'زيارات السنة');
    },
    finds: ['renamedTab'],
    saves: 'refused',
    balances: 'refused',
  },
  'a deleted tab': {
    does: (by) => by.deleteTab(workshop),
    finds: ['missingTab'],
    saves: 'right',
    balances: 'refused',
    needsMarks: true,
  },
  'a duplicated tab': {
    does: (by) => by.duplicateTab(visit, `نسخة من ${visit}`),
    finds: ['doubledTab'],
    saves: 'right',
    balances: 'same',
  },
  'a duplicate whose original was deleted': {
    does: (by) => {
      by.duplicateTab(miniGroup, `نسخة من ${miniGroup}`);
      by.deleteTab(miniGroup);
    },
    finds: ['renamedTab'],
    saves: 'right',
    balances: 'refused',
  },
  'a hidden tab': {
    does: (by) => by.hideTab(visit),
    finds: ['hiddenTab'],
    saves: 'right',
    balances: 'same',
  },
  'sorted rows': {
    does: (by) => by.sortBy(visit, 'موضوع الزيارة'),
    finds: [],
    saves: 'right',
    balances: 'same',
    moves: true,
  },
  'a header that was sorted into the rows': {
    does: (by) => by.moveHeaderTo(visit, 9),
    finds: ['headerNotFirst'],
    saves: 'refused',
    balances: 'refused',
  },
  'a deleted header': {
    does: (by) => by.deleteHeader(visit),
    finds: ['headerMissing'],
    saves: 'refused',
    balances: 'refused',
  },
  'a header pasted in the middle': {
    does: (by) => by.pasteHeader(visit, 7),
    finds: ['pastedHeader'],
    saves: 'right',
    balances: 'told',
  },
  'headers pasted twice': {
    does: (by) => {
      by.pasteHeader(visit, 7);
      by.pasteHeader(visit, 12);
      by.pasteHeader(mentor, 3);
    },
    finds: ['pastedHeader', 'pastedHeader', 'pastedHeader'],
    saves: 'right',
    balances: 'told',
  },
  'merged cells': {
    does: (by) => by.merge(visit, 'المواكب(ة)', 2, 3),
    finds: ['mergedCells'],
    saves: 'right',
    balances: 'told',
    needsMarks: true,
  },
  'rows below blank rows': {
    does: (by) => by.blankRows(visit, 6, 5),
    finds: [],
    saves: 'right',
    balances: 'same',
    moves: true,
  },
  'a filter that hides rows': {
    does: (by) => by.filter(visit, 'المؤسسة'),
    finds: ['filterHidesRows'],
    saves: 'right',
    balances: 'same',
  },
  'formulas in a column of ours': {
    does: (by) => by.formulas(cpp, 'المنطقة التربوية', '=UPPER("x")'),
    finds: ['formulaInOurColumn'],
    saves: 'right',
    balances: 'same',
    chooses: ['formulaInOurColumn'],
  },
};

/** The figures alone: where rows change places, the rows that are left out have other numbers. */
const figures = ({ value }: Answer, moves = false) => {
  const { leftOut, ...rest } = value;
  return moves ? { ...rest, leftOut: leftOut.length } : value;
};

const cellsOf = (spreadsheet: Spreadsheet) =>
  JSON.stringify(
    spreadsheet.sheets.map(({ name, cells, merges, hidden }) => ({ name, cells, merges, hidden })),
  );

const save = (number: number) => ({
  entity: 'visit',
  id: aUuid(number),
  draft: { ...aVisit, findings: 'خلاصة' },
});

/** A visit saved stands under its own headers, and nowhere else. */
function expectInPlace(by: Hands, name: string, saved: Answer, number: number) {
  const sheet = by.tab(name);
  const row = saved.value.row as number;
  const held = new Map(
    headersAt(sheet).map((header, at) => [header, sheet.cells[row - 1]?.[at]?.value ?? '']),
  );
  expect(held.get('التاريخ')).toEqual({ serial: 46346 });
  expect(held.get('المواكب(ة)')).toBe('عائشة بنعلي');
  expect(held.get('المؤسسة')).toBe('مدرسة النخيل (16698Z)');
  expect(held.get('السلك')).toBe('الابتدائي');
  expect(held.get('الخلاصات')).toBe('خلاصة');
  expect(held.get('نقط القوة')).toBe('انخراط الفريق التربوي');
  expect(held.get('المعرف')).toBe(aUuid(number));
  if (held.has(mine)) expect(held.get(mine)).toBe('');
}

const opened = async (isPrepared: boolean) => {
  const spreadsheet = await workedExample();
  const on = await shipped(spreadsheet);
  if (isPrepared) await on.bench.run('prepareWorkbook');
  if (isPrepared) await on.ask('rebuildBalance', asked);
  return { ...on, by: hands(on.bench, spreadsheet) };
};

const cases = Object.entries(damages).flatMap(([name, damage]) =>
  (damage.needsMarks ? [true] : [true, false]).map(
    (isPrepared) => [name, isPrepared ? 'prepared' : 'as it came', isPrepared, damage] as const,
  ),
);

describe('a workbook damaged by hand', () => {
  it.each(cases)('%s, in a file %s: never a wrong write; mended, it balances as before', async (...of) => {
    const [, , isPrepared, damage] = of;
    const { ask, spreadsheet, by } = await opened(isPrepared);
    const before = await ask('balances', asked);
    const sound = (await ask('inspectStructure')).value.findings.length as number;
    expect(sound).toBe(0);
    damage.does(by);
    const tabNow = spreadsheet.sheets.find(({ name }) => name === visit) ? visit : 'زيارات السنة';

    const held = cellsOf(spreadsheet);
    const saved = await ask('saveRecord', save(1));
    if (damage.saves === 'refused') {
      expect(saved.issues.map(({ code }) => code)).toEqual(['damaged']);
      expect(cellsOf(spreadsheet)).toBe(held);
    } else {
      expect(saved).toMatchObject({ ok: true });
      expectInPlace(by, tabNow, saved, 1);
    }

    const during = await ask('balances', asked);
    if (damage.balances === 'refused') {
      expect(during.issues.map(({ code }) => code)).toEqual(['damaged']);
      expect(during.issues[0]!.message.length).toBeGreaterThan(20);
    } else if (damage.balances === 'same')
      expect(figures(during, damage.moves)).toEqual(figures(before, damage.moves));
    else expect(during.value.leftOut.length).toBeGreaterThan(before.value.leftOut.length);

    const seen = cellsOf(spreadsheet);
    const inspected = await ask('inspectStructure');
    expect(inspected.value.findings.map(({ code }: { code: string }) => code).sort()).toEqual(
      [...damage.finds].sort(),
    );
    for (const { message } of inspected.value.findings) expect(message).toMatch(/[\u0600-\u06ff].*[.»]$/);
    expect(cellsOf(spreadsheet)).toBe(seen);

    type Shown = { id: string; sure: boolean; code: string; message: string; before: string; after: string };
    const steps = inspected.value.steps as Shown[];
    const chosen: Shown[] = [];
    for (const step of steps) {
      expect(step.message).toMatch(/[\u0600-\u06ff].*\.$/);
      expect(step.before !== '' && step.after !== '').toBe(true);
      const isFirst = !chosen.some(({ code }) => code === step.code);
      if (step.sure || (isFirst && damage.chooses?.includes(step.code))) chosen.push(step);
    }
    const repaired = await ask('repairStructure', { steps: chosen.map(({ id }) => id) });
    expect(repaired).toMatchObject({ ok: true, value: { outdated: [] } });
    const left = repaired.value.findings.filter(({ code }: { code: string }) => code !== 'doubledTab');
    expect(left).toEqual([]);

    expect(figures(await ask('balances', asked), damage.moves)).toEqual(figures(before, damage.moves));
    const again = await ask('saveRecord', save(2));
    expect(again).toMatchObject({ ok: true });
    expectInPlace(by, visit, again, 2);
  });
});

describe('what was deleted', () => {
  const settings = { schoolYear: '2024/2025', asOf: '31/05/2025' };
  const tabs = [...directorateNames.map((name) => ar.tabs[name]), ar.tabs.wording, ar.tabs.settings];

  it.each(tabs)('the whole of «%s» comes back from نسخة الأمان, and the balances with it', async (tab) => {
    const { ask, by, bench, spreadsheet } = await opened(true);
    const labels: Readonly<Record<string, string>> = ar.fields.settings;
    const sheet = sheetNamed(spreadsheet, ar.tabs.settings);
    for (const [code, value] of Object.entries(settings)) {
      const row = sheet.cells.findIndex((line) => line?.[0]?.value === labels[code]);
      await typeInto(bench, sheet, row, 1, value);
    }
    // Another day: what was set is kept by then.
    spreadsheet.properties.document = {};
    await bench.run('rebuildBalance');
    const before = await ask('balances');
    expect(before.value).toMatchObject({ schoolYear: '2024/2025', asOf: '2025-05-31' });
    by.deleteTab(tab);
    const { findings, steps } = (await ask('inspectStructure')).value;
    expect(findings).toMatchObject([{ code: 'missingTab', tab }]);
    await ask('repairStructure', { steps: steps.map(({ id }: { id: string }) => id) });
    expect((await ask('balances')).value).toEqual({
      ...before.value,
      // Blank rows are not kept, so that rows below them stand higher.
      leftOut: before.value.leftOut.map((one: { tab: string }) =>
        one.tab === tab ? { ...one, row: expect.any(Number) } : one,
      ),
    });
  });

  it.each(directorateNames.map((name) => [ar.tabs[name], Object.values(ar.fields[name])[0]!]))(
    'in «%s», the cells of «%s» come back to their rows, sorted meanwhile or not',
    async (tab, header) => {
      const { ask, by } = await opened(true);
      const before = await ask('balances', asked);
      by.deleteColumn(tab, header);
      const { findings, steps } = (await ask('inspectStructure')).value;
      expect(findings).toMatchObject([{ code: 'missingColumn', tab, column: header, refuses: true }]);
      await ask('repairStructure', { steps: steps.map(({ id }: { id: string }) => id) });
      expect(await ask('balances', asked)).toEqual(before);
    },
  );

  it('a row typed since the copy was made keeps a blank cell, and is told', async () => {
    const { ask, by } = await opened(true);
    const before = await ask('balances', asked);
    await ask('saveRecord', save(1));
    by.deleteColumn(visit, 'السلك');
    const { steps } = (await ask('inspectStructure')).value;
    await ask('repairStructure', { steps: steps.map(({ id }: { id: string }) => id) });
    const after = (await ask('balances', asked)).value;
    expect(after.leftOut).toEqual(
      [...before.value.leftOut, { tab: visit, row: 29, codes: ['required'] }].sort(
        (one, other) => tabOrder(one) - tabOrder(other),
      ),
    );
  });

  it('a file that has lost a column does not take the place of the copy that has it', async () => {
    const { ask, by, bench } = await opened(true);
    const before = await ask('balances', asked);
    by.deleteColumn(visit, 'السلك');
    await bench.run('prepareWorkbook');
    await ask('rebuildBalance', asked);
    by.deleteColumn(visit, 'السلك');
    const { steps } = (await ask('inspectStructure')).value;
    await ask('repairStructure', { steps: steps.map(({ id }: { id: string }) => id) });
    expect(await ask('balances', asked)).toEqual(before);
  });
});

describe('many damages at once', () => {
  it('are mended in a few rounds, each seen before it is made, and the balances are as before', async () => {
    const { ask, by } = await opened(true);
    const before = await ask('balances', asked);
    by.filter(visit, 'المؤسسة');
    by.pasteHeader(visit, 7);
    by.pasteHeader(visit, 3);
    by.merge(visit, 'المواكب(ة)', 10, 2);
    by.insertColumn(visit, 3, mine, 'لي');
    by.renameColumn(visit, 'التاريخ', 'يوم الزيارة');
    by.duplicateColumn(visit, 'السلك');
    by.moveHeaderTo(visit, 5);
    by.renameTab(visit, 'زيارات');
    by.hideTab(cpp);
    by.duplicateTab(mentor, 'نسخة من المواكبين');
    by.deleteColumn(school, 'الأسلاك');
    by.deleteTab(miniGroup);
    let rounds = 0;
    for (; rounds < 4; rounds += 1) {
      const { steps } = (await ask('inspectStructure')).value;
      // The header under its older names, left among the rows, is for a person to choose.
      const sure = steps
        .filter((step: { sure: boolean; code: string }) => step.sure || step.code === 'pastedHeader')
        .map(({ id }: { id: string }) => id);
      if (sure.length === 0) break;
      expect((await ask('repairStructure', { steps: sure })).value.outdated).toEqual([]);
    }
    expect(rounds).toBeLessThanOrEqual(3);
    expect((await ask('inspectStructure')).value.findings.map(({ code }: { code: string }) => code)).toEqual([
      'doubledTab',
    ]);
    // Two rows that held a person's own words beside the pasted headers stay, blank in our columns.
    expect(figures(await ask('balances', asked), true)).toEqual(figures(before, true));
    const saved = await ask('saveRecord', save(3));
    expectInPlace(by, visit, saved, 3);
  });
});

describe('the preview of a repair', () => {
  it('is the repair: a step whose file has changed since it was shown is not carried out', async () => {
    const { ask, by, spreadsheet } = await opened(true);
    by.renameColumn(visit, 'السلك', 'المستوى');
    const [step] = (await ask('inspectStructure')).value.steps;
    by.renameColumn(visit, 'المستوى', 'سلك المؤسسة');
    const held = headerOf(sheetNamed(spreadsheet, visit));
    const { value } = await ask('repairStructure', { steps: [step.id] });
    expect(value).toMatchObject({ done: [], outdated: [step.id] });
    expect(headerOf(sheetNamed(spreadsheet, visit))).toEqual(held);
  });

  it('tells every change in سجل العمليات in the words it was shown in', async () => {
    const { ask, by, spreadsheet } = await opened(true);
    by.renameColumn(visit, 'السلك', 'المستوى');
    const [step] = (await ask('inspectStructure')).value.steps;
    await ask('repairStructure', { steps: [step.id] });
    const log = sheetNamed(spreadsheet, ar.tabs.log);
    expect(JSON.stringify(log.cells)).toContain(JSON.stringify(JSON.stringify(step.message)).slice(1, -1));
  });
});

describe('a copied spreadsheet', () => {
  it('knows that it is a copy, and becomes a file of its own when someone says so', async () => {
    const { spreadsheet, ask } = await opened(true);
    expect((await ask('inspectStructure')).value.findings).toEqual([]);
    const copied = await shipped({ ...structuredClone(spreadsheet), id: 'another-file' });
    const { findings, steps } = (await copied.ask('inspectStructure')).value;
    expect(findings).toMatchObject([{ code: 'copyOfFile', refuses: false }]);
    expect((await copied.ask('openSidebarData')).value.isCopy).toBe(true);
    expect((await ask('openSidebarData')).value.isCopy).toBe(false);
    await copied.bench.run('prepareWorkbook');
    expect((await copied.ask('inspectStructure')).value.findings).toHaveLength(1);
    const repaired = await copied.ask('repairStructure', { steps: [steps[0].id] });
    expect(repaired.value.findings).toEqual([]);
    expect((await copied.ask('openSidebarData')).value.isCopy).toBe(false);
  });
});

describe('inspecting', () => {
  it('asks Google a number of things that does not grow with the rows', async () => {
    const few = await (await opened(true)).run('inspectStructure');
    const many = await opened(true);
    const sheet = sheetNamed(many.spreadsheet, visit);
    for (let row = sheet.cells.length; row < 2000; row += 1) sheet.cells[row] = [...sheet.cells[2]!];
    sheet.rows = 2100;
    const more = await many.run('inspectStructure');
    expect(more.remote).toBe(few.remote);
    // Seven of each of thirteen tabs, twenty of the file, and one for the repairs that were cut short.
    expect(few.remote).toBeLessThanOrEqual(13 * 7 + 20 + 1);
  });
});
