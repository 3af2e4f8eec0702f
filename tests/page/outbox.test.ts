import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { World } from '../../src/ports';
import { example, tabsFrom, worldOf } from '../support/memory';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const visits = 'الزيارات الفردية';
const sidebar = sidebars();

/** The worked example's file, as عائشة بنعلي opens it. */
function directorate(): { world: World; tabs: Map<string, string[][]> } {
  const tabs = tabsFrom(example('workbook.json'));
  return { world: worldOf(tabs, '2025-06-14', 'a.benali@taalim.ma'), tabs };
}

async function fillVisit(page: Page, subject: string) {
  await page.getByRole('combobox', { name: 'المؤسسة' }).first().fill('النخيل');
  await page.keyboard.press('Enter');
  await page.getByLabel('موضوع الزيارة').fill(subject);
}

const save = (page: Page) => page.getByRole('button', { name: 'حفظ الزيارة' }).click();

const asks = ({ asked }: Opened, action: string) => asked.filter((one) => one.action === action);

const lines = (page: Page) => page.locator('.outbox li');

const subjects = (tabs: Map<string, string[][]>) => {
  const [header = [], ...rows] = tabs.get(visits) ?? [];
  return rows.map((row) => row[header.indexOf('موضوع الزيارة')]);
};

describe('the outbox', () => {
  it('keeps what is saved without a connection, and sends it in one call, in order, when it returns', async () => {
    const { world, tabs } = directorate();
    const before = subjects(tabs);
    const opened = await sidebar.open(world);
    const { page } = opened;
    await page.context().setOffline(true);
    for (const subject of ['زيارة أولى', 'زيارة ثانية']) {
      await fillVisit(page, subject);
      await save(page);
      await page.locator('.outbox li', { hasText: subject }).waitFor();
      // The person goes on at once.
      expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('');
    }
    expect(asks(opened, 'saveRecord')).toEqual([]);
    expect(await page.locator('.outbox summary').textContent()).toContain('في الانتظار: سجلان');
    expect(await page.locator('.outbox .quiet').textContent()).toContain('لا يوجد اتصال');
    await page.context().setOffline(false);
    await page.getByText('أُرسل وحُفظ في الملف: سجلان').waitFor();
    const calls = asks(opened, 'saveRecords');
    expect(calls).toHaveLength(1);
    expect(
      ((calls[0] as Opened['asked'][number]).input.items as { draft: { subject: string } }[]).map(
        ({ draft }) => draft.subject,
      ),
    ).toEqual(['زيارة أولى', 'زيارة ثانية']);
    expect(subjects(tabs)).toEqual([...before, 'زيارة أولى', 'زيارة ثانية']);
    expect(await lines(page).count()).toBe(0);
  });

  it('goes out too where the browser refuses locks, as in a private window', async () => {
    const { world, tabs } = directorate();
    const before = subjects(tabs);
    const { page } = await sidebar.open(world);
    await page.evaluate(
      `navigator.locks.request = () => Promise.reject(new DOMException('denied', 'SecurityError'))`,
    );
    await page.context().setOffline(true);
    await fillVisit(page, 'من نافذة خاصة');
    await save(page);
    await page.locator('.outbox li', { hasText: 'من نافذة خاصة' }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('أُرسل').first().waitFor();
    expect(subjects(tabs)).toEqual([...before, 'من نافذة خاصة']);
  });

  it('is still there after a reload; what had arrived although its reply was lost is not doubled', async () => {
    const { world, tabs } = directorate();
    const before = subjects(tabs).length;
    let isDown = true;
    const { page } = await sidebar.open(world, {
      answer: ({ action }) => {
        if (!isDown || !action.startsWith('saveRecord')) return undefined;
        return null;
      },
    });
    await fillVisit(page, 'تصل مرتين');
    await save(page);
    await lines(page).first().waitFor();
    await page.reload();
    expect(await lines(page).count()).toBe(1);
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('');
    isDown = false;
    await page.getByRole('button', { name: 'إرسال الآن' }).click();
    await page.getByText('أُرسل وحُفظ في الملف: سجل واحد').waitFor();
    expect(subjects(tabs)).toHaveLength(before + 1);
  });

  it('a refused one says why and keeps nothing back; it is mended on its form, or dropped when that is confirmed', async () => {
    const { world } = directorate();
    const { page } = await sidebar.open(world, {
      answer: ({ action, input }) => {
        if (action === 'saveRecord') return null;
        if (action !== 'saveRecords') return undefined;
        return {
          ok: true,
          value: {
            results: (input.items as { draft: { subject: string } }[]).map(({ draft }) =>
              draft.subject === 'مرفوضة'
                ? { ok: false, issues: [{ code: 'notInList', field: 'school', message: 'لا نجد المؤسسة.' }] }
                : draft.subject === 'مشغولة'
                  ? { ok: false, issues: [{ code: 'busy', message: 'الملف مشغول.' }] }
                  : {
                      ok: true,
                      value: { receipt: 'ز-0000-0000', id: 'x', version: 'v', row: 9, warnings: [] },
                    },
            ),
          },
        };
      },
    });
    for (const subject of ['مرفوضة', 'مشغولة', 'سليمة']) {
      await fillVisit(page, subject);
      await save(page);
      await page.locator('.outbox li', { hasText: subject }).waitFor();
    }
    await page.getByRole('button', { name: 'إرسال الآن' }).first().click();
    await page.getByText('أُرسل وحُفظ في الملف: سجل واحد').waitFor();
    expect(await lines(page).count()).toBe(2);
    expect(await page.locator('.outbox [data-state=refused]').textContent()).toContain('لا نجد المؤسسة.');
    const busy = page.locator('.outbox [data-state=waiting]');
    expect(await busy.textContent()).toContain('مشغولة');
    expect(await busy.textContent()).not.toContain('الملف مشغول');
    await page.locator('[data-state=refused]').getByRole('button', { name: 'فتح للتصحيح' }).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('مرفوضة');
    expect(await lines(page).count()).toBe(1);
    await busy.getByRole('button', { name: 'حذف' }).click();
    expect(await busy.textContent()).toContain('هل تحذفون هذا السجل؟');
    await page.getByRole('button', { name: 'نعم، احذفوه' }).click();
    expect(await page.locator('.outbox').isVisible()).toBe(false);
  });

  it('a correction that waits is mended in its own place, under its own version', async () => {
    const { world } = directorate();
    const opened = await sidebar.open(world);
    const { page } = opened;
    const row = page.locator('.recent-row:not(:has(.remark))').first();
    await row.click();
    await page.getByLabel('موضوع الزيارة').fill('تصحيح أول');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.locator('.outbox li', { hasText: 'تصحيح أول' }).waitFor();
    await row.click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('تصحيح أول');
    await page.getByLabel('موضوع الزيارة').fill('تصحيح ثان');
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.locator('.outbox li', { hasText: 'تصحيح ثان' }).waitFor();
    expect(await lines(page).count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByText('أُرسل وحُفظ في الملف: سجل واحد').waitFor();
    const [call] = asks(opened, 'saveRecords');
    expect(call?.input.items).toMatchObject([
      { version: expect.any(String), draft: { subject: 'تصحيح ثان' } },
    ]);
  });
});
