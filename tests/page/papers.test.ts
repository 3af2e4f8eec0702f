import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { worldOf } from '../support/memory';
import {
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  aPost,
  atlas,
  aVisit,
  aWorkshop,
  directorate,
  massira,
  nakhil,
} from '../support/rows';
import { sidebars } from '../support/sidebars';

// «الوثائق» in a real browser, 300 px wide; and the printed page itself.

const sidebar = sidebars();

const file = () =>
  directorate({
    mentor: [aMentor(aicha, { email: 'aicha@taalim.ma' }), aMentor(ahmed)],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas)],
    post: [aPost(nakhil)],
    visit: [aVisit({ strengths: 'انخراط الفريق\nوضوح الأهداف', planning: 'متقدمة' })],
    settings: { directorate: 'تاونات', place: 'تاونات' },
  });

async function open(): Promise<Page> {
  const { page } = await sidebar.open(worldOf(file(), '2026-11-21', 'aicha@taalim.ma'), {
    view: 'papers',
  });
  await page.getByRole('button', { name: 'طباعة', exact: true }).waitFor();
  return page;
}

describe('«الوثائق»', () => {
  it('proposes one’s own balance of this year, and prints it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'طباعة', exact: true }).click();
    const paper = page.frameLocator('#paper');
    await paper.locator('.signatures').first().waitFor({ state: 'attached' });
    expect(sidebar.asked('paper')).toEqual([
      { kind: 'balance', mentor: aicha, schoolYear: '2026/2027', asOf: '2026-11-21', language: 'ar' },
    ]);
    expect(await paper.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#paper').getAttribute('sandbox')).not.toContain('allow-scripts');
    if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'], fullPage: true });
  });

  it('offers the rows that a report may be of, and says so where none was chosen', async () => {
    const page = await open();
    await page.locator('#papers-kind').selectOption('visitReport');
    await page.locator('#papers-of option').nth(1).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'طباعة', exact: true }).click();
    await page.getByText('اختاروا واحدا من اللائحة').waitFor();
    expect(sidebar.asked('paper')).toEqual([]);
    await page.locator('#papers-of').selectOption('visit-2');
    await page.getByRole('radio', { name: 'Français' }).check({ force: true });
    await page.getByRole('button', { name: 'طباعة', exact: true }).click();
    const paper = page.frameLocator('#paper');
    await paper.locator('h1').first().waitFor({ state: 'attached' });
    expect(sidebar.asked('paper')).toEqual([{ kind: 'visitReport', id: 'visit-2', language: 'fr' }]);
    expect(await paper.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('asks a meeting’s day by its own name', async () => {
    const page = await open();
    const label = (text: string) => page.locator('[data-field=asOf]:visible .label', { hasText: text });
    await label('إلى غاية').waitFor();
    await page.locator('#papers-kind').selectOption('attendance');
    await label('يوم اللقاء').waitFor();
    expect(await label('إلى غاية').count()).toBe(0);
    await page.locator('#papers-of').selectOption(`cpp:${massira}`);
    const held = page.locator('[data-field=asOf]:visible input').first();
    await held.fill('');
    await page.getByRole('button', { name: 'طباعة', exact: true }).click();
    await page.locator('.fault:visible').waitFor();
    await held.fill('12/12/2026');
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/papers-meeting.png`, fullPage: true });
    await page.getByRole('button', { name: 'طباعة', exact: true }).click();
    await page.frameLocator('#paper').locator('h1').first().waitFor({ state: 'attached' });
    expect(sidebar.asked('paper')).toEqual([
      { kind: 'attendance', cpp: massira, asOf: '2026-12-12', language: 'ar' },
    ]);
  });

  it('keeps a paper as a file', async () => {
    const page = await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ملف للطباعة (HTML)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.html$/);
    await page.getByText('نُزّل الملف').waitFor();
  });
});

describe('the printed balance', () => {
  const many = (what: string) => Array.from({ length: 12 }, (_, at) => `${what} رقم ${at + 1}`).join('\n');
  const holdings = (topics: number) =>
    directorate({
      mentor: [aMentor(aicha, { email: 'aicha@taalim.ma' })],
      assignment: [anAssignment(aicha, massira)],
      visit: [aVisit({ strengths: many('نقطة قوة'), weaknesses: many('نقطة ضعف'), planning: 'متقدمة' })],
      workshop: Array.from({ length: topics }, (_, at) => aWorkshop({ topic: `موضوع رقم ${at + 1}` })),
      settings: { directorate: 'تاونات', academy: 'فاس مكناس', place: 'تاونات' },
    });

  /** How many A4 pages it takes, and on which the signatures stand. */
  async function pagesOf(topics: number, language: string): Promise<number> {
    const world = worldOf(holdings(topics), '2027-01-15', 'aicha@taalim.ma');
    const reply = ask(world, { action: 'paper', input: { kind: 'balance', mentor: aicha, language } });
    if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
    const { page } = await sidebar.open(world);
    // The annex is a page of its own: the balance alone is looked at.
    const html = (reply.value as { html: string }).html;
    const alone = `${html.slice(0, html.indexOf('</section>'))}</section></body></html>`;
    await page.setContent(alone);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  }

  for (const language of ['ar', 'fr'])
    it(`of ten strengths, ten weaknesses and five topics is one A4 page with its signatures (${language})`, async () => {
      expect(await pagesOf(5, language)).toBe(1);
    });

  it('goes on over a second page only for long lists', async () => {
    expect(await pagesOf(40, 'ar')).toBe(2);
  });
});
