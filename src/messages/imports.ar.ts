import type { Plurals } from './phrase';
import { counted, isolated, listed, phrase } from './phrase';

const lines: Plurals = {
  zero: 'لا أسطر',
  one: 'سطر واحد',
  two: 'سطران',
  few: (count) => `${count} أسطر`,
  many: (count) => `${count} سطرا`,
  other: (count) => `${count} سطر`,
};

/** What an import says of the lines it was given. */
export const imports = {
  noHeader: (wanted: readonly string[]) =>
    phrase`لم نجد سطر العناوين. انسخوا الجدول مع عناوينه، ومنها: ${listed(wanted)}.`,
  noColumn: (missing: readonly string[]) =>
    phrase`ينقص الجدول عمود ضروري: ${listed(missing)}. أضيفوه بهذا العنوان ثم أعيدوا المحاولة.`,
  empty: 'لا أسطر تحت العناوين. انسخوا الجدول كاملا.',
  noCodes: 'لم نجد رموز مؤسسات. ألصقوا الرموز، كل رمز في سطر، مثل 16698Z.',
  tooMany: (most: number) =>
    phrase`الجدول أكبر مما يُستورد دفعة واحدة. قسموه إلى أجزاء من ${most} سطر على الأكثر.`,
  reason: (tab: string) => `استيراد: ${tab}`,

  /** What becomes of lines, with how many. */
  fates: {
    added: 'تضاف',
    changed: 'تتغير',
    same: 'مسجلة من قبل كما هي',
    merged: 'ضُمت إلى سطر آخر',
    aside: 'نُحّيت جانبا',
    private: 'مؤسسات خصوصية لم تُستورد',
    refused: 'لا يمكن استيرادها',
  },
  tags: {
    tied: (count: number) => phrase`فرعيات وملحقات رُبطت بمؤسساتها الأصل: ${count}.`,
    orphan: (count: number) =>
      phrase`فرعيات وملحقات لم تُعرف مؤسستها الأصل: ${count}. تضاف بدون أصل، فاكتبوه في خانة «المؤسسة الأصل».`,
    approximate: (count: number) =>
      `${counted(count, lines)} بدون تاريخ «من»: اقتُرح فاتح شتنبر من السنة الدراسية، وهو تاريخ تقريبي يمكن تصحيحه.`,
  },

  privateSchool: 'مؤسسة خصوصية.',
  administration: 'ليست مؤسسة تعليمية بل المديرية نفسها.',
  mergedCycles: (line: number, cycles: readonly string[]) =>
    cycles.length === 0
      ? phrase`الرمز نفسه في السطر ${line}: مؤسسة واحدة.`
      : phrase`الرمز نفسه في السطر ${line}: مؤسسة واحدة بهذه الأسلاك: ${listed(cycles)}.`,
  mergedSame: (line: number) => phrase`مطابق للسطر ${line}.`,
  otherName: (line: number, name: string) => phrase`اسم آخر للرمز نفسه في السطر ${line}: ${name}.`,
  notOurCycle: (cycle: string) => phrase`«${cycle}» ليس من الأسلاك الأربعة، فلم يُسجَّل سلكا.`,
  cycleOfKind: (cycle: string) => phrase`السلك غير مذكور: اقتُرح ${cycle} حسب صنف المؤسسة.`,
  cycleOfSchool: (cycle: string) => phrase`السلك غير مذكور: للمؤسسة سلك واحد هو ${cycle}.`,
  movedToParent: (place: string, parent: string) =>
    phrase`${place} فرعية أو ملحقة: تُسجَّل الزيارة بالمؤسسة الأصل ${parent} وتُذكر الفرعية في الخلاصات.`,
  nameCut: 'الاسم من 50 حرفا، ولعله مقطوع في الملف الأصلي: راجعوه.',
  parentElsewhere: (parent: string, commune: string) =>
    phrase`رُبطت بالمؤسسة الأصل ${parent} حسب الاسم، وهي بجماعة ترابية أخرى (${commune}): راجعوها.`,
  noParent: 'لا توجد مؤسسة أصل بهذا الاسم: تضاف بدون أصل.',
  severalParents: (names: readonly string[]) =>
    phrase`الاسم يناسب أكثر من مؤسسة أصل: ${listed(names)}. تضاف بدون أصل.`,
  guessDropped: (label: string) => phrase`«${label}»: المقترح لا يناسب، فتُركت الخانة فارغة.`,
  withoutId: (row: number) =>
    phrase`مسجلة من قبل في الصف ${row}، وهو صف لم يُفحص بعد: اختاروا «فحص الملف» ثم أعيدوا الاستيراد.`,
  notThere: (said: string) => phrase`لا نجد ${said} في ورقة «المؤسسات».`,
  noCodeInLine: (said: string) => phrase`«${said}»: ليس رمز مؤسسة ولا اسم مؤسسة واحدة.`,
  becomes: (label: string, before: string, after: string) =>
    before === ''
      ? phrase`${label}: ${after}`
      : `${isolated(label)}: ${isolated(before)} ← ${isolated(after)}`,
} as const;
