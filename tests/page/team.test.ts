import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { teamWords as words } from '../../src/messages/team.ar';
import { worldOf } from '../support/memory';
import { aCoordinator, aMember, roles, teamWithout, wholeTeam } from '../support/regionalTeam';
import { clock, idOf, regional } from '../support/rows';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

// «الهيكل التنظيمي» of a regional file in a real browser, 300 px wide.

const sidebar = sidebars();
const shot = process.env['SHOTS'];

async function open(teamMember: Parameters<typeof regional>[0], options: object = {}): Promise<Opened> {
  const opened = await sidebar.open(worldOf(regional(teamMember), clock), { view: 'team', ...options });
  await opened.page
    .locator('.chart-of')
    .waitFor({ timeout: 8000 })
    .catch(async () => {
      await opened.page.screenshot({ path: '/tmp/team-shots/dbg.png' });
      console.log(
        opened.errors,
        JSON.stringify(opened.asked),
        await opened.page.evaluate('document.body.innerText'),
      );
    });
  return opened;
}

const picture = async (page: Page, name: string) => {
  if (shot) await page.screenshot({ path: `${shot}/team-${name}.png`, fullPage: true });
};

/** What stands in a box of the chart, by its title. */
const boxOf = (page: Page, title: string) =>
  page.locator('.post', { has: page.locator('.role', { hasText: new RegExp(`^${RegExp.escape(title)}$`) }) });

const gap = {
  teamMember: teamWithout(
    ['سعاد الإدريسي', 'هند العلوي', 'زينب آيت علي', 'أنس التسولي'],
    aMember('ليلى المرنيسي', roles.fund, { id: idOf(31) }),
    aCoordinator('أنس التسولي', 'تازا', { id: idOf(32), email: '' }),
    aCoordinator('بشرى الوزاني', 'إفران', { id: idOf(33) }),
    aMember('جمال بناني', roles.budget, { id: '' }),
  ),
};

describe('«الهيكل التنظيمي»', () => {
  it('draws the team as a tree and fits in the width', async () => {
    const { page } = await open({ teamMember: wholeTeam });
    await picture(page, 'whole');
    expect(await page.locator('.post.is-vacant').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  });

  it('tells vacancies', async () => {
    const { page } = await open(gap);
    await picture(page, 'gaps');
    await page.locator('summary').click();
    await page.locator('.person', { hasText: 'ليلى المرنيسي' }).first().click();
    await picture(page, 'card');
  });

  it('an empty team', async () => {
    const { page } = await open({});
    await picture(page, 'empty');
    expect(await page.getByText(words.add).count()).toBe(1);
  });
});
