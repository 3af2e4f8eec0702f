import { describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { aVisit, clock, directorate } from '../support/rows';
import type { Opened } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
let opened: Opened | undefined;

describe('«إصلاح بنية الملف» in the sidebar', () => {
  it('leads there from a file that cannot be used, shows each change, and mends only when asked', async () => {
    const tabs = directorate({ visit: [aVisit()] });
    const header = tabs.get(ar.tabs.assignment)![0]!;
    header[0] = 'المؤطر';
    opened = await sidebar.open(worldOf(tabs, clock));
    const { page, asked } = opened;
    page.setDefaultTimeout(8_000);
    await page.getByRole('button', { name: 'إصلاح بنية الملف' }).first().click();

    const change = page.getByRole('checkbox', { name: 'المؤطر' });
    await change.waitFor();
    expect(await change.isChecked()).toBe(true);
    expect(header[0]).toBe('المؤطر');
    await change.uncheck();
    await page.getByRole('button', { name: 'اختاروا ما تريدون إصلاحه' }).click({ force: true });
    expect(asked.map(({ action }) => action)).not.toContain('repairStructure');

    await change.check();
    await page.getByRole('button', { name: 'تنفيذ ما اختير' }).click();
    await page.getByText('تم الإصلاح').waitFor();
    expect(header[0]).toBe('المواكب(ة)');
    expect(await page.locator('[data-view=repair]').textContent()).toContain('بنية الملف سليمة');
  });
});
