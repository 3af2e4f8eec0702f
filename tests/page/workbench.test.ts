import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { workbenchPages } from '../support/workbenchPages';
import { type Bench, served } from './workbench-bench';

const pages = workbenchPages();
let bench: Bench;
let page: Page;
let complaints: string[];

beforeEach(async () => {
  bench = await served();
  complaints = [];
  ({ page } = await pages.open(bench.served.url, (opening) => {
    opening.on('pageerror', ({ message }) => complaints.push(message));
    opening.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        complaints.push(message.text());
    });
  }));
});
afterEach(async () => {
  await bench?.close();
  expect(complaints).toEqual([]);
});

const cell = (address: string): Locator => page.locator(`[data-cell="${address}"]`);
const valueAt = (row: number, column: number) =>
  bench.workbench.spreadsheet.sheets[0]!.cells[row]?.[column]?.value ?? '';
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const here = () => page.locator('.address').inputValue();
const settled = () => page.locator('.saved[data-state=saved]').waitFor();

/** Waits for something of the workbook itself, a few seconds at most. */
async function until(so: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!so() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(so()).toBe(true);
}

/** Ends when a cell of the workbook itself holds a value. */
async function holds(row: number, column: number, value: unknown): Promise<void> {
  await until(() => JSON.stringify(valueAt(row, column)) === JSON.stringify(value));
  expect(valueAt(row, column)).toEqual(value);
}

