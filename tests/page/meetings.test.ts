import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { readFollowUp } from '../../src/region/meetingLines';
import { worldOf } from '../support/memory';
import { regional, type Tabs, type Typed } from '../support/rows';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
const day = '2027-06-15';
let tabs: Tabs;

const coordinator = 'المنسق(ة) الجهوي(ة)';
const team: readonly Typed[] = [
  { name: 'عبد الله الأنصاري', role: coordinator },
  { name: 'سعاد العلمي', role: 'مسؤول(ة) التتبع والتقييم' },
  { name: 'كريم بناني', role: 'منسق(ة) إقليمي(ة)', directorate: 'تازة' },
];

const february: Typed = {
  id: '1f0c9a2e-0000-4000-8000-000000000001',
  date: '2027-02-10',
  place: 'المركز الجهوي للتوجيه المدرسي والمهني',
  agenda: 'تقديم المشروع',
  attendees: 'عبد الله الأنصاري',
  decisions: [
    'إعداد لائحة المؤسسات المستفيدة | المسؤول(ة): سعاد العلمي | الأجل: 28/02/2027',
    '- مراسلة المديريات بالجدولة الزمنية',
    'برمجة تكوين للمنسقين الإقليميين | المسؤول(ة): كريم بناني | الأجل: 30/09/2027',
  ].join('\n'),
};

async function open(meeting: readonly Typed[], view = 'meeting', teamMember = team): Promise<Page> {
  tabs = regional({ teamMember, meeting });
  const { page } = await sidebar.open(worldOf(tabs, day), { view });
  page.setDefaultTimeout(8_000);
  return page;
}

const field = (page: Page, name: string): Locator => page.locator(`[data-field=${name}]`).first();
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;
/** The last row of اللقاءات, by field. */
const lastRow = (): Readonly<Record<string, string>> => {
  const rows = tabs.get(ar.tabs.meeting) ?? [];
  const cells = rows[rows.length - 1] ?? [];
  return Object.fromEntries(Object.keys(ar.fields.meeting).map((name, at) => [name, cells[at] ?? '']));
};
const save = async (page: Page, said: string) => {
  await page.locator('.foot .save').click();
  await page.getByText(said).first().waitFor();
};
const answer = (page: Page, decision: string, state: string) =>
  page
    .locator('[data-field=followUp] .finding', { hasText: decision })
    .getByText(state, { exact: true })
    .click();

describe('the form of a meeting', () => {
  it('ticks members with their roles, adds guests and decisions, answers open ones with a tap, and writes plain lines', async () => {
    const page = await open([february]);
    await field(page, 'agenda').locator('textarea').waitFor();
    expect(await field(page, 'agenda').locator('textarea').inputValue()).toBe('تتبع تنفيذ القرارات السابقة');
    await field(page, 'date').locator('input').first().fill('15/06/2027');
    await field(page, 'place').locator('input').fill('مقر الأكاديمية');
    await page.getByLabel('سعاد العلمي').check();
    await page.getByLabel('كريم بناني').check();
    await field(page, 'guests').locator('textarea').fill('سعيد الحاج | وكالة حساب تحدي الألفية');
    await answer(page, 'إعداد لائحة المؤسسات', 'تم إنجازه');
    await answer(page, 'مراسلة المديريات', 'قيد الإنجاز');
    await page
      .locator('[data-field=followUp] .finding', { hasText: 'مراسلة المديريات' })
      .getByLabel('ملاحظة')
      .fill('بقيت مديريتان');
    await page.getByRole('button', { name: 'إضافة قرار' }).click();
    await field(page, 'decision').locator('textarea').fill('عقد لقاء مع مكتب الدراسات');
    await page.getByLabel('المسؤول(ة) عن التنفيذ').fill('عبد الله الأنصاري');
    await page.locator('[data-field=due] input').first().fill('٣٠/٦/٢٠٢٧');
    await shot(page, 'meeting-form');
    await page.getByRole('button', { name: 'تم', exact: true }).click();
    await shot(page, 'meeting-form-closed');
    await save(page, 'حُفظ اللقاء');
    expect(lastRow()).toEqual({
      date: '2027-06-15',
      place: 'مقر الأكاديمية',
      agenda: 'تتبع تنفيذ القرارات السابقة',
      attendees:
        'سعاد العلمي | مسؤول(ة) التتبع والتقييم\nكريم بناني | منسق(ة) إقليمي(ة) – تازة\nسعيد الحاج | وكالة حساب تحدي الألفية',
      decisions: 'عقد لقاء مع مكتب الدراسات | المسؤول(ة): عبد الله الأنصاري | الأجل: 30/06/2027',
      followUp:
        'إعداد لائحة المؤسسات المستفيدة | تم إنجازه\nمراسلة المديريات بالجدولة الزمنية | قيد الإنجاز | بقيت مديريتان',
    });
    // The next meeting asks for what is open, and no more for what is done.
    await page.locator('[data-field=followUp] .finding', { hasText: 'عقد لقاء مع مكتب الدراسات' }).waitFor();
    const asked = await page.locator('[data-field=followUp] .finding').allTextContents();
    expect(asked).toHaveLength(3);
    expect(asked.join()).not.toContain('إعداد لائحة المؤسسات');
    await shot(page, 'meeting-form-next');
  }, 60_000);
});

