import { counts, papers } from '../papers.ar';

/** The sentences of the tabs take days and numbers; here they become data, with places for them. */
const day = 'yyyy-mm-dd';
const withDay = (sentence: string): string => sentence.replace('dd/mm/yyyy', '{asOf}');
const withCount = (sentence: (count: number) => string): string => sentence('{n}' as unknown as number);
const unknown = { mean: null, known: 0 };

/** The words of the balance on paper: those of its tabs (domain §6), and what a letter adds. */
export const balance = {
  label: 'الحصيلة الإجمالية للمواكبة',
  annexLabel: 'ملحق الحصيلة الإجمالية للمواكبة',
  file: 'الحصيلة الإجمالية {year} – {of} – إلى غاية {asOf}',
  annexFile: 'ملحق الحصيلة {year} – {of} – إلى غاية {asOf}',
  title: withDay(papers.title('{schoolYear}', day)),
  /** Where a directorate has its own title in الإعدادات. */
  ownTitle: '{title} – السنة الدراسية {schoolYear} – إلى غاية {asOf}',
  annexTitle: 'ملحق الحصيلة – السنة الدراسية {schoolYear} – إلى غاية {asOf}',
  interim: withDay(papers.interim(day)),
  subject: 'الحصيلة الإجمالية للمواكبة – {of}',
  reference: 'دفتر مهام مواكبة مشاريع المؤسسات التعليمية، البند 3-2',
  attachments: 'ملحق الحصيلة',
  body: 'يشرفني أن أوافيكم بالحصيلة الإجمالية للمواكبة كما يلي:',
  allSchools: 'جميع المؤسسات',
  lines: papers.lines,
  valued: '{line}: {value}',
  principals: '{n} ({women}، {men})',
  women: counts.women,
  men: counts.men,
  headingSeveral: counts.headingSeveral,
  unrecorded: withCount(papers.unrecorded),
  remote: withCount(papers.remote),
  topic: 'الموضوع',
  times: papers.times,
  timesShort: 'العدد',
  days: papers.days,
  noTopics: papers.noTopics,
  topicsOutside: withCount(papers.topicsOutside),
  strengths: papers.strengths,
  weaknesses: papers.weaknesses,
  noPoints: papers.noPoints,
  otherPoints: withCount(papers.otherPoints),
  summary: { mentor: 'خلاصة المواكب(ة)', service: 'خلاصة المصلحة' },
  difficulties: 'الصعوبات والاقتراحات',
  stage: papers.stage,
  unknown: papers.unknown,
  mean: papers.mean,
  known: '{mean} (ن={n})',
  sinceStart: papers
    .sinceStart(unknown, unknown)
    .replace(papers.unknown, '{before}')
    .replace(papers.unknown, '{now}'),
  beforeProject: withCount(papers.beforeProject),
  leftOut: 'صفوف لم تُحتسب إلى حين تصحيحها: {n}',
  receipt: 'أُودعت يوم {on} – الوصل {receipt} – الصيغة {version}',
  registered: 'رقم التسجيل بمكتب الضبط: {number}',
  annex: {
    programme: 'تنفيذ البرنامج السنوي للمواكبة',
    activity: 'النشاط',
    planned: 'مبرمج',
    done: 'منجز',
    postponed: 'مؤجل',
    cancelled: 'ملغى',
    whole: 'المجموع',
    reason: 'السبب',
    noProgramme: 'لم تُسجَّل أنشطة في البرنامج السنوي.',
    reasons: 'أسباب التأجيل أو الإلغاء',
    notVisited: 'مؤسسات لم تُسجَّل لها زيارة فردية: {n} من {of}',
    onNeed:
      'تتم الزيارات الفردية متى اقتضت الضرورة ذلك (دفتر المهام، 2-أ)؛ وهذه اللائحة للاستئناس في البرمجة المقبلة.',
    allVisited: 'سُجلت زيارة فردية واحدة على الأقل لكل مؤسسة.',
    ofUnit: '{unit}: {schools}',
    noUnit: 'خارج التجمعات: {schools}',
    support: 'طلبات الدعم والنقل',
    kind: 'النوع',
    asked: 'المطلوب',
    granted: 'الملبى',
    partlyGranted: 'الملبى جزئيا',
    notGranted: 'تعذرت تلبيته',
    pending: 'قيد الدرس',
    delay: 'معدل أجل الجواب (بالأيام)',
    noSupport: 'لم تُسجَّل طلبات.',
    months: 'الزيارات الفردية المنجزة بحسب الشهور',
    visits: 'عدد الزيارات الفردية',
    proposals: 'اقتراحات لبرنامج ج.م.م ومواكبة المنسق(ة) (2-ب)',
    topics: 'المواضيع',
    noProposals: 'لم تُسجَّل اقتراحات.',
  },
} as const;
