/** The built page and its fonts: a closed list read from the folder, so no path of a request touches the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Every file the page is made of, by its path in the address. */
export function readAssets(dir: string): ReadonlyMap<string, Asset> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && extname(file.name) in types,
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const address = path.slice(dir.length).replaceAll('\\', '/');
      return [address, { type: types[extname(file.name)]!, bytes: readFileSync(path) }] as const;
    }),
  );
}