describe('who attended', () => {
  it('a guest whose name begins with a member’s is that guest alone, and no member is ticked on the way', async () => {
    const page = await open([]);
    await field(page, 'guests').locator('textarea').pressSequentially('سعاد العلمي الوزاني\nضيف');
    expect(await page.getByLabel('سعاد العلمي').isChecked()).toBe(false);
    await field(page, 'date').locator('input').first().fill('15/06/2027');
    await field(page, 'place').locator('input').fill('فاس');
    await field(page, 'agenda').locator('textarea').fill('نقطة');
    await save(page, 'حُفظ اللقاء');
    expect(lastRow()['attendees']).toBe('سعاد العلمي الوزاني\nضيف');
  }, 60_000);

  it('a member written among the guests is ticked, stands there once, and leaves it when unticked', async () => {
    const page = await open([]);
    const guests = field(page, 'guests').locator('textarea');
    await page.getByLabel('كريم بناني').check();
    await guests.pressSequentially('سعاد العلمي\nضيف');
    expect(await page.getByLabel('سعاد العلمي').isChecked()).toBe(true);
    await page.getByLabel('عبد الله الأنصاري').check();
    await page.getByLabel('سعاد العلمي').uncheck();
    expect(await guests.inputValue()).toBe('ضيف');
    await field(page, 'date').locator('input').first().fill('15/06/2027');
    await field(page, 'place').locator('input').fill('فاس');
    await field(page, 'agenda').locator('textarea').fill('نقطة');
    await save(page, 'حُفظ اللقاء');
    expect(lastRow()['attendees']).toBe(
      'كريم بناني | منسق(ة) إقليمي(ة) – تازة\nعبد الله الأنصاري | المنسق(ة) الجهوي(ة)\nضيف',
    );
  }, 60_000);
});

