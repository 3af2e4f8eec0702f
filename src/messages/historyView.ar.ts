import { rowsCounted } from './counts.ar';
import { phrase } from './phrase';

/** What the sidebar says beside the words of سجل العمليات. */
export const historyView = {
  intro: 'آخر العمليات في هذا الملف. التراجع يعيد الصفوف كما كانت، ويترك ما تغيّر بعدها.',
  none: 'لا عمليات مسجلة بعد.',
  loading: 'جار التحميل…',
  search: 'بحث: اسم، ورقة، عملية…',
  more: 'عرض المزيد',
  change: (label: string, before: string, after: string) => phrase`${label}: «${before}» ← «${after}»`,
  added: (label: string, text: string) => phrase`${label}: ${text}`,
  blank: 'فارغ',
  rest: (count: number) => phrase`وتغييرات أخرى: ${rowsCounted(count)}.`,
  takenBack: 'تم التراجع عن هذه العملية.',
  changes: 'ما تغيّر',
  movedOn: 'تغيّر هذا الصف بعد حفظكم، فبقي كما هو. افتحوا «سجل العمليات» لرؤية ما حدث.',
} as const;
