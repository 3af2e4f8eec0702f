import { countedIn } from './papers/words';
import { bare, shown } from './phrase';

// The words of the balance, exactly as domain §6 gives them. They stand in cells, so no value is wrapped in marks.

const percent = (mean: number) => `${mean.toFixed(1).replace('.', ',')}%`;

/** Counted forms, as data: the cells of the tabs and the papers say the same. */
export const counts = {
  /** «مديرة واحدة»، «مديرتان»، «9 مديرات»، «14 مديرة». */
  women: {
    zero: '0 مديرات',
    one: 'مديرة واحدة',
    two: 'مديرتان',
    few: '{n} مديرات',
    many: '{n} مديرة',
    other: '{n} مديرة',
  },
  men: {
    zero: '0 مديرين',
    one: 'مدير واحد',
    two: 'مديران',
    few: '{n} مديرين',
    many: '{n} مديرا',
    other: '{n} مدير',
  },
  headingSeveral: {
    zero: '',
    one: 'منهم 1 يشرف على مؤسستين',
    two: 'منهم 2 يشرفان على أكثر من مؤسسة',
    few: 'منهم {n} يشرفون على أكثر من مؤسسة',
    many: 'منهم {n} يشرفون على أكثر من مؤسسة',
    other: 'منهم {n} يشرفون على أكثر من مؤسسة',
  },
} as const;

const women = (count: number) => bare(countedIn(count, counts.women));
const men = (count: number) => bare(countedIn(count, counts.men));

export const papers = {
  title: (schoolYear: string, asOf: string) =>
    `الحصيلة الإجمالية لمواكبة مشاريع المؤسسات التعليمية – السنة الدراسية ${schoolYear} – إلى غاية ${shown(asOf)}`,
  interim: (asOf: string) => `حصيلة مرحلية إلى غاية ${shown(asOf)}`,
  progressTitle: (schoolYear: string, asOf: string) =>
    `تقدم مشاريع المؤسسات التعليمية – السنة الدراسية ${schoolYear} – إلى غاية ${shown(asOf)}`,
  builtAt: (day: string, hour: string) => `أُعدت يوم ${shown(day)} على الساعة ${hour}`,
  upToDate: 'لم يُحفظ أي صف من الشريط الجانبي منذ ذلك الحين.',
  outOfDate: 'حُفظت صفوف بعد إعداد هذه الحصيلة: اختاروا «تحديث الحصيلة» من القائمة.',
  seeBalance: 'هل تغيرت صفوف بعد ذلك؟ الجواب في ورقة «الحصيلة».',

  accounts: {
    directorate: (word: string, name: string) => (name === '' ? word : `${word}: ${name}`),
    cpp: (unit: string, name: string) => `${unit}: ${name}`,
    mentor: (name: string) => `المواكب(ة): ${name}`,
    allSchools: 'جميع المؤسسات',
  },

  lines: {
    i: 'عدد مديرات ومديري المؤسسات التعليمية بجماعة الممارسات المهنية',
    ii: 'عدد الزيارات الفردية المنجزة بحسب الأسلاك التعليمية',
    iii: 'عدد المجموعات المصغرة التي تم تنشيطها',
    iv: 'مواضيع الورشات التي تم تنشيطها في إطار جماعة الممارسات المهنية',
    v: 'نقط القوة ونقط الضعف التي تمت معاينتها خلال تنفيذ برنامج المواكبة',
    vi: 'درجة تطور تقدم مراحل تشخيص وتخطيط وأجرأة وتقييم مشاريع المؤسسات التعليمية',
  },

  principals: (of: { women: number; men: number }) =>
    `${of.women + of.men} (${women(of.women)}، ${men(of.men)})`,
  headingSeveral: (count: number) => bare(countedIn(count, counts.headingSeveral)),
  unrecorded: (count: number) => `مؤسسات بدون مدير(ة) مسجل(ة) في الملف: ${count}`,
  total: 'المجموع',
  remote: (count: number) => `مواكبة عن بعد: ${count}`,
  noTopics: 'لم تُسجَّل ورشات في هذا الإطار',
  topicsOutside: (count: number) => `ورشات خارج إطار الجماعة: ${count}`,
  times: 'عدد المرات',
  days: 'التواريخ',
  shownDays: (days: readonly string[]) => days.map(shown).join('، '),
  strengths: 'نقط القوة',
  weaknesses: 'نقط الضعف',
  noPoints: 'لم تُسجَّل نقط',
  otherPoints: (count: number) => `ونقط أخرى: ${count}`,

  stage: 'المرحلة',
  unknown: 'لم تُقدَّر بعد',
  known: 'ن',
  meanShort: 'المعدل (%)',
  mean: 'معدل درجة التقدم (0 لم تنطلق، 100 مكتملة)',
  meanOf: ({ mean, known }: { mean: number | null; known: number }): string =>
    mean === null ? papers.unknown : `${percent(mean)} (ن=${known})`,
  sinceStart: (before: { mean: number | null; known: number }, now: { mean: number | null; known: number }) =>
    `في بداية السنة: ${papers.meanOf(before)} ← إلى الآن: ${papers.meanOf(now)}`,
  beforeProject: (count: number) => `درجات لم تُحتسب لأنها سابقة لبداية المشروع الحالي: ${count}`,
  schoolsAtDegrees: 'عدد المؤسسات عند كل درجة، بحسب المراحل',
  schools: 'عدد المؤسسات',
  meanByUnit: (unit: string) => `معدل درجة التقدم بحسب ${unit} (بالمئة)`,
  percentAxis: 'معدل درجة التقدم (%)',
  unit: 'التجمع',

  leftOut: 'صفوف لم تُحتسب إلى حين تصحيحها',
  noneLeftOut: 'لا توجد صفوف معطلة: كل الصفوف محتسبة.',
  tab: 'الورقة',
  row: 'الصف',
  reasons: 'السبب وكيفية التصحيح',
  protected: 'ورقة يملؤها البرنامج بنفسه: كل ما يُكتب فيها يُمحى عند التحديث المقبل.',
  nothing: 'لم تُسجَّل أنشطة في هذه السنة الدراسية.',
} as const;
