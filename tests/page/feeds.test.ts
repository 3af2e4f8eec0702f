import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { worldOf } from '../support/memory';
import { aicha, aPost, aVisit, directorate, massira, nakhil } from '../support/rows';
import { sidebars } from '../support/sidebars';

// «ما الذي يُحتسب فيه هذا الصف؟» in a real browser, 300 px wide.

const sidebar = sidebars();
const question = 'ما الذي يُحتسب فيه هذا الصف؟';

async function open(): Promise<Page> {
  const tabs = directorate({
    post: [aPost(nakhil)],
    visit: [
      aVisit({ subject: 'الأولى', planning: 'متقدمة', strengths: 'انخراط الفريق' }),
      aVisit({ subject: 'القديمة', date: '2026-06-12' }),
    ],
  });
  const { page } = await sidebar.open(worldOf(tabs, '2026-11-21', 'aicha@taalim.ma'), { view: 'forms' });
  page.setDefaultTimeout(8_000);
  return page;
}

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;
const view = (page: Page) => page.locator('[data-view=feeds]');
const bare = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

describe('a row that is open in its form', () => {
  it('tells the lines it counts in, under which heading and in whose balances; then back to its form', async () => {
    const page = await open();
    await page.locator('.recent-row', { hasText: 'الأولى' }).click();
    await shot(page, 'feeds-link');
    await page.getByRole('button', { name: question }).click();
    const cards = view(page).locator('.finding');
    await cards.first().waitFor();
    await shot(page, 'feeds');
    const said = (await cards.allTextContents()).map(bare);
    expect(said[0]).toContain('عدد الزيارات الفردية المنجزة بحسب الأسلاك التعليمية');
    expect(said[0]).toContain(`الابتدائيفي حصيلة: المديرية، ${massira}، المواكب(ة) ${aicha}`);
    expect(said.join()).toContain('نقط القوة: انخراط الفريق');
    expect(said.join()).toContain('التخطيط: متقدمة');
    expect(bare(await view(page).textContent())).toContain('السنة الدراسية 2026/2027، إلى غاية 21/11/2026');
    await view(page).getByRole('button', { name: 'العودة إلى الصف' }).click();
    await page.getByRole('button', { name: question }).waitFor();
    expect(await page.getByRole('button', { name: 'سجل هذا الصف' }).isVisible()).toBe(true);
  }, 40_000);

  it('tells why it counts nowhere', async () => {
    const page = await open();
    await page.locator('.recent-row', { hasText: 'القديمة' }).click();
    await page.getByRole('button', { name: question }).click();
    await view(page).getByText('لا يُحتسب في حصيلة').waitFor();
    await shot(page, 'feeds-none');
    expect(bare(await view(page).textContent())).toContain('خارج السنة الدراسية 2026/2027');
  }, 40_000);

  it('is the only way there: «المزيد» does not list it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'المزيد' }).click();
    expect(await page.locator('[data-go=feeds]').count()).toBe(0);
  }, 40_000);
});
