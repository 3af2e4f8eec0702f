/** The outbox at the page, the clock set by hand, and permissions that are asked for and given. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openAlerts } from '../../workbench/host/http/alerts';
import { type Served, serve } from '../../workbench/host/server';
import { emptySpreadsheet, openWorkbench, servicesOf, type Workbench } from '../../workbench/host/workbench';
import { ourScopes } from '../support/scripted';
import { workbenchPages } from '../support/workbenchPages';

const leila = 'leila@taalim.ma';
const sendMail = 'https://www.googleapis.com/auth/script.send_mail';

const html = `<table dir="rtl" style="width:100%"><tr><td style="color:#0b6b57">الحصيلة: <b>12</b> زيارة</td></tr></table>
  <script>document.body.textContent = 'ran'</script><img src="https://example.com/x.png" onerror="document.body.textContent='ran'">`;

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('إرسال', 'send').addItem('إذن', 'need').addItem('منبه', 'on').addToUi();
}
function send() {
  MailApp.sendEmail({ to: 'd@taalim.ma', cc: 'c@taalim.ma', subject: '<b>حصيلة</b> يونيو', body: 'النص <وحده>',
    htmlBody: ${JSON.stringify(html)}, attachments: [Utilities.newBlob('أ;ب', 'text/html', 'حصيلة.csv')] });
}
function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${sendMail}']); send(); }
function on() { ScriptApp.newTrigger('runSchedule').timeBased().everyHours(1).create(); }
function runSchedule() { MailApp.sendEmail('late@taalim.ma', 'تذكير ' + Utilities.formatDate(new Date(), 'Africa/Casablanca', 'yyyy-MM-dd'), 'نص'); }
`;

const pages = workbenchPages();
let bench: Workbench;
let served: Served;
let page: Page;

beforeEach(async () => {
  const spreadsheet = emptySpreadsheet();
  const alerts = openAlerts();
  const manifest = { timeZone: 'Africa/Casablanca', oauthScopes: ourScopes };
  bench = await openWorkbench({
    script: { code, pages: {}, manifest },
    spreadsheet,
    user: leila,
    now: () => Date.UTC(2026, 10, 21, 9, 5),
    answer: alerts.answer,
  });
  served = await serve({ workbench: bench, port: 0, name: 'مديرية.xlsx', user: leila, alerts });
  ({ page } = await pages.open(served.url));
});
afterEach(async () => {
  await served?.close();
  await bench?.close();
});

/** In the page, where styles are computed. */
const colourOf = (cell: unknown): string =>
  (globalThis as unknown as { getComputedStyle(of: unknown): { color: string } }).getComputedStyle(cell)
    .color;

const letters = () => servicesOf(bench.spreadsheet).letters;
const opener = (): Locator => page.locator('.outbox-opener');
const dialog = (): Locator => page.locator('dialog.outbox');

it('is empty and says so; then counts, lists and draws each letter, with its text and its files', async () => {
  await opener().click();
  expect(await dialog().locator('.outbox-empty').textContent()).toContain('لم تُرسل بعد أي رسالة.');
  await bench.run('send');
  await dialog().locator('.letters li').waitFor();
  expect(await opener().locator('.count').textContent()).toBe('1');
  expect(await dialog().locator('.letter h3').textContent()).toBe('<b>حصيلة</b> يونيو');
  expect(await dialog().locator('.letter dl').textContent()).toMatch(/d@taalim\.ma.*c@taalim\.ma.*السبت/s);
  expect(await dialog().locator('.quotas').textContent()).toContain('98 / 100');
  const frame = dialog().locator('iframe.letter-page');
  expect(await frame.getAttribute('sandbox')).toBe('');
  const body = frame.contentFrame().locator('body');
  await body.getByText('12', { exact: true }).waitFor();
  expect(await body.textContent()).toContain('الحصيلة: 12 زيارة');
  expect(await body.locator('td').evaluate(colourOf)).toBe('rgb(11, 107, 87)');
  await dialog().getByLabel('النص وحده').check({ force: true });
  expect(await dialog().locator('.letter-text').textContent()).toBe('النص <وحده>');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog().locator('.files a').click()]);
  expect(download.suggestedFilename()).toBe('حصيلة.csv');
  expect(readFileSync(await download.path(), 'utf8')).toBe('أ;ب');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

