/** A real browser for the tests of pages: CHROME_PATH, the system's own, or the one inside @sparticuz/chromium. */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** As root in a container, and without a word to the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systems: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
};

interface Found {
  readonly path: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The browser packed in the registry package, with the libraries a bare machine lacks. */
async function packed(): Promise<Found> {
  // Its types want puppeteer's; only these two things of it are used.
  const { default: carried, inflate } = (await import('@sparticuz/chromium' as string)) as {
    default: { executablePath(): Promise<string>; args: readonly string[] };
    inflate(file: string): Promise<string>;
  };
  const path = await carried.executablePath();
  const folder = join(tmpdir(), 'al2023');
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so') && !existsSync('/usr/lib64/libnss3.so')) {
    mkdirSync(tmpdir(), { recursive: true });
    const root = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    const archive = [join(root, '../../bin/al2023.tar.br'), join(root, '../bin/al2023.tar.br')].find((file) =>
      existsSync(file),
    );
    if (archive && !existsSync(join(folder, 'lib'))) await inflate(archive);
  }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path, args: carried.args, env: { LD_LIBRARY_PATH: libraries } };
}

async function found(): Promise<Found> {
  const asked = process.env.CHROME_PATH;
  const own = [asked, ...(systems[process.platform] ?? [])].find((path) => path && existsSync(path));
  return own ? { path: own, args: [] } : packed();
}

/** Starts the browser; whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
  const { path, args, env } = await found();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...flags, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
