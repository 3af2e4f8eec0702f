// tests/support/browser.ts
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

var flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
var systems = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
};
async function alone(work) {
  const lock = join(tmpdir(), 'packed-browser.lock');
  const old = () => Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 12e4;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (old()) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
var nss = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib/aarch64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
];
var packed = () =>
  alone(async () => {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root2 = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
    const part = async (name) => await import(pathToFileURL(join(root2, 'build/esm', name)).href);
    const { default: carried } = await part('index.js');
    const { inflate } = await part('lambdafs.js');
    const path = await carried.executablePath();
    if (nss.some((file) => existsSync(file))) return { path, args: carried.args };
    const libraries = join(await inflate(join(root2, 'bin/al2023.tar.br')), 'lib');
    const known = process.env.LD_LIBRARY_PATH;
    return {
      path,
      args: carried.args,
      env: { LD_LIBRARY_PATH: known ? `${libraries}:${known}` : libraries },
    };
  });
async function found() {
  const asked2 = process.env.CHROME_PATH;
  const own = [asked2, ...(systems[process.platform] ?? [])].find((path) => path && existsSync(path));
  return own ? { path: own, args: [] } : packed();
}
async function startBrowser() {
  const { path, args, env } = await found();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...flags, ...args],
    env: { ...process.env, ...env },
  });
}

// tests/support/memory.ts
import { readFileSync } from 'node:fs';

var asText = (cell) => {
  if (cell === null || cell === void 0) return '';
  if (typeof cell === 'object') return 'd' in cell ? cell.d : 'day' in cell ? cell.day : String(cell.decimal);
  return String(cell);
};
function memoryWorkbook(tabs) {
  const rowsOf = (title) => tabs.get(title) ?? [];
  return {
    tab: (title) => tabs.get(title) ?? null,
    has: (title) => tabs.has(title),
    header: (title) => tabs.get(title)?.[0] ?? null,
    row: (title, row2) => rowsOf(title)[row2 - 1] ?? [],
    find: (title, column, text3) =>
      rowsOf(title).flatMap((cells, index) => ((cells[column - 1] ?? '') === text3 ? [index + 1] : [])),
    lastRow: (title) => {
      const rows = rowsOf(title);
      for (let last = rows.length; last > 0; last -= 1)
        if (rows[last - 1]?.some((cell) => cell !== '')) return last;
      return 0;
    },
    put: (title, runs) => {
      const rows = rowsOf(title);
      for (const { row: row2, column, cells } of runs)
        cells.forEach((line2, down) => {
          const at = row2 - 1 + down;
          while (rows.length <= at) rows.push([]);
          line2.forEach((cell, across2) => {
            const target = rows[at];
            while (target.length < column - 1 + across2) target.push('');
            target[column - 1 + across2] = asText(cell);
          });
        });
    },
    dress: (plans) => {
      for (const { title, columns } of plans)
        if (!tabs.has(title)) tabs.set(title, [columns.map(({ header }) => header)]);
    },
    lists: ({ title, cells }) => {
      tabs.set(
        title,
        cells.map((line2) => [...line2]),
      );
    },
    output: (plans) => {
      for (const { title, rows } of plans)
        tabs.set(
          title,
          rows.map(({ cells }) => cells.map(asText)),
        );
    },
    show: () => {},
  };
}
var worldOf = (tabs, today2 = '2026-11-21', email = '') => ({
  workbook: memoryWorkbook(tabs),
  today: () => today2,
  hour: () => '10:30',
  email: () => email,
  exclusively: (work) => ({ done: work() }),
});
var tabsFrom = (written) =>
  new Map(Object.entries(written).map(([title, rows]) => [title, rows.map((row2) => row2.map(asText))]));
var example = (name) =>
  JSON.parse(readFileSync(new URL(`../worked-example/${name}`, import.meta.url), 'utf8'));

// tests/support/sidebarPage.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync as readFileSync2 } from 'node:fs';
import { createRequire as createRequire2 } from 'node:module';
import { tmpdir as tmpdir2 } from 'node:os';
import { dirname, join as join2 } from 'node:path';
import { fileURLToPath } from 'node:url';

// src/schema/input.ts
import * as z from 'zod/mini';

// src/schema/fold.ts
var invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
var harakatAndTatweel = /[\u064b-\u065f\u0670\u0640]/g;
var sameLetter = {
  \u0623: '\u0627',
  \u0625: '\u0627',
  \u0622: '\u0627',
  \u0671: '\u0627',
  \u0649: '\u064A',
  \u0629: '\u0647',
  \u0624: '\u0648',
  \u0626: '\u064A',
};
var plainAscii = /^[!-~]+(?: [!-~]+)*$/;
function foldAfresh(text3) {
  if (plainAscii.test(text3)) return text3.toLowerCase();
  return text3
    .replace(invisible, '')
    .replace(harakatAndTatweel, '')
    .replace(/[أإآٱىةؤئ]/g, (letter) => sameLetter[letter])
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 1632))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 1776))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
var longestRemembered = 80;
var mostRemembered = 5e4;
var remembered = /* @__PURE__ */ new Map();
function fold(text3) {
  if (text3.length > longestRemembered) return foldAfresh(text3);
  const known = remembered.get(text3);
  if (known !== void 0) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const folded = foldAfresh(text3);
  remembered.set(text3, folded);
  return folded;
}
var isBlank = (text3) => text3 === '' || fold(text3) === '';

