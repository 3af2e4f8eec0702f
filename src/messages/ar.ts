import type { Catalogue } from './catalogue';
import { history } from './history.ar';
import { letters as sentOut } from './letters.ar';
import { isolated, listed, phrase, shown } from './phrase';

// The words of the product in Arabic, in the order of contract §3. One word for one thing: domain §1 is the glossary.
// Over 200 lines because it is one list, looked up like a dictionary.

const cppWord = 'جماعة الممارسات المهنية';
/** A refusal names this many of the rows that prove it, and counts the others. */
const shownProofs = 5;

const onePerLine = 'نقطة واحدة في كل سطر';
const linkNote = 'يُختار من البرنامج السنوي؛ ويُقرأ بما يلي العلامة #';

const id: Catalogue['id'] = 'المعرف';

const settingHeaders: Catalogue['settingHeaders'] = ['الإعداد', 'القيمة'];

/** The tabs of rows, which forms name. */
const rowTabs = {
  mentor: 'المواكبون',
  cpp: 'جماعات الممارسات المهنية',
  school: 'المؤسسات',
  post: 'تعيينات المديرات والمديرين',
  assignment: 'تكليفات المواكبة',
  visit: 'الزيارات الفردية',
  miniGroup: 'المجموعات المصغرة',
  workshop: 'الورشات',
  programmeItem: 'البرنامج السنوي',
  duty: 'مهام التقويم والانتقاء',
  supportRequest: 'طلبات الدعم',
  teamMember: 'الفريق الجهوي',
  planItem: 'مخطط العمل المرحلي',
  meeting: 'اللقاءات',
};

const tabs: Catalogue['tabs'] = /* @__PURE__ */ Object.assign({}, rowTabs, {
  wording: 'توحيد الصياغات',
  settings: 'الإعدادات',
  balance: 'الحصيلة',
  mentorBalances: 'حصيلة المواكبين',
  progress: 'تقدم المشاريع',
  dashboard: 'لوحة القيادة',
  lists: 'قوائم',
  log: 'سجل العمليات',
  deposits: 'الإيداعات',
  print: 'وثيقة للطباعة',
  letters: 'سجل المراسلات',
  regionalBalance: 'الحصيلة الجهوية',
  received: 'الحصائل الواردة',
  timeline: 'الجدول الزمني',
});

const one: Catalogue['one'] = {
  mentor: 'مواكب(ة)',
  cpp: cppWord,
  school: 'مؤسسة',
  post: 'تعيين مدير(ة)',
  assignment: 'تكليف بالمواكبة',
  visit: 'زيارة فردية',
  miniGroup: 'مجموعة مصغرة',
  workshop: 'ورشة موضوعاتية',
  programmeItem: 'نشاط مبرمج',
  duty: 'مهمة تقويم أو انتقاء',
  supportRequest: 'طلب دعم أو نقل',
  teamMember: 'عضو في الفريق الجهوي',
  planItem: 'نشاط في مخطط العمل المرحلي',
  meeting: 'لقاء',
  wording: 'صياغة',
};

const letters: Catalogue['letters'] = {
  mentor: 'مو',
  cpp: 'ج',
  school: 'مؤ',
  post: 'ت',
  assignment: 'تك',
  visit: 'ز',
  miniGroup: 'م',
  workshop: 'و',
  programmeItem: 'ب',
  duty: 'مه',
  supportRequest: 'ط',
  teamMember: 'ف',
  planItem: 'خ',
  meeting: 'ل',
};

/** What mentors enter: the forms of every day. */
type Daily = 'visit' | 'miniGroup' | 'workshop' | 'programmeItem' | 'supportRequest';

