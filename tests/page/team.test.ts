import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { usualCards } from '../../src/actions/usualCards';
import { ar } from '../../src/messages/ar';
import { cardLabels } from '../../src/messages/jobCardLabels.ar';
import { jobCards } from '../../src/messages/jobCards.ar';
import { teamWords as words } from '../../src/messages/team.ar';
import { worldOf } from '../support/memory';
import { aCoordinator, aMember, nine, roles, teamWithout, wholeTeam } from '../support/regionalTeam';
import type { Tabs } from '../support/rows';
import { clock, idOf, listedIn, regional } from '../support/rows';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

// «الهيكل التنظيمي» of a regional file in a real browser, 300 px wide.

const sidebar = sidebars();
const shot = process.env['SHOTS'];

async function open(tabs: Tabs, options: object = {}): Promise<Opened> {
  const opened = await sidebar.open(worldOf(tabs, clock), { view: 'team', ...options });
  await opened.page.locator('.chart-of, .notice.warn').first().waitFor();
  return opened;
}

const picture = async (page: Page, name: string) => {
  if (shot) await page.screenshot({ path: `${shot}/team-${name}.png`, fullPage: true });
};

/** A box of the chart by its title. */
const boxOf = (page: Page, title: string) =>
  page.locator('.post').filter({ has: page.locator('.role').getByText(title, { exact: true }) });

const personIn = (page: Page, title: string, name: string) =>
  boxOf(page, title).locator('.person', { hasText: name });

const withGaps = () =>
  regional({
    teamMember: teamWithout(
      ['سعاد الإدريسي', 'هند العلوي', 'زينب آيت علي', 'أنس التسولي'],
      aMember('ليلى المرنيسي', roles.fund, { id: idOf(31) }),
      aCoordinator('أنس التسولي', 'الرباط', { id: idOf(32), email: '' }),
      aCoordinator('بشرى الوزاني', 'إفران', { id: idOf(33) }),
      aMember('جمال بناني', roles.infrastructure, { id: '' }),
    ),
  });

