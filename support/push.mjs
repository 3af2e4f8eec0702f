// Builds and pushes to Google: npm run push -- --script ID. The id is kept in .clasp.json for the next time.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildAll } from '../esbuild.config.mjs';

const project = new URL('../.clasp.json', import.meta.url);
const settings = JSON.parse(readFileSync(project, 'utf8'));
const place = process.argv.indexOf('--script');
const given = place === -1 ? undefined : process.argv[place + 1];
const id = given ?? settings.scriptId;
if (!id || id.startsWith('REPLACE')) {
  console.error(
    'Which script? Run it once as: npm run push -- --script YOUR_SCRIPT_ID (Apps Script › Project settings).',
  );
  process.exit(1);
}
if (given) writeFileSync(project, `${JSON.stringify({ ...settings, scriptId: id }, null, 2)}\n`);
await buildAll();
// Without --force and without a terminal, clasp skips a changed manifest and still exits 0 (platform rule 6).
const { status } = spawnSync('npx', ['clasp', 'push', '--force'], { stdio: 'inherit' });
process.exit(status ?? 1);
