import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { example, tabsFrom, worldOf } from '../support/memory';
import type { Opened, openSidebar } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
let opened: Opened | undefined;
let tabs: Map<string, string[][]>;

/** The worked example's file, a view of its sidebar open as عائشة بنعلي on 14 June 2025. */
async function open(view: string, options: Parameters<typeof openSidebar>[2] = {}): Promise<Page> {
  tabs = tabsFrom(example('workbook.json'));
  const world = worldOf(tabs, '2025-06-14', 'a.benali@taalim.ma');
  opened = await sidebar.open(world, { ...options, view });
  opened.page.setDefaultTimeout(8_000);
  return opened.page;
}

const saves = () => sidebar.asked('saveRecord');

const inView = (page: Page, field: string) =>
  page.locator(`[data-view]:not([hidden]) [data-field=${field}]`).locator('input, textarea').first();

/** Types in fields, one after the other, by keyboard alone; a list takes what was typed by Enter. */
async function type(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) {
    const input = inView(page, field);
    await input.focus();
    if ((await input.getAttribute('type')) === 'radio') {
      await page.keyboard.press('Space');
      for (let step = 0; step < 8; step += 1) {
        const picked = page.locator(`[data-view]:not([hidden]) [data-field=${field}] input:checked`);
        if ((await picked.inputValue()) === text) break;
        await page.keyboard.press('ArrowLeft');
      }
      continue;
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    if ((await input.getAttribute('role')) === 'combobox') {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    }
  }
}

/** What is typed in each form, and what its row then holds besides. */
const forms = [
  {
    view: 'supportRequest',
    texts: { kind: 'نقل', purpose: 'زيارة أيت بريم', neededOn: '20/06/2025' },
    holds: { date: '2025-06-14', mentor: 'عائشة بنعلي' },
    said: 'حُفظ الطلب',
  },
  {
    view: 'duty',
    texts: {
      mentor: 'بلقاسم',
      duty: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
      cpp: 'تيزنيت 2',
      date: '20/06/2025',
    },
    holds: { mentor: 'سعيد بلقاسم', cpp: 'ج.م.م تيزنيت 2' },
    said: 'حُفظت المهمة',
  },
  {
    view: 'assignment',
    texts: { mentor: 'بلقاسم', cpp: 'تيزنيت 2' },
    holds: { from: '2024-09-01', to: '' },
    said: 'حُفظ التكليف',
  },
  {
    view: 'post',
    texts: { school: '16710', principal: 'علي آيت الحاج', gender: 'ذكر' },
    holds: { school: 'مدرسة القدس (16710A)', from: '2024-09-01' },
    said: 'حُفظ التعيين',
  },
  {
    view: 'mentor',
    texts: { name: 'نادية الصقلي', grade: 'مفتشة', zone: 'تيزنيت' },
    holds: {},
    said: 'حُفظت معطيات المواكب(ة)',
  },
  {
    view: 'cpp',
    texts: { name: 'ج.م.م تافراوت', coordinator: 'خديجة' },
    holds: {},
    said: 'حُفظت جماعة الممارسات المهنية',
  },
  {
    view: 'school',
    texts: { code: '20000N', name: 'فرعية إغير', kind: 'فرعية', parent: 'النخيل' },
    holds: { parent: 'مدرسة النخيل (16698Z)', cycles: 'الابتدائي' },
    said: 'حُفظت المؤسسة',
  },
] as const;

