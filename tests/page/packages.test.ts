import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BalancePackage } from '../../src/balance/packages';
import { sealOf } from '../../src/balance/packages';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { plain } from '../support/importing';
import { mailingWorld, me, postOffice } from '../support/mailing';
import type { Tabs } from '../support/rows';
import {
  aicha,
  aMentor,
  anAssignment,
  aPost,
  aVisit,
  directorate,
  massira,
  nakhil,
  sent,
} from '../support/rows';
import { sidebars } from '../support/sidebars';

// The directorate's balance on its way to the academy, in a real browser, 300 px wide: as a file, and by mail.

const sidebar = sidebars();
const today = '2027-06-30';

const file = (settings: object = {}) =>
  directorate({
    mentor: [aMentor(aicha, { email: me })],
    assignment: [anAssignment(aicha, massira)],
    post: [aPost(nakhil)],
    visit: [aVisit({ diagnosis: 'متقدمة', strengths: 'وضوح الأهداف' })],
    settings: { academy: 'فاس - مكناس', directorate: 'فاس', academyTo: 'aref.fm@taalim.ma', ...settings },
  });

const depositing = (tabs: Tabs, input: object = {}) => {
  const outcome = sent(tabs, 'deposit', { kind: 'balance', schoolYear: '2026/2027', ...input }, today);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
};

const open = async (world: World, view: string): Promise<Page> => {
  const { page } = await sidebar.open(world, { view, height: 900, scale: 2 });
  page.setDefaultTimeout(20_000);
  return page;
};
const inDeposits = (tabs: Tabs) => open(mailingWorld(tabs, postOffice(), today), 'deposits');

/** A picture for whoever looks. */
const picture = async (page: Page, name: string) => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/package-${name}.png`, fullPage: true });
};

const theButton = (page: Page) => page.getByRole('button', { name: 'ملف الحصيلة للأكاديمية' });
const text = async (page: Page, selector: string) =>
  plain((await page.locator(selector).first().textContent()) ?? '');

describe('«ملف الحصيلة للأكاديمية» in «الإيداعات»', () => {
  it('is kept as a file under its name, sealed; and the view says what it is and to whom it may be given', async () => {
    const tabs = file();
    depositing(tabs);
    const page = await inDeposits(tabs);
    await theButton(page).waitFor();
    expect(await text(page, '.package')).toContain('يُسلَّم إلى الأكاديمية الجهوية');
    const [download] = await Promise.all([page.waitForEvent('download'), theButton(page).click()]);
    expect(download.suggestedFilename()).toBe('حصيلة فاس 2026-2027 نسخة 1.json');
    const pack = JSON.parse(readFileSync(await download.path(), 'utf8')) as BalancePackage;
    expect(sealOf(pack, (said) => createHash('sha256').update(said).digest('hex'))).toBe(pack.sha256);
    expect(pack.balances.directorate.visits.primary).toBe(1);
    await page.getByText('نُزّل الملف').waitFor();
    expect(await text(page, '.at-top .notice')).toContain('«المراسلات»');
    await picture(page, '1-kept');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  }, 60_000);

  it('stands on each whole version of the directorate’s balance, and on nobody else’s deposit', async () => {
    const tabs = file();
    depositing(tabs, { mentor: aicha });
    depositing(tabs);
    depositing(tabs, { reason: 'الحصيلة النهائية' });
    const page = await inDeposits(tabs);
    await page.locator('.deposit').nth(1).waitFor();
    const cards = page.locator('.deposit');
    expect(await cards.filter({ hasText: 'حصيلة المديرية' }).locator('.package').count()).toBe(2);
    expect(await page.locator('.package').count()).toBe(2);
    await page.getByText('النسخة السابقة', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      cards.locator('.older').getByRole('button', { name: 'ملف الحصيلة للأكاديمية' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('حصيلة فاس 2026-2027 نسخة 1.json');
    await picture(page, '2-versions');
    const cells = (tabs.get(ar.tabs.deposits) ?? [])[3] as string[];
    cells[9] = 'غيرها';
    const again = await inDeposits(tabs);
    await again.getByText('مسّته يد بعد إيداعه').waitFor();
    expect(await again.locator('.package').count()).toBe(1);
  }, 60_000);

  it('says which settings to fill where the file does not tell whose it is', async () => {
    const tabs = file({ academy: '', directorate: '' });
    depositing(tabs);
    const page = await inDeposits(tabs);
    await theButton(page).click();
    await page.locator('.at-top .notice.warn').waitFor();
    const told = await text(page, '.at-top .notice.warn');
    expect(told).toContain('«الأكاديمية» في «الإعدادات»');
    expect(told).toContain('«المديرية» في «الإعدادات»');
    await picture(page, '3-blank');
  }, 60_000);
});

describe('the same by mail, in «المراسلات»', () => {
  const choose = async (page: Page) => {
    await page.getByRole('button', { name: 'عرض الرسائل' }).waitFor();
    await page.locator('#letters-kind').selectOption('package');
  };

  it('shows the letter to the academy as it will look, and sends it once it is confirmed', async () => {
    const tabs = file();
    depositing(tabs, { registryNumber: '145/2027' });
    const post = postOffice();
    const page = await open(mailingWorld(tabs, post, today), 'letters');
    await choose(page);
    expect(await page.locator('[data-field=asOf]').isVisible()).toBe(false);
    await picture(page, '4-form');
    await page.getByRole('button', { name: 'عرض الرسائل' }).click();
    await page.locator('.letters li').first().waitFor();
    expect(await text(page, '.letters li')).toContain('الأكاديمية');
    await page.getByRole('button', { name: /معاينة/ }).click();
    const letter = page.frameLocator('iframe.letter').locator('body');
    expect(plain((await letter.textContent()) ?? '')).toContain('145/2027');
    expect(await text(page, '.preview')).toContain('ملف الحصيلة، والوثيقة كما أُودعت');
    await picture(page, '5-preview');
    await page.getByRole('button', { name: /^إرسال / }).click();
    await page.getByRole('button', { name: 'نعم، أرسلوا' }).click();
    await page.getByText('أُرسلت').first().waitFor();
    expect(post.letters.map(({ to, files }) => [to[0], files[0]?.name])).toEqual([
      ['aref.fm@taalim.ma', 'حصيلة فاس 2026-2027 نسخة 1.json'],
    ]);
    await picture(page, '6-sent');
  }, 60_000);

  it('says why there is nothing to send before the directorate’s balance is deposited', async () => {
    const page = await open(mailingWorld(file(), postOffice(), today), 'letters');
    await choose(page);
    await page.getByRole('button', { name: 'عرض الرسائل' }).click();
    await page.locator('.notice.warn').waitFor();
    expect(await text(page, '.notice.warn')).toContain('أودعوها من «الإيداعات» أولا');
    await picture(page, '7-nothing');
  }, 60_000);
});
