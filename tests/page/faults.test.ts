/** Faults ordered by hand at the page, the network cut between the sidebar and the server, and a page really offline. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { workbenchPages } from '../support/workbenchPages';
import { type Bench, served } from './workbench-bench';

const pages = workbenchPages();
let bench: Bench;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  bench = await served();
  ({ context, page } = await pages.open(bench.served.url));
});
afterEach(() => bench?.close());

const written = () => bench.workbench.spreadsheet.sheets[0]!.cells[1]?.[4]?.value;
const opener = (): Locator => page.locator('.faults-opener');
const panel = (): Locator => page.locator('.faults');
const side = (): FrameLocator => page.frameLocator('.side iframe');
const said = (): Locator => side().locator('#said');

async function openSidebar(): Promise<void> {
  await bench.workbench.run('openSidebar');
  await side().locator('#good').waitFor();
}

/** Saves by the sidebar's button, and what it heard. */
async function saved(): Promise<string> {
  await said().evaluate((element) => {
    element.textContent = '';
  });
  await side().locator('#good').click();
  await side().locator('#said:not(:empty)').waitFor();
  return (await said().textContent()) ?? '';
}

async function openPanel(): Promise<void> {
  if (await panel().isHidden()) await opener().click();
}

async function orders(kind: string, number?: number): Promise<void> {
  await openPanel();
  await panel().getByLabel('العطل', { exact: true }).selectOption({ label: kind });
  if (number !== undefined) await panel().locator('#fault-number').fill(String(number));
  await panel().getByRole('button', { name: 'طلب العطل' }).click();
}

describe('the panel of faults', () => {
  it('is closed until it is asked for; an order shows, befalls the next call of the sidebar, and is told', async () => {
    await openSidebar();
    expect(await panel().isHidden()).toBe(true);
    expect(await opener().textContent()).toBe('تجربة الأعطال');
    await orders('ضياع الجواب بعد إتمام العمل');
    await panel().locator('.orders li').waitFor();
    expect(await opener().textContent()).toBe('عطل مطلوب');
    expect(await saved()).toContain('HTTP 0');
    expect(written()).toBe('من الشريط');
    expect(await panel().locator('.struck').textContent()).toContain('ضياع الجواب');
    expect(await opener().textContent()).toBe('تجربة الأعطال');
    expect(await saved()).toContain('من الشريط');
  });

  it('kills or fails at the call asked for, waits for the action named, and can be taken back', async () => {
    await openSidebar();
    await orders('توقف التنفيذ فجأة', 2);
    await orders('خطأ من خدمات Google', 1);
    await panel().locator('.orders li').nth(1).waitFor();
    expect(await opener().textContent()).toMatch(/عطلان مطلوبان/);
    expect(await saved()).toContain('The execution died.');
    expect(written()).toBe('ملاحظة 1');
    await openPanel();
    await panel()
      .getByRole('button', { name: /^إلغاء/ })
      .click();
    await panel().locator('.orders li').waitFor({ state: 'detached' });
    await panel().locator('#fault-action').fill('saveRecord');
    await orders('مخزن الخصائص ممتلئ');
    await panel().getByText('saveRecord').waitFor();
    expect(await saved()).toContain('من الشريط');
    expect(bench.workbench.ordered()).toMatchObject([
      { door: 'ask', action: 'saveRecord', faults: { quotaSpent: ['properties'] } },
    ]);
  });

  it('says what number it wants', async () => {
    await orders('القفل محجوز لدى عملية أخرى', 0);
    expect(await panel().locator('.wrong').textContent()).toContain('عددا صحيحا من 1');
    expect(bench.workbench.ordered()).toEqual([]);
  });
});

