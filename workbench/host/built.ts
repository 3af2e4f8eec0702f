import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a built file of the workbench: dist/workbench/<name>, found from the built cli and from the sources alike. */
export function built(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('dist/workbench was not found: run npm run build');
    folder = above;
  }
  return join(folder, 'dist', 'workbench', name);
}
