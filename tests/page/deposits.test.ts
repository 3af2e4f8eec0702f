import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  anItem,
  aPost,
  atlas,
  aVisit,
  directorate,
  massira,
  nakhil,
  sent,
  thisYear,
} from '../support/rows';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

// «الإيداعات» in a real browser, 300 px wide.

const sidebar = sidebars();
const today = '2027-06-15';
const shot = process.env['SHOTS'];
let opened: Opened | undefined;

const file = () =>
  directorate({
    mentor: [aMentor(aicha, { email: 'aicha@taalim.ma' }), aMentor(ahmed)],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas)],
    post: [aPost(nakhil)],
    visit: [aVisit({ diagnosis: 'متقدمة' }), aVisit({ date: '2027-01-12' })],
    programmeItem: [anItem()],
  });

async function open(tabs: Tabs, options: object = {}): Promise<Page> {
  opened = await sidebar.open(worldOf(tabs, today, 'aicha@taalim.ma'), { view: 'deposits', ...options });
  await opened.page.locator('.score-words').waitFor();
  return opened.page;
}

const picture = async (page: Page, name: string) => {
  if (shot) await page.screenshot({ path: `${shot}/deposits-${name}.png`, fullPage: true });
};

const field = (page: Page, name: string) =>
  page.locator(`[data-field=${name}]`).locator('input,textarea').first();

describe('«الإيداعات»', () => {
  it('records a deposit of one’s own, tells its receipt, lists it whole, and prints it as it was', async () => {
    const tabs = file();
    const page = await open(tabs);
    expect(await page.locator('.score-words').textContent()).toContain('أُودع');
    await picture(page, 'empty');
    await page.getByText('تسجيل إيداع').click();
    expect(await page.locator('#deposits-whose').inputValue()).toBe(aicha);
    await expect(field(page, 'reason').isVisible()).resolves.toBe(false);
    await field(page, 'summary').fill('سنة طيبة');
    await field(page, 'difficulties').fill('بُعد المسافات\nقلة وسائل النقل');
    await picture(page, 'form');
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.getByText('تم الإيداع. شكرا لكم.').waitFor();
    expect(await page.locator('.notice .code').textContent()).toMatch(/^إ-[0-9A-F]{4}-[0-9A-F]{4}$/);
    const card = page.locator('.deposit');
    await card.getByText('سليم كما أُودع').waitFor();
    expect(await card.getByText('لم يتغير شيء منذ الإيداع').count()).toBe(1);
    await picture(page, 'whole');
    await card.getByRole('button', { name: 'طباعة كما أُودعت' }).click();
    const paper = page.frameLocator('#paper');
    await paper.getByText('سنة طيبة').first().waitFor({ state: 'attached' });
  });

  it('records a paper deposit on a mentor’s behalf, with its day and registry number', async () => {
    const tabs = file();
    const page = await open(tabs);
    await page.getByText('تسجيل إيداع').click();
    await page.locator('#deposits-whose').selectOption(ahmed);
    await field(page, 'on').fill('28/05/2027');
    await field(page, 'registryNumber').fill('145/2027');
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.getByText('مكتب الضبط: ').waitFor();
    expect((tabs.get(ar.tabs.deposits) ?? [])[1]).toEqual(
      expect.arrayContaining([`«${ahmed}»`, '«28/05/2027»', '«145/2027»']),
    );
    await page.getByText('تسجيل إيداع').click();
    await field(page, 'on').fill('28/05/2028');
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.locator('.at-foot .notice.warn').waitFor();
    expect(tabs.get(ar.tabs.deposits)).toHaveLength(2);
  });

  it('tells differences as information, offers «الحصيلة النهائية» for an amendment, and keeps the version before', async () => {
    const tabs = file();
    const put = (action: string, input: object) => {
      const outcome = sent(tabs, action, input, today);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    };
    put('deposit', {
      kind: 'balance',
      mentor: aicha,
      schoolYear: thisYear,
      on: '2027-06-01',
      summary: 'سنة طيبة',
    });
    put('saveRecord', {
      entity: 'visit',
      id: '2f0c9a2e-0000-4000-8000-000000000001',
      draft: aVisit({ date: '2027-02-02', diagnosis: 'مكتملة' }),
    });
    const page = await open(tabs);
    const card = page.locator('.deposit').first();
    await card.getByText('تغيّر بعد الإيداع').click();
    await card.getByText('زيارة فردية واحدة').waitFor();
    expect((await card.textContent())?.replace(/[\u2066-\u2069]/g, '')).toContain('زيارات الابتدائي: 2 ← 3');
    await picture(page, 'since');
    await card.getByRole('button', { name: 'نسخة معدلة' }).click();
    expect(await field(page, 'reason').inputValue()).toBe('الحصيلة النهائية');
    expect(await field(page, 'summary').inputValue()).toBe('سنة طيبة');
    await picture(page, 'amend');
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.getByText('النسخة السابقة', { exact: true }).waitFor();
    await page.getByText('النسخة السابقة', { exact: true }).click();
    await picture(page, 'versions');
    expect((tabs.get(ar.tabs.deposits) ?? []).length).toBe(3);
  });

  it('names what a hand has changed, and does not call it whole', async () => {
    const tabs = file();
    sent(tabs, 'deposit', { kind: 'balance', mentor: aicha, schoolYear: thisYear, on: '2027-06-01' }, today);
    const line = (tabs.get(ar.tabs.deposits) ?? [])[1] as string[];
    line[14] = (line[14] ?? '').replace('"remote":0', '"remote":7');
    const page = await open(tabs);
    const card = page.locator('.deposit');
    await card.getByText('مسّته يد بعد إيداعه').waitFor();
    expect(await card.textContent()).toContain('المواكبة عن بعد');
    await picture(page, 'tampered');
    await card.getByRole('button', { name: 'طباعة كما أُودعت' }).click();
    await page.locator('.at-top .notice.warn').waitFor();
  });

  it('sends the same deposit again under the same id when its reply was lost', async () => {
    const tabs = file();
    let lost = 0;
    const page = await open(tabs, {
      answer: ({ action }: { action: string }) => {
        if (action === 'deposit' && lost++ === 0) throw new Error('lost');
      },
    });
    await page.getByText('تسجيل إيداع').click();
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.locator('.at-foot .notice.warn').waitFor();
    await page.getByRole('button', { name: 'إيداع', exact: true }).click();
    await page.getByText('تم الإيداع. شكرا لكم.').waitFor();
    const ids = (opened?.asked ?? []).flatMap(({ action, input }) =>
      action === 'deposit' ? [input['id']] : [],
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
