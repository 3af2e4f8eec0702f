import type { Plurals } from './phrase';
import { counted, phrase, shown } from './phrase';

// What is said of مخطط العمل المرحلي, in its tab and in the sidebar. It is a tool of coordination: no blame, no ranking.

const activities: Plurals = {
  zero: 'لا أنشطة',
  one: 'نشاط واحد',
  two: 'نشاطان',
  few: (n) => `${n} أنشطة`,
  many: (n) => `${n} نشاطا`,
  other: (n) => `${n} نشاط`,
};

/** As one carried out so many of them. */
const carriedOut: Plurals = {
  ...activities,
  zero: 'لم يُنجز بعد أي نشاط',
  one: 'أُنجز نشاط واحد',
  two: 'أُنجز نشاطان',
  few: (n) => `أُنجزت ${n} أنشطة`,
  many: (n) => `أُنجز ${n} نشاطا`,
  other: (n) => `أُنجز ${n} نشاط`,
};

const percent = (rate: number) => `${rate.toFixed(1).replace('.', ',')}%`;

const period = (from: string, to: string) =>
  from === to ? phrase`يوم ${shown(from)}` : phrase`من ${shown(from)} إلى ${shown(to)}`;

export const timeline = {
  title: 'الجدول الزمني لمخطط العمل المرحلي',
  noPhase: 'أنشطة خارج المراحل',
  everything: 'المخطط كله',
  activities: (count: number) => counted(count, activities),
  period,

  /** The sign that goes with the colour of a bar, so that colour is never alone. */
  signs: { done: '●', planned: '○', postponed: '◊', cancelled: '×', late: '▲' },
  states: {
    done: 'منجز',
    planned: 'مبرمج',
    late: 'تجاوز موعده',
    postponed: 'مؤجل',
    cancelled: 'ملغى',
  },

  progress: (done: number, of: number, rate: number | null) =>
    of === 0
      ? 'لا أنشطة تُحتسب'
      : rate === null
        ? counted(done, carriedOut)
        : phrase`${counted(done, carriedOut)} من أصل ${of} (${percent(rate)})`,
  late: 'تجاوزت موعدها',
  postponed: 'مؤجلة',
  cancelled: 'ملغاة',

  lateIs: (to: string) =>
    phrase`كان مبرمجا إلى غاية ${shown(to)}. إن تم إنجازه فسجلوا ذلك، وإلا فاختاروا له موعدا جديدا.`,
  movedIs: (from: string, to: string) => phrase`الموعد الأول: ${period(from, to)}.`,
  overlapIs: (other: string, from: string, to: string) =>
    phrase`يلتقي ${period(from, to)} مع نشاط آخر للدور نفسه: «${other}».`,
  overlapNote: 'التقاء المواعيد تنبيه للتنسيق فقط: لا مانع من إبقائه إن كان العمل مقسما بين عدة أشخاص.',

  leftOut: (count: number) =>
    counted(count, {
      zero: '',
      one: 'صف واحد من المخطط يحتاج إلى تصحيح ولا يظهر هنا. اختاروا «فحص الملف» لمعرفة السبب.',
      two: 'صفان من المخطط يحتاجان إلى تصحيح ولا يظهران هنا. اختاروا «فحص الملف» لمعرفة السبب.',
      few: (n) => `${n} صفوف من المخطط تحتاج إلى تصحيح ولا تظهر هنا. اختاروا «فحص الملف» لمعرفة السبب.`,
      many: (n) => `${n} صفا من المخطط تحتاج إلى تصحيح ولا تظهر هنا. اختاروا «فحص الملف» لمعرفة السبب.`,
      other: (n) => `${n} صف من المخطط تحتاج إلى تصحيح ولا تظهر هنا. اختاروا «فحص الملف» لمعرفة السبب.`,
    }),
  othersOf: (count: number) => phrase`وحالات أخرى من الالتقاء: ${count}.`,
} as const;

