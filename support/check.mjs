// Everything that can be known without running the product: types in their worlds, lint and format, the bundle.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const steps = [
  ['types: what runs at Google', 'node_modules/.bin/tsc', ['-p', 'src/tsconfig.json']],
  ['types: what runs in a page', 'node_modules/.bin/tsc', ['-p', 'sidebar/tsconfig.json']],
  ['types: what runs in Node', 'node_modules/.bin/tsc', ['-p', 'tsconfig.json']],
  ['lint and format', 'node_modules/.bin/biome', ['ci', '--error-on-warnings', '--colors=off', '.']],
  ['the bundle', process.execPath, ['support/check-bundle.mjs']],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