// src/schema/day.ts
var months = [
  '\u064A\u0646\u0627\u064A\u0631',
  '\u0641\u0628\u0631\u0627\u064A\u0631',
  '\u0645\u0627\u0631\u0633',
  '\u0623\u0628\u0631\u064A\u0644',
  '\u0645\u0627\u064A',
  '\u064A\u0648\u0646\u064A\u0648',
  '\u064A\u0648\u0644\u064A\u0648\u0632',
  '\u063A\u0634\u062A',
  '\u0634\u062A\u0646\u0628\u0631',
  '\u0623\u0643\u062A\u0648\u0628\u0631',
  '\u0646\u0648\u0646\u0628\u0631',
  '\u062F\u062C\u0646\u0628\u0631',
];
var monthNumbers = new Map(months.map((name, index) => [fold(name), index + 1]));
var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
var isLeap = (year2) => (year2 % 4 === 0 && year2 % 100 !== 0) || year2 % 400 === 0;
var two = (number2) => String(number2).padStart(2, '0');
function dayOf(year2, month, date) {
  const length = month === 2 && isLeap(year2) ? 29 : lengths[month - 1];
  if (length === void 0 || date < 1 || date > length) return null;
  return `${String(year2).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
var numeric = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
var iso = /^(\d{4})-(\d{2})-(\d{2})$/;
var named = /^(\d{1,2}) (\S+) (\d{4})$/;
function readDay(text3) {
  const isoParts = iso.exec(text3);
  if (isoParts) return dayOf(Number(isoParts[1]), Number(isoParts[2]), Number(isoParts[3]));
  const folded = fold(text3);
  const foldedIso = iso.exec(folded);
  if (foldedIso) return dayOf(Number(foldedIso[1]), Number(foldedIso[2]), Number(foldedIso[3]));
  const parts2 = numeric.exec(folded);
  if (parts2) {
    const year2 = Number(parts2[4]);
    return dayOf(parts2[4]?.length === 2 ? 2e3 + year2 : year2, Number(parts2[3]), Number(parts2[1]));
  }
  const words2 = named.exec(folded);
  const month = words2 && monthNumbers.get(words2[2]);
  return month ? dayOf(Number(words2[3]), month, Number(words2[1])) : null;
}
var yearOf = (day2) => Number(day2.slice(0, 4));
var monthOf = (day2) => Number(day2.slice(5, 7));
var writtenFrom = (first) => `${first}/${first + 1}`;
var schoolYearOf = (day2) => writtenFrom(monthOf(day2) >= 9 ? yearOf(day2) : yearOf(day2) - 1);
function readSchoolYear(text3) {
  const parts2 = /^(\d{4})\/(\d{4})$/.exec(fold(text3));
  return parts2 && Number(parts2[2]) === Number(parts2[1]) + 1 ? `${parts2[1]}/${parts2[2]}` : null;
}
var firstDayOf = (year2) => `${year2.slice(0, 4)}-09-01`;
var lastDayOf = (year2) => `${year2.slice(5)}-08-31`;
var inWords = (day2) => `${Number(day2.slice(8))} ${months[monthOf(day2) - 1]} ${day2.slice(0, 4)}`;

// src/schema/input.ts
z.config({ jitless: true });
var iso2 = z
  .string()
  .check(z.refine((text3) => /^\d{4}-\d{2}-\d{2}$/.test(text3) && readDay(text3) !== null));
var year = z
  .string()
  .check(z.refine((text3) => /^\d{4}\/\d{4}$/.test(text3) && readSchoolYear(text3) !== null));
var id = z.string().check(z.minLength(1), z.maxLength(100));
var text = z.string();
var draft = z.record(z.string(), z.nullable(z.union([z.string(), z.array(z.string())])));
var filter = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
var parts = {
  text,
  id,
  day: iso2,
  schoolYear: year,
  draft,
  filter,
  number: z.int,
  object: z.strictObject,
  optional: z.optional,
};
function shape(build) {
  let built2;
  return () => {
    built2 ??= build(parts);
    return built2;
  };
}
function understood(of, sent) {
  const result = of().safeParse(sent);
  return result.success ? { sent: result.data } : null;
}

// src/schema/fault.ts
var fault = (code, field, data) => ({ code, field, data });

// src/schema/kind.ts
var means = (value) => ({ ok: true, value });
var isFaulty = (code, data) => ({
  ok: false,
  code,
  data,
});

// src/schema/kinds.ts
var list = (name, codes) => ({ name, codes });
var text2 = () => ({
  read: (said) => means(said),
  write: (value) => value,
  cell: 'text',
  control: { control: 'text' },
  optional: false,
});
var lines = () => ({ ...text2(), control: { control: 'lines' } });
var day = () => ({
  read: (said) => {
    const value = readDay(said);
    return value === null ? isFaulty('notADay', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'day',
  control: { control: 'day' },
  optional: false,
});
var schoolYear = () => ({
  read: (said) => {
    const value = readSchoolYear(said);
    return value === null ? isFaulty('notADay', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'text',
  control: { control: 'schoolYear' },
  optional: false,
});
function readNumber(said) {
  const folded = fold(said).replace(/[,٫]/, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(folded) ? Number(folded) : null;
}
function number(within2, control) {
  return {
    read: (said) => {
      const value = readNumber(said);
      return value === null ? isFaulty('notANumber', { said }) : within2(value);
    },
    write: (value) => String(value),
    cell: 'number',
    control,
    optional: false,
  };
}
var count = () =>
  number(
    (value) =>
      Number.isInteger(value) && value >= 0 ? means(value) : isFaulty('outOfRange', { whole: true }),
    { control: 'number', from: 0, to: null, whole: true },
  );
var numberBetween = (from, to) =>
  number((value) => (value >= from && value <= to ? means(value) : isFaulty('outOfRange', { from, to })), {
    control: 'number',
    from,
    to,
    whole: false,
  });
var choice = (of) => ({
  read: (said, known) => {
    const code = known.codeOf(of.name, said);
    return code === null ? isFaulty('notInList', { said, labels: known.labelsOf(of.name) }) : means(code);
  },
  write: (value, known) => known.labelOf(of.name, value),
  cell: 'text',
  control: { control: 'choice', source: { list: of.name } },
  optional: false,
});
var yesNo = (of) => {
  const words2 = choice(of);
  return {
    ...words2,
    read: (said, known) => {
      const answer = words2.read(said, known);
      return answer.ok ? means(answer.value === 'yes') : answer;
    },
    write: (value, known) => words2.write(value ? 'yes' : 'no', known),
  };
};
var degree = (of) => {
  const words2 = choice(of);
  return {
    ...words2,
    read: (said, known) => {
      const answer = words2.read(said, known);
      return answer.ok ? means(of.codes.indexOf(answer.value)) : answer;
    },
    write: (value, known) => words2.write(of.codes[value], known),
    control: { control: 'degree', source: { list: of.name } },
  };
};
function readGresa(said) {
  const parts2 = /^(\d{1,5})([a-z])$/.exec(fold(said));
  return parts2 ? parts2[1].padStart(5, '0') + parts2[2].toUpperCase() : null;
}
var gresa = () => ({
  read: (said) => {
    const value = readGresa(said);
    return value === null ? isFaulty('badCode', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'text',
  control: { control: 'text' },
  optional: false,
});
var reference = (entity2) => ({
  read: (said, known) => {
    const found2 = known.refer(entity2, said);
    return 'key' in found2 ? means(found2.key) : isFaulty(found2.code, found2.data);
  },
  write: (key, known) => known.nameOf(entity2, key),
  cell: 'text',
  control: { control: 'choice', source: { entity: entity2 } },
  optional: false,
});
var programmeLink = () => ({
  ...text2(),
  control: { control: 'choice', source: { items: 'programmeItem' } },
});
var separator = '\u060C ';
var severalTexts = (cell) =>
  cell
    .split(/[،,؛\n\r]/)
    .filter((part) => !isBlank(part))
    .map((part) => part.trim());
var several = (kind) => ({
  read: (said, known) => {
    const values = [];
    for (const part of severalTexts(said)) {
      const one2 = kind.read(part, known);
      if (!one2.ok) return one2;
      if (!values.includes(one2.value)) values.push(one2.value);
    }
    return means(values);
  },
  write: (values, known) => values.map((value) => kind.write(value, known)).join(separator),
  cell: 'text',
  control:
    'source' in kind.control ? { control: 'severalChoices', source: kind.control.source } : kind.control,
  optional: false,
});
var optional2 = (kind) => ({
  ...kind,
  write: (value, known) => (value === null ? '' : kind.write(value, known)),
  optional: true,
});

// src/schema/entity.ts
var longestText = 32767;
var entity = (name, fields, parts2 = {}) => ({
  rules: [],
  helps: {},
  filled: {},
  form: { asked: Object.keys(fields), folded: [] },
  ...parts2,
  name,
  fields,
});
var textOf = (draft2, field) => {
  const said = Object.hasOwn(draft2, field) ? draft2[field] : '';
  return said === null || said === void 0 ? '' : typeof said === 'string' ? said : said.join(separator);
};
function meaningOf(kind, field, said, known) {
  const without = () => (kind.optional ? null : fault('required', field, {}));
  if (isBlank(said)) return without();
  if (said.length > longestText)
    return fault('outOfRange', field, { longest: longestText, length: said.length });
  const meaning = kind.read(said, known);
  if (!meaning.ok) return fault(meaning.code, field, meaning.data);
  return Array.isArray(meaning.value) && meaning.value.length === 0 ? without() : meaning.value;
}
var isFault = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'code' in value;
function read(of, draft2, known) {
  const faults = [];
  const meanings = {};
  for (const field of Object.keys(of.fields)) {
    const value = meaningOf(of.fields[field], field, textOf(draft2, field), known);
    if (isFault(value)) faults.push(value);
    else meanings[field] = value;
  }
  const partial = meanings;
  for (const rule of of.rules) {
    const found2 = rule(partial, known);
    if (found2) faults.push(found2);
  }
  return faults.length === 0 ? { ok: true, record: partial } : { ok: false, partial, faults };
}
function write(of, record2, known) {
  const texts = {};
  for (const field of Object.keys(of.fields)) {
    const kind = of.fields[field];
    texts[field] = kind.write(record2[field], known);
  }
  return texts;
}
var codesOf = (faults) => [...new Set(faults.map(({ code }) => code))].sort();

// src/entities/lists.ts
var cycle = list('cycle', ['preschool', 'primary', 'lowerSecondary', 'upperSecondary']);
var stage = list('stage', ['diagnosis', 'planning', 'implementation', 'evaluation']);
var degrees = list('degree', ['0', '1', '2', '3', '4']);
var schoolKind = list('schoolKind', [
  'primarySchool',
  'schoolGroup',
  'communalSchool',
  'satellite',
  'annex',
  'lowerSecondarySchool',
  'upperSecondarySchool',
]);
var mode = list('mode', ['inPerson', 'remote', 'phone', 'documents']);
var environment = list('environment', ['rural', 'urban']);
var gender = list('gender', ['female', 'male']);
var yesOrNo = list('yesNo', ['yes', 'no']);
var activity = list('activity', [
  'visit',
  'miniGroup',
  'workshop',
  'coordinatorSupport',
  'activityProposal',
  'finalEvaluation',
  'selectionCommittee',
  'other',
]);
var programmeStatus = list('programmeStatus', ['planned', 'done', 'postponed', 'cancelled']);
var dutyKind = list('dutyKind', ['finalEvaluation', 'selectionCommittee']);
var requestKind = list('requestKind', ['transport', 'material', 'technical', 'other']);
var requestAnswer = list('requestAnswer', ['pending', 'granted', 'partlyGranted', 'notGranted']);
var workshopField = list('field', [
  'schoolLife',
  'tutoring',
  'guidance',
  'psychosocial',
  'equipment',
  'projectMethod',
  'management',
  'other',
]);
var teamRole = list('teamRole', [
  'regionalCoordinator',
  'projectFacilitator',
  'genderEnvironment',
  'infrastructure',
  'monitoring',
  'budget',
  'massar',
  'assessment',
  'partnershipFund',
  'provincialCoordinator',
]);
var fileLevel = list('level', ['directorate', 'academy']);
var language = list('language', ['ar', 'fr']);
var lists = {
  cycle,
  stage,
  degree: degrees,
  schoolKind,
  mode,
  environment,
  gender,
  yesNo: yesOrNo,
  activity,
  programmeStatus,
  dutyKind,
  requestKind,
  requestAnswer,
  field: workshopField,
  teamRole,
  level: fileLevel,
  language,
};
var spokenCodes = /* @__PURE__ */ new Set(['cycle', 'stage', 'degree']);
var isSatellite = (kind) => kind === 'satellite' || kind === 'annex';

// src/entities/soundness.ts
var happened = ({ date }, known) => {
  if (!date) return null;
  if (date > known.today) return fault('future', 'date', { day: date, today: known.today });
  return known.knowsYearOf(date) ? null : fault('unknownYear', 'date', { year: schoolYearOf(date) });
};
var endsNotBeforeStart = ({ from, to }) =>
  from && to && to < from ? fault('endsBeforeStart', 'to', { from, to }) : null;
var atHeadSchool = ({ school: school2 }, known) => {
  const card = school2 ? known.cardOf('school', school2) : void 0;
  if (!school2 || !isSatellite(card?.['kind'])) return null;
  const parent = card?.['parent'];
  return fault('satellite', 'school', {
    school: known.nameOf('school', school2),
    parent: parent ? known.nameOf('school', parent) : null,
  });
};
var cycleOfSchool = (row2, known) => {
  const { school: school2, cycle: cycle2 } = row2;
  const cycles = school2 ? known.cardOf('school', school2)?.['cycles'] : void 0;
  if (!school2 || !cycle2 || !cycles || cycles.includes(cycle2)) return null;
  return fault('cycleNotOfSchool', 'cycle', {
    cycle: known.labelOf('cycle', cycle2),
    school: known.nameOf('school', school2),
    cycles: cycles.map((one2) => known.labelOf('cycle', one2)),
  });
};
var reasonGiven = ({ status, reason }) =>
  (status === 'postponed' || status === 'cancelled') && reason === null
    ? fault('required', 'reason', {})
    : null;

// src/entities/assignment.ts
var assignment = entity(
  'assignment',
  { mentor: reference('mentor'), cpp: reference('cpp'), from: day(), to: optional2(day()) },
  { dated: ['from', 'to'], rules: [endsNotBeforeStart] },
);

// src/entities/cpp.ts
var cpp = entity(
  'cpp',
  {
    name: text2(),
    zone: optional2(text2()),
    coordinator: optional2(text2()),
    coordinatorEmail: optional2(text2()),
  },
  { key: 'name' },
);

// src/entities/duty.ts
var duty = entity(
  'duty',
  {
    mentor: reference('mentor'),
    duty: choice(dutyKind),
    cpp: reference('cpp'),
    date: day(),
    notes: optional2(text2()),
  },
  { dated: ['date'] },
);

// src/entities/meeting.ts
var meeting = entity(
  'meeting',
  {
    date: day(),
    place: text2(),
    agenda: lines(),
    attendees: optional2(lines()),
    decisions: optional2(lines()),
    followUp: optional2(lines()),
  },
  { dated: ['date'] },
);

// src/entities/mentor.ts
var mentor = entity(
  'mentor',
  { name: text2(), grade: optional2(text2()), email: optional2(text2()), zone: optional2(text2()) },
  { key: 'name' },
);

// src/entities/helps.ts
function keyIn(draft2, field, entity2, seen) {
  const found2 = seen.refer(entity2, textOf(draft2, field));
  return 'key' in found2 ? found2.key : null;
}
var keysIn = (draft2, field, entity2, seen) =>
  severalTexts(textOf(draft2, field)).flatMap((said) => {
    const found2 = seen.refer(entity2, said);
    return 'key' in found2 ? [found2.key] : [];
  });
var dayIn = (draft2, seen) => readDay(textOf(draft2, 'date')) ?? seen.clockDay;
var today = { proposes: (_, seen) => seen.clockDay };
var whoIsAtWork = { proposes: (_, seen) => seen.mentorAtWork };
var usually = (list2, code) => ({
  proposes: (_, seen) => seen.labelOf(list2, code),
});
var ownCpp = {
  proposes: (draft2, seen) => {
    const mentor2 = seen.refer('mentor', seen.mentorAtWork);
    const cpps = 'key' in mentor2 ? seen.cppsOf(mentor2.key, dayIn(draft2, seen)) : [];
    return cpps.length === 1 ? seen.nameOf('cpp', cpps[0]) : '';
  },
};
var cyclesIn = (draft2, seen) => {
  const school2 = keyIn(draft2, 'school', 'school', seen);
  return school2 === null ? [] : (seen.cardOf('school', school2)?.['cycles'] ?? []);
};
var cycleOfItsSchool = {
  follows: ['school'],
  asked: (draft2, seen) =>
    keyIn(draft2, 'school', 'school', seen) !== null && cyclesIn(draft2, seen).length !== 1,
  proposes: (draft2, seen) => {
    const cycles = cyclesIn(draft2, seen);
    const likely = cycles.length === 1 ? cycles : cycles.filter((cycle2) => cycle2 !== 'preschool');
    return likely.length === 1 ? seen.labelOf('cycle', likely[0]) : '';
  },
  offers: (draft2, seen) => {
    const cycles = cyclesIn(draft2, seen);
    return cycles.length === 0 ? null : cycles.map((cycle2) => seen.labelOf('cycle', cycle2));
  },
};
var lastDegreeOf = (stage2) => ({
  recalls: (draft2, seen) => {
    const school2 = keyIn(draft2, 'school', 'school', seen);
    return school2 === null ? void 0 : seen.lastDegree(school2, stage2);
  },
});
function parentOf(school2, seen) {
  const parent = seen.cardOf('school', school2)?.['parent'];
  return isSatelliteKey(school2, seen) && parent && !isSatelliteKey(parent, seen) ? parent : null;
}
var headSchools = (toldIn) => ({
  offers: (draft2, seen) => {
    const mentors = keysIn(draft2, 'mentors', 'mentor', seen);
    const own = new Set(mentors.flatMap((mentor2) => seen.cppsOf(mentor2, dayIn(draft2, seen))));
    const groups = {
      own: [],
      others: [],
      satellites: [],
    };
    for (const school2 of seen.keysOf('school')) {
      const card = seen.cardOf('school', school2);
      if (!isSatellite(card?.['kind']))
        groups[own.has(String(card?.['cpp'] ?? '')) ? 'own' : 'others'].push(school2);
      else if (parentOf(school2, seen) !== null) groups.satellites.push(school2);
    }
    return [...groups.own, ...groups.others, ...groups.satellites].map((school2) =>
      seen.nameOf('school', school2),
    );
  },
  standsFor: (draft2, seen) => {
    const school2 = keyIn(draft2, 'school', 'school', seen);
    const parent = school2 === null ? null : parentOf(school2, seen);
    if (school2 === null || parent === null) return null;
    const chosen = seen.nameOf('school', school2);
    if (fold(textOf(draft2, 'school')) !== fold(chosen)) return null;
    return { text: seen.nameOf('school', parent), chosen, toldIn };
  },
});
var isSatelliteKey = (school2, seen) => isSatellite(seen.cardOf('school', school2)?.['kind']);
var schoolsOfTheCpp = {
  follows: ['cpp'],
  offers: (draft2, seen) => {
    const cpp2 = keyIn(draft2, 'cpp', 'cpp', seen);
    const schools = seen.keysOf('school').filter((school2) => !isSatelliteKey(school2, seen));
    const isHosts = (school2) => cpp2 !== null && seen.cardOf('school', school2)?.['cpp'] === cpp2;
    return [...schools.filter(isHosts), ...schools.filter((school2) => !isHosts(school2))].map((school2) =>
      seen.nameOf('school', school2),
    );
  },
};
var headsOfTheSchools = (which) => ({
  follows: ['schools', 'date'],
  proposes: (draft2, seen) => {
    const schools = keysIn(draft2, 'schools', 'school', seen);
    return schools.length === 0 ? '' : String(seen.headsOf(schools, dayIn(draft2, seen))[which]);
  },
});
var itemsOf = (mentors, cpp2) => ({
  offers: (draft2, seen) =>
    seen.programmeItems(
      keysIn(draft2, mentors, 'mentor', seen),
      cpp2 === null ? null : keyIn(draft2, cpp2, 'cpp', seen),
    ),
});

// src/entities/miniGroup.ts
var miniGroup = entity(
  'miniGroup',
  {
    date: day(),
    place: optional2(text2()),
    facilitators: several(reference('mentor')),
    cpp: reference('cpp'),
    subject: text2(),
    schools: optional2(several(reference('school'))),
    women: optional2(count()),
    men: optional2(count()),
    coordinated: optional2(yesNo(yesOrNo)),
    findings: optional2(lines()),
    strengths: optional2(lines()),
    weaknesses: optional2(lines()),
    programmeItem: optional2(programmeLink()),
  },
  {
    dated: ['date'],
    rules: [happened],
    form: {
      asked: ['cpp', 'date', 'subject', 'schools', 'women', 'men', 'strengths', 'weaknesses', 'coordinated'],
      folded: ['facilitators', 'place', 'findings', 'programmeItem'],
    },
    helps: {
      cpp: ownCpp,
      date: today,
      facilitators: whoIsAtWork,
      schools: schoolsOfTheCpp,
      women: headsOfTheSchools('women'),
      men: headsOfTheSchools('men'),
      coordinated: usually('yesNo', 'yes'),
      programmeItem: itemsOf('facilitators', 'cpp'),
    },
  },
);

// src/entities/planItem.ts
var planItem = entity(
  'planItem',
  {
    phase: optional2(text2()),
    operation: text2(),
    activity: text2(),
    from: day(),
    to: day(),
    responsible: choice(teamRole),
    target: optional2(text2()),
    status: optional2(choice(programmeStatus)),
    results: optional2(lines()),
    notes: optional2(lines()),
  },
  { dated: ['from', 'to'], rules: [endsNotBeforeStart] },
);

// src/entities/post.ts
var post = entity(
  'post',
  {
    principal: text2(),
    gender: choice(gender),
    school: reference('school'),
    from: day(),
    to: optional2(day()),
  },
  { dated: ['from', 'to'], rules: [atHeadSchool, endsNotBeforeStart] },
);

// src/entities/programmeItem.ts
var programmeItem = entity(
  'programmeItem',
  {
    mentor: reference('mentor'),
    cpp: reference('cpp'),
    activity: choice(activity),
    from: day(),
    to: day(),
    schools: optional2(several(reference('school'))),
    topic: optional2(text2()),
    form: optional2(text2()),
    communication: optional2(text2()),
    agreedOn: optional2(day()),
    status: optional2(choice(programmeStatus)),
    reason: optional2(text2()),
  },
  { dated: ['from', 'to'], rules: [endsNotBeforeStart, reasonGiven] },
);

// src/entities/school.ts
var school = entity(
  'school',
  {
    code: gresa(),
    name: text2(),
    kind: choice(schoolKind),
    cycles: several(choice(cycle)),
    environment: optional2(choice(environment)),
    commune: optional2(text2()),
    cpp: optional2(reference('cpp')),
    parent: optional2(reference('school')),
    projectStart: optional2(day()),
  },
  { key: 'code' },
);

// src/entities/settings.ts
var settings = entity('settings', {
  schoolYear: optional2(schoolYear()),
  asOf: optional2(day()),
  firstYear: optional2(schoolYear()),
  degrees: optional2(text2()),
  level: optional2(choice(fileLevel)),
  ministry: optional2(text2()),
  academy: optional2(text2()),
  directorate: optional2(text2()),
  place: optional2(text2()),
  directorateWord: optional2(text2()),
  directorWord: optional2(text2()),
  unitWord: optional2(text2()),
  coordinatorSigns: optional2(yesNo(yesOrNo)),
  internalDay: optional2(text2()),
  balanceTo: optional2(text2()),
  copyTo: optional2(text2()),
  holidays: optional2(text2()),
  language: optional2(choice(language)),
});

// src/entities/supportRequest.ts
var supportRequest = entity(
  'supportRequest',
  {
    date: day(),
    mentor: reference('mentor'),
    kind: choice(requestKind),
    purpose: text2(),
    neededOn: day(),
    answer: optional2(choice(requestAnswer)),
    answeredOn: optional2(day()),
    effect: optional2(text2()),
  },
  { dated: ['date'] },
);

// src/entities/teamMember.ts
var teamMember = entity('teamMember', {
  name: text2(),
  role: choice(teamRole),
  directorate: optional2(text2()),
  email: optional2(text2()),
  jobCard: optional2(lines()),
});

// src/entities/activity.ts
var activityNames = ['visit', 'miniGroup', 'workshop'];
var cppOfSchool = (school2, known) => known.cardOf('school', school2)?.['cpp'] ?? null;
var activities = {
  visit: {
    mentors: ({ mentors }) => mentors,
    cpp: ({ cpp: cpp2, school: school2 }, known) => cpp2 ?? cppOfSchool(school2, known),
  },
  miniGroup: { mentors: ({ facilitators }) => facilitators, cpp: ({ cpp: cpp2 }) => cpp2 },
  workshop: { mentors: ({ facilitators }) => facilitators, cpp: ({ cpp: cpp2 }) => cpp2 },
};
var isInPerson = ({ mode: mode2 }) => mode2 === null || mode2 === 'inPerson';

// src/entities/visit.ts
var visit = entity(
  'visit',
  {
    date: day(),
    mentors: several(reference('mentor')),
    school: reference('school'),
    cycle: choice(cycle),
    subject: text2(),
    findings: optional2(lines()),
    strengths: optional2(lines()),
    weaknesses: optional2(lines()),
    recommendations: optional2(lines()),
    diagnosis: optional2(degree(degrees)),
    planning: optional2(degree(degrees)),
    implementation: optional2(degree(degrees)),
    evaluation: optional2(degree(degrees)),
    nextStep: optional2(text2()),
    nextStepDate: optional2(day()),
    transport: optional2(text2()),
    programmeItem: optional2(programmeLink()),
    mode: optional2(choice(mode)),
    cpp: optional2(reference('cpp')),
  },
  {
    dated: ['date'],
    rules: [happened, atHeadSchool, cycleOfSchool],
    form: {
      asked: [
        'school',
        'date',
        'cycle',
        'subject',
        'diagnosis',
        'planning',
        'implementation',
        'evaluation',
        'strengths',
        'weaknesses',
        'recommendations',
        'nextStep',
        'nextStepDate',
      ],
      folded: ['mentors', 'mode', 'findings', 'transport', 'programmeItem'],
    },
    helps: {
      school: headSchools('findings'),
      date: today,
      cycle: cycleOfItsSchool,
      diagnosis: lastDegreeOf('diagnosis'),
      planning: lastDegreeOf('planning'),
      implementation: lastDegreeOf('implementation'),
      evaluation: lastDegreeOf('evaluation'),
      mentors: whoIsAtWork,
      programmeItem: itemsOf('mentors', null),
    },
    filled: {
      cpp: ({ school: school2 }, known) => {
        const cpp2 = school2 ? cppOfSchool(school2, known) : null;
        return cpp2 === null ? '' : known.nameOf('cpp', cpp2);
      },
    },
  },
);

// src/entities/wording.ts
var wording = entity('wording', { written: text2(), meant: text2() });

// src/entities/workshop.ts
var workshop = entity(
  'workshop',
  {
    date: day(),
    place: optional2(text2()),
    facilitators: several(reference('mentor')),
    cpp: reference('cpp'),
    topic: text2(),
    field: optional2(choice(workshopField)),
    hours: optional2(numberBetween(0.5, 12)),
    women: optional2(count()),
    men: optional2(count()),
    inFramework: yesNo(yesOrNo),
    findings: optional2(lines()),
    strengths: optional2(lines()),
    weaknesses: optional2(lines()),
    programmeItem: optional2(programmeLink()),
  },
  {
    dated: ['date'],
    rules: [happened],
    form: {
      asked: [
        'cpp',
        'date',
        'topic',
        'field',
        'hours',
        'women',
        'men',
        'inFramework',
        'strengths',
        'weaknesses',
      ],
      folded: ['facilitators', 'place', 'findings', 'programmeItem'],
    },
    helps: {
      cpp: ownCpp,
      date: today,
      facilitators: whoIsAtWork,
      inFramework: usually('yesNo', 'yes'),
      programmeItem: itemsOf('facilitators', 'cpp'),
    },
  },
);

// src/entities/index.ts
var directorateEntities = {
  mentor,
  cpp,
  school,
  post,
  assignment,
  visit,
  miniGroup,
  workshop,
  programmeItem,
  duty,
  supportRequest,
};
var regionalEntities = { teamMember, planItem, meeting };
var entities = { ...directorateEntities, ...regionalEntities };
var helpers = { wording };
var declared = { ...entities, ...helpers, settings };
var directorateNames = Object.keys(directorateEntities);
var entityNamed = (name) => declared[name];
var isEntityName = (name) => Object.hasOwn(entities, name);

// src/messages/phrase.ts
var FSI = '\u2068';
var PDI = '\u2069';
var isolated = (value) => `${FSI}${value}${PDI}`;
var phrase = (parts2, ...values) =>
  parts2.reduce((sentence, part, index) => sentence + isolated(values[index - 1]) + part);
var listed = (words2) => words2.join('\u060C ');
function counted(count2, words2) {
  const rest = count2 % 100;
  if (count2 === 0) return words2.zero;
  if (count2 === 1) return words2.one;
  if (count2 === 2) return words2.two;
  const shown3 = isolated(count2);
  if (rest >= 3 && rest <= 10) return words2.few(shown3);
  return rest >= 11 ? words2.many(shown3) : words2.other(shown3);
}

// src/messages/ar.ts
var shown = (day2) => `${day2.slice(8)}/${day2.slice(5, 7)}/${day2.slice(0, 4)}`;
var cppWord =
  '\u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629';
var onePerLine =
  '\u0646\u0642\u0637\u0629 \u0648\u0627\u062D\u062F\u0629 \u0641\u064A \u0643\u0644 \u0633\u0637\u0631';
var linkNote =
  '\u064A\u064F\u062E\u062A\u0627\u0631 \u0645\u0646 \u0627\u0644\u0628\u0631\u0646\u0627\u0645\u062C \u0627\u0644\u0633\u0646\u0648\u064A\u061B \u0648\u064A\u064F\u0642\u0631\u0623 \u0628\u0645\u0627 \u064A\u0644\u064A \u0627\u0644\u0639\u0644\u0627\u0645\u0629 #';
var ar = {
  id: '\u0627\u0644\u0645\u0639\u0631\u0641',
  settingHeaders: ['\u0627\u0644\u0625\u0639\u062F\u0627\u062F', '\u0627\u0644\u0642\u064A\u0645\u0629'],
  tabs: {
    mentor: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0648\u0646',
    cpp: '\u062C\u0645\u0627\u0639\u0627\u062A \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629',
    school: '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A',
    post: '\u062A\u0639\u064A\u064A\u0646\u0627\u062A \u0627\u0644\u0645\u062F\u064A\u0631\u0627\u062A \u0648\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0646',
    assignment: '\u062A\u0643\u0644\u064A\u0641\u0627\u062A \u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0629',
    visit: '\u0627\u0644\u0632\u064A\u0627\u0631\u0627\u062A \u0627\u0644\u0641\u0631\u062F\u064A\u0629',
    miniGroup:
      '\u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0627\u0644\u0645\u0635\u063A\u0631\u0629',
    workshop: '\u0627\u0644\u0648\u0631\u0634\u0627\u062A',
    programmeItem: '\u0627\u0644\u0628\u0631\u0646\u0627\u0645\u062C \u0627\u0644\u0633\u0646\u0648\u064A',
    duty: '\u0645\u0647\u0627\u0645 \u0627\u0644\u062A\u0642\u0648\u064A\u0645 \u0648\u0627\u0644\u0627\u0646\u062A\u0642\u0627\u0621',
    supportRequest: '\u0637\u0644\u0628\u0627\u062A \u0627\u0644\u062F\u0639\u0645',
    teamMember: '\u0627\u0644\u0641\u0631\u064A\u0642 \u0627\u0644\u062C\u0647\u0648\u064A',
    planItem:
      '\u0645\u062E\u0637\u0637 \u0627\u0644\u0639\u0645\u0644 \u0627\u0644\u0645\u0631\u062D\u0644\u064A',
    meeting: '\u0627\u0644\u0644\u0642\u0627\u0621\u0627\u062A',
    wording: '\u062A\u0648\u062D\u064A\u062F \u0627\u0644\u0635\u064A\u0627\u063A\u0627\u062A',
    settings: '\u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A',
    balance: '\u0627\u0644\u062D\u0635\u064A\u0644\u0629',
    mentorBalances: '\u062D\u0635\u064A\u0644\u0629 \u0627\u0644\u0645\u0648\u0627\u0643\u0628\u064A\u0646',
    progress: '\u062A\u0642\u062F\u0645 \u0627\u0644\u0645\u0634\u0627\u0631\u064A\u0639',
    lists: '\u0642\u0648\u0627\u0626\u0645',
  },
  one: {
    mentor: '\u0645\u0648\u0627\u0643\u0628(\u0629)',
    cpp: cppWord,
    school: '\u0645\u0624\u0633\u0633\u0629',
    post: '\u062A\u0639\u064A\u064A\u0646 \u0645\u062F\u064A\u0631(\u0629)',
    assignment: '\u062A\u0643\u0644\u064A\u0641 \u0628\u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0629',
    visit: '\u0632\u064A\u0627\u0631\u0629 \u0641\u0631\u062F\u064A\u0629',
    miniGroup: '\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u0635\u063A\u0631\u0629',
    workshop: '\u0648\u0631\u0634\u0629 \u0645\u0648\u0636\u0648\u0639\u0627\u062A\u064A\u0629',
    programmeItem: '\u0646\u0634\u0627\u0637 \u0645\u0628\u0631\u0645\u062C',
    duty: '\u0645\u0647\u0645\u0629 \u062A\u0642\u0648\u064A\u0645 \u0623\u0648 \u0627\u0646\u062A\u0642\u0627\u0621',
    supportRequest: '\u0637\u0644\u0628 \u062F\u0639\u0645 \u0623\u0648 \u0646\u0642\u0644',
    teamMember:
      '\u0639\u0636\u0648 \u0641\u064A \u0627\u0644\u0641\u0631\u064A\u0642 \u0627\u0644\u062C\u0647\u0648\u064A',
    planItem:
      '\u0646\u0634\u0627\u0637 \u0641\u064A \u0645\u062E\u0637\u0637 \u0627\u0644\u0639\u0645\u0644 \u0627\u0644\u0645\u0631\u062D\u0644\u064A',
    meeting: '\u0644\u0642\u0627\u0621',
    wording: '\u0635\u064A\u0627\u063A\u0629',
  },
  letters: {
    mentor: '\u0645\u0648',
    cpp: '\u062C',
    school: '\u0645\u0624',
    post: '\u062A',
    assignment: '\u062A\u0643',
    visit: '\u0632',
    miniGroup: '\u0645',
    workshop: '\u0648',
    programmeItem: '\u0628',
    duty: '\u0645\u0647',
    supportRequest: '\u0637',
    teamMember: '\u0641',
    planItem: '\u062E',
    meeting: '\u0644',
  },
  fields: {
    mentor: {
      name: '\u0627\u0644\u0627\u0633\u0645 \u0648\u0627\u0644\u0646\u0633\u0628',
      grade: '\u0627\u0644\u0625\u0637\u0627\u0631',
      email:
        '\u0627\u0644\u0628\u0631\u064A\u062F \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A',
      zone: '\u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u062A\u0631\u0628\u0648\u064A\u0629',
    },
    cpp: {
      name: '\u0627\u0644\u0627\u0633\u0645',
      zone: '\u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u062A\u0631\u0628\u0648\u064A\u0629',
      coordinator: '\u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
      coordinatorEmail: '\u0628\u0631\u064A\u062F \u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
    },
    school: {
      code: '\u0631\u0645\u0632 \u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      name: '\u0627\u0633\u0645 \u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      kind: '\u0627\u0644\u0635\u0646\u0641',
      cycles: '\u0627\u0644\u0623\u0633\u0644\u0627\u0643',
      environment: '\u0627\u0644\u0648\u0633\u0637',
      commune: '\u0627\u0644\u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u062A\u0631\u0627\u0628\u064A\u0629',
      cpp: cppWord,
      parent: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0623\u0635\u0644',
      projectStart:
        '\u0628\u062F\u0627\u064A\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u062D\u0627\u0644\u064A',
    },
    post: {
      principal: '\u0627\u0644\u0645\u062F\u064A\u0631(\u0629)',
      gender: '\u0627\u0644\u062C\u0646\u0633',
      school: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      from: '\u0645\u0646',
      to: '\u0625\u0644\u0649',
    },
    assignment: {
      mentor: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
      cpp: cppWord,
      from: '\u0645\u0646',
      to: '\u0625\u0644\u0649',
    },
    visit: {
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      mentors: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
      school: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      cycle: '\u0627\u0644\u0633\u0644\u0643',
      subject: '\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629',
      findings: '\u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      strengths: '\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629',
      weaknesses: '\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641',
      recommendations: '\u0627\u0644\u062A\u0648\u0635\u064A\u0627\u062A',
      diagnosis: '\u0627\u0644\u062A\u0634\u062E\u064A\u0635',
      planning: '\u0627\u0644\u062A\u062E\u0637\u064A\u0637',
      implementation: '\u0627\u0644\u0623\u062C\u0631\u0623\u0629',
      evaluation: '\u0627\u0644\u062A\u0642\u064A\u064A\u0645',
      nextStep: '\u0627\u0644\u062E\u0637\u0648\u0629 \u0627\u0644\u0645\u0642\u0628\u0644\u0629',
      nextStepDate:
        '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062E\u0637\u0648\u0629 \u0627\u0644\u0645\u0642\u0628\u0644\u0629',
      transport: '\u0648\u0633\u064A\u0644\u0629 \u0627\u0644\u0646\u0642\u0644',
      programmeItem: '\u0627\u0644\u0646\u0634\u0627\u0637 \u0627\u0644\u0645\u0628\u0631\u0645\u062C',
      mode: '\u0627\u0644\u0643\u064A\u0641\u064A\u0629',
      cpp: cppWord,
    },
    miniGroup: {
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      place: '\u0627\u0644\u0645\u0643\u0627\u0646',
      facilitators:
        '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629) \u0627\u0644\u0645\u0646\u0634\u0637(\u0629)',
      cpp: cppWord,
      subject: '\u0627\u0644\u0645\u0648\u0636\u0648\u0639',
      schools: '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A',
      women: '\u0639\u062F\u062F \u0627\u0644\u0645\u062F\u064A\u0631\u0627\u062A',
      men: '\u0639\u062F\u062F \u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0646',
      coordinated:
        '\u0628\u062A\u0646\u0633\u064A\u0642 \u0645\u0639 \u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
      findings: '\u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      strengths: '\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629',
      weaknesses: '\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641',
      programmeItem: '\u0627\u0644\u0646\u0634\u0627\u0637 \u0627\u0644\u0645\u0628\u0631\u0645\u062C',
    },
    workshop: {
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      place: '\u0627\u0644\u0645\u0643\u0627\u0646',
      facilitators:
        '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629) \u0627\u0644\u0645\u0646\u0634\u0637(\u0629)',
      cpp: cppWord,
      topic: '\u0627\u0644\u0645\u0648\u0636\u0648\u0639',
      field: '\u0627\u0644\u0645\u062C\u0627\u0644',
      hours: '\u0627\u0644\u0645\u062F\u0629 \u0628\u0627\u0644\u0633\u0627\u0639\u0627\u062A',
      women: '\u0639\u062F\u062F \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0627\u062A',
      men: '\u0639\u062F\u062F \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u064A\u0646',
      inFramework:
        '\u0641\u064A \u0625\u0637\u0627\u0631 \u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629',
      findings: '\u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      strengths: '\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629',
      weaknesses: '\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641',
      programmeItem: '\u0627\u0644\u0646\u0634\u0627\u0637 \u0627\u0644\u0645\u0628\u0631\u0645\u062C',
    },
    programmeItem: {
      mentor: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
      cpp: cppWord,
      activity: '\u0627\u0644\u0646\u0634\u0627\u0637',
      from: '\u0645\u0646',
      to: '\u0625\u0644\u0649',
      schools:
        '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u0645\u0633\u062A\u0647\u062F\u0641\u0629',
      topic: '\u0627\u0644\u0645\u0648\u0636\u0648\u0639',
      form: '\u0634\u0643\u0644 \u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0629',
      communication:
        '\u0637\u0631\u0642 \u0627\u0644\u062A\u0648\u0627\u0635\u0644 \u0648\u0627\u0644\u062A\u0646\u0633\u064A\u0642',
      agreedOn:
        '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0627\u062A\u0641\u0627\u0642 \u0645\u0639 \u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
      status: '\u0627\u0644\u062D\u0627\u0644\u0629',
      reason: '\u0627\u0644\u0633\u0628\u0628',
    },
    duty: {
      mentor: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
      duty: '\u0627\u0644\u0645\u0647\u0645\u0629',
      cpp: cppWord,
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      notes: '\u0645\u0644\u0627\u062D\u0638\u0627\u062A',
    },
    supportRequest: {
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      mentor: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
      kind: '\u0627\u0644\u0646\u0648\u0639',
      purpose: '\u0627\u0644\u063A\u0631\u0636',
      neededOn: '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062D\u0627\u062C\u0629',
      answer: '\u0627\u0644\u062C\u0648\u0627\u0628',
      answeredOn: '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062C\u0648\u0627\u0628',
      effect: '\u0623\u062B\u0631 \u0639\u062F\u0645 \u0627\u0644\u062A\u0644\u0628\u064A\u0629',
    },
    teamMember: {
      name: '\u0627\u0644\u0627\u0633\u0645',
      role: '\u0627\u0644\u062F\u0648\u0631',
      directorate: '\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629',
      email:
        '\u0627\u0644\u0628\u0631\u064A\u062F \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A',
      jobCard:
        '\u0628\u0637\u0627\u0642\u0629 \u062A\u0648\u0635\u064A\u0641 \u0627\u0644\u0645\u0647\u0627\u0645',
    },
    planItem: {
      phase: '\u0627\u0644\u0645\u0631\u062D\u0644\u0629',
      operation: '\u0627\u0644\u0639\u0645\u0644\u064A\u0629',
      activity: '\u0627\u0644\u0646\u0634\u0627\u0637',
      from: '\u0645\u0646',
      to: '\u0625\u0644\u0649',
      responsible: '\u0627\u0644\u0645\u0633\u0624\u0648\u0644(\u0629)',
      target:
        '\u0627\u0644\u0641\u0626\u0629 \u0623\u0648 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u0645\u0633\u062A\u0647\u062F\u0641\u0629',
      status: '\u0627\u0644\u062D\u0627\u0644\u0629',
      results: '\u0627\u0644\u0646\u062A\u0627\u0626\u062C',
      notes: '\u0645\u0644\u0627\u062D\u0638\u0627\u062A',
    },
    meeting: {
      date: '\u0627\u0644\u062A\u0627\u0631\u064A\u062E',
      place: '\u0627\u0644\u0645\u0643\u0627\u0646',
      agenda: '\u062C\u062F\u0648\u0644 \u0627\u0644\u0623\u0639\u0645\u0627\u0644',
      attendees: '\u0627\u0644\u062D\u0627\u0636\u0631\u0648\u0646',
      decisions: '\u0627\u0644\u0642\u0631\u0627\u0631\u0627\u062A',
      followUp: '\u062A\u062A\u0628\u0639 \u0627\u0644\u0642\u0631\u0627\u0631\u0627\u062A',
    },
    wording: {
      written: '\u0627\u0644\u0635\u064A\u0627\u063A\u0629 \u0627\u0644\u0648\u0627\u0631\u062F\u0629',
      meant: '\u0627\u0644\u0635\u064A\u0627\u063A\u0629 \u0627\u0644\u0645\u0639\u062A\u0645\u062F\u0629',
    },
    settings: {
      schoolYear: '\u0627\u0644\u0633\u0646\u0629 \u0627\u0644\u062F\u0631\u0627\u0633\u064A\u0629',
      asOf: '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062D\u0635\u064A\u0644\u0629',
      firstYear:
        '\u0623\u0648\u0644 \u0633\u0646\u0629 \u062F\u0631\u0627\u0633\u064A\u0629 \u0641\u064A \u0627\u0644\u0645\u0644\u0641',
      degrees: '\u062F\u0631\u062C\u0627\u062A \u0627\u0644\u062A\u0642\u062F\u0645',
      level: '\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u0645\u0644\u0641',
      ministry: '\u0627\u0644\u0648\u0632\u0627\u0631\u0629',
      academy: '\u0627\u0644\u0623\u0643\u0627\u062F\u064A\u0645\u064A\u0629',
      directorate: '\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629',
      place: '\u0627\u0644\u0645\u0643\u0627\u0646',
      directorateWord: '\u062A\u0633\u0645\u064A\u0629 \u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629',
      directorWord: '\u0635\u0641\u0629 \u0627\u0644\u0645\u0633\u0624\u0648\u0644(\u0629)',
      unitWord: '\u062A\u0633\u0645\u064A\u0629 \u0627\u0644\u062A\u062C\u0645\u0639',
      coordinatorSigns: '\u062A\u0648\u0642\u064A\u0639 \u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
      internalDay:
        '\u0627\u0644\u0645\u0648\u0639\u062F \u0627\u0644\u062F\u0627\u062E\u0644\u064A \u0644\u0644\u0625\u0631\u0633\u0627\u0644',
      balanceTo: '\u0628\u0631\u064A\u062F \u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629',
      copyTo: '\u0646\u0633\u062E\u0629 \u0625\u0644\u0649',
      holidays: '\u0627\u0644\u0639\u0637\u0644',
      language: '\u0644\u063A\u0629 \u0627\u0644\u0648\u062B\u0627\u0626\u0642',
    },
  },
  settingDefaults: {
    degrees:
      '\u0644\u0645 \u062A\u0646\u0637\u0644\u0642 \u0628\u0639\u062F\u060C \u0641\u064A \u0628\u062F\u0627\u064A\u062A\u0647\u0627\u060C \u0641\u064A \u0637\u0648\u0631 \u0627\u0644\u0625\u0646\u062C\u0627\u0632\u060C \u0645\u062A\u0642\u062F\u0645\u0629\u060C \u0645\u0643\u062A\u0645\u0644\u0629',
    level:
      '\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629 \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A\u0629',
    ministry:
      '\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062A\u0631\u0628\u064A\u0629 \u0627\u0644\u0648\u0637\u0646\u064A\u0629 \u0648\u0627\u0644\u062A\u0639\u0644\u064A\u0645 \u0627\u0644\u0623\u0648\u0644\u064A \u0648\u0627\u0644\u0631\u064A\u0627\u0636\u0629',
    directorateWord:
      '\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629 \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A\u0629',
    directorWord:
      '\u0627\u0644\u0645\u062F\u064A\u0631(\u0629) \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A(\u0629)',
    unitWord: cppWord,
    coordinatorSigns: '\u0644\u0627',
    internalDay: '31/05',
    language: '\u0627\u0644\u0639\u0631\u0628\u064A\u0629',
  },
  notes: {
    mentor: {
      name: '\u0627\u0644\u0627\u0633\u0645 \u0627\u0644\u0643\u0627\u0645\u0644 \u0643\u0645\u0627 \u064A\u064F\u0643\u062A\u0628 \u0641\u064A \u0628\u0627\u0642\u064A \u0627\u0644\u0623\u0648\u0631\u0627\u0642\u061B \u0644\u0627 \u064A\u062A\u0643\u0631\u0631',
      email:
        '\u0627\u0644\u0628\u0631\u064A\u062F \u0627\u0644\u0645\u0647\u0646\u064A\u061B \u0625\u0646 \u0628\u0642\u064A \u0641\u0627\u0631\u063A\u0627 \u0641\u0644\u0646 \u062A\u0635\u0644\u0647 \u0627\u0644\u0631\u0633\u0627\u0626\u0644',
      zone: '\u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u062A\u0631\u0628\u0648\u064A\u0629 \u0627\u0644\u062A\u064A \u064A\u0639\u0645\u0644 \u0628\u0647\u0627 \u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)',
    },
    cpp: {
      name: '\u0627\u0633\u0645 \u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629 \u0643\u0645\u0627 \u064A\u064F\u0643\u062A\u0628 \u0641\u064A \u0628\u0627\u0642\u064A \u0627\u0644\u0623\u0648\u0631\u0627\u0642\u061B \u0644\u0627 \u064A\u062A\u0643\u0631\u0631',
      zone: '\u0627\u0644\u0645\u0646\u0637\u0642\u0629 \u0627\u0644\u062A\u0631\u0628\u0648\u064A\u0629 \u0627\u0644\u062A\u064A \u062A\u0642\u0639 \u0641\u064A\u0647\u0627',
    },
    school: {
      code: '\u0631\u0645\u0632 \xAB\u062C\u0631\u064A\u0633\u0627\xBB: \u062E\u0645\u0633\u0629 \u0623\u0631\u0642\u0627\u0645 \u0648\u062D\u0631\u0641 \u0644\u0627\u062A\u064A\u0646\u064A\u060C \u0645\u062B\u0644 16698Z',
      cycles:
        '\u0633\u0644\u0643 \u0648\u0627\u062D\u062F \u0623\u0648 \u0623\u0643\u062B\u0631\u060C \u0628\u064A\u0646\u0647\u0627 \u0641\u0627\u0635\u0644\u0629: \u0627\u0644\u062A\u0639\u0644\u064A\u0645 \u0627\u0644\u0623\u0648\u0644\u064A\u060C \u0627\u0644\u0627\u0628\u062A\u062F\u0627\u0626\u064A',
      parent:
        '\u062E\u0627\u0635 \u0628\u0627\u0644\u0641\u0631\u0639\u064A\u0627\u062A \u0648\u0627\u0644\u0645\u0644\u062D\u0642\u0627\u062A: \u0627\u0644\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u062A\u064A \u062A\u062A\u0628\u0639 \u0644\u0647\u0627',
      projectStart:
        '\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0634\u0631\u0648\u0639 \u0641\u064A \u0625\u0639\u062F\u0627\u062F \u0627\u0644\u0645\u0634\u0631\u0648\u0639 (\u0623\u0648\u0644 \u062E\u0637\u0648\u0629 \u0641\u064A \u0627\u0644\u062A\u0634\u062E\u064A\u0635)\u060C \u0644\u0627 \u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0645\u0635\u0627\u062F\u0642\u0629 \u0639\u0644\u064A\u0647',
    },
    post: {
      principal:
        '\u0627\u0644\u0645\u0643\u0644\u0641(\u0629) \u0628\u0627\u0644\u0625\u062F\u0627\u0631\u0629 \u064A\u064F\u0633\u062C\u064E\u0651\u0644 \u0645\u062B\u0644 \u0627\u0644\u0645\u062F\u064A\u0631(\u0629)',
      from: '\u0623\u0648\u0644 \u064A\u0648\u0645 \u0641\u064A \u0627\u0644\u0645\u0646\u0635\u0628',
      to: '\u0622\u062E\u0631 \u064A\u0648\u0645 \u0641\u064A \u0627\u0644\u0645\u0646\u0635\u0628\u061B \u064A\u0628\u0642\u0649 \u0641\u0627\u0631\u063A\u0627 \u0645\u0627 \u062F\u0627\u0645(\u062A) \u0641\u064A \u0627\u0644\u0645\u0646\u0635\u0628',
    },
    assignment: {
      to: '\u0622\u062E\u0631 \u064A\u0648\u0645 \u0641\u064A \u0627\u0644\u062A\u0643\u0644\u064A\u0641\u061B \u064A\u0628\u0642\u0649 \u0641\u0627\u0631\u063A\u0627 \u0645\u0627 \u062F\u0627\u0645 \u0633\u0627\u0631\u064A\u0627. \u0644\u0627 \u062A\u064F\u062D\u0630\u0641 \u0627\u0644\u062A\u0643\u0644\u064A\u0641\u0627\u062A \u0627\u0644\u0645\u0646\u062A\u0647\u064A\u0629',
    },
    visit: {
      date: '\u064A\u0648\u0645 \u0627\u0644\u0632\u064A\u0627\u0631\u0629\u060C \u0645\u062B\u0644 12/03/2027',
      mentors:
        '\u0641\u064A \u0627\u0644\u0632\u064A\u0627\u0631\u0629 \u0627\u0644\u0645\u0634\u062A\u0631\u0643\u0629 \u062A\u064F\u0643\u062A\u0628 \u0627\u0644\u0623\u0633\u0645\u0627\u0621 \u0641\u064A \u0635\u0641 \u0648\u0627\u062D\u062F\u060C \u0628\u064A\u0646\u0647\u0627 \u0641\u0627\u0635\u0644\u0629',
      school:
        '\u0627\u0644\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0631\u0626\u064A\u0633\u064A\u0629\u060C \u0644\u0627 \u0627\u0644\u0641\u0631\u0639\u064A\u0629\u061B \u062A\u064F\u0630\u0643\u0631 \u0627\u0644\u0641\u0631\u0639\u064A\u0629 \u0641\u064A \u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      cycle: '\u0623\u062D\u062F \u0623\u0633\u0644\u0627\u0643 \u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      strengths: onePerLine,
      weaknesses: onePerLine,
      recommendations:
        '\u062A\u0648\u0635\u064A\u0629 \u0648\u0627\u062D\u062F\u0629 \u0641\u064A \u0643\u0644 \u0633\u0637\u0631',
      programmeItem: linkNote,
      mode: '\u0625\u0646 \u0628\u0642\u064A\u062A \u0641\u0627\u0631\u063A\u0629 \u0641\u0627\u0644\u0632\u064A\u0627\u0631\u0629 \u062D\u0636\u0648\u0631\u064A\u0629',
      cpp: '\u062A\u064F\u0645\u0644\u0623 \u0639\u0646\u062F \u0627\u0644\u062D\u0641\u0638 \u0627\u0646\u0637\u0644\u0627\u0642\u0627 \u0645\u0646 \u0627\u0644\u0645\u0624\u0633\u0633\u0629',
    },
    miniGroup: {
      facilitators:
        '\u064A\u064F\u0643\u062A\u0628 \u0647\u0646\u0627 \u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0648\u0646 \u0641\u0642\u0637\u061B \u0627\u0630\u0643\u0631\u0648\u0627 \u0628\u0627\u0642\u064A \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u064A\u0646 \u0641\u064A \u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      cpp: '\u0627\u0644\u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u062D\u062A\u0636\u0646\u0629',
      schools:
        '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u062A\u064A \u062D\u0636\u0631 \u0645\u062F\u064A\u0631\u0648\u0647\u0627 \u0648\u0645\u062F\u064A\u0631\u0627\u062A\u0647\u0627\u060C \u0628\u064A\u0646\u0647\u0627 \u0641\u0627\u0635\u0644\u0629',
      strengths: onePerLine,
      weaknesses: onePerLine,
      programmeItem: linkNote,
    },
    workshop: {
      date: '\u0625\u0646 \u062F\u0627\u0645\u062A \u0627\u0644\u0648\u0631\u0634\u0629 \u0623\u064A\u0627\u0645\u0627 \u064A\u064F\u0633\u062C\u064E\u0651\u0644 \u0643\u0644 \u064A\u0648\u0645 \u0641\u064A \u0635\u0641',
      cpp: '\u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0645\u0631\u0629 \u0648\u0627\u062D\u062F\u0629 \u0628\u0627\u0633\u0645 \u0627\u0644\u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u062D\u062A\u0636\u0646\u0629 \u0648\u062A\u064F\u0630\u0643\u0631 \u0627\u0644\u0623\u062E\u0631\u0649 \u0641\u064A \u0627\u0644\u062E\u0644\u0627\u0635\u0627\u062A',
      hours: '\u0645\u0646 0,5 \u0625\u0644\u0649 12 \u0633\u0627\u0639\u0629',
      inFramework:
        '\u0623\u062C\u0628 \u0628\u0646\u0639\u0645 \u0648\u0644\u0648 \u0623\u064F\u0636\u064A\u0641\u062A \u0627\u0644\u0648\u0631\u0634\u0629 \u0625\u0644\u0649 \u0628\u0631\u0646\u0627\u0645\u062C \u0627\u0644\u062C\u0645\u0627\u0639\u0629 \u062E\u0644\u0627\u0644 \u0627\u0644\u0633\u0646\u0629',
      strengths: onePerLine,
      weaknesses: onePerLine,
      programmeItem: linkNote,
    },
    programmeItem: {
      status:
        '\u0625\u0646 \u0628\u0642\u064A\u062A \u0641\u0627\u0631\u063A\u0629 \u0641\u0627\u0644\u0646\u0634\u0627\u0637 \u0645\u0628\u0631\u0645\u062C',
      reason:
        '\u0636\u0631\u0648\u0631\u064A \u0639\u0646\u062F \u0627\u0644\u062A\u0623\u062C\u064A\u0644 \u0623\u0648 \u0627\u0644\u0625\u0644\u063A\u0627\u0621',
    },
    supportRequest: {
      answer:
        '\u062A\u0645\u0644\u0624\u0647 \u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629\u061B \u0625\u0646 \u0628\u0642\u064A \u0641\u0627\u0631\u063A\u0627 \u0641\u0627\u0644\u0637\u0644\u0628 \u0642\u064A\u062F \u0627\u0644\u062F\u0631\u0633',
    },
    wording: {
      written:
        '\u0635\u064A\u0627\u063A\u0629 \u0648\u0631\u062F\u062A \u0641\u064A \u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629 \u0623\u0648 \u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641',
      meant:
        '\u0627\u0644\u0635\u064A\u0627\u063A\u0629 \u0627\u0644\u062A\u064A \u062A\u064F\u062D\u062A\u0633\u0628 \u0645\u0643\u0627\u0646\u0647\u0627 \u0641\u064A \u0627\u0644\u062D\u0635\u064A\u0644\u0629',
    },
  },
  lists: {
    cycle: {
      preschool: '\u0627\u0644\u062A\u0639\u0644\u064A\u0645 \u0627\u0644\u0623\u0648\u0644\u064A',
      primary: '\u0627\u0644\u0627\u0628\u062A\u062F\u0627\u0626\u064A',
      lowerSecondary:
        '\u0627\u0644\u062B\u0627\u0646\u0648\u064A \u0627\u0644\u0625\u0639\u062F\u0627\u062F\u064A',
      upperSecondary:
        '\u0627\u0644\u062B\u0627\u0646\u0648\u064A \u0627\u0644\u062A\u0623\u0647\u064A\u0644\u064A',
    },
    stage: {
      diagnosis: '\u0627\u0644\u062A\u0634\u062E\u064A\u0635',
      planning: '\u0627\u0644\u062A\u062E\u0637\u064A\u0637',
      implementation: '\u0627\u0644\u0623\u062C\u0631\u0623\u0629',
      evaluation: '\u0627\u0644\u062A\u0642\u064A\u064A\u0645',
    },
    degree: {
      0: '\u0644\u0645 \u062A\u0646\u0637\u0644\u0642 \u0628\u0639\u062F',
      1: '\u0641\u064A \u0628\u062F\u0627\u064A\u062A\u0647\u0627',
      2: '\u0641\u064A \u0637\u0648\u0631 \u0627\u0644\u0625\u0646\u062C\u0627\u0632',
      3: '\u0645\u062A\u0642\u062F\u0645\u0629',
      4: '\u0645\u0643\u062A\u0645\u0644\u0629',
    },
    schoolKind: {
      primarySchool: '\u0645\u062F\u0631\u0633\u0629 \u0627\u0628\u062A\u062F\u0627\u0626\u064A\u0629',
      schoolGroup: '\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u062F\u0627\u0631\u0633',
      communalSchool: '\u0645\u062F\u0631\u0633\u0629 \u062C\u0645\u0627\u0639\u0627\u062A\u064A\u0629',
      satellite: '\u0641\u0631\u0639\u064A\u0629',
      annex: '\u0645\u0644\u062D\u0642\u0629',
      lowerSecondarySchool: '\u062B\u0627\u0646\u0648\u064A\u0629 \u0625\u0639\u062F\u0627\u062F\u064A\u0629',
      upperSecondarySchool: '\u062B\u0627\u0646\u0648\u064A\u0629 \u062A\u0623\u0647\u064A\u0644\u064A\u0629',
    },
    mode: {
      inPerson: '\u062D\u0636\u0648\u0631\u064A\u0629',
      remote: '\u0639\u0646 \u0628\u0639\u062F',
      phone: '\u0647\u0627\u062A\u0641',
      documents: '\u062F\u0631\u0627\u0633\u0629 \u0627\u0644\u0648\u062B\u0627\u0626\u0642',
    },
    environment: { rural: '\u0642\u0631\u0648\u064A', urban: '\u062D\u0636\u0631\u064A' },
    gender: { female: '\u0623\u0646\u062B\u0649', male: '\u0630\u0643\u0631' },
    yesNo: { yes: '\u0646\u0639\u0645', no: '\u0644\u0627' },
    activity: {
      visit: '\u0632\u064A\u0627\u0631\u0629 \u0641\u0631\u062F\u064A\u0629',
      miniGroup: '\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u0635\u063A\u0631\u0629',
      workshop: '\u0648\u0631\u0634\u0629 \u0645\u0648\u0636\u0648\u0639\u0627\u062A\u064A\u0629',
      coordinatorSupport: '\u0645\u0648\u0627\u0643\u0628\u0629 \u0627\u0644\u0645\u0646\u0633\u0642(\u0629)',
      activityProposal:
        '\u0627\u0642\u062A\u0631\u0627\u062D \u0646\u0634\u0627\u0637 \u0644\u0628\u0631\u0646\u0627\u0645\u062C \u062C.\u0645.\u0645',
      finalEvaluation:
        '\u062A\u0642\u0648\u064A\u0645 \u0646\u062A\u0627\u0626\u062C \u0627\u0644\u062A\u0646\u0641\u064A\u0630 \u0627\u0644\u0646\u0647\u0627\u0626\u064A',
      selectionCommittee:
        '\u0639\u0636\u0648\u064A\u0629 \u0627\u0644\u0644\u062C\u0646\u0629 \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A\u0629 \u0644\u0627\u0646\u062A\u0642\u0627\u0621 \u0627\u0644\u0645\u0634\u0627\u0631\u064A\u0639',
      other: '\u0646\u0634\u0627\u0637 \u0622\u062E\u0631',
    },
    programmeStatus: {
      planned: '\u0645\u0628\u0631\u0645\u062C',
      done: '\u0645\u0646\u062C\u0632',
      postponed: '\u0645\u0624\u062C\u0644',
      cancelled: '\u0645\u0644\u063A\u0649',
    },
    dutyKind: {
      finalEvaluation:
        '\u062A\u0642\u0648\u064A\u0645 \u0646\u062A\u0627\u0626\u062C \u0627\u0644\u062A\u0646\u0641\u064A\u0630 \u0627\u0644\u0646\u0647\u0627\u0626\u064A',
      selectionCommittee:
        '\u0639\u0636\u0648\u064A\u0629 \u0627\u0644\u0644\u062C\u0646\u0629 \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A\u0629 \u0644\u0627\u0646\u062A\u0642\u0627\u0621 \u0627\u0644\u0645\u0634\u0627\u0631\u064A\u0639',
    },
    requestKind: {
      transport: '\u0646\u0642\u0644',
      material: '\u062F\u0639\u0645 \u0645\u0627\u062F\u064A',
      technical: '\u062F\u0639\u0645 \u062A\u0642\u0646\u064A',
      other: '\u062F\u0639\u0645 \u0622\u062E\u0631',
    },
    requestAnswer: {
      pending: '\u0642\u064A\u062F \u0627\u0644\u062F\u0631\u0633',
      granted: '\u0645\u0644\u0628\u0649',
      partlyGranted: '\u0645\u0644\u0628\u0649 \u062C\u0632\u0626\u064A\u0627',
      notGranted: '\u062A\u0639\u0630\u0631\u062A \u062A\u0644\u0628\u064A\u062A\u0647',
    },
    field: {
      schoolLife: '\u0627\u0644\u062D\u064A\u0627\u0629 \u0627\u0644\u0645\u062F\u0631\u0633\u064A\u0629',
      tutoring: '\u0627\u0644\u062F\u0639\u0645 \u0627\u0644\u0645\u062F\u0631\u0633\u064A',
      guidance:
        '\u0627\u0644\u062A\u0648\u062C\u064A\u0647 \u0627\u0644\u0645\u062F\u0631\u0633\u064A \u0648\u0627\u0644\u0645\u0647\u0646\u064A',
      psychosocial:
        '\u0627\u0644\u062F\u0639\u0645 \u0627\u0644\u062A\u0631\u0628\u0648\u064A \u0648\u0627\u0644\u0627\u062C\u062A\u0645\u0627\u0639\u064A \u0648\u0627\u0644\u0646\u0641\u0633\u064A',
      equipment:
        '\u0627\u0644\u062A\u062C\u0647\u064A\u0632\u0627\u062A \u0627\u0644\u0628\u064A\u062F\u0627\u063A\u0648\u062C\u064A\u0629',
      projectMethod:
        '\u0645\u0646\u0647\u062C\u064A\u0629 \u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0629',
      management:
        '\u0627\u0644\u062A\u062F\u0628\u064A\u0631 \u0627\u0644\u0625\u062F\u0627\u0631\u064A \u0648\u0627\u0644\u0645\u0627\u0644\u064A',
      other: '\u0645\u062C\u0627\u0644 \u0622\u062E\u0631',
    },
    teamRole: {
      regionalCoordinator:
        '\u0627\u0644\u0645\u0646\u0633\u0642(\u0629) \u0627\u0644\u062C\u0647\u0648\u064A(\u0629)',
      projectFacilitator:
        '\u0645\u0646\u0634\u0637(\u0629) \u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0645\u0646\u062F\u0645\u062C',
      genderEnvironment:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0639\u0646 \u0627\u0644\u0646\u0648\u0639 \u0648\u0627\u0644\u0625\u062F\u0645\u0627\u062C \u0627\u0644\u0627\u062C\u062A\u0645\u0627\u0639\u064A / \u0627\u0644\u0628\u064A\u0626\u0629\u060C \u0627\u0644\u0635\u062D\u0629 \u0648\u0627\u0644\u0633\u0644\u0627\u0645\u0629',
      infrastructure:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0627\u0644\u0628\u0646\u064A\u0629 \u0627\u0644\u062A\u062D\u062A\u064A\u0629 \u0648\u0627\u0644\u0635\u064A\u0627\u0646\u0629',
      monitoring:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0627\u0644\u062A\u062A\u0628\u0639 \u0648\u0627\u0644\u062A\u0642\u064A\u064A\u0645',
      budget:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0627\u0644\u062A\u062F\u0628\u064A\u0631 \u0627\u0644\u0645\u064A\u0632\u0627\u0646\u064A\u0627\u062A\u064A \u0648\u0627\u0644\u0645\u062D\u0627\u0633\u0628\u0627\u062A\u064A',
      massar:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0645\u0646\u0638\u0648\u0645\u0629 \u0627\u0644\u0625\u0639\u0644\u0627\u0645 \u0645\u0633\u0627\u0631',
      assessment:
        '\u0645\u0641\u062A\u0634(\u0629) \u062A\u0631\u0628\u0648\u064A(\u0629) \u0648\u0645\u0633\u0624\u0648\u0644(\u0629) \u0639\u0646 \u062A\u0642\u064A\u064A\u0645 \u0627\u0644\u062A\u0639\u0644\u0645\u0627\u062A \u0644\u062F\u0649 \u0627\u0644\u062A\u0644\u0627\u0645\u064A\u0630',
      partnershipFund:
        '\u0645\u0633\u0624\u0648\u0644(\u0629) \u0639\u0646 \u062A\u062A\u0628\u0639 \u0635\u0646\u062F\u0648\u0642 \u0627\u0644\u0634\u0631\u0627\u0643\u0629 \u0644\u0644\u062A\u0639\u0644\u064A\u0645 \u0645\u0646 \u0623\u062C\u0644 \u0642\u0627\u0628\u0644\u064A\u0629 \u0627\u0644\u062A\u0634\u063A\u064A\u0644',
      provincialCoordinator: '\u0645\u0646\u0633\u0642(\u0629) \u0625\u0642\u0644\u064A\u0645\u064A(\u0629)',
    },
    level: {
      directorate:
        '\u0627\u0644\u0645\u062F\u064A\u0631\u064A\u0629 \u0627\u0644\u0625\u0642\u0644\u064A\u0645\u064A\u0629',
      academy:
        '\u0627\u0644\u0623\u0643\u0627\u062F\u064A\u0645\u064A\u0629 \u0627\u0644\u062C\u0647\u0648\u064A\u0629',
    },
    language: {
      ar: '\u0627\u0644\u0639\u0631\u0628\u064A\u0629',
      fr: '\u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629',
    },
  },
  faults: {
    required: (label) => phrase`«${label}»: خانة فارغة وهي ضرورية. املؤوها ليُحتسب الصف.`,
    notADay: (label, { said }) =>
      phrase`«${label}»: لم نتعرف على التاريخ «${said}». اكتبوه هكذا: 12/03/2027.`,
    notANumber: (label, { said }) => phrase`«${label}»: «${said}» ليس عددا. اكتبوه بالأرقام، مثل 5.`,
    outOfRange: (label, data) => {
      if ('whole' in data)
        return phrase`«${label}»: يُنتظر عدد صحيح لا يقل عن 0. صححوا العدد أو اتركوا الخانة فارغة.`;
      if ('longest' in data)
        return phrase`«${label}»: النص أطول مما تسعه الخانة (${data.length} حرفا، والحد الأقصى ${data.longest}). اختصروه أو قسموه.`;
      return phrase`«${label}»: العدد خارج المجال المقبول. اكتبوا عددا من ${String(data.from).replace('.', ',')} إلى ${data.to}.`;
    },
    notInList: (label, { said, labels }) =>
      phrase`«${label}»: «${said}» ليس من الاختيارات المقترحة. اختاروا واحدا منها: ${listed(labels)}.`,
    badCode: (label, { said }) =>
      phrase`«${label}»: «${said}» ليس رمز مؤسسة. يتكون الرمز من خمسة أرقام وحرف لاتيني، مثل 16698Z.`,
    duplicate: (label, { said, row: row2 }) =>
      phrase`«${label}»: «${said}» مسجل من قبل في الصف ${row2}. غيّروا هذا الصف أو احذفوه.`,
    unknownMentor: (label, { said }) =>
      phrase`«${label}»: لا نجد «${said}» في ورقة «المواكبون». صححوا الاسم أو أضيفوه إلى تلك الورقة.`,
    unknownCpp: (label, { said }) =>
      phrase`«${label}»: لا نجد «${said}» في ورقة «جماعات الممارسات المهنية». صححوا الاسم أو أضيفوه إلى تلك الورقة.`,
    unknownSchool: (label, { said, fits }) =>
      fits.length > 0
        ? phrase`«${label}»: الاسم «${said}» تحمله أكثر من مؤسسة: ${listed(fits)}. أضيفوا الرمز بين قوسين.`
        : phrase`«${label}»: لا نجد «${said}» في ورقة «المؤسسات». صححوا الاسم أو الرمز، أو أضيفوا المؤسسة إلى تلك الورقة.`,
    future: (label, { day: day2, today: today2 }) =>
      phrase`«${label}»: ${shown(day2)} يوم لم يحن بعد (اليوم ${shown(today2)}). صححوا التاريخ، أو سجلوا النشاط بعد إنجازه.`,
    unknownYear: (label, { year: year2 }) =>
      phrase`«${label}»: لا يعرف الملف السنة الدراسية ${year2}: غيّروا الإعداد «أول سنة دراسية في الملف» أو أضيفوا تكليفا سابقا.`,
    cycleNotOfSchool: (label, { cycle: cycle2, school: school2, cycles }) =>
      phrase`«${label}»: سلك ${cycle2} ليس من أسلاك ${school2}. اختاروا: ${listed(cycles)}.`,
    satellite: (label, { school: school2, parent }) =>
      parent === null
        ? phrase`«${label}»: ${school2} فرعية أو ملحقة. سجلوا المؤسسة الأصل واذكروا الفرعية في الخلاصات.`
        : phrase`«${label}»: ${school2} فرعية أو ملحقة. سجلوا المؤسسة الأصل ${parent} واذكروا الفرعية في الخلاصات.`,
    endsBeforeStart: (label, { from, to }) =>
      phrase`«${label}»: تاريخ النهاية ${shown(to)} سابق لتاريخ البداية ${shown(from)}. صححوا أحدهما.`,
    conflictOfInterest: (label, { proofs }) =>
      phrase`«${label}»: سبق للمواكب(ة) أن واكب(ت) هذه الجماعة أو جماعة من منطقتها، فلا يمكن تكليفه(ا) بهذه المهمة. الدليل: ${listed(
        proofs.map(
          ({ entity: entity2, row: row2, on }) =>
            `${ar.tabs[entity2]}\u060C \u0627\u0644\u0635\u0641 ${isolated(row2)} (${isolated(shown(on))})`,
        ),
      )}. اختاروا مواكبا(ة) آخر(ى).`,
  },
  refusals: {
    outdated: ({ label }) =>
      label === null
        ? '\u062A\u063A\u064A\u0651\u0631 \u0647\u0630\u0627 \u0627\u0644\u0635\u0641 \u0645\u0646\u0630 \u0623\u0646 \u0641\u062A\u062D\u062A\u0645\u0648\u0647. \u0644\u0645 \u064A\u064F\u062D\u0641\u0638 \u0634\u064A\u0621\u060C \u0648\u0645\u0627 \u0643\u062A\u0628\u062A\u0645\u0648\u0647 \u0628\u0627\u0642 \u0647\u0646\u0627. \u0623\u0639\u064A\u062F\u0648\u0627 \u0641\u062A\u062D \u0627\u0644\u0635\u0641 \u0648\u0642\u0627\u0631\u0646\u0648\u0627 \u0642\u0628\u0644 \u0627\u0644\u062D\u0641\u0638.'
        : phrase`«${label}»: تغيّرت هذه الخانة في الملف منذ أن فتحتموها. قارنوا بين القيمتين قبل الحفظ.`,
    deleted: () =>
      '\u062D\u064F\u0630\u0641 \u0647\u0630\u0627 \u0627\u0644\u0635\u0641 \u0645\u0646 \u0627\u0644\u0645\u0644\u0641. \u0644\u0645 \u064A\u064F\u062D\u0641\u0638 \u0634\u064A\u0621\u060C \u0648\u0645\u0627 \u0643\u062A\u0628\u062A\u0645\u0648\u0647 \u0628\u0627\u0642 \u0647\u0646\u0627. \u064A\u0645\u0643\u0646\u0643\u0645 \u062D\u0641\u0638\u0647 \u0635\u0641\u0627 \u062C\u062F\u064A\u062F\u0627.',
    busy: () =>
      '\u0627\u0644\u0645\u0644\u0641 \u0645\u0634\u063A\u0648\u0644 \u0627\u0644\u0622\u0646 \u0628\u0639\u0645\u0644\u064A\u0629 \u0623\u062E\u0631\u0649. \u0644\u0645 \u064A\u064F\u062D\u0641\u0638 \u0634\u064A\u0621\u060C \u0648\u0645\u0627 \u0643\u062A\u0628\u062A\u0645\u0648\u0647 \u0628\u0627\u0642 \u0647\u0646\u0627. \u0623\u0639\u064A\u062F\u0648\u0627 \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629 \u0628\u0639\u062F \u0644\u062D\u0638\u0627\u062A.',
    noPermission: () =>
      '\u0644\u0627 \u062A\u0633\u0645\u062D \u0635\u0644\u0627\u062D\u064A\u0627\u062A\u0643\u0645 \u0628\u0647\u0630\u0647 \u0627\u0644\u0639\u0645\u0644\u064A\u0629. \u0627\u0637\u0644\u0628\u0648\u0627 \u0645\u0646 \u0645\u0627\u0644\u0643 \u0627\u0644\u0645\u0644\u0641 \u062D\u0642 \u0627\u0644\u062A\u0639\u062F\u064A\u0644 \u062B\u0645 \u0623\u0639\u064A\u062F\u0648\u0627 \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629.',
    damaged: (damage) => {
      if ('missing' in damage)
        return phrase`لا توجد ورقة «${damage.tab}» في هذا الملف. أعيدوا إليها اسمها، أو اختاروا «تهيئة الملف» من القائمة لإنشائها.`;
      if ('column' in damage)
        return phrase`لا نجد العمود «${damage.column}» في ورقة «${damage.tab}». أعيدوا إلى رأس العمود اسمه، أو اختاروا «تهيئة الملف» من القائمة لإضافته.`;
      if ('twice' in damage)
        return phrase`يوجد عمودان بالاسم «${damage.twice}» في ورقة «${damage.tab}»، فلا نعرف أيهما المقصود. غيّروا اسم أحدهما.`;
      if ('rows' in damage)
        return phrase`في ورقة «${damage.tab}» صفوف تحمل المعرف نفسه: ${listed(damage.rows.map(String))}. اختاروا «فحص الملف» من القائمة ثم أعيدوا المحاولة.`;
      return phrase`الصف ${damage.withoutId} من ورقة «${damage.tab}» لا معرف له بعد. اختاروا «فحص الملف» من القائمة ثم أعيدوا المحاولة.`;
    },
    badRequest: ({ what }) => phrase`تعذر فهم الطلب (${what}). أعيدوا فتح الشريط الجانبي ثم حاولوا من جديد.`,
  },
};

// src/sheets/table.ts
var Damaged = class extends Error {
  constructor(damage) {
    super(ar.refusals.damaged(damage));
    this.damage = damage;
  }
  damage;
};
var headersOf = (entity2) => ar.fields[entity2];
var tabOf = (entity2) => ar.tabs[entity2];
function columnsIn(entity2, header) {
  const places = /* @__PURE__ */ new Map();
  const doubled = /* @__PURE__ */ new Set();
  header.forEach((text3, index) => {
    const folded = fold(text3);
    if (places.has(folded)) doubled.add(folded);
    else places.set(folded, index);
  });
  const tab = tabOf(entity2);
  const placeOf2 = (label) => {
    if (doubled.has(fold(label))) throw new Damaged({ tab, twice: label });
    const place = places.get(fold(label));
    if (place === void 0) throw new Damaged({ tab, column: label });
    return place;
  };
  const of = {};
  const headers = headersOf(entity2);
  for (const field of Object.keys(entityNamed(entity2).fields)) of[field] = placeOf2(headers[field]);
  if (doubled.has(fold(ar.id))) throw new Damaged({ tab, twice: ar.id });
  return { of, id: places.get(fold(ar.id)) ?? null };
}
function textsIn({ of }, cells) {
  const texts = {};
  for (const field of Object.keys(of)) texts[field] = cells[of[field]] ?? '';
  return texts;
}
function rowsIn(entity2, grid) {
  const columns = columnsIn(entity2, grid[0] ?? []);
  const rows = [];
  for (let index = 1; index < grid.length; index += 1) {
    const cells = grid[index];
    const texts = textsIn(columns, cells);
    if (Object.values(texts).every(isBlank)) continue;
    rows.push({ row: index + 1, id: columns.id === null ? '' : (cells[columns.id] ?? ''), texts });
  }
  return rows;
}
var holdsAll = (wanted) => (header) => {
  const there = new Set(header.map(fold));
  return wanted.every((one2) => there.has(fold(one2)));
};
function readRows(workbook, entity2) {
  const headers = [...Object.values(headersOf(entity2)), ar.id];
  const grid = workbook.tab(tabOf(entity2), headers.length, holdsAll(headers));
  return grid && rowsIn(entity2, grid);
}
function cellFor(kind, text3) {
  if (text3 === '') return '';
  if (kind.cell === 'day') return { day: text3 };
  return kind.cell === 'number' ? Number(text3) : text3;
}
function runsOf(entity2, { of, id: id2 }, row2, texts, ownId) {
  const { fields } = entityNamed(entity2);
  const placed = Object.entries(of).map(([field, column]) => [
    column,
    cellFor(fields[field], texts[field] ?? ''),
  ]);
  if (id2 !== null) placed.push([id2, ownId]);
  placed.sort(([one2], [other]) => one2 - other);
  const runs = [];
  for (const [column, cell] of placed) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.cells[0].length === column + 1) last.cells[0]?.push(cell);
    else runs.push({ row: row2, column: column + 1, cells: [[cell]] });
  }
  return runs;
}

// src/balance/points.ts
var bullet =
  /^[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:[-–•*]|[0-9٠-٩۰-۹]+\.)(?![0-9٠-٩۰-۹])/;
function withoutBullets(line2) {
  let rest = line2;
  while (bullet.test(rest)) rest = rest.replace(bullet, '');
  return rest.trim();
}
var pointsOf = (cell) =>
  (cell ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(withoutBullets)
    .filter((point) => fold(point) !== '');
function wordingsFrom(rows) {
  const next = /* @__PURE__ */ new Map();
  for (const { written, meant } of rows) {
    const from = fold(written);
    if (!next.has(from)) next.set(from, meant.trim());
  }
  const follow = (point) => {
    const seen = /* @__PURE__ */ new Set();
    let said = point;
    for (let at = fold(said); next.has(at); at = fold(said)) {
      if (seen.has(at)) return point;
      seen.add(at);
      said = next.get(at);
    }
    return said;
  };
  return next.size === 0 ? (point) => point : follow;
}

// src/balance/schools.ts
function postsOn(posts, day2) {
  const bySchool = /* @__PURE__ */ new Map();
  for (const post2 of posts) {
    const { school: school2, from, to } = post2.record;
    if (from > day2 || (to !== null && to < day2)) continue;
    const held = bySchool.get(school2);
    if (!held || from >= held.record.from) bySchool.set(school2, post2);
  }
  return bySchool;
}
function headSchoolsOn(sound, day2) {
  const posts = postsOn(sound.post, day2);
  const visits = /* @__PURE__ */ new Map();
  for (const visit2 of sound.visit) {
    if (visit2.record.date > day2) continue;
    const own = visits.get(visit2.record.school);
    if (own) own.push(visit2);
    else visits.set(visit2.record.school, [visit2]);
  }
  return sound.school
    .filter(({ record: record2 }) => !isSatellite(record2.kind))
    .map(({ row: row2, record: { code, cpp: cpp2, projectStart } }) => {
      const degrees2 = {
        diagnosis: null,
        planning: null,
        implementation: null,
        evaluation: null,
      };
      let before = 0;
      for (const visit2 of visits.get(code) ?? [])
        for (const stage2 of stage.codes) {
          const degree2 = visit2.record[stage2];
          if (degree2 === null) continue;
          if (projectStart !== null && visit2.record.date < projectStart) before += 1;
          else if (!degrees2[stage2] || visit2.record.date >= degrees2[stage2].visit.record.date)
            degrees2[stage2] = { degree: degree2, visit: visit2 };
        }
      return { code, cpp: cpp2, row: row2, post: posts.get(code) ?? null, degrees: degrees2, before };
    });
}
function principalsOf(schools) {
  const persons = /* @__PURE__ */ new Map();
  let women2 = 0;
  let men2 = 0;
  for (const { post: post2 } of schools) {
    if (!post2) continue;
    if (post2.record.gender === 'female') women2 += 1;
    else men2 += 1;
    const person = `${post2.record.gender} ${fold(post2.record.principal)}`;
    persons.set(person, (persons.get(person) ?? 0) + 1);
  }
  return {
    women: women2,
    men: men2,
    unrecorded: schools.length - women2 - men2,
    headingSeveral: [...persons.values()].filter((count2) => count2 > 1).length,
  };
}
var meanOf = (sum, known) => (known === 0 ? null : Math.floor((sum * 500 + known) / (2 * known)) / 10);
function progressOf(schools, stage2) {
  const degrees2 = [0, 0, 0, 0, 0];
  let sum = 0;
  for (const school2 of schools) {
    const graded = school2.degrees[stage2];
    if (!graded) continue;
    degrees2[graded.degree] += 1;
    sum += graded.degree;
  }
  const known = degrees2.reduce((total, count2) => total + count2, 0);
  return { degrees: degrees2, unknown: schools.length - known, known, mean: meanOf(sum, known) };
}

// src/balance/lines.ts
var line = (of, entities2, headings, { grouped: grouped2 = false, mapped = false } = {}) => ({
  of,
  entities: entities2,
  headings,
  grouped: grouped2,
  mapped,
});
var one = ['one'];
var none = [];
var all = ['visit', 'miniGroup', 'workshop'];
var lines2 = {
  visits: line('ii', ['visit'], (row2) => (isInPerson(row2) ? [row2.cycle] : none)),
  remote: line('ii', ['visit'], (row2) => (isInPerson(row2) ? none : one)),
  miniGroups: line('iii', ['miniGroup'], () => one),
  topics: line('iv', ['workshop'], (row2) => (row2.inFramework ? [row2.topic.trim()] : none), {
    grouped: true,
  }),
  topicsOutside: line('iv', ['workshop'], (row2) => (row2.inFramework ? none : one)),
  strengths: line('v', all, ({ strengths }) => pointsOf(strengths), { grouped: true, mapped: true }),
  weaknesses: line('v', all, ({ weaknesses }) => pointsOf(weaknesses), {
    grouped: true,
    mapped: true,
  }),
};
var lineNames = Object.keys(lines2);

// src/balance/tally.ts
function countedRows(sound, known, mapped, from, to) {
  const rows = [];
  for (const entity2 of activityNames) {
    const { mentors, cpp: cpp2 } = activities[entity2];
    const own = lineNames.filter((name) => lines2[name].entities.includes(entity2));
    for (const { row: row2, id: id2, record: record2 } of sound[entity2]) {
      if (record2.date < from || record2.date > to) continue;
      const adds = own.flatMap((name) => {
        const line2 = lines2[name];
        return line2.headings(record2).map((said) => {
          const spelling = line2.mapped ? mapped(said) : said;
          return { line: name, key: line2.grouped ? fold(spelling) : spelling, spelling };
        });
      });
      rows.push({
        entity: entity2,
        row: row2,
        id: id2,
        date: record2.date,
        cpp: cpp2(record2, known),
        mentors: mentors(record2),
        adds,
      });
    }
  }
  const order = { visit: 0, miniGroup: 1, workshop: 2 };
  return rows.sort(
    (one2, other) =>
      (one2.date < other.date ? -1 : one2.date > other.date ? 1 : 0) ||
      order[one2.entity] - order[other.entity] ||
      one2.row - other.row,
  );
}
function tallied(rows) {
  const tally = Object.fromEntries(lineNames.map((name) => [name, /* @__PURE__ */ new Map()]));
  for (const counted2 of rows)
    for (const { line: line2, key, spelling } of counted2.adds) {
      const heading = tally[line2].get(key) ?? { spellings: /* @__PURE__ */ new Map(), rows: [] };
      heading.spellings.set(spelling, (heading.spellings.get(spelling) ?? 0) + 1);
      heading.rows.push(counted2);
      tally[line2].set(key, heading);
    }
  return tally;
}
function shownAs({ spellings }) {
  let best = '';
  let times = 0;
  for (const [spelling, count2] of spellings)
    if (count2 > times) {
      best = spelling;
      times = count2;
    }
  return best;
}
var ranked = (line2) => [...line2.values()].sort((one2, other) => other.rows.length - one2.rows.length);

// src/balance/balances.ts
var dayBefore = (year2) => `${year2.slice(0, 4)}-08-31`;
function grouped(items, keysOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items)
    for (const key of keysOf2(item)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return (key) => groups.get(key) ?? [];
}
function accountsOf(sound, known, asked2) {
  const { schoolYear: schoolYear2, asOf } = asked2;
  const [first, last] = [firstDayOf(schoolYear2), lastDayOf(schoolYear2)];
  const until = asOf < last ? asOf : last;
  const rows = countedRows(sound, known, wordingsFrom(asked2.wordings), first, until);
  const now = headSchoolsOn(sound, asOf);
  const atStart = headSchoolsOn(sound, dayBefore(schoolYear2));
  const account = (name, own, schools, schoolsAtStart) => ({
    name,
    rows: own,
    schools,
    schoolsAtStart,
    tally: tallied(own),
    principals: principalsOf(schools),
  });
  const rowsOfCpp = grouped(rows, ({ cpp: cpp2 }) => [cpp2]);
  const rowsOfMentor = grouped(rows, ({ mentors }) => mentors);
  const schoolsOfCpp = grouped(now, ({ cpp: cpp2 }) => [cpp2]);
  const startOfCpp = grouped(atStart, ({ cpp: cpp2 }) => [cpp2]);
  const assigned = grouped(
    sound.assignment.filter(({ record: { from, to } }) => from <= last && (to === null || to >= first)),
    ({ record: record2 }) => [record2.mentor],
  );
  return {
    schoolYear: schoolYear2,
    asOf,
    directorate: account('', rows, now, atStart),
    cpps: sound.cpp.map(({ record: { name } }) => {
      const key = fold(name);
      return account(name.trim(), rowsOfCpp(key), schoolsOfCpp(key), startOfCpp(key));
    }),
    mentors: sound.mentor.map(({ record: { name } }) => {
      const key = fold(name);
      const cpps = [...new Set(assigned(key).map(({ record: record2 }) => record2.cpp))];
      return account(name.trim(), rowsOfMentor(key), cpps.flatMap(schoolsOfCpp), cpps.flatMap(startOfCpp));
    }),
  };
}
var size = (line2, heading = 'one') => line2.get(heading)?.rows.length ?? 0;
var points = (line2) =>
  ranked(line2).map((heading) => ({ text: shownAs(heading), times: heading.rows.length }));
var each = (codes, value) => Object.fromEntries(codes.map((code) => [code, value(code)]));
var balanceOf = ({ schools, tally, principals: { women: women2, men: men2, unrecorded } }) => ({
  principals: { women: women2, men: men2, unrecorded },
  visits: each(cycle.codes, (cycle2) => size(tally.visits, cycle2)),
  remote: size(tally.remote),
  miniGroups: size(tally.miniGroups),
  topics: ranked(tally.topics).map((heading) => ({
    topic: shownAs(heading),
    times: heading.rows.length,
    days: heading.rows.map(({ date }) => date),
  })),
  topicsOutside: size(tally.topicsOutside),
  strengths: points(tally.strengths),
  weaknesses: points(tally.weaknesses),
  progress: each(stage.codes, (stage2) => progressOf(schools, stage2)),
});

// src/entities/known.ts
function once(compute) {
  let kept;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
function ownDegrees(said) {
  const labels = said === null ? [] : severalTexts(said);
  return labels.length === 5 && new Set(labels.map(fold)).size === 5 ? labels : null;
}
function closedLists(labels, own) {
  const written = (name, code) =>
    (name === degrees.name && own?.[degrees.codes.indexOf(code)]) || labels[name][code] || code;
  const words2 = (name) => {
    const codes = /* @__PURE__ */ new Map();
    const add = (word, code) => codes.has(fold(word)) || codes.set(fold(word), code);
    for (const code of lists[name].codes) add(written(name, code), code);
    for (const code of lists[name].codes) add(labels[name][code] ?? code, code);
    if (spokenCodes.has(name)) for (const code of lists[name].codes) add(code, code);
    return codes;
  };
  const maps = /* @__PURE__ */ new Map();
  return {
    codeOf: (name, said) => {
      const map = maps.get(name) ?? words2(name);
      maps.set(name, map);
      return map.get(fold(said)) ?? null;
    },
    labelOf: written,
    labelsOf: (name) => lists[name].codes.map((code) => written(name, code)),
  };
}
var keyed = { mentor, cpp, school };
function keysOf(entity2, rows) {
  const keys = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const key = keyOf(entity2, row2.texts);
    if (key !== null && !keys.has(key)) keys.set(key, row2);
  }
  return keys;
}
var keyOf = (entity2, texts) =>
  entity2 === 'school' ? readGresa(textOf(texts, 'code')) : fold(textOf(texts, 'name')) || null;
var codeWithin = (said) => {
  const inBrackets = /\(([^()]*)\)\s*$/.exec(fold(said));
  return readGresa(inBrackets ? inBrackets[1] : said);
};
function knownFrom({ rowsOf, labels, settings: settings2, today: today2 }) {
  const closed = closedLists(labels, ownDegrees(settings2.degrees));
  const keys = {
    mentor: once(() => keysOf('mentor', rowsOf('mentor'))),
    cpp: once(() => keysOf('cpp', rowsOf('cpp'))),
    school: once(() => keysOf('school', rowsOf('school'))),
  };
  const codesByName = once(() => {
    const byName = /* @__PURE__ */ new Map();
    for (const { texts } of rowsOf('school')) {
      const name = fold(textOf(texts, 'name'));
      const code = readGresa(textOf(texts, 'code'));
      if (!name || !code) continue;
      const codes = byName.get(name) ?? [];
      if (!codes.includes(code)) codes.push(code);
      byName.set(name, codes);
    }
    return byName;
  });
  const nameOf = (entity2, key) => {
    const name = textOf(keys[entity2]().get(key)?.texts ?? {}, 'name').trim();
    return entity2 === 'school' ? (name ? `${name} (${key})` : key) : name || key;
  };
  const refer = (entity2, said) => {
    if (entity2 !== 'school') {
      const key = fold(said);
      if (keys[entity2]().has(key)) return { key };
      return { code: entity2 === 'mentor' ? 'unknownMentor' : 'unknownCpp', data: { said } };
    }
    const code = codeWithin(said);
    if (code !== null)
      return keys.school().has(code) ? { key: code } : { code: 'unknownSchool', data: { said, fits: [] } };
    const codes = codesByName().get(fold(said)) ?? [];
    if (codes.length === 1) return { key: codes[0] };
    return {
      code: 'unknownSchool',
      data: { said, fits: codes.map((one2) => nameOf('school', one2)) },
    };
  };
  const cards = /* @__PURE__ */ new Map();
  const firstYear = once(() => {
    if (settings2.firstYear) return settings2.firstYear;
    let earliest = null;
    for (const { texts } of rowsOf('assignment')) {
      const judged = read(assignment, texts, known);
      if (judged.ok && (earliest === null || judged.record.from < earliest)) earliest = judged.record.from;
    }
    return earliest && schoolYearOf(earliest);
  });
  const known = {
    ...closed,
    today: today2,
    refer,
    nameOf,
    rowOf: (entity2, key) => keys[entity2]().get(key)?.row ?? null,
    cardOf: (entity2, key) => {
      const row2 = keys[entity2]().get(key);
      if (!row2) return void 0;
      const card = cards.get(row2) ?? readable(read(keyed[entity2], row2.texts, known));
      cards.set(row2, card);
      return card;
    },
    knowsYearOf: (day2) => {
      const first = firstYear();
      return first === null || (day2 >= firstDayOf(first) && schoolYearOf(day2) <= schoolYearOf(today2));
    },
  };
  return known;
}
var readable = (judged) => (judged.ok ? judged.record : judged.partial);

// src/rules/conflictOfInterest.ts
var proving = ['assignment', 'visit', 'miniGroup', 'workshop'];
var grounds = {
  finalEvaluation: { wholeZone: true, counts: ({ entity: entity2 }) => entity2 !== 'workshop' },
  selectionCommittee: {
    wholeZone: false,
    counts: ({ entity: entity2, record: record2 }) => entity2 !== 'visit' || isInPerson(record2),
  },
};
var zoneOf = (cpp2, known) => fold(known.cardOf('cpp', cpp2)?.['zone'] ?? '');
function accompanied(row2, known) {
  if (row2.entity === 'assignment') {
    const { mentor: mentor2, cpp: cpp3, from } = row2.record;
    return { mentors: [mentor2], cpp: cpp3, on: from };
  }
  const { mentors, cpp: cpp2 } = activities[row2.entity];
  const record2 = row2.record;
  return { mentors: mentors(record2), cpp: cpp2(record2, known), on: record2.date };
}
function conflictOfInterest(duty2, soundOf, known) {
  const { wholeZone, counts } = grounds[duty2.duty];
  const zone = zoneOf(duty2.cpp, known);
  const isNear = (cpp2) =>
    cpp2 !== null && (cpp2 === duty2.cpp || (wholeZone && zone !== '' && zoneOf(cpp2, known) === zone));
  const proofs = [];
  for (const name of proving)
    for (const row2 of soundOf(name)) {
      if (!counts(row2)) continue;
      const { mentors, cpp: cpp2, on } = accompanied(row2, known);
      if (on <= duty2.date && mentors.includes(duty2.mentor) && isNear(cpp2))
        proofs.push({ entity: name, row: row2.row, on });
    }
  return proofs.length === 0 ? null : fault('conflictOfInterest', 'mentor', { proofs });
}

// src/rules/across.ts
var across = {
  duty: { refuses: conflictOfInterest },
};

// src/rules/judge.ts
function duplicateOf(entity2, texts, row2, known) {
  const { key } = entityNamed(entity2);
  if (key === void 0) return null;
  const borne = keyOf(entity2, texts);
  const first = borne === null ? null : known.rowOf(entity2, borne);
  return first === null || first === row2
    ? null
    : fault('duplicate', key, { said: textOf(texts, key), row: first });
}
function judgeAlone(entity2, texts, row2, known) {
  const judged = read(entityNamed(entity2), texts, known);
  const duplicate = duplicateOf(entity2, texts, row2, known);
  if (judged.ok && !duplicate) return { record: judged.record };
  return { faults: [...(judged.ok ? [] : judged.faults), ...(duplicate ? [duplicate] : [])] };
}
function partedAlone(entity2, rows, known) {
  const sound = [];
  const faulty = [];
  for (const { row: row2, id: id2, texts } of rows) {
    const judged = judgeAlone(entity2, texts, row2, known);
    if ('record' in judged) sound.push({ entity: entity2, row: row2, id: id2, record: judged.record });
    else faulty.push({ entity: entity2, row: row2, faults: judged.faults });
  }
  return { sound, faulty };
}
function judge(rowsOf, known) {
  const parted = new Map(directorateNames.map((name) => [name, partedAlone(name, rowsOf(name), known)]));
  const alone2 = (name) => parted.get(name)?.sound ?? [];
  const sound = {};
  const leftOut = [];
  for (const entity2 of directorateNames) {
    const refuses = across[entity2]?.refuses;
    const faulty = [...(parted.get(entity2)?.faulty ?? [])];
    sound[entity2] = alone2(entity2).filter(({ row: row2, record: record2 }) => {
      const found2 = refuses?.(record2, alone2, known);
      if (found2) faulty.push({ entity: entity2, row: row2, faults: [found2] });
      return !found2;
    });
    leftOut.push(...faulty.sort((one2, other) => one2.row - other.row));
  }
  return { sound, leftOut };
}
function judgeDraft(entity2, draft2, row2, rowsOf, known) {
  const judged = judgeAlone(entity2, draft2, row2, known);
  const refuses = across[entity2]?.refuses;
  if ('faults' in judged || !refuses) return judged;
  const found2 = refuses(judged.record, (name) => partedAlone(name, rowsOf(name), known).sound, known);
  return found2 ? { faults: [found2] } : judged;
}
function faultsIn(entity2, rowsOf, known) {
  const refuses = across[entity2]?.refuses;
  const { sound, faulty } = partedAlone(entity2, rowsOf(entity2), known);
  const alone2 = (name) => partedAlone(name, rowsOf(name), known).sound;
  const found2 = new Map(faulty.map(({ row: row2, faults }) => [row2, faults]));
  if (refuses)
    for (const { row: row2, record: record2 } of sound) {
      const one2 = refuses(record2, alone2, known);
      if (one2) found2.set(row2, [one2]);
    }
  return found2;
}

// src/sheets/settings.ts
var settingsGrid = (workbook) =>
  workbook.tab(ar.tabs.settings, ar.settingHeaders.length, holdsAll(ar.settingHeaders));
function placesIn(header) {
  const [name, value] = ar.settingHeaders.map((label) =>
    header.findIndex((text3) => fold(text3) === fold(label)),
  );
  return name === void 0 || value === void 0 || name < 0 || value < 0 ? [0, 1] : [name, value];
}
function settingTexts(grid) {
  const names = new Map(Object.entries(ar.fields.settings).map(([code, label]) => [fold(label), code]));
  const texts = { ...ar.settingDefaults };
  const [name, value] = placesIn(grid?.[0] ?? []);
  for (const cells of (grid ?? []).slice(1)) {
    const code = names.get(fold(cells[name] ?? ''));
    if (code !== void 0) texts[code] = cells[value] ?? '';
  }
  return texts;
}
function settingsFrom(grid, known) {
  const judged = read(settings, settingTexts(grid), known);
  if (judged.ok) return judged.record;
  const blank = Object.fromEntries(Object.keys(settings.fields).map((code) => [code, null]));
  return { ...blank, ...judged.partial };
}

// src/actions/file.ts
function openFile({ workbook, today: today2 }, asOf = () => null) {
  const settings2 = settingsFrom(settingsGrid(workbook), closedLists(ar.lists, null));
  const tabs = /* @__PURE__ */ new Map();
  const rowsOf = (entity2) => {
    const rows = tabs.get(entity2) ?? readRows(workbook, entity2);
    if (!rows) throw new Damaged({ tab: tabOf(entity2), missing: true });
    tabs.set(entity2, rows);
    return rows;
  };
  const asked2 = asOf(settings2);
  const clock = today2();
  const known = knownFrom({
    rowsOf,
    labels: ar.lists,
    settings: settings2,
    today: asked2 !== null && asked2 > clock ? asked2 : clock,
  });
  return {
    settings: settings2,
    known,
    rowsOf,
    all: () => {
      for (const entity2 of directorateNames) rowsOf(entity2);
    },
    wordings: once(() =>
      (readRows(workbook, 'wording') ?? []).flatMap(({ texts }) => {
        const judged = read(wording, texts, known);
        return judged.ok ? [judged.record] : [];
      }),
    ),
  };
}

// src/actions/outcome.ts
var done = (value) => ({ ok: true, value });
var refused = (issues) => ({ ok: false, issues });
var refusal = (code, data, field) => ({
  ...(field === void 0 ? {} : { field }),
  code,
  message: ar.refusals[code](data),
});
var issueOf = (fault2, labels) => ({
  field: fault2.field,
  code: fault2.code,
  message: ar.faults[fault2.code](labels[fault2.field] ?? fault2.field, fault2.data),
});

// src/actions/period.ts
var askedOf = (asked2, settings2) =>
  asked2.schoolYear === void 0 && asked2.asOf === void 0
    ? { schoolYear: settings2.schoolYear ?? void 0, asOf: settings2.asOf ?? void 0 }
    : asked2;
function periodOf({ schoolYear: schoolYear2, asOf }, today2) {
  if (asOf !== void 0) return { schoolYear: schoolYear2 ?? schoolYearOf(asOf), asOf };
  if (schoolYear2 === void 0) return { schoolYear: schoolYearOf(today2), asOf: today2 };
  const last = lastDayOf(schoolYear2);
  return { schoolYear: schoolYear2, asOf: last < today2 ? last : today2 };
}

// src/actions/balances.ts
var asked = shape(({ object, optional: optional3, schoolYear: schoolYear2, day: day2 }) =>
  object({ schoolYear: optional3(schoolYear2), asOf: optional3(day2) }),
);
function reckon(world2, input4) {
  const meant = (settings2) => askedOf(input4, settings2);
  const file = openFile(world2, (settings2) => meant(settings2).asOf ?? null);
  file.all();
  const { sound, leftOut } = judge(file.rowsOf, file.known);
  const period = periodOf(meant(file.settings), world2.today());
  const accounts = accountsOf(sound, file.known, { ...period, wordings: file.wordings() });
  return { file, accounts, leftOut };
}
var balances = {
  input: asked,
  run: (world2, input4) => {
    const { accounts, leftOut } = reckon(world2, input4);
    return done({
      schoolYear: accounts.schoolYear,
      asOf: accounts.asOf,
      directorate: balanceOf(accounts.directorate),
      cpps: Object.fromEntries(accounts.cpps.map((account) => [account.name, balanceOf(account)])),
      mentors: Object.fromEntries(accounts.mentors.map((account) => [account.name, balanceOf(account)])),
      leftOut: leftOut.map(({ entity: entity2, row: row2, faults }) => ({
        tab: tabOf(entity2),
        row: row2,
        codes: codesOf(faults),
      })),
    });
  },
};

// src/actions/checkWorkbook.ts
var findingsOf = (leftOut) =>
  leftOut.flatMap(({ entity: entity2, row: row2, faults }) => {
    const labels = headersOf(entity2);
    return faults.map((fault2) => ({
      tab: tabOf(entity2),
      row: row2,
      column: labels[fault2.field] ?? '',
      code: fault2.code,
      message: issueOf(fault2, labels).message,
    }));
  });
var checkWorkbook = {
  input: shape(({ object }) => object({})),
  run: (world2) => {
    const { known, rowsOf, all: all2 } = openFile(world2);
    all2();
    return done({ faults: findingsOf(judge(rowsOf, known).leftOut), warnings: [] });
  },
};

// src/entities/seen.ts
var besideForms = ['mentor', 'cpp', 'school', 'post', 'assignment', 'programmeItem'];
function programmeItemName(texts, id2) {
  const isUuid2 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id2);
  const from = readDay(textOf(texts, 'from'));
  const about = textOf(texts, 'topic').trim() || (severalTexts(textOf(texts, 'schools'))[0] ?? '');
  return `${[
    textOf(texts, 'activity').trim(),
    from === null ? '' : inWords(from).split(' ').slice(1).join(' '),
    about.replace(/\s*\([^()]*\)$/, ''),
  ]
    .filter((word) => word !== '')
    .join(' \u2013 ')} #${isUuid2 ? id2.slice(0, 8) : id2}`;
}

