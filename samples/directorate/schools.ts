import type { CodeOf, Cycle } from '../../src/entities/lists';
import { letterOf } from '../../src/entities/warns';
import { ar } from '../../src/messages/ar';
import type { Day } from '../../src/schema/day';
import type { Texts } from '../rows';
import { cpps } from './people';

/** A school of the sample, before it is written in words. */
export interface School {
  readonly code: string;
  readonly name: string;
  readonly kind: CodeOf<'schoolKind'>;
  readonly cycles: readonly Cycle[];
  readonly environment: CodeOf<'environment'>;
  readonly commune: string;
  readonly cpp: number;
  readonly parent: number | null;
  readonly projectStart: Day | '';
}

/** A GRESA code of the right form: the letter follows from the number (R8). The numbers are invented. */
const codeOf = (number: number) => {
  const digits = String(number).padStart(5, '0');
  return digits + letterOf(digits);
};

const cyclesOf: { readonly [word: string]: readonly Cycle[] } = {
  أ: ['preschool'],
  ب: ['primary'],
  'أ ب': ['preschool', 'primary'],
  'ب ع': ['primary', 'lowerSecondary'],
  ع: ['lowerSecondary'],
  ت: ['upperSecondary'],
  'ع ت': ['lowerSecondary', 'upperSecondary'],
};

const kindOf: { readonly [first: string]: CodeOf<'schoolKind'> } = {
  مدرسة: 'primarySchool',
  مجموعة: 'schoolGroup',
  المدرسة: 'communalSchool',
  فرعية: 'satellite',
  ملحقة: 'annex',
  الإعدادية: 'lowerSecondarySchool',
  التأهيلية: 'upperSecondarySchool',
};

/** When the projects of three generations began: the first step of the diagnosis. */
const generations: { readonly [word: string]: Day | '' } = {
  '1': '2024-10-07',
  '2': '2025-10-06',
  '3': '2026-10-05',
  '-': '',
};

type Line = readonly [number: number, name: string, cycles: string, commune: string, begun: string];

/** Communes of the province that are towns; schools elsewhere are rural. */
const towns = new Set(['تاونات', 'تيسة', 'قرية با محمد', 'غفساي']);

/** Head schools of each community, in three lists. Names are common or invented; no real register was used. */
const headSchools: readonly (readonly Line[])[] = [
  [
    [60014, 'مدرسة الزيتون', 'أ ب', 'تاونات', '1'],
    [60021, 'مدرسة المستقبل', 'ب', 'تاونات', '1'],
    [60035, 'مدرسة حدائق ورغة', 'أ ب', 'تاونات', '2'],
    [60042, 'مجموعة مدارس عين الحمراء', 'أ ب', 'بوهودة', '1'],
    [60057, 'مجموعة مدارس واد الدفلى', 'ب', 'بوهودة', '2'],
    [60063, 'مجموعة مدارس تلة اللوز', 'أ ب', 'عين مديونة', '1'],
    [60078, 'مجموعة مدارس الفرسان', 'ب', 'عين مديونة', '3'],
    [60084, 'المدرسة الجماعاتية جبال الريف', 'ب ع', 'بوهودة', '2'],
    [60091, 'الثانوية الإعدادية ابن زهر', 'ع', 'تاونات', '1'],
    [60106, 'الثانوية الإعدادية الأمل', 'ع', 'عين مديونة', '3'],
    [60119, 'الثانوية التأهيلية الإمام البخاري', 'ت', 'تاونات', '1'],
    [60127, 'الثانوية التأهيلية مولاي رشيد', 'ع ت', 'بوهودة', '2'],
  ],
  [
    [60203, 'مدرسة الأطلس', 'أ ب', 'تيسة', '1'],
    [60218, 'مدرسة الكفاح', 'ب', 'تيسة', '2'],
    [60224, 'مجموعة مدارس الصفصاف', 'أ ب', 'عين عائشة', '1'],
    [60239, 'مجموعة مدارس سهل إيناون', 'ب', 'عين عائشة', '2'],
    [60245, 'مجموعة مدارس البلوط', 'أ ب', 'راس الواد', '1'],
    [60251, 'مجموعة مدارس المنبع', 'ب', 'راس الواد', '3'],
    [60266, 'مجموعة مدارس الحقول', 'أ ب', 'عين عائشة', '2'],
    [60272, 'المدرسة الجماعاتية الأفق', 'أ ب', 'راس الواد', '1'],
    [60289, 'الثانوية الإعدادية طه حسين', 'ع', 'تيسة', '1'],
    [60295, 'الثانوية الإعدادية الوفاق', 'ع', 'عين عائشة', '3'],
    [60301, 'الثانوية التأهيلية ابن الهيثم', 'ت', 'تيسة', '1'],
    [60316, 'الثانوية التأهيلية الانبعاث', 'ع ت', 'عين عائشة', '-'],
  ],
  [
    [60402, 'مدرسة ابن بطوطة', 'أ ب', 'قرية با محمد', '1'],
    [60417, 'مدرسة الياسمين', 'ب', 'قرية با محمد', '3'],
    [60423, 'مدرسة الرازي', 'أ ب', 'غفساي', '1'],
    [60438, 'مجموعة مدارس ضفاف ورغة', 'أ ب', 'مولاي بوشتى', '1'],
    [60444, 'مجموعة مدارس الخروب', 'ب', 'مولاي بوشتى', '2'],
    [60459, 'مجموعة مدارس الكرمة', 'أ ب', 'الورتزاغ', '2'],
    [60465, 'مجموعة مدارس باب الجبل', 'ب', 'الورتزاغ', '3'],
    [60471, 'مجموعة مدارس العرعار', 'أ ب', 'غفساي', '1'],
    [60486, 'الثانوية الإعدادية عبد الكريم غلاب', 'ع', 'قرية با محمد', '1'],
    [60492, 'الثانوية الإعدادية الصفاء', 'ع', 'غفساي', '2'],
    [60508, 'الثانوية التأهيلية المختار السوسي', 'ت', 'قرية با محمد', '1'],
    [60513, 'الثانوية التأهيلية النهضة', 'ع ت', 'غفساي', '2'],
  ],
];

