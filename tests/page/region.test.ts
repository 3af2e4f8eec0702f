import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { receivedView } from '../../src/messages/receivedView.ar';
import { regionalBalanceView as words } from '../../src/messages/regionalBalanceView.ar';
import { worldOf } from '../support/memory';
import { fileOf, opening } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { regional } from '../support/rows';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';
import { packagesOfFes } from '../support/someRegion';

// «الحصيلة الجهوية» in a real browser, 300 px wide.

const sidebar = sidebars();
const today = '2027-07-04';
const shot = process.env['SHOTS'];
let opened: Opened | undefined;

const bare = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

/** The file of فاس - مكناس that opened what came up by early July. */
function received(): Tabs {
  const tabs = regional();
  const files = packagesOfFes().map((pack, at) => fileOf(pack, `${at}.json`));
  for (const { state, message } of opening(tabs, files, today))
    if (state === 'refused') throw new Error(message);
  return tabs;
}

async function open(tabs: Tabs, options: object = {}): Promise<Page> {
  opened = await sidebar.open(worldOf(tabs, today), { view: 'region', ...options });
  await opened.page.locator('.score-words').waitFor();
  return opened.page;
}

const picture = async (page: Page, name: string) => {
  if (shot) await page.screenshot({ path: `${shot}/region-${name}.png`, fullPage: true });
};

const lineOf = (page: Page, label: string) =>
  page.locator('.region-line').filter({ has: page.locator('.what', { hasText: label }) });

describe('«الحصيلة الجهوية» in the sidebar', () => {
  it('tells who has sent and who is awaited, calmly, and the six lines of the region', async () => {
    const page = await open(received());
    expect(bare(await page.locator('.score-words').textContent())).toContain('7 حصائل من أصل 9');
    expect(await page.getByText(words.awaited(['بولمان', 'تازة'])).count()).toBe(1);
    for (const label of Object.values(words.lines)) expect(await page.getByText(label).count()).toBe(1);
    expect(await lineOf(page, words.lines.iii).locator('.figure').first().textContent()).toBe('13');
    await picture(page, 'lines');
  });

  it('a figure that is tapped tells where it is from, each directorate with its package, and leads to its row', async () => {
    const page = await open(received());
    const line = lineOf(page, words.lines.iii);
    await line.locator('summary').click();
    await line.getByText(words.whence).waitFor();
    const first = line.locator('.part').first();
    expect(await first.locator('.figure').textContent()).toBe('2');
    expect(bare(await first.textContent())).toContain('النسخة 2، أُودعت يوم 01/07/2027');
    await picture(page, 'whence');
    await first.getByRole('button', { name: words.show }).click();
    const shown = () => opened?.asked.find(({ action }) => action === 'showRow')?.input;
    for (let tries = 0; !shown() && tries < 50; tries += 1) await page.waitForTimeout(50);
    expect(shown()).toEqual({ tab: ar.tabs.received, row: 7 });
  });

  it('the parts of a figure add up to it', async () => {
    const page = await open(received());
    for (const label of [words.lines.ii, words.lines.iii]) {
      const line = lineOf(page, label);
      const parts = await line.locator('.part .figure').allTextContents();
      const all = await line.locator('summary .figure').textContent();
      expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(all));
    }
  });

  it('topics and points say of which directorates they are, the most frequent first', async () => {
    const page = await open(received());
    const line = lineOf(page, words.strengths);
    await line.locator('summary').click();
    const times = await line.locator('.part .figure').allTextContents();
    const counts = times.map((text) => Number(bare(text).slice(1)));
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(bare(await line.locator('.sharers').first().textContent())).toContain('فاس: ');
    await lineOf(page, words.lines.iv).locator('summary').click();
    await lineOf(page, ar.lists.stage.planning).locator('summary').click();
    await picture(page, 'shared');
  });

  it('leaves the file from «تصدير» as a message, its tabs beside it in the list', async () => {
    opened = await sidebar.open(worldOf(received(), today), { view: 'export' });
    const { page } = opened;
    const what = page.locator('#export-what');
    await what.waitFor();
    const offered = await what.locator('option').allTextContents();
    expect(offered).toEqual([
      ar.tabs.regionalBalance,
      ...(['teamMember', 'planItem', 'meeting'] as const).map((name) => ar.tabs[name]),
    ]);
    await page.getByText('نص', { exact: true }).click();
    expect(await page.locator('#export-of').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'عرض النص' }).click();
    await page.locator('textarea').waitFor();
    expect(bare(await page.locator('textarea').inputValue())).toContain('المجموعات المصغرة: 13');
    await picture(page, 'export');
  });

  it('says what to do where nothing has come yet, and leads there', async () => {
    const page = await open(regional());
    await page.getByText(words.emptyHow).waitFor();
    await picture(page, 'empty');
    await page.getByRole('button', { name: words.open }).click();
    await page.getByText(receivedView.intro).waitFor();
  });

  it('leads to the settings where they name an academy that nobody knows', async () => {
    opened = await sidebar.open(worldOf(regional({ settings: { academy: 'جهة لا توجد' } }), today), {
      view: 'region',
    });
    const { page } = opened;
    await page.locator('.notice.warn').waitFor();
    await picture(page, 'unknown');
    await page.locator('.notice').getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByText(ar.fields.settings.academy, { exact: true }).first().waitFor();
  });

  it('tells a row that a hand has changed, and does not count it', async () => {
    const tabs = received();
    const row = tabs.get(ar.tabs.received)?.[3] as string[];
    const at = row.findIndex((cell) => cell.includes('"primary":'));
    row[at] = (row[at] ?? '').replace('"primary":', '"primary":9');
    const page = await open(tabs);
    await page.getByText(words.touched(['مكناس'])).waitFor();
    await picture(page, 'touched');
  });
});
