import { counted, isolated, listed, phrase, shown } from './phrase';

/** What the server says of the hourly trigger. */
export const scheduleRefusals = {
  clock:
    'لم تأذنوا لمواكبة بالعمل كل ساعة، ومن دون ذلك لا يخرج شيء من تلقاء نفسه. اختاروا «إعداد التذكيرات» من القائمة، ثم ضعوا العلامة أمام هذا الإذن في صفحة Google.',
  busy: 'تعمل التذكيرات الآن من جهة أخرى. أعيدوا المحاولة بعد دقائق.',
} as const;

const people = {
  zero: 'لا أحد',
  one: 'مواكب(ة) واحد(ة)',
  two: 'اثنان من المواكبين',
  few: (n: string) => `${n} مواكبين`,
  many: (n: string) => `${n} مواكبا`,
  other: (n: string) => `${n} مواكب`,
} as const;

const daysForms = {
  zero: '',
  one: 'يوم واحد',
  two: 'يومين',
  few: (n: string) => `${n} أيام`,
  many: (n: string) => `${n} يوما`,
  other: (n: string) => `${n} يوم`,
} as const;

const hoursForms = {
  zero: 'أقل من ساعة',
  one: 'ساعة واحدة',
  two: 'ساعتين',
  few: (n: string) => `${n} ساعات`,
  many: (n: string) => `${n} ساعة`,
  other: (n: string) => `${n} ساعة`,
} as const;