const dailyFields: Pick<Catalogue['fields'], Daily> = {
  visit: {
    date: 'التاريخ',
    mentors: 'المواكب(ة)',
    school: 'المؤسسة',
    cycle: 'السلك',
    subject: 'موضوع الزيارة',
    findings: 'الخلاصات',
    strengths: 'نقط القوة',
    weaknesses: 'نقط الضعف',
    recommendations: 'التوصيات',
    diagnosis: 'التشخيص',
    planning: 'التخطيط',
    implementation: 'الأجرأة',
    evaluation: 'التقييم',
    nextStep: 'الخطوة المقبلة',
    nextStepDate: 'تاريخ الخطوة المقبلة',
    transport: 'وسيلة النقل',
    programmeItem: 'النشاط المبرمج',
    mode: 'الكيفية',
    cpp: cppWord,
  },
  miniGroup: {
    date: 'التاريخ',
    place: 'المكان',
    facilitators: 'المواكب(ة) المنشط(ة)',
    cpp: cppWord,
    subject: 'الموضوع',
    schools: 'المؤسسات',
    women: 'عدد المديرات',
    men: 'عدد المديرين',
    coordinated: 'بتنسيق مع المنسق(ة)',
    findings: 'الخلاصات',
    strengths: 'نقط القوة',
    weaknesses: 'نقط الضعف',
    programmeItem: 'النشاط المبرمج',
  },
  workshop: {
    date: 'التاريخ',
    place: 'المكان',
    facilitators: 'المواكب(ة) المنشط(ة)',
    cpp: cppWord,
    topic: 'الموضوع',
    field: 'المجال',
    hours: 'المدة بالساعات',
    women: 'عدد المشاركات',
    men: 'عدد المشاركين',
    inFramework: 'في إطار جماعة الممارسات المهنية',
    findings: 'الخلاصات',
    strengths: 'نقط القوة',
    weaknesses: 'نقط الضعف',
    programmeItem: 'النشاط المبرمج',
  },
  programmeItem: {
    mentor: 'المواكب(ة)',
    cpp: cppWord,
    activity: 'النشاط',
    from: 'من',
    to: 'إلى',
    schools: 'المؤسسات المستهدفة',
    topic: 'الموضوع',
    form: 'شكل المواكبة',
    communication: 'طرق التواصل والتنسيق',
    agreedOn: 'تاريخ الاتفاق مع المنسق(ة)',
    status: 'الحالة',
    reason: 'السبب',
  },
  supportRequest: {
    date: 'التاريخ',
    mentor: 'المواكب(ة)',
    kind: 'النوع',
    purpose: 'الغرض',
    neededOn: 'تاريخ الحاجة',
    answer: 'الجواب',
    answeredOn: 'تاريخ الجواب',
    effect: 'أثر عدم التلبية',
  },
};

const otherFields: Omit<Catalogue['fields'], Daily> = {
  mentor: {
    name: 'الاسم والنسب',
    grade: 'الإطار',
    email: 'البريد الإلكتروني',
    zone: 'المنطقة التربوية',
  },
  cpp: {
    name: 'الاسم',
    zone: 'المنطقة التربوية',
    coordinator: 'المنسق(ة)',
    coordinatorEmail: 'بريد المنسق(ة)',
  },
  school: {
    code: 'رمز المؤسسة',
    name: 'اسم المؤسسة',
    kind: 'الصنف',
    cycles: 'الأسلاك',
    environment: 'الوسط',
    commune: 'الجماعة الترابية',
    cpp: cppWord,
    parent: 'المؤسسة الأصل',
    projectStart: 'بداية المشروع الحالي',
  },
  post: {
    principal: 'المدير(ة)',
    gender: 'الجنس',
    school: 'المؤسسة',
    from: 'من',
    to: 'إلى',
  },
  assignment: { mentor: 'المواكب(ة)', cpp: cppWord, from: 'من', to: 'إلى' },
  duty: {
    mentor: 'المواكب(ة)',
    duty: 'المهمة',
    cpp: cppWord,
    date: 'التاريخ',
    notes: 'ملاحظات',
  },
  teamMember: {
    name: 'الاسم',
    role: 'الدور',
    directorate: 'المديرية',
    email: 'البريد الإلكتروني',
    jobCard: 'بطاقة توصيف المهام',
  },
  planItem: {
    phase: 'المرحلة',
    operation: 'العملية',
    activity: 'النشاط',
    from: 'من',
    to: 'إلى',
    responsible: 'المسؤول(ة)',
    target: 'الفئة أو المؤسسات المستهدفة',
    status: 'الحالة',
    results: 'النتائج',
    notes: 'ملاحظات',
  },
  meeting: {
    date: 'التاريخ',
    place: 'المكان',
    agenda: 'جدول الأعمال',
    attendees: 'الحاضرون',
    decisions: 'القرارات',
    followUp: 'تتبع القرارات',
  },
  wording: { written: 'الصياغة الواردة', meant: 'الصياغة المعتمدة' },
  settings: {
    schoolYear: 'السنة الدراسية',
    asOf: 'تاريخ الحصيلة',
    firstYear: 'أول سنة دراسية في الملف',
    degrees: 'درجات التقدم',
    level: 'مستوى الملف',
    ministry: 'الوزارة',
    academy: 'الأكاديمية',
    directorate: 'المديرية',
    place: 'المكان',
    directorateWord: 'تسمية المديرية',
    directorWord: 'صفة المسؤول(ة)',
    unitWord: 'تسمية التجمع',
    coordinatorSigns: 'توقيع المنسق(ة)',
    internalDay: 'الموعد الداخلي للإرسال',
    balanceTo: 'بريد المديرية',
    academyTo: 'بريد الأكاديمية',
    copyTo: 'نسخة إلى',
    mailMentors: 'مراسلة المواكبين',
    mailCoordinators: 'مراسلة المنسقين',
    holidays: 'العطل',
    language: 'لغة الوثائق',
    balanceTitle: 'عنوان الحصيلة',
    headWord: 'صفة رئيس(ة) المصلحة',
    paperNote: 'ملاحظة أسفل الوثائق',
    academyFrench: 'الأكاديمية بالفرنسية',
    directorateFrench: 'المديرية بالفرنسية',
    placeFrench: 'المكان بالفرنسية',
    unitWordFrench: 'تسمية التجمع بالفرنسية',
  },
};

