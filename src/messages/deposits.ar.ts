import { phrase, shown } from './phrase';

const rows = {
  visit: 'صفوف الزيارات الفردية',
  miniGroup: 'صفوف المجموعات المصغرة',
  workshop: 'صفوف الورشات',
  programmeItem: 'صفوف البرنامج السنوي',
  post: 'صفوف تعيينات المديرات والمديرين',
  school: 'صفوف المؤسسات',
} as const;

/** The words of الإيداعات, and what is said when a paper is deposited (domain §5). */
export const deposits = {
  /** Begins a receipt: «إ-1F0C-9A2E». */
  letter: 'إ',
  headers: {
    receipt: 'الوصل',
    kind: 'الوثيقة',
    mentor: 'المواكب(ة)',
    schoolYear: 'السنة الدراسية',
    version: 'النسخة',
    on: 'يوم الإيداع',
    recordedBy: 'سُجِّل من طرف',
    recordedAt: 'وقت التسجيل',
    registryNumber: 'رقم التسجيل بمكتب الضبط',
    summary: 'خلاصة المواكب(ة)',
    difficulties: 'الصعوبات والاقتراحات',
    reason: 'سبب التعديل',
    sha256: 'البصمة SHA-256',
    index: 'الفهرس',
    frozen: 'المعطيات المجمدة',
  },
  /** The data go on in the cells beside. */
  more: (part: number) => `تتمة ${part}`,
  kinds: { balance: 'الحصيلة', programme: 'البرنامج السنوي' },
  directorate: 'المديرية',
  version: (number: number) => `النسخة ${number}`,
  day: (day: string) => `يوم ${shown(day)}`,
  quoted: (text: string) => `«${text}»`,
  none: '–',
  protected: 'إيداعات مجمدة: يضيف البرنامج إليها كل إيداع، ولا يُكتب فيها باليد.',
  /** The parts of what is frozen that have no column of their own. */
  parts: {
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
    ...rows,
  } as Readonly<Record<string, string>>,
  row: (part: string, id: string) => `${part} (#${id.slice(0, 8)})`,
  doubled: 'صف مكرر',
  tooEarly: (label: string, on: string, first: string) =>
    phrase`«${label}»: لا يُودع ما يخص هذه السنة الدراسية يوم ${shown(on)}، قبل ${shown(first)}. صححوا اليوم أو السنة.`,
  reasonNeeded: (label: string, version: number) =>
    phrase`«${label}»: سبق إيداع هذه الوثيقة، وما يُودع بعدها نسخة معدلة رقمها ${version}. اكتبوا سبب التعديل.`,
} as const;
