import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { example, tabsFrom, worldOf } from '../support/memory';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
const day = '2025-06-14';
const me = 'a.benali@taalim.ma';
let tabs: Map<string, string[][]>;

const as = (email: string, action: string, input: object) => {
  const reply = ask(worldOf(tabs, day, email), { action, input });
  if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
  return reply.value as never;
};
const request = (number: number) => `1f0c9a2e-0000-4000-8000-00000000000${number}`;
const save = (email: string, number: number, purpose: string, version?: string) =>
  as(email, 'saveRecord', {
    entity: 'supportRequest',
    id: request(number),
    version,
    draft: { date: '2025-06-01', mentor: 'عائشة بنعلي', kind: 'نقل', purpose, neededOn: '2025-06-20' },
  }) as { version: string };

/** A file in which three have worked, one of them unknown. */
async function open(email = me): Promise<Page> {
  tabs = tabsFrom(example('workbook.json'));
  const { version } = save(me, 1, 'زيارة أولى');
  save('', 2, 'زيارة ثانية');
  save('y.amzian@taalim.ma', 1, 'زيارة أولى معدلة', version);
  save(me, 3, 'زيارة ثالثة');
  const { version: of } = save('y.amzian@taalim.ma', 4, 'زيارة رابعة');
  as('y.amzian@taalim.ma', 'removeRecord', { entity: 'supportRequest', id: request(4), version: of });
  const { page } = await sidebar.open(worldOf(tabs, day, email), { view: 'supportRequest' });
  page.setDefaultTimeout(8_000);
  return page;
}

const cards = (page: Page) => page.locator('[data-view=history] .finding');
const purposes = () => (tabs.get(ar.tabs.supportRequest) ?? []).map((cells) => cells[3]);
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;
const toHistory = async (page: Page) => {
  await page.getByRole('button', { name: 'المزيد' }).click();
  await page.locator('[data-go=history]').click();
  await cards(page).first().waitFor();
};
const count = async (page: Page, wanted: number) => {
  await page.waitForFunction(
    `document.querySelectorAll('[data-view=history] .finding').length === ${wanted}`,
  );
};

