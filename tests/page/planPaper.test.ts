import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { madePapers } from '../../src/actions/madePapers';
import { plain } from '../../src/letters/plain';
import { printed } from '../../src/letters/printed';
import { bare } from '../../src/messages/phrase';
import { startBrowser } from '../support/browser';
import { worldOf } from '../support/memory';
import { aPlan } from '../support/plan';
import { directorate, regional, sent } from '../support/rows';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1123, height: 794 } });
});

afterAll(async () => {
  await browser.close();
});

const made = (planItem: typeof aPlan, language: 'ar' | 'fr' = 'ar') => {
  const settings = { place: 'فاس' };
  const reply = madePapers(worldOf(regional({ planItem, settings }), '2027-04-15'), {
    kind: 'workPlan',
    language,
  });
  if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
  return reply.value;
};

/** Its table of each phase, without the marks that set values apart. */
const tablesOf = (plan: typeof aPlan) =>
  (made(plan).papers[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? [{ titles: block.columns.map(({ title }) => title), rows: block.rows.map((row) => row.map(bare)) }]
      : [],
  );

/** A year of months, which is as much as a page has room for. */
const aYear = [...aPlan, { ...aPlan[0], activity: 'استباق', from: '2026-08-15', to: '2026-09-04' }];

describe('مخطط العمل المرحلي on paper', () => {
  it('is a table a phase with the days of each activity under their months', () => {
    const [first, , last] = tablesOf(aPlan);
    expect(first?.titles.slice(4, 10)).toEqual([
      'فبراير 2027',
      'مارس 2027',
      'أبريل 2027',
      'ماي 2027',
      'يونيو 2027',
      'يوليوز 2027',
    ]);
    expect(first?.rows[1]?.slice(1, 7)).toEqual([
      'إعداد أدوات التتبع',
      'مسؤول(ة) التتبع والتقييم',
      'المنسقون الإقليميون',
      '10–28',
      '1–20',
      '',
    ]);
    // An operation is named once.
    expect(first?.rows.map(([operation]) => operation)).toEqual(['تنظيم الفريق الجهوي', '', 'تعبئة الموارد']);
    expect(last?.rows.map((row) => row[row.length - 1])).toEqual(['مبرمج', 'ملغى', 'مبرمج']);
  });

  it('names an operation again every few rows, for the pages that follow say it too', () => {
    const long = Array.from({ length: 15 }, () => aPlan[0]!);
    const [table] = tablesOf(long);
    const named = table?.rows.flatMap(([operation], at) => (operation === '' ? [] : [at]));
    expect(named).toEqual([0, 6, 12]);
  });

  it('of a plan longer than a year tells the days instead of the months', () => {
    const long = [...aYear, { ...aPlan[0], from: '2026-07-01', to: '2026-07-02' }];
    const [table] = tablesOf(long as typeof aPlan);
    expect(table?.titles).toContain('الفترة');
    expect(table?.rows[0]).toContain('01/07/2026 – 02/07/2026');
  });

  it('counts as the tab does, says that an empty plan is empty, and is no paper of a directorate', () => {
    const { papers, words } = made(aPlan);
    expect(bare(plain(papers[0]!, words))).toContain('الأنشطة المنجزة: 2 من أصل 8 (25,0%)');
    const empty = made([]);
    expect(plain(empty.papers[0]!, empty.words)).toContain('لا أنشطة في المخطط بعد.');
    expect(sent(directorate(), 'paper', { kind: 'workPlan' })).toMatchObject({
      ok: false,
      issues: [{ code: 'damaged' }],
    });
  });

  for (const language of ['ar', 'fr'] as const)
    it(`stands within pages across, even with twelve months, in ${language}`, async () => {
      for (const [name, plan] of [
        ['half', aPlan],
        ['year', aYear as typeof aPlan],
      ] as const) {
        const { papers, words } = made(plan, language);
        await page.setContent(printed(papers, words));
        await page.emulateMedia({ media: 'print' });
        const found = await page.evaluate(`(() => {
          const paper = document.querySelector('.paper');
          const { left, right } = paper.getBoundingClientRect();
          return [...paper.querySelectorAll('*')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          }).length;
        })()`);
        expect([name, found]).toEqual([name, 0]);
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/plan-${language}-${name}.png`,
            fullPage: true,
          });
      }
    }, 60_000);
});
