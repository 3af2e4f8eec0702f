import type { Control } from '../schema/kind';
import { cellsToMend, othersCounted } from './counts.ar';
import { counted, phrase } from './phrase';

// What the sidebar says beside the words of the catalogue. People are addressed in the plural, which has no gender.

/** A heading over neighbouring fields of one control. */
const together: { readonly [C in Control['control']]?: string } = { degree: 'تقدم مراحل المشروع' };

const days = (count: number) =>
  counted(count, {
    zero: 'اليوم',
    one: 'غدا',
    two: 'بعد يومين',
    few: (n) => `بعد ${n} أيام`,
    many: (n) => `بعد ${n} يوما`,
    other: (n) => `بعد ${n} يوم`,
  });

export const sidebar = {
  product: 'مواكبة',
  year: (year: string) => phrase`السنة الدراسية ${year}`,
  deadlines: {
    programme: (day: string) => phrase`آخر أجل للبرنامج السنوي: ${day}`,
    balance: (day: string) => phrase`آخر أجل للحصيلة: ${day}`,
  },
  soon: (count: number) => days(count),
  views: { forms: 'التسجيل', check: 'فحص الملف', help: 'مساعدة' },
  which: 'ما الذي تسجلونه؟',

  saving: 'جار الحفظ…',
  saveKeys: 'Ctrl+Enter',
  saveCorrection: 'حفظ التصحيح',
  receipt: 'الوصل:',
  toRow: 'الانتقال إلى الصف',
  correctionOf: (row: string) => phrase`الصف ${row}`,
  stopCorrecting: 'ترك التصحيح',
  together,
  more: 'تفاصيل أخرى',
  detail: (label: string, text: string) => phrase`${label}: ${text}`,

  lastDegree: (degree: string, day: string) => phrase`آخر تقدير: ${degree}، ${day}`,
  noDegree: 'لم تُقدَّر بعد',
  unset: 'مسح',
  unsetOf: (label: string) => phrase`مسح درجة «${label}»`,
  satelliteTold: (name: string) =>
    phrase`${name} فرعية أو ملحقة: سُجلت المؤسسة التي تتبع لها، وذُكرت في الخلاصات.`,
  stray: (text: string) => phrase`المكتوب في الصف: «${text}»`,

  today: 'اليوم',
  yesterday: 'أمس',
  calendar: 'اختيار اليوم من التقويم',
  weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  dayHint: 'مثل 12/03/2027',

  searchIn: {
    mentor: 'ابحثوا بالاسم…',
    cpp: 'ابحثوا بالاسم…',
    school: 'الاسم أو الرمز أو الجماعة الترابية…',
  },
  choose: 'اختاروا…',
  addAnother: 'إضافة…',
  openList: (label: string) => phrase`عرض اختيارات «${label}»`,
  remove: (text: string) => phrase`إزالة ${text}`,
  others: (count: number) => `${othersCounted(count)}: تابعوا الكتابة…`,
  noMatch: 'لا نتيجة بهذه الكلمات. جربوا جزءا من الاسم أو الرمز.',
  emptyList: 'لا شيء في هذه القائمة بعد.',
  emptyTab: (tab: string) => phrase`لا شيء بعد في ورقة «${tab}»: املؤوها أولا.`,

  problems: {
    title: 'بقي ما يحتاج إلى تصحيح قبل الحفظ',
    count: (count: number) => cellsToMend(count),
  },
  restored: (when: string) => phrase`استُرجع ما كتبتموه ولم يُحفظ (${when}).`,
  clear: 'مسح والبدء من جديد',
  lost: 'لم يصلنا جواب من الملف. ما كتبتموه باق هنا: أعيدوا الحفظ، ولن يُسجَّل مرتين. إن تكرر ذلك فاخرجوا من حسابات Google الأخرى المفتوحة في هذا المتصفح ثم أعيدوا فتح الشريط الجانبي.',
  late: 'تأخر الجواب. ما كتبتموه باق هنا: يمكنكم الانتظار أو إعادة الحفظ، ولن يُسجَّل مرتين.',
  savedBefore: 'حُفظت الصيغة السابقة. ما غيرتموه بعدها لم يُحفظ بعد: احفظوه الآن تصحيحا.',
  reopen: 'أعيدوا فتح الصف',
  restoreRow: 'استرجاع الصف',
  undo: 'تراجع',
  rowHistory: 'سجل هذا الصف',
  saveAnew: 'حفظه صفا جديدا',
  gone: 'لم نجد هذا الصف في الملف.',
  retry: 'إعادة المحاولة',

  recent: 'آخر ما سجلتم',
  recentAll: 'آخر ما سُجّل',
  recentLoading: 'جار التحميل…',
  recentNone: 'لا شيء مسجل بعد.',
  recentLost: 'تعذر تحميل القائمة.',
  needsMending: 'يحتاج إلى تصحيح',
  unchecked: 'صف كُتب في الورقة ولم يُفحص بعد',

  unusable: {
    title: 'لا يمكن التسجيل في هذا الملف الآن',
    afterwards: 'بعد ذلك أغلقوا الشريط الجانبي وافتحوه من جديد.',
    unread: 'تعذرت قراءة معطيات الملف. أغلقوا الشريط الجانبي وافتحوه من جديد.',
  },
} as const;
