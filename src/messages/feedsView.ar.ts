import { papers } from './papers.ar';
import { phrase, shown } from './phrase';

/** What the sidebar says of the figures that a row feeds. */
export const feedsView = {
  intro: 'أسطر الحصيلة التي يدخل هذا الصف في أرقامها، كما هو محفوظ الآن في الملف.',
  loading: 'جار الحساب…',
  again: 'إعادة المحاولة',
  none: 'اختاروا صفا من لائحة الصفوف، ثم هذا السؤال من أعلى استمارته.',
  row: (tab: string, row: number) => phrase`«${tab}»، الصف ${row}`,
  back: 'العودة إلى الصف',
  period: (schoolYear: string, asOf: string) =>
    phrase`حصيلة السنة الدراسية ${schoolYear}، إلى غاية ${shown(asOf)}.`,
  not: (schoolYear: string, asOf: string) => phrase`لا يُحتسب في حصيلة ${schoolYear} إلى غاية ${shown(asOf)}`,
  lines: {
    ...papers.lines,
    remote: 'مواكبة عن بعد: تُذكر بعد الزيارات ولا تُعَد معها',
    topicsOutside: 'ورشات خارج إطار الجماعة: تُذكر بعد المواضيع ولا تُعَد معها',
  },
  directorate: 'المديرية',
  mentor: (name: string) => phrase`المواكب(ة) ${name}`,
  /** Whose balances a figure is in. */
  in: 'في حصيلة: ',
} as const;
