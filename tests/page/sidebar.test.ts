import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { World } from '../../src/ports';
import { example, tabsFrom, worldOf } from '../support/memory';
import type { Opened } from '../support/sidebarPage';
import { type openSidebar, sidebarHtml } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const visits = 'الزيارات الفردية';

const sidebar = sidebars();
let opened: Opened | undefined;

type Tabs = Map<string, string[][]>;

/** The worked example's file, as عائشة بنعلي opens it. */
const directorate = (change: (tabs: Tabs) => void = () => {}): { world: World; tabs: Tabs } => {
  const tabs = tabsFrom(example('workbook.json'));
  change(tabs);
  return { world: worldOf(tabs, '2025-06-14', 'a.benali@taalim.ma'), tabs };
};

async function open(options?: Parameters<typeof openSidebar>[2], world = directorate().world): Promise<Page> {
  opened = await sidebar.open(world, options);
  return opened.page;
}

const saves = () => sidebar.asked('saveRecord');

const faultOf = (page: Page, field: string) => page.locator(`.place:has([data-field=${field}]) .fault`);

const school = (page: Page) => page.getByRole('combobox', { name: 'المؤسسة', exact: false }).first();

/** The size in pixels of the smallest text in sight. */
const smallestText = (page: Page) =>
  page.evaluate<number>(`Math.min(...[...document.querySelectorAll('body *')]
    .filter((one) => one.offsetParent && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize)))`);

async function visitWellFilled(page: Page): Promise<void> {
  await school(page).fill('النخيل');
  await page.keyboard.press('Enter');
  await page.getByLabel('موضوع الزيارة').fill('تتبع أجرأة المشروع');
}