it('the clock of the panel is the clock of runs, and what is due by then is run', async () => {
  await bench.run('on');
  await page.locator('.faults-opener').click();
  const clock = page.locator('.clock');
  expect(await clock.locator('.clock-at').textContent()).toContain('السبت');
  expect(await clock.getByRole('button', { name: 'العودة إلى الآن' }).isDisabled()).toBe(true);
  await clock.locator('input').fill('2027-05-01T09:00');
  await clock.getByRole('button', { name: 'ضبط' }).click();
  await page.locator('.toast', { hasText: leila }).waitFor();
  expect(letters().map(({ subject, from }) => [subject, from])).toEqual([['تذكير 2027-05-01', leila]]);
  expect(await page.locator('.clock-badge').textContent()).toMatch(/ماي/);
  await clock.getByRole('button', { name: 'بعد يوم' }).click();
  await page.locator('.clock-badge', { hasText: 'الأحد' }).waitFor();
  await opener().locator('.count', { hasText: '2' }).waitFor();
  expect(letters()[1]?.subject).toBe('تذكير 2027-05-02');
  await page.locator('.faults-opener').click();
  await page.locator('.faults-opener').click();
  await clock.getByRole('button', { name: 'العودة إلى الآن' }).click();
  await page.locator('.clock-badge').waitFor({ state: 'hidden' });
  expect(bench.clockIsMoved()).toBe(false);
});

it('permissions are withheld in the person’s panel, asked for when a run needs them, and granted', async () => {
  await page.locator('.person:not(.faults-opener)').click();
  const permissions = page.locator('.permissions');
  await permissions.getByLabel('إرسال البريد باسم المستعمل(ة)').uncheck();
  await permissions.getByLabel('نوع الحساب').selectOption('1500');
  for (let turn = 0; turn < 50 && bench.account(leila).recipients !== 1500; turn++)
    await page.waitForTimeout(20);
  expect(bench.account(leila)).toEqual({ refusedScopes: [sendMail], recipients: 1500 });
  await page.keyboard.press('Escape');

  const run = async () => {
    await page.locator('.menu-opener').first().click();
    await page.getByRole('menuitem', { name: 'إذن' }).click();
  };
  await run();
  const asked = page.locator('dialog.alert');
  await asked.waitFor();
  expect(await asked.textContent()).toMatch(/يطلب Google إذنا.*إرسال البريد باسم المستعمل/s);
  await asked.getByRole('button', { name: 'رفض' }).click();
  expect(bench.account(leila).refusedScopes).toEqual([sendMail]);
  await run();
  await asked.getByRole('button', { name: 'منح الإذن' }).click();
  await page.locator('.toast', { hasText: 'مُنح الإذن' }).waitFor();
  expect(bench.account(leila).refusedScopes).toEqual([]);
  expect(letters()).toEqual([]);
  await run();
  await opener().locator('.count', { hasText: '1' }).waitFor();
});

it('only what is meant is taken: moments, scopes, counts', async () => {
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([to, json]) =>
        (await fetch(to!, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: json! }))
          .status,
      [path, JSON.stringify(body)],
    );
  for (const set of ['2026-02-30T10:00', '2026-11-21', 'x', 5])
    expect(await post('/api/clock', { set })).toBe(400);
  expect(await post('/api/account', { of: leila, refusedScopes: ['https://x'] })).toBe(400);
  expect(await post('/api/account', { of: leila, recipients: 1e9 })).toBe(400);
  expect(await post('/api/account', { recipients: 100 })).toBe(400);
  const status = (path: string) => page.evaluate(async (to) => (await fetch(to)).status, path);
  expect([await status('/api/letter?id=x'), await status('/api/letter-file?id=x&at=0')]).toEqual([404, 404]);
});