/** What the tab alone says. */
export const timelineTab = {
  notice: 'تُحدَّث هذه الورقة بعد كل حفظ من الشريط الجانبي، أو باختيار «تحديث الحصيلة» من القائمة.',
  empty:
    'لا أنشطة في المخطط بعد: افتحوا الشريط الجانبي واختاروا «أنشطة مخطط العمل»، أو املؤوا ورقة «مخطط العمل المرحلي».',
  legend: ['(…) الموعد الأول لنشاط تغيّر موعده', '▾ الشهر الحالي'],
  chart: 'المخطط عبر الأشهر',
  what: 'المرحلة / العملية / النشاط',
  now: (label: string) => `▾ ${label}`,
  byPhase: 'التقدم بحسب المراحل والعمليات',
  byRole: 'التقدم بحسب الأدوار',
  role: 'الدور',
  done: 'الإنجاز',
  rate: 'النسبة (%)',
  moved: 'أنشطة تغيّر موعدها الأول',
  lateTitle: 'أنشطة تجاوزت موعدها',
  noneLate: 'لا أنشطة تجاوزت موعدها.',
  overlaps: 'أنشطة تلتقي مواعيدها عند الدور نفسه',
  noneOverlap: 'لا تلتقي مواعيد الأنشطة عند أي دور.',
  noneMoved: 'لم يتغيّر موعد أي نشاط.',
  lateLine: (activity: string, to: string) =>
    `«${activity}»: كان مبرمجا إلى غاية ${shown(to)}. إن تم إنجازه فسجلوا ذلك، وإلا فاختاروا له موعدا جديدا.`,
  overlapLine: (role: string, one: string, other: string, from: string, to: string) =>
    `${role}: «${one}» و«${other}» يلتقيان ${period(from, to)}.`,
  movedLine: (activity: string, first: string, now: string) => `«${activity}»: كان ${first}، وأصبح ${now}.`,
} as const;

/** What the view «المخطط» alone says. */
export const timelineView = {
  legend: { ...timeline.states, first: 'الموعد الأول', today: 'اليوم' },
  intro: 'المراحل والعمليات والأنشطة عبر الأشهر. اضغطوا على نشاط لرؤية تفاصيله أو تسجيل إنجازه أو تأجيله.',
  loading: 'جار التحميل…',
  empty: 'لا أنشطة في المخطط بعد.',
  emptyHow: 'ابدؤوا بالمرحلة الأولى: أضيفوا نشاطا بفترته والمسؤول(ة) عنه، وسيظهر هنا على الجدول الزمني.',
  none: 'لا أنشطة بهذا الاختيار.',
  add: 'إضافة نشاط',
  everyRole: 'كل الأدوار',
  everyPhase: 'كل المراحل',
  role: 'الدور',
  byRole: 'التقدم بحسب الأدوار',
  phase: 'المرحلة',
  show: 'العرض',
  everything: (count: number) => phrase`كل الأنشطة (${count})`,
  only: {
    late: (count: number) => phrase`تجاوزت موعدها (${count})`,
    overlapping: (count: number) => phrase`تلتقي مواعيدها (${count})`,
    moved: (count: number) => phrase`تغيّر موعدها الأول (${count})`,
  },
  overlaps: (count: number) =>
    counted(count, {
      zero: '',
      one: 'يلتقي موعده مع نشاط آخر للدور نفسه',
      two: 'يلتقي موعده مع نشاطين آخرين للدور نفسه',
      few: (n) => `يلتقي موعده مع ${n} أنشطة أخرى للدور نفسه`,
      many: (n) => `يلتقي موعده مع ${n} نشاطا آخر للدور نفسه`,
      other: (n) => `يلتقي موعده مع ${n} نشاط آخر للدور نفسه`,
    }),
  figures: (late: number, postponed: number, cancelled: number): readonly string[] => [
    ...(late > 0 ? [phrase`تجاوزت موعدها: ${late}`] : []),
    ...(postponed > 0 ? [phrase`مؤجلة: ${postponed}`] : []),
    ...(cancelled > 0 ? [phrase`ملغاة: ${cancelled}`] : []),
  ],
  target: 'الفئة المستهدفة',
  results: 'النتائج',
  notes: 'ملاحظات',
  correct: 'تصحيح',
  complete: 'تم الإنجاز',
  postpone: 'تأجيل',
  inTab: 'الصف في الورقة',
  unchecked: 'كُتب هذا الصف في الورقة مباشرة: اختاروا «فحص الملف» مرة واحدة ليُفتح من هنا.',
  check: 'فحص الملف',
  save: 'حفظ',
  saving: 'جار الحفظ…',
  cancel: 'إلغاء',
  outdated:
    'تغيّر هذا النشاط في الملف منذ أن فتحتموه. لم يُحفظ شيء، وما كتبتموه باق هنا: اقرؤوه كما هو الآن، ثم احفظوا.',
  reread: 'قراءته كما هو الآن',
  history: 'سجل العمليات',
  completed: (activity: string) => phrase`سُجل إنجاز «${activity}».`,
  moved: (activity: string) => phrase`سُجل التأجيل: «${activity}». يبقى الموعد الأول ظاهرا على الجدول.`,
  newFrom: 'من (الموعد الجديد)',
  newTo: 'إلى (الموعد الجديد)',
} as const;