describe('what was typed by hand', () => {
  const byHand: Typed = {
    ...february,
    attendees: '- سعاد العلمي (رئيسة)\nضيف من الوكالة\n\nعبد الله  الانصاري',
    decisions: '1. إعداد اللائحة - المسؤول: سعاد\n\n- مراسلة المديريات | الأجل: آخر الشهر | ملاحظة حرة',
    followUp: 'نوقش التأخر في الإنجاز\nقرار قديم | تم',
  };

  it('stays as it is where nobody edits its line', async () => {
    const page = await open([byHand]);
    await page.locator('.recent-row').first().click();
    expect(await page.getByLabel('سعاد العلمي').isChecked()).toBe(true);
    expect(await page.getByLabel('عبد الله الأنصاري').isChecked()).toBe(true);
    expect(await field(page, 'guests').locator('textarea').inputValue()).toBe('ضيف من الوكالة');
    await shot(page, 'meeting-by-hand');
    await field(page, 'place').locator('input').fill('تازة');
    await save(page, 'حُفظ تصحيح اللقاء');
    const { attendees, decisions, followUp, place } = byHand;
    expect(place).not.toBe('تازة');
    expect(lastRow()).toMatchObject({ attendees, decisions, followUp, place: 'تازة' });
  }, 60_000);

  it('an answer that is taken back leaves the line it was given to', async () => {
    const page = await open([byHand]);
    await page.locator('.recent-row').first().click();
    await answer(page, 'نوقش التأخر', 'تم التخلي عنه');
    await answer(page, 'قرار قديم', 'قيد الإنجاز');
    await answer(page, 'نوقش التأخر', 'تم التخلي عنه');
    await save(page, 'حُفظ تصحيح اللقاء');
    expect(lastRow()['followUp']).toBe('نوقش التأخر في الإنجاز\nقرار قديم | قيد الإنجاز');
  }, 60_000);

  it('an answer that is taken back leaves its note a note, whatever it says', async () => {
    const page = await open([{ ...february, followUp: 'قرار قديم | قيد الإنجاز | تم' }]);
    await page.locator('.recent-row').first().click();
    await answer(page, 'قرار قديم', 'قيد الإنجاز');
    await save(page, 'حُفظ تصحيح اللقاء');
    const again = readFollowUp(lastRow()['followUp'] ?? '');
    expect(again).toEqual({ text: 'قرار قديم', state: null, note: 'تم' });
  }, 60_000);

  it('of two answers to one decision the last stands: it is what is shown, and what a tap changes', async () => {
    const page = await open([{ ...february, followUp: 'قرار قديم | ملغى\nقرار قديم | تم إنجازه' }]);
    await page.locator('.recent-row').first().click();
    const done = page.locator('[data-field=followUp] .finding').getByLabel('تم إنجازه', { exact: true });
    expect(await done.isChecked()).toBe(true);
    await answer(page, 'قرار قديم', 'قيد الإنجاز');
    await save(page, 'حُفظ تصحيح اللقاء');
    expect(lastRow()['followUp']).toBe('قرار قديم | ملغى\nقرار قديم | قيد الإنجاز');
  }, 60_000);

  it('decisions that are pasted as a block are one each, by whom and when was said of them all', async () => {
    const page = await open([]);
    await page.getByRole('button', { name: 'إضافة قرار' }).click();
    await field(page, 'decision').locator('textarea').fill('- إعداد اللائحة\n\n2. مراسلة المديريات\n• ');
    await page.getByLabel('المسؤول(ة) عن التنفيذ').fill('سعاد العلمي');
    await page.getByRole('button', { name: 'تم', exact: true }).click();
    expect(await page.locator('[data-field=decisions] .finding').count()).toBe(2);
    await field(page, 'date').locator('input').first().fill('1/7/2027');
    await field(page, 'place').locator('input').fill('فاس');
    await field(page, 'agenda').locator('textarea').fill('نقطة');
    await save(page, 'حُفظ اللقاء');
    expect(lastRow()['decisions']).toBe(
      'إعداد اللائحة | المسؤول(ة): سعاد العلمي\nمراسلة المديريات | المسؤول(ة): سعاد العلمي',
    );
  }, 60_000);

  it('only the line that is edited is written anew', async () => {
    const page = await open([byHand]);
    await page.locator('.recent-row').first().click();
    const cards = page.locator('[data-field=decisions] .finding');
    await cards.nth(1).getByText('تعديل').click();
    expect(await page.locator('[data-field=due] input').first().inputValue()).toBe('آخر الشهر');
    await page.locator('[data-field=due] input').first().fill('30 أبريل 2027');
    await save(page, 'حُفظ تصحيح اللقاء');
    expect(lastRow()['decisions']).toBe(
      '1. إعداد اللائحة - المسؤول: سعاد\n\nمراسلة المديريات || ملاحظة حرة | الأجل: 30/04/2027',
    );
  }, 60_000);

  it('a decision whose words are missing, or whose day is none, is told and kept', async () => {
    const page = await open([]);
    await page.getByRole('button', { name: 'إضافة قرار' }).click();
    await page.locator('[data-field=due] input').first().fill('31/02/2027');
    await field(page, 'place').locator('input').click();
    await page.locator('[data-field=decisions] .fault').getByText('لم نتعرف على التاريخ').waitFor();
    await shot(page, 'meeting-fault');
    await page.getByLabel('المسؤول(ة) عن التنفيذ').fill('سعاد');
    await field(page, 'date').locator('input').first().fill('1/7/2027');
    await field(page, 'place').locator('input').fill('فاس');
    await field(page, 'agenda').locator('textarea').fill('نقطة');
    await save(page, 'حُفظ اللقاء');
    expect(lastRow()['decisions']).toBe('| المسؤول(ة): سعاد | الأجل: 31/02/2027');
  }, 60_000);
});