describe('the visit form', () => {
  it('is filled by keyboard alone, saved once, told with its receipt', async () => {
    const { world, tabs } = directorate();
    const before = tabs.get(visits)?.length ?? 0;
    const page = await open({}, world);
    await school(page).focus();
    await page.keyboard.type('نخيل');
    await page.keyboard.press('Enter');
    expect(await school(page).inputValue()).toBe('مدرسة النخيل (16698Z)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('١٢ يونيو 2025');
    expect(await page.locator('[data-field=date] .said').textContent()).toBe('الخميس 12 يونيو 2025');
    // Past اليوم and أمس to the cycle, the subject, the degrees.
    for (const _ of ['اليوم', 'أمس', 'السلك']) await page.keyboard.press('Tab');
    expect(await page.locator('[data-field=cycle] input:checked').inputValue()).toBe('الابتدائي');
    await page.keyboard.press('Tab');
    await page.keyboard.type('تتبع أجرأة المشروع');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('[data-field=diagnosis] input:checked').inputValue()).toBe('في بدايتها');
    for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('انخراط الفريق');
    await page.keyboard.press('Enter');
    await page.keyboard.type('وضوح الأهداف');
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظت الزيارة').waitFor();
    const [sent, again] = saves();
    expect(again).toBeUndefined();
    expect(sent).toMatchObject({
      entity: 'visit',
      draft: {
        school: 'مدرسة النخيل (16698Z)',
        date: '2025-06-12',
        cycle: 'الابتدائي',
        subject: 'تتبع أجرأة المشروع',
        diagnosis: 'في بدايتها',
        planning: '',
        strengths: 'انخراط الفريق\nوضوح الأهداف',
        mentors: 'عائشة بنعلي',
      },
    });
    expect(tabs.get(visits)).toHaveLength(before + 1);
    const id = String(sent?.id).toUpperCase().replace(/-/g, '');
    expect(await page.locator('.notice .code').textContent()).toBe(`ز-${id.slice(0, 4)}-${id.slice(4, 8)}`);
    await page.getByRole('button', { name: 'الانتقال إلى الصف' }).click();
    expect(opened?.asked.at(-1)).toEqual({ action: 'showRow', input: { tab: visits, row: before + 1 } });
    expect(opened?.asked.map(({ action }) => action)).toContain('rebuildBalance');
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('');
  });

  it('asks the cycle only where the school has two, and never proposes preschool', async () => {
    const page = await open();
    const cycle = page.locator('[data-field=cycle]');
    expect(await cycle.isVisible()).toBe(false);
    await school(page).fill('16698');
    await page.keyboard.press('Enter');
    expect(await cycle.isVisible()).toBe(true);
    expect(await cycle.locator('input:checked').inputValue()).toBe('الابتدائي');
    await school(page).fill('1234R');
    await page.keyboard.press('Tab');
    expect(await school(page).inputValue()).toBe('مدرسة الوفاء (01234R)');
    expect(await cycle.isVisible()).toBe(false);
  });

  it('shows the school’s last degrees beside the stages; a degree can be taken back', async () => {
    const page = await open();
    const planning = page.locator('[data-field=planning]');
    await school(page).fill('النخيل');
    await page.keyboard.press('Enter');
    expect((await planning.locator('.recalled').textContent())?.replace(/[\u2068\u2069]/g, '')).toBe(
      'آخر تقدير: متقدمة، 12/11/2024',
    );
    expect(await page.locator('[data-field=implementation] .recalled').textContent()).toBe('لم تُقدَّر بعد');
    await planning.getByText('مكتملة', { exact: true }).click();
    expect(await planning.locator('input:checked').count()).toBe(1);
    await planning.getByText('مكتملة', { exact: true }).click();
    expect(await planning.locator('input:checked').count()).toBe(0);
    await planning.getByText('متقدمة', { exact: true }).click();
    await page.keyboard.press('Delete');
    expect(await planning.locator('input:checked').count()).toBe(0);
  });

  it('shows each fault under its field at once, and sends nothing while one stands', async () => {
    const page = await open();
    const date = page.getByLabel('التاريخ').first();
    await date.fill('31/06/2025');
    await page.keyboard.press('Tab');
    expect(await faultOf(page, 'date').textContent()).toContain('لم نتعرف على التاريخ');
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    const described = String(await date.getAttribute('aria-describedby')).split(' ');
    expect(described).toContain(await faultOf(page, 'date').getAttribute('id'));
    await page.getByRole('button', { name: 'حفظ الزيارة' }).click();
    expect(saves()).toEqual([]);
    expect(await faultOf(page, 'school').textContent()).toContain('ضرورية');
    expect(await faultOf(page, 'cycle').isVisible()).toBe(false);
    expect(await school(page).evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
      true,
    );
    await date.fill('12/06/2025');
    expect(await faultOf(page, 'date').isVisible()).toBe(false);
  });

  it('opens «تفاصيل أخرى» where a fault lies within', async () => {
    const page = await open({}, worldOf(directorate().tabs, '2025-06-14', ''));
    const details = page.locator('details.folded');
    // Nobody is known by this address: who the mentor is must be asked.
    expect(await details.getAttribute('open')).not.toBeNull();
    await details.locator('summary').click();
    await visitWellFilled(page);
    await page.keyboard.press('Control+Enter');
    expect(await details.getAttribute('open')).not.toBeNull();
    expect(await faultOf(page, 'mentors').isVisible()).toBe(true);
  });

  it('writes the parent of a satellite and tells the satellite in the findings (R5)', async () => {
    const page = await open();
    await school(page).fill('تيغمي');
    await page.keyboard.press('Enter');
    expect(await school(page).inputValue()).toBe('مدرسة النخيل (16698Z)');
    await page.locator('details.folded summary').click();
    expect(await page.getByLabel('الخلاصات').inputValue()).toBe('تمت الزيارة بفرعية تيغمي (16711N)');
  });

  it('takes several mentors as chips', async () => {
    const page = await open();
    await page.locator('details.folded summary').click();
    const mentors = page.getByRole('combobox', { name: 'المواكب(ة)' });
    await mentors.fill('الفاسي');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-field=mentors] .chip .words').allTextContents()).toEqual([
      'عائشة بنعلي',
      'أحمد الفاسي',
    ]);
    await page.getByRole('button', { name: 'إزالة' }).first().click();
    await visitWellFilled(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظت الزيارة').waitFor();
    expect(saves()[0]).toMatchObject({ draft: { mentors: 'أحمد الفاسي' } });
  });
});

describe('the mini-group form', () => {
  it('fills the counts of heads from the schools ticked, unless the person wrote their own', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'مجموعة مصغرة' }).click();
    const form = page.getByRole('tabpanel', { name: 'مجموعة مصغرة' });
    const women = form.getByLabel('عدد المديرات');
    const men = form.getByLabel('عدد المديرين');
    await form.getByRole('combobox', { name: 'المؤسسات' }).click();
    await page.getByRole('option', { name: 'مدرسة النخيل' }).click();
    expect([await women.inputValue(), await men.inputValue()]).toEqual(['1', '0']);
    await page.getByRole('option', { name: '01234R' }).click();
    expect([await women.inputValue(), await men.inputValue()]).toEqual(['2', '0']);
    await page.keyboard.press('Escape');
    await women.fill('7');
    await form.getByRole('button', { name: 'إزالة' }).first().click();
    expect([await women.inputValue(), await men.inputValue()]).toEqual(['7', '0']);
  });
});

