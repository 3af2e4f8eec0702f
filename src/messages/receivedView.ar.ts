import type { Plurals } from './phrase';
import { counted, listed, phrase, shown } from './phrase';
import { received } from './received.ar';

const balances: Plurals = {
  zero: 'لا حصائل',
  one: 'حصيلة واحدة',
  two: 'حصيلتان',
  few: (count) => `${count} حصائل`,
  many: (count) => `${count} حصيلة`,
  other: (count) => `${count} حصيلة`,
};

/** «احتُسبت حصيلة واحدة»، «احتُسبت 3 حصائل». */
const taken = (count: number) => `احتُسبت ${counted(count, balances)}`;

/** What «الحصائل الواردة» says in the sidebar. */
export const receivedView = {
  intro:
    'افتحوا هنا ملفات الحصائل التي بعثتها المديريات، دفعة واحدة أو واحدا بعد الآخر. يُفحص كل ملف على حدة، ولا يُحتسب إلا ما وصل كما أُعدّ.',
  choose: 'اختيار ملفات الحصائل',
  drop: 'أو اسحبوا الملفات إلى هنا',
  paste: 'أو ألصقوا نص ملف',
  pasted: 'نص ملف الحصيلة',
  openPasted: 'فتح النص',
  nothingPasted: 'ألصقوا نص ملف الحصيلة كاملا، من أول قوس إلى آخره.',
  /** The name of a package that was pasted. */
  pastedName: 'نص ملصق',
  tooLong: received.tooLong,
  working: (done: number, all: number) => phrase`فُحص ${done} من ${all}`,
  renewing: 'تُجمع الحصيلة الجهوية من جديد…',
  taken,
  /** Where the region's balance is as of a day before some of them were deposited. */
  kept: (count: number) => `حُفظت ${counted(count, balances)}`,
  known: (count: number) =>
    counted(count, {
      zero: '',
      one: 'حصيلة واحدة محفوظة من قبل، فلم يتغير شيء',
      two: 'حصيلتان محفوظتان من قبل، فلم يتغير شيء',
      few: (n) => `${n} حصائل محفوظة من قبل، فلم يتغير شيء`,
      many: (n) => `${n} حصيلة محفوظة من قبل، فلم يتغير شيء`,
      other: (n) => `${n} حصيلة محفوظة من قبل، فلم يتغير شيء`,
    }),
  refused: (count: number) =>
    counted(count, {
      zero: '',
      one: 'ملف واحد لم يُحتسب',
      two: 'ملفان لم يُحتسبا',
      few: (n) => `${n} ملفات لم تُحتسب`,
      many: (n) => `${n} ملفا لم يُحتسب`,
      other: (n) => `${n} ملف لم يُحتسب`,
    }),
  details: 'التفاصيل',

  settings: 'فتح الإعدادات',
  loading: 'جار التحميل…',
  arrived: (arrived: number, expected: number, year: string) =>
    arrived === 0
      ? phrase`لم تصل أي حصيلة بعد من أصل ${expected} (${year})`
      : `وصلت ${counted(arrived, balances)} ${phrase`من أصل ${expected} (${year})`}`,
  lastDay: (day: string) => phrase`أجل الإيداع ${shown(day)}`,
  states: {
    final: (version: number) => phrase`النسخة ${version}، نهائية`,
    interim: (version: number) => phrase`النسخة ${version}، مرحلية`,
    awaited: 'لم تصل بعد',
    late: 'لم تصل إلى اليوم',
    spoiled: 'يُعاد فتح ملفها',
    notOurs: 'من أكاديمية أخرى، فلا تُحتسب',
  },
  version: (version: number, on: string) => phrase`النسخة ${version}، أُودعت يوم ${shown(on)}`,
  interim: 'حصيلة مرحلية',
  final: 'حصيلة نهائية',
  afterDay: (firstOn: string, day: string) =>
    phrase`أول إيداع لها يوم ${shown(firstOn)}، بعد أجل ${shown(day)}.`,
  receipt: 'الوصل:',
  because: (reason: string) => phrase`سبب التعديل: ${reason}`,
  opened: (who: string, moment: string) =>
    who === '' ? phrase`فُتحت في ${moment}` : phrase`فتحها ${who} في ${moment}`,
  file: (name: string) => phrase`الملف: ${name}`,
  show: 'إظهار الصف',
  others: (count: number) =>
    counted(count, {
      zero: '',
      one: 'نسخة أخرى محفوظة',
      two: 'نسختان أخريان محفوظتان',
      few: (n) => `${n} نسخ أخرى محفوظة`,
      many: (n) => `${n} نسخة أخرى محفوظة`,
      other: (n) => `${n} نسخة أخرى محفوظة`,
    }),
  spoiled: (row: number) =>
    phrase`غيّرت يد محتوى الصف ${row} بعد تسجيله، فلا يُحتسب. افتحوا ملف هذه المديرية من جديد لتُحتسب حصيلتها كما أُرسلت.`,
  gone: (versions: readonly number[]) =>
    phrase`أُزيل من الورقة صف سبق تسجيله (النسخة ${listed(versions.map(String))}). افتحوا ملفه من جديد إن كان ما يزال معتمدا.`,
  nameless: 'صف بلا اسم مديرية',
} as const;
