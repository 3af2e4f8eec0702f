import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tableFrom } from '../../src/imports/csv';
import { serve } from '../../workbench/host/server';
import { startBrowser } from '../support/browser';
import { worldOf } from '../support/memory';
import { aicha, directorate, idOf, saved, type Tabs } from '../support/rows';
import {
  aUuid,
  aVisit,
  closeShipped,
  headerOf,
  sheetNamed,
  shipped,
  workedExample,
} from '../support/shipped';
import { sidebars } from '../support/sidebars';
import { treacherous, visitSaying } from '../support/treacherous';

const sidebar = sidebars();
const today = '2026-11-21';
const visits = 'الزيارات الفردية';
const names = Object.keys(treacherous);
const texts = Object.values(treacherous);
/** A word of its own for each, by which its row is found. */
const wordOf = (index: number) => `زيارة${index + 100}`;

/** A file in which each treacherous text is a subject and findings. */
function file(): Tabs {
  const tabs = directorate();
  texts.forEach((text, index) => {
    const draft = { ...visitSaying(text), transport: wordOf(index) };
    saved(tabs, 'visit', draft, { id: idOf(index + 1) });
  });
  return tabs;
}

async function opened(tabs: Tabs): Promise<Page> {
  const { page } = await sidebar.open(worldOf(tabs, today));
  page.setDefaultTimeout(8_000);
  return page;
}

/** What a page shows of an element, and the kinds of elements in it. */
const looked = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => ({
    text: element.textContent,
    kinds: [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))],
  }));

const evaluated = (page: Page) => page.evaluate('window.treacherous');

