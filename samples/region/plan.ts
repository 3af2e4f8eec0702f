import type { CodeOf } from '../../src/entities/lists';
import { ar } from '../../src/messages/ar';
import type { Texts } from '../rows';

type Status = CodeOf<'programmeStatus'> | '';

type Line = readonly [
  operation: string,
  activity: string,
  from: string,
  to: string,
  responsible: CodeOf<'teamRole'>,
  target: string,
  status: Status,
  results?: string,
];

const phases: readonly (readonly [phase: string, lines: readonly Line[]])[] = [
  [
    'المرحلة الأولى: الإعداد',
    [
      [
        'تنظيم عمل الفريق',
        'تقاسم بطاقات توصيف المهام وبرنامج العمل',
        '2026-09-21',
        '2026-10-09',
        'regionalCoordinator',
        'أعضاء الفريق الجهوي',
        'done',
        'صودق على بطاقات توصيف المهام في لقاء 8 أكتوبر',
      ],
      [
        'تنظيم عمل الفريق',
        'تحيين لائحة المؤسسات التي تعد مشاريعها',
        '2026-10-01',
        '2026-10-23',
        'massar',
        'المؤسسات الثانوية بالمديريات التسع',
        'done',
        'لائحة محينة مشتركة مع المديريات',
      ],
      [
        'تجميع الحصائل',
        'تجميع حصائل المواكبة للسنة الماضية',
        '2026-09-28',
        '2026-10-30',
        'monitoring',
        'المديريات التسع',
        '',
      ],
    ],
  ],
  [
    'المرحلة الثانية: مواكبة بلورة المشاريع',
    [
      [
        'تعزيز القدرات',
        'تكوين المواكبات والمواكبين في منهجية مشروع المؤسسة المندمج',
        '2026-11-02',
        '2026-11-27',
        'projectFacilitator',
        'المواكبون والمنسقون الإقليميون',
        '',
      ],
      [
        'تعزيز القدرات',
        'ورشة في إدماج مقاربة النوع والسلامة في المشاريع',
        '2026-12-01',
        '2026-12-11',
        'genderEnvironment',
        'مديرات ومديرو الثانويات',
        '',
      ],
      [
        'الدعم التقني',
        'زيارات ميدانية مشتركة للمؤسسات المتعثرة في التخطيط',
        '2026-11-16',
        '2026-12-18',
        'projectFacilitator',
        'مؤسسات تقترحها المديريات',
        '',
      ],
      [
        'الدعم التقني',
        'معاينة حاجات البنية التحتية والصيانة',
        '2026-11-09',
        '2027-01-15',
        'infrastructure',
        'المؤسسات المستفيدة',
        '',
      ],
      [
        'الدعم التقني',
        'ضبط ميزانية الأنشطة المبرمجة',
        '2026-12-07',
        '2027-01-22',
        'budget',
        'المصالح المالية بالمديريات',
        '',
      ],
    ],
  ],
  [
    'المرحلة الثالثة: التتبع والتقييم',
    [
      [
        'تتبع الإنجاز',
        'لقاءات تتبع مع المنسقين الإقليميين',
        '2027-01-25',
        '2027-03-26',
        'provincialCoordinator',
        'المديريات التسع',
        '',
      ],
      [
        'تتبع الإنجاز',
        'تقييم تعلمات التلاميذ في مؤسسات العينة',
        '2027-02-01',
        '2027-03-19',
        'assessment',
        'ثانويات العينة',
        '',
      ],
      [
        'تقاسم النتائج',
        'إعداد الحصيلة الجهوية المرحلية وتقاسمها',
        '2027-03-08',
        '2027-03-31',
        'monitoring',
        'لجنة القيادة الجهوية',
        '',
      ],
    ],
  ],
];

/** مخطط العمل المرحلي from autumn to spring: two activities are done, one is late, two of one role overlap. */
export const plan: readonly Texts[] = phases.flatMap(([phase, lines]) =>
  lines.map(([operation, activity, from, to, responsible, target, status, results = '']) => ({
    phase,
    operation,
    activity,
    from,
    to,
    responsible: ar.lists.teamRole[responsible],
    target,
    status: status === '' ? '' : ar.lists.programmeStatus[status],
    results,
  })),
);

/** An activity that was moved after it had been planned: its first days stay known. */
export const moved = {
  activity: 'ضبط ميزانية الأنشطة المبرمجة',
  from: '2027-01-18',
  to: '2027-02-12',
} as const;
