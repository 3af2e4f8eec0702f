/** The built sidebar in a real browser, 300 px wide, its google.script.run answered by the real actions. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';

const address = 'https://sidebar.test/';
const root = fileURLToPath(new URL('../..', import.meta.url));

const built = new Map<string, string>();

/** The office as it ships, built once: what a regional file's sidebar is told comes from it. */
function builtOffice(): string {
  const known = built.get('Office');
  if (known !== undefined) return known;
  const file = join(mkdtempSync(join(tmpdir(), 'office-')), 'Office.html');
  const builder = pathToFileURL(join(root, 'support/build-office.mjs')).href;
  const work = `const { buildOffice } = await import(${JSON.stringify(builder)}); await buildOffice(${JSON.stringify(file)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', work]);
  const page = readFileSync(file, 'utf8');
  built.set('Office', page);
  return page;
}

/** A page as it ships, built once. */
function builtPage(name: string): string {
  if (!built.has('Sidebar')) {
    const folder = mkdtempSync(join(tmpdir(), 'sidebar-'));
    execFileSync(process.execPath, [join(root, 'support/build-sidebar.mjs'), join(folder, 'Sidebar.html')]);
    for (const one of ['Sidebar', 'More']) built.set(one, readFileSync(join(folder, `${one}.html`), 'utf8'));
  }
  return built.get(name) ?? '';
}

/** The sidebar as it ships. */
export const sidebarHtml = (): string => builtPage('Sidebar');

const cairo = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/cairo/package.json'));
const weights = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const;
const faces = Object.entries(weights)
  .map(([weight, name]) => `@font-face{font-family:Cairo;font-weight:${weight};src:url(/${name}.ttf)}`)
  .join('');

/** google.script.run, each call carried out by the test. */
const google = `
  const runner = (good, bad) => ({
    withSuccessHandler: (one) => runner(one, bad),
    withFailureHandler: (one) => runner(good, one),
    ask: (request) => void window.carry(JSON.stringify(request)).then((reply) => good(JSON.parse(reply)), bad),
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { editor: { focus: () => {} } } } };
`;

export interface Opened {
  readonly page: Page;
  /** What was asked of the server, in order; drafts, which are sent as people type, apart. */
  readonly asked: { action: string; input: Record<string, unknown> }[];
  readonly drafts: Record<string, unknown>[];
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

interface Options {
  readonly view?: string;
  readonly height?: number;
  readonly scale?: number;
  /** In the same browser, on the same computer, as another. */
  readonly beside?: Opened;
  /** Stands before the real answer: undefined lets it through. */
  readonly answer?: (request: Opened['asked'][number]) => unknown;
}

/** Opens the sidebar on a workbook. */
export async function openSidebar(browser: Browser, world: World, options: Options = {}): Promise<Opened> {
  const { view = 'forms', height = 1400, scale = 1, answer, beside } = options;
  const asked: Opened['asked'] = [];
  const drafts: Opened['drafts'] = [];
  const errors: string[] = [];
  const context =
    beside?.page.context() ??
    (await browser.newContext({
      viewport: { width: 300, height },
      deviceScaleFactor: scale,
      locale: 'ar-MA',
    }));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const isAcademys = world.workbook.has(ar.tabs.teamMember);
  const pushed: World = {
    ...world,
    page: (name) => (isAcademys && name === 'Office' ? builtOffice() : builtPage(name) || world.page(name)),
  };
  await page.exposeFunction('carry', async (text: string) => {
    const request = JSON.parse(text) as Opened['asked'][number];
    if (request.action === 'saveDraft') drafts.push(request.input);
    else asked.push(request);
    const instead = await answer?.(request);
    return JSON.stringify(instead === undefined ? ask(pushed, request) : instead);
  });
  await page.addInitScript(google);
  await page.route(`${address}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('.ttf')) {
      const name = path.slice(1, -4);
      return route.fulfill({ path: join(cairo, name, `Cairo_${name}.ttf`), contentType: 'font/ttf' });
    }
    if (path !== '/') return route.fulfill({ status: 204 });
    const told = ask(pushed, { action: 'openSidebarData', input: {} });
    const isRegional = told.ok && (told.value as { readonly region: unknown }).region !== null;
    const data = JSON.stringify({ view, data: told, more: isRegional ? builtPage('More') : '' })
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029');
    const html = sidebarHtml()
      .replace('"__DATA__"', () => data)
      .replace('<head>', `<head><style>${faces}</style>`);
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(address);
  await page.evaluate('document.fonts.ready');
  return { page, asked, drafts, errors, close: () => context.close() };
}
