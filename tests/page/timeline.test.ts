import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { timeline as said, timelineView as words } from '../../src/messages/timeline.ar';
import { worldOf } from '../support/memory';
import { aPlan, firstOfMoved } from '../support/plan';
import type { Tabs } from '../support/rows';
import { idOf, regional, saved } from '../support/rows';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
const today = '2027-04-15';

/** The plan of February to July in the middle of April; what is postponed was first to be in March. */
function planned(): Tabs {
  const tabs = regional();
  for (const [at, item] of aPlan.entries()) {
    const id = idOf(at);
    const first = item['status'] === 'مؤجل' ? { ...item, ...firstOfMoved, status: '' } : item;
    const { version } = saved(tabs, 'planItem', first, { id });
    if (first !== item) saved(tabs, 'planItem', item, { id, version });
  }
  return tabs;
}

async function open(tabs = planned(), options: object = {}): Promise<Page> {
  const { page } = await sidebar.open(worldOf(tabs, today), { view: 'timeline', ...options });
  page.setDefaultTimeout(8_000);
  await page.locator('[data-view=timeline] .gantt > :not(.quiet)').first().waitFor();
  return page;
}

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;

const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const item = (page: Page, name: string) => page.locator('.planned-item', { hasText: name });
const cells = (tabs: Tabs, name: string) =>
  (tabs.get(ar.tabs.planItem) ?? []).find((row) => row.some((cell) => cell.includes(name))) ?? [];

