import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import {
  aUuid,
  aVisit,
  cellAt,
  closeShipped,
  headerOf,
  preparedExample,
  sheetNamed,
  shipped,
  typeInto,
  valuesOf,
} from '../support/shipped';

afterEach(closeShipped);

const worked = (user = 'a.benali@taalim.ma') => preparedExample({ user });

const save = (number: number, draft: object = aVisit) => ({ entity: 'visit', id: aUuid(number), draft });

describe('the doors of the shipped bundle', () => {
  it('onOpen adds the menu under AuthMode.NONE, where nothing else may be touched (platform rule 7)', async () => {
    const { bench } = await shipped();
    const menus: unknown[] = [];
    bench.on((event) => event.kind === 'menu' && menus.push(event));
    await bench.run('onOpen', [{ authMode: 'NONE' }], { authMode: 'NONE' });
    expect(menus).toMatchObject([
      {
        items: [
          { door: 'openSidebar' },
          {},
          { door: 'rebuildBalance' },
          { door: 'checkWorkbook' },
          { door: 'emailBalances' },
          { door: 'setUpReminders' },
          {},
          { door: 'prepareWorkbook' },
          { door: 'openHelp' },
        ],
      },
    ]);
  });

  it('every menu entry opens its door', async () => {
    const { bench } = await worked();
    const told: string[] = [];
    bench.on((event) => {
      if (event.kind === 'sidebar' || event.kind === 'toast') told.push(`${event.kind}: ${event.title}`);
    });
    const shows = async (door: string) => {
      told.length = 0;
      await bench.run(door);
      return told;
    };
    expect(await shows('openSidebar')).toEqual(['sidebar: تسجيل نشاط']);
    expect(await shows('checkWorkbook')).toEqual(['sidebar: فحص الملف']);
    expect(await shows('emailBalances')).toEqual(['sidebar: المراسلات']);
    expect(await shows('openHelp')).toEqual(['sidebar: مساعدة']);
    expect(await shows('rebuildBalance')).toEqual(['toast: مواكبة']);
    expect(await shows('prepareWorkbook')).toEqual(['toast: مواكبة']);
  });

  it('the sidebar has its data in the page: one run, no text of the file able to end its script', async () => {
    const { bench, spreadsheet } = await worked();
    await typeInto(bench, sheetNamed(spreadsheet, ar.tabs.mentor), 3, 1, '</script><b>');
    const pages: string[] = [];
    bench.on((event) => event.kind === 'sidebar' && pages.push(event.html));
    await bench.run('openSidebar');
    expect(pages).toHaveLength(1);
    const data = /<script[^>]*application\/json[^>]*>([\s\S]*?)<\/script>/.exec(pages[0]!)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({
      view: 'forms',
      data: { ok: true, value: { email: 'a.benali@taalim.ma' } },
    });
    expect(data).toContain('\\u003c/script>');
  });

  it('a file without a tab is told, in the sidebar and at the menu, and nothing is written', async () => {
    const { bench, ask, spreadsheet } = await shipped();
    const alerts: string[] = [];
    bench.on((event) => event.kind === 'alert' && alerts.push(event.message));
    await bench.run('rebuildBalance');
    expect(alerts[0]).toContain('المواكبون');
    expect(await ask('balances')).toMatchObject({ ok: false, issues: [{ code: 'damaged' }] });
    expect(spreadsheet.sheets).toHaveLength(1);
  });

  it('a renamed header is told by its name, and nothing is saved', async () => {
    const { bench, ask, spreadsheet } = await worked();
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    await typeInto(bench, sheet, 0, headerOf(sheet).indexOf('موضوع الزيارة'), 'موضوع آخر');
    const before = JSON.stringify(valuesOf(sheet));
    const refused = await ask('saveRecord', save(1));
    expect(refused.issues).toMatchObject([
      { code: 'damaged', message: expect.stringContaining('موضوع الزيارة') },
    ]);
    expect(JSON.stringify(valuesOf(sheet))).toBe(before);
  });

  it.each([['openSidebar '], ['__proto__'], ['constructor'], ['deleteEverything'], ['']])(
    'an action that does not exist («%s») answers badRequest',
    async (action) => {
      const { ask } = await shipped();
      expect(await ask(action)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
    },
  );

  it.each([
    ['saveRecord', { entity: 'visit', id: aUuid(1) }],
    ['saveRecord', { entity: 'nothing', id: aUuid(1), draft: {} }],
    ['saveRecord', { entity: 'visit', id: 'not a uuid', draft: aVisit }],
    ['saveRecord', { entity: 'visit', id: aUuid(1), draft: { ...aVisit, subject: ['a', 'b'] } }],
    ['saveRecord', { entity: 'visit', id: aUuid(1), draft: { ...aVisit, stranger: 'x' } }],
    ['balances', { schoolYear: '2026/2028' }],
    ['balances', { asOf: '2026-02-30' }],
    ['recordsOf', { entity: 'visit', filter: { stranger: 'x' } }],
    ['rebuildBalance', 'now'],
  ])('%s with an input that it does not take answers badRequest', async (action, input) => {
    const { ask } = await worked();
    expect(await ask(action, input)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
  });
});

describe('a visit saved through the shipped bundle', () => {
  it('stands in its row with real dates and plain text, and in the balance once it is rebuilt', async () => {
    const { ask, spreadsheet } = await worked();
    const before = (await ask('balances')).value.directorate.visits.primary as number;
    const saved = await ask('saveRecord', save(1, { ...aVisit, subject: '=1+1', findings: '- نقطة\n+212' }));
    expect(saved).toMatchObject({ ok: true, value: { receipt: 'ز-1F0C-9A2E', row: 29, warnings: [] } });
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    const at = (header: string) => cellAt(sheet, 28, headerOf(sheet).indexOf(header));
    expect(at('التاريخ')?.value).toEqual({ serial: 46346 });
    expect(at('موضوع الزيارة')).toMatchObject({ value: '=1+1' });
    expect(at('موضوع الزيارة')?.formula).toBeUndefined();
    expect(at('الخلاصات')?.value).toBe('- نقطة\n+212');
    expect(at('جماعة الممارسات المهنية')?.value).toBe('ج.م.م تيزنيت 1');
    expect((await ask('balances')).value.directorate.visits.primary).toBe(before + 1);

    const notice = () => String(cellAt(sheetNamed(spreadsheet, ar.tabs.balance), 2, 0)?.value);
    expect(notice()).toContain('حُفظت صفوف بعد إعداد هذه الحصيلة');
    await ask('rebuildBalance');
    expect(notice()).not.toContain('حُفظت صفوف بعد إعداد هذه الحصيلة');
  });

  it('never writes over a column of a person’s own between ours', async () => {
    const { ask, spreadsheet, bench } = await worked();
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    // A stranger's column takes the place of الخلاصات, which moves to the end.
    const at = headerOf(sheet).indexOf('الخلاصات');
    await typeInto(bench, sheet, 0, at, 'ملاحظة الكاتب(ة)');
    await typeInto(bench, sheet, 28, at, 'لا تُمحى');
    await bench.run('prepareWorkbook');
    const saved = await ask('saveRecord', save(1, { ...aVisit, findings: 'خلاصة' }));
    expect(saved.value.row).toBe(30);
    await typeInto(bench, sheet, 29, at, 'لي أيضا');
    const { version } = saved.value;
    const edit = { ...save(1, { ...aVisit, findings: 'خلاصة أخرى' }), version };
    expect(await ask('saveRecord', edit)).toMatchObject({ ok: true, value: { row: 30 } });
    expect(cellAt(sheet, 29, at)?.value).toBe('لي أيضا');
    expect(cellAt(sheet, 28, at)?.value).toBe('لا تُمحى');
    expect(cellAt(sheet, 29, headerOf(sheet).indexOf('الخلاصات'))?.value).toBe('خلاصة أخرى');
  });
});
