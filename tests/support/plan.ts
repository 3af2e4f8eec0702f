import { ar } from '../../src/messages/ar';

const { teamRole, programmeStatus } = ar.lists;
const { monitoring, regionalCoordinator, projectFacilitator, budget, massar, provincialCoordinator } =
  teamRole;
const { done, postponed, cancelled } = programmeStatus;

type Line = readonly [activity: string, from: string, to: string, responsible: string, more?: object];

/** Activities by operation, by phase. */
const lines: Readonly<Record<string, Readonly<Record<string, readonly Line[]>>>> = {
  'التحضير لانطلاق الدعم التقني': {
    'تنظيم الفريق الجهوي': [
      [
        'لقاء توزيع المهام وفق بطاقات التوصيف',
        '2027-02-01',
        '2027-02-05',
        regionalCoordinator,
        { status: done, results: 'محضر مصادق عليه\nبطاقات موقعة' },
      ],
      ['إعداد أدوات التتبع', '2027-02-10', '2027-03-20', monitoring, { target: 'المنسقون الإقليميون' }],
    ],
    'تعبئة الموارد': [
      ['ضبط الاعتمادات المرصودة للتكوينات', '2027-02-15', '2027-03-31', budget, { status: done }],
    ],
  },
  'بلورة المشاريع المندمجة': {
    'تكوين فرق القيادة بالمؤسسات': [
      [
        'تكوين المواكبين في منهجية مشروع المؤسسة المندمج',
        '2027-03-15',
        '2027-04-30',
        projectFacilitator,
        { target: '40 مؤسسة ثانوية' },
      ],
      ['ورشات التشخيص بالمؤسسات المستهدفة', '2027-04-19', '2027-05-28', projectFacilitator],
    ],
    'منظومة الإعلام': [
      ['تكوين مستعملي الخدمات الجديدة لمسار', '2027-05-03', '2027-05-07', massar, { status: postponed }],
    ],
  },
  'التتبع والتقييم': {
    'الزيارات الميدانية': [
      ['زيارات تتبع أجرأة المشاريع', '2027-05-10', '2027-07-09', provincialCoordinator],
      ['زيارة تبادل مع جهة أخرى', '2027-06-07', '2027-06-11', regionalCoordinator, { status: cancelled }],
    ],
    التقويم: [['تقرير نهاية السنة', '2027-07-01', '2027-07-15', monitoring]],
  },
};

/** The plan of a team from February to July 2027, as it stands in the middle of April: one of each kind. */
export const aPlan: readonly Readonly<Record<string, string>>[] = Object.entries(lines).flatMap(
  ([phase, operations]) =>
    Object.entries(operations).flatMap(([operation, own]) =>
      own.map(([activity, from, to, responsible, more]) => ({
        phase,
        operation,
        activity,
        from,
        to,
        responsible,
        ...more,
      })),
    ),
);

/** Where the postponed activity of `aPlan` was first to be. */
export const firstOfMoved = { from: '2027-03-01', to: '2027-03-05' };
