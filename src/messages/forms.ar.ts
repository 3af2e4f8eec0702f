import type { DirectorateEntity, FieldOf } from '../entities/index';
import { phrase } from './phrase';

// What each form says of itself. People are addressed in the plural, which has no gender.

/** Every form of the sidebar: one for each entity of the directorate, the answer to a request, and those without ids. */
export type FormName = DirectorateEntity | 'supportAnswer' | 'wording' | 'settings';

/** What a form says of its records, beside its name. */
export interface FormWords {
  readonly save: string;
  readonly saved: string;
  readonly corrected: string;
  readonly correcting: string;
}

/** What each form is called. */
export const formNames: { readonly [N in FormName]: string } = {
  visit: 'زيارة فردية',
  miniGroup: 'مجموعة مصغرة',
  workshop: 'ورشة موضوعاتية',
  programmeItem: 'البرنامج السنوي',
  supportRequest: 'طلب دعم أو نقل',
  supportAnswer: 'الجواب عن الطلبات',
  duty: 'مهام التقويم والانتقاء',
  assignment: 'تكليفات المواكبة',
  post: 'تعيينات المديرات والمديرين',
  mentor: 'المواكبون',
  cpp: 'جماعات الممارسات المهنية',
  school: 'المؤسسات',
  wording: 'توحيد الصياغات',
  settings: 'الإعدادات',
};

type Daily = 'visit' | 'miniGroup' | 'workshop' | 'programmeItem' | 'supportRequest' | 'supportAnswer';

/** The words of the forms of every day. */
export const dailyWords: { readonly [N in Daily]: FormWords } = {
  visit: {
    save: 'حفظ الزيارة',
    saved: 'حُفظت الزيارة',
    corrected: 'حُفظ تصحيح الزيارة',
    correcting: 'تصحيح زيارة مسجلة',
  },
  miniGroup: {
    save: 'حفظ المجموعة المصغرة',
    saved: 'حُفظت المجموعة المصغرة',
    corrected: 'حُفظ تصحيح المجموعة المصغرة',
    correcting: 'تصحيح مجموعة مصغرة مسجلة',
  },
  workshop: {
    save: 'حفظ الورشة',
    saved: 'حُفظت الورشة',
    corrected: 'حُفظ تصحيح الورشة',
    correcting: 'تصحيح ورشة مسجلة',
  },
  programmeItem: {
    save: 'حفظ النشاط المبرمج',
    saved: 'حُفظ النشاط المبرمج',
    corrected: 'حُفظ تصحيح النشاط المبرمج',
    correcting: 'تصحيح نشاط مبرمج',
  },
  supportRequest: {
    save: 'حفظ الطلب',
    saved: 'حُفظ الطلب',
    corrected: 'حُفظ تصحيح الطلب',
    correcting: 'تصحيح طلب مسجل',
  },
  supportAnswer: {
    save: 'حفظ الجواب',
    saved: 'حُفظ الجواب',
    corrected: 'حُفظ الجواب',
    correcting: 'الجواب عن طلب',
  },
};

/** Those of the forms that are seldom opened. */
export const otherFormWords: { readonly [N in Exclude<FormName, Daily>]: FormWords } = {
  duty: {
    save: 'حفظ المهمة',
    saved: 'حُفظت المهمة',
    corrected: 'حُفظ تصحيح المهمة',
    correcting: 'تصحيح مهمة مسجلة',
  },
  assignment: {
    save: 'حفظ التكليف',
    saved: 'حُفظ التكليف',
    corrected: 'حُفظ تصحيح التكليف',
    correcting: 'تصحيح تكليف مسجل',
  },
  post: {
    save: 'حفظ التعيين',
    saved: 'حُفظ التعيين',
    corrected: 'حُفظ تصحيح التعيين',
    correcting: 'تصحيح تعيين مسجل',
  },
  mentor: {
    save: 'حفظ المواكب(ة)',
    saved: 'حُفظت معطيات المواكب(ة)',
    corrected: 'حُفظ تصحيح معطيات المواكب(ة)',
    correcting: 'تصحيح معطيات مواكب(ة)',
  },
  cpp: {
    save: 'حفظ الجماعة',
    saved: 'حُفظت جماعة الممارسات المهنية',
    corrected: 'حُفظ تصحيح جماعة الممارسات المهنية',
    correcting: 'تصحيح جماعة ممارسات مهنية',
  },
  school: {
    save: 'حفظ المؤسسة',
    saved: 'حُفظت المؤسسة',
    corrected: 'حُفظ تصحيح المؤسسة',
    correcting: 'تصحيح مؤسسة مسجلة',
  },
  wording: {
    save: 'حفظ الصياغة',
    saved: 'حُفظت الصياغة',
    corrected: 'حُفظ تصحيح الصياغة',
    correcting: 'تصحيح صياغة مسجلة',
  },
  settings: {
    save: 'حفظ الإعدادات',
    saved: 'حُفظت الإعدادات',
    corrected: 'حُفظت الإعدادات',
    correcting: '',
  },
};

