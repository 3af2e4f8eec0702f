import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { blankDirectorate, importDay, plain, rowsIn } from '../support/importing';
import { worldOf } from '../support/memory';
import { ahmed, aicha, aMentor, aVisit, clock, directorate } from '../support/rows';
import type { openSidebar } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();

async function at(
  view: string,
  world: World,
  options: Parameters<typeof openSidebar>[2] = {},
): Promise<Page> {
  const { page } = await sidebar.open(world, { height: 700, ...options });
  page.setDefaultTimeout(20_000);
  await go(page, view);
  return page;
}

async function go(page: Page, view: string) {
  await page.getByRole('button', { name: 'المزيد' }).click();
  await page.locator(`[data-go=${view}]`).click();
}

const told = async (page: Page, view: string) =>
  plain((await page.locator(`[data-view=${view}] .notice`).first().textContent()) ?? '');

const mentors = (count: number) =>
  ['الاسم والنسب', ...Array.from({ length: count }, (_, index) => `مواكب ${index + 1}`)].join('\n');

/** Waits until the next slice is asked for, and lets it go when told. */
function gate() {
  let open = () => {};
  let closed: Promise<void> | undefined;
  return {
    close: () => {
      closed = new Promise((settle) => {
        open = settle;
      });
    },
    open: () => {
      closed = undefined;
      open();
    },
    passed: async () => closed,
  };
}

describe('long work in the sidebar', () => {
  it('an import shows how far it is, stops after the slice that runs, outlives a reload, and goes on', async () => {
    const tabs = blankDirectorate();
    const between = gate();
    between.close();
    const page = await at('import', worldOf(tabs, importDay, 'a@taalim.ma'), {
      answer: async ({ action }) => {
        if (action === 'applyImport') await between.passed();
        return undefined;
      },
    });
    await page.getByLabel('ماذا تستوردون؟').selectOption('mentor');
    await page.getByLabel('الجدول أو الرموز').fill(mentors(1_200));
    await page.getByRole('button', { name: 'عرض ما سيحدث' }).click();
    await page.getByRole('button', { name: /^استيراد/ }).click();
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toBe('0');
    expect(await bar.getAttribute('aria-valuemax')).toBe('1200');
    await page.getByRole('button', { name: 'إيقاف' }).click();
    expect(await told(page, 'import')).toContain('يتوقف بعد الجزء الجاري');
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/running.png` });
    between.open();
    await page.getByText('توقف العمل كما طلبتم').waitFor();
    expect(await told(page, 'import')).toContain('نُفّذ 500 من 1200، وبقي 700');
    expect(rowsIn(tabs, 'mentor')).toHaveLength(500);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/stopped.png` });

    await page.reload();
    await go(page, 'import');
    await page.getByText('استيراد لم يكتمل').waitFor();
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/reloaded.png` });
    await page.getByRole('button', { name: 'متابعة من حيث توقف العمل' }).click();
    await page.locator('.at-import .good').waitFor();
    expect(rowsIn(tabs, 'mentor').map(([name]) => name)).toEqual(mentors(1_200).split('\n').slice(1));
    await page.getByRole('button', { name: 'تراجع عن الاستيراد' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(rowsIn(tabs, 'mentor')).toEqual([]);
  }, 90_000);

  it('a change of name that somebody left in the middle is told, with its state, and finished', async () => {
    const tabs = directorate({
      mentor: [aMentor(aicha), aMentor(ahmed)],
      visit: Array.from({ length: 2_100 }, () => aVisit()),
    });
    const world = worldOf(tabs, clock, 'b@taalim.ma');
    const input = { entity: 'mentor', key: aicha, name: 'عائشة العلوي' };
    expect(ask(world, { action: 'renameEverywhere', input })).toMatchObject({ value: { left: 101 } });
    const page = await at('rename', world);
    await page.getByText('لم يكتمل').waitFor();
    expect(await told(page, 'rename')).toContain('2000 صف');
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/rename.png` });
    await page.getByRole('button', { name: 'متابعة من حيث توقف العمل' }).click();
    await page.locator('[data-view=rename] .good').waitFor();
    expect(tabs.get(ar.tabs.mentor)![1]![0]).toBe('عائشة العلوي');
    expect(
      new Set(
        tabs
          .get(ar.tabs.visit)!
          .slice(1)
          .map(([, whom]) => whom),
      ),
    ).toEqual(new Set(['عائشة العلوي']));
  }, 90_000);
});