// src/actions/openSidebarData.ts
var slim = ({ row: row2, id: id2, texts }) => ({
  row: row2,
  id: id2,
  texts: Object.fromEntries(
    Object.entries(texts).filter(([, text3]) => typeof text3 === 'string' && !isBlank(text3)),
  ),
});
function lastDegreesOn(schools, labelOf) {
  const degrees2 = {};
  for (const { code, degrees: graded } of schools)
    for (const stage2 of stage.codes) {
      const latest = graded[stage2];
      if (!latest) continue;
      degrees2[code] ??= {};
      degrees2[code][stage2] = { degree: labelOf(latest.degree), on: latest.visit.record.date };
    }
  return degrees2;
}
var openSidebarData = {
  input: shape(({ object }) => object({})),
  run: (world2) => {
    const file = openFile(world2);
    file.all();
    const today2 = world2.today();
    const { sound } = judge(file.rowsOf, file.known);
    const { schoolYear: schoolYear2 } = periodOf(askedOf({}, file.settings), today2);
    const last = lastDayOf(schoolYear2).slice(0, 4);
    return done({
      today: today2,
      email: world2.email(),
      settings: { degrees: file.settings.degrees, firstYear: file.settings.firstYear },
      rows: Object.fromEntries(besideForms.map((name) => [name, file.rowsOf(name).map(slim)])),
      lastDegrees: lastDegreesOn(headSchoolsOn(sound, today2), (degree2) =>
        file.known.labelOf('degree', String(degree2)),
      ),
      schoolYear: schoolYear2,
      deadlines: { programme: `${schoolYear2.slice(0, 4)}-09-30`, balance: `${last}-06-30` },
    });
  },
};