// Not written with dots: the sidebar's bundle then leaves out what it does not use.
const fields: Catalogue['fields'] = /* @__PURE__ */ Object.assign({}, dailyFields, otherFields);

const settingDefaults: Catalogue['settingDefaults'] = {
  degrees: 'لم تنطلق بعد، في بدايتها، في طور الإنجاز، متقدمة، مكتملة',
  level: 'المديرية الإقليمية',
  ministry: 'وزارة التربية الوطنية والتعليم الأولي والرياضة',
  directorateWord: 'المديرية الإقليمية',
  directorWord: 'المدير(ة) الإقليمي(ة)',
  unitWord: cppWord,
  headWord: 'رئيس(ة) المصلحة',
  coordinatorSigns: 'لا',
  mailMentors: 'نعم',
  mailCoordinators: 'نعم',
  internalDay: '31/05',
  language: 'العربية',
};

const dailyNotes: Pick<Catalogue['notes'], Daily> = {
  visit: {
    date: 'يوم الزيارة، مثل 12/03/2027',
    mentors: 'في الزيارة المشتركة تُكتب الأسماء في صف واحد، بينها فاصلة',
    school: 'المؤسسة الرئيسية، لا الفرعية؛ تُذكر الفرعية في الخلاصات',
    cycle: 'أحد أسلاك المؤسسة',
    strengths: onePerLine,
    weaknesses: onePerLine,
    recommendations: 'توصية واحدة في كل سطر',
    programmeItem: linkNote,
    mode: 'إن بقيت فارغة فالزيارة حضورية',
    cpp: 'تُملأ عند الحفظ انطلاقا من المؤسسة',
  },
  miniGroup: {
    facilitators: 'يُكتب هنا المواكبون فقط؛ اذكروا باقي المشاركين في الخلاصات',
    cpp: 'الجماعة المحتضنة',
    schools: 'المؤسسات التي حضر مديروها ومديراتها، بينها فاصلة',
    strengths: onePerLine,
    weaknesses: onePerLine,
    programmeItem: linkNote,
  },
  workshop: {
    date: 'إن دامت الورشة أياما يُسجَّل كل يوم في صف',
    cpp: 'تُسجَّل مرة واحدة باسم الجماعة المحتضنة وتُذكر الأخرى في الخلاصات',
    hours: 'من 0,5 إلى 12 ساعة',
    inFramework: 'أجب بنعم ولو أُضيفت الورشة إلى برنامج الجماعة خلال السنة',
    strengths: onePerLine,
    weaknesses: onePerLine,
    programmeItem: linkNote,
  },
  programmeItem: {
    status: 'إن بقيت فارغة فالنشاط مبرمج',
    reason: 'ضروري عند التأجيل أو الإلغاء',
  },
  supportRequest: { answer: 'تملؤه المديرية؛ إن بقي فارغا فالطلب قيد الدرس' },
};

