/** لائحة طلبات الدعم والنقل: what was asked, what was answered, and how long it took (task book, 5). */
export const requests = {
  label: 'لائحة طلبات الدعم وأجوبتها',
  file: 'طلبات الدعم {year} {mentor}',
  title: 'لائحة طلبات الدعم والنقل وأجوبتها – السنة الدراسية {year}',
  asOf: 'إلى غاية {asOf}',
  of: 'المواكب(ة): {mentor}',
  delay: 'مدة الجواب',
  waiting: 'في الانتظار منذ {days}',
  noDay: 'تاريخ الجواب غير مسجل',
  answers: 'الأجوبة',
  answer: 'الجواب',
  count: 'العدد',
  asked: 'مجموع الطلبات',
  mean: 'معدل مدة الجواب (بالأيام)',
  none: 'لم تُسجَّل طلبات في هذه السنة الدراسية.',
};