describe('what was typed', () => {
  it('survives another form, and a reload; a button clears it', async () => {
    const page = await open();
    await page.getByLabel('موضوع الزيارة').fill('موضوع لم يُحفظ');
    await page.getByRole('tab', { name: 'ورشة موضوعاتية' }).click();
    await page.getByRole('tab', { name: 'زيارة فردية' }).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('موضوع لم يُحفظ');
    await page.reload();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('موضوع لم يُحفظ');
    await page.getByRole('button', { name: 'مسح والبدء من جديد' }).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('');
  });

  it('survives a lost reply in the outbox; sent from there it has the same id, a double click sends once', async () => {
    let replies = 0;
    const page = await open({
      answer: async ({ action }) => {
        if (action !== 'saveRecord') return undefined;
        replies += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return replies === 1 ? null : undefined;
      },
    });
    await visitWellFilled(page);
    const save = page.getByRole('button', { name: 'حفظ الزيارة' });
    await save.dblclick();
    await page.locator('.outbox', { hasText: 'تتبع أجرأة المشروع' }).waitFor();
    expect(saves()).toHaveLength(1);
    await page.getByRole('button', { name: 'إرسال الآن' }).click();
    await page.getByText('أُرسل وحُفظ في الملف: سجل واحد').waitFor();
    const again = opened?.asked.find(({ action }) => action === 'saveRecords');
    expect(again?.input).toEqual({ items: saves() });
  });

  it('survives a late reply: the person may go on, and what they changed since is a correction', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await open({
      answer: async ({ action }) => {
        if (action === 'saveRecord') await held;
        return undefined;
      },
    });
    await page.clock.install();
    await visitWellFilled(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('جار الحفظ').waitFor();
    await page.clock.fastForward(31_000);
    await page.getByText('تأخر الجواب').waitFor();
    await page.getByLabel('موضوع الزيارة').fill('موضوع أدق');
    release();
    await page.getByText('حُفظت الصيغة السابقة').waitFor();
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    const [first, second] = saves();
    expect(second).toMatchObject({
      id: first?.id,
      version: expect.anything(),
      draft: { subject: 'موضوع أدق' },
    });
  });

  it('survives going from one correction to another and back', async () => {
    const page = await open();
    const rows = page.locator('.recent-row');
    await page.getByLabel('موضوع الزيارة').fill('زيارة جديدة');
    await rows.nth(0).click();
    await page.getByLabel('موضوع الزيارة').fill('تصحيح أول');
    await rows.nth(1).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).not.toBe('تصحيح أول');
    await rows.nth(0).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('تصحيح أول');
    await page.getByRole('button', { name: 'ترك التصحيح' }).click();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('زيارة جديدة');
  });

  it('survives a refusal, and the file being busy', async () => {
    const busy = { ok: false, issues: [{ code: 'busy', message: 'الملف مشغول الآن.' }] };
    const page = await open({ answer: ({ action }) => (action === 'saveRecord' ? busy : undefined) });
    await visitWellFilled(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('الملف مشغول الآن.').waitFor();
    expect(await page.getByLabel('موضوع الزيارة').inputValue()).toBe('تتبع أجرأة المشروع');
  });
});

/** The newest row in which nothing waits to be mended. */
const soundRow = (page: Page) => page.locator('.recent-row:not(:has(.remark))').first();

describe('the last rows', () => {
  it('lists mine, newest first, and opens one for correction under its version', async () => {
    const { world, tabs } = directorate();
    const page = await open({}, world);
    await page.locator('.recent-row').first().waitFor();
    expect(await page.locator('.recent-row').count()).toBeLessThanOrEqual(5);
    expect(opened?.asked[0]).toEqual({
      action: 'recordsOf',
      input: { entity: 'visit', filter: { from: '2024-06-14', mentors: 'عائشة بنعلي' } },
    });
    await soundRow(page).click();
    await page.getByLabel('موضوع الزيارة').fill('موضوع مصحح');
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    expect(saves()[0]).toMatchObject({ id: expect.stringContaining('visit-'), version: expect.anything() });
    expect(tabs.get(visits)?.filter((row) => row.includes('موضوع مصحح'))).toHaveLength(1);
  });

  it('where the row has moved on, keeps what was typed and shows what the file holds', async () => {
    const { world, tabs } = directorate();
    const page = await open({}, world);
    await soundRow(page).click();
    const row = Number((await page.locator('.correction').textContent())?.match(/\d+/)?.[0]);
    const cells = tabs.get(visits)?.[row - 1] as string[];
    cells[4] = 'موضوع غيره شخص آخر';
    await page.getByLabel('موضوع الزيارة').fill('موضوعي');
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.locator('[data-clash=subject]').getByText('موضوع غيره شخص آخر', { exact: true }).waitFor();
    await page.getByLabel('أبقي ما كتبت').check();
    await page.getByRole('button', { name: 'حفظ ما اخترتم' }).click();
    await page.getByText('حُفظ تصحيح الزيارة').waitFor();
    expect(cells[4]).toBe('موضوعي');
  });
});

