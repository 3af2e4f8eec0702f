import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { readDay } from '../../src/schema/day';
import { blankDirectorate, importDay, plain, rowsIn } from '../support/importing';
import { example, tabsFrom, worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import type { Opened, openSidebar } from '../support/sidebarPage';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();
let opened: Opened | undefined;

/** The sidebar on a file, at «استيراد». */
async function atImport(tabs: Tabs, options: Parameters<typeof openSidebar>[2] = {}): Promise<Page> {
  opened = await sidebar.open(worldOf(tabs, importDay), options);
  const { page } = opened;
  page.setDefaultTimeout(8_000);
  await page.getByRole('button', { name: 'المزيد' }).click();
  await page.locator('[data-go=import]').click();
  await page.getByLabel('ماذا تستوردون؟').waitFor();
  return page;
}

const told = async (page: Page) => plain((await page.locator('.at-import').textContent()) ?? '');

async function preview(page: Page, what: string): Promise<void> {
  await page.getByLabel('ماذا تستوردون؟').selectOption(what);
  await page.getByRole('button', { name: 'عرض ما سيحدث' }).click();
  await page.locator('[data-view=import] .findings details').first().waitFor();
}

/** A text in the bytes of older Arabic programs. */
function inWindows1256(text: string): Buffer {
  const letters = [
    ...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  ];
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

const mentors = (count: number) =>
  ['الاسم والنسب', ...Array.from({ length: count }, (_, index) => `مواكب ${index + 1}`)].join('\n');

describe('importing from the sidebar', () => {
  it('pasted, seen before anything is written, imported by one click, undone by another', async () => {
    const tabs = blankDirectorate();
    const page = await atImport(tabs);
    await page
      .getByLabel('الجدول أو الرموز')
      .fill(
        [
          'CD_ETAB,NOM_ETABA,la_com,typeEtab,LA_CYCLE,NetabFr',
          '16698Z,م.م النور مركزية تيدلي,تيزغران,Public,الابتدائي,Secteur Scolaire Centre',
          '16699A,م.م النور فرعية تلوا,تيزغران,Public,الابتدائي,Satellite',
          'XX,م. بلا رمز,تيزغران,Public,الابتدائي,Ecole Autonome',
          '16701C,م. الخصوصية,تيزغران,Privé,الابتدائي,Ecole Autonome',
        ].join('\n'),
      );
    await preview(page, 'school');
    expect(rowsIn(tabs, 'school')).toEqual([]);
    expect(await told(page)).toContain('مؤسسات خصوصية لم تُستورد: 1');
    expect(await told(page)).toContain('رُبطت بمؤسساتها الأصل: 1');
    const refused = page.locator('.findings details[open]');
    expect(plain((await refused.textContent()) ?? '')).toContain('السطر 4: م. بلا رمز');
    expect(plain((await refused.textContent()) ?? '')).toContain('«XX» ليس رمز مؤسسة');

    await page.getByRole('button', { name: 'استيراد صفين' }).click();
    await page.locator('.at-import .good').waitFor();
    expect(rowsIn(tabs, 'school').map((row) => row[7])).toEqual(['', 'م.م النور مركزية تيدلي (16698Z)']);

    await page.getByRole('button', { name: 'تراجع عن الاستيراد' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(rowsIn(tabs, 'school')).toEqual([]);
  });

  it('a long list goes in slices, its progress shown; a reply that is lost doubles nothing and is undone with the rest', async () => {
    const tabs = blankDirectorate();
    const world = worldOf(tabs, importDay);
    let slices = 0;
    const seen: string[] = [];
    const page = await atImport(tabs, {
      answer: async (request) => {
        if (request.action !== 'applyImport') return undefined;
        slices += 1;
        seen.push(await told(opened?.page as Page));
        if (slices !== 2) return undefined;
        ask(world, request);
        return null;
      },
    });
    await page.getByLabel('الجدول أو الرموز').fill(mentors(1_200));
    await preview(page, 'mentor');
    await page.getByRole('button', { name: /^استيراد/ }).click();
    await page.locator('.at-import .good').waitFor();
    expect(slices).toBe(4);
    expect(seen[1]).toContain('كُتب 500 من 1200');
    expect(rowsIn(tabs, 'mentor')).toHaveLength(1_200);
    await page.getByRole('button', { name: 'تراجع عن الاستيراد' }).click();
    await page.getByText('تم التراجع').waitFor();
    expect(rowsIn(tabs, 'mentor')).toEqual([]);
  });

  it('an import that stops goes on where it stopped', async () => {
    const tabs = blankDirectorate();
    let isDown = false;
    const page = await atImport(tabs, {
      answer: (request) => {
        if (request.action === 'applyImport' && rowsIn(tabs, 'mentor').length === 500 && isDown) return null;
        if (request.action === 'applyImport') isDown = true;
        return undefined;
      },
    });
    await page.getByLabel('الجدول أو الرموز').fill(mentors(700));
    await preview(page, 'mentor');
    await page.getByRole('button', { name: /^استيراد/ }).click();
    const resume = page.getByRole('button', { name: 'متابعة' });
    await resume.waitFor();
    isDown = false;
    await resume.click();
    await page.locator('.at-import .good').waitFor();
    expect(rowsIn(tabs, 'mentor')).toHaveLength(700);
  });

  it('an .xlsx file is read in the browser: its sheets, its texts, its days', async () => {
    const tabs = tabsFrom(example('workbook.json'));
    const visits = [...(tabs.get('الزيارات الفردية') ?? [])];
    const days = new Set(visits.slice(1).map(([day = '']) => readDay(day)));
    tabs.set('الزيارات الفردية', visits.slice(0, 1));
    const page = await atImport(tabs);
    await page.locator('[data-view=import] input[type=file]').setInputFiles({
      name: 'workbook.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(new URL('../worked-example/workbook.xlsx', import.meta.url)),
    });
    await page.getByLabel('الورقة').waitFor();
    await preview(page, 'visit');
    expect(await page.getByLabel('الورقة').locator('option:checked').textContent()).toBe('الزيارات الفردية');
    await page.getByRole('button', { name: /^استيراد/ }).click();
    await page.locator('.at-import .good').waitFor();
    const written = rowsIn(tabs, 'visit');
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter(([day = '']) => !days.has(day))).toEqual([]);
  });

  it('a file that cannot be read is said to be one, and how to mend that', async () => {
    const page = await atImport(blankDirectorate());
    await page.locator('[data-view=import] input[type=file]').setInputFiles({
      name: 'مؤسسات.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK ليس مصنفا'),
    });
    await page.locator('.at-import .warn').waitFor();
    expect(await told(page)).toContain('احفظوه بصيغة CSV');
  });

  it('a .csv of older programs is read in their alphabet', async () => {
    const tabs = blankDirectorate();
    const page = await atImport(tabs);
    await page.locator('[data-view=import] input[type=file]').setInputFiles({
      name: 'mentors.csv',
      mimeType: 'text/csv',
      buffer: inWindows1256('الاسم والنسب;الإطار\r\nعائشة بنعلي;مفتشة\r\n'),
    });
    await preview(page, 'mentor');
    await page.getByRole('button', { name: 'استيراد صف واحد' }).click();
    await page.locator('.at-import .good').waitFor();
    expect(rowsIn(tabs, 'mentor')[0]?.slice(0, 2)).toEqual(['عائشة بنعلي', 'مفتشة']);
  });
});
