import { deposits } from './deposits.ar';
import type { Plurals } from './phrase';
import { counted, isolated, listed, phrase, shown } from './phrase';

const rows: Readonly<Record<string, Plurals>> = {
  visit: {
    zero: '',
    one: 'زيارة فردية واحدة',
    two: 'زيارتان فرديتان',
    few: (n) => `${n} زيارات فردية`,
    many: (n) => `${n} زيارة فردية`,
    other: (n) => `${n} زيارة فردية`,
  },
  miniGroup: {
    zero: '',
    one: 'مجموعة مصغرة واحدة',
    two: 'مجموعتان مصغرتان',
    few: (n) => `${n} مجموعات مصغرة`,
    many: (n) => `${n} مجموعة مصغرة`,
    other: (n) => `${n} مجموعة مصغرة`,
  },
  workshop: {
    zero: '',
    one: 'ورشة واحدة',
    two: 'ورشتان',
    few: (n) => `${n} ورشات`,
    many: (n) => `${n} ورشة`,
    other: (n) => `${n} ورشة`,
  },
  programmeItem: {
    zero: '',
    one: 'نشاط مبرمج واحد',
    two: 'نشاطان مبرمجان',
    few: (n) => `${n} أنشطة مبرمجة`,
    many: (n) => `${n} نشاطا مبرمجا`,
    other: (n) => `${n} نشاط مبرمج`,
  },
  post: {
    zero: '',
    one: 'تعيين واحد',
    two: 'تعيينان',
    few: (n) => `${n} تعيينات`,
    many: (n) => `${n} تعيينا`,
    other: (n) => `${n} تعيين`,
  },
  school: {
    zero: '',
    one: 'مؤسسة واحدة',
    two: 'مؤسستان',
    few: (n) => `${n} مؤسسات`,
    many: (n) => `${n} مؤسسة`,
    other: (n) => `${n} مؤسسة`,
  },
};

const parts: Readonly<Record<string, string>> = {
  ...deposits.headers,
  doubled: 'صف مكرر',
  figures: 'أرقام الحصيلة',
  principals: 'عدد المديرات والمديرين',
  visits: 'الزيارات الفردية بحسب الأسلاك',
  remote: 'المواكبة عن بعد',
  miniGroups: 'المجموعات المصغرة',
  topics: 'مواضيع الورشات',
  topicsOutside: 'ورشات خارج إطار الجماعة',
  strengths: 'نقط القوة',
  weaknesses: 'نقط الضعف',
  progress: 'تقدم المراحل الأربع',
  items: 'أنشطة البرنامج',
  papers: 'نص الوثيقة المطبوعة',
  whole: 'معطيات ملف الحصيلة للأكاديمية',
  visit: 'صفوف الزيارات الفردية',
  miniGroup: 'صفوف المجموعات المصغرة',
  workshop: 'صفوف الورشات',
  programmeItem: 'صفوف البرنامج السنوي',
  post: 'صفوف تعيينات المديرات والمديرين',
  school: 'صفوف المؤسسات',
};

const figures: Readonly<Record<string, string>> = {
  women: 'المديرات',
  men: 'المديرون',
  unrecorded: 'مؤسسات بدون مدير(ة) مسجل(ة)',
  preschool: 'زيارات التعليم الأولي',
  primary: 'زيارات الابتدائي',
  lowerSecondary: 'زيارات الثانوي الإعدادي',
  upperSecondary: 'زيارات الثانوي التأهيلي',
  remote: 'المواكبة عن بعد',
  miniGroups: 'المجموعات المصغرة',
  topics: 'مواضيع الورشات',
  topicsOutside: 'ورشات خارج إطار الجماعة',
  strengths: 'نقط القوة',
  weaknesses: 'نقط الضعف',
  diagnosis: 'معدل التشخيص',
  planning: 'معدل التخطيط',
  implementation: 'معدل الأجرأة',
  evaluation: 'معدل التقييم',
};
const means = new Set(['diagnosis', 'planning', 'implementation', 'evaluation']);

const percent = (rate: number) => `${String(rate).replace('.', ',')}%`;

const figure = (name: string, value: number | null) =>
  value === null ? 'لم يُقدَّر بعد' : means.has(name) ? percent(value) : String(value);