describe('«فحص الملف»', () => {
  it('groups what was found by tab; a finding leads to its cell', async () => {
    const page = await open({ view: 'check' });
    await page.locator('.finding').first().waitFor();
    const counts = await page.locator('.group-of .count').allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
    await page.locator('.finding').first().click();
    expect(opened?.asked.at(-1)).toEqual({
      action: 'showRow',
      input: { tab: 'المواكبون', row: 6, column: 'الاسم والنسب' },
    });
  });
});

describe('the page', () => {
  it('is at most 40 KB gzipped, and holds nothing Apps Script would spoil', () => {
    const html = sidebarHtml();
    expect(gzipSync(html).length).toBeLessThanOrEqual(40 * 1024);
    expect(html).not.toMatch(/<\?|`/);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('never overflows sideways at 300 px nor writes smaller than 13 px, in any view or form', async () => {
    const page = await open();
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    for (const form of ['زيارة فردية', 'مجموعة مصغرة', 'ورشة موضوعاتية']) {
      await page.getByRole('tab', { name: form }).click();
      await page.locator('details.folded:visible summary').click();
      await page.locator('.save:visible').click();
      expect([form, await width()]).toEqual([form, 300]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(13);
    }
    for (const view of await page.locator('nav [data-go]').all()) {
      if (!(await view.isVisible())) await page.getByRole('button', { name: 'المزيد' }).click();
      await view.click();
      await page.waitForTimeout(100);
      expect([await view.textContent(), await width()]).toEqual([await view.textContent(), 300]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(13);
    }
  });

  it('moves nothing where less movement is asked for', async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const quick = await page.evaluate(
      "getComputedStyle(document.documentElement).getPropertyValue('--quick').trim()",
    );
    expect(quick).toBe('0s');
  });

  it('says what is wrong with a file it cannot use', async () => {
    const { world } = directorate((tabs) => tabs.delete('المؤسسات'));
    const page = await open({}, world);
    expect(await page.locator('.notice').textContent()).toContain('المؤسسات');
  });

  it('filters 12,000 schools within 100 ms a keystroke, 300 within 16, and shows at most 50', async () => {
    const many = (count: number) =>
      directorate((tabs) => {
        const rows = tabs.get('المؤسسات') as string[][];
        for (let made = 0; made < count; made += 1)
          rows.push([
            `${20000 + made}A`,
            `مدرسة الأمل رقم ${made}`,
            'مدرسة ابتدائية',
            'الابتدائي',
            'قروي',
            'آيت عميرة',
          ]);
      }).world;
    for (const [count, budget] of [
      [300, 16],
      [12_000, 100],
    ] as const) {
      const page = await open({}, many(count));
      await school(page).click();
      const took = (await school(page).evaluate(
        (input: { value: string; dispatchEvent(event: unknown): void }) =>
          ['ا', 'ال', 'الا', 'الام', 'الامل', 'ايت عمير', '2'].map((typed) =>
            // The quickest of several: what the machine does beside is none of the list's.
            Math.min(
              ...Array.from({ length: 8 }, () => {
                input.value = '';
                input.dispatchEvent(new Event('input', { bubbles: true }));
                const begun = performance.now();
                input.value = typed;
                input.dispatchEvent(new Event('input', { bubbles: true }));
                return performance.now() - begun;
              }),
            ),
          ),
      )) as number[];
      expect([count, took.sort((one, other) => one - other)[3]! < budget]).toEqual([count, true]);
      await school(page).fill('الامل');
      expect(await page.getByRole('option').count()).toBe(50);
      expect((await page.locator('.told').first().textContent())?.replace(/[\u2068\u2069]/g, '')).toBe(
        `و${count - 50} أخرى: تابعوا الكتابة…`,
      );
      await opened?.close();
    }
    opened = undefined;
  });
});
