import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entities } from '../../src/entities/index';

const root = new URL('../..', import.meta.url).pathname;

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the sources', () => {
  it('name Google in src/google alone', () => {
    const naming = filesIn('src').filter(
      (path) =>
        !path.startsWith('src/google/') &&
        /\b(SpreadsheetApp|MailApp|LockService|HtmlService|PropertiesService|Session|Utilities)\./.test(
          textOf(path),
        ),
    );
    expect(naming).toEqual([]);
  });

  it('never build HTML from strings', () => {
    const building = [...filesIn('sidebar'), ...filesIn('workbench/page')].filter((path) =>
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/.test(textOf(path)),
    );
    expect(building).toEqual([]);
  });

  it('ask in shared code what a kind is, never which entity it serves', () => {
    const names = Object.keys(entities).join('|');
    const asking = new RegExp(`(?:entity|name)\\s*[!=]==?\\s*['"](?:${names})['"]`);
    const shared = [
      'src/schema',
      'src/sheets',
      'src/actions',
      'src/google',
      'src/balance',
      'sidebar',
    ].flatMap(filesIn);
    expect(shared.filter((path) => asking.test(textOf(path)))).toEqual([]);
  });

  it('declare every entity without Arabic and without a schema library', () => {
    const spoken = filesIn('src/entities').filter((path) => {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /[\u0600-\u06ff]/.test(code) || /from ['"]valibot/.test(code);
    });
    expect(spoken).toEqual([]);
  });
});
