import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { forms } from '../../src/messages/forms.ar';
import { historyView } from '../../src/messages/historyView.ar';
import { papersView } from '../../src/messages/papersView.ar';
import { regionAudience } from '../../src/messages/regionForms.ar';
import { regionHelp } from '../../src/messages/regionHelp.ar';
import { worldOf } from '../support/memory';
import { fileOf, opening } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { regional } from '../support/rows';
import { sidebars } from '../support/sidebars';
import { packagesOfFes } from '../support/someRegion';

// What every file has, in a regional one, in a real browser, 300 px wide.

const sidebar = sidebars();

async function opened(view: string, tabs: Tabs = regional(), today = '2027-07-04'): Promise<Page> {
  const { page } = await sidebar.open(worldOf(tabs, today));
  await page.getByRole('button', { name: /^المزيد/ }).click();
  await page.locator(`[data-go=${view}]`).click();
  await page.locator(`main [data-view=${view}]`).waitFor();
  return page;
}

const own = (page: Page, view: string) => page.locator(`main [data-view=${view}]`);

describe('the views of a regional file that every file has', () => {
  it('«مساعدة» speaks of the region, not of visits', async () => {
    const page = await opened('help');
    const parts = await own(page, 'help').locator('summary').allTextContents();
    expect(parts).toEqual(regionHelp.map(({ title }) => title));
    expect(await own(page, 'help').textContent()).not.toContain('زيارة');
  });

  it("«الإعدادات» are the academy's: nothing of mailing is asked, and what was not asked stays", async () => {
    const tabs = regional({ settings: { internalDay: '15/05', balanceTo: 'a@b.ma' } });
    const page = await opened('settings', tabs);
    const view = own(page, 'settings');
    await view.locator('[data-field=place]').waitFor();
    expect(await view.textContent()).toContain(regionAudience);
    expect(await view.textContent()).not.toContain(forms.audience.directorate);
    for (const field of ['internalDay', 'balanceTo', 'mailMentors', 'directorate'])
      expect(await view.locator(`[data-field=${field}]`).count()).toBe(0);
    await view.locator('[data-field=place] input').fill('فاس');
    await view.getByRole('button', { name: 'حفظ الإعدادات' }).click();
    await view.getByText('حُفظت الإعدادات').waitFor();
    const said = tabs.get(ar.tabs.settings);
    expect(said).toContainEqual([ar.fields.settings.place, 'فاس']);
    expect(said).toContainEqual([ar.fields.settings.internalDay, '15/05']);
    expect(said).toContainEqual([ar.fields.settings.balanceTo, 'a@b.ma']);
  });

  it('«الوثائق» offer what this file can make, and no year of a directorate', async () => {
    const page = await opened('papers');
    const view = own(page, 'papers');
    await view.getByRole('button', { name: papersView.print, exact: true }).waitFor();
    expect(await view.getByText(papersView.wholeYear).count()).toBe(0);
  });

  it('«سجل العمليات» offers its own tabs, tells each package in a line, and nothing of it to take back', async () => {
    const tabs = regional();
    opening(
      tabs,
      packagesOfFes().map((pack, at) => fileOf(pack, `${at}.json`)),
      '2027-07-04',
    );
    const page = await opened('history', tabs);
    const view = own(page, 'history');
    const card = view.locator('.finding').first();
    await card.waitFor();
    const offered = (await view.locator('select option').allTextContents()).filter((text) =>
      Object.values<string>(ar.tabs).includes(text),
    );
    expect(offered).toEqual([ar.tabs.teamMember, ar.tabs.planItem, ar.tabs.meeting]);
    await card.locator('summary').click();
    const lines = await card.locator('li.why').allTextContents();
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/المديرية.*السنة الدراسية.*النسخة/);
    expect(await card.getByRole('button', { name: historyView.undo }).count()).toBe(0);
  });

  it("its head tells of the balances' day, never of a programme", async () => {
    const { page } = await sidebar.open(worldOf(regional(), '2026-09-20'));
    const told = (await page.locator('.deadline').textContent()) ?? '';
    expect(told).toContain('للحصيلة');
    expect(told).not.toContain('البرنامج');
  });

  it('without one of its tabs it says so, and offers what mends it, not the views of a directorate', async () => {
    const tabs = regional();
    tabs.delete(ar.tabs.meeting);
    const { page } = await sidebar.open(worldOf(tabs, '2027-07-04'));
    expect(await page.locator('main').textContent()).toContain(ar.tabs.meeting);
    const offered = await page.locator('[data-go]').evaluateAll((all) => all.map((one) => one.dataset['go']));
    expect(offered).toEqual(['forms', 'check', 'repair', 'help']);
    await page.locator('main').getByRole('button', { name: 'إصلاح بنية الملف' }).click();
    await page.locator('main [data-view=repair]').waitFor();
  });
});