// src/messages/papers.ar.ts
var shown2 = (day2) => `${day2.slice(8)}/${day2.slice(5, 7)}/${day2.slice(0, 4)}`;
var percent = (mean) => `${mean.toFixed(1).replace('.', ',')}%`;
var bare = (text3) => text3.replace(/[\u2068\u2069]/g, '');
var women = (count2) =>
  bare(
    counted(count2, {
      zero: '0 \u0645\u062F\u064A\u0631\u0627\u062A',
      one: '\u0645\u062F\u064A\u0631\u0629 \u0648\u0627\u062D\u062F\u0629',
      two: '\u0645\u062F\u064A\u0631\u062A\u0627\u0646',
      few: (n) => `${n} \u0645\u062F\u064A\u0631\u0627\u062A`,
      many: (n) => `${n} \u0645\u062F\u064A\u0631\u0629`,
      other: (n) => `${n} \u0645\u062F\u064A\u0631\u0629`,
    }),
  );
var men = (count2) =>
  bare(
    counted(count2, {
      zero: '0 \u0645\u062F\u064A\u0631\u064A\u0646',
      one: '\u0645\u062F\u064A\u0631 \u0648\u0627\u062D\u062F',
      two: '\u0645\u062F\u064A\u0631\u0627\u0646',
      few: (n) => `${n} \u0645\u062F\u064A\u0631\u064A\u0646`,
      many: (n) => `${n} \u0645\u062F\u064A\u0631\u0627`,
      other: (n) => `${n} \u0645\u062F\u064A\u0631`,
    }),
  );
