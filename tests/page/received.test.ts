import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { packageText } from '../../src/balance/packages';
import { academies } from '../../src/messages/academies';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { opening, packageOf, receivedRows } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { aMiniGroup, regional } from '../support/rows';
import type { openSidebar } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();

const bare = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

/** The nine directorates of فاس - مكناس. */
const nine =
  academies.find(({ french }) => french === 'Fès-Meknès')?.directorates.map(({ name }) => name) ?? [];

/** Files as they lie on a computer: of each directorate its package, the third altered by hand. */
function nineFiles(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  return nine.map((directorate, at) => {
    const content = packageText(packageOf({ directorate }));
    const path = join(folder, `حصيلة ${directorate}.json`);
    writeFileSync(path, at === 2 ? content.replace('"primary":1', '"primary":9') : content);
    return path;
  });
}

/** The same with many long points, so that nine such files are more than one call carries. */
function nineLongFiles(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  const miniGroup = Array.from({ length: 20 }, (_, at) =>
    aMiniGroup({ strengths: `${at} ${'ن'.repeat(3_000)}` }),
  );
  return nine.map((directorate) => {
    const path = join(folder, `${directorate}.json`);
    writeFileSync(path, packageText(packageOf({ directorate }, { miniGroup })));
    return path;
  });
}

async function atReceived(tabs: Tabs, today = '2027-06-20', options: Parameters<typeof openSidebar>[2] = {}) {
  const opened = await sidebar.open(worldOf(tabs, today, 'sanae@taalim.ma'), {
    view: 'received',
    ...options,
  });
  opened.page.setDefaultTimeout(20_000);
  await opened.page.locator('.arrival').first().waitFor();
  return opened;
}

const chooseFiles = (page: Page, paths: readonly string[]) =>
  page.locator('[data-view=received] input[type=file]').setInputFiles([...paths]);

const told = async (page: Page, group: string) => bare(await page.locator(`.at-${group}`).textContent());

const shot = async (page: Page, name: string) => {
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
};

