/** Builds Office.html: the actions that are asked for now and then, as a script that is evaluated when they are. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildOffice(outFile) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'src/office.ts')],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    globalName: 'office_',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    // HtmlService takes comments out of template literals (platform rule 4).
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  // Nor may anything begin in it that HtmlService would run, or that would end the script. A look behind, (?<!…), must
  // stay as it is: written otherwise it is none.
  const code = outputFiles[0].text.trim().replace(/(?<!\(\?)<(?=[?!/]|script)/gi, '\\x3c');
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, `<script>${code}</script>\n`);
  return { inputs: Object.keys(metafile.inputs) };
}
