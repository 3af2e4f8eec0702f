import { counted, phrase } from './phrase';

const count = (number: number, [one, two, few, many]: readonly [string, string, string, string]) =>
  counted(number, {
    zero: '',
    one,
    two,
    few: (shown) => `${shown} ${few}`,
    many: (shown) => `${shown} ${many}`,
    other: (shown) => `${shown} ${one.split(' ')[0]}`,
  });

/** What «إصلاح بنية الملف» says. */
export const repairWords = {
  intro:
    'ننظر في الأوراق والأعمدة، لا في الصفوف: ما تغيّر اسمه أو حُذف أو تكرر أو أُخفي. لا يتغير شيء قبل أن تروه وتختاروه.',
  looking: 'جار النظر في بنية الملف…',
  sound: 'بنية الملف سليمة: كل ورقة وكل عمود في مكانه.',
  found: (number: number) =>
    count(number, [
      'ملاحظة واحدة على بنية الملف',
      'ملاحظتان على بنية الملف',
      'ملاحظات على بنية الملف',
      'ملاحظة على بنية الملف',
    ]),
  refuses: 'يمنع القراءة أو الحفظ',
  warns: 'للاطلاع',
  preview: 'ما سيتغير إن اخترتموه',
  change: (before: string, after: string) => phrase`${before} ← ${after}`,
  unsure: 'تأكدوا قبل الاختيار',
  none: 'لا إصلاح آليا لهذه الملاحظات: عالجوها في الورقة نفسها.',
  repair: (number: number) =>
    number === 0 ? 'اختاروا ما تريدون إصلاحه' : phrase`تنفيذ ما اختير (${number})`,
  done: 'تم الإصلاح، وسُجل في «سجل العمليات»:',
  outdated: 'تغيّر الملف بعد عرض بعض الخطوات فلم تُنفذ. راجعوا القائمة من جديد.',
  reopen: 'أغلقوا الشريط الجانبي وافتحوه من جديد لمتابعة التسجيل.',
  again: 'إعادة النظر',
} as const;