describe('a text that HTML or a spreadsheet likes to execute or to mangle', () => {
  it('is listed in the sidebar as text: no element comes of it, nothing runs', async () => {
    const page = await opened(file());
    for (const [index, text] of texts.entries()) {
      await page.getByRole('searchbox').fill(wordOf(index));
      await page.locator('.recent-row').nth(0).waitFor();
      expect(await page.locator('.recent-row').count()).toBe(1);
      const { text: shown, kinds } = await looked(page, '.recent-row .aside');
      expect([names[index], shown]).toEqual([names[index], text]);
      expect(kinds).toEqual(['bdi']);
    }
    expect(await evaluated(page)).toBeUndefined();
  });

  it('stays as typed when another field of its row is corrected, whatever its box can show of it', async () => {
    const tabs = file();
    const page = await opened(tabs);
    const cellsOf = () => {
      const [header = [], ...rows] = tabs.get(visits) ?? [];
      const at = (label: string) => header.indexOf(label);
      return rows.map((row) => [row[at('موضوع الزيارة')], row[at('الخلاصات')]]);
    };
    const before = cellsOf();
    for (const name of ['every kind of line break', 'spaces at both ends', 'a tab, then a formula']) {
      const index = names.indexOf(name);
      await page.getByRole('searchbox').fill(wordOf(index));
      await page.locator('.recent-row').click();
      await page.locator('[data-field=nextStep] input').fill('لقاء المدير(ة)');
      await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
      await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    }
    const header = tabs.get(visits)?.[0] ?? [];
    const steps = (tabs.get(visits) ?? []).filter(
      (row) => row[header.indexOf('الخطوة المقبلة')] === 'لقاء المدير(ة)',
    );
    expect(steps).toHaveLength(3);
    expect(cellsOf()).toEqual(before);
    expect(await evaluated(page)).toBeUndefined();
  });

  describe('in the grid of the workbench', () => {
    let browser: Browser;
    let end: () => Promise<void>;
    let page: Page;
    const places: number[] = [];
    let column = '';

    beforeAll(async () => {
      browser = await startBrowser();
      const { bench, spreadsheet, ask } = await shipped(await workedExample());
      for (const [index, text] of texts.entries()) {
        const draft = { ...aVisit, subject: text, findings: text };
        const reply = await ask('saveRecord', { entity: 'visit', id: aUuid(index + 1), draft });
        places.push(reply.value.row);
      }
      const sheet = sheetNamed(spreadsheet, visits);
      column = String.fromCharCode(65 + headerOf(sheet).indexOf('موضوع الزيارة'));
      spreadsheet.activeSheet = sheet.id;
      const served = await serve({ workbench: bench, port: 0, name: 'مثال.xlsx', user: 'a@taalim.ma' });
      end = () => served.close();
      page = await browser.newPage({ viewport: { width: 1280, height: 3200 } });
      await page.goto(served.url);
      await page.locator('html[data-ready=all]').waitFor();
    });
    afterAll(async () => {
      await browser?.close();
      await end?.();
      await closeShipped();
    });

    it('is text: no element comes of it, nothing runs', async () => {
      for (const [index, text] of texts.entries()) {
        const { text: shown, kinds } = await looked(page, `[data-cell="${column}${places[index]}"]`);
        expect([names[index], shown]).toEqual([names[index], text]);
        expect(kinds).toEqual(['span']);
      }
      expect(await evaluated(page)).toBeUndefined();
    });

    it('lets a file be kept from its frame', async () => {
      for (const key of ['F10', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      const inside = page.frameLocator('.side iframe');
      await inside.getByRole('button', { name: 'المزيد' }).click();
      await inside.locator('[data-go=export]').click();
      await inside.getByLabel('ماذا تصدّرون؟').selectOption('visit');
      const [kept] = await Promise.all([
        page.waitForEvent('download'),
        inside.getByRole('button', { name: 'تنزيل الملف' }).click(),
      ]);
      const csv = readFileSync(await kept.path(), 'utf8');
      expect(csv).toContain("'- نقطة");
      expect(tableFrom(csv).length).toBeGreaterThan(texts.length);
    });
  });
});

describe('«تصدير»', () => {
  const atExport = async (tabs: Tabs) => {
    const page = await opened(tabs);
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.locator('[data-go=export]').click();
    await page.getByLabel('ماذا تصدّرون؟').waitFor();
    return page;
  };
  const told = (page: Page) => page.locator('[data-view=export] .notice').textContent();

  it('gives a file to keep: the bytes begin with a byte order mark, its name tells what and when', async () => {
    const page = await atExport(file());
    await page.getByLabel('ماذا تصدّرون؟').selectOption('visit');
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'تنزيل الملف' }).click(),
    ]);
    const bytes = readFileSync(await kept.path());
    expect(kept.suggestedFilename()).toBe(`${visits} 2026-2027 يوم 2026-11-21.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain("'- نقطة");
    expect(await told(page)).toContain('نُزّل الملف');
    await page.getByLabel('السنة الدراسية').selectOption('2025/2026');
    await page.getByRole('button', { name: 'تنزيل الملف' }).click();
    await page.getByText('لا صفوف في هذه السنة الدراسية.').waitFor();
  });

  it('shows a text and copies it; where the browser forbids that, the text stands selected', async () => {
    const page = await atExport(directorate());
    const box = () => page.getByLabel('النص', { exact: true });
    await page.getByText('نص', { exact: true }).click();
    await page.getByRole('button', { name: 'عرض النص' }).click();
    await box().waitFor();
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/export-text.png`, fullPage: true });
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {
      configurable: true, value: { writeText: async (text) => { window.copied = text; } } })`);
    await page.getByRole('button', { name: 'نسخ النص' }).click();
    await page.getByText('نُسخ النص').waitFor();
    expect(await page.evaluate('window.copied')).toBe(await box().inputValue());
    await page.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })`,
    );
    await page.getByRole('button', { name: 'نسخ النص' }).click();
    await page.getByText('لم يسمح المتصفح بالنسخ').waitFor();
    expect(await page.evaluate('getSelection().toString()')).toBe(await box().inputValue());
    // A mentor's or a community's, chosen by name.
    const whose = page.getByLabel('حصيلة من؟');
    await whose.selectOption(`mentor:${aicha}`);
    expect(await box().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'عرض النص' }).click();
    await box().waitFor();
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/export-mentor.png`, fullPage: true });
    expect(await box().inputValue()).toContain(aicha);
    // What is chosen anew takes the old text away.
    await page.getByLabel('ماذا تصدّرون؟').selectOption('school');
    expect(await box().isVisible()).toBe(false);
    expect(await page.getByLabel('السنة الدراسية').isVisible()).toBe(false);
    expect(await whose.isVisible()).toBe(false);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/export.png`, fullPage: true });
  });
});