describe('«الحصائل الواردة» in the sidebar', () => {
  it('nine packages through the file chooser: the altered one is refused by name, the others are counted', async () => {
    const tabs = regional();
    const { page, asked } = await atReceived(tabs);
    await shot(page, 'empty');
    await chooseFiles(page, nineFiles());
    await page.locator('.at-refused .notice').waitFor();
    expect(await told(page, 'taken')).toContain('احتُسبت 8 حصائل');
    expect(await told(page, 'refused')).toContain('ملف واحد لم يُحتسب');
    expect(await told(page, 'refused')).toContain('تغيّر محتوى الملف «حصيلة الحاجب.json»');
    expect(await told(page, 'refused')).toContain('اطلبوا من المديرية إرساله من جديد');
    await page.getByText('وصلت').waitFor();
    await page.locator('.is-held').nth(7).waitFor();
    expect(receivedRows(tabs)).toHaveLength(8);
    expect(bare(await page.locator('.arrival').nth(2).textContent())).toBe('الحاجبلم تصل بعد');
    expect(asked.filter(({ action }) => action === 'openPackages')).toHaveLength(1);
    expect(asked.filter(({ action }) => action === 'rebuildBalance')).toHaveLength(1);
    await shot(page, 'nine');
    await page.locator('details.arrival').first().locator('summary').first().click();
    await shot(page, 'one');
  });

  it('opened again they are known: nothing is written, nothing built anew', async () => {
    const tabs = regional();
    const { page, asked } = await atReceived(tabs);
    const paths = nineFiles().filter((_, at) => at !== 2);
    await chooseFiles(page, paths);
    await page.locator('.is-held').nth(7).waitFor();
    const before = JSON.stringify([...tabs]);
    await chooseFiles(page, paths);
    await page.locator('.at-known .notice').waitFor();
    expect(await told(page, 'known')).toContain('8 حصائل محفوظة من قبل، فلم يتغير شيء');
    expect(await told(page, 'taken')).toBe('');
    expect(JSON.stringify([...tabs])).toBe(before);
    expect(asked.filter(({ action }) => action === 'rebuildBalance')).toHaveLength(1);
    await shot(page, 'again');
  });

  it('the text of one is pasted where no file can be opened', async () => {
    const tabs = regional();
    const { page } = await atReceived(tabs);
    await page.locator('.pasting > summary').click();
    await page.getByRole('button', { name: 'فتح النص' }).click();
    expect(await told(page, 'received')).toContain('ألصقوا نص ملف الحصيلة كاملا');
    await page.getByLabel('نص ملف الحصيلة').fill('{"نص":');
    await page.getByRole('button', { name: 'فتح النص' }).click();
    await page.locator('.at-refused .notice').waitFor();
    expect(await page.getByLabel('نص ملف الحصيلة').inputValue()).toBe('{"نص":');
    await shot(page, 'pasted');
    await page.getByLabel('نص ملف الحصيلة').fill(packageText(packageOf()));
    await page.getByRole('button', { name: 'فتح النص' }).click();
    await page.locator('.at-taken .notice').waitFor();
    expect(await page.getByLabel('نص ملف الحصيلة').inputValue()).toBe('');
    expect(receivedRows(tabs)).toHaveLength(1);
  });

  it('files dropped on the page are opened as chosen ones are', async () => {
    const tabs = regional();
    const { page } = await atReceived(tabs);
    const carried = `(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(packageText(packageOf()))}], 'فاس.json'));
      return transfer;
    })()`;
    const dataTransfer = await page.evaluateHandle(carried);
    await page.locator('.dropping').dispatchEvent('drop', { dataTransfer });
    await page.locator('.at-taken .notice').waitFor();
    expect(receivedRows(tabs)).toHaveLength(1);
  });

  it('a directorate shows its versions, each with its row; a spoiled line says how it is mended', async () => {
    const tabs = regional();
    for (const version of [1, 2])
      opening(tabs, [
        { name: `فاس ${version}.json`, content: packageText(packageOf({ version, on: '2027-06-30' })) },
      ]);
    opening(tabs, [{ name: 'تازة.json', content: packageText(packageOf({ directorate: 'تازة' })) }]);
    (tabs.get(ar.tabs.received)?.[3] as string[])[8] = '«77»';
    const { page, asked } = await atReceived(tabs, '2027-07-02');
    const fes = page.locator('details.arrival').first();
    expect(bare(await fes.locator('summary').first().textContent())).toBe('فاسالنسخة 2، نهائية');
    await fes.locator('summary').first().click();
    await fes.getByText('نسخة أخرى محفوظة').click();
    expect(bare(await fes.textContent())).toContain('النسخة 1، أُودعت يوم 30/06/2027');
    await fes.getByRole('button', { name: 'إظهار الصف' }).first().click();
    expect(asked.slice(-1)[0]).toMatchObject({ action: 'showRow', input: { tab: ar.tabs.received, row: 3 } });
    const taza = page.locator('details.arrival').last();
    await taza.locator('summary').first().click();
    expect(bare(await taza.textContent())).toContain('غيّرت يد محتوى الصف 4');
    expect(bare(await page.locator('.arrival').nth(1).textContent())).toBe('مكناسلم تصل إلى اليوم');
    await shot(page, 'versions');
  });

  it('an academy we do not know is told with the setting to mend, and nothing is lost', async () => {
    const tabs = regional({ settings: { academy: 'جهة لا وجود لها' } });
    const { page } = await sidebar.open(worldOf(tabs, '2027-06-20'), { view: 'received' });
    await page.locator('.received .notice').waitFor();
    expect(await told(page, 'arrivals')).toContain('صححوا «الأكاديمية» في الإعدادات');
    await chooseFiles(page, nineFiles().slice(0, 2));
    await page.locator('.at-received .notice.warn').waitFor();
    expect(await told(page, 'received')).toContain('الأكاديميات الاثنتي عشرة');
    await shot(page, 'unknown');
    await page.locator('.received').getByRole('button', { name: 'فتح الإعدادات' }).click();
    await page.locator('[data-view=settings]').waitFor();
  });

  it('a photo that is chosen by mistake is refused by name, and is not sent', async () => {
    const { page, asked } = await atReceived(regional());
    const path = join(mkdtempSync(join(tmpdir(), 'packages-')), 'صورة.json');
    writeFileSync(path, Buffer.alloc(500_000, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x81])));
    await chooseFiles(page, [path]);
    await page.locator('.at-refused .notice').waitFor();
    expect(await told(page, 'refused')).toContain('«صورة.json» ليس ملف حصيلة');
    const [sent] = asked.filter(({ action }) => action === 'openPackages');
    expect(JSON.stringify(sent?.input).length).toBeLessThan(1_000);
  });

  it('what is of after «تاريخ الحصيلة» is said to be kept, not counted', async () => {
    const tabs = regional({ settings: { asOf: '05/06/2027' } });
    const { page } = await atReceived(tabs);
    await chooseFiles(page, nineFiles().slice(0, 2));
    await page.locator('.at-taken .notice').waitFor();
    expect(await told(page, 'taken')).toContain('حُفظت حصيلتان');
    expect(await told(page, 'taken')).not.toContain('احتُسبت');
    expect(await told(page, 'taken')).toContain('غيّروا «تاريخ الحصيلة» في الإعدادات');
    await shot(page, 'later');
  });

  it('work that is halted by a refusal shows what was taken before it', async () => {
    const tabs = regional();
    let calls = 0;
    const { page } = await atReceived(tabs, '2027-06-20', {
      answer: ({ action }) => {
        if (action !== 'openPackages') return undefined;
        calls += 1;
        return calls === 1 ? undefined : { ok: false, issues: [{ code: 'busy', message: 'الملف مشغول' }] };
      },
    });
    await chooseFiles(page, nineLongFiles());
    await page.locator('.at-received .notice.warn').waitFor();
    await page.locator('.is-held').first().waitFor();
    expect(await page.locator('.is-held').count()).toBe(receivedRows(tabs).length);
  });

  it('many files go in slices, each by its size; a reply that is lost doubles nothing', async () => {
    const tabs = regional();
    let calls = 0;
    const world = worldOf(tabs, '2027-06-20');
    const { page, asked } = await atReceived(tabs, '2027-06-20', {
      answer: (request) => {
        if (request.action !== 'openPackages') return undefined;
        calls += 1;
        // The work of the second call is done, and its answer lost.
        if (calls !== 2) return undefined;
        ask(world, request);
        return null;
      },
    });
    await chooseFiles(page, nineLongFiles());
    await page.locator('.is-held').nth(8).waitFor();
    const slices = asked.filter(({ action }) => action === 'openPackages');
    expect(slices.length).toBeGreaterThan(2);
    expect(slices[2]?.input).toEqual(slices[1]?.input);
    for (const { input } of slices) expect(Buffer.byteLength(JSON.stringify(input))).toBeLessThan(4_000_000);
    expect(receivedRows(tabs)).toHaveLength(9);
    expect(asked.filter(({ action }) => action === 'rebuildBalance')).toHaveLength(1);
  });
});
