// The main job as people do it, on the built command line and a real file. Over 200 lines because it is one story told in
// order: each test stands on the one before it.
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { readSpreadsheet } from '../../workbench/host/file';
import { startBrowser } from '../support/browser';
import { sheetNamed, valuesOf } from '../support/shipped';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mentor = { name: 'حنان البقالي', email: 'hanane.elbakkali@taalim.ma' };
const school = 'مجموعة مدارس عين الحمراء (60042M)';

let folder: string;
let file: string;
let browser: Browser;
let page: Page;
let running: Running;
const complaints: string[] = [];

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly said: () => string;
}

/** `npm start -- --open FILE`, once it is ready. */
function start(): Promise<Running> {
  const cli = join(root, 'dist/workbench/cli.js');
  const args = [cli, 'start', '--open', file, '--port', '0', '--user', mentor.email];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /^ready (\S+)/m.exec(said)?.[1];
      if (url) resolve({ process: child, url, said: () => said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the workbench ended: ${said}`)));
  });
}

const ended = ({ process: child }: Running, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

async function open({ url }: Running): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready=all]').waitFor();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'main-job-'));
  file = join(folder, 'directorate.xlsx');
  copyFileSync(join(root, 'dist/samples/directorate.xlsx'), file);
  [browser, running] = await Promise.all([startBrowser(), start()]);
  page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', ({ message }) => complaints.push(message));
  await open(running);
});

afterAll(async () => {
  await browser?.close();
  if (running?.process.exitCode === null) await ended(running, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const inside = (): FrameLocator => page.frameLocator('.side iframe');
const panel = (): Locator => inside().locator('[role=tabpanel]:visible .form:visible');
const notice = (): Locator => panel().locator('.notice.good');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses a key until the keyboard stands on something, as a person who looks would. */
async function pressUntil(key: string, there: () => Locator): Promise<void> {
  const isThere = () => there().evaluate((one) => one === one.ownerDocument.activeElement);
  for (let times = 0; !(await isThere()); times += 1) {
    if (times > 30) throw new Error(`${key} never came to ${there()}`);
    await press(key);
  }
}

/** Goes to a tab of the workbook by the keyboard. */
async function goToTab(name: string): Promise<void> {
  const shown = () => page.locator('.tab[aria-selected=true]');
  await pressUntil('F6', shown);
  const names = await page.locator('.tab').allTextContents();
  const steps = names.indexOf(name) - names.indexOf((await shown().textContent()) ?? '');
  for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? 'ArrowLeft' : 'ArrowRight');
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
}

/** The cells in sight, row by row, as they read. */
const inSight = () =>
  page.evaluate(`[...document.querySelectorAll('.body .row')]
    .sort((one, other) => parseFloat(one.style.insetBlockStart) - parseFloat(other.style.insetBlockStart))
    .map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.textContent))`) as Promise<
    string[][]
  >;

/** The directorate's figures in the tab الحصيلة: the first account of it. */
async function balance() {
  const rows = await inSight();
  const at = (words: string) => rows.findIndex((row) => row[1]?.startsWith(words));
  const visits = at('عدد الزيارات الفردية');
  const headings = rows[visits] ?? [];
  return {
    visits: (cycle: string) => Number(rows[visits + 1]?.[headings.indexOf(cycle)]),
    miniGroups: Number(rows[at('عدد المجموعات المصغرة')]?.[2]),
    topic: (topic: string) => Number(rows[at(topic)]?.[2] ?? 0),
  };
}

/** Waits for the silent rebuilding to reach the eye. */
async function seen<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + 8000;
  while ((await look()) !== wanted && Date.now() < end) await page.waitForTimeout(50);
  expect(await look()).toBe(wanted);
}

const rowsWith = async (text: string) => (await inSight()).filter((row) => row.includes(text));

describe('the main job, end to end', () => {
  let before: Awaited<ReturnType<typeof balance>>;

  it('a visit: by the keyboard alone, from the menu to the balance that has grown by one', async () => {
    await press('F10', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.locator('.toast', { hasText: 'حُدِّثت الحصيلة' }).waitFor();
    before = await balance();
    expect(before.visits('المجموع')).toBeGreaterThanOrEqual(0);

    await press('F10', 'ArrowDown', 'Enter');
    const schools = () => panel().getByRole('combobox', { name: 'المؤسسة', exact: true });
    await schools().waitFor();
    await pressUntil('Tab', schools);
    await page.keyboard.type('60042');
    await press('Enter');
    expect(await schools().inputValue()).toBe(school);

    // A wrong date shows its sentence under the field; nothing is sent, nothing is lost.
    const date = () => panel().locator('[data-field=date] input').first();
    await pressUntil('Tab', date);
    await press('Control+A');
    await page.keyboard.type('31/06/2026');
    await pressUntil('Tab', () => panel().getByLabel('موضوع الزيارة'));
    const fault = panel().locator('.place:has([data-field=date]) .fault');
    await fault.filter({ hasText: 'لم نتعرف على التاريخ' }).waitFor();
    await page.keyboard.type('تتبع أجرأة المشروع');
    await press('Control+Enter');
    await pressUntil('Tab', date);
    expect(await date().inputValue()).toBe('31/06/2026');
    expect(await panel().getByLabel('موضوع الزيارة').inputValue()).toBe('تتبع أجرأة المشروع');
    expect(await notice().count()).toBe(0);
    await pressUntil('Tab', () => panel().getByRole('button', { name: 'اليوم', exact: true }));
    await press('Enter');
    expect(await fault.isVisible()).toBe(false);

    await press('Control+Enter');
    await notice().filter({ hasText: 'حُفظت الزيارة' }).waitFor();
    expect(await notice().locator('.code').textContent()).toMatch(/^ز-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(await panel().locator('[role=status]:has(.notice.good)').count()).toBe(1);

    await pressUntil('Tab', () => notice().getByRole('button', { name: 'الانتقال إلى الصف' }));
    await press('Enter');
    await page.getByRole('tab', { name: 'الزيارات الفردية', selected: true }).waitFor();
    await seen(async () => (await rowsWith('تتبع أجرأة المشروع')).length, 1);
    const [row] = await rowsWith('تتبع أجرأة المشروع');
    expect(row).toEqual(expect.arrayContaining([mentor.name, school, 'الابتدائي']));
    await page.locator('.row.chosen-row .cell.active').filter({ visible: true }).waitFor();
    await seen(async () => {
      const cell = await page.locator('.row.chosen-row .cell.active').boundingBox();
      const grid = await page.locator('.scroller').boundingBox();
      return (
        cell !== null && grid !== null && cell.y > grid.y && cell.y + cell.height <= grid.y + grid.height + 1
      );
    }, true);

    await goToTab('الحصيلة');
    await seen(async () => (await balance()).visits('الابتدائي'), before.visits('الابتدائي') + 1);
    expect((await balance()).visits('المجموع')).toBe(before.visits('المجموع') + 1);
  });

  it('a mini-group: ticking two schools fills the numbers of heads', async () => {
    await inside().getByRole('tab', { name: 'مجموعة مصغرة' }).click();
    expect(await panel().getByRole('combobox', { name: 'جماعة الممارسات المهنية' }).inputValue()).toBe(
      'تاونات – بوهودة',
    );
    const schools = panel().getByRole('combobox', { name: 'المؤسسات' });
    await schools.click();
    for (const name of ['مدرسة الزيتون', 'مدرسة المستقبل'])
      await inside().getByRole('option', { name }).click();
    await press('Escape');
    expect(await panel().getByLabel('عدد المديرات').inputValue()).toBe('1');
    expect(await panel().getByLabel('عدد المديرين').inputValue()).toBe('1');
    await panel().getByLabel('الموضوع').fill('بناء مؤشرات لتتبع المشروع');
    await panel().getByRole('button', { name: 'حفظ المجموعة المصغرة' }).click();
    await notice().filter({ hasText: 'حُفظت المجموعة المصغرة' }).waitFor();
    await seen(async () => (await balance()).miniGroups, before.miniGroups + 1);
  });

  it('a workshop: its topic stands in the balance; killed right after, the workbench has it all when it is back', async () => {
    const topic = 'ورشة تجريبية عن التشخيص التشاركي';
    expect((await balance()).topic(topic)).toBe(0);
    await inside().getByRole('tab', { name: 'ورشة' }).click();
    await panel().getByLabel('الموضوع').fill(topic);
    await panel().getByLabel('المدة بالساعات').fill('2,5');
    await panel().getByLabel('عدد المشاركات').fill('7');
    await panel().getByRole('button', { name: 'حفظ الورشة' }).click();
    await notice().filter({ hasText: 'حُفظت الورشة' }).waitFor();
    await ended(running, 'SIGKILL');

    running = await start();
    expect(running.said()).toContain('unsaved changes were recovered');
    await open(running);
    await goToTab('الحصيلة');
    await press('F10', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.locator('.toast', { hasText: 'حُدِّثت الحصيلة' }).waitFor();
    await seen(async () => (await balance()).topic(topic), 1);
    const after = await balance();
    expect(after.visits('الابتدائي')).toBe(before.visits('الابتدائي') + 1);
    expect(after.miniGroups).toBe(before.miniGroups + 1);

    await ended(running, 'SIGTERM');
    const { spreadsheet } = await readSpreadsheet(readFileSync(file), 'directorate');
    const last = (tab: string) =>
      valuesOf(sheetNamed(spreadsheet, tab))
        .filter((row) => row.some((value) => value !== ''))
        .at(-1)!;
    expect(last('الزيارات الفردية')).toEqual(
      expect.arrayContaining([mentor.name, school, 'تتبع أجرأة المشروع']),
    );
    expect(last('المجموعات المصغرة')).toEqual(
      expect.arrayContaining(['مدرسة الزيتون (60014G)، مدرسة المستقبل (60021P)', 1]),
    );
    expect(last('الورشات')).toEqual(expect.arrayContaining([topic, 2.5, 7]));
    expect(complaints).toEqual([]);
  });
});
