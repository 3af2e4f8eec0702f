/** Builds Papers.html: the words of papers and letters, Arabic and French, as data that is read only when one is drawn. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildPapers(outFile) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/messages/papers/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
  const { paperWords } = await import(code);
  // No tag may begin in it, nor anything that HtmlService would run (platform rule 4).
  const json = JSON.stringify(paperWords).replace(/</g, '\\u003c');
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, `<script type="application/json">${json}</script>\n`);
}