describe('«الهيكل التنظيمي»', () => {
  it('is a tree: the coordinator on top, the other roles beneath, then the directorates; it fits in 300 px', async () => {
    const { page } = await open(regional({ teamMember: wholeTeam }));
    await picture(page, 'whole');
    const titles = await page.locator('.post > .role').allTextContents();
    expect(titles).toEqual([
      ...Object.values(roles).filter((role) => role !== roles.provincial),
      words.provincial,
      ...nine,
    ]);
    expect(await page.locator('.post.is-vacant').count()).toBe(0);
    expect(await page.locator('.branch .branch .post').count()).toBe(9);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  });

  it('tells a vacant post as vacant, and double charges in calm sentences', async () => {
    const { page } = await open(withGaps());
    expect(await page.locator('.score-words').textContent()).toContain('منصبان شاغران');
    for (const title of [roles.head, 'تازة'])
      expect(await boxOf(page, title).locator('.vacant').textContent()).toBe(words.vacant);
    await page.locator('.group-of > summary').click();
    await picture(page, 'gaps');
    const told = (await page.locator('.remarks > li').allTextContents()).join('\n');
    for (const sentence of [
      'أُسند إلى',
      'تنسيق أكثر من مديرية',
      'مسند إلى أكثر من شخص',
      'ليست في لائحة',
      'البريد',
    ])
      expect(told).toContain(sentence);
    expect(await page.locator('.charged').count()).toBe(4);
    expect(await page.locator('.notice.warn, .notice.bad').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  });

  it('shows the card of a member at a tap, and prints it', async () => {
    const { page, asked } = await open(withGaps());
    const person = personIn(page, roles.monitoring, 'ليلى المرنيسي');
    await person.click();
    expect(await person.getAttribute('aria-expanded')).toBe('true');
    const card = page.locator('.member-card');
    await picture(page, 'card');
    const text = (await card.textContent()) ?? '';
    for (const part of [words.usual, cardLabels.indicators, jobCards.monitoring.mission])
      expect(text).toContain(part);
    await card.getByText(words.printCard).click();
    await page.locator('iframe#paper').waitFor({ state: 'attached' });
    expect(asked.at(-1)).toEqual({ action: 'paper', input: { kind: 'jobCard', id: idOf(6) } });
    await page.getByText(words.printChart).click();
    await page.locator('.notice').waitFor({ state: 'detached' });
    expect(asked.at(-1)).toEqual({ action: 'paper', input: { kind: 'organisationChart' } });
  });

  it('opens the row of a member for correction; one without id is brought in sight in its tab', async () => {
    const { page, asked } = await open(withGaps());
    await personIn(page, roles.infrastructure, 'جمال بناني').click();
    await page.locator('.member-card').getByText(words.toRow).click();
    expect(asked.at(-1)).toMatchObject({ action: 'showRow', input: { tab: ar.tabs.teamMember } });
    await personIn(page, roles.massar, 'يونس الكتاني').click();
    await boxOf(page, roles.massar).getByRole('button', { name: words.edit }).click();
    const form = page.locator('[data-view=teamMember]');
    expect(await form.locator('[data-field=name] input').inputValue()).toBe('يونس الكتاني');
  });

  it('of a blank team invites to begin, and is no wall of faults', async () => {
    const { page } = await open(regional());
    await picture(page, 'empty');
    expect(await page.getByText(words.none).isVisible()).toBe(true);
    expect(await page.locator('.post.is-vacant').count()).toBe(18);
    await page.getByText(words.add).click();
    expect(await page.locator('[data-view=teamMember]').isVisible()).toBe(true);
  });

  it('says how many rows wait to be mended, and leads to the check', async () => {
    const { page } = await open(regional({ teamMember: [...wholeTeam, aMember('أ', 'سائق')] }));
    expect(await page.locator('.check').textContent()).toContain(words.faulty(1));
    await page.getByRole('button', { name: words.check }).and(page.locator('.link')).click();
    expect(await page.locator('[data-view=check]').isVisible()).toBe(true);
  });

  it('says so where it could not be had, and asks again', async () => {
    let isLost = true;
    const refused = { ok: false, issues: [{ code: 'busy', message: 'الملف مشغول' }] };
    const answer = ({ action }: { action: string }) => (action === 'team' && isLost ? refused : undefined);
    const { page } = await open(regional({ teamMember: wholeTeam }), { answer });
    await picture(page, 'lost');
    expect(await page.locator('.notice.warn').textContent()).toContain('الملف مشغول');
    isLost = false;
    await page.getByText(words.again).click();
    await page.locator('.chart-of').waitFor();
  });
});

describe('the form of a member', () => {
  const open = (tabs: Tabs) => sidebar.open(worldOf(tabs, clock), { view: 'teamMember' });
  const choose = async (page: Page, role: string) => {
    await page.locator('[data-field=role] input').fill(role);
    await page.getByRole('option', { name: role }).first().click();
  };

  it('proposes the card of the role that is chosen, asks for the directorate of a provincial coordinator alone, and prints the card of a row that is open', async () => {
    const tabs = regional();
    const { page, asked } = await open(tabs);
    await page.locator('[data-field=name] input').fill('يونس الكتاني');
    expect(await page.locator('[data-field=directorate]').isVisible()).toBe(false);
    await choose(page, roles.massar);
    expect(await page.locator('[data-field=jobCard] textarea').inputValue()).toContain(
      jobCards.massar.mission,
    );
    await choose(page, roles.provincial);
    expect(await page.locator('[data-field=directorate]').isVisible()).toBe(true);
    expect(await page.locator('[data-field=directorate] option').count()).toBe(9);
    await page.locator('[data-field=directorate] input').fill('تازة');
    await picture(page, 'form');
    await page.locator('.save:visible').click();
    await page.getByText('حُفظت معطيات العضو').first().waitFor();
    expect(listedIn(tabs, 'teamMember')[0]?.draft).toMatchObject({
      role: roles.provincial,
      directorate: 'تازة',
      jobCard: usualCards()['provincialCoordinator'],
    });
    await page.locator('.recent-row').first().click();
    await picture(page, 'opened');
    await page.getByRole('button', { name: words.printCard }).click();
    await page.locator('iframe#paper').waitFor({ state: 'attached' });
    const id = listedIn(tabs, 'teamMember')[0]?.id;
    expect(asked.filter(({ action }) => action === 'paper')).toEqual([
      { action: 'paper', input: { kind: 'jobCard', id } },
    ]);
  });

  it('of a member whose role changes, the usual card gives way to that of the new role; one of their own stays', async () => {
    const usual = aMember('أ', roles.massar, { id: idOf(1), jobCard: usualCards()['massar'] });
    const own = aMember('ب', roles.massar, { id: idOf(2), jobCard: 'تتبع المنظومة' });
    const { page } = await open(regional({ teamMember: [usual, own] }));
    const card = page.locator('[data-field=jobCard] textarea');
    await page.locator('.recent-row', { hasText: 'أ' }).first().click();
    await choose(page, roles.budget);
    expect(await card.inputValue()).toBe(usualCards()['budget']);
    await page.locator('.recent-row', { hasText: 'ب' }).first().click();
    const aside = page.getByRole('button', { name: 'تجاهل' });
    if (await aside.isVisible()) await aside.click();
    await choose(page, roles.budget);
    expect(await card.inputValue()).toBe('تتبع المنظومة');
  });
});

describe('«الوثائق» of a regional file', () => {
  it('offers the card of each member and those of all, whatever the year', async () => {
    const { page, asked } = await sidebar.open(worldOf(regional({ teamMember: wholeTeam }), clock), {
      view: 'papers',
    });
    await page.locator('#papers-kind').selectOption('jobCard');
    await page.locator('#papers-of option').nth(wholeTeam.length).waitFor({ state: 'attached' });
    await picture(page, 'papers');
    expect(await page.locator('#papers-of option').first().textContent()).toBe('الكل');
    expect(await page.locator('#papers-year').isVisible()).toBe(false);
    await page.locator('.doings .save').click();
    await page.locator('iframe#paper').waitFor({ state: 'attached' });
    expect(asked.at(-1)?.input).toEqual({ kind: 'jobCard', language: 'ar' });
    await page.locator('#papers-of').selectOption({ index: 1 });
    await page.locator('.doings .save').click();
    await page.locator('.notice.good').waitFor();
    expect(asked.at(-1)?.input).toMatchObject({ kind: 'jobCard', id: idOf(wholeTeam.length) });
  });
});