describe('«المخطط»', () => {
  it('draws the plan by phase and operation over its months, the first at the right, and only its lanes scroll', async () => {
    const page = await open();
    await shot(page, 'timeline');
    expect(await page.locator('.phase > summary > bdi').allTextContents()).toEqual([
      ...new Set(aPlan.map(({ phase }) => phase)),
    ]);
    expect(await page.locator('.planned-item').count()).toBe(aPlan.length);
    const [february, july] = await Promise.all(
      [0, 5].map((at) => page.locator('.month').nth(at).boundingBox()),
    );
    expect(february!.x).toBeGreaterThan(july!.x);
    const boxOf = (name: string) => item(page, name).locator('.bar').last().boundingBox();
    const [early, late] = [await boxOf('لقاء توزيع المهام'), await boxOf('تقرير نهاية السنة')];
    expect(early!.x).toBeGreaterThan(late!.x + late!.width);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('tells how far the plan, each phase and a role are, and what is late, moved and overlapping', async () => {
    const page = await open();
    expect(plain(await page.locator('.plan .summary').textContent())).toContain(
      'أُنجز نشاطان من أصل 8 (25,0%)',
    );
    expect(plain(await page.locator('.phase > summary').first().textContent())).toContain(
      'أُنجز نشاطان من أصل 3 (66,7%)',
    );
    await page.getByLabel(words.show).selectOption({ index: 1 });
    expect(await page.locator('.planned-item').count()).toBe(1);
    expect(await item(page, 'إعداد أدوات التتبع').textContent()).toContain(said.states.late);
    await page.getByLabel(words.show).selectOption({ index: 2 });
    expect(await page.locator('.planned-item').count()).toBe(2);
    await page.getByRole('button', { name: 'ورشات التشخيص' }).click();
    expect(plain(await page.locator('.opened-item').textContent())).toContain(
      'يلتقي من 19/04/2027 إلى 30/04/2027 مع نشاط آخر للدور نفسه: «تكوين المواكبين في منهجية مشروع المؤسسة المندمج»',
    );
    await shot(page, 'timeline-overlap');
    await page.getByLabel(words.show).selectOption({ index: 3 });
    await page.getByRole('button', { name: 'تكوين مستعملي' }).click();
    expect(plain(await page.locator('.opened-item').textContent())).toContain(
      'الموعد الأول: من 01/03/2027 إلى 05/03/2027',
    );
    expect(await item(page, 'تكوين مستعملي').locator('.bar.first').count()).toBe(1);
    await page.getByLabel(words.show).selectOption({ index: 0 });
    await page.getByLabel(words.role).selectOption({ label: ar.lists.teamRole.monitoring });
    expect(await page.locator('.planned-item').count()).toBe(2);
    expect(plain(await page.locator('.plan .summary').textContent())).toContain('من أصل 2');
    await shot(page, 'timeline-role');
  });

  it('«تم الإنجاز» asks for the results and saves both; what was typed outlives folding and choosing', async () => {
    const tabs = planned();
    const page = await open(tabs);
    const name = page.getByRole('button', { name: 'إعداد أدوات التتبع' });
    await name.click();
    await page.getByRole('button', { name: words.complete }).click();
    await page.getByLabel(ar.fields.planItem.results).fill('شبكة تتبع واحدة');
    await shot(page, 'timeline-complete');
    await name.click();
    await page.getByLabel(words.role).selectOption({ index: 1 });
    await page.getByLabel(words.role).selectOption({ index: 0 });
    await name.click();
    expect(await page.getByLabel(ar.fields.planItem.results).inputValue()).toBe('شبكة تتبع واحدة');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.notice.good').waitFor();
    expect(cells(tabs, 'إعداد أدوات التتبع')).toEqual(expect.arrayContaining(['منجز', 'شبكة تتبع واحدة']));
    expect(plain(await page.locator('.plan .summary').textContent())).toContain('أُنجزت 3 أنشطة من أصل 8');
  });

  it('«تأجيل» takes new dates and keeps the first ones; dates that cannot be are told beside them and stay', async () => {
    const tabs = planned();
    const page = await open(tabs);
    await page.getByRole('button', { name: 'تقرير نهاية السنة' }).click();
    await page.getByRole('button', { name: words.postpone }).click();
    await page.getByRole('textbox', { name: words.newFrom, exact: true }).fill('20/07/2027');
    await page.getByRole('textbox', { name: words.newTo, exact: true }).fill('10/07/2027');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.opened-item .notice.warn').waitFor();
    await shot(page, 'timeline-postpone');
    expect(await page.getByRole('textbox', { name: words.newFrom, exact: true }).inputValue()).toContain(
      '20/07/2027',
    );
    await page.getByRole('textbox', { name: words.newTo, exact: true }).fill('30/07/2027');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.notice.good').waitFor();
    expect(cells(tabs, 'تقرير نهاية السنة')).toEqual(
      expect.arrayContaining(['2027-07-20', '2027-07-30', 'مؤجل']),
    );
    expect(await item(page, 'تقرير نهاية السنة').locator('.bar.first').count()).toBe(1);
  });

  it('what was typed for one activity outlives the saving of another; what is told of it is of the present', async () => {
    const tabs = planned();
    const page = await open(tabs);
    await page.getByRole('button', { name: 'ورشات التشخيص' }).click();
    await page.getByRole('button', { name: words.complete }).click();
    await page.getByLabel(ar.fields.planItem.results).fill('نصف الورشات');
    expect(plain(await page.locator('.opened-item .hints').textContent())).toContain('يلتقي');
    await page.getByRole('button', { name: 'تكوين المواكبين' }).click();
    await page.getByRole('button', { name: words.complete }).click();
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.notice.good').waitFor();
    await page.getByRole('button', { name: 'ورشات التشخيص' }).click();
    expect(await page.getByLabel(ar.fields.planItem.results).inputValue()).toBe('نصف الورشات');
    expect(await page.locator('.opened-item .hints').count()).toBe(0);
  });

  it('an activity that somebody else changed meanwhile is not overwritten: that is told, with the way on, and what was typed stays', async () => {
    const tabs = planned();
    const page = await open(tabs);
    await page.getByRole('button', { name: 'إعداد أدوات التتبع' }).click();
    await page.getByRole('button', { name: words.complete }).click();
    await page.getByLabel(ar.fields.planItem.results).fill('شبكة تتبع واحدة');
    const row = cells(tabs, 'إعداد أدوات التتبع');
    row[row.indexOf('المنسقون الإقليميون')] = 'كل المنسقين';
    await page.getByRole('button', { name: words.save, exact: true }).dblclick();
    await page.locator('.opened-item .notice.warn').waitFor();
    await shot(page, 'timeline-outdated');
    expect(sidebar.asked('saveRecord')).toHaveLength(1);
    expect(row).toEqual(expect.not.arrayContaining(['منجز']));
    await page.locator('.opened-item .notice').getByRole('button', { name: words.reread }).click();
    expect(await page.getByLabel(ar.fields.planItem.results).inputValue()).toBe('شبكة تتبع واحدة');
    expect(await page.locator('.opened-item').textContent()).toContain('كل المنسقين');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.notice.good').waitFor();
    expect(cells(tabs, 'إعداد أدوات التتبع')).toEqual(
      expect.arrayContaining(['منجز', 'شبكة تتبع واحدة', 'كل المنسقين']),
    );
  });

  it('an activity that was taken away meanwhile is told of, what was typed stays, and سجل العمليات is one tap away', async () => {
    const tabs = planned();
    const page = await open(tabs);
    await page.getByRole('button', { name: 'إعداد أدوات التتبع' }).click();
    await page.getByRole('button', { name: words.complete }).click();
    await page.getByLabel(ar.fields.planItem.results).fill('شبكة تتبع واحدة');
    const rows = tabs.get(ar.tabs.planItem) as string[][];
    rows.splice(rows.indexOf(cells(tabs, 'إعداد أدوات التتبع') as string[]), 1);
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.locator('.opened-item .notice.warn').waitFor();
    expect(await page.getByLabel(ar.fields.planItem.results).inputValue()).toBe('شبكة تتبع واحدة');
    await page.locator('.opened-item .notice').getByRole('button', { name: words.history }).click();
    await page.locator('[data-view=history]').waitFor();
  });

  it('«تصحيح» opens the row in its form, which offers the phases that were typed before', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'تقرير نهاية السنة' }).click();
    await page.getByRole('button', { name: words.correct }).click();
    const form = page.locator('[data-view=planItem]');
    await form.getByText('تصحيح نشاط في المخطط').first().waitFor();
    expect(await form.locator('[data-field=activity] input').inputValue()).toBe('تقرير نهاية السنة');
    expect(await form.locator('[data-field=phase] datalist option').count()).toBe(3);
    await shot(page, 'plan-form');
  });

  it('an empty plan says how to begin; a row typed by hand is checked before it is opened here', async () => {
    const page = await open(regional());
    expect(await page.locator('.gantt').textContent()).toContain(words.emptyHow);
    await shot(page, 'timeline-empty');
    await page.getByRole('button', { name: words.add }).click();
    await page.locator('[data-view=planItem] form, [data-view=planItem] .sheet').first().waitFor();
  });

  it('what was typed is text, however it looks; a plan of three years is drawn by quarters', async () => {
    const hostile = '<img src=x onerror=alert(1)> = 1+1';
    const item = { ...aPlan[0], phase: hostile, operation: hostile, activity: hostile };
    const rows = [item, { ...aPlan[1], phase: hostile, from: '2027-01-04', to: '2029-11-30' }];
    const page = await open(regional({ planItem: rows as (typeof aPlan)[number][] }));
    expect(await page.locator('.item-name > bdi').allTextContents()).toContain(hostile);
    expect(await page.locator('.gantt img').count()).toBe(0);
    expect(plain(await page.locator('.month').first().textContent())).toBe('يناير–مارس2027');
    const fits = `[...document.querySelectorAll('.month')].every((one) => one.scrollWidth <= one.clientWidth)`;
    expect(await page.evaluate(fits)).toBe(true);
    await shot(page, 'timeline-quarters');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('lanes scroll as one, and stay where they were scrolled to while activities are opened and phases folded', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      ...aPlan[at % aPlan.length],
      activity: `نشاط ${at}.`,
      from: '2026-01-01',
      to: `2027-${at % 2 ? '12' : '10'}-31`,
      id: idOf(at),
    }));
    const page = await open(regional({ planItem: rows }));
    const places = () =>
      page.evaluate("[...new Set([...document.querySelectorAll('.lane')].map((lane) => lane.scrollLeft))]");
    await page.evaluate(`(async () => {
      const lane = document.querySelector('.lane');
      for (let at = 1; at <= 40; at += 1) {
        lane.scrollLeft = -at * 10;
        await new Promise(requestAnimationFrame);
      }
    })()`);
    expect(await places()).toEqual([-400]);
    await page.locator('.phase > summary').first().click();
    await page.getByRole('button', { name: 'نشاط 8.' }).click();
    expect(await places()).toEqual([-400]);
    await page.locator('.phase > summary').first().click();
    expect(await places()).toEqual([-400]);
    await page.getByLabel(words.phase).selectOption({ index: 1 });
    expect(await places()).toEqual([-400]);
  });

  it('a plan of many years is drawn with wider columns, and today is brought in sight', async () => {
    const far = { ...aPlan[0], activity: 'أفق المشروع', from: '2026-01-01', to: '2027-12-31', id: '' };
    const page = await open(regional({ planItem: [far] }), { height: 700 });
    expect(await page.locator('.month').count()).toBe(24);
    const now = await page.locator('.month.now').boundingBox();
    expect(now!.x).toBeGreaterThan(0);
    expect(now!.x + now!.width).toBeLessThan(300);
    await page.getByRole('button', { name: 'أفق المشروع' }).click();
    expect(await page.locator('.opened-item').textContent()).toContain(words.unchecked);
    await shot(page, 'timeline-far');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