describe('«سجل العمليات»', () => {
  it('of one row from its form, of one person, of all; a removed row comes back', async () => {
    const page = await open();
    await page.locator('.recent-row', { hasText: 'زيارة أولى معدلة' }).click();
    await page.getByRole('button', { name: 'سجل هذا الصف' }).click();
    await count(page, 2);
    await shot(page, 'history-row');
    expect(await cards(page).first().textContent()).toContain('يوسف أمزيان');
    await page.getByRole('button', { name: 'عرض السجل كله' }).click();
    await count(page, 6);
    await shot(page, 'history');
    const who = page.getByLabel('من؟');
    expect(await who.locator('option').allTextContents()).toContain('غير معروف');
    await who.selectOption({ label: 'غير معروف' });
    await count(page, 1);
    expect(await cards(page).first().textContent()).toContain('زيارة ثانية');
    await who.selectOption({ index: 0 });
    await count(page, 6);
    await cards(page).first().getByRole('button', { name: 'استرجاع الصف' }).click();
    await page.getByText('استُرجع الصف').waitFor();
    expect(purposes()).toContain('زيارة رابعة');
  }, 40_000);

  it('takes back the last of one’s own deeds, after it has said which it is', async () => {
    const page = await open();
    await toHistory(page);
    await page.getByRole('button', { name: 'تراجع عن آخر عملية لي' }).click();
    const asked = page.locator('[data-view=history] .notice');
    await asked.getByText('زيارة ثالثة').waitFor();
    await shot(page, 'history-undo');
    expect(purposes()).toContain('زيارة ثالثة');
    await page.getByRole('button', { name: 'نعم، تراجع' }).click();
    await page.getByText('تم التراجع، وعادت الصفوف كما كانت').waitFor();
    expect(purposes()).not.toContain('زيارة ثالثة');
    expect(purposes()).toContain('زيارة أولى معدلة');
    // The next is told: that the first was changed since by another is said, and it stays.
    await page.getByRole('button', { name: 'تراجع عن آخر عملية لي' }).click();
    await page.getByRole('button', { name: 'نعم، تراجع' }).click();
    await asked.getByText('تغيّر هذا الصف بعد العملية').waitFor();
    expect(purposes()).toContain('زيارة أولى معدلة');
  }, 40_000);

  it('takes back one’s own last deed even where Google does not say who is at work', async () => {
    const page = await open('');
    // Another of whom Google tells nothing has worked since: that deed is not offered.
    const other = { ...worldOf(tabs, day, ''), whose: () => 'another' };
    const { ok } = ask(other, {
      action: 'saveRecord',
      input: {
        entity: 'supportRequest',
        id: request(5),
        draft: {
          date: '2025-06-01',
          mentor: 'عائشة بنعلي',
          kind: 'نقل',
          purpose: 'زيارة غيري',
          neededOn: '2025-06-20',
        },
      },
    });
    expect(ok).toBe(true);
    await toHistory(page);
    await page.getByRole('button', { name: 'تراجع عن آخر عملية لي' }).click();
    await page.locator('[data-view=history] .notice').getByText('زيارة ثانية').waitFor();
    await page.getByRole('button', { name: 'نعم، تراجع' }).click();
    await page.getByText('تم التراجع، وعادت الصفوف كما كانت').waitFor();
    expect(purposes()).not.toContain('زيارة ثانية');
    expect(purposes()).toContain('زيارة غيري');
  }, 40_000);

  it('of some days only, and says which while the choice stands', async () => {
    const page = await open();
    const old = tabs.get(ar.tabs.log)?.[1] as string[];
    old[0] = (old[0] ?? '').replace(day, '2025-06-02');
    await toHistory(page);
    await count(page, 6);
    const box = page.locator('.by-days');
    await box.locator('summary').click();
    await box.locator('[data-field=to] input').first().fill('10/06/2025');
    await shot(page, 'history-days');
    await box.getByRole('button', { name: 'عرض هذه الأيام' }).click();
    await count(page, 1);
    await box.getByText('إلى غاية').waitFor();
    await box.locator('summary').click();
    await box.locator('[data-field=from] input').first().fill('لا يوم');
    await box.getByRole('button', { name: 'عرض هذه الأيام' }).click();
    await box.locator('.fault:visible').waitFor();
    await box.getByRole('button', { name: 'كل الأيام' }).click();
    await count(page, 6);
  }, 40_000);

  it('says that the log is whole, and where a hand has touched it', async () => {
    const page = await open();
    await toHistory(page);
    await page.getByRole('button', { name: 'تحقق من سلامة السجل' }).click();
    await page.getByText('السجل سليم').waitFor();
    const log = tabs.get(ar.tabs.log) as string[][];
    (log[2] as string[])[1] = 'شخص آخر';
    await page.getByRole('button', { name: 'تحقق من سلامة السجل' }).click();
    await page.getByText('السجل مسّته يد').waitFor();
    await shot(page, 'history-broken');
    expect(await page.locator('.at-whole').textContent()).toMatch(/السطر .?3/);
  }, 40_000);

  it('a save is taken back from its own notice, unless the row has moved on', async () => {
    const page = await open();
    await page.locator('.recent-row', { hasText: 'زيارة ثالثة' }).click();
    const purpose = page.locator('[data-field=purpose]:visible').locator('input, textarea').first();
    await purpose.fill('زيارة أخرى');
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ تصحيح الطلب', { exact: true }).waitFor();
    expect(purposes()).toContain('زيارة أخرى');
    await page.locator('.notice').getByRole('button', { name: 'تراجع' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(purposes()).toContain('زيارة ثالثة');
    await page.locator('.recent-row', { hasText: 'زيارة ثالثة' }).click();
    await purpose.fill('زيارة أخرى');
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ تصحيح الطلب', { exact: true }).waitFor();
    const { rows } = as(me, 'recordsOf', { entity: 'supportRequest', filter: { ids: [request(3)] } }) as {
      rows: { version: string }[];
    };
    save('y.amzian@taalim.ma', 3, 'غيّرها غيري', rows[0]?.version);
    await page.locator('.notice').getByRole('button', { name: 'تراجع' }).click();
    await page.getByText('تغيّر هذا الصف بعد حفظكم').waitFor();
    expect(purposes()).toContain('غيّرها غيري');
  }, 40_000);
});
