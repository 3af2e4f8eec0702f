import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { World } from '../../src/ports';
import { startBrowser } from './browser';
import { type Opened, openSidebar } from './sidebarPage';

/** One browser for the tests of a file: a sidebar that a test opens is closed after it, and must have met no error. */
export function sidebars() {
  let browser: Browser;
  let opened: Opened | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    const errors = opened?.errors ?? [];
    await opened?.close();
    opened = undefined;
    expect(errors).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    open: async (world: World, options?: Parameters<typeof openSidebar>[2]): Promise<Opened> => {
      opened = await openSidebar(browser, world, options);
      return opened;
    },
    /** What the sidebar that is open has asked of an action, call by call. */
    asked: (action: string): readonly Opened['asked'][number]['input'][] =>
      (opened?.asked ?? []).filter((one) => one.action === action).map(({ input }) => input),
  };
}
