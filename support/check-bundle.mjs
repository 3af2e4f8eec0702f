// Checks what would be pushed to Google, without Google (platform rules 1, 4, 5, 7; performance budgets).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { buildIfStale } from '../esbuild.config.mjs';

await buildIfStale();
const script = new URL('../dist/script/', import.meta.url);
const read = (name) => readFileSync(new URL(name, script), 'utf8');
const doors = [
  'onOpen',
  'onInstall',
  'onEdit',
  'openSidebar',
  'rebuildBalance',
  'checkWorkbook',
  'emailBalances',
  'setUpReminders',
  'runSchedule',
  'prepareWorkbook',
  'openHelp',
  'ask',
];

const problems = [];
const demand = (holds, otherwise) => {
  if (!holds) problems.push(otherwise);
};
const same = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

const files = readdirSync(fileURLToPath(script));
demand(
  same(files, ['Code.js', 'More.html', 'Office.html', 'Papers.html', 'Sidebar.html', 'appsscript.json']),
  `dist/script holds ${files.join(', ')}`,
);

const code = read('Code.js');
let program;
try {
  // Script, not module, of 2019: newer syntax that Apps Script refuses when it is saved does not parse.
  program = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
} catch (error) {
  problems.push(`Code.js holds syntax that Apps Script refuses: ${error.message}`);
}
if (program) {
  const declared = program.body.flatMap((node) =>
    node.type === 'FunctionDeclaration'
      ? [node.id.name]
      : node.type === 'VariableDeclaration'
        ? node.declarations.map(({ id }) => id.name)
        : node.type === 'ExpressionStatement' && node.directive
          ? []
          : ['(a statement)'],
  );
  const plain = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  demand(same(plain, doors), `the doors are ${plain.join(', ')}`);
  const visible = declared.filter((name) => !name.endsWith('_'));
  demand(same(visible, doors), `globals that anyone may call: ${visible.join(', ')}`);
}

const officePage = /^<script>([\s\S]*)<\/script>\s*$/.exec(read('Office.html'))?.[1];
try {
  parse(`${officePage}\nreturn office_;`, {
    ecmaVersion: 2019,
    sourceType: 'script',
    allowReturnOutsideFunction: true,
  });
} catch (error) {
  problems.push(`Office.html holds no script that can be evaluated: ${error.message}`);
}
demand(
  !/<\?|<!--|<\/?script/i.test(officePage ?? ''),
  'Office.html holds what HtmlService or a page would trip over',
);

for (const name of ['Sidebar.html', 'More.html']) {
  const page = read(name);
  demand(!page.includes('<?'), `${name} holds <?, which HtmlService would run`);
  demand(
    !/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//.test(page),
    `${name} asks for something from elsewhere`,
  );
  for (const [, attributes, text] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/application\/json/.test(attributes)) continue;
    const walk = (node) => {
      if (!node || typeof node !== 'object') return;
      if (node.type === 'TemplateLiteral')
        problems.push('client code holds a template literal, which HtmlService may spoil');
      for (const child of Object.values(node)) walk(child);
    };
    walk(parse(text, { ecmaVersion: 2022, sourceType: 'script' }));
  }
}

/** A menu that writes down its items; anything else that is touched throws, as AuthMode.NONE does. */
function openUnderNone() {
  const items = [];
  const forbidding = (name) =>
    new Proxy(() => {}, {
      get: (_, key) => {
        throw new Error(`AuthMode.NONE: ${name}.${String(key)} may not be touched`);
      },
    });
  const menu = {
    addItem: (label, door) => {
      items.push([label, door]);
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => {},
  };
  const context = vm.createContext({
    SpreadsheetApp: new Proxy(
      {},
      {
        get: (_, key) =>
          key === 'getUi' ? () => ({ createAddonMenu: () => menu }) : forbidding('SpreadsheetApp')[key],
      },
    ),
    ...Object.fromEntries(
      [
        'PropertiesService',
        'Session',
        'LockService',
        'HtmlService',
        'ScriptApp',
        'CacheService',
        'MailApp',
        'Charts',
        'UrlFetchApp',
      ].map((name) => [name, forbidding(name)]),
    ),
  });
  vm.runInContext(code, context);
  vm.runInContext('onOpen({ authMode: "NONE" })', context);
  return items;
}
try {
  const items = openUnderNone();
  demand(items.length > 0, 'onOpen adds no menu');
  for (const [label, door] of items)
    demand(doors.includes(door) && label, `the menu names ${door}, which is no door`);
} catch (error) {
  problems.push(`onOpen: ${error.message}`);
}

const compiled = new vm.Script(code);
const cold = Math.min(
  ...Array.from({ length: 5 }, () => {
    const context = vm.createContext({});
    const start = process.hrtime.bigint();
    compiled.runInContext(context);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }),
);
const bytes = Buffer.byteLength(code);
const gzipped = gzipSync(read('Sidebar.html')).length;
demand(bytes <= 250 * 1024, `Code.js has ${bytes} bytes; 250 KB is the budget`);
demand(gzipped <= 40 * 1024, `Sidebar.html has ${gzipped} bytes gzipped; 40 KB is the budget`);
demand(cold <= 20, `Code.js takes ${cold.toFixed(1)} ms to load; 20 ms is the budget`);

console.log(
  `Code.js ${(bytes / 1024).toFixed(1)} KB, loads in ${cold.toFixed(1)} ms; Sidebar.html ${(gzipped / 1024).toFixed(1)} KB gzipped`,
);
for (const problem of problems) console.error(`✗ ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
