import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of appsscript.json the workbench enforces (platform rule 10). */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly runtimeVersion?: string;
  readonly exceptionLogging?: string;
}

/** What is pushed to Google: the bundle, its manifest, and its pages by name without .html (contract §1). */
export interface Script {
  readonly code: string;
  readonly manifest: Manifest;
  readonly pages: Readonly<Record<string, string>>;
}

/** The script a folder such as dist/script holds. */
export function readScript(dir: string): Script {
  const text = (name: string) => readFileSync(join(dir, name), 'utf8');
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html'));
  return {
    code: text('Code.js'),
    manifest: JSON.parse(text('appsscript.json')) as Manifest,
    pages: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), text(name)])),
  };
}