var papers = {
  title: (schoolYear2, asOf) =>
    `\u0627\u0644\u062D\u0635\u064A\u0644\u0629 \u0627\u0644\u0625\u062C\u0645\u0627\u0644\u064A\u0629 \u0644\u0645\u0648\u0627\u0643\u0628\u0629 \u0645\u0634\u0627\u0631\u064A\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A\u0629 \u2013 \u0627\u0644\u0633\u0646\u0629 \u0627\u0644\u062F\u0631\u0627\u0633\u064A\u0629 ${schoolYear2} \u2013 \u0625\u0644\u0649 \u063A\u0627\u064A\u0629 ${shown2(asOf)}`,
  progressTitle: (schoolYear2, asOf) =>
    `\u062A\u0642\u062F\u0645 \u0645\u0634\u0627\u0631\u064A\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A\u0629 \u2013 \u0627\u0644\u0633\u0646\u0629 \u0627\u0644\u062F\u0631\u0627\u0633\u064A\u0629 ${schoolYear2} \u2013 \u0625\u0644\u0649 \u063A\u0627\u064A\u0629 ${shown2(asOf)}`,
  builtAt: (day2, hour) =>
    `\u0623\u064F\u0639\u062F\u062A \u064A\u0648\u0645 ${shown2(day2)} \u0639\u0644\u0649 \u0627\u0644\u0633\u0627\u0639\u0629 ${hour}`,
  upToDate:
    '\u0644\u0645 \u064A\u064F\u062D\u0641\u0638 \u0623\u064A \u0635\u0641 \u0645\u0646 \u0627\u0644\u0634\u0631\u064A\u0637 \u0627\u0644\u062C\u0627\u0646\u0628\u064A \u0645\u0646\u0630 \u0630\u0644\u0643 \u0627\u0644\u062D\u064A\u0646.',
  outOfDate:
    '\u062D\u064F\u0641\u0638\u062A \u0635\u0641\u0648\u0641 \u0628\u0639\u062F \u0625\u0639\u062F\u0627\u062F \u0647\u0630\u0647 \u0627\u0644\u062D\u0635\u064A\u0644\u0629: \u0627\u062E\u062A\u0627\u0631\u0648\u0627 \xAB\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u062D\u0635\u064A\u0644\u0629\xBB \u0645\u0646 \u0627\u0644\u0642\u0627\u0626\u0645\u0629.',
  seeBalance:
    '\u0647\u0644 \u062A\u063A\u064A\u0631\u062A \u0635\u0641\u0648\u0641 \u0628\u0639\u062F \u0630\u0644\u0643\u061F \u0627\u0644\u062C\u0648\u0627\u0628 \u0641\u064A \u0648\u0631\u0642\u0629 \xAB\u0627\u0644\u062D\u0635\u064A\u0644\u0629\xBB.',
  accounts: {
    directorate: (word, name) => (name === '' ? word : `${word}: ${name}`),
    cpp: (unit, name) => `${unit}: ${name}`,
    mentor: (name) => `\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629): ${name}`,
    allSchools: '\u062C\u0645\u064A\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A',
  },
  lines: {
    i: '\u0639\u062F\u062F \u0645\u062F\u064A\u0631\u0627\u062A \u0648\u0645\u062F\u064A\u0631\u064A \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A\u0629 \u0628\u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629',
    ii: '\u0639\u062F\u062F \u0627\u0644\u0632\u064A\u0627\u0631\u0627\u062A \u0627\u0644\u0641\u0631\u062F\u064A\u0629 \u0627\u0644\u0645\u0646\u062C\u0632\u0629 \u0628\u062D\u0633\u0628 \u0627\u0644\u0623\u0633\u0644\u0627\u0643 \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A\u0629',
    iii: '\u0639\u062F\u062F \u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0627\u062A \u0627\u0644\u0645\u0635\u063A\u0631\u0629 \u0627\u0644\u062A\u064A \u062A\u0645 \u062A\u0646\u0634\u064A\u0637\u0647\u0627',
    iv: '\u0645\u0648\u0627\u0636\u064A\u0639 \u0627\u0644\u0648\u0631\u0634\u0627\u062A \u0627\u0644\u062A\u064A \u062A\u0645 \u062A\u0646\u0634\u064A\u0637\u0647\u0627 \u0641\u064A \u0625\u0637\u0627\u0631 \u062C\u0645\u0627\u0639\u0629 \u0627\u0644\u0645\u0645\u0627\u0631\u0633\u0627\u062A \u0627\u0644\u0645\u0647\u0646\u064A\u0629',
    v: '\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629 \u0648\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641 \u0627\u0644\u062A\u064A \u062A\u0645\u062A \u0645\u0639\u0627\u064A\u0646\u062A\u0647\u0627 \u062E\u0644\u0627\u0644 \u062A\u0646\u0641\u064A\u0630 \u0628\u0631\u0646\u0627\u0645\u062C \u0627\u0644\u0645\u0648\u0627\u0643\u0628\u0629',
    vi: '\u062F\u0631\u062C\u0629 \u062A\u0637\u0648\u0631 \u062A\u0642\u062F\u0645 \u0645\u0631\u0627\u062D\u0644 \u062A\u0634\u062E\u064A\u0635 \u0648\u062A\u062E\u0637\u064A\u0637 \u0648\u0623\u062C\u0631\u0623\u0629 \u0648\u062A\u0642\u064A\u064A\u0645 \u0645\u0634\u0627\u0631\u064A\u0639 \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A\u0629',
  },
  principals: (of) => `${of.women + of.men} (${women(of.women)}\u060C ${men(of.men)})`,
  headingSeveral: (count2) =>
    bare(
      counted(count2, {
        zero: '',
        one: '\u0645\u0646\u0647\u0645 1 \u064A\u0634\u0631\u0641 \u0639\u0644\u0649 \u0645\u0624\u0633\u0633\u062A\u064A\u0646',
        two: '\u0645\u0646\u0647\u0645 2 \u064A\u0634\u0631\u0641\u0627\u0646 \u0639\u0644\u0649 \u0623\u0643\u062B\u0631 \u0645\u0646 \u0645\u0624\u0633\u0633\u0629',
        few: (n) =>
          `\u0645\u0646\u0647\u0645 ${n} \u064A\u0634\u0631\u0641\u0648\u0646 \u0639\u0644\u0649 \u0623\u0643\u062B\u0631 \u0645\u0646 \u0645\u0624\u0633\u0633\u0629`,
        many: (n) =>
          `\u0645\u0646\u0647\u0645 ${n} \u064A\u0634\u0631\u0641\u0648\u0646 \u0639\u0644\u0649 \u0623\u0643\u062B\u0631 \u0645\u0646 \u0645\u0624\u0633\u0633\u0629`,
        other: (n) =>
          `\u0645\u0646\u0647\u0645 ${n} \u064A\u0634\u0631\u0641\u0648\u0646 \u0639\u0644\u0649 \u0623\u0643\u062B\u0631 \u0645\u0646 \u0645\u0624\u0633\u0633\u0629`,
      }),
    ),
  unrecorded: (count2) =>
    `\u0645\u0624\u0633\u0633\u0627\u062A \u0628\u062F\u0648\u0646 \u0645\u062F\u064A\u0631(\u0629) \u0645\u0633\u062C\u0644(\u0629) \u0641\u064A \u0627\u0644\u0645\u0644\u0641: ${count2}`,
  total: '\u0627\u0644\u0645\u062C\u0645\u0648\u0639',
  remote: (count2) => `\u0645\u0648\u0627\u0643\u0628\u0629 \u0639\u0646 \u0628\u0639\u062F: ${count2}`,
  noTopics:
    '\u0644\u0645 \u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0648\u0631\u0634\u0627\u062A \u0641\u064A \u0647\u0630\u0627 \u0627\u0644\u0625\u0637\u0627\u0631',
  topicsOutside: (count2) =>
    `\u0648\u0631\u0634\u0627\u062A \u062E\u0627\u0631\u062C \u0625\u0637\u0627\u0631 \u0627\u0644\u062C\u0645\u0627\u0639\u0629: ${count2}`,
  times: '\u0639\u062F\u062F \u0627\u0644\u0645\u0631\u0627\u062A',
  days: '\u0627\u0644\u062A\u0648\u0627\u0631\u064A\u062E',
  shownDays: (days) => days.map(shown2).join('\u060C '),
  strengths: '\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629',
  weaknesses: '\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641',
  noPoints: '\u0644\u0645 \u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0646\u0642\u0637',
  otherPoints: (count2) => `\u0648\u0646\u0642\u0637 \u0623\u062E\u0631\u0649: ${count2}`,
  stage: '\u0627\u0644\u0645\u0631\u062D\u0644\u0629',
  unknown: '\u0644\u0645 \u062A\u064F\u0642\u062F\u064E\u0651\u0631 \u0628\u0639\u062F',
  known: '\u0646',
  meanShort: '\u0627\u0644\u0645\u0639\u062F\u0644 (%)',
  mean: '\u0645\u0639\u062F\u0644 \u062F\u0631\u062C\u0629 \u0627\u0644\u062A\u0642\u062F\u0645 (0 \u0644\u0645 \u062A\u0646\u0637\u0644\u0642\u060C 100 \u0645\u0643\u062A\u0645\u0644\u0629)',
  sinceStart: (before, now) => {
    const said = ({ mean, known }) => (mean === null ? papers.unknown : `${percent(mean)} (\u0646=${known})`);
    return `\u0641\u064A \u0628\u062F\u0627\u064A\u0629 \u0627\u0644\u0633\u0646\u0629: ${said(before)} \u2190 \u0625\u0644\u0649 \u0627\u0644\u0622\u0646: ${said(now)}`;
  },
  beforeProject: (count2) =>
    `\u062F\u0631\u062C\u0627\u062A \u0644\u0645 \u062A\u064F\u062D\u062A\u0633\u0628 \u0644\u0623\u0646\u0647\u0627 \u0633\u0627\u0628\u0642\u0629 \u0644\u0628\u062F\u0627\u064A\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639 \u0627\u0644\u062D\u0627\u0644\u064A: ${count2}`,
  schoolsAtDegrees:
    '\u0639\u062F\u062F \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A \u0639\u0646\u062F \u0643\u0644 \u062F\u0631\u062C\u0629\u060C \u0628\u062D\u0633\u0628 \u0627\u0644\u0645\u0631\u0627\u062D\u0644',
  schools: '\u0639\u062F\u062F \u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A',
  meanByUnit: (unit) =>
    `\u0645\u0639\u062F\u0644 \u062F\u0631\u062C\u0629 \u0627\u0644\u062A\u0642\u062F\u0645 \u0628\u062D\u0633\u0628 ${unit} (\u0628\u0627\u0644\u0645\u0626\u0629)`,
  percentAxis: '\u0645\u0639\u062F\u0644 \u062F\u0631\u062C\u0629 \u0627\u0644\u062A\u0642\u062F\u0645 (%)',
  unit: '\u0627\u0644\u062A\u062C\u0645\u0639',
  leftOut:
    '\u0635\u0641\u0648\u0641 \u0644\u0645 \u062A\u064F\u062D\u062A\u0633\u0628 \u0625\u0644\u0649 \u062D\u064A\u0646 \u062A\u0635\u062D\u064A\u062D\u0647\u0627',
  noneLeftOut:
    '\u0644\u0627 \u062A\u0648\u062C\u062F \u0635\u0641\u0648\u0641 \u0645\u0639\u0637\u0644\u0629: \u0643\u0644 \u0627\u0644\u0635\u0641\u0648\u0641 \u0645\u062D\u062A\u0633\u0628\u0629.',
  tab: '\u0627\u0644\u0648\u0631\u0642\u0629',
  row: '\u0627\u0644\u0635\u0641',
  reasons:
    '\u0627\u0644\u0633\u0628\u0628 \u0648\u0643\u064A\u0641\u064A\u0629 \u0627\u0644\u062A\u0635\u062D\u064A\u062D',
  protected:
    '\u0648\u0631\u0642\u0629 \u064A\u0645\u0644\u0624\u0647\u0627 \u0627\u0644\u0628\u0631\u0646\u0627\u0645\u062C \u0628\u0646\u0641\u0633\u0647: \u0643\u0644 \u0645\u0627 \u064A\u064F\u0643\u062A\u0628 \u0641\u064A\u0647\u0627 \u064A\u064F\u0645\u062D\u0649 \u0639\u0646\u062F \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u0627\u0644\u0645\u0642\u0628\u0644.',
  nothing:
    '\u0644\u0645 \u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0623\u0646\u0634\u0637\u0629 \u0641\u064A \u0647\u0630\u0647 \u0627\u0644\u0633\u0646\u0629 \u0627\u0644\u062F\u0631\u0627\u0633\u064A\u0629.',
};