const otherNotes: Omit<Catalogue['notes'], Daily> = {
  mentor: {
    name: 'الاسم الكامل كما يُكتب في باقي الأوراق؛ لا يتكرر',
    email: 'البريد المهني؛ إن بقي فارغا فلن تصله الرسائل',
    zone: 'المنطقة التربوية التي يعمل بها المواكب(ة)',
  },
  cpp: {
    name: 'اسم جماعة الممارسات المهنية كما يُكتب في باقي الأوراق؛ لا يتكرر',
    zone: 'المنطقة التربوية التي تقع فيها',
  },
  school: {
    code: 'رمز «جريسا»: خمسة أرقام وحرف لاتيني، مثل 16698Z',
    cycles: 'سلك واحد أو أكثر، بينها فاصلة: التعليم الأولي، الابتدائي',
    parent: 'خاص بالفرعيات والملحقات: المؤسسة التي تتبع لها',
    projectStart: 'تاريخ الشروع في إعداد المشروع (أول خطوة في التشخيص)، لا تاريخ المصادقة عليه',
  },
  post: {
    principal: 'المكلف(ة) بالإدارة يُسجَّل مثل المدير(ة)',
    from: 'أول يوم في المنصب',
    to: 'آخر يوم في المنصب؛ يبقى فارغا ما دام(ت) في المنصب',
  },
  assignment: { to: 'آخر يوم في التكليف؛ يبقى فارغا ما دام ساريا. لا تُحذف التكليفات المنتهية' },
  teamMember: {
    directorate: 'خاصة بالمنسقين الإقليميين: اسم المديرية، مثل: تازة',
    email: 'البريد المهني، للتواصل داخل الفريق',
    jobCard: 'المهمة والمهام والارتباط والمؤشرات، كل عنصر في سطر؛ إن بقيت فارغة تُعتمد البطاقة المعتادة للدور',
  },
  planItem: {
    phase: 'مثل: التحضير. تُكتب بالصيغة نفسها في كل أنشطة المرحلة',
    to: 'آخر يوم مبرمج. إن تغيّر الموعد بقي الموعد الأول محفوظا',
    responsible: 'دور من أدوار الفريق الجهوي',
    status: 'إن بقيت فارغة فالنشاط مبرمج',
    results: 'نتيجة واحدة في كل سطر',
  },
  meeting: {
    agenda: 'نقطة واحدة في كل سطر',
    attendees: 'شخص واحد في كل سطر: الاسم | الصفة',
    decisions: 'قرار واحد في كل سطر: نص القرار | المسؤول(ة): الاسم أو الدور | الأجل: 30/04/2027',
    followUp: 'قرار واحد في كل سطر: نص القرار | تم إنجازه، أو: قيد الإنجاز، أو: تم التخلي عنه | ملاحظة',
  },
  wording: {
    written: 'صياغة وردت في نقط القوة أو نقط الضعف',
    meant: 'الصياغة التي تُحتسب مكانها في الحصيلة',
  },
};

// Not written with dots: the sidebar's bundle then leaves out what it does not use.
const notes: Catalogue['notes'] = /* @__PURE__ */ Object.assign({}, dailyNotes, otherNotes);

