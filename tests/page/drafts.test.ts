import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openDraft } from '../../src/actions/openDraft';
import type { World } from '../../src/ports';
import { example, tabsFrom, worldOf } from '../support/memory';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();

const tabs = () => tabsFrom(example('workbook.json'));

/** The worked example's file as someone opens it; blank where Google does not say who they are, but tells them apart. */
const worldFor = (email: string, whose = email, own = new Map<string, string>()): World => ({
  ...worldOf(tabs(), '2025-06-14', email, own),
  whose: () => whose,
});

const subject = (page: Page) => page.getByLabel('موضوع الزيارة');
const restored = (page: Page) => page.getByText('استُرجع ما كتبتموه ولم يُحفظ');
const elsewhere = (page: Page) => page.getByText('مفتوح أيضا في نافذة أخرى');

describe('what is typed and not saved', () => {
  it('is restored after a reload, with its time, and gone once it is saved', async () => {
    const { page } = await sidebar.open(worldFor('a.benali@taalim.ma'));
    await subject(page).fill('لم يُحفظ بعد');
    await page.reload();
    expect(await subject(page).inputValue()).toBe('لم يُحفظ بعد');
    expect(await restored(page).textContent()).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/);
    await page.getByRole('combobox', { name: 'المؤسسة' }).first().fill('النخيل');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'حفظ الزيارة' }).click();
    await page.getByText('حُفظت الزيارة').waitFor();
    await page.reload();
    expect(await subject(page).inputValue()).toBe('');
    expect(await restored(page).count()).toBe(0);
  });

  it('is never shown to another user of the same computer, known or not', async () => {
    const first = await sidebar.open(worldFor('', 'key-one'));
    await subject(first.page).fill('نص خاص');
    for (const other of [worldFor('', 'key-two'), worldFor('b@taalim.ma'), worldFor('', '')]) {
      const { page } = await sidebar.open(other, { beside: first });
      expect(await subject(page).inputValue()).toBe('');
      await page.close();
    }
    const again = await sidebar.open(worldFor('', 'key-one'), { beside: first });
    expect(await subject(again.page).inputValue()).toBe('نص خاص');
    const kept = await again.page.evaluate<string>('JSON.stringify(Object.keys(localStorage))');
    expect(kept).not.toContain('key-one');
  });

  it('reaches the person’s own store within two seconds, and comes back from there where the browser kept nothing', async () => {
    const world = worldFor('a.benali@taalim.ma');
    const { page, drafts } = await sidebar.open(world);
    await subject(page).pressSequentially('نص طويل يُكتب حرفا حرفا', { delay: 10 });
    await page.waitForTimeout(2_200);
    expect(drafts.length).toBeLessThanOrEqual(2);
    expect(openDraft.run(world, { entity: 'visit' })).toMatchObject({
      ok: true,
      value: { draft: { subject: 'نص طويل يُكتب حرفا حرفا' } },
    });
    const id = drafts.at(-1)?.id;
    await page.evaluate('localStorage.clear()');
    await page.reload();
    expect(await subject(page).inputValue()).toBe('نص طويل يُكتب حرفا حرفا');
    expect(await restored(page).count()).toBe(1);
    // Under the id it was begun with: a save whose reply was lost is not doubled.
    await page.getByRole('combobox', { name: 'المؤسسة' }).first().fill('النخيل');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'حفظ الزيارة' }).click();
    await page.getByText('حُفظت الزيارة').waitFor();
    expect(world.workbook.find('الزيارات الفردية', 20, String(id))).toHaveLength(1);
    await page.waitForTimeout(2_500);
    expect(openDraft.run(world, { entity: 'visit' })).toEqual({ ok: true, value: null });
  });

  it('as a correction comes back from the server on its own row, and is saved as one', async () => {
    const world = worldFor('a.benali@taalim.ma');
    const { page, asked } = await sidebar.open(world);
    await page.locator('.recent-row:not(:has(.remark))').first().click();
    await subject(page).fill('موضوع مصحح');
    await page.waitForTimeout(2_200);
    await page.evaluate('localStorage.clear(), sessionStorage.clear()');
    await page.reload();
    expect(await subject(page).inputValue()).toBe('موضوع مصحح');
    await page.locator('.correction', { hasText: 'الصف' }).waitFor();
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    const saved = asked.find(({ action }) => action === 'saveRecord');
    expect(saved?.input).toMatchObject({ version: expect.any(String), draft: { subject: 'موضوع مصحح' } });
  });

  it('is swept away when it is of others and older than two months; what waits to go out is not', async () => {
    const { page } = await sidebar.open(worldFor('a.benali@taalim.ma'));
    await page.evaluate(`for (const [name, days] of [['old', 61], ['new', 59]])
      localStorage.setItem('mouwakaba/file/another/draft/visit/' + name, JSON.stringify({ at: Date.now() - days * 864e5 }));
      localStorage.setItem('mouwakaba/file/another/outbox', JSON.stringify([{ at: 0 }]));
      localStorage.setItem('of something else', '1')`);
    await page.reload();
    const names = await page.evaluate<string[]>('Object.keys(localStorage).sort()');
    expect(names).toEqual([
      'mouwakaba/file/another/draft/visit/new',
      'mouwakaba/file/another/outbox',
      'of something else',
    ]);
  });
});

describe('two tabs on one record', () => {
  it('warn each other, until one begins another record', async () => {
    const world = worldFor('a.benali@taalim.ma');
    const first = await sidebar.open(world);
    await subject(first.page).fill('سجل واحد');
    expect(await elsewhere(first.page).count()).toBe(0);
    const second = await sidebar.open(world, { beside: first });
    await elsewhere(second.page).waitFor();
    await elsewhere(first.page).waitFor();
    expect(await first.page.getByRole('button', { name: 'ابدؤوا سجلا جديدا هنا' }).count()).toBe(0);
    await second.page.getByRole('button', { name: 'ابدؤوا سجلا جديدا هنا' }).click();
    await elsewhere(first.page).waitFor({ state: 'detached' });
    expect(await elsewhere(second.page).count()).toBe(0);
    expect(await subject(second.page).inputValue()).toBe('');
    await subject(second.page).fill('سجل آخر');
    // Neither is lost: each is kept under its own id.
    await first.page.reload();
    expect(await subject(first.page).inputValue()).toBe('سجل واحد');
    const kept = await first.page.evaluate<string>('JSON.stringify({ ...localStorage })');
    expect(kept).toContain('سجل واحد');
    expect(kept).toContain('سجل آخر');
  });

  it('no longer warn once the other is closed', async () => {
    const world = worldFor('a.benali@taalim.ma');
    const first = await sidebar.open(world);
    await subject(first.page).fill('سجل واحد');
    const second = await sidebar.open(world, { beside: first });
    await elsewhere(first.page).waitFor();
    await second.page.close({ runBeforeUnload: false });
    await elsewhere(first.page).waitFor({ state: 'detached', timeout: 20_000 });
  });
});