// src/sheets/accountRows.ts
var row = (look, ...cells) => ({ look, cells });
var shownPoints = 10;
var note = (text3) => row('note', '', text3);
function pointRows(title, points2) {
  const rest = points2.length - shownPoints;
  return [
    row('columns', '', title, papers.times),
    ...points2.slice(0, shownPoints).map(({ text: text3, times }) => row('row', '', text3, times)),
    ...(points2.length === 0 ? [note(papers.noPoints)] : []),
    ...(rest > 0 ? [note(papers.otherPoints(rest))] : []),
  ];
}
function accountRows(heading, account, known) {
  const balance = balanceOf(account);
  const { headingSeveral, unrecorded } = account.principals;
  const visits = cycle.codes.map((cycle2) => balance.visits[cycle2]);
  const before = account.schools.reduce((sum, school2) => sum + school2.before, 0);
  return [
    row('heading', '', heading),
    row('row', 'i', papers.lines.i, papers.principals(balance.principals)),
    ...(headingSeveral > 0 ? [note(papers.headingSeveral(headingSeveral))] : []),
    note(papers.unrecorded(unrecorded)),
    row('columns', 'ii', papers.lines.ii, ...known.labelsOf('cycle'), papers.total),
    row(
      'row',
      '',
      '',
      ...visits,
      visits.reduce((sum, count2) => sum + count2, 0),
    ),
    note(papers.remote(balance.remote)),
    row('row', 'iii', papers.lines.iii, balance.miniGroups),
    row('columns', 'iv', papers.lines.iv, papers.times, papers.days),
    ...balance.topics.map(({ topic, times, days }) => row('row', '', topic, times, papers.shownDays(days))),
    ...(balance.topics.length === 0 ? [note(papers.noTopics)] : []),
    note(papers.topicsOutside(balance.topicsOutside)),
    row('columns', 'v', papers.lines.v),
    ...pointRows(papers.strengths, balance.strengths),
    ...pointRows(papers.weaknesses, balance.weaknesses),
    row('columns', 'vi', papers.lines.vi, ...known.labelsOf('degree'), papers.unknown, papers.mean),
    ...stage.codes.map((stage2) => {
      const now = balance.progress[stage2];
      const start = progressOf(account.schoolsAtStart, stage2);
      const since = papers.sinceStart(start, now);
      return row('row', '', known.labelOf('stage', stage2), ...now.degrees, now.unknown, since);
    }),
    note(papers.beforeProject(before)),
    row('blank'),
  ];
}
var padded = (rows, width) =>
  rows.map(({ look, cells }) => ({
    look,
    cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
  }));