/** Satellites: their number, their words, the number of the school they hang on. */
const satellites: readonly (readonly [number: number, name: string, cycles: string, parent: number])[] = [
  [60612, 'فرعية الدشر الفوقاني', 'ب', 60042],
  [60627, 'فرعية الرمان', 'ب', 60042],
  [60633, 'فرعية عين السلطان', 'أ ب', 60224],
  [60648, 'فرعية المرج', 'ب', 60438],
  [60654, 'ملحقة حي السلام', 'ع', 60091],
  [60669, 'فرعية التلاتة', 'ب', 60471],
];

const kindIn = (name: string): CodeOf<'schoolKind'> => {
  const [first = '', second = ''] = name.split(' ');
  return kindOf[first === 'الثانوية' ? second : first]!;
};

const heads: readonly School[] = headSchools.flatMap((lines, cpp) =>
  lines.map(([number, name, cycles, commune, begun]) => ({
    code: codeOf(number),
    name,
    kind: kindIn(name),
    cycles: cyclesOf[cycles]!,
    environment: towns.has(commune) ? 'urban' : 'rural',
    commune,
    cpp,
    parent: null,
    projectStart: generations[begun]!,
  })),
);

/** The head school of that number. */
export const schoolNumbered = (number: number): School => {
  const found = everySchool.find(({ code }) => code === codeOf(number));
  if (!found) throw new Error(`the sample has no school ${number}`);
  return found;
};

/** Every school: the heads, then their satellites. */
const everySchool: readonly School[] = [
  ...heads,
  ...satellites.map(([number, name, cycles, parent]): School => {
    const above = heads.find(({ code }) => code === codeOf(parent))!;
    return {
      ...above,
      code: codeOf(number),
      name,
      kind: kindIn(name),
      cycles: cyclesOf[cycles]!,
      parent,
      projectStart: '',
    };
  }),
];

/** The head schools of a community. */
export const headsOf = (cpp: number): readonly School[] => heads.filter((school) => school.cpp === cpp);

/** A school as a cell names it: «الاسم (الرمز)». */
export const named = ({ name, code }: School): string => `${name} (${code})`;

/** المؤسسات. */
export const schools: readonly Texts[] = everySchool.map((school) => ({
  code: school.code,
  name: school.name,
  kind: ar.lists.schoolKind[school.kind],
  cycles: school.cycles.map((cycle) => ar.lists.cycle[cycle]).join('، '),
  environment: ar.lists.environment[school.environment],
  commune: school.commune,
  cpp: cpps[school.cpp]!.name,
  parent: school.parent === null ? '' : named(schoolNumbered(school.parent)),
  projectStart: school.projectStart,
}));
