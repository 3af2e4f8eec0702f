import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;

/** Builds the two halves of an execution: the thread it runs in, and the services evaluated beside the bundle. */
export async function buildWorkbench(outdir = join(root, 'dist', 'workbench')) {
  await Promise.all([
    build({
      entryPoints: [join(root, 'workbench/host/worker.ts')],
      outfile: join(outdir, 'worker.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      charset: 'utf8',
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(root, 'workbench/realm/index.ts')],
      outfile: join(outdir, 'realm.js'),
      bundle: true,
      platform: 'neutral',
      format: 'iife',
      globalName: 'realm',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'warning',
    }),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildWorkbench();