const directorateLists: Omit<Catalogue['lists'], 'teamRole'> = {
  cycle: {
    preschool: 'التعليم الأولي',
    primary: 'الابتدائي',
    lowerSecondary: 'الثانوي الإعدادي',
    upperSecondary: 'الثانوي التأهيلي',
  },
  stage: {
    diagnosis: 'التشخيص',
    planning: 'التخطيط',
    implementation: 'الأجرأة',
    evaluation: 'التقييم',
  },
  degree: {
    0: 'لم تنطلق بعد',
    1: 'في بدايتها',
    2: 'في طور الإنجاز',
    3: 'متقدمة',
    4: 'مكتملة',
  },
  schoolKind: {
    primarySchool: 'مدرسة ابتدائية',
    schoolGroup: 'مجموعة مدارس',
    communalSchool: 'مدرسة جماعاتية',
    satellite: 'فرعية',
    annex: 'ملحقة',
    lowerSecondarySchool: 'ثانوية إعدادية',
    upperSecondarySchool: 'ثانوية تأهيلية',
  },
  mode: { inPerson: 'حضورية', remote: 'عن بعد', phone: 'هاتف', documents: 'دراسة الوثائق' },
  environment: { rural: 'قروي', urban: 'حضري' },
  gender: { female: 'أنثى', male: 'ذكر' },
  yesNo: { yes: 'نعم', no: 'لا' },
  activity: {
    visit: 'زيارة فردية',
    miniGroup: 'مجموعة مصغرة',
    workshop: 'ورشة موضوعاتية',
    coordinatorSupport: 'مواكبة المنسق(ة)',
    activityProposal: 'اقتراح نشاط لبرنامج ج.م.م',
    finalEvaluation: 'تقويم نتائج التنفيذ النهائي',
    selectionCommittee: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
    other: 'نشاط آخر',
  },
  programmeStatus: { planned: 'مبرمج', done: 'منجز', postponed: 'مؤجل', cancelled: 'ملغى' },
  dutyKind: {
    finalEvaluation: 'تقويم نتائج التنفيذ النهائي',
    selectionCommittee: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
  },
  requestKind: { transport: 'نقل', material: 'دعم مادي', technical: 'دعم تقني', other: 'دعم آخر' },
  requestAnswer: {
    pending: 'قيد الدرس',
    granted: 'ملبى',
    partlyGranted: 'ملبى جزئيا',
    notGranted: 'تعذرت تلبيته',
  },
  field: {
    schoolLife: 'الحياة المدرسية',
    tutoring: 'الدعم المدرسي',
    guidance: 'التوجيه المدرسي والمهني',
    psychosocial: 'الدعم التربوي والاجتماعي والنفسي',
    equipment: 'التجهيزات البيداغوجية',
    projectMethod: 'منهجية مشروع المؤسسة',
    management: 'التدبير الإداري والمالي',
    other: 'مجال آخر',
  },
  level: { directorate: 'المديرية الإقليمية', academy: 'الأكاديمية الجهوية' },
  language: { ar: 'العربية', fr: 'الفرنسية' },
};

const regionalLists: Pick<Catalogue['lists'], 'teamRole'> = {
  teamRole: {
    regionalCoordinator: 'المنسق(ة) الجهوي(ة)',
    projectFacilitator: 'منشط(ة) مشروع المؤسسة المندمج',
    genderEnvironment: 'مسؤول(ة) عن النوع والإدماج الاجتماعي / البيئة، الصحة والسلامة',
    infrastructure: 'مسؤول(ة) البنية التحتية والصيانة',
    monitoring: 'مسؤول(ة) التتبع والتقييم',
    budget: 'مسؤول(ة) التدبير الميزانياتي والمحاسباتي',
    massar: 'مسؤول(ة) منظومة الإعلام مسار',
    assessment: 'مفتش(ة) تربوي(ة) ومسؤول(ة) عن تقييم التعلمات لدى التلاميذ',
    partnershipFund: 'مسؤول(ة) عن تتبع صندوق الشراكة للتعليم من أجل قابلية التشغيل',
    provincialCoordinator: 'منسق(ة) إقليمي(ة)',
  },
};

const lists: Catalogue['lists'] = /* @__PURE__ */ Object.assign({}, directorateLists, regionalLists);

/** Faults that only other rows tell: a form alone never meets them. */
type FromOthers = 'duplicate' | 'conflictOfInterest';