/** What the sidebar says in «التذكيرات». */
export const scheduleView = {
  working: 'لحظة…',
  more: (count: number) => phrase`عرض الباقي (${count})`,
  intro:
    'تُذكّر مواكبة بالبريد من يُنتظر منهم إيداع وثيقة ولم يُسجل إيداعهم بعد: 30 و14 و7 و3 أيام ويوما قبل الموعد، ثم يومه، ثم كل أسبوع إلى أن تُودع. ولا تذكير أيام الأحد والعطل، ولا بعد الإيداع.',
  papers: { programme: 'البرنامج السنوي', balance: 'الحصيلة الإجمالية' },
  state: {
    on: 'التذكيرات مفعلة',
    off: 'التذكيرات غير مفعلة: لا يُرسل شيء إلى أن تفعلوها.',
    stopped: 'أُوقف الكل: لا تخرج أي رسالة من تلقاء نفسها.',
  },
  switches: {
    title: 'ما تفعله التذكيرات',
    programme: (day: string) => phrase`تذكير المواكبين بالبرنامج السنوي (${shown(day)})`,
    balance: (day: string) => phrase`تذكير المواكبين بالحصيلة الإجمالية (${shown(day)})`,
    digest: 'إخبار المديرية بمن لم يودع بعد، يوم الموعد ثم كل أسبوع',
    noAddress: 'لم يُسجل «بريد المديرية» في الإعدادات بعد.',
  },
  turnOn: 'تفعيل التذكيرات',
  join: 'تشغيلها بحسابي أيضا',
  save: 'حفظ الاختيار',
  stop: 'إيقاف الكل',
  run: 'تشغيل الآن',
  ask: {
    on: 'ستُرسل التذكيرات باسمكم ومن بريدكم، ابتداء من أول صباح عمل. هل تفعّلونها؟',
    stop: 'لن تخرج بعد الآن أي رسالة من تلقاء نفسها، وتُلغى التذكيرات التي تنتظر. هل توقفون الكل؟',
    run: (mentors: number, digests: boolean) =>
      mentors === 0 && !digests
        ? 'لا تذكير حان أجله اليوم. تُرسل الرسائل التي تنتظر إن وُجدت. هل نشغلها الآن؟'
        : `يُرسل الآن ما حان أجله: تذكير إلى ${counted(mentors, { ...people, two: 'اثنين من المواكبين' })}${
            digests ? '، وإخبار المديرية' : ''
          }. هل نرسله؟`,
    yes: 'نعم',
    no: 'لا، ليس الآن',
  },
  said: {
    on: 'فُعّلت التذكيرات. يمكنكم إغلاق الملف: تعمل وحدها كل ساعة.',
    saved: 'حُفظ اختياركم.',
    stopped: 'أُوقف الكل.',
  },
  health: {
    title: 'هل تعمل؟',
    mine: 'تعمل بحسابكم كل ساعة.',
    notMine: 'لا تعمل بحسابكم. يكفي أن تعمل بحساب شخص واحد ممن يشتغلون على الملف.',
    notAllowed:
      'لم تأذنوا بإرسال البريد أو بالعمل كل ساعة. اختاروا «إعداد التذكيرات» من القائمة، ثم ضعوا العلامات كلها في صفحة Google.',
    copied:
      'هذا الملف نسخة من ملف آخر: لا تُرسل منه تذكيرات. إن كان هو ملف العمل فافتحوا «إصلاح بنية الملف» واعتمدوه.',
    never: 'لم تعمل بعد.',
    last: (when: string, by: string) =>
      by === '' ? phrase`آخر تشغيل: ${when}.` : phrase`آخر تشغيل: ${when}، بحساب ${by}.`,
    silent: (hours: number) =>
      hours < 48
        ? `لم تعمل منذ ${counted(hours, hoursForms)}. إن طال ذلك فافتحوا «إعداد التذكيرات» من القائمة مرة أخرى.`
        : `لم تعمل منذ ${counted(Math.floor(hours / 24), daysForms)}. افتحوا «إعداد التذكيرات» من القائمة مرة أخرى.`,
    quota: (left: number) => phrase`يمكن إرسال ${left} من الرسائل اليوم من بريدكم.`,
    holidays: (texts: readonly string[]) =>
      phrase`لم نفهم في إعداد «العطل»: ${listed(texts)}. اكتبوا الأيام مثل 18/11/2026 أو 24/01/2027–31/01/2027.`,
    internalDay: 'لم نفهم «الموعد الداخلي للإرسال» في الإعدادات، فاعتمدنا 31 ماي. اكتبوه مثل 31/05.',
  },
  /** What a run did. */
  did: {
    cut: 'انقطع العمل قبل أن يتم.',
    nothing: 'لم يكن هناك ما يُفعل.',
    sent: (count: number) => phrase`الرسائل التي أُرسلت: ${count}.`,
    waiting: (count: number) => phrase`في الانتظار: ${count}.`,
    refused: (count: number) => phrase`عناوين رُفضت: ${count}.`,
    unknown: (count: number) => phrase`لا نعلم هل وصلت: ${count}.`,
    rebuilt: 'حُدِّثت الحصيلة.',
  },
  hindrances: {
    copy: 'الملف نسخة من ملف آخر: لم يُرسل شيء.',
    noPermission: 'لم يُؤذن بإرسال البريد: لم يُرسل شيء.',
    quotaSpent: 'استُنفد عدد رسائل اليوم، ويُستأنف الإرسال غدا.',
    busy: 'كان الملف مشغولا، ويُستأنف العمل في الساعة الموالية.',
    damaged: 'بنية الملف تحتاج إلى إصلاح: افتحوا «إصلاح بنية الملف».',
    unforeseen: 'وقع ما لم يكن متوقعا، ويُستأنف العمل في الساعة الموالية.',
  },
  coming: {
    title: 'ما سيُرسل',
    none: 'لا تذكير في الستين يوما المقبلة: سُجل إيداع كل من يُنتظر منهم.',
    ifOn: 'هذا ما كان سيُرسل لو فُعّلت.',
    line: (paper: string, count: number) => `${paper}: ${counted(count, people)}`,
    digest: (paper: string) => `${paper}: إخبار المديرية بمن لم يودع`,
    unreachable: (names: readonly string[]) =>
      `لا يصلهم التذكير لأن بريدهم غير مسجل: ${listed(names.map(isolated))}.`,
    before: (days: number) => `قبل الموعد بـ${counted(days, { ...daysForms, one: 'يوم واحد' })}`,
    day: 'يوم الموعد',
    after: (days: number) => `بعد الموعد بـ${counted(days, daysForms)}`,
  },
  sent: {
    title: 'ما أُرسل',
    none: 'لم يُرسل أي تذكير بعد.',
    directorate: 'المديرية',
    states: {
      waiting: 'في الانتظار',
      leaving: 'قيد الإرسال',
      unknown: 'لا نعلم هل وصلت',
      sent: 'أُرسلت',
      refused: 'رُفض العنوان',
      dropped: 'أُلغيت',
    },
  },
  shifts: 'آخر ما عملته',
} as const;
