import { describe, expect, it } from '@jest/globals';
import { build, type Metafile } from 'esbuild';

const root = new URL('../..', import.meta.url).pathname;

/** Every file of ours that an entry takes in, with the files it imports for their values; types are gone by then. */
async function importsOf(entryPoints: readonly string[], options: object = {}): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    outdir: '/tmp/never-written',
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['/charts.js', 'node:*', 'hucre', 'hucre/*', 'echarts/*'],
    loader: { '.css': 'empty', '.html': 'empty' },
    logLevel: 'silent',
    ...options,
  });
  return metafile.inputs;
}

/** The room a file belongs to: `src/balance`, `sidebar`, `workbench/realm` … */
function roomOf(path: string): string {
  if (path.includes('node_modules/')) return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
  const [top = '', second = ''] = path.split('/');
  if (top === 'src') return second.endsWith('.ts') ? path : `src/${second}`;
  return top === 'workbench' && !second.endsWith('.ts') ? `workbench/${second}` : top;
}

const base = ['src/fingerprint.ts'];

/** Who may import whom, for values (docs/architecture.md). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/schema': ['valibot'],
  'src/entities': ['src/schema'],
  'src/balance': ['src/entities', 'src/schema'],
  'src/rules': ['src/entities', 'src/schema'],
  'src/region': ['src/entities', 'src/schema'],
  'src/imports': ['src/entities', 'src/schema', 'src/messages', 'src/sheets'],
  'src/exports': ['src/entities', 'src/schema', 'src/messages', 'src/sheets'],
  'src/schedule': ['src/entities', 'src/schema'],
  'src/messages': [],
  'src/sheets': ['src/entities', 'src/schema', 'src/messages', 'src/balance', 'src/region', ...base],
  'src/letters': ['src/sheets', 'src/messages', 'src/entities', 'src/schema', 'src/balance', 'src/region'],
  'src/actions': [
    'src/entities',
    'src/schema',
    'src/messages',
    'src/balance',
    'src/rules',
    'src/sheets',
    'src/imports',
    'src/letters',
    'src/exports',
    'src/schedule',
    'src/region',
    ...base,
  ],
  'src/google': [...base],
  'src/main.ts': ['src/actions', 'src/google', 'src/menu.ts', 'src/messages'],
  'src/office.ts': ['src/actions'],
  'src/menu.ts': [],
  'src/fingerprint.ts': [],
  sidebar: ['src/entities', 'src/schema', 'src/messages', 'src/region'],
};

function strangers(inputs: Metafile['inputs']): string[] {
  return Object.entries(inputs).flatMap(([file, { imports }]) => {
    const room = roomOf(file);
    const allowed = mayImport[room];
    if (!allowed) return [];
    return imports
      .filter(({ external }) => !external)
      .map(({ path }) => roomOf(path))
      .filter((other) => other !== room && !allowed.includes(other))
      .map((other) => `${file} → ${other}`);
  });
}

describe('who may import whom', () => {
  it('in what is pushed to Google', async () => {
    const inputs = await importsOf(['src/main.ts', 'src/office.ts']);
    expect(Object.keys(inputs)).toContain('src/balance/balances.ts');
    expect(strangers(inputs)).toEqual([]);
  });

  it('what is asked for now and then is not in Code.js', async () => {
    const inputs = Object.keys(await importsOf(['src/main.ts']));
    expect(inputs.filter((file) => /^src\/(?:letters|imports|exports|schedule)\//.test(file))).toEqual([]);
  });

  it('in the sidebar: declarations, reading and words; never an action nor a binding', async () => {
    const inputs = await importsOf(['sidebar/index.ts']);
    expect(Object.keys(inputs)).toContain('src/entities/visit.ts');
    expect(strangers(inputs)).toEqual([]);
    expect(Object.keys(inputs).filter((file) => /src\/(actions|google|sheets|balance)\//.test(file))).toEqual(
      [],
    );
  });

  it('only src/schema knows valibot', async () => {
    const inputs = await importsOf(['src/main.ts']);
    const knowing = Object.entries(inputs).filter(
      ([file, { imports }]) =>
        file.startsWith('src/') && imports.some(({ path }) => path.includes('/valibot/')),
    );
    expect(knowing.map(([file]) => roomOf(file))).toEqual(['src/schema']);
  });

  it('the workbench takes nothing of ours: it is handed the built script', async () => {
    const node = await importsOf(['workbench/cli.ts', 'workbench/host/worker.ts'], {
      platform: 'node',
      packages: 'external',
    });
    const pages = await importsOf(['workbench/realm/index.ts', 'workbench/page/index.ts']);
    const files = [...Object.keys(node), ...Object.keys(pages)];
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => /^(src|sidebar|samples)\//.test(file))).toEqual([]);
  });
});