const ownFaults: Omit<Catalogue['faults'], FromOthers> = {
  required: (label) => phrase`«${label}»: خانة فارغة وهي ضرورية. املؤوها ليُحتسب الصف.`,
  notADay: (label, { said }) => phrase`«${label}»: لم نتعرف على التاريخ «${said}». اكتبوه هكذا: 12/03/2027.`,
  notANumber: (label, { said }) => phrase`«${label}»: «${said}» ليس عددا. اكتبوه بالأرقام، مثل 5.`,
  outOfRange: (label, data) => {
    if ('whole' in data)
      return phrase`«${label}»: يُنتظر عدد صحيح لا يقل عن 0. صححوا العدد أو اتركوا الخانة فارغة.`;
    if ('longest' in data)
      return phrase`«${label}»: النص أطول مما تسعه الخانة (${data.length} حرفا، والحد الأقصى ${data.longest}). اختصروه أو قسموه.`;
    if ('halfAPair' in data)
      return phrase`«${label}»: في النص رمز مبتور لا تحفظه الخانة، كنصف رمز تعبيري. امسحوه ثم أعيدوا كتابته.`;
    return phrase`«${label}»: العدد خارج المجال المقبول. اكتبوا عددا من ${String(data.from).replace('.', ',')} إلى ${data.to}.`;
  },
  notInList: (label, { said, labels }) =>
    phrase`«${label}»: «${said}» ليس من الاختيارات المقترحة. اختاروا واحدا منها: ${listed(labels)}.`,
  badCode: (label, { said }) =>
    phrase`«${label}»: «${said}» ليس رمز مؤسسة. يتكون الرمز من خمسة أرقام وحرف لاتيني، مثل 16698Z.`,
  unknownMentor: (label, { said }) =>
    phrase`«${label}»: لا نجد «${said}» في ورقة «المواكبون». صححوا الاسم أو أضيفوه إلى تلك الورقة.`,
  unknownCpp: (label, { said }) =>
    phrase`«${label}»: لا نجد «${said}» في ورقة «جماعات الممارسات المهنية». صححوا الاسم أو أضيفوه إلى تلك الورقة.`,
  unknownSchool: (label, { said, fits }) =>
    fits.length > 0
      ? phrase`«${label}»: الاسم «${said}» تحمله أكثر من مؤسسة: ${listed(fits)}. أضيفوا الرمز بين قوسين.`
      : phrase`«${label}»: لا نجد «${said}» في ورقة «المؤسسات». صححوا الاسم أو الرمز، أو أضيفوا المؤسسة إلى تلك الورقة.`,
  future: (label, { day, today }) =>
    phrase`«${label}»: ${shown(day)} يوم لم يحن بعد (اليوم ${shown(today)}). صححوا التاريخ، أو سجلوا النشاط بعد إنجازه.`,
  unknownYear: (label, { year }) =>
    phrase`«${label}»: لا يعرف الملف السنة الدراسية ${year}: غيّروا الإعداد «أول سنة دراسية في الملف» أو أضيفوا تكليفا سابقا.`,
  cycleNotOfSchool: (label, { cycle, school, cycles }) =>
    phrase`«${label}»: سلك ${cycle} ليس من أسلاك ${school}. اختاروا: ${listed(cycles)}.`,
  satellite: (label, { school, parent }) =>
    parent === null
      ? phrase`«${label}»: ${school} فرعية أو ملحقة. سجلوا المؤسسة الأصل واذكروا الفرعية في الخلاصات.`
      : phrase`«${label}»: ${school} فرعية أو ملحقة. سجلوا المؤسسة الأصل ${parent} واذكروا الفرعية في الخلاصات.`,
  endsBeforeStart: (label, { from, to }) =>
    phrase`«${label}»: تاريخ النهاية ${shown(to)} سابق لتاريخ البداية ${shown(from)}. صححوا أحدهما.`,
};

const faultsFromOthers: Pick<Catalogue['faults'], FromOthers> = {
  duplicate: (label, { said, row }) =>
    phrase`«${label}»: «${said}» مسجل من قبل في الصف ${row}. غيّروا هذا الصف أو احذفوه.`,
  conflictOfInterest: (label, { proofs, wholeZone }) => {
    const named = proofs
      .slice(0, shownProofs)
      .map(
        ({ entity, row, on }) =>
          `${tabs[entity as keyof typeof tabs]}، الصف ${isolated(row)} (${isolated(shown(on))})`,
      );
    const rest = proofs.length - named.length;
    const all = listed(rest > 0 ? [...named, `وصفوف أخرى: ${isolated(rest)}`] : named);
    if (!wholeZone)
      return phrase`«${label}»: سبق للمواكب(ة) أن واكب(ت) ميدانيا جماعة الممارسات المهنية هذه، فلا يمكن أن يكون في لجنة انتقاء مشاريعها. الدليل: ${all}. اختاروا مواكبا(ة) آخر(ى).`;
    return phrase`«${label}»: سبق للمواكب(ة) أن واكب(ت) جماعة الممارسات المهنية هذه أو أخرى من منطقتها، فلا يمكن تكليفه(ا) بهذه المهمة. الدليل: ${all}. اختاروا مواكبا(ة) آخر(ى).`;
  },
};

