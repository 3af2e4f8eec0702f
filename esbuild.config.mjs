// The whole build on one page: `node esbuild.config.mjs` makes dist/. What goes to Google is dist/script alone.

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOffice } from './support/build-office.mjs';
import { buildPage } from './support/build-page.mjs';
import { buildPapers } from './support/build-papers.mjs';
import { buildMore, buildSidebar } from './support/build-sidebar.mjs';
import { buildWorkbench } from './support/build-workbench.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...path) => join(root, ...path);
/** Built beside, then put in place at once: a workbench or a test that runs meanwhile keeps its files. */
const beside = (...path) => join(root, `dist.next.${process.pid}`, ...path);

const sources = [
  'src',
  'sidebar',
  'workbench',
  'samples',
  'support',
  'appsscript.json',
  'esbuild.config.mjs',
  'package.json',
];
const stamp = at('dist', 'built.json');

/** The doors are the exports of src/main.ts: read from what esbuild saw, so that none is listed twice. */
const doorsOf = (metafile) => Object.values(metafile.outputs)[0].exports;

/** Code.js: one IIFE, then plain function declarations that Google can see (platform rules 1, 3 and 5). */
async function buildScript() {
  const entry = {
    entryPoints: [at('src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
  };
  const { metafile } = await build({ ...entry, format: 'esm' });
  const doors = doorsOf(metafile);
  await build({
    ...entry,
    write: true,
    outfile: beside('script/Code.js'),
    format: 'iife',
    globalName: 'mouwakaba_',
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: {
      js: doors.map((door) => `function ${door}(event) { return mouwakaba_.${door}(event); }`).join('\n'),
    },
  });
  await copyFile(at('appsscript.json'), beside('script/appsscript.json'));
  return { doors, inputs: Object.keys(metafile.inputs) };
}

/** The workbench's command line; its packages stay outside. */
const buildCommandLine = () =>
  build({
    entryPoints: [at('workbench/cli.ts')],
    outfile: beside('workbench/cli.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: false,
    charset: 'utf8',
    logLevel: 'warning',
  });

/** The sample workbooks, made by the script that ships, the same on every machine. */
async function buildSamples() {
  if (!existsSync(at('samples/index.ts'))) return;
  const outfile = at('dist/samples/make.js');
  await build({
    entryPoints: [at('samples/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const { makeSamples } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  await makeSamples(at('dist/samples'), at('dist/script'));
}

/** What a build that was killed left behind. */
async function sweep() {
  const left = (await readdir(root)).filter((name) => /^dist\.next\.\d+$/.test(name));
  for (const name of left)
    if (Date.now() - (await stat(at(name))).mtimeMs > 600_000)
      await rm(at(name), { recursive: true, force: true });
}

export async function buildAll() {
  await sweep();
  await rm(beside(), { recursive: true, force: true });
  await mkdir(beside('script'), { recursive: true });
  const [script] = await Promise.all([
    buildScript(),
    buildSidebar(beside('script/Sidebar.html')),
    buildMore(beside('script/More.html')),
    buildOffice(beside('script/Office.html')),
    buildPapers(beside('script/Papers.html')),
    buildWorkbench(beside('workbench')),
    buildPage(beside('workbench/page')),
    buildCommandLine(),
  ]);
  await rm(at('dist'), { recursive: true, force: true });
  await rename(beside(), at('dist'));
  // The samples are made by the very bundle that ships, on the workbench that was just put in place.
  await buildSamples();
  await writeFile(stamp, JSON.stringify(script));
}

async function newest(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, 0, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

/** Builds when something is missing or older than its source. */
export async function buildIfStale() {
  const times = await Promise.all(sources.map((source) => newest(at(source))));
  if (existsSync(stamp) && (await stat(stamp)).mtimeMs > Math.max(...times)) return;
  console.error('building …');
  await buildAll();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