describe('each form, by keyboard alone', () => {
  it.each(forms)('$view: filled, saved, told with its receipt', async ({ view, texts, holds, said }) => {
    const page = await open(view);
    const before = tabs.get(ar.tabs[view])?.length ?? 0;
    await type(page, texts);
    await page.keyboard.press('Control+Enter');
    await page.getByText(said, { exact: true }).waitFor();
    expect(await page.locator('.notice .code').textContent()).toContain(`${ar.letters[view]}-`);
    const [header = [], ...rows] = tabs.get(ar.tabs[view]) ?? [];
    expect(rows).toHaveLength(before);
    const labels: Readonly<Record<string, string>> = ar.fields[view];
    for (const [field, text] of Object.entries(holds))
      expect([field, rows.at(-1)?.[header.indexOf(labels[field] ?? '')]]).toEqual([field, text]);
    expect(saves()).toHaveLength(1);
  });

  it('programmeItem: a month gives both days; what the programme already says is copied, and may be changed', async () => {
    const page = await open('programmeItem');
    const copied = page.locator('.copied');
    const fields = { activity: 'ورشة', topic: 'القيادة', form: 'ميدانية', communication: 'الهاتف' };
    expect(await copied.isVisible()).toBe(false);
    await type(page, fields);
    const months = page.getByRole('combobox', { name: 'شهر بأكمله' });
    await months.focus();
    await months.selectOption({ label: 'فبراير 2025' });
    expect(await inView(page, 'from').inputValue()).toBe('01/02/2025');
    expect(await inView(page, 'to').inputValue()).toBe('28/02/2025');
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ النشاط المبرمج', { exact: true }).waitFor();
    expect(saves()[0]).toMatchObject({
      draft: { from: '2025-02-01', to: '2025-02-28', form: 'ميدانية', mentor: 'عائشة بنعلي' },
    });
    // Once the file was asked anew, the next item of the programme has it from there.
    await copied.waitFor();
    expect(await copied.textContent()).toContain('ميدانية');
    expect(await inView(page, 'form').isVisible()).toBe(false);
    await type(page, { activity: 'مجموعة' });
    await months.selectOption({ label: 'أبريل 2025' });
    await copied.getByRole('button', { name: 'تغيير' }).click();
    await type(page, { communication: 'البريد' });
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction("document.querySelectorAll('.notice.good').length === 1");
    await page.waitForTimeout(50);
    expect(saves()[1]).toMatchObject({ draft: { form: 'ميدانية', communication: 'البريد' } });
  });

  it('supportAnswer: waiting requests come first; the request is told, only the answer is asked', async () => {
    const page = await open('supportAnswer');
    const rows = page.locator('.recent-row');
    await rows.first().waitFor();
    expect(await page.locator('.save').isVisible()).toBe(false);
    expect(await rows.first().textContent()).toContain('ينتظر الجواب');
    await rows.first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.about').textContent()).toContain('زيارة ابن رشد');
    expect(await page.locator('[data-field]:visible').count()).toBe(3);
    await type(page, { answer: 'ملبى' });
    expect(await inView(page, 'answeredOn').inputValue()).toBe('14/06/2025');
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ الجواب', { exact: true }).waitFor();
    expect(saves()[0]).toMatchObject({
      draft: { purpose: 'زيارة ابن رشد', answer: 'ملبى', answeredOn: '2025-06-14' },
    });
    expect(await page.locator('.save').isVisible()).toBe(false);
  });

  it('wording: added, opened, corrected, removed', async () => {
    const page = await open('wording');
    await type(page, { written: 'بعد المسافات', meant: 'بعد المؤسسات' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظت الصياغة', { exact: true }).waitFor();
    expect(tabs.get(ar.tabs.wording)?.at(-1)).toEqual(['بعد المسافات', 'بعد المؤسسات']);
    await page.locator('.recent-row', { hasText: 'بعد المسافات' }).click();
    await type(page, { meant: 'البعد' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ تصحيح الصياغة', { exact: true }).waitFor();
    expect(tabs.get(ar.tabs.wording)?.at(-1)).toEqual(['بعد المسافات', 'البعد']);
    await page.locator('.recent-row', { hasText: 'البعد' }).click();
    await page.getByRole('button', { name: 'حذف هذا الصف' }).click();
    await page.getByText('حُذف الصف').waitFor();
    expect(tabs.get(ar.tabs.wording)).toHaveLength(3);
  });

  it('settings: open on what the file holds; a fault is told under its field', async () => {
    const page = await open('settings');
    expect(await inView(page, 'internalDay').inputValue()).toBe('31/05');
    await type(page, { schoolYear: '2024/2026', directorate: 'تيزنيت' });
    await page.keyboard.press('Control+Enter');
    expect(await inView(page, 'schoolYear').getAttribute('aria-invalid')).toBe('true');
    await type(page, { schoolYear: '2024/2025' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظت الإعدادات', { exact: true }).waitFor();
    expect(tabs.get(ar.tabs.settings)).toEqual(expect.arrayContaining([['المديرية', 'تيزنيت']]));
    expect(await inView(page, 'directorate').inputValue()).toBe('تيزنيت');
  });

  it('settings: a file that becomes the academy’s is told to be prepared', async () => {
    const page = await open('settings');
    await page.locator('[data-view=settings] summary').click();
    await type(page, { level: ar.lists.level.academy });
    await page.keyboard.press('Control+Enter');
    await page.getByText('اختاروا الآن «تهيئة الملف»').waitFor();
    expect(tabs.get(ar.tabs.settings)).toEqual(
      expect.arrayContaining([['مستوى الملف', 'الأكاديمية الجهوية']]),
    );
  });
});

describe('after saving', () => {
  it('what is worth knowing is told under the receipt, and can be settled', async () => {
    const page = await open('mentor');
    await type(page, { name: 'نادية الصقلي' });
    await page.keyboard.press('Control+Enter');
    const hints = page.getByRole('list', { name: 'للاطلاع' });
    await hints.waitFor();
    await hints.getByRole('button', { name: 'اطلعتُ عليه' }).click();
    await hints.getByText('سُجل اطلاعكم').waitFor();
    expect(opened?.asked.at(-1)?.action).toBe('settleWarning');
  });

  it('a school that was just saved can be chosen in another form', async () => {
    const page = await open('school');
    await type(page, { code: '20000N', name: 'مدرسة الزيتون', kind: 'مدرسة ابتدائية' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظت المؤسسة', { exact: true }).waitFor();
    // The file is asked anew, silently.
    while (!opened?.asked.some(({ action }) => action === 'openSidebarData')) await page.waitForTimeout(20);
    await page.waitForTimeout(50);
    await page.getByRole('button', { name: 'التسجيل' }).click();
    await type(page, { school: 'الزيتون' });
    expect(await inView(page, 'school').inputValue()).toBe('مدرسة الزيتون (20000N)');
  });
});

describe('a correction', () => {
  it('of any row is found by a search, opened, saved; nothing hidden from its form is lost', async () => {
    const page = await open('school');
    await page.getByRole('searchbox').fill('تيغمي');
    await page.locator('.recent-row').first().click();
    await type(page, { commune: 'تيغمي' });
    await page.getByRole('button', { name: 'حفظ التصحيح' }).click();
    await page.getByText('حُفظ تصحيح المؤسسة', { exact: true }).waitFor();
    expect(saves()[0]).toMatchObject({
      id: 'school-9',
      draft: { commune: 'تيغمي', parent: 'مدرسة النخيل (16698Z)', code: '16711N' },
    });
  });

  it('may remove the row, and bring it back; a row that others refer to is not removed', async () => {
    const page = await open('school');
    const count = () => tabs.get(ar.tabs.school)?.length;
    const before = count();
    await page.getByRole('searchbox').fill('16709L');
    await page.locator('.recent-row').first().click();
    await page.getByRole('button', { name: 'حذف هذا الصف' }).click();
    await page.locator('.notice.bad').first().waitFor();
    expect(count()).toBe(before);
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.locator('[data-go=supportRequest]').click();
    const requests = () => tabs.get(ar.tabs.supportRequest)?.length;
    const asked = requests() ?? 0;
    await page.locator('.recent-row:visible').first().click();
    await page.locator('[data-view=supportRequest]').getByRole('button', { name: 'حذف هذا الصف' }).click();
    await page.getByText('حُذف الصف').waitFor();
    expect(requests()).toBe(asked - 1);
    await page.getByRole('button', { name: 'استرجاعه' }).click();
    await page.getByText('استُرجع الصف').waitFor();
    expect(requests()).toBe(asked);
  });

  it('of a request by its mentor keeps the answer, which that form does not ask', async () => {
    const page = await open('supportRequest');
    await page.locator('.recent-row').first().click();
    await type(page, { purpose: 'زيارة أخرى' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ تصحيح الطلب', { exact: true }).waitFor();
    expect(saves()[0]).toMatchObject({ draft: { answer: 'ملبى', answeredOn: '2024-10-10' } });
  });
});

describe('the check of the file', () => {
  it('tells the score and the kinds; a warning is settled; a mend is one step', async () => {
    const page = await open('check');
    await page.locator('.score-words').waitFor();
    expect(await page.locator('.score-words').textContent()).toMatch(/\d+%/);
    await page.getByText('بحسب النوع').click();
    expect(await page.locator('.kinds dt').allTextContents()).toContain('خانات ضرورية فارغة');
    const warned = page.locator('.group-of:has(.calm)').first();
    await warned.locator('summary').click();
    await warned.getByRole('button', { name: 'اطلعتُ عليه' }).first().click();
    await warned.getByText('سُجل اطلاعكم').waitFor();
    expect(opened?.asked.at(-1)).toMatchObject({
      action: 'settleWarning',
      input: { entity: expect.any(String), id: expect.any(String), code: expect.any(String) },
    });
    const mend = page.locator('.summary .plain').first();
    await mend.click();
    await page.getByText('صُحح صف واحد').waitFor();
    expect(opened?.asked.map(({ action }) => action)).toContain('mendRows');
    await page.getByRole('button', { name: 'تراجع' }).click();
    await mend.waitFor();
    expect(opened?.asked.map(({ action }) => action)).toContain('undo');
  });
});

describe('«سجل العمليات»', () => {
  it('tells the last operations, what each changed, and takes one back', async () => {
    const page = await open('supportRequest');
    const purposes = () => (tabs.get(ar.tabs.supportRequest) ?? []).map((cells) => cells[3]);
    const before = purposes();
    await page.locator('.recent-row').first().click();
    await type(page, { purpose: 'زيارة أخرى' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('حُفظ تصحيح الطلب', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.locator('[data-go=history]').click();
    const newest = page.locator('[data-view=history] .finding').first();
    await newest.getByText('ما تغيّر').click();
    expect(await newest.textContent()).toContain('زيارة أخرى');
    await newest.getByRole('button', { name: 'تراجع' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(purposes()).toEqual(before);
  });
});

describe('the navigation', () => {
  it('opens «المزيد» by keyboard, goes to a view, says where one is, and closes by Escape', async () => {
    const page = await open('forms');
    const more = page.getByRole('button', { name: 'المزيد' });
    await more.focus();
    await page.keyboard.press('ArrowDown');
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await more.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    for (const heading of ['تسجيل المواكب(ة)', 'شؤون المديرية', 'الملف'])
      expect(await page.getByRole('list', { name: heading }).isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('البرنامج السنوي');
    expect(await page.locator('.more-views').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'المزيد: البرنامج السنوي' }).count()).toBe(1);
  });

  it('a door may open the sidebar on any view: the guide, say, which comes when it is opened', async () => {
    const page = await open('help');
    await page.getByText('تسجيل نشاط في دقيقة').waitFor();
    expect(opened?.asked.map(({ action }) => action)).toEqual(['openPage']);
  });

  it('a view that does not exist opens the forms', async () => {
    const page = await open('nothing');
    expect(await inView(page, 'school').isVisible()).toBe(true);
  });
});