const faults: Catalogue['faults'] = /* @__PURE__ */ Object.assign({}, ownFaults, faultsFromOthers);

const warnings: Catalogue['warnings'] = {
  probableDuplicate: (label, { row, on }) =>
    phrase`«${label}»: توجد زيارة للمؤسسة نفسها وللمواكب(ة) نفسه(ا) يوم ${shown(on)} في الصف ${row}. إن كانت الزيارة نفسها فاحذفوا أحد الصفين، وإلا فلا حاجة إلى تعديل.`,
  jointVisit: (label, { row }) =>
    phrase`«${label}»: سُجلت زيارة أخرى للمؤسسة في اليوم نفسه في الصف ${row}. هل كانت زيارة مشتركة؟ تُكتب الزيارة المشتركة في صف واحد بأسماء من شاركوا فيها.`,
  codeLetter: (label, { said, letter }) =>
    phrase`«${label}»: الحرف المنتظر في الرمز ${said} هو ${letter}. راجعوا الرمز؛ المؤسسة محتسبة في كل الأحوال.`,
  notAssigned: (label, { mentors }) =>
    phrase`«${label}» (${listed(mentors)}): لم يُسجَّل تكليفكم بجماعة هذه المؤسسة في هذا التاريخ. الزيارة محتسبة؛ إن تمت باتفاق فلا حاجة إلى تعديل.`,
  satelliteListed: (label, { schools }) =>
    phrase`«${label}»: ${listed(schools)} من الفرعيات أو الملحقات ولا مدير(ة) لها. يُستحسن ذكر المؤسسة الأصل.`,
  unknownProgrammeItem: (label, { said, found }) =>
    found === 0
      ? phrase`«${label}»: لا نجد في البرنامج السنوي نشاطا يقابل «${said}». اختاروه من القائمة أو اتركوا الخانة فارغة.`
      : phrase`«${label}»: يقابل «${said}» أكثر من نشاط في البرنامج السنوي. اختاروه من القائمة.`,
  noEmail: (label) => phrase`«${label}»: خانة فارغة، ولن تصله الرسائل. أضيفوا البريد المهني إن وُجد.`,
  schoolsBlank: (label) =>
    phrase`«${label}»: لم تُذكر المؤسسات التي شارك مديروها ومديراتها. أضيفوها إن كانت معروفة.`,
  coordinationBlank: (label) => phrase`«${label}»: لم يُجب عنها. اكتبوا نعم أو لا.`,
  overlap: (label, { row, principal }) =>
    phrase`«${label}»: يتداخل هذا التعيين مع تعيين ${principal} بالمؤسسة نفسها في الصف ${row}. إن انتهى أحدهما فاكتبوا تاريخ نهايته في «إلى».`,
};