describe('the network, cut between the sidebar and the server', () => {
  it('fails every call until it is back, and tells the frame, the one that is opened meanwhile too', async () => {
    await openSidebar();
    const online = () => said().evaluate('navigator.onLine');
    await said().evaluate(`for (const name of ['offline', 'online'])
      addEventListener(name, () => { document.body.dataset.heard = (document.body.dataset.heard || '') + ' ' + name; })`);
    await openPanel();
    await panel().getByRole('switch').check();
    expect(await opener().textContent()).toBe('الشبكة مقطوعة');
    expect(await saved()).toBe('NetworkError');
    expect(written()).toBe('ملاحظة 1');
    expect(await online()).toBe(false);
    await openPanel();
    await panel().getByRole('switch').uncheck();
    expect(await saved()).toContain('من الشريط');
    expect(await online()).toBe(true);
    expect(await side().locator('body').getAttribute('data-heard')).toBe(' offline online');
    await openPanel();
    await panel().getByRole('switch').check();
    await openSidebar();
    await side().locator('body:not([data-heard])').waitFor();
    expect(await online()).toBe(false);
  });

  it('loses the reply of a call that was on its way', async () => {
    await openSidebar();
    bench.workbench.order({ delay: { ms: 4000, at: 'reply' } });
    await openPanel();
    await side().locator('#good').click();
    await panel().getByRole('switch').check();
    await panel().getByRole('switch').uncheck();
    await side().locator('#said:not(:empty)').waitFor();
    expect(await said().textContent()).toBe('NetworkError');
    expect(written()).toBe('من الشريط');
  });
});

describe('a page that is really offline', () => {
  it('says so, and takes up the stream of events when it is back', async () => {
    await context.setOffline(true);
    await page.locator('.address').fill('E3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('بلا شبكة');
    await page.keyboard.press('Enter');
    await page.locator('.saved[data-state=offline]').waitFor();
    await context.setOffline(false);
    await page.locator('.saved[data-state=saved]').waitFor();
    await bench.workbench.type([{ sheet: 1, row: 1, column: 4, text: 'من الخادم' }]);
    await page.locator('[data-cell="E2"]', { hasText: 'من الخادم' }).waitFor();
  });
});

describe('who acts', () => {
  it('may be a person whose e-mail Google keeps back', async () => {
    await openSidebar();
    const person = page.locator('.person', { hasText: 'المستخدم' });
    await person.click();
    await page.locator('#person-email').fill('omar@taalim.ma');
    await page.getByLabel('Google لا يُفصح عن هذا البريد').check();
    await page.getByRole('button', { name: 'العمل بهذا الاسم' }).click();
    expect(await person.textContent()).toContain('البريد محجوب');
    expect(await saved()).toBe('من الشريط  شكرا');
    await page.reload();
    await page.locator('html[data-ready=all]').waitFor();
    expect(await person.textContent()).toContain('البريد محجوب');
  });
});

describe('orders over HTTP', () => {
  const send = (path: string, body: unknown, origin = bench.served.url.slice(0, -1)) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', Origin: origin };
      const sent = request(new URL(path, bench.served.url), { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });

  it('are taken from the page alone, and only as they can be carried out', async () => {
    expect(await send('/api/faults', { faults: { dieAt: 1 } }, 'http://evil.example')).toBe(403);
    const wrong = [
      {},
      { faults: [] },
      { faults: {} },
      { faults: { dieAt: 0 } },
      { faults: { dieAt: '1' } },
      { faults: { lockHeld: 1e9 } },
      { faults: { delay: { ms: 5 } } },
      { faults: { delay: 5 } },
      { faults: { quotaSpent: ['memory'] } },
      { faults: { loseReply: 'yes' } },
      { faults: { meanwhile: { at: 1, edits: [{}] } } },
      { faults: { constructor: true } },
      JSON.parse('{"faults":{"__proto__":{"dieAt":1}}}'),
      { faults: { dieAt: 1 }, times: 1000 },
      { faults: { dieAt: 1 }, action: 'no name' },
    ];
    for (const body of wrong) expect([body, await send('/api/faults', body)]).toEqual([body, 400]);
    expect(bench.workbench.ordered()).toEqual([]);
    const edits = [{ sheet: 1, row: 1, column: 4, text: 'يد' }];
    expect(await send('/api/faults', { faults: { meanwhile: { at: 1, edits } }, times: 2 })).toBe(200);
    expect(await send('/api/faults/cancel', { id: 'x' })).toBe(400);
    expect(await send('/api/faults/cancel', {})).toBe(200);
    expect(bench.workbench.ordered()).toEqual([]);
  });
});