/** Notes for a form, where the tab's own speak of how a cell is typed. */
interface Notes
  extends Readonly<{
    [N in Exclude<FormName, 'supportAnswer'>]?: { readonly [F in FieldOf<N>]?: string };
  }> {}

export const dailyNotes: Notes = {
  visit: {
    mentors: 'في الزيارة المشتركة: كل المواكبين الذين شاركوا فيها',
    school: 'عند زيارة فرعية تُسجَّل المؤسسة التي تتبع لها، وتُذكر الفرعية في الخلاصات',
    programmeItem: 'إن كانت الزيارة منجزة لنشاط في البرنامج السنوي',
    nextStepDate: 'يوم الإنجاز المتفق عليه',
  },
  miniGroup: {
    schools: 'المؤسسات التي حضر مديروها ومديراتها',
    women: 'يُقترح العدد انطلاقا من المؤسسات المختارة، ويمكن تغييره',
    programmeItem: 'إن كان اللقاء منجزا لنشاط في البرنامج السنوي',
  },
  workshop: { programmeItem: 'إن كانت الورشة منجزة لنشاط في البرنامج السنوي' },
  programmeItem: {
    from: 'اختاروا شهرا بأكمله، أو اكتبوا يوم البداية ويوم النهاية',
    schools: 'إن كان النشاط يهم مؤسسات بعينها',
    form: 'يُكتب مرة واحدة ويُنقل إلى باقي أنشطة البرنامج',
    communication: 'تُكتب مرة واحدة وتُنقل إلى باقي أنشطة البرنامج',
    agreedOn: 'يُكتب مرة واحدة ويُنقل إلى باقي أنشطة البرنامج',
  },
  supportRequest: {
    purpose: 'النشاط الذي يُطلب من أجله الدعم أو النقل، ومكانه',
    effect: 'ما ترتب عن عدم التلبية، إن لم يُلبَّ الطلب',
  },
};

/** And for those that are seldom opened. */
export const otherNotes: Notes = {
  school: { cycles: 'سلك واحد أو أكثر', cpp: 'يمكن أن تبقى فارغة' },
  duty: { date: 'يوم التكليف أو يوم انعقاد اللجنة' },
  mentor: {
    name: 'الاسم الكامل كما يُكتب في باقي الأوراق؛ لا يتكرر. لتغييره في كل الملف استعملوا «تغيير الاسم»',
  },
  settings: {
    schoolYear: 'مثل 2026/2027؛ إن بقيت فارغة فهي السنة الجارية',
    asOf: 'إن بقي فارغا فهو تاريخ اليوم',
    firstYear: 'إن بقيت فارغة فهي سنة أول تكليف',
    degrees: 'خمس تسميات بينها فاصلة، من الأدنى إلى الأعلى',
    internalDay: 'اليوم والشهر، مثل 31/05',
    balanceTo: 'البريد الذي تُرسل إليه الحصائل',
    academyTo: 'البريد الذي يُرسل إليه ملف حصيلة المديرية بعد إيداعها',
    holidays: 'أيام أو فترات بينها فاصلة، مثل 18/11/2026، 24/01/2027–31/01/2027',
  },
};

export const forms = {
  audience: {
    mentor: 'يملؤها المواكب(ة) عادة، ويمكن للمصلحة تسجيلها نيابة عنه(ا).',
    directorate: 'تملؤها المديرية عادة، ويمكن لغيرها تسجيلها نيابة عنها.',
  },
  approximate: 'تاريخ مقترح على وجه التقريب: غيّروه إن عرفتم اليوم.',
  wholeMonth: 'شهر بأكمله…',
  copied: (fields: string) => `من برنامج المواكب(ة): ${fields}`,
  change: 'تغيير',
  search: 'بحث في الصفوف المسجلة…',
  all: 'الصفوف المسجلة',
  backToList: 'الرجوع إلى القائمة',
  carriedOut: ({ schools, of }: { schools: number; of: number }) =>
    of > 1 && schools < of ? phrase`منجز: ${schools} من ${of}` : 'منجز',
  awaiting: 'ينتظر الجواب',
  nothingAwaits: 'اختاروا طلبا من القائمة لتسجيل الجواب عنه.',
  outdated:
    'تغيّر هذا الصف منذ أن فتحتموه. لم يُحفظ شيء، وما كتبتموه باق هنا. أعيدوا فتح الصف وقارنوا قبل الحفظ.',
  settle: 'اطلعتُ عليه',
  settled: 'سُجل اطلاعكم.',
  toKnow: 'للاطلاع',
  remove: 'حذف هذا الصف',
  removed: 'حُذف الصف من الملف.',
  restore: 'استرجاعه',
  restored: 'استُرجع الصف.',
} as const;
