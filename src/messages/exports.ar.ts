import { counted, isolated, listed, phrase, shown, shownFile } from './phrase';

/** A message is read on a phone: what is longer is cut. */
const longest = 60;

/** Marks that turn the direction of what follows: in a message they would turn the words of others. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line, none of its own marks of direction left, set apart from the words around it. */
const quietly = (text: string): string => isolated(text.replace(turning, '').replace(/\s+/g, ' ').trim());

const clipped = (text: string): string => {
  const signs = Array.from(text.slice(0, 4 * longest));
  return quietly(signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text);
};

const percent = (mean: number) => `${mean.toFixed(1).replace('.', ',').replace(',0', '')}%`;

/** The words of exported files and messages. */
export const exportWords = {
  /** Names of files, of signs that any disk takes: «الزيارات الفردية 2026-2027 يوم 2026-11-21». */
  fileOfRows: (tab: string, schoolYear: string | undefined, day: string) =>
    `${tab}${schoolYear === undefined ? '' : ` ${schoolYear.replace('/', '-')}`} يوم ${day}`,
  fileOfBalances: (tab: string, schoolYear: string, asOf: string, name = '') =>
    `${tab}${name === '' ? '' : ` ${name.replace(/[\s\\/:*?"<>|]+/g, ' ').trim()}`} ${schoolYear.replace('/', '-')} إلى غاية ${asOf}`,
  part: (label: string, text: string) => `${label}: ${quietly(text)}`,
  between: ' · ',

  columns: {
    of: 'الحصيلة',
    name: 'الاسم',
    schoolYear: 'السنة الدراسية',
    asOf: 'إلى غاية',
    mentor: 'المواكب(ة)',
    women: 'عدد المديرات',
    men: 'عدد المديرين',
    unrecorded: 'مؤسسات بدون مدير(ة) مسجل(ة) في الملف',
    visits: (cycle: string) => `الزيارات الفردية: ${cycle}`,
    remote: 'مواكبة عن بعد',
    miniGroups: 'المجموعات المصغرة',
    topics: 'مواضيع الورشات',
    topicsOutside: 'ورشات خارج إطار الجماعة',
  },

  region: {
    title: 'الحصيلة الجهوية لمواكبة مشاريع المؤسسات التعليمية',
    region: 'الجهة',
    of: (academy: string) => quietly(academy),
    version: 'نسخة الإيداع',
    receipt: 'وصل الإيداع',
  },

  message: {
    title: 'الحصيلة الإجمالية لمواكبة مشاريع المؤسسات التعليمية',
    of: (word: string, name: string) => (name === '' ? word : `${word}: ${quietly(name)}`),
    until: (schoolYear: string, asOf: string) =>
      phrase`السنة الدراسية ${schoolYear}، إلى غاية ${shown(asOf)}`,
    interim: 'حصيلة مرحلية',
    principals: (said: string) => phrase`• المديرات والمديرون: ${said}`,
    visits: (of: readonly { label: string; count: number }[]) => {
      const all = of.reduce((sum, { count }) => sum + count, 0);
      const each = listed(of.map(({ label, count }) => phrase`${label} ${count}`));
      return of.length < 2
        ? phrase`• الزيارات الفردية: ${all}`
        : `${phrase`• الزيارات الفردية: ${all}`} (${each})`;
    },
    remote: (count: number) => phrase`• المواكبة عن بعد: ${count}`,
    miniGroups: (count: number) => phrase`• المجموعات المصغرة: ${count}`,
    topics: (count: number, most: readonly string[]) =>
      `${phrase`• مواضيع الورشات: ${count}`}${most.length === 0 ? '' : ` (${listed(most.map(clipped))}${count > most.length ? '…' : ''})`}`,
    strengths: (most: readonly string[]) => `• من نقط القوة: ${listed(most.map(clipped))}`,
    weaknesses: (most: readonly string[]) => `• من نقط الضعف: ${listed(most.map(clipped))}`,
    progress: (of: readonly { label: string; mean: number | null }[]) => {
      const known = of.flatMap(({ label, mean }) =>
        mean === null ? [] : [`${label} ${isolated(percent(mean))}`],
      );
      return `• تقدم المشاريع: ${known.length === 0 ? 'لم يُقدَّر بعد' : listed(known)}`;
    },
    leftOut: (count: number) =>
      counted(count, {
        zero: '',
        one: 'في الملف صف واحد ينتظر التصحيح ولم يُحتسب.',
        two: 'في الملف صفان ينتظران التصحيح ولم يُحتسبا.',
        few: (n) => `في الملف ${n} صفوف تنتظر التصحيح ولم تُحتسب.`,
        many: (n) => `في الملف ${n} صفا تنتظر التصحيح ولم تُحتسب.`,
        other: (n) => `في الملف ${n} صف تنتظر التصحيح ولم تُحتسب.`,
      }),
  },
} as const;

/** What «تصدير» says in the sidebar. */
export const exportView = {
  intro: 'ملف يبقى عندكم أو يُرسل إلى غيركم. لا يتغير شيء في هذا الملف.',
  what: 'ماذا تصدّرون؟',
  balances: 'الحصيلة',
  region: 'الحصيلة الجهوية',
  year: 'السنة الدراسية',
  allYears: 'كل السنوات',
  as: 'الصيغة',
  of: 'حصيلة من؟',
  directorate: 'المديرية كلها',
  cpps: 'جماعات الممارسات المهنية',
  mentors: 'المواكبون',
  formats: { csv: 'جدول', text: 'نص', json: 'بيانات' },
  hints: {
    csv: 'ملف ‎.csv يُفتح في Excel وغيره من برامج الجداول.',
    text: 'يُلصق في رسالة أو في واتساب.',
    json: 'ملف ‎.json تقرؤه البرامج الأخرى.',
  },
  download: 'تنزيل الملف',
  show: 'عرض النص',
  text: 'النص',
  copy: 'نسخ النص',
  working: 'جار التحضير…',
  /** A number before the ending of a name would change places with it. */
  downloaded: (name: string) => phrase`نُزّل الملف «${shownFile(name)}».`,
  copied: 'نُسخ النص: ألصقوه حيث تريدون.',
  selected: 'لم يسمح المتصفح بالنسخ: النص محدد، انسخوه بالزرين Ctrl وC.',
  none: 'لا صفوف في هذه الورقة بعد.',
  noneInYear: 'لا صفوف في هذه السنة الدراسية.',
  law: 'في هذه الملفات أسماء أشخاص وعناوينهم المهنية: احفظوها كما يُحفظ هذا الملف (القانون \u206609-08\u2069).',
} as const;
