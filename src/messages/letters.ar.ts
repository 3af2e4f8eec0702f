import { counted, isolated, listed, phrase, shown } from './phrase';

/** What سجل المراسلات says: one line a letter, with what became of it. */
export const letterLog = {
  headers: [
    'الرسالة',
    'السنة الدراسية',
    'إلى غاية',
    'المعني(ة)',
    'العنوان',
    'نسخة إلى',
    'الحالة',
    'التاريخ والساعة',
    'المستخدم(ة)',
    'ملاحظة',
    'المعطيات',
  ],
  kinds: {
    balance: 'الحصيلة الإجمالية',
    programme: 'البرنامج السنوي',
    reminder: 'تذكير',
    package: 'ملف الحصيلة',
  },
  trial: 'تجربة: ',
  directorate: 'المديرية',
  states: {
    waiting: 'في الانتظار',
    leaving: 'قيد الإرسال',
    unknown: 'لا نعلم هل وصلت',
    sent: 'أُرسلت',
    refused: 'رُفضت',
    dropped: 'أُلغيت',
  },
  protected: 'تكتب مواكبة في هذه الورقة وحدها: هي سجل ما أُرسل من رسائل.',
} as const;

/** What the server says of letters that do not leave. */
export const letters = {
  notAllowed:
    'لم تُرسل أي رسالة: لم تأذنوا لمواكبة بإرسال البريد باسمكم. اختاروا «إرسال الحصائل بالبريد» من القائمة، ثم ضعوا العلامة أمام إرسال البريد في صفحة Google.',
  copy: 'هذا الملف نسخة من ملف آخر، ولا تُرسل منه أي رسالة حتى لا تصل مرتين. إن كان هو ملف العمل فافتحوا «إصلاح بنية الملف» في الشريط الجانبي واعتمدوه.',
  unknownMe: 'لا يخبرنا Google بعنوان بريدكم، فلا يمكن إرسال التجربة إليكم. اختاروا عنوانا من القائمة.',
  spent: (day: string) => phrase`استُنفد عدد الرسائل المسموح به اليوم. يُستأنف الإرسال يوم ${shown(day)}.`,
  badAddress: (name: string, address: string) =>
    phrase`عنوان ${name} غير صالح (${address}): صححوه في الملف، عنوانا واحدا في الخانة.`,
  tooManyCopies: (address: string) =>
    phrase`لن تصل نسخة إلى ${address}: لا تتسع الرسالة الواحدة لأكثر من 49 نسخة.`,
  noSuch: 'لا رسالة في الملف لهذا العنوان.',
  refused: (address: string) =>
    phrase`لم يقبل Google إرسال الرسالة إلى ${address}. تحققوا من العنوان ومن عناوين النسخ، ثم أعيدوا الإرسال.`,
  /** Its turn came, but it can be drawn no more. */
  gone: 'لم يعد في الملف ما تتحدث عنه هذه الرسالة.',
} as const;

const letterForms = {
  zero: 'لا رسائل',
  one: 'رسالة واحدة',
  two: 'رسالتان',
  few: (n: string) => `${n} رسائل`,
  many: (n: string) => `${n} رسالة`,
  other: (n: string) => `${n} رسالة`,
} as const;

/** In the genitive and the accusative two are «رسالتين». */
const lettersAfter = (count: number) => counted(count, { ...letterForms, two: 'رسالتين' });

const recipientForms = {
  zero: 'لا مرسل إليهم',
  one: 'مرسل إليه واحد',
  two: 'مرسل إليهما',
  few: (n: string) => `${n} مرسل إليهم`,
  many: (n: string) => `${n} مرسلا إليه`,
  other: (n: string) => `${n} مرسل إليه`,
} as const;

const lettersWaiting = 'إرسال ما ينتظر';

