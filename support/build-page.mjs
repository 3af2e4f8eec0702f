/** Builds the browser side of the workbench: three scripts, its style sheet, its fonts. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'workbench/page');

const fonts = {
  'Cairo_400Regular.ttf': '400Regular',
  'Cairo_600SemiBold.ttf': '600SemiBold',
  'Cairo_700Bold.ttf': '700Bold',
};

const common = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Writes the page into `outdir`; answers esbuild's metafiles, one per script. */
export async function buildPage(outdir, { minify = true } = {}) {
  await mkdir(join(outdir, 'fonts'), { recursive: true });
  const script = (entry, outfile, options) =>
    build({
      ...common,
      ...options,
      minify,
      metafile: true,
      entryPoints: [join(page, entry)],
      outfile: join(outdir, outfile),
    });
  const cairo = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/cairo/package.json'));
  const [results] = await Promise.all([
    Promise.all([
      script('index.ts', 'page.js', { format: 'iife', external: ['/charts.js'] }),
      // Loaded only when a tab holds a chart: it is ten times the page.
      script('charts.ts', 'charts.js', { format: 'esm' }),
      // The script of sidebars and dialogs: google.script.
      script('frame.ts', 'frame.js', { format: 'iife' }),
    ]),
    cp(join(page, 'index.html'), join(outdir, 'index.html')),
    Promise.all([
      readFile(join(root, 'sidebar/tokens.css'), 'utf8'),
      readFile(join(page, 'page.css'), 'utf8'),
      readFile(join(page, 'outbox.css'), 'utf8'),
    ]).then((sheets) => writeFile(join(outdir, 'page.css'), sheets.join('\n'))),
    ...Object.entries(fonts).map(([name, folder]) =>
      cp(join(cairo, folder, name), join(outdir, 'fonts', name)),
    ),
  ]);
  return results.map(({ metafile }) => metafile);
}
