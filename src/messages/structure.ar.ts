import { rowsCounted as rows } from './counts.ar';
import type { Plurals } from './phrase';
import { counted, isolated, listed, phrase } from './phrase';

const cellWords: Plurals = {
  zero: 'لا خانات',
  one: 'خانة واحدة',
  two: 'خانتان',
  few: (count) => `${count} خانات`,
  many: (count) => `${count} خانة`,
  other: (count) => `${count} خانة`,
};

const cells = (count: number) => counted(count, cellWords);

/** What the product says of a damaged structure, and of what would mend it (issue «Structure»). */
export const structure = {
  copyTitle: (title: string, nth: number) => `${title} (${nth === 1 ? 'نسخة' : `نسخة ${nth}`})`,
  blankTitle: (title: string) => `${title} (فارغ)`,
  none: '–',
  blank: 'فارغ',
  file: 'الملف',
  safetyTab: 'نسخة الأمان',
  safetyHeaders: ['الورقة', 'اليوم', 'الأعمدة', 'الصفوف'],

  found: {
    missingTab: (tab: string) => phrase`لا توجد ورقة «${tab}» في هذا الملف.`,
    renamedTab: (tab: string, title: string) => phrase`ورقة «${tab}» تحمل الآن الاسم «${title}».`,
    blankTab: (tab: string, title: string) =>
      phrase`ورقة «${tab}» فارغة، وصفوفها في ورقة «${title}»: لا تُحتسب وهي هناك.`,
    doubledTab: (tab: string, title: string, only: number) =>
      only === 0
        ? phrase`الورقة «${title}» نسخة من ورقة «${tab}»: لا تُقرأ ولا تُحتسب.`
        : phrase`الورقة «${title}» نسخة من ورقة «${tab}»: لا تُقرأ ولا تُحتسب، وفيها ما ليس في الأصل (${rows(only)}). انقلوه إلى الأصل إن كان مطلوبا.`,
    hiddenTab: (tab: string) => phrase`ورقة «${tab}» مخفية: تُقرأ وتُحتسب، لكن لا يراها من يشتغل في الملف.`,
    headerNotFirst: (tab: string, row: number) =>
      phrase`رؤوس الأعمدة في ورقة «${tab}» في الصف ${row}، وموضعها الصف الأول.`,
    headerMissing: (tab: string) => phrase`لا رؤوس للأعمدة في ورقة «${tab}»: صفها الأول من المعطيات.`,
    missingColumn: (tab: string, column: string) => phrase`لا نجد العمود «${column}» في ورقة «${tab}».`,
    renamedColumn: (tab: string, column: string, header: string, letter: string) =>
      header === ''
        ? phrase`العمود «${column}» في ورقة «${tab}» فقد اسمه، ويبدو أنه العمود ${letter} الذي لا اسم له.`
        : phrase`لا نجد العمود «${column}» في ورقة «${tab}»، ويبدو أنه العمود ${letter} الذي صار اسمه «${header}».`,
    blankColumn: (tab: string, column: string, header: string, letter: string) =>
      phrase`العمود «${column}» في ورقة «${tab}» فارغ كله، ويبدو أن معطياته في العمود ${letter} «${header}».`,
    doubledColumn: (tab: string, column: string, header: string, letter: string, differing: number) =>
      differing === 0
        ? phrase`في ورقة «${tab}» عمودان باسم واحد: العمود ${letter} «${header}» يكرر «${column}».`
        : phrase`في ورقة «${tab}» عمودان باسم واحد: العمود ${letter} «${header}» غير «${column}»، ويختلفان (${cells(differing)}).`,
    idColumnMissing: (tab: string) =>
      phrase`لا يوجد عمود «المعرف» في ورقة «${tab}»: لا يمكن تصحيح صفوفها من الشريط الجانبي.`,
    pastedHeader: (tab: string, row: number) =>
      phrase`الصف ${row} من ورقة «${tab}» تكرار لرؤوس الأعمدة، لا صف من المعطيات.`,
    mergedCells: (tab: string, area: string) =>
      phrase`خانات مدموجة في ورقة «${tab}» (${area}): لا تُقرأ منها إلا الخانة الأولى.`,
    filterHidesRows: (tab: string, columns: readonly string[]) =>
      phrase`في ورقة «${tab}» تصفية بحسب ${listed(columns.map((one) => `«${one}»`))} قد تخفي صفوفا: تُحتسب ولا تُرى.`,
    formulaInOurColumn: (tab: string, column: string, count: number) =>
      phrase`في العمود «${column}» من ورقة «${tab}» صيغ حسابية (${cells(count)}): قد تتغير نتائجها، ويمحوها كل تصحيح للصف.`,
    cutShort: (tab: string, step: string) => `${phrase`توقف إصلاح في ورقة «${tab}» قبل أن يتم:`} ${step}`,
    copyOfFile: () =>
      'هذا الملف نسخة من ملف آخر. لا تُرسل منه رسائل ولا تذكيرات إلى أن تؤكدوا أنه ملف قائم بذاته؛ أما صفوفه فمستقلة عن الأصل.',
  },

  mends: {
    addTab: (tab: string) => phrase`تُنشأ ورقة «${tab}» فارغة. إن حُذفت بصفوفها فاسترجعوها من «سجل الإصدارات».`,
    restoreTab: (tab: string, count: number, day: string) =>
      phrase`تُنشأ ورقة «${tab}» وتُسترجع صفوفها (${rows(count)}) من نسخة الأمان المحفوظة يوم ${day}.`,
    renameTab: (tab: string, title: string) => phrase`يعود إلى الورقة «${title}» اسمها «${tab}».`,
    swapTabs: (tab: string, title: string) =>
      phrase`تأخذ الورقة «${title}» اسمها «${tab}»، وتُسمى الفارغة «${structure.blankTitle(tab)}».`,
    hideCopy: (title: string) => phrase`تُخفى الورقة «${title}» ولا يُحذف منها شيء.`,
    showTab: (tab: string) => phrase`تظهر ورقة «${tab}».`,
    moveHeader: (tab: string, row: number) =>
      phrase`ينتقل الصف ${row} من ورقة «${tab}» إلى أعلاها؛ ويبقى ما كان فوقه تحته.`,
    insertHeader: (tab: string) => phrase`يُضاف في أعلى ورقة «${tab}» صف فيه رؤوس الأعمدة بترتيبها.`,
    addColumn: (tab: string, column: string) =>
      phrase`يُضاف العمود «${column}» فارغا في آخر ورقة «${tab}». إن حُذف بمعطياته فاسترجعوه من «سجل الإصدارات».`,
    restoreColumn: (tab: string, column: string, count: number, day: string) =>
      phrase`يُضاف العمود «${column}» في آخر ورقة «${tab}» وتُسترجع معطياته (${cells(count)}) من نسخة الأمان المحفوظة يوم ${day}.`,
    addId: (tab: string) =>
      phrase`يُضاف عمود «المعرف» في آخر ورقة «${tab}»، ويُعطى كل صف معرفا عند «فحص الملف».`,
    renameColumn: (tab: string, column: string, letter: string) =>
      phrase`يصير رأس العمود ${letter} في ورقة «${tab}»: «${column}». لا تتغير معطياته.`,
    renameOther: (tab: string, letter: string, title: string) =>
      phrase`يصير رأس العمود ${letter} في ورقة «${tab}»: «${title}». لا تُمحى معطياته، ولا تُحتسب.`,
    swapColumns: (tab: string, column: string, letter: string) =>
      phrase`يأخذ العمود ${letter} في ورقة «${tab}» الاسم «${column}»، ويُغيَّر اسم الفارغ.`,
    deleteRow: (tab: string, row: number) =>
      phrase`يُحذف الصف ${row} من ورقة «${tab}»؛ ليس فيه إلا أسماء الأعمدة.`,
    clearRow: (tab: string, row: number) =>
      phrase`تُفرَّغ خانات الصف ${row} من ورقة «${tab}» من أسماء الأعمدة، ويبقى ما كتبتموه في أعمدتكم.`,
    unmerge: (tab: string, area: string) => phrase`يُفك دمج ${area} في ورقة «${tab}».`,
    unmergeFilled: (tab: string, area: string, count: number, said: string) =>
      phrase`يُفك دمج ${area} في ورقة «${tab}» وتُكتب «${said}» في ما تحتها (${cells(count)}).`,
    unmergeRestored: (tab: string, area: string, count: number, day: string) =>
      phrase`يُفك دمج ${area} في ورقة «${tab}» وتُسترجع معطياتها (${cells(count)}) من نسخة الأمان المحفوظة يوم ${day}.`,
    unfilter: (tab: string) => phrase`تظهر كل صفوف ورقة «${tab}»، وتبقى أزرار التصفية في مكانها.`,
    freeze: (tab: string, column: string) =>
      phrase`تحل النتائج محل الصيغ في العمود «${column}» من ورقة «${tab}»، كما تُقرأ الآن.`,
    ownFile: () => 'يصير هذا الملف قائما بذاته. لا تشتغل التذكيرات فيه إلا إذا شغلتموها منه.',
  },

  /** What stands before and after, in short. */
  states: {
    hidden: 'مخفية',
    shown: 'ظاهرة',
    row: (row: number) => `الصف ${isolated(row)}`,
    merged: 'مدموجة',
    split: 'خانات مستقلة',
    filtered: 'تصفية',
    unfiltered: 'كل الصفوف',
    formula: 'صيغ',
    values: 'قيم',
    copy: 'نسخة من ملف آخر',
    own: 'ملف قائم بذاته',
    restored: (count: number) => cells(count),
    restoredRows: (count: number) => rows(count),
    deleted: 'يُحذف',
  },
} as const;
