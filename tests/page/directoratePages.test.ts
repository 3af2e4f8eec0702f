import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  aPost,
  atlas,
  aVisit,
  cellsOf,
  directorate,
  nakhil,
  waha,
  youssef,
} from '../support/rows';
import { sidebars } from '../support/sidebars';

// The directorate's pages in a real browser, 300 px wide.

const sidebar = sidebars();

const file = () =>
  directorate({
    mentor: [aMentor(aicha), aMentor(ahmed), aMentor(youssef)],
    assignment: [anAssignment(youssef, waha), anAssignment(ahmed, atlas, '2025-09-01', '2026-08-31')],
    post: [aPost(nakhil, { to: '2026-08-31' })],
    visit: [aVisit()],
  });

async function open(view: string, tabs: Tabs = file()): Promise<Page> {
  const { page } = await sidebar.open(worldOf(tabs, '2026-11-21'), { view });
  return page;
}

describe('«من يمكن تكليفه؟»', () => {
  it('lists who may and who may not, each proof leading to its row, and prints a declaration', async () => {
    const page = await open('eligibility');
    await page.getByRole('combobox').fill('المسيرة');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'عرض المواكبين' }).click();
    const evaluation = page.locator('details').first();
    await evaluation.getByText('لا يمكن تكليفهم').waitFor();
    expect(await evaluation.locator('.tick-line').allTextContents()).toEqual([youssef]);
    expect(await evaluation.locator('.refused b').allTextContents()).toEqual([aicha, ahmed]);
    await evaluation.getByRole('button', { name: ar.tabs.visit }).click();
    await page.waitForTimeout(50);
    expect(sidebar.asked('showRow')).toEqual([{ tab: ar.tabs.visit, row: 2 }]);

    await evaluation.getByRole('button', { name: 'طباعة الإقرار' }).click();
    const paper = page.frameLocator('#paper');
    await paper.getByText(youssef).waitFor({ state: 'attached' });
    expect(await paper.locator('h1').textContent()).toBe('إقرار بعدم وجود تعارض للمصالح');
    expect(await page.locator('#paper').getAttribute('sandbox')).not.toContain('allow-scripts');
  });

  it('asks for what is missing in the words of every form', async () => {
    const page = await open('eligibility');
    await page.getByRole('button', { name: 'عرض المواكبين' }).click();
    expect(await page.locator('.fault:visible').count()).toBe(1);
    expect(sidebar.asked('eligibility')).toEqual([]);
  });
});

describe('«سنة دراسية جديدة»', () => {
  it('renews what is ticked, tells it, and takes it back', async () => {
    const tabs = file();
    const page = await open('newYear', tabs);
    await page.locator('.tick-line', { hasText: ahmed }).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'تجديد' }).click();
    await page.getByText('تم التجديد').waitFor();
    expect(cellsOf(tabs, 'assignment', 4)).toMatchObject({
      mentor: ahmed,
      cpp: atlas,
      from: '2026-09-01',
      to: '',
    });
    await page.getByRole('button', { name: 'تراجع' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(tabs.get(ar.tabs.assignment)).toHaveLength(3);
    await page.locator('.tick-line', { hasText: ahmed }).waitFor();
  });
});

describe('«تغيير الاسم في كل الملف»', () => {
  it('counts first, changes at one tap, and the forms know the new name', async () => {
    const tabs = file();
    const page = await open('rename', tabs);
    await page.getByRole('combobox').first().fill('عائشة');
    await page.keyboard.press('Enter');
    await page.getByLabel('الاسم الجديد').first().fill('عائشة العلوي');
    await page.getByRole('button', { name: 'معاينة' }).first().click();
    await page.getByText('الخانات التي ستتغير').waitFor();
    expect(cellsOf(tabs, 'visit', 2).mentors).toBe(aicha);
    await page.getByRole('button', { name: 'تغيير الاسم في كل الملف' }).last().click();
    await page.getByText('إلى').last().waitFor();
    await page.getByRole('button', { name: 'تراجع' }).waitFor();
    expect(cellsOf(tabs, 'visit', 2).mentors).toBe('عائشة العلوي');
  });
});

describe('a duty refused in its form', () => {
  it('shows the rows that prove it under the mentor, each leading to its row', async () => {
    const page = await open('duty');
    const form = page.locator('[data-view=duty]');
    const choose = async (field: string, text: string) => {
      await form.locator(`[data-field=${field}] input[role=combobox]`).fill(text);
      await page.keyboard.press('Enter');
    };
    await choose('mentor', 'عائشة');
    await choose('cpp', 'المسيرة');
    await form.getByText(ar.lists.dutyKind.selectionCommittee).click();
    await form.locator('[data-field=date] input').first().fill('21/11/2026');
    await form.getByRole('button', { name: 'حفظ' }).first().click();
    const proof = form.locator('.proofs').getByRole('button', { name: ar.tabs.visit });
    await proof.click();
    await page.waitForTimeout(50);
    expect(sidebar.asked('showRow')).toEqual([{ tab: ar.tabs.visit, row: 2 }]);
  });
});
