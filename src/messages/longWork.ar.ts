import { rowsCounted as rows } from './counts.ar';
import type { Plurals } from './phrase';
import { counted, phrase } from './phrase';

const minutes: Plurals = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتين',
  few: (count) => `${count} دقائق`,
  many: (count) => `${count} دقيقة`,
  other: (count) => `${count} دقيقة`,
};

/** What the sidebar says of work that goes in slices. */
export const longWork = {
  progress: (done: number, all: number) => phrase`نُفّذ ${done} من ${all}`,
  /** Told only once two slices have been timed. */
  estimate: (left: number) =>
    left === 0 ? `يبقى ${counted(0, minutes)}.` : `يبقى نحو ${counted(left, minutes)}.`,
  stay: 'اتركوا الشريط الجانبي مفتوحا إلى أن ينتهي العمل.',
  stop: 'إيقاف',
  stopping: 'يتوقف بعد الجزء الجاري…',
  stopped: (done: number, all: number) =>
    phrase`توقف العمل كما طلبتم: نُفّذ ${done} من ${all}، وبقي ${all - done}.`,
  cut: (done: number, all: number) =>
    phrase`انقطع الاتصال: نُفّذ ${done} من ${all}. ما كُتب محفوظ، ولن يُكتب مرتين.`,
  refused: (done: number, all: number) => phrase`توقف العمل: نُفّذ ${done} من ${all}، وبقي ${all - done}.`,
  resume: 'متابعة من حيث توقف العمل',

  import: {
    begun: (tab: string, done: number, all: number) =>
      phrase`استيراد لم يكتمل في ورقة «${tab}»: نُفّذ ${done} من ${all}، وبقي ${all - done}.`,
    rowsGone: 'صفوفه الباقية ليست في هذا المتصفح: افتحوا الجدول نفسه من جديد. ما كُتب يُعرف ولا يُكتب مرتين.',
    giveUp: 'ترك الباقي',
    givenUp: 'تُرك الباقي. ما كُتب يبقى في الملف.',
  },

  rename: {
    begun: (from: string, to: string) => phrase`تغيير «${from}» إلى «${to}» لم يكتمل.`,
    state: (written: number) =>
      phrase`يحمل الاسم الجديد ${rows(written)}. الاسمان معا معروفان في الملف إلى أن يكتمل التغيير، فلا صف ناقص ولا حصيلة خاطئة.`,
    back: 'الرجوع إلى الاسم السابق',
  },

  repair: {
    stopped: 'ما لم يُصلح باق في القائمة.',
  },
} as const;
