import { shown } from './phrase';

/** The words of a regional file's لوحة القيادة. They stand in cells, so no value is wrapped in marks. */
export const regionalDashboard = {
  title: (schoolYear: string, day: string) =>
    `لوحة القيادة الجهوية – السنة الدراسية ${schoolYear} – إلى غاية ${shown(day)}`,
  seeBalance: 'هل تغيرت صفوف أو وصلت حصائل بعد ذلك؟ الجواب في ورقة «الحصيلة الجهوية».',

  arrivals: {
    title: 'الحصائل الواردة',
    axis: 'عدد المديريات',
    columns: ['الوثيقة', 'المنتظر', 'المتوصل به', 'داخل الأجل', 'نسبة التوصل (%)', 'نسبة الاحترام (%)'],
    balance: 'الحصيلة',
    late: 'انقضى أجل 30 يونيو ولم تودَع داخله',
    below: 'أسماء هذه المديريات في أسفل الورقة.',
    note: 'داخل الأجل: أُودعت نسختها الأولى قبل نهاية يونيو.',
  },

  plan: {
    byPhase: 'تقدم مخطط العمل بحسب المراحل',
    byRole: 'تقدم مخطط العمل بحسب الأدوار',
    axis: 'عدد الأنشطة',
    columns: ['منجزة', 'مبرمجة', 'مؤجلة', 'ملغاة', 'تجاوزت موعدها', 'نسبة الإنجاز (%)'],
    phase: 'المرحلة',
    role: 'الدور',
    none: 'أنشطة خارج المراحل',
    empty: 'لا أنشطة في مخطط العمل بعد.',
    note: 'نسبة الإنجاز من الأنشطة غير الملغاة. الأنشطة التي تجاوزت موعدها محسوبة أيضا في خانتها: منها المبرمجة ومنها المؤجلة.',
  },

  decisions: {
    title: 'قرارات تنتظر التتبع',
    columns: ['المسؤول(ة)', 'الأجل', 'اللقاء', 'القرار'],
    none: 'لا قرارات مفتوحة.',
    note: 'تعود القرارات المفتوحة في جدول أعمال اللقاء المقبل إلى أن يُذكر ما آلت إليه.',
  },

  team: {
    title: 'الفريق الجهوي',
    axis: 'عدد المناصب',
    columns: ['المناصب', 'معينون', 'شاغرة', 'لأكثر من شخص'],
    posts: 'الأدوار الجهوية',
    provinces: 'المنسقون الإقليميون',
    vacant: 'مناصب شاغرة',
    several: 'أشخاص لهم أكثر من مهمة',
    coordinatorOf: (directorate: string) => `المنسق(ة) الإقليمي(ة): ${directorate}`,
  },
} as const;

const { arrivals, plan, team } = regionalDashboard;

/** The titles of its charts. */
export const regionalCharts: readonly string[] = [arrivals.title, plan.byPhase, plan.byRole, team.title];
