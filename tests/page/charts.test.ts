import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '../../workbench/host/file';
import type { Served } from '../../workbench/host/server';
import { serve } from '../../workbench/host/server';
import { closeShipped, shipped } from '../support/shipped';
import { workbenchPages } from '../support/workbenchPages';

// Charts as the workbench draws them, in a real browser.

const pages = workbenchPages();
let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  await closeShipped();
});

describe('the chart of the plan by phases', () => {
  it('has the title of its axis below the names of the phases, however many lines these take', async () => {
    const region = new URL('../../dist/samples/region.xlsx', import.meta.url).pathname;
    const { spreadsheet } = await readSpreadsheet(readFileSync(region), 'region');
    const { bench } = await shipped(spreadsheet);
    served = await serve({ workbench: bench, port: 0, name: 'region.xlsx' });
    const { page } = await pages.open(served.url);
    await page.getByRole('tab', { name: 'لوحة القيادة', exact: true }).click();
    const chart = page.locator('.chart', { hasText: 'المرحلة الثانية' }).locator('svg').first();
    await chart.waitFor();
    const texts = await chart.locator('text').evaluateAll(
      (
        all: readonly {
          textContent: string | null;
          getBoundingClientRect: () => { top: number; bottom: number };
        }[],
      ) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return { text: (one.textContent ?? '').replace(/[\u2066-\u2069]/g, ''), top, bottom };
        }),
    );
    const [title] = texts.filter(({ text }) => text === 'المرحلة');
    const lowest = Math.max(
      ...texts.filter(({ text }) => text.includes('المشاريع')).map(({ bottom }) => bottom),
    );
    expect(title?.top).toBeGreaterThanOrEqual(lowest - 2);
  });
});
