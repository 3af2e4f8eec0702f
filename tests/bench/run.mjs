// Runs the benchmarks: node tests/bench/run.mjs. They print; they never fail.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const outfile = `${here}../../dist/bench/pure.mjs`;
mkdirSync(`${here}../../dist/bench`, { recursive: true });
await build({
  entryPoints: [`${here}pure.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${here}../support/memory.ts`).href) },
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