// src/sheets/balanceTabs.ts
var widths = [44, 540, 110, 110, 110, 110, 110, 110, 330];
var hasSomething = ({ rows, schools }) => rows.length > 0 || schools.length > 0;
var ownWord = (settings2, word) => settings2[word] ?? ar.settingDefaults[word] ?? '';
var plan = (title, rows) => ({
  title,
  widths,
  rows: padded(rows, widths.length),
  charts: [],
  protection: papers.protected,
});
var head = ({ schoolYear: schoolYear2, asOf }, { day: day2, hour }, notice) => [
  row('title', papers.title(schoolYear2, asOf)),
  row('note', papers.builtAt(day2, hour)),
  row('notice', notice),
  row('blank'),
];
var leftOutRows = (leftOut) => [
  row('heading', '', leftOut.length === 0 ? papers.noneLeftOut : papers.leftOut),
  ...(leftOut.length === 0 ? [] : [row('columns', '', papers.tab, papers.row, papers.reasons)]),
  ...leftOut.map(({ tab, row: number2, message }) => row('row', '', tab, number2, message)),
];
function balanceTab(accounts, leftOut, settings2, known, built2) {
  const name = papers.accounts.directorate(
    ownWord(settings2, 'directorateWord'),
    settings2.directorate ?? '',
  );
  return plan(ar.tabs.balance, [
    ...head(accounts, built2, papers.upToDate),
    ...accountRows(name, accounts.directorate, known),
    ...accounts.cpps
      .filter(hasSomething)
      .flatMap((cpp2) =>
        accountRows(papers.accounts.cpp(ownWord(settings2, 'unitWord'), cpp2.name), cpp2, known),
      ),
    ...leftOutRows(leftOut),
  ]);
}
function mentorBalancesTab(accounts, known, built2) {
  const mentors = accounts.mentors.filter(hasSomething);
  return plan(ar.tabs.mentorBalances, [
    ...head(accounts, built2, papers.seeBalance),
    ...mentors.flatMap((mentor2) => accountRows(papers.accounts.mentor(mentor2.name), mentor2, known)),
    ...(mentors.length === 0 ? [row('note', '', papers.nothing)] : []),
  ]);
}

// src/sheets/inputTabs.ts
var listed2 = ['mentor', 'cpp', 'school', 'programmeItem'];
function listsTab(rowsOf) {
  const namesOf = (entity2) =>
    rowsOf(entity2).flatMap(({ texts }) => {
      const name = textOf(texts, 'name').trim();
      if (name === '') return [];
      const code = entity2 === 'school' ? textOf(texts, 'code').trim() : '';
      return [code === '' ? name : `${name} (${code})`];
    });
  const items = rowsOf('programmeItem').flatMap(({ id: id2, texts }) =>
    id2 === '' ? [] : [programmeItemName(texts, id2)],
  );
  const columns = [namesOf('mentor'), namesOf('cpp'), namesOf('school'), items];
  const longest = Math.max(...columns.map(({ length }) => length), 1);
  return {
    title: ar.tabs.lists,
    cells: [
      listed2.map(tabOf),
      ...Array.from({ length: longest }, (_, index) => columns.map((column) => column[index] ?? '')),
    ],
  };
}

// src/sheets/progressTab.ts
var widths2 = [230, 105, 105, 105, 105, 105, 105, 105, 60, 30];
var chartRows = 17;
var chartColumn = widths2.length + 1;
var degreeColours = ['#cfe3df', '#9fcac1', '#66aa9c', '#2f8576', '#0b5e50', '#d9d9d6'];
var stageColours = ['#0b5e50', '#c98a1b', '#4a6fa5', '#8a5a83'];
var meanCell = (mean) => (mean === null ? papers.unknown : { decimal: mean });
var stageRows = ({ schools }, known) =>
  stage.codes.map((stage2) => {
    const { degrees: degrees2, unknown, known: count2, mean } = progressOf(schools, stage2);
    return row('row', known.labelOf('stage', stage2), ...degrees2, unknown, meanCell(mean), count2);
  });
var stageColumns = (known) =>
  row('columns', papers.stage, ...known.labelsOf('degree'), papers.unknown, papers.meanShort, papers.known);
var downTo = (rows, last) => Array.from({ length: Math.max(0, last - rows.length) }, () => row('blank'));
function progressTab(accounts, settings2, known, built2) {
  const unit = ownWord(settings2, 'unitWord');
  const cpps = accounts.cpps.filter(hasSomething);
  const rows = [
    row('title', papers.progressTitle(accounts.schoolYear, accounts.asOf)),
    row('note', papers.builtAt(built2.day, built2.hour)),
    row('notice', papers.seeBalance),
    row('heading', `${papers.schoolsAtDegrees} \u2013 ${papers.accounts.allSchools}`),
  ];
  const add = (more) => rows.push(...more);
  const charts = [];
  charts.push({
    title: papers.schoolsAtDegrees,
    kind: 'stackedBars',
    table: { row: rows.length + 1, column: 1, rows: 1 + stage.codes.length, columns: 7 },
    at: { row: rows.length, column: chartColumn },
    valuesTitle: papers.schools,
    namesTitle: papers.stage,
    colours: degreeColours,
    greatest: null,
  });
  const before = accounts.directorate.schools.reduce((sum, school2) => sum + school2.before, 0);
  add([stageColumns(known), ...stageRows(accounts.directorate, known)]);
  add([row('note', papers.beforeProject(before))]);
  add(downTo(rows, 4 + chartRows));
  add([row('heading', papers.meanByUnit(unit))]);
  if (cpps.length > 0)
    charts.push({
      title: papers.meanByUnit(unit),
      kind: 'bars',
      table: { row: rows.length + 1, column: 1, rows: 1 + cpps.length, columns: 1 + stage.codes.length },
      at: { row: rows.length, column: chartColumn },
      valuesTitle: papers.percentAxis,
      namesTitle: unit,
      colours: stageColours,
      greatest: 100,
    });
  const until = rows.length + chartRows;
  add([row('columns', unit, ...known.labelsOf('stage'))]);
  add(
    cpps.map((cpp2) =>
      row('row', cpp2.name, ...stage.codes.map((stage2) => meanCell(progressOf(cpp2.schools, stage2).mean))),
    ),
  );
  if (cpps.length === 0) add([row('note', papers.nothing)]);
  add(downTo(rows, until));
  for (const cpp2 of cpps)
    add([
      row('heading', papers.accounts.cpp(unit, cpp2.name)),
      stageColumns(known),
      ...stageRows(cpp2, known),
      row('blank'),
    ]);
  return {
    title: ar.tabs.progress,
    widths: widths2,
    rows: padded(rows, widths2.length),
    charts,
    protection: papers.protected,
  };
}

