import { afterEach, describe, expect, it } from '@jest/globals';
import { everyday } from '../../src/actions/everyday';
import { officeNames } from '../../src/actions/officeNames';
import { namesAt } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { emptySpreadsheet, readScript } from '../../workbench/host/workbench';
import { academysFile } from '../support/academysFile';
import { hands } from '../support/damage';
import type { Answer } from '../support/shipped';
import {
  aUuid,
  closeShipped,
  sheetNamed,
  shipped,
  typeInto,
  valuesOf,
  workedExample,
} from '../support/shipped';

afterEach(closeShipped);

const { tabs, lists } = ar;
const { academy, directorate } = lists.level;

const rows = [
  ['teamMember', { name: 'سعاد العلوي', role: lists.teamRole.regionalCoordinator }],
  ['teamMember', { name: 'كمال بناني', role: lists.teamRole.provincialCoordinator, directorate: 'فاس' }],
  [
    'planItem',
    {
      phase: 'الأولى',
      operation: 'تأطير',
      activity: 'يوم دراسي',
      from: '2026-10-01',
      to: '2026-12-31',
      responsible: lists.teamRole.regionalCoordinator,
    },
  ],
  ['meeting', { date: '2026-10-12', place: 'فاس', agenda: 'التتبع', attendees: 'سعاد العلوي' }],
] as const;

/** A regional file of four rows, built and checked, with its safety copy. */
async function regionalFile() {
  const file = await academysFile(emptySpreadsheet(), {
    academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس',
    schoolYear: '2026/2027',
  });
  for (const [at, [entity, draft]] of rows.entries())
    expect(await file.ask('saveRecord', { entity, id: aUuid(at + 1), draft })).toMatchObject({ ok: true });
  await file.bench.run('rebuildBalance');
  const by = hands(file.bench, file.spreadsheet);
  const setLevel = (level: string) => {
    const sheet = sheetNamed(file.spreadsheet, tabs.settings);
    const row = valuesOf(sheet).findIndex(([name]) => name === ar.fields.settings.level);
    file.bench.apply({ kind: 'write', sheet: sheet.id, row, column: 1, cells: [[level]] });
  };
  /** The drafts of all rows of the team. */
  const drafts = async () =>
    Promise.all(
      namesAt.academy.map(async (entity) =>
        (await file.ask('recordsOf', { entity })).value.rows.map(({ draft }: { draft: object }) => draft),
      ),
    );
  return { ...file, by, setLevel, drafts };
}

type Regional = Awaited<ReturnType<typeof regionalFile>>;

const findings = async ({ ask }: Pick<Regional, 'ask'>): Promise<readonly { code: string; tab: string }[]> =>
  (await ask('inspectStructure')).value.findings.map(({ code, tab }: { code: string; tab: string }) => ({
    code,
    tab,
  }));

const inSight = ({ sheets }: Spreadsheet) => sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe('a regional file that nobody damaged', () => {
  it('has nothing to mend: the tabs of a directorate that were put out of sight are not missed', async () => {
    expect(await findings(await regionalFile())).toEqual([]);
  });
});

