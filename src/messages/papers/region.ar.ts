import { regionalBalance } from '../regionalBalance.ar';

const { comparison, sent } = regionalBalance;

/** The words of الحصيلة الجهوية on paper: those of its tab, and what a paper adds. */
export const region = {
  label: 'الحصيلة الجهوية للمواكبة',
  file: 'الحصيلة الجهوية {year} – إلى غاية {asOf}',
  title: 'الحصيلة الجهوية لمواكبة مشاريع المؤسسات التعليمية – السنة الدراسية {schoolYear} – إلى غاية {asOf}',
  arrived: 'الحصائل المحتسبة: {n} من {of}',
  interim: regionalBalance.interim,
  empty: 'لم تصل أي حصيلة لهذه السنة الدراسية بعد.',
  awaited: 'لم تصل بعد: {names}',
  touched: 'وصلت ثم تغير صفها في ملف الأكاديمية، فلم تُحتسب: {names}',
  directorates: 'الحصيلة بحسب المديريات',
  directorate: regionalBalance.directorate,
  deposit: 'يوم الإيداع',
  version: 'النسخة',
  kind: sent.columns[2],
  interimShort: sent.interim,
  finalShort: sent.final,
  principals: 'مديرات ومديرون',
  visits: 'الزيارات',
  miniGroups: 'المجموعات',
  workshops: 'الورشات',
  stages: 'معدل درجة التقدم بحسب المديريات (بالمئة)',
  all: regionalBalance.stages.ofRegion,
  share: '{directorate}: {times}',
  sharers: regionalBalance.sharers,
  note: comparison.note,
};
