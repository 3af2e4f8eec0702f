/** Builds the Arabic sidebar: one self-contained page, its style and script inside (platform rule 4). */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'sidebar');

/** What HtmlService or the browser would trip over inside an inline script or style. */
const refused = [/<\?/, /<\/script/i, /<\/style/i, /<!--/, /`/];

const checked = (name, text) => {
  const found = refused.find((pattern) => pattern.test(text));
  if (found)
    throw new Error(`the sidebar's ${name} holds ${found}, which cannot stand inside an Apps Script page`);
  return text;
};

/** A script for today's browsers that may stand inside a page (platform rule 4). */
const scriptOf = (entry, minify, more = {}) =>
  build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    metafile: true,
    minify,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    supported: { 'template-literal': false },
    logLevel: 'warning',
    ...more,
  });

/** Style sheets as they may stand inside a page. */
async function styleOf(names, minify) {
  const sheets = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const { code } = await transform(sheets.join('\n'), {
    loader: 'css',
    minify,
    charset: 'utf8',
    target: 'chrome109',
  });
  return checked('style', code.trim());
}

/** Writes More.html: the views that the sidebar takes in when they are first opened, and their look. */
export async function buildMore(outFile, { minify = true } = {}) {
  const [{ outputFiles }, style] = await Promise.all([
    scriptOf('moreViews.ts', minify, { globalName: 'more_' }),
    styleOf(
      [
        'more.css',
        'region/timeline.css',
        'region/meetings.css',
        'region/received.css',
        'region/region.css',
        'region/team.css',
      ],
      minify,
    ),
  ]);
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(
    outFile,
    `<style>${style}</style><script>${checked('script', outputFiles[0].text.trim())}</script>\n`,
  );
}

/** Writes the page; answers esbuild's metafile. */
export async function buildSidebar(outFile, { minify = true } = {}) {
  const [page, style, bundle] = await Promise.all([
    readFile(join(folder, 'page.html'), 'utf8'),
    styleOf(['tokens.css', 'sidebar.css'], minify),
    scriptOf('index.ts', minify),
  ]);
  const html = page
    .replace('/*STYLE*/', () => style)
    .replace('/*SCRIPT*/', () => checked('script', bundle.outputFiles[0].text.trim()));
  if (html.split('"__DATA__"').length !== 2)
    throw new Error('the sidebar must hold its data marker exactly once');
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, html);
  return bundle.metafile;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outFile = process.argv[2] ?? join(root, 'dist/script/Sidebar.html');
  await Promise.all([buildSidebar(outFile), buildMore(join(dirname(outFile), 'More.html'))]);
}
