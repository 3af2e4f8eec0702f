import { rowsCounted } from './counts.ar';
import { counted, phrase, shown } from './phrase';

const lines = (count: number) =>
  counted(count, {
    zero: 'لا سطور',
    one: 'سطر واحد',
    two: 'سطران',
    few: (n) => `${n} أسطر`,
    many: (n) => `${n} سطرا`,
    other: (n) => `${n} سطر`,
  });

/** What the sidebar says beside the words of سجل العمليات. */
export const historyView = {
  intro: 'من عمل ماذا ومتى، وما كان قبله وبعده. التراجع يعيد الصفوف كما كانت، ويترك ما تغيّر بعدها.',
  none: 'لا عمليات بهذا الاختيار.',
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

  who: 'من؟',
  everybody: 'كل الأشخاص',
  me: (name: string) => phrase`أنا (${name})`,
  days: 'بين يومين',
  from: 'من يوم',
  to: 'إلى يوم',
  show: 'عرض هذه الأيام',
  everyDay: 'كل الأيام',
  /** On the summary of the closed filter, so that it is not forgotten. */
  between: (from: string | null, to: string | null) =>
    from === null
      ? phrase`إلى غاية ${shown(to ?? '')}`
      : to === null
        ? phrase`ابتداء من ${shown(from)}`
        : phrase`من ${shown(from)} إلى ${shown(to)}`,
  tab: 'الورقة',
  everyTab: 'كل الأوراق',
  oneRow: 'سجل صف واحد',
  wholeLog: 'عرض السجل كله',
  ofRow: 'سجل هذا الصف',

  /** A saving of a row that was there before. */
  edit: 'تعديل',
  undo: 'تراجع',
  restore: 'استرجاع الصف',
  restoreOf: (name: string) => phrase`استرجاع: ${name}`,
  restored: 'استُرجع الصف في آخر ورقته.',
  back: 'عاد هذا الصف إلى ورقته.',

  undoMine: 'تراجع عن آخر عملية لي',
  sure: 'هل تتراجعون عن هذه العملية؟',
  yes: 'نعم، تراجع',
  no: 'لا، اتركوها',
  nothingMine: 'لا توجد في السجل عملية لكم يمكن التراجع عنها.',

  whole: {
    ask: 'تحقق من سلامة السجل',
    about: 'لكل سطر في السجل ختم يتصل بختم السطر الذي قبله: إن مسّته يد ظهر ذلك هنا.',
    running: (done: number, all: number) => phrase`جار التحقق: ${done} من ${all}…`,
    sound: (count: number) => phrase`السجل سليم: ${lines(count)}.`,
    broken: 'السجل مسّته يد في المواضع التالية:',
    line: (line: number) => phrase`السطر ${line}`,
    range: (from: number, to: number) => phrase`الأسطر من ${from} إلى ${to}`,
    at: (where: string, why: string) => phrase`${where}: ${why}`,
    why: {
      changed: 'تغيّر ما فيه بعد كتابته',
      moved: 'حُذف ما قبله أو أُضيف أو تغيّر مكانه',
      missing: 'حُذف ما قبله أو أُضيف أو تغيّر مكانه',
      unsealed: 'لا ختم له: كُتب باليد، أو قبل أن تُختم السطور',
      gone: 'حُذف من آخر السجل ما كان فيه',
    } as Readonly<Record<string, string>>,
  },
} as const;
