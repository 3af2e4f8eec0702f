import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Everything that ships is built before the tests, so that workers and browsers run the built files. */
export default async () => {
  const build = new URL('../esbuild.config.mjs', import.meta.url);
  if (existsSync(fileURLToPath(build))) await (await import(build.href)).buildIfStale();
};
