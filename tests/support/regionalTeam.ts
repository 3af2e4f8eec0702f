import { academyNamed } from '../../src/sheets/academies';
import type { Typed } from './rows';
import { idOf } from './rows';

/** The nine directorates of فاس - مكناس, in the order of the ministry. */
export const nine: readonly string[] =
  academyNamed('فاس - مكناس')?.directorates.map(({ name }) => name) ?? [];

export const roles = {
  head: 'المنسق(ة) الجهوي(ة)',
  facilitator: 'منشط(ة) مشروع المؤسسة المندمج',
  gender: 'مسؤول(ة) عن النوع والإدماج الاجتماعي / البيئة، الصحة والسلامة',
  infrastructure: 'مسؤول(ة) البنية التحتية والصيانة',
  monitoring: 'مسؤول(ة) التتبع والتقييم',
  budget: 'مسؤول(ة) التدبير الميزانياتي والمحاسباتي',
  massar: 'مسؤول(ة) منظومة الإعلام مسار',
  assessment: 'مفتش(ة) تربوي(ة) ومسؤول(ة) عن تقييم التعلمات لدى التلاميذ',
  fund: 'مسؤول(ة) عن تتبع صندوق الشراكة للتعليم من أجل قابلية التشغيل',
  provincial: 'منسق(ة) إقليمي(ة)',
} as const;

/** A member of the regional team, with a professional e-mail unless said. */
export const aMember = (name: string, role: string, rest: object = {}): Typed => ({
  name,
  role,
  email: 'membre@taalim.ma',
  ...rest,
});

/** The provincial coordinator of a directorate. */
export const aCoordinator = (name: string, directorate: string, rest: object = {}): Typed =>
  aMember(name, roles.provincial, { directorate, ...rest });

const people: readonly Typed[] = [
  aMember('سعاد الإدريسي', roles.head),
  aMember('حسن بنجلون', roles.facilitator),
  aMember('نادية الصقلي', roles.facilitator),
  aMember('كريمة التازي', roles.gender),
  aMember('رشيد العمراني', roles.infrastructure),
  aMember('ليلى المرنيسي', roles.monitoring),
  aMember('فاطمة الزهراء بوعنان', roles.budget),
  aMember('يونس الكتاني', roles.massar),
  aMember('عبد الرحيم السباعي', roles.assessment),
  aMember('هند العلوي', roles.fund),
  ...[
    'محمد الغالي',
    'بشرى الوزاني',
    'عمر أوحدو',
    'زينب آيت علي',
    'إدريس الحياني',
    'سناء الفيلالي',
    'مصطفى بلقاسم',
    'خديجة الجاي',
    'أنس التسولي',
  ].map((name, at) => aCoordinator(name, nine[at] ?? '')),
];

/** A team that lacks nobody: each role held, a coordinator for each of the nine directorates. */
export const wholeTeam: readonly Typed[] = people.map((member, at) => ({ ...member, id: idOf(at + 1) }));

/** The whole team without those of some names, and others beside. */
export const teamWithout = (names: readonly string[], ...others: readonly Typed[]): readonly Typed[] => [
  ...wholeTeam.filter((member) => !names.includes(member?.['name'] ?? '')),
  ...others,
];
