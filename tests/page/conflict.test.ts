import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { startBrowser } from '../support/browser';
import { example, tabsFrom, worldOf } from '../support/memory';
import { type Opened, openSidebar } from '../support/sidebarPage';

const visits = ar.tabs.visit;
const day = '2025-06-14';

let browser: Browser;
let tabs: Map<string, string[][]>;
let opened: Opened[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => {
  const errors = opened.flatMap((one) => one.errors);
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  expect(errors).toEqual([]);
});
afterAll(() => browser.close());

const world = (email: string): World => worldOf(tabs, day, email);

/** The sidebar of a person on the same file, on a row of زيارات taken up for correction. */
async function onRow(email: string): Promise<Page> {
  const one = await openSidebar(browser, world(email));
  opened.push(one);
  one.page.setDefaultTimeout(8_000);
  await one.page.locator('.recent-row', { hasText: 'القدس' }).first().click();
  return one.page;
}

const inField = (page: Page, field: string) =>
  page.locator(`[data-field=${field}]:visible textarea, [data-field=${field}]:visible input`).first();
const save = (page: Page) => page.locator('.save:visible').click();
const clash = (page: Page, field: string) => page.locator(`[data-clash=${field}]`);
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;

/** A visit that both will correct; with the id it bears. */
function begin(): string {
  tabs = tabsFrom(example('workbook.json'));
  const id = '1f0c9a2e-0000-4000-8000-000000000001';
  const draft = {
    date: '2025-06-10',
    mentors: 'عائشة بنعلي، يوسف أمزيان',
    school: 'مدرسة القدس (16710A)',
    cycle: 'الابتدائي',
    subject: 'تتبع تنفيذ المشروع',
    strengths: '- انخراط الفريق التربوي\n- وضوح الأهداف',
    findings: 'خلاصة أولى',
  };
  const reply = ask(world('a.benali@taalim.ma'), {
    action: 'saveRecord',
    input: { entity: 'visit', id, draft },
  });
  expect(reply).toMatchObject({ ok: true });
  return id;
}

/** A row's texts as they now stand in the tab. */
function standing(id: string): Readonly<Record<string, string>> {
  const [header = [], ...rows] = tabs.get(visits) ?? [];
  const cells = rows.find((row) => row[header.indexOf(ar.id)] === id) ?? [];
  return Object.fromEntries(
    Object.entries(ar.fields.visit).map(([field, label]) => [field, cells[header.indexOf(label)] ?? '']),
  );
}

describe('two correct one row', () => {
  it('the second sees both texts of each field, who wrote the other, keeps either or both, and saves', async () => {
    const id = begin();
    const second = await onRow('a.benali@taalim.ma');
    const first = await onRow('y.amzian@taalim.ma');
    await inField(first, 'subject').fill('دعم التخطيط');
    await inField(first, 'strengths').fill('- انخراط الفريق التربوي\n- تتبع أسبوعي\n- وضوح الأهداف');
    await inField(first, 'weaknesses').fill('ضعف التوثيق');
    await save(first);
    await first.getByText('حُفظ تصحيح الزيارة').waitFor();

    await inField(second, 'subject').fill('مواكبة الأجرأة');
    await inField(second, 'strengths').fill('- انخراط الفريق التربوي\n- وضوح الأهداف\n- شراكة مع الجمعية');
    await save(second);
    await clash(second, 'subject').waitFor();
    await clash(second, 'subject').getByText('يوسف أمزيان').waitFor();
    await shot(second, 'conflict');
    const told = (await second.locator('.conflict').textContent()) ?? '';
    for (const text of ['ما كتبتم', 'ما في الملف الآن', 'مواكبة الأجرأة', 'دعم التخطيط', 'نقط الضعف'])
      expect(told).toContain(text);
    expect(await second.locator('.sheet:visible').count()).toBe(0);
    // Nothing is written before each field is settled.
    await save(second);
    expect(standing(id).subject).toBe('دعم التخطيط');
    await clash(second, 'subject').getByText('أبقي ما كتبت').click();
    await clash(second, 'strengths').getByText('أبقي الاثنين').click();
    await shot(second, 'conflict-chosen');
    await save(second);
    await second.getByText('حُفظ تصحيح الزيارة').waitFor();
    await shot(second, 'saved');
    expect(standing(id)).toMatchObject({
      subject: 'مواكبة الأجرأة',
      strengths: '- انخراط الفريق التربوي\n- تتبع أسبوعي\n- وضوح الأهداف\n- شراكة مع الجمعية',
      weaknesses: 'ضعف التوثيق',
      findings: 'خلاصة أولى',
    });
  }, 40_000);

  it('a change by hand in the tab is told as such; what was typed outlives a reload; the form may be gone back to', async () => {
    const id = begin();
    const page = await onRow('a.benali@taalim.ma');
    const [header = [], ...rows] = tabs.get(visits) ?? [];
    const row = rows.find((cells) => cells[header.indexOf(ar.id)] === id) as string[];
    row[header.indexOf(ar.fields.visit.subject)] = 'كُتب باليد';
    await inField(page, 'subject').fill('ما كتبتُ أنا');
    await save(page);
    await clash(page, 'subject').getByText('تغيّر مباشرة في الورقة').waitFor();
    await page.reload();
    await page.getByText('استُرجع ما كتبتموه').waitFor();
    await save(page);
    await clash(page, 'subject').waitFor();
    await page.getByRole('button', { name: 'العودة إلى النموذج' }).click();
    expect(await inField(page, 'subject').inputValue()).toBe('ما كتبتُ أنا');
    await page.getByText('في الملف الآن: «⁨كُتب باليد⁩»').waitFor();
  }, 40_000);
});

describe('a row that another removed', () => {
  it('is told by whom, comes back with what was typed, and is saved', async () => {
    const id = begin();
    const page = await onRow('a.benali@taalim.ma');
    await inField(page, 'subject').fill('ما كتبتُ أنا');
    const listed = ask(world(''), { action: 'recordsOf', input: { entity: 'visit', filter: { ids: [id] } } });
    const { version } = (listed as { value: { rows: { version: string }[] } }).value.rows[0] as {
      version: string;
    };
    ask(world('y.amzian@taalim.ma'), { action: 'removeRecord', input: { entity: 'visit', id, version } });
    await save(page);
    await page.getByText('y.amzian@taalim.ma').waitFor();
    await shot(page, 'deleted');
    await page.getByRole('button', { name: 'استرجاع الصف' }).click();
    await page.getByText('عاد الصف إلى ورقته').waitFor();
    await shot(page, 'restored');
    await save(page);
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    expect(standing(id)).toMatchObject({ subject: 'ما كتبتُ أنا', findings: 'خلاصة أولى' });
  }, 40_000);

  it('by a hand in the tab, comes back as the log knew it', async () => {
    const id = begin();
    const page = await onRow('a.benali@taalim.ma');
    await inField(page, 'subject').fill('ما كتبتُ أنا');
    const rows = tabs.get(visits) as string[][];
    rows.splice(
      rows.findIndex((cells) => cells.includes(id)),
      1,
    );
    await save(page);
    await page.getByText('حُذف هذا الصف من الورقة مباشرة').waitFor();
    await page.getByRole('button', { name: 'استرجاع الصف' }).click();
    await page.getByText('عاد الصف إلى ورقته').waitFor();
    await save(page);
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    expect(standing(id)).toMatchObject({ subject: 'ما كتبتُ أنا', findings: 'خلاصة أولى' });
  }, 40_000);
});