describe('the grid', () => {
  it('reads from right to left: column A at the right, tabs from the right, numbers as they are written', async () => {
    const [a, b] = [await cell('A2').boundingBox(), await cell('B2').boundingBox()];
    expect(a!.x).toBeGreaterThan(b!.x);
    expect(await cell('A2').textContent()).toBe('06/10/2026');
    expect(await cell('D2').locator('.text').getAttribute('dir')).toBe('ltr');
    const tabs = page.locator('[role=tab]');
    expect(await tabs.allTextContents()).toEqual(['الزيارات الفردية', 'ورقة1']);
    expect((await tabs.nth(0).boundingBox())!.x).toBeGreaterThan((await tabs.nth(1).boundingBox())!.x);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('goes to a cell by its address, where typing begins a text of its own', async () => {
    await page.locator('.address').fill('E9');
    await press('Enter');
    expect(await here()).toBe('E9');
    await page.keyboard.type('نص');
    await press('Enter');
    await holds(8, 4, 'نص');
  });

  it('moves as the eye sees: the left arrow goes to the next column, Ctrl+End to the last cell', async () => {
    await cell('A2').click();
    await press('ArrowLeft', 'ArrowLeft', 'ArrowDown');
    expect(await here()).toBe('C3');
    await press('ArrowRight', 'Home');
    expect(await here()).toBe('A3');
    await press('Control+End');
    expect(await here()).toBe('E10001');
    await cell('E10001').filter({ hasText: 'ملاحظة 10000' }).waitFor();
    await press('Control+Home', 'Shift+ArrowLeft', 'Shift+ArrowDown');
    expect(await here()).toBe('A1:B2');
  });

  it('draws ten thousand rows within 150 ms and keeps the header in view', async () => {
    await page.getByRole('tab', { name: 'ورقة1' }).click();
    await page.getByRole('tab', { name: 'الزيارات الفردية' }).click();
    await cell('A2').filter({ hasText: '06/10/2026' }).waitFor();
    const drawn = (await page.evaluate(
      `Math.min(...performance.getEntriesByName('sheet drawn').map(({ duration }) => duration))`,
    )) as number;
    expect(drawn).toBeLessThan(150);
    await page.evaluate(`document.querySelector('.scroller').scrollTop = 150000`);
    await page
      .locator('.row .cell', { hasText: /^ملاحظة 7\d\d\d$/ })
      .first()
      .waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(120);
    const header = (await cell('A1').boundingBox())!;
    expect(header.y).toBeLessThan(150);
  });

  it('makes a column wider by the edge of its letter', async () => {
    const edge = (await page.locator('[data-column="1"]').boundingBox())!;
    await page.mouse.move(edge.x + 2, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x - 58, edge.y + 10, { steps: 4 });
    await page.mouse.up();
    const sheet = bench.workbench.spreadsheet.sheets[0]!;
    await until(() => sheet.columnWidths[1] === 160);
    await settled();
  });

  it('has room for more rows at the foot of a sheet, which look as the last one does', async () => {
    const count = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    const before = await count();
    const rows = () => bench.workbench.spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
    const all = rows();
    await page.getByRole('button', { name: 'إضافة 100 صف في الأسفل' }).click();
    await page.locator(`[role=grid][aria-rowcount="${before + 100}"]`).waitFor();
    expect(rows()).toBe(all + 100);
  });

  it('opens hidden tabs from the list of all tabs', async () => {
    await page.getByRole('button', { name: 'كل الأوراق' }).click();
    await page.getByRole('menuitemradio', { name: 'قوائم' }).click();
    await cell('A1').filter({ hasText: 'مدرسة الأمل 1' }).waitFor();
    expect(bench.workbench.spreadsheet.activeSheet).toBe(2);
  });

  it('shows notes, and marks a value that a lenient rule would not give', async () => {
    await cell('A1').hover();
    await page.getByRole('tooltip').filter({ hasText: 'يوم الزيارة' }).waitFor();
    expect(await cell('B4').getAttribute('class')).toContain('broken');
    expect(await cell('B3').getAttribute('class')).not.toContain('broken');
  });
});

describe('typing', () => {
  it('begins with the first letter, ends with Enter, and is read as the sheet reads it', async () => {
    await cell('E2').click();
    await page.keyboard.type('زيارة أولى');
    await press('Enter');
    expect(await here()).toBe('E3');
    await holds(1, 4, 'زيارة أولى');
    await page.keyboard.type('=1+1');
    await press('Escape', 'ArrowRight');
    await page.keyboard.type('25,5');
    await press('Tab');
    await holds(2, 3, 25.5);
    await holds(2, 4, 'ملاحظة 2');
  });

  it('edits in the cell with F2 and in the bar, and empties with Delete', async () => {
    await cell('E2').click();
    await press('F2');
    await page.keyboard.type(' مكررة');
    await press('Enter');
    await holds(1, 4, 'ملاحظة 1 مكررة');
    await page.getByLabel('محتوى الخلية').click();
    await page.keyboard.type('!');
    await press('Enter');
    await holds(2, 4, 'ملاحظة 2!');
    await cell('E2').click();
    await press('Shift+ArrowDown', 'Delete');
    await holds(1, 4, '');
    await holds(2, 4, '');
  });

  it('refuses what a strict rule refuses, says why, and keeps what was typed', async () => {
    await cell('C2').click();
    await page.keyboard.type('الجامعي');
    await press('Enter');
    const alert = page.getByRole('alertdialog');
    await alert.filter({ hasText: 'اختر سلكا من القائمة.' }).waitFor();
    await alert.getByRole('button', { name: 'موافق' }).click();
    expect(await page.locator('.editor.open').inputValue()).toBe('الجامعي');
    await press('Escape');
    await cell('C2').filter({ hasText: 'الابتدائي' }).waitFor();
    expect(valueAt(1, 2)).toBe('الابتدائي');
  });

  it('offers the values of a list, searched as one types', async () => {
    await cell('C2').click();
    await press('Alt+ArrowDown', 'ArrowDown', 'Enter');
    await page.locator('.drop-down').waitFor({ state: 'hidden' });
    await cell('B2').click();
    await page.keyboard.type('الامل 77');
    const choice = page.locator('.choice');
    await choice.first().filter({ hasText: 'مدرسة الأمل 77 (10076Z)' }).waitFor();
    expect(await choice.count()).toBeLessThan(20);
    await press('Enter');
    await holds(1, 1, 'مدرسة الأمل 77 (10076Z)');
  });

  it('copies and pastes rectangles', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cell('D2').click();
    await press('Shift+ArrowLeft', 'Shift+ArrowDown', 'Control+c');
    await cell('D6').click();
    await press('Control+v');
    await holds(5, 3, 1);
    await holds(6, 4, 'ملاحظة 2');
    await settled();
  });
});

describe('the script', () => {
  const choose = async (label: string) => {
    await page.getByRole('menuitem', { name: 'مواكبة' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  };
  const frame = () => page.frameLocator('.side iframe');

  it('fills the menu at opening, opens the sidebar, and answers google.script.run', async () => {
    await choose('فتح الشريط الجانبي');
    const side = (await page.locator('.side iframe').boundingBox())!;
    expect([Math.round(side.x), side.width]).toEqual([0, 300]);
    expect(await frame().locator('#width').textContent()).toBe('300');
    await frame().locator('#good').click();
    await frame().locator('#said', { hasText: 'من الشريط leila@taalim.ma شكرا' }).waitFor();
    await cell('E2').filter({ hasText: 'من الشريط' }).waitFor();
    await frame().locator('#bad').click();
    await frame().locator('#said', { hasText: 'سؤال مرفوض' }).waitFor();
    await page.locator('.estimate', { hasText: 'زمن تقديري على Google' }).waitFor();
    await frame().locator('#end').click();
    await page.locator('.side').waitFor({ state: 'hidden' });
  });

  it('is reached without a mouse', async () => {
    await press('F10', 'ArrowDown', 'Enter');
    await frame().locator('#good').waitFor();
    await press('Tab', 'Enter');
    await frame().locator('#said', { hasText: 'من الشريط' }).waitFor();
    await press('F6');
    await page.locator('.editor:focus').waitFor();
    await page.keyboard.type('نص');
    await press('Enter');
    await holds(0, 0, 'نص');
  });

  it('acts as whoever is named', async () => {
    await page.getByRole('button', { name: 'المستخدم(ة)' }).click();
    await page.getByLabel('البريد الإلكتروني').fill('omar@taalim.ma');
    await press('Enter');
    await page.getByRole('button', { name: /omar@taalim\.ma/ }).waitFor();
    await choose('فتح الشريط الجانبي');
    await frame().locator('#good').click();
    await frame().locator('#said', { hasText: 'omar@taalim.ma' }).waitFor();
  });

  it('waits for the answer to an alert', async () => {
    await choose('سؤال');
    await page.getByRole('alertdialog').getByRole('button', { name: 'نعم' }).click();
    await page.locator('.toast', { hasText: 'أعيدت الحصيلة' }).waitFor();
  });

  it('shows a dialog of its own, of the size it asked', async () => {
    await choose('حوار');
    const inside = page.frameLocator('dialog iframe');
    await inside.locator('#talk', { hasText: 'مرحبا' }).waitFor();
    const box = (await page.locator('dialog iframe').boundingBox())!;
    expect([box.width, box.height]).toEqual([420, 200]);
    await inside.getByRole('button', { name: 'إنهاء' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('tells a failure in words, its details folded', async () => {
    await choose('خطأ');
    const toast = page.locator('.toast.bad');
    await toast.filter({ hasText: 'لا توجد ورقة المؤسسات' }).waitFor();
    expect(await toast.locator('details').getAttribute('open')).toBeNull();
  });

  it('keeps its frame out of the page', async () => {
    await choose('فتح الشريط الجانبي');
    await frame().locator('#good').waitFor();
    const inside = page.frames().find((one) => one.url().includes('/frame/'))!;
    expect(new URL(inside.url()).hostname).toBe('localhost');
    expect(
      await inside.evaluate(
        `(() => { try { return parent.document.title; } catch { return 'refused'; } })()`,
      ),
    ).toBe('refused');
    const reach = `fetch('http://127.0.0.1:${new URL(bench.served.url).port}/api/book').then(() => 'reached', () => 'refused')`;
    expect(await inside.evaluate(reach)).toBe('refused');
    complaints = complaints.filter((text) => !/Content Security Policy|Failed to load resource/.test(text));
  });
});

it('a server that is gone is told calmly', async () => {
  await bench.served.close();
  await page.getByRole('alert').filter({ hasText: 'انقطع الاتصال بالخادم المحلي' }).waitFor();
  complaints = complaints.filter((text) => !/ERR_CONNECTION|Failed to load resource/.test(text));
});