/** What the sidebar says in «المراسلات». */
export const lettersView = {
  intro: 'كل رسالة تُعرض عليكم قبل أن تخرج، ولا يُرسل شيء دون تأكيدكم.',
  kind: 'ماذا يُرسل؟',
  kinds: {
    balance: 'الحصيلة الإجمالية',
    programme: 'البرنامج السنوي',
    reminder: 'تذكير بموعد الإيداع',
    package: 'ملف الحصيلة للأكاديمية',
  },
  asOf: 'إلى غاية',
  who: 'إلى من؟',
  audiences: { mentor: 'المواكبون', cpp: 'المنسقون', directorate: 'المديرية', academy: 'الأكاديمية' },
  language: 'لغة الرسائل',
  languages: { ar: 'العربية', fr: 'Français' },
  look: 'عرض الرسائل',
  working: 'تُحضَّر الرسائل…',
  none: 'لا رسالة توافق هذا الاختيار.',
  chosen: (chosen: number, all: number) => phrase`${chosen} من ${all}`,
  /** The same as of another day has left already, or waits. */
  earlier: (state: string, day: string) => phrase`${state}: ${shown(day)}`,
  open: 'معاينة',
  close: 'إغلاق المعاينة',
  to: (address: string) => phrase`إلى: ${address}`,
  cc: (addresses: readonly string[]) => `نسخة إلى: ${listed(addresses.map(isolated))}`,
  files: 'المرفقات: الوثيقة جاهزة للطباعة، وجدول Excel.',
  packageFiles: 'المرفقات: ملف الحصيلة، والوثيقة كما أُودعت، وجدول Excel.',
  trial: 'تجربة: أرسلوها إليّ',
  trialSent: (address: string) => phrase`أُرسلت التجربة إلى ${address}.`,
  withoutEmail: (names: readonly string[]) =>
    `لن تصلهم رسالة لأن بريدهم غير مسجل: ${listed(names.map(isolated))}.`,
  quota: (left: number) => phrase`يمكنكم أن تراسلوا اليوم ${left} من العناوين (النسخ محسوبة).`,
  send: (count: number) => (count === 0 ? 'اختاروا رسالة' : `إرسال ${lettersAfter(count)}`),
  confirm: (count: number, recipients: number, today: number) =>
    `ستُرسل ${counted(count, letterForms)} (${counted(recipients, recipientForms)} مع النسخ)${
      today < count ? `: ${counted(today, letterForms)} اليوم، وما بقي في الأيام الموالية.` : '.'
    }`,
  yes: 'نعم، أرسلوا',
  notNow: 'لا، ليس الآن',
  /** As the setting says that an audience gets no letters, and that letters are French. */
  no: 'لا',
  french: 'الفرنسية',
  progress: (done: number, all: number) => phrase`أُرسل ${done} من ${all}`,
  sent: (count: number) => (count === 0 ? 'لم تُرسل أي رسالة.' : `أُرسلت ${counted(count, letterForms)}.`),
  already: (count: number) => `سبق إرسال ${lettersAfter(count)}، ولم تُرسل مرة ثانية.`,
  queued: (count: number, day: string) =>
    `تنتظر ${counted(count, letterForms)} إلى ${isolated(shown(day))}، لأن عدد رسائل اليوم استُنفد. تخرج وحدها إن كانت التذكيرات مفعلة في الملف، وإلا فعودوا يومها إلى هنا واختاروا «${lettersWaiting}».`,
  refused: 'رسائل لم تُقبل',
  waiting: (count: number) => `في الانتظار: ${counted(count, letterForms)}`,
  goOn: lettersWaiting,
  drop: 'إلغاء ما ينتظر',
  dropped: 'أُلغي ما كان ينتظر.',
  unknown: (count: number) => `لا نعلم هل وصلت: ${counted(count, letterForms)}`,
  unknownHint: 'انقطع العمل وهي تخرج. اسألوا أصحابها، أو انظروا في «المرسلة» من بريدكم، قبل إعادة إرسالها.',
  again: 'أعيدوا إرسالها',
  hints: {
    reminder: 'يُرسل التذكير إلى من يُنتظر منهم الإيداع ولم يُسجل إيداعهم.',
    package:
      'تُرسل آخر نسخة مودعة من حصيلة المديرية إلى «بريد الأكاديمية» المسجل في الإعدادات، بأرقامها كما أُودعت.',
  },
} as const;