/** What «الإيداعات» says in the sidebar. */
export const depositsView = {
  intro:
    'ما أُودع يُجمَّد كما كان يوم إيداعه، ولا يغيّره ما يُسجَّل بعده. تصحيحه نسخة معدلة لها سبب، والنسخة السابقة تبقى.',
  year: 'السنة الدراسية',
  kind: 'الوثيقة',
  kinds: deposits.kinds,
  loading: 'جار التحميل…',
  record: 'تسجيل إيداع',
  whose: 'لمن؟',
  choose: 'اختاروا',
  me: (name: string) => `${name} (أنا)`,
  directorate: 'حصيلة المديرية',
  directorateProgramme: 'برنامج المديرية',
  on: deposits.headers.on,
  registryNumber: deposits.headers.registryNumber,
  summary: deposits.headers.summary,
  serviceSummary: 'خلاصة المصلحة',
  difficulties: deposits.headers.difficulties,
  reason: deposits.headers.reason,
  final: 'الحصيلة النهائية',
  paper: 'أودعت الوثيقة ورقيا؟ اكتبوا يوم إيداعها ورقمها، ولو سجلتموها اليوم.',
  whoseNeeded: 'اختاروا صاحب(ة) الوثيقة.',
  amending: (version: number) => phrase`سبق إيداع هذه الوثيقة: يُسجَّل هذا الإيداع نسخة معدلة رقمها ${version}.`,
  save: 'إيداع',
  saving: 'جار الإيداع…',
  deposited: (version: number) =>
    version === 1 ? 'تم الإيداع. شكرا لكم.' : phrase`تم إيداع النسخة المعدلة رقم ${version}. شكرا لكم.`,
  receipt: 'الوصل:',

  received: (received: number, expected: number, rate: number | null) =>
    rate === null
      ? 'لا أحد ملزم بالإيداع في هذه السنة حسب التكليفات المسجلة.'
      : phrase`أُودع ${received} من ${expected} (${percent(rate)})`,
  onTime: (onTime: number, rate: number, day: string) =>
    phrase`في الأجل (${shown(day)}): ${onTime} (${percent(rate)})`,
  late: (names: readonly string[]) => `لم يصل إيداعهم في الأجل: ${listed(names.map(isolated))}`,
  exempt: (names: readonly string[]) => `غير ملزمين: ${listed(names.map(isolated))}`,

  none: 'لا إيداعات بعد.',
  of: (mentor: string, kind: string | null) =>
    mentor === '' || mentor === deposits.directorate
      ? kind === 'programme'
        ? 'برنامج المديرية'
        : 'حصيلة المديرية'
      : mentor,
  version: (version: number, on: string) => phrase`النسخة ${version} – ${shown(on)}`,
  interim: 'مرحلية',
  registered: (number: string) => phrase`مكتب الضبط: ${number}`,
  recordedBy: (who: string, moment: string) => phrase`سجّله(ته) ${who}، ${moment}`,
  because: (reason: string) => phrase`سبب التعديل: ${reason}`,
  summaryOf: (text: string) => phrase`الخلاصة: ${text}`,
  difficultiesOf: (text: string) => phrase`الصعوبات والاقتراحات: ${text}`,
  whole: 'سليم كما أُودع',
  tampered: 'مسّته يد بعد إيداعه',
  gone: 'حُذف من ورقة الإيداعات، ويشهد عليه سجل العمليات',
  where: (where: readonly string[]) =>
    `مواضع التغيير: ${listed(
      where.map((one) => {
        const [part = '', id] = one.split(' ');
        return id === undefined ? (parts[part] ?? part) : phrase`${parts[part] ?? part} (#${id.slice(0, 8)})`;
      }),
    )}`,
  print: 'طباعة كما أُودعت',
  amend: 'نسخة معدلة',
  package: 'ملف الحصيلة للأكاديمية',
  packageHint:
    'ملف صغير فيه أرقام الحصيلة كما أُودعت، ومعها أسماء المواكبين وما سُجل من نقط، وبصمة تكشف كل تغيير فيه. يُسلَّم إلى الأكاديمية الجهوية.',
  packageSettings: 'فتح الإعدادات',
  packageNext: 'أرسلوه إلى الأكاديمية بأي وسيلة، أو من «المراسلات» باختيار «ملف الحصيلة للأكاديمية».',
  older: (count: number) =>
    counted(count, {
      zero: '',
      one: 'النسخة السابقة',
      two: 'النسختان السابقتان',
      few: (n) => `${n} نسخ سابقة`,
      many: (n) => `${n} نسخة سابقة`,
      other: (n) => `${n} نسخة سابقة`,
    }),
  seal: 'البصمة',

  unchanged: 'لم يتغير شيء منذ الإيداع.',
  since: 'تغيّر بعد الإيداع',
  became: { added: 'أُضيف', changed: 'تغيّر', gone: 'لم يعد محتسبا' },
  changed: (words: string, counts: Readonly<Record<string, number>>) =>
    `${words}: ${listed(
      Object.entries(counts).map(([entity, count]) => counted(count, rows[entity] as Plurals)),
    )}`,
  figure: (name: string, before: number | null, now: number | null) =>
    phrase`${figures[name] ?? name}: ${figure(name, before)} ← ${figure(name, now)}`,
  noDemand: 'هذا للإخبار فقط، ولا يلزم بإيداع جديد.',
  law: 'لا تُكتب في الخلاصة أسماء التلاميذ ولا معطياتهم (القانون \u206609-08\u2069).',
} as const;
