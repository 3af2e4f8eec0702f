import { ar } from '../ar';

const { operation, activity, responsible, target, status } = ar.fields.planItem;

/** The phased work plan of the regional team (2019 report). */
export const workPlan = {
  label: 'مخطط العمل المرحلي',
  file: 'مخطط العمل المرحلي – {today}',
  title: 'مخطط العمل المرحلي لفريق التنسيق الجهوي',
  stands: 'إلى غاية {today}',
  progress: 'الأنشطة المنجزة: {done} من أصل {of} ({rate})',
  beside: 'تجاوزت موعدها: {late} · مؤجلة: {postponed} · ملغاة: {cancelled}',
  noPhase: 'أنشطة خارج المراحل',
  empty: 'لا أنشطة في المخطط بعد.',
  late: 'تجاوز موعده',
  moved: '{status} (الموعد الأول: {first})',
  when: 'الفترة',
  operation,
  activity,
  responsible,
  target,
  status,
};
