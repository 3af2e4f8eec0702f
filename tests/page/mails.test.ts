import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask } from '../../src/actions/index';
import type { Preview } from '../../src/actions/previewLetters';
import { startBrowser } from '../support/browser';
import { mailingWorld, me, postOffice } from '../support/mailing';
import { example, tabsFrom } from '../support/memory';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

/** In the page: how far it reaches beyond the screen, the most cells of a row, and words that stand in a sliver. */
const look = `(() => {
  const cells = [...document.querySelectorAll('td')];
  return {
    beyond: document.documentElement.scrollWidth - innerWidth,
    columns: Math.max(...[...document.querySelectorAll('tr')].map(({ cells }) => cells.length)),
    slivers: cells
      .filter((cell) => !cell.querySelector('table') && cell.clientHeight > 6 * 22)
      .map(({ textContent }) => textContent),
  };
})()`;

describe('a balance by mail', () => {
  it.each([
    ['ar', 360],
    ['ar', 600],
    ['fr', 360],
    ['fr', 600],
  ] as const)(
    'is read on a screen that is narrow: %s, %i px',
    async (language, width) => {
      const world = mailingWorld(tabsFrom(example('workbook.json')), postOffice(), '2025-06-14', me);
      const input = { kind: 'balance', schoolYear: '2024/2025', to: 'all', language };
      const reply = ask(world, { action: 'previewLetters', input });
      if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
      const [letter] = (reply.value as { letters: readonly Preview[] }).letters;
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.setContent(letter?.html ?? '');
      expect(await page.evaluate(look)).toEqual({ beyond: 0, columns: 4, slivers: [] });
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/mail-${language}-${width}.png`, fullPage: true });
      await page.close();
    },
    40_000,
  );
});
