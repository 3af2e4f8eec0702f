import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { daysAfter } from '../../src/schema/day';
import type { Office } from '../support/hourly';
import { office, reminded } from '../support/hourly';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

// «التذكيرات» in a real browser, 300 px wide.

const sidebar = sidebars();
const leila = 'leila@taalim.ma';

let desk: Office;
let opened: Opened;
beforeEach(() => {
  desk = office();
  desk.clock.moment = '2027-05-22 10:05:00';
});

async function open(): Promise<Page> {
  opened = await sidebar.open(desk.worldFor(leila), { view: 'reminders', height: 900 });
  await opened.page.locator('.going').waitFor();
  return opened.page;
}

/** SHOTS=folder keeps what was seen. */
async function shot(page: Page, name: string) {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('«التذكيرات»', () => {
  it('says that nothing goes, what would go, and is switched on after a question', async () => {
    const page = await open();
    expect(await page.locator('.going').textContent()).toContain('غير مفعلة');
    const days = (await page.locator('.day-of').allTextContents()).map(plain);
    // What has come already would go today; then the week before the internal day.
    expect(days.slice(0, 3)).toEqual(['22 ماي 2027', '24 ماي 2027', '26 ماي 2027']);
    await shot(page, 'reminders-off');
    await page.locator('.tick-line input[value=programme]').uncheck();
    await button(page, 'تفعيل التذكيرات').click();
    expect(desk.triggers.size).toBe(0);
    await shot(page, 'reminders-ask');
    await button(page, 'نعم').click();
    await page.locator('.going.is-on').waitFor();
    expect(desk.triggers.has(leila)).toBe(true);
    expect(opened.asked.at(-1)).toEqual({
      action: 'setSchedule',
      input: { on: true, programme: false, balance: true, digest: true },
    });
    await shot(page, 'reminders-on');
  });

  it('runs what is due after a question, shows what went and how the clock is, and stops all', async () => {
    desk.ask('setSchedule', { on: true }, leila);
    for (let day = '2027-05-12'; day < '2027-05-22'; day = daysAfter(day, 1)) {
      desk.clock.moment = `${day} 09:10:00`;
      desk.tick();
    }
    desk.clock.moment = '2027-05-24 20:05:00';
    desk.refusing.add('ahmed@taalim.ma');
    const page = await open();
    expect(await page.getByText('لم تعمل منذ').count()).toBe(1);
    await button(page, 'تشغيل الآن').click();
    expect(plain(await page.locator('.notice').textContent())).toContain('تذكير إلى 3 مواكبين');
    const before = desk.outbox.length;
    await button(page, 'نعم').click();
    await page.getByText('عناوين رُفضت').first().waitFor();
    expect(desk.outbox.length - before).toBe(2);
    for (const summary of await page.locator('summary').all())
      if (!(await summary.evaluate((one) => one.parentElement?.hasAttribute('open')))) await summary.click();
    expect(await page.locator('.is-refused').count()).toBe(1);
    await shot(page, 'reminders-ran');
    await button(page, 'إيقاف الكل').click();
    await button(page, 'نعم').click();
    await page.getByText('أُوقف الكل: ').waitFor();
    expect(desk.triggers.size).toBe(0);
    await shot(page, 'reminders-stopped');
  });

  it('who did not allow it reads why, and settings that cannot be read are told', async () => {
    desk = office(reminded({ holidays: 'عيد الفطر', internalDay: 'أواخر ماي', balanceTo: '' }));
    desk.noMail.add(leila);
    const page = await open();
    expect(await page.getByText('لم تأذنوا').count()).toBe(1);
    expect(await page.locator('.unreached').count()).toBe(2);
    await button(page, 'تفعيل التذكيرات').click();
    await button(page, 'نعم').click();
    await page.locator('.notice.warn').waitFor();
    expect(desk.triggers.size).toBe(0);
    await shot(page, 'reminders-not-allowed');
  });
});
