/** A real browser for the tests of pages: CHROME_PATH, the system's own, or the one inside @sparticuz/chromium. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  readonly env?: Readonly<Record<string, string>>;
}

/** One process unpacks at a time: a browser half written cannot be started. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'packed-browser.lock');
  const old = () => Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 120_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (old()) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const nss = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib/aarch64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
];

/** The browser packed in the registry package (its own arguments, of one process, end with the first page), with the libraries a bare machine lacks. */
const packed = (): Promise<Found> =>
  alone(async () => {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
    // Its types want puppeteer's; only these things of it are used, the unpacking not even exported.
    const part = async (name: string) =>
      (await import(pathToFileURL(join(root, 'build/esm', name)).href)) as unknown;
    const { default: carried } = (await part('index.js')) as {
      default: { executablePath(): Promise<string> };
    };
    const { inflate } = (await part('lambdafs.js')) as { inflate(file: string): Promise<string> };
    const path = await carried.executablePath();
    if (nss.some((file) => existsSync(file))) return { path };
    const libraries = join(await inflate(join(root, 'bin/al2023.tar.br')), 'lib');
    const known = process.env.LD_LIBRARY_PATH;
    return {
      path,
      env: { LD_LIBRARY_PATH: known ? `${libraries}:${known}` : libraries },
    };
  });

async function found(): Promise<Found> {
  const asked = process.env.CHROME_PATH;
  const own = [asked, ...(systems[process.platform] ?? [])].find((path) => path && existsSync(path));
  return own ? { path: own } : packed();
}

/** Starts the browser; whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
  const { path, env } = await found();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...flags],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