const refusals: Catalogue['refusals'] = {
  outdated: ({ label }) =>
    label === null
      ? 'تغيّر هذا الصف منذ أن فتحتموه. لم يُحفظ شيء، وما كتبتموه باق هنا. أعيدوا فتح الصف وقارنوا قبل الحفظ.'
      : phrase`«${label}»: تغيّرت هذه الخانة في الملف منذ أن فتحتموها. قارنوا بين القيمتين قبل الحفظ.`,
  deleted: ({ by }) =>
    by === null
      ? 'حُذف هذا الصف من الورقة مباشرة، دون أن يُسجَّل من حذفه. لم يُحفظ شيء، وما كتبتموه باق هنا. يمكنكم استرجاعه أو حفظه صفا جديدا.'
      : phrase`حُذف هذا الصف من الملف يوم ${by.day} على الساعة ${by.hour} (المستخدم(ة): ${by.who || history.unknownPerson}). لم يُحفظ شيء، وما كتبتموه باق هنا. يمكنكم استرجاعه أو حفظه صفا جديدا.`,
  noRow: ({ tab, row }) =>
    phrase`لا يوجد في ورقة «${tab}» صف رقمه ${row}. ربما حُذفت منها صفوف؛ أعيدوا فتح القائمة ثم حاولوا من جديد.`,
  busy: () => 'الملف مشغول الآن بعملية أخرى. لم يُحفظ شيء، وما كتبتموه باق هنا. أعيدوا المحاولة بعد لحظات.',
  quotaSpent: ({ goesOn }) =>
    goesOn === undefined
      ? 'امتلأ المكان الذي يحفظ فيه Google ما تكتبونه قبل حفظه. ما كتبتموه باق في هذا المتصفح: احفظوا السجل أو امسحوا ما لا تحتاجون إليه.'
      : sentOut.spent(goesOn),
  noPermission: ({ why }) => sentOut[why],
  referenced: ({ named, tabs: where }) => {
    const rows = where.reduce((sum, one) => sum + one.rows, 0);
    const counts = listed(where.map((one) => `${one.tab}: ${isolated(one.rows)}`));
    return phrase`لا يمكن حذف «${named}»: عدد الصفوف التي تذكره ${rows} (${counts}). أنهِ تكليفاتها بدل حذفها.`;
  },
  damaged: (damage) => {
    if ('needed' in damage)
      return damage.needed === 'academy'
        ? 'هذا العمل يُنجز في ملف الأكاديمية الجهوية، وهذا ملف مديرية إقليمية. افتحوا الملف الجهوي، أو غيّروا «مستوى الملف» في الإعدادات ثم اختاروا «تهيئة الملف» من القائمة.'
        : 'هذا العمل يُنجز في ملف المديرية الإقليمية، وهذا ملف الأكاديمية الجهوية. افتحوا ملف المديرية، أو غيّروا «مستوى الملف» في الإعدادات ثم اختاروا «تهيئة الملف» من القائمة.';
    if ('missing' in damage)
      return phrase`لا توجد ورقة «${damage.tab}» في هذا الملف. أعيدوا إليها اسمها، أو افتحوا «إصلاح بنية الملف» في الشريط الجانبي؛ وإن كان الملف جديدا فاختاروا «تهيئة الملف» من القائمة.`;
    if ('column' in damage)
      return phrase`لا نجد العمود «${damage.column}» في ورقة «${damage.tab}». أعيدوا إلى رأس العمود اسمه، أو افتحوا «إصلاح بنية الملف» في الشريط الجانبي.`;
    if ('twice' in damage)
      return phrase`يوجد عمودان بالاسم «${damage.twice}» في ورقة «${damage.tab}»، فلا نعرف أيهما المقصود. غيّروا اسم أحدهما، أو افتحوا «إصلاح بنية الملف» في الشريط الجانبي.`;
    if ('rows' in damage)
      return phrase`في ورقة «${damage.tab}» صفوف تحمل المعرف نفسه: ${listed(damage.rows.map(String))}. اختاروا «فحص الملف» من القائمة ثم أعيدوا المحاولة.`;
    return phrase`الصف ${damage.withoutId} من ورقة «${damage.tab}» لا معرف له بعد. اختاروا «فحص الملف» من القائمة ثم أعيدوا المحاولة.`;
  },
  badRequest: ({ what }) => phrase`تعذر فهم الطلب (${what}). أعيدوا فتح الشريط الجانبي ثم حاولوا من جديد.`,
};

/** No form of the sidebar is of the regional team yet: its roles stay away. */
const formLists = directorateLists as Catalogue['lists'];

/** The part of the catalogue that the forms of every day are drawn with: apart, so that the sidebar carries nothing else. */
export const rowWords = {
  tabs: rowTabs,
  one,
  lists: formLists,
  faults: ownFaults,
  fields: dailyFields,
  notes: dailyNotes,
};

/** And that of the forms which are seldom opened. */
export const otherWords = { tabs, fields: otherFields, notes: otherNotes };

export const ar: Catalogue = {
  id,
  settingHeaders,
  tabs,
  one,
  letters,
  fields,
  settingDefaults,
  notes,
  lists,
  faults,
  warnings,
  refusals,
};
