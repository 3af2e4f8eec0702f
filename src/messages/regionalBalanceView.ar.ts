import { papers } from './papers.ar';
import { counted, listed, phrase, shown } from './phrase';

const percent = (mean: number) => `${mean.toFixed(1).replace('.', ',')}%`;

/** What «الحصيلة الجهوية» says in the sidebar. */
export const regionalBalanceView = {
  loading: 'جار الجمع…',
  again: 'إعادة المحاولة',
  until: (asOf: string) => phrase`إلى غاية ${shown(asOf)}`,
  interim: 'حصيلة مرحلية: تتغير كلما وصلت حصيلة أو نسخة معدلة.',
  awaited: (names: readonly string[]) => `في انتظار: ${listed(names)}`,
  touched: (names: readonly string[]) =>
    `تغيّر صفها في «الحصائل الواردة» فلم تُحتسب: ${listed(names)}. افتحوا ملفها من جديد.`,
  received: 'الحصائل الواردة',
  empty: 'لا شيء يُجمع بعد',
  emptyHow:
    'تُجمع هنا حصائل المديريات بعد فتح ملفاتها. عندما تتوصلون بأول ملف، افتحوه من «الحصائل الواردة»، وسيظهر هنا كل رقم مع مصدره.',
  open: 'فتح ملفات الحصائل',
  tab: 'الورقة الكاملة والمبيانات',
  whence: 'من أين هذا الرقم؟',
  whenceMean: 'المعدل من كل مؤسسات الجهة، لا من معدلات المديريات.',
  source: (version: number, on: string) => phrase`النسخة ${version}، أُودعت يوم ${shown(on)}`,
  show: 'إظهار الصف',
  lines: papers.lines,
  strengths: papers.strengths,
  weaknesses: papers.weaknesses,
  /** A number stays with its noun. */
  principals: (of: { women: number; men: number }) => papers.principals(of).replace(/(\d) /g, '$1\u00a0'),
  unrecorded: papers.unrecorded,
  cycle: (label: string, count: number) => phrase`${label} ${count}`,
  remote: papers.remote,
  topics: (count: number) =>
    counted(count, {
      zero: papers.noTopics,
      one: 'موضوع واحد',
      two: 'موضوعان',
      few: (n) => `${n} مواضيع`,
      many: (n) => `${n} موضوعا`,
      other: (n) => `${n} موضوع`,
    }),
  points: (count: number) =>
    counted(count, {
      zero: papers.noPoints,
      one: 'نقطة واحدة',
      two: 'نقطتان',
      few: (n) => `${n} نقط`,
      many: (n) => `${n} نقطة`,
      other: (n) => `${n} نقطة`,
    }),
  topicsOutside: papers.topicsOutside,
  share: (directorate: string, times: number) => phrase`${directorate}: ${times}`,
  times: (count: number) => phrase`×${count}`,
  more: (count: number) => phrase`إظهار البقية (${count})`,
  mean: (mean: number | null) => (mean === null ? papers.unknown : percent(mean)),
  known: (count: number) => phrase`ن=${count}`,
} as const;
