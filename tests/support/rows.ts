import { openFile } from '../../src/actions/file';
import { ask } from '../../src/actions/index';
import type { Issue, Outcome } from '../../src/actions/outcome';
import type { Listed } from '../../src/actions/recordsOf';
import type { Saved } from '../../src/actions/saveRecord';
import type { Balances } from '../../src/balance/balances';
import type { DeclaredName, DirectorateEntity, RegionalEntity } from '../../src/entities/index';
import { directorateNames, regionalNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import type { Known } from '../../src/schema/known';
import { worldOf } from './memory';

/** A row as typed: texts by field code, and its id if it should not be the usual one; null is a blank row. */
export type Typed = Readonly<Record<string, string>> | null;

/** What a directorate's file holds where a test does not want the usual rows. */
export type Holdings = { readonly [N in DirectorateEntity]?: readonly Typed[] } & {
  readonly wording?: readonly (readonly [string, string])[];
  /** Values by setting code. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The tabs of a file in memory. */
export type Tabs = Map<string, string[][]>;

/** The clock's day, the school year and the as-of day of every test that does not choose its own. */
export const clock = '2027-06-15';
export const thisYear = '2026/2027';

/** A GRESA code with the letter that goes with its number (R8). */
export const gresaOf = (number: number): string =>
  String(number).padStart(5, '0') + 'ZABCDEFGHJKLMNPRSTUVWXY'[number % 23];

export const aicha = 'عائشة بنعلي';
export const ahmed = 'أحمد الفاسي';
export const youssef = 'يوسف أمزيان';

/** Two CPPs of one zone, and one of another. */
export const massira = 'ج.م.م المسيرة';
export const atlas = 'ج.م.م الأطلس';
export const waha = 'ج.م.م الواحة';

/** Two schools of المسيرة, one each of the others, one of none. */
export const nakhil = gresaOf(16698);
export const wafa = gresaOf(16701);
export const qods = gresaOf(16702);
export const rahma = gresaOf(16703);
export const amal = gresaOf(16704);

export const aMentor = (name: string, rest: object = {}): Typed => ({ name, email: 'm@taalim.ma', ...rest });
export const aCpp = (name: string, zone = '', rest: object = {}): Typed => ({ name, zone, ...rest });

/** A primary school with preschool, in المسيرة unless said. */
export const aSchool = (code: string, name: string, rest: object = {}): Typed => ({
  code,
  name,
  kind: 'مدرسة ابتدائية',
  cycles: 'التعليم الأولي، الابتدائي',
  cpp: massira,
  ...rest,
});

export const aPost = (school: string, rest: object = {}): Typed => ({
  principal: `مدير(ة) ${school}`,
  gender: 'أنثى',
  school,
  from: '2020-09-01',
  ...rest,
});

export const anAssignment = (mentor: string, cpp: string, from = '2022-09-01', to = ''): Typed => ({
  mentor,
  cpp,
  from,
  to,
});

/** عائشة visits النخيل in person on 12 October 2026, primary, and grades nothing. */
export const aVisit = (rest: object = {}): Typed => ({
  date: '2026-10-12',
  mentors: aicha,
  school: nakhil,
  cycle: 'الابتدائي',
  subject: 'تتبع المشروع',
  ...rest,
});

export const aMiniGroup = (rest: object = {}): Typed => ({
  date: '2026-11-20',
  facilitators: aicha,
  cpp: massira,
  subject: 'تبادل التجارب',
  coordinated: 'نعم',
  ...rest,
});

/** عائشة facilitates a workshop in the framework of المسيرة. */
export const aWorkshop = (rest: object = {}): Typed => ({
  date: '2026-12-18',
  facilitators: aicha,
  cpp: massira,
  topic: 'قيادة التغيير',
  inFramework: 'نعم',
  ...rest,
});

export const anItem = (rest: object = {}): Typed => ({
  mentor: aicha,
  cpp: massira,
  activity: 'زيارة فردية',
  from: '2026-10-01',
  to: '2026-10-31',
  ...rest,
});

export const evaluation = 'تقويم نتائج التنفيذ النهائي';
export const selection = 'عضوية اللجنة الإقليمية لانتقاء المشاريع';

/** عائشة evaluates the final results of المسيرة on 20 May 2027. */
export const aDuty = (rest: object = {}): Typed => ({
  mentor: aicha,
  duty: evaluation,
  cpp: massira,
  date: '2027-05-20',
  ...rest,
});

export const aRequest = (rest: object = {}): Typed => ({
  date: '2026-10-01',
  mentor: aicha,
  kind: 'نقل',
  purpose: 'زيارة النخيل',
  neededOn: '2026-10-20',
  ...rest,
});

const usual: Holdings = {
  mentor: [aMentor(aicha), aMentor(ahmed), aMentor(youssef)],
  cpp: [aCpp(massira, 'فاس'), aCpp(atlas, 'فاس'), aCpp(waha, 'تازة')],
  school: [
    aSchool(nakhil, 'مدرسة النخيل'),
    aSchool(wafa, 'مدرسة الوفاء'),
    aSchool(qods, 'مدرسة القدس', { cpp: atlas }),
    aSchool(rahma, 'مدرسة الرحمة', { cpp: waha }),
    aSchool(amal, 'مدرسة الأمل', { cpp: '' }),
  ],
  assignment: [anAssignment(youssef, waha, '2020-09-01')],
};

function grid(entity: Exclude<DeclaredName, 'settings'>, rows: readonly Typed[]): string[][] {
  const fields = Object.keys(ar.fields[entity]);
  const id = entity === 'wording' ? [] : [ar.id];
  return [
    [...Object.values(ar.fields[entity]), ...id],
    ...rows.map((row, index) => [
      ...fields.map((field) => row?.[field] ?? ''),
      ...(id.length === 0 ? [] : [row?.id ?? `${entity}-${index + 2}`]),
    ]),
  ];
}

/** A directorate's file: the usual mentors, CPPs, schools and one old assignment, and what the test puts in their place. */
export function directorate(holdings: Holdings = {}): Tabs {
  const all = { ...usual, ...holdings };
  const labels: Readonly<Record<string, string>> = ar.fields.settings;
  const wordings = (all.wording ?? []).map(([written, meant]) => ({ written, meant }));
  return new Map([
    ...directorateNames.map((name): [string, string[][]] => [ar.tabs[name], grid(name, all[name] ?? [])]),
    [ar.tabs.wording, grid('wording', wordings)],
    [
      ar.tabs.settings,
      [
        [...ar.settingHeaders],
        ...Object.entries(all.settings ?? {}).map(([code, value]) => [labels[code] ?? code, value]),
      ],
    ],
  ]);
}

/** What a regional file holds. */
export type RegionalHoldings = { readonly [N in RegionalEntity]?: readonly Typed[] } & Pick<
  Holdings,
  'wording' | 'settings'
>;

/** A regional file of فاس - مكناس, blank but for what the test puts in it. */
export function regional({ settings = {}, ...holdings }: RegionalHoldings = {}): Tabs {
  const all = {
    level: ar.lists.level.academy,
    academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس',
    schoolYear: thisYear,
    ...settings,
  };
  const whole = directorate({ ...holdings, settings: all });
  for (const name of directorateNames) whole.delete(ar.tabs[name]);
  for (const name of regionalNames) whole.set(ar.tabs[name], grid(name, holdings[name] ?? []));
  return whole;
}

/** What a row may know of a file. */
export const knownOf = (tabs: Tabs, today = clock): Known => openFile(worldOf(tabs, today)).known;

/** What the one door answers. */
export const sent = (tabs: Tabs, action: string, input: unknown, today = clock): Outcome<unknown> =>
  ask(worldOf(tabs, today), { action, input });

/** The value of an answer that should be sound; anything else is an error that says its sentences. */
export function valueIn<T>(outcome: Outcome<unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as T;
}

/** The balances of a file; of this year as of the clock's day unless asked otherwise. */
export const balancesOf = (tabs: Tabs, asked: object = { schoolYear: thisYear }, today = clock): Balances =>
  valueIn(sent(tabs, 'balances', asked, today));

/** The directorate's balance of this year. */
export const balanceOf = (holdings: Holdings, asked?: object, today?: string) =>
  balancesOf(directorate(holdings), asked, today).directorate;

/** The codes of each row of a tab, from top to bottom; a sound row has none. */
export function codesIn(tabs: Tabs, entity: DirectorateEntity, asked?: object, today?: string) {
  const { leftOut } = balancesOf(tabs, asked, today);
  const rows = (tabs.get(ar.tabs[entity]) ?? []).slice(1);
  return rows.map((_, index) => {
    const found = leftOut.filter(({ tab, row }) => tab === ar.tabs[entity] && row === index + 2);
    if (found.length > 1) throw new Error('a row is left out twice');
    return [...(found[0]?.codes ?? [])];
  });
}

/** The codes of one row, alone in its tab of the usual file. */
export const codesOf = (
  entity: DirectorateEntity,
  row: Typed,
  others: Holdings = {},
  asked?: object,
  today?: string,
) => codesIn(directorate({ ...others, [entity]: [row] }), entity, asked, today)[0];

/** The sentences of a file's faults. */
export const sentencesOf = (tabs: Tabs): readonly string[] =>
  valueIn<{ faults: readonly { message: string }[] }>(sent(tabs, 'checkWorkbook', {})).faults.map(
    ({ message }) => message.replace(/[\u2068\u2069]/g, ''),
  );

/** The rows that recordsOf lists. */
export const listedIn = (tabs: Tabs, entity: string, filter?: object): readonly Listed[] =>
  valueIn<{ rows: readonly Listed[] }>(sent(tabs, 'recordsOf', filter ? { entity, filter } : { entity }))
    .rows;

/** A UUID for a number. */
export const idOf = (number: number): string => `1f0c9a2e-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface Saving {
  readonly id?: string;
  readonly version?: string;
}

/** Saves a draft through the one door. */
export const saving = (
  tabs: Tabs,
  entity: string,
  draft: object,
  { id = idOf(1), ...rest }: Saving = {},
): Outcome<Saved> => sent(tabs, 'saveRecord', { entity, id, draft, ...rest }) as Outcome<Saved>;

/** Saves a draft that should be sound. */
export const saved = (tabs: Tabs, entity: string, draft: object, rest: Saving = {}): Saved =>
  valueIn(saving(tabs, entity, draft, rest));

/** What a refusal says: its codes, each with its field. */
export const refusalsOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok
    ? []
    : outcome.issues.map(({ field, code }: Issue) => (field === undefined ? code : `${field}: ${code}`));

/** The cells of a row of a tab by field, as the tab holds them. */
export function cellsOf(
  tabs: Tabs,
  entity: DirectorateEntity,
  row: number,
): Readonly<Record<string, string>> {
  const [header, cells] = [tabs.get(ar.tabs[entity])?.[0] ?? [], tabs.get(ar.tabs[entity])?.[row - 1] ?? []];
  const fields = Object.entries(ar.fields[entity]) as [string, string][];
  return Object.fromEntries(fields.map(([field, label]) => [field, cells[header.indexOf(label)] ?? '']));
}

/** A world whose document lock is not to be had. */
export const busyWorld = (tabs: Tabs): World => ({ ...worldOf(tabs, clock), exclusively: () => null });
