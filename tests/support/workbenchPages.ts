import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from './browser';

/** One browser for the tests of a file: the workbench's page that a test opens has a context of its own, closed after it. */
export function workbenchPages() {
  let browser: Browser;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });
  afterAll(() => browser?.close());
  return {
    /** The page at an address, once it is all there; `watch` sees it before it goes there. */
    open: async (url: string, watch: (page: Page) => void = () => {}) => {
      context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      watch(page);
      await page.goto(url);
      await page.locator('html[data-ready=all]').waitFor();
      return { context, page };
    },
  };
}