// src/actions/rebuildBalance.ts
var rebuildBalance = {
  input: asked,
  run: (world2, input4) => {
    const held = world2.exclusively(() => {
      const { file, accounts, leftOut } = reckon(world2, input4);
      const built2 = { day: world2.today(), hour: world2.hour() };
      const { settings: settings2, known } = file;
      world2.workbook.output([
        balanceTab(accounts, findingsOf(leftOut), settings2, known, built2),
        mentorBalancesTab(accounts, known, built2),
        progressTab(accounts, settings2, known, built2),
      ]);
      if (world2.workbook.has(ar.tabs.lists)) world2.workbook.lists(listsTab(file.rowsOf));
      return done({ builtAt: `${built2.day} ${built2.hour}` });
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};

// src/sheets/identity.ts
var uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
var isUuid = (id2) => uuid.test(id2);
function fingerprint(text3) {
  let one2 = 3735928559;
  let two2 = 1103547991;
  for (let index = 0; index < text3.length; index += 1) {
    const code = text3.charCodeAt(index);
    one2 = Math.imul(one2 ^ code, 2654435761);
    two2 = Math.imul(two2 ^ code, 1597334677);
  }
  one2 = Math.imul(one2 ^ (one2 >>> 16), 2246822507) ^ Math.imul(two2 ^ (two2 >>> 13), 3266489909);
  two2 = Math.imul(two2 ^ (two2 >>> 16), 2246822507) ^ Math.imul(one2 ^ (one2 >>> 13), 3266489909);
  return (4294967296 * (2097151 & two2) + (one2 >>> 0)).toString(16).padStart(14, '0');
}
function receiptOf(entity2, id2) {
  const digits = (isUuid(id2) ? id2.replace(/-/g, '') : fingerprint(id2)).slice(0, 8).toUpperCase();
  return `${ar.letters[entity2]}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
var versionOf = (texts) =>
  fingerprint(
    JSON.stringify(Object.entries(texts).map(([field, text3]) => [field, text3.replace(/\r\n?/g, '\n')])),
  );

// src/sheets/place.ts
function placeOf(workbook, entity2) {
  const tab = tabOf(entity2);
  const header = workbook.header(tab);
  if (!header) throw new Damaged({ tab, missing: true });
  const columns = columnsIn(entity2, header);
  const { id: idColumn } = columns;
  if (idColumn === null) throw new Damaged({ tab, column: ar.id });
  return {
    find: (id2) => {
      const rows = workbook.find(tab, idColumn + 1, id2).filter((row3) => row3 > 1);
      if (rows.length > 1) throw new Damaged({ tab, rows });
      const row2 = rows[0];
      return row2 === void 0 ? null : { row: row2, texts: textsIn(columns, workbook.row(tab, row2)) };
    },
    write: (row2, texts, id2) => workbook.put(tab, runsOf(entity2, columns, row2, texts, id2)),
    next: () => workbook.lastRow(tab) + 1,
  };
}
function canonical(entity2, draft2, known) {
  const texts = {};
  for (const [field, kind] of Object.entries(entityNamed(entity2).fields)) {
    const said = textOf(draft2, field);
    const meaning = isBlank(said) ? null : kind.read(said, known);
    texts[field] = meaning === null ? '' : meaning.ok ? kind.write(meaning.value, known) : said;
  }
  return texts;
}

// src/actions/request.ts
function misfitOf(entity2, draft2) {
  if (!isEntityName(entity2)) return `entity: ${entity2}`;
  const { fields } = entityNamed(entity2);
  for (const [field, said] of Object.entries(draft2)) {
    if (!Object.hasOwn(fields, field)) return `draft.${field}`;
    if (Array.isArray(said) && fields[field]?.control.control !== 'severalChoices') return `draft.${field}`;
  }
  return null;
}
var fitting = (entity2) => entity2;

// src/actions/recordsOf.ts
var input = shape(({ object, text: text3, optional: optional3, filter: filter2 }) =>
  object({ entity: text3, filter: optional3(filter2) }),
);
function periodIn(entity2, draft2) {
  const [from, to] = entityNamed(entity2).dated ?? [];
  const first = from === void 0 ? null : readDay(draft2[from] ?? '');
  if (first === null) return null;
  return [first, to === void 0 ? first : readDay(draft2[to] ?? '')];
}
var within = (entity2, from, to) => (draft2) => {
  const period = periodIn(entity2, draft2);
  return (
    period !== null && (to === null || period[0] <= to) && (from === null || (period[1] ?? from) >= from)
  );
};
function holds(entity2, field, said, known) {
  const control = entityNamed(entity2).fields[field]?.control.control;
  const wanted = fold(canonical(entity2, { [field]: said }, known)[field] ?? '');
  if (control === 'text' || control === 'lines')
    return (draft2) => fold(draft2[field] ?? '').includes(wanted);
  return (draft2) =>
    fold(draft2[field] ?? '') === wanted ||
    (control === 'severalChoices' && severalTexts(draft2[field] ?? '').some((one2) => fold(one2) === wanted));
}
function testsOf(entity2, filter2, known) {
  const tests = [];
  for (const [name, said] of Object.entries(filter2)) {
    if (name === 'ids') {
      if (typeof said === 'string') return `filter.${name}`;
      tests.push((_, id2) => id2 !== '' && said.includes(id2));
    } else if (typeof said !== 'string') return `filter.${name}`;
    else if (name === 'schoolYear') {
      const year2 = readSchoolYear(said);
      if (year2 === null) return `filter.${name}`;
      tests.push(within(entity2, firstDayOf(year2), lastDayOf(year2)));
    } else if (name === 'from' || name === 'to') {
      const day2 = readDay(said);
      if (day2 === null) return `filter.${name}`;
      tests.push(name === 'from' ? within(entity2, day2, null) : within(entity2, null, day2));
    } else if (misfitOf(entity2, { [name]: '' }) !== null) return `filter.${name}`;
    else tests.push(holds(entity2, name, said, known));
  }
  return tests;
}
var recordsOf = {
  input,
  run: (world2, { entity: name, filter: filter2 = {} }) => {
    const misfit = misfitOf(name, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const entity2 = fitting(name);
    const { known, rowsOf } = openFile(world2);
    const tests = testsOf(entity2, filter2, known);
    if (typeof tests === 'string') return refused([refusal('badRequest', { what: tests })]);
    const faults = faultsIn(entity2, rowsOf, known);
    const rows = rowsOf(entity2).flatMap(({ row: row2, id: id2, texts }) => {
      const draft2 = canonical(entity2, texts, known);
      if (!tests.every((passes) => passes(draft2, id2))) return [];
      const version = versionOf(texts);
      return [
        {
          id: id2 || null,
          version,
          row: row2,
          draft: draft2,
          faults: codesOf(faults.get(row2) ?? []),
          warnings: [],
        },
      ];
    });
    const dayOf2 = ({ draft: draft2 }) => periodIn(entity2, draft2)?.[0] ?? '';
    rows.sort((one2, other) =>
      dayOf2(other) < dayOf2(one2) ? -1 : dayOf2(other) > dayOf2(one2) ? 1 : other.row - one2.row,
    );
    return done({ rows });
  },
};

// src/sheets/outOfDate.ts
var noticeAt = { row: 3, column: 1 };
function markOutOfDate(workbook) {
  const { balance } = ar.tabs;
  if (workbook.has(balance)) workbook.put(balance, [{ ...noticeAt, cells: [[papers.outOfDate]] }]);
}

// src/actions/saveRecord.ts
var input2 = shape(({ object, text: text3, id: id2, optional: optional3, draft: draft2 }) =>
  object({ entity: text3, id: id2, version: optional3(text3), draft: draft2 }),
);
function differing(entity2, draft2, present, known) {
  const { fields, filled } = entityNamed(entity2);
  const mine = canonical(entity2, draft2, known);
  const theirs = canonical(entity2, present, known);
  return Object.keys(fields).filter(
    (field) => mine[field] !== theirs[field] && !(field in filled && isBlank(textOf(draft2, field))),
  );
}
function cellsOf(entity2, record2, known) {
  const of = entityNamed(entity2);
  const texts = { ...write(of, record2, known) };
  for (const [field, fill] of Object.entries(of.filled))
    if (texts[field] === '') texts[field] = fill?.(record2, known) ?? '';
  return texts;
}
function saveAlone(world2, entity2, { id: id2, version, draft: draft2 }) {
  const labels = headersOf(entity2);
  const { known, rowsOf } = openFile(world2);
  const place = placeOf(world2.workbook, entity2);
  const saved = (row3, texts2) =>
    done({ receipt: receiptOf(entity2, id2), id: id2, version: versionOf(texts2), row: row3, warnings: [] });
  const present = place.find(id2);
  if (present) {
    const fields = differing(entity2, draft2, present.texts, known);
    if (fields.length === 0) return saved(present.row, present.texts);
    if (version !== versionOf(present.texts))
      return refused(fields.map((field) => refusal('outdated', { label: labels[field] ?? null }, field)));
  } else if (version !== void 0) return refused([refusal('deleted', {})]);
  const judged = judgeDraft(entity2, draft2, present?.row ?? null, rowsOf, known);
  if ('faults' in judged) return refused(judged.faults.map((one2) => issueOf(one2, labels)));
  const texts = cellsOf(entity2, judged.record, known);
  const row2 = present?.row ?? place.next();
  place.write(row2, texts, id2);
  markOutOfDate(world2.workbook);
  return saved(row2, texts);
}
var saveRecord = {
  input: input2,
  run: (world2, sent) => {
    const misfit = misfitOf(sent.entity, sent.draft);
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    if (sent.version === void 0 && !isUuid(sent.id)) return refused([refusal('badRequest', { what: 'id' })]);
    const held = world2.exclusively(() => saveAlone(world2, fitting(sent.entity), sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};

// src/actions/showRow.ts
var input3 = shape(({ object, text: text3, number: number2 }) => object({ tab: text3, row: number2() }));
var showRow = {
  input: input3,
  run: ({ workbook }, { tab, row: row2 }) => {
    if (row2 < 1 || !Object.values(ar.tabs).includes(tab))
      return refused([refusal('badRequest', { what: 'tab' })]);
    if (!workbook.has(tab)) return refused([refusal('damaged', { tab, missing: true })]);
    workbook.show(tab, row2);
    return done({});
  },
};

// src/actions/index.ts
var actions = {
  openSidebarData,
  saveRecord,
  recordsOf,
  balances,
  rebuildBalance,
  checkWorkbook,
  showRow,
};
var badRequest = (what) => refused([refusal('badRequest', { what })]);
var isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function told(work) {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Damaged) return refused([refusal('damaged', thrown.damage)]);
    throw thrown;
  }
}
function perform(world2, name, input4) {
  const { input: shape2, run } = actions[name];
  const meant = understood(shape2, input4);
  return meant === null ? badRequest(`input: ${name}`) : told(() => run(world2, meant.sent));
}
function ask(world2, request) {
  if (!isObject(request)) return badRequest('request');
  const { action, input: input4 } = request;
  if (typeof action !== 'string' || !Object.hasOwn(actions, action))
    return badRequest(`action: ${typeof action === 'string' ? action.slice(0, 60) : typeof action}`);
  return perform(world2, action, input4 ?? {});
}

// tests/support/sidebarPage.ts
var address = 'https://sidebar.test/';
var root = fileURLToPath(new URL('../..', import.meta.url));
var built = '';
function sidebarHtml() {
  if (built === '') {
    const file = join2(mkdtempSync(join2(tmpdir2(), 'sidebar-')), 'Sidebar.html');
    execFileSync(process.execPath, [join2(root, 'support/build-sidebar.mjs'), file]);
    built = readFileSync2(file, 'utf8');
  }
  return built;
}
var cairo = dirname(createRequire2(import.meta.url).resolve('@expo-google-fonts/cairo/package.json'));
var weights = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' };
var faces = Object.entries(weights)
  .map(([weight, name]) => `@font-face{font-family:Cairo;font-weight:${weight};src:url(/${name}.ttf)}`)
  .join('');
var google = `
  const runner = (good, bad) => ({
    withSuccessHandler: (one) => runner(one, bad),
    withFailureHandler: (one) => runner(good, one),
    ask: (request) => void window.carry(JSON.stringify(request)).then((reply) => good(JSON.parse(reply)), bad),
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { editor: { focus: () => {} } } } };
`;
async function openSidebar(browser2, world2, options = {}) {
  const { view = 'forms', height = 1400, scale = 1, answer } = options;
  const asked2 = [];
  const errors = [];
  const context = await browser2.newContext({
    viewport: { width: 300, height },
    deviceScaleFactor: scale,
    locale: 'ar-MA',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.exposeFunction('carry', async (text3) => {
    const request = JSON.parse(text3);
    asked2.push(request);
    const instead = await answer?.(request);
    return JSON.stringify(instead === void 0 ? ask(world2, request) : instead);
  });
  await page.addInitScript(google);
  await page.route(`${address}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('.ttf')) {
      const name = path.slice(1, -4);
      return route.fulfill({ path: join2(cairo, name, `Cairo_${name}.ttf`), contentType: 'font/ttf' });
    }
    if (path !== '/') return route.fulfill({ status: 204 });
    const data = JSON.stringify({ view, data: ask(world2, { action: 'openSidebarData', input: {} }) })
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029');
    const html = sidebarHtml()
      .replace('"__DATA__"', () => data)
      .replace('<head>', `<head><style>${faces}</style>`);
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(address);
  await page.evaluate('document.fonts.ready');
  return { page, asked: asked2, errors, close: () => context.close() };
}

// ../../tmp/sb/trial.ts
import { mkdirSync as mkdirSync2 } from 'node:fs';

var out = '/tmp/sb/shots';
mkdirSync2(out, { recursive: true });
var browser = await startBrowser();
var world = () => worldOf(tabsFrom(example('workbook.json')), '2025-06-14', 'a.benali@taalim.ma');
var only = process.argv.slice(2);
var shot = async (name, work, options = {}, w = world()) => {
  if (only.length && !only.includes(name)) return;
  const o = await openSidebar(browser, w, { scale: 2, ...options });
  try {
    await work(o.page);
  } catch (e) {
    console.log(name, String(e).slice(0, 600));
  }
  await o.page.waitForTimeout(200);
  const over = await o.page.evaluate('document.documentElement.scrollWidth');
  await o.page.screenshot({ path: `${out}/${name}.png` });
  console.log(name, 'width', over, 'errors', o.errors, o.asked.map((a) => a.action).join(','));
  await o.close();
};
await shot('visit', async () => {});
await shot('visit-school', async (p) => {
  await p.getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' }).click();
  await p.keyboard.type('\u0646\u062E\u064A\u0644');
});
await shot('visit-filled', async (p) => {
  await p
    .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
    .fill('\u0646\u062E\u064A\u0644');
  await p.keyboard.press('Enter');
  await p
    .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
    .fill(
      '\u062A\u062A\u0628\u0639 \u0623\u062C\u0631\u0623\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639',
    );
  await p.locator('[data-field=implementation] label').nth(2).click();
  await p.locator('[data-field=planning] label').nth(3).click();
  await p
    .getByLabel('\u0646\u0642\u0637 \u0627\u0644\u0642\u0648\u0629')
    .fill(
      '\u0627\u0646\u062E\u0631\u0627\u0637 \u0627\u0644\u0641\u0631\u064A\u0642 \u0627\u0644\u062A\u0631\u0628\u0648\u064A\n\u0648\u0636\u0648\u062D \u0627\u0644\u0623\u0647\u062F\u0627\u0641\n\u0634\u0631\u0627\u0643\u0629 \u0645\u0639 \u062C\u0645\u0639\u064A\u0629 \u0627\u0644\u0622\u0628\u0627\u0621',
    );
});
await shot('visit-faults', async (p) => {
  await p.getByLabel('\u0627\u0644\u062A\u0627\u0631\u064A\u062E').first().fill('31/06/2025');
  await p
    .getByRole('button', { name: '\u062D\u0641\u0638 \u0627\u0644\u0632\u064A\u0627\u0631\u0629' })
    .click();
});
await shot(
  'visit-details',
  async (p) => {
    await p.locator('summary').first().click();
    await p.getByRole('combobox', { name: '\u0627\u0644\u0645\u0648\u0627\u0643\u0628(\u0629)' }).click();
    await p.keyboard.press('ArrowDown');
    await p.keyboard.press('ArrowDown');
    await p.keyboard.press('Enter');
  },
  { height: 1900 },
);
await shot('visit-saved', async (p) => {
  await p
    .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
    .fill('\u0646\u062E\u064A\u0644');
  await p.keyboard.press('Enter');
  await p
    .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
    .fill(
      '\u062A\u062A\u0628\u0639 \u0623\u062C\u0631\u0623\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639',
    );
  await p.keyboard.press('Control+Enter');
  await p.getByText('\u062D\u064F\u0641\u0638\u062A \u0627\u0644\u0632\u064A\u0627\u0631\u0629').waitFor();
});
await shot('visit-correct', async (p) => {
  await p.locator('.recent-row').first().click();
});
await shot(
  'visit-lost',
  async (p) => {
    await p
      .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
      .fill('\u0646\u062E\u064A\u0644');
    await p.keyboard.press('Enter');
    await p
      .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
      .fill(
        '\u062A\u062A\u0628\u0639 \u0623\u062C\u0631\u0623\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639',
      );
    await p
      .getByRole('button', { name: '\u062D\u0641\u0638 \u0627\u0644\u0632\u064A\u0627\u0631\u0629' })
      .click();
  },
  { answer: ({ action }) => (action === 'saveRecord' ? null : void 0) },
);
await shot('restored', async (p) => {
  await p
    .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
    .fill(
      '\u062A\u062A\u0628\u0639 \u0623\u062C\u0631\u0623\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639',
    );
  await p.waitForTimeout(100);
  await p.reload();
  await p.waitForTimeout(300);
});
await shot('mini', async (p) => {
  await p
    .getByRole('tab', { name: '\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u0635\u063A\u0631\u0629' })
    .click();
  await p.getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A' }).click();
  for (let i = 0; i < 3; i += 1) {
    await p.keyboard.press('ArrowDown');
    await p.keyboard.press('Enter');
  }
});
await shot('mini-ticked', async (p) => {
  await p
    .getByRole('tab', { name: '\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u0635\u063A\u0631\u0629' })
    .click();
  await p.getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A' }).click();
  for (let i = 0; i < 3; i += 1) {
    await p.keyboard.press('ArrowDown');
    await p.keyboard.press('Enter');
  }
  await p.keyboard.press('Escape');
});
await shot('satellite', async (p) => {
  await p
    .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
    .fill('\u0641\u0631\u0639\u064A\u0629');
  await p.waitForTimeout(100);
  await p.screenshot({ path: out + '/satellite0.png' });
  await p.keyboard.press('Enter');
});
await shot(
  'outdated',
  async (p) => {
    await p.locator('.recent-row').first().click();
    await p
      .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
      .fill('\u062A\u062A\u0628\u0639 \u0622\u062E\u0631');
    await p
      .getByLabel('\u0646\u0642\u0637 \u0627\u0644\u0636\u0639\u0641')
      .fill('\u0646\u0642\u0635 \u0627\u0644\u062A\u062C\u0647\u064A\u0632\u0627\u062A');
    await p
      .getByRole('button', { name: '\u062D\u0641\u0638 \u0627\u0644\u062A\u0635\u062D\u064A\u062D' })
      .click();
    await p.waitForTimeout(300);
    await p.screenshot({ path: out + '/outdated0.png' });
    await p
      .getByRole('button', {
        name: '\u0623\u0639\u064A\u062F\u0648\u0627 \u0641\u062A\u062D \u0627\u0644\u0635\u0641',
      })
      .first()
      .click();
    await p.waitForTimeout(300);
  },
  {
    answer: (r) => {
      if (r.action === 'saveRecord' && !globalThis.done) {
        globalThis.done = 1;
        const w = globalThis.w;
        const g = w.tabs.get(
          '\u0627\u0644\u0632\u064A\u0627\u0631\u0627\u062A \u0627\u0644\u0641\u0631\u062F\u064A\u0629',
        );
        const row2 = g.find((x) => x.includes(r.input.id));
        row2[4] =
          '\u0645\u0648\u0636\u0648\u0639 \u063A\u064A\u0651\u0631\u0647 \u0634\u062E\u0635 \u0622\u062E\u0631';
      }
      return void 0;
    },
  },
  (() => {
    const tabs = tabsFrom(example('workbook.json'));
    for (const [n, rows] of tabs) void n;
    globalThis.w = { tabs };
    const g = tabs.get(
      '\u0627\u0644\u0632\u064A\u0627\u0631\u0627\u062A \u0627\u0644\u0641\u0631\u062F\u064A\u0629',
    );
    let i = 0;
    for (const r of g.slice(1)) {
      r[19] = '00000000-0000-4000-8000-' + String(i++).padStart(12, '0');
    }
    return worldOf(tabs, '2025-06-14', 'a.benali@taalim.ma');
  })(),
);
if (only.includes('perf')) {
  const t = tabsFrom(example('workbook.json'));
  const g = t.get('\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A');
  for (let i = 0; i < 12e3; i++)
    g.push([
      `${2e4 + i}A`,
      `\u0645\u062F\u0631\u0633\u0629 \u0627\u0644\u0623\u0645\u0644 \u0631\u0642\u0645 ${i}`,
      '\u0645\u062F\u0631\u0633\u0629 \u0627\u0628\u062A\u062F\u0627\u0626\u064A\u0629',
      '\u0627\u0644\u0627\u0628\u062A\u062F\u0627\u0626\u064A',
      '\u0642\u0631\u0648\u064A',
      '\u0622\u064A\u062A \u0639\u0645\u064A\u0631\u0629',
    ]);
  const o = await openSidebar(browser, worldOf(t, '2025-06-14', 'a.benali@taalim.ma'));
  console.log(
    await o.page.evaluate(
      `(()=>{const n=performance.getEntriesByType('navigation')[0]; return [n.domInteractive - n.responseEnd, n.loadEventEnd-n.responseEnd]})()`,
    ),
  );
  console.log(
    'open ms',
    await o.page.evaluate(
      `(()=>{const i=document.querySelector('[role=combobox]'); const t=performance.now(); i.focus(); i.click(); return performance.now()-t})()`,
    ),
  );
  console.log(
    'again ms',
    await o.page.evaluate(
      `(()=>{const i=document.querySelector('[role=combobox]'); i.dispatchEvent(new KeyboardEvent('keydown',{key:'Escape',bubbles:true})); const t=performance.now(); i.click(); return performance.now()-t})()`,
    ),
  );
  console.log(
    'keys ms',
    await o.page.evaluate(
      `(()=>{const i=document.querySelector('[role=combobox]'); return ['\u0627','\u0627\u0644','\u0627\u0644\u0627','\u0627\u0644\u0627\u0645','\u0627\u0644\u0627\u0645\u0644','\u0627\u0644\u0627\u0645\u0644 1'].map(x=>{const t=performance.now(); i.value=x; i.dispatchEvent(new Event('input',{bubbles:true})); return performance.now()-t})})()`,
    ),
  );
  await o.close();
}
await shot(
  'saving',
  async (p) => {
    await p
      .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
      .fill('\u0646\u062E\u064A\u0644');
    await p.keyboard.press('Enter');
    await p
      .getByLabel('\u0645\u0648\u0636\u0648\u0639 \u0627\u0644\u0632\u064A\u0627\u0631\u0629')
      .fill(
        '\u062A\u062A\u0628\u0639 \u0623\u062C\u0631\u0623\u0629 \u0627\u0644\u0645\u0634\u0631\u0648\u0639',
      );
    await p
      .getByRole('button', { name: '\u062D\u0641\u0638 \u0627\u0644\u0632\u064A\u0627\u0631\u0629' })
      .click();
  },
  {
    height: 700,
    answer: ({ action }) =>
      action === 'saveRecord' ? new Promise((r) => setTimeout(() => r(null), 1500)) : void 0,
  },
);
await shot(
  'own-degrees',
  async (p) => {
    await p
      .getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' })
      .fill('\u0646\u062E\u064A\u0644');
    await p.keyboard.press('Enter');
  },
  {},
  (() => {
    const t = tabsFrom(example('workbook.json'));
    t.get('\u0627\u0644\u0625\u0639\u062F\u0627\u062F\u0627\u062A').push([
      '\u062F\u0631\u062C\u0627\u062A \u0627\u0644\u062A\u0642\u062F\u0645',
      '\u0627\u0644\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u0623\u0648\u0644 \u063A\u064A\u0631 \u0645\u0646\u0637\u0644\u0642\u060C \u0627\u0644\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u062B\u0627\u0646\u064A \u0627\u0644\u0627\u0628\u062A\u062F\u0627\u0626\u064A\u060C \u0627\u0644\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u062B\u0627\u0644\u062B \u0627\u0644\u0645\u062A\u0648\u0633\u0637\u060C \u0627\u0644\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u0631\u0627\u0628\u0639 \u0627\u0644\u0645\u062A\u0642\u062F\u0645\u060C \u0627\u0644\u0627\u0633\u062A\u0643\u0645\u0627\u0644',
    ]);
    return worldOf(t, '2025-06-14', 'a.benali@taalim.ma');
  })(),
);
await shot('workshop-all', async (p) => {
  await p
    .getByRole('tab', {
      name: '\u0648\u0631\u0634\u0629 \u0645\u0648\u0636\u0648\u0639\u0627\u062A\u064A\u0629',
    })
    .click();
  await p.locator('details.folded:visible summary').click();
  await p.locator('.save:visible').click();
  await p.getByLabel('\u0627\u0644\u0645\u062F\u0629').fill('40');
  await p
    .getByLabel('\u0639\u062F\u062F \u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0627\u062A')
    .fill('\u0643\u062B\u064A\u0631');
  await p.keyboard.press('Tab');
});
await shot(
  'check-open',
  async (p) => {
    await p.locator('.finding').first().waitFor();
    for (const s of await p.locator('.group-of > summary').all()) {
      if (!(await s.evaluate((e) => e.parentElement.open))) await s.click();
    }
  },
  { view: 'check' },
);
await shot(
  'short',
  async (p) => {
    await p.getByRole('combobox', { name: '\u0627\u0644\u0645\u0624\u0633\u0633\u0629' }).click();
  },
  { height: 620 },
);
await shot('workshop', async (p) => {
  await p
    .getByRole('tab', {
      name: '\u0648\u0631\u0634\u0629 \u0645\u0648\u0636\u0648\u0639\u0627\u062A\u064A\u0629',
    })
    .click();
});
await shot('check', async () => {}, { view: 'check' });
await shot('help', async () => {}, { view: 'help' });
var broken = () => {
  const t = tabsFrom(example('workbook.json'));
  t.delete('\u0627\u0644\u0645\u0624\u0633\u0633\u0627\u062A');
  return worldOf(t, '2025-06-14', '');
};
await shot('broken', async () => {}, {}, broken());
await shot('stranger', async () => {}, {}, worldOf(tabsFrom(example('workbook.json')), '2025-06-14', ''));
await browser.close();