const damages: Readonly<Record<string, readonly [string, (by: Regional['by']) => void]>> = {
  'a renamed tab': ['renamedTab', (by) => by.renameTab(tabs.planItem, 'مخطط')],
  'a deleted tab': ['missingTab', (by) => by.deleteTab(tabs.meeting)],
  'a hidden tab': ['hiddenTab', (by) => by.hideTab(tabs.teamMember)],
  'a hidden الحصائل الواردة': ['hiddenTab', (by) => by.hideTab(tabs.received)],
  'a hidden الجدول الزمني': ['hiddenTab', (by) => by.hideTab(tabs.timeline)],
  'a renamed column': ['renamedColumn', (by) => by.renameColumn(tabs.planItem, 'من', 'بداية')],
  'a deleted column': ['missingColumn', (by) => by.deleteColumn(tabs.teamMember, 'الاسم')],
  'a doubled column': ['doubledColumn', (by) => by.duplicateColumn(tabs.planItem, 'الحالة')],
  'المعرف deleted': ['idColumnMissing', (by) => by.deleteColumn(tabs.meeting, 'المعرف')],
  'a pasted header': ['pastedHeader', (by) => by.pasteHeader(tabs.teamMember, 3)],
  'a header moved down': ['headerNotFirst', (by) => by.moveHeaderTo(tabs.teamMember, 3)],
  'a header deleted': ['headerMissing', (by) => by.deleteHeader(tabs.planItem)],
  'a renamed الحصيلة الجهوية': ['renamedTab', (by) => by.renameTab(tabs.regionalBalance, 'حصيلتنا')],
  'a renamed الإعدادات': ['renamedTab', (by) => by.renameTab(tabs.settings, 'خيارات')],
  'الإعدادات deleted': ['missingTab', (by) => by.deleteTab(tabs.settings)],
};

describe('what people do to a regional file', () => {
  it.each(Object.entries(damages))(
    '%s is found, told alone, mended; its rows are safe',
    async (_, [code, does]) => {
      const file = await regionalFile();
      const before = await file.drafts();
      does(file.by);
      const { value } = await file.ask('inspectStructure');
      expect(value.findings.map((one: { code: string }) => one.code)).toEqual([code]);
      const steps = value.steps.filter(({ sure }: { sure: boolean }) => sure);
      const repaired = await file.ask('repairStructure', {
        steps: steps.map(({ id }: { id: string }) => id),
      });
      expect(repaired.value).toMatchObject({ findings: [], outdated: [], left: [] });
      expect(await file.drafts()).toEqual(before);
      const opened = await file.ask('openSidebarData');
      expect(opened.value.region).not.toBeNull();
    },
  );

  it("without الإعدادات it is still the academy's, and «تهيئة الملف» makes them anew as such", async () => {
    const file = await regionalFile();
    file.by.deleteTab(tabs.settings);
    expect((await file.ask('openSidebarData')).value.region).not.toBeNull();
    expect((await file.ask('regionalBalance')).ok).toBe(true);
    await file.bench.run('prepareWorkbook');
    const said = valuesOf(sheetNamed(file.spreadsheet, tabs.settings));
    expect(said).toContainEqual(expect.arrayContaining([ar.fields.settings.level, academy]));
    expect(inSight(file.spreadsheet)).not.toContain(tabs.mentor);
  });
});

