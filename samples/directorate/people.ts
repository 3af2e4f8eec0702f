import { ar } from '../../src/messages/ar';
import type { Day } from '../../src/schema/day';
import type { Texts } from '../rows';

/** The communities, in two zones; their coordinators are heads of schools of theirs. Every name is invented. */
export const cpps = [
  {
    name: 'تاونات – بوهودة',
    zone: 'تاونات',
    coordinator: 'سعيد المرنيسي',
    coordinatorEmail: 'said.elmernissi@taalim.ma',
  },
  {
    name: 'عين عائشة – تيسة',
    zone: 'تاونات',
    coordinator: 'أمينة بوزكري',
    coordinatorEmail: 'amina.bouzekri@taalim.ma',
  },
  {
    name: 'قرية با محمد – غفساي',
    zone: 'قرية با محمد',
    coordinator: 'محمد أمين الزروالي',
    coordinatorEmail: 'mohamedamine.zerouali@taalim.ma',
  },
] as const;

/** The mentors, women and men of several cadres. */
export const mentors = [
  {
    name: 'حنان البقالي',
    grade: 'مفتشة تربوية للتعليم الابتدائي',
    email: 'hanane.elbakkali@taalim.ma',
    zone: 'تاونات',
  },
  {
    name: 'عبد الغني الوكيلي',
    grade: 'مفتش في التوجيه التربوي',
    email: 'abdelghani.eloukili@taalim.ma',
    zone: 'تاونات',
  },
  {
    name: 'نادية السباعي',
    grade: 'مفتشة تربوية للتعليم الثانوي',
    email: 'nadia.sbai@taalim.ma',
    zone: 'قرية با محمد',
  },
  {
    name: 'يوسف الكنوني',
    grade: 'مستشار في التخطيط التربوي',
    email: 'youssef.guennouni@taalim.ma',
    zone: 'قرية با محمد',
  },
  {
    name: 'مريم الحياني',
    grade: 'متصرفة تربوية',
    email: 'meryem.elhayani@taalim.ma',
    zone: 'تاونات',
  },
] as const;

/** Who follows which community (their places in the lists above), from when, until when. */
export const assigned: readonly (readonly [mentor: number, cpp: number, from: Day, to?: Day])[] = [
  [0, 0, '2025-09-15'],
  [1, 1, '2025-09-15'],
  [2, 2, '2025-09-15'],
  [3, 0, '2025-09-15', '2026-07-31'],
  [4, 1, '2025-10-01'],
  [3, 2, '2026-09-07'],
];

/** The mentors of a community on a day. */
export const mentorsOf = (cpp: number, on: Day): readonly string[] =>
  assigned
    .filter(([, of, from, to]) => of === cpp && from <= on && (to === undefined || to >= on))
    .map(([mentor]) => mentors[mentor]!.name);

/** تكليفات المواكبة. */
export const assignments: readonly Texts[] = assigned.map(([mentor, cpp, from, to = '']) => ({
  mentor: mentors[mentor]!.name,
  cpp: cpps[cpp]!.name,
  from,
  to,
}));

/** Two duties that no accompaniment forbids: each in a community its mentor never followed (R13, R14). */
export const duties: readonly Texts[] = [
  {
    mentor: mentors[0].name,
    duty: ar.lists.dutyKind.finalEvaluation,
    cpp: cpps[2].name,
    date: '2026-06-18',
    notes: 'تقويم نتائج التنفيذ النهائي لمشروعين، رفقة مصلحة تأطير المؤسسات التعليمية والتوجيه',
  },
  {
    mentor: mentors[2].name,
    duty: ar.lists.dutyKind.selectionCommittee,
    cpp: cpps[0].name,
    date: '2026-10-14',
    notes: 'اجتماع اللجنة الإقليمية بمقر المديرية',
  },
];