describe('«تتبع القرارات»', () => {
  const march: Typed = {
    id: '1f0c9a2e-0000-4000-8000-000000000002',
    date: '2027-03-10',
    place: 'الأكاديمية',
    agenda: 'تتبع',
    decisions: 'برمجة تكوين للمنسقين الإقليميين | الأجل: 31/10/2027',
    followUp: 'مراسلة المديريات بالجدولة الزمنية | تم إنجازه | رقم 12\nقرار آخر | منجز',
  };

  it('shows what is open first, late told, then what is done, and what was said of nothing', async () => {
    const page = await open([february, march], 'decisions');
    const groups = page.locator('[data-view=decisions] .group-of');
    await groups.first().waitFor();
    const cards = await groups.first().locator('.finding').allTextContents();
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('إعداد لائحة المؤسسات المستفيدة');
    expect(cards[0]).toContain('انقضى أجله');
    expect(cards[1]).toContain('31/10/2027');
    expect(cards[1]).not.toContain('انقضى أجله');
    await groups.nth(1).locator('summary').first().click();
    await groups.nth(2).locator('summary').first().click();
    for (const trail of await page.getByText('مسار القرار').all()) await trail.click();
    expect(await groups.nth(1).locator('.trail').textContent()).toContain('رقم 12');
    expect(await groups.nth(2).textContent()).toContain('قرار آخر');
    await shot(page, 'decisions');
    await page.getByLabel('المسؤول(ة)', { exact: true }).selectOption({ label: 'دون مسؤول(ة)' });
    await shot(page, 'decisions-nobody');
    expect(await page.locator('[data-view=decisions] .finding').count()).toBe(1);
  }, 60_000);

  it('a decision leads to its meeting, open in its form', async () => {
    const page = await open([february, march], 'decisions');
    await page
      .getByRole('button', { name: /فتح لقاء .*10\/02\/2027/ })
      .first()
      .click();
    await page.locator('[data-view=meeting]').getByText('تصحيح لقاء مسجل').waitFor();
    expect(await field(page, 'date').locator('input').first().inputValue()).toBe('10/02/2027');
    await page.evaluate('window.print = () => {}');
    await page.getByRole('button', { name: 'طباعة المحضر' }).click();
    await page.waitForSelector('#paper', { state: 'attached' });
    const printed = await page.frameLocator('#paper').locator('body').textContent();
    expect(printed).toContain('محضر لقاء فريق التنسيق الجهوي');
    expect(printed).toContain('تقديم المشروع');
    await shot(page, 'meeting-opened');
    // Its own decisions are no earlier ones.
    expect(await field(page, 'followUp').textContent()).toContain('لا قرارات سابقة');
  }, 60_000);

  it('says how to begin where there is none', async () => {
    const page = await open([], 'decisions', []);
    await page.getByText('لا قرارات مسجلة بعد').waitFor();
    await shot(page, 'decisions-empty');
    await page.getByRole('button', { name: 'تسجيل لقاء' }).click();
    await page.getByText('لا أعضاء في ورقة').waitFor();
    expect(await field(page, 'agenda').locator('textarea').inputValue()).toBe('');
    await shot(page, 'meeting-no-team');
  }, 60_000);
});
