import { ar } from '../../src/messages/ar';

const { monitoring, regionalCoordinator, projectFacilitator, budget, massar, provincialCoordinator } =
  ar.lists.teamRole;

const [preparing, launching, following] = [
  'التحضير لانطلاق الدعم التقني',
  'بلورة المشاريع المندمجة',
  'التتبع والتقييم',
];

const item = (phase: string, operation: string, activity: string, rest: Record<string, string>) => ({
  phase,
  operation,
  activity,
  ...rest,
});

/** The plan of a team from February to July 2027, as it stands in the middle of April: one of each kind. */
export const aPlan: readonly Readonly<Record<string, string>>[] = [
  item(preparing, 'تنظيم الفريق الجهوي', 'لقاء توزيع المهام وفق بطاقات التوصيف', {
    from: '2027-02-01',
    to: '2027-02-05',
    responsible: regionalCoordinator,
    status: 'منجز',
    results: 'محضر مصادق عليه\nبطاقات موقعة',
  }),
  item(preparing, 'تنظيم الفريق الجهوي', 'إعداد أدوات التتبع', {
    from: '2027-02-10',
    to: '2027-03-20',
    responsible: monitoring,
    target: 'المنسقون الإقليميون',
  }),
  item(preparing, 'تعبئة الموارد', 'ضبط الاعتمادات المرصودة للتكوينات', {
    from: '2027-02-15',
    to: '2027-03-31',
    responsible: budget,
    status: 'منجز',
  }),
  item(launching, 'تكوين فرق القيادة بالمؤسسات', 'تكوين المواكبين في منهجية مشروع المؤسسة المندمج', {
    from: '2027-03-15',
    to: '2027-04-30',
    responsible: projectFacilitator,
    target: '40 مؤسسة ثانوية',
  }),
  item(launching, 'تكوين فرق القيادة بالمؤسسات', 'ورشات التشخيص بالمؤسسات المستهدفة', {
    from: '2027-04-19',
    to: '2027-05-28',
    responsible: projectFacilitator,
  }),
  item(launching, 'منظومة الإعلام', 'تكوين مستعملي الخدمات الجديدة لمسار', {
    from: '2027-05-03',
    to: '2027-05-07',
    responsible: massar,
    status: 'مؤجل',
  }),
  item(following, 'الزيارات الميدانية', 'زيارات تتبع أجرأة المشاريع', {
    from: '2027-05-10',
    to: '2027-07-09',
    responsible: provincialCoordinator,
  }),
  item(following, 'الزيارات الميدانية', 'زيارة تبادل مع جهة أخرى', {
    from: '2027-06-07',
    to: '2027-06-11',
    responsible: regionalCoordinator,
    status: 'ملغى',
  }),
  item(following, 'التقويم', 'تقرير نهاية السنة', {
    from: '2027-07-01',
    to: '2027-07-15',
    responsible: monitoring,
  }),
];

/** Where the postponed activity of `aPlan` was first to be. */
export const firstOfMoved = { from: '2027-03-01', to: '2027-03-05' };