describe('مستوى الملف', () => {
  it.each(['الأكاديمية', 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس', 'الاكاديميه الجهوية'])(
    'is the academy where the cell says «%s»',
    async (said) => {
      const file = await regionalFile();
      file.setLevel(said);
      expect((await file.ask('openSidebarData')).value.region).not.toBeNull();
    },
  );

  it.each(['', 'الجهة'])('is the directorate where the cell says «%s» (contract §3)', async (said) => {
    const file = await regionalFile();
    file.setLevel(said);
    expect((await file.ask('team')).issues[0]?.code).toBe('damaged');
  });

  it('changed to and fro shows the tabs of each level, and keeps both in the safety copy', async () => {
    const spreadsheet = await workedExample();
    const opened = await shipped(spreadsheet);
    const say = async (level: string) => {
      const { value } = await opened.ask('openSidebarData');
      const was = { level: value.settingTexts.level };
      expect((await opened.ask('saveSettings', { draft: { level }, was })).ok).toBe(true);
    };
    const set = async (level: string) => {
      await say(level);
      await opened.bench.run('prepareWorkbook');
    };
    await opened.bench.run('prepareWorkbook');
    const visits = (await opened.ask('recordsOf', { entity: 'visit' })).value.rows.length;
    const before = inSight(spreadsheet);
    await set(academy);
    const draft = { name: 'سعاد', role: lists.teamRole.regionalCoordinator };
    await opened.ask('saveRecord', { entity: 'teamMember', id: aUuid(1), draft });
    await opened.bench.run('rebuildBalance');
    await opened.ask('checkWorkbook');
    expect(inSight(spreadsheet)).toEqual(
      expect.arrayContaining([tabs.teamMember, tabs.regionalBalance, tabs.received, tabs.visit]),
    );
    expect(inSight(spreadsheet)).not.toContain(tabs.balance);
    expect(await findings(opened)).toEqual([]);
    await set(directorate);
    expect(inSight(spreadsheet)).toEqual(expect.arrayContaining(before));
    // What was typed stays in sight.
    expect(inSight(spreadsheet)).toContain(tabs.teamMember);
    for (const title of [tabs.planItem, tabs.received, tabs.regionalBalance])
      expect(inSight(spreadsheet)).not.toContain(title);
    expect(await findings(opened)).toEqual([]);
    await set(academy);
    hands(opened.bench, spreadsheet).deleteTab(tabs.visit);
    await say(directorate);
    const { value } = await opened.ask('inspectStructure');
    await opened.ask('repairStructure', { steps: value.steps.map(({ id }: { id: string }) => id) });
    expect((await opened.ask('recordsOf', { entity: 'visit' })).value.rows).toHaveLength(visits);
  });

  it('leaves a tab that a person hid where they put it, where it does not change', async () => {
    const file = await regionalFile();
    file.by.hideTab(tabs.meeting);
    await file.bench.run('prepareWorkbook');
    expect(inSight(file.spreadsheet)).not.toContain(tabs.meeting);
  });
});

describe('a row of the other level', () => {
  it('is not written: the sentence says in which file it is', async () => {
    const file = await regionalFile();
    const example = await shipped(await workedExample());
    const asked = (entity: string, draft: object) =>
      [
        ['saveRecord', { entity, id: aUuid(9), draft }],
        ['removeRecord', { entity, id: aUuid(9), version: 'x' }],
        ['restoreRecord', { entity, id: aUuid(9), version: 'x' }],
      ] as const;
    const cases = [
      [file, 'ملف المديرية', asked('mentor', { name: 'عائشة' })],
      [example, 'ملف الأكاديمية', asked('planItem', rows[2][1])],
    ] as const;
    for (const [{ ask }, where, requests] of cases)
      for (const [action, input] of requests) {
        const { ok, issues } = await ask(action, input);
        expect([action, ok, issues?.[0]?.code]).toEqual([action, false, 'damaged']);
        expect(issues[0]?.message).toContain(where);
      }
    const imported = [
      ['previewImport', { what: 'mentor', text: 'الاسم والنسب;البريد\nعائشة;a@b.ma' }],
      ['applyImport', { entity: 'mentor', items: [{ id: aUuid(9), draft: { name: 'عائشة' } }] }],
      ['renewals', {}],
    ] as const;
    for (const [action, input] of imported)
      expect([action, (await file.ask(action, input)).issues?.[0]?.code]).toEqual([action, 'damaged']);
    expect(valuesOf(sheetNamed(file.spreadsheet, tabs.mentor)).slice(1).flat().join('')).toBe('');
  });

  it('is not taken back, once the level has changed', async () => {
    const { ask, bench } = await shipped(await workedExample());
    await bench.run('prepareWorkbook');
    await ask('saveRecord', { entity: 'cpp', id: aUuid(8), draft: { name: 'ج.م.م الأطلس' } });
    const { value } = await ask('history', {});
    const was = { level: lists.level.directorate };
    await ask('saveSettings', { draft: { level: academy }, was });
    await bench.run('prepareWorkbook');
    const { operation } = value.entries[0];
    const refused = await ask('undo', { operation });
    expect([refused.ok, refused.issues?.[0]?.code]).toEqual([false, 'damaged']);
    expect((await ask('saveSettings', { draft: was, was: { level: academy } })).ok).toBe(true);
    expect((await ask('undo', { operation })).value).toMatchObject({ undone: 1, kept: [] });
  });
});

const plausible: readonly object[] = [
  {},
  { entity: 'visit' },
  { entity: 'meeting', id: aUuid(4) },
  { schoolYear: '2026/2027' },
  { kind: 'balance', schoolYear: '2026/2027', to: 'me' },
  { what: 'balances', as: 'text' },
  { what: 'meeting', as: 'csv' },
  { entity: 'planItem', id: aUuid(9), draft: {} },
  { entity: 'visit', id: aUuid(9), draft: {} },
  { entity: 'planItem', id: aUuid(3), version: 'x' },
  { kind: 'regionalBalance' },
  { kind: 'programme', schoolYear: '2026/2027' },
  { tab: tabs.meeting, row: 2 },
  { mend: 'parents' },
  { files: [{ name: 'a.json', content: '{}' }] },
  { draft: { place: 'فاس' }, was: { place: '' } },
  { steps: ['x'] },
];

describe('every action of contract §2, in a file of either level', () => {
  it.each(['academy', 'directorate'])(
    'answers, and says why where it does not do it: %s',
    async (level) => {
      const { ask } = level === 'academy' ? await regionalFile() : await shipped(await workedExample());
      for (const action of [...Object.keys(everyday), ...Object.keys(officeNames)])
        for (const input of plausible) {
          const answer: Answer = await ask(action, input);
          const told = answer.ok || (answer.issues[0]?.message ?? '').length > 20;
          expect([action, input, told]).toEqual([action, input, true]);
        }
    },
    120_000,
  );
});

describe('what a hand types in the tabs of the team', () => {
  const cell = (file: Regional, tab: string, row: number, header: string) => {
    const sheet = file.by.tab(tab);
    return sheet.cells[row - 1]?.[file.by.columnOf(tab, header)];
  };
  const type = (file: Regional, tab: string, row: number, header: string, text: string) =>
    typeInto(file.bench, file.by.tab(tab), row - 1, file.by.columnOf(tab, header), text);

  it('is marked where it cannot be read, and cleared once it can', async () => {
    const file = await regionalFile();
    await type(file, tabs.planItem, 2, 'إلى', 'قريبا');
    expect(cell(file, tabs.planItem, 2, 'إلى')?.note ?? '').not.toBe('');
    await type(file, tabs.planItem, 2, 'إلى', '31/12/2026');
    expect(cell(file, tabs.planItem, 2, 'إلى')?.note ?? '').toBe('');
  });

  it('gets an id when it is a new row', async () => {
    const file = await regionalFile();
    await type(file, tabs.teamMember, 4, 'الاسم', 'رشيد');
    await type(file, tabs.teamMember, 4, 'الدور', lists.teamRole.monitoring);
    expect(String(cell(file, tabs.teamMember, 4, 'المعرف')?.value ?? '')).toMatch(/^[\da-f]{8}-/);
  });
});

describe('a page that cannot be had', () => {
  it.each(['More', 'Office'])('%s: the sidebar of a regional file opens all the same', async (missing) => {
    const { spreadsheet } = await regionalFile();
    const script = readScript(new URL('../../dist/script', import.meta.url).pathname);
    const pages = Object.fromEntries(Object.entries(script.pages).filter(([name]) => name !== missing));
    expect(Object.keys(pages)).toHaveLength(Object.keys(script.pages).length - 1);
    const { bench } = await shipped(spreadsheet, { script: { ...script, pages } });
    const heard: string[] = [];
    bench.on(({ kind }) => heard.push(kind));
    for (const door of ['openSidebar', 'checkWorkbook', 'openHelp']) await bench.run(door);
    expect(heard.filter((kind) => kind === 'sidebar')).toHaveLength(3);
    if (missing === 'Office') {
      await bench.run('rebuildBalance');
      expect(heard).toContain('alert');
    }
  });
});
