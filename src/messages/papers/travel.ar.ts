/** جدول التنقلات: a mentor's field visits of a month, for the directorate's transport (task book, 5). */
export const travel = {
  label: 'جدول التنقلات الشهري',
  file: 'جدول التنقلات – {mentor} – {month}',
  title: 'جدول التنقلات لشهر {month}',
  subject: 'جدول التنقلات في إطار مواكبة مشاريع المؤسسات التعليمية خلال شهر {month}',
  month: '{month} {year}',
  day: 'اليوم',
  school: 'المؤسسة',
  commune: 'الجماعة الترابية',
  purpose: 'الغرض',
  means: 'وسيلة النقل',
  visits: 'عدد الزيارات الميدانية',
  days: 'عدد أيام التنقل',
  none: 'لم تُسجَّل زيارات ميدانية في هذا الشهر.',
};
