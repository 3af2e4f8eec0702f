import { countedIn } from './papers/words';
import { bare, shown } from './phrase';

// The words of الحصيلة الجهوية. They stand in cells, so no value is wrapped in marks.

const arrived = {
  zero: 'لم تصل أي حصيلة',
  one: 'وصلت حصيلة واحدة',
  two: 'وصلت حصيلتان',
  few: 'وصلت {n} حصائل',
  many: 'وصلت {n} حصيلة',
  other: 'وصلت {n} حصيلة',
} as const;

const counted = (count: number, expected: number) =>
  count === 0
    ? `لم تصل أي حصيلة بعد، والمنتظر ${expected}`
    : `${bare(countedIn(count, arrived))} من ${expected}`;

/** What الحصيلة الجهوية says in its tab. */
export const regionalBalance = {
  title: (schoolYear: string, asOf: string) =>
    `الحصيلة الجهوية لمواكبة مشاريع المؤسسات التعليمية – السنة الدراسية ${schoolYear} – إلى غاية ${shown(asOf)}`,
  empty:
    'لم تصل أي حصيلة لهذه السنة الدراسية بعد. عندما تتوصلون بملف حصيلة، افتحوه من الشريط الجانبي: «الحصائل الواردة».',
  arrived: (received: number, expected: number) => `${counted(received, expected)}.`,
  interim: 'حصيلة مرحلية: تتغير كلما وصلت حصيلة أو نسخة معدلة.',
  region: (academy: string) => (academy === '' ? 'الجهة كلها' : academy),
  sharers: 'المديريات',
  share: (directorate: string, times: number) => `${directorate}: ${times}`,
  directorate: 'المديرية',

  sent: {
    title: 'من أرسل، وبأي نسخة',
    columns: ['الوضعية', 'النسخة', 'نوعها', 'يوم الإيداع', 'وصل الإيداع', 'التوصل بها', 'الصف'],
    note: 'أول إيداع هو المعتبر في احترام أجل 30 يونيو. عمود «الصف» يدل على صف الحصيلة في ورقة «الحصائل الواردة».',
    here: 'وصلت',
    afterDay: 'أُودعت بعد 30 يونيو',
    awaited: 'لم تصل بعد',
    late: 'انقضى أجل 30 يونيو ولم تصل بعد',
    touched: 'تغير صفها في «الحصائل الواردة» فلم تُحتسب: افتحوا ملفها من جديد',
    interim: 'مرحلية',
    final: 'نهائية',
  },

  lines: {
    title: 'الحصيلة بحسب المديريات',
    columns: [
      'المديرات',
      'المديرون',
      'بدون مدير(ة)',
      'الزيارات',
      'عن بعد',
      'المجموعات',
      'الورشات',
      'خارج الإطار',
    ],
    note: '«بدون مدير(ة)»: مؤسسات بدون مدير(ة) مسجل(ة) في ملف المديرية. «الورشات»: في إطار جماعات الممارسات المهنية.',
  },

  stages: { ofRegion: 'الجهة كلها', units: 'المديريات' },

  comparison: {
    title: 'معدلات تيسر القراءة المتأنية',
    columns: [
      'المؤسسات',
      'ج.م.م',
      'زيارات / مؤسسة',
      'زيارات / ج.م.م',
      'مجموعات / مؤسسة',
      'مجموعات / ج.م.م',
      'ورشات / مؤسسة',
      'ورشات / ج.م.م',
    ],
    note: 'المديريات بترتيب لائحة الأكاديمية، لا بترتيب الأرقام: تتم المواكبة «متى اقتضت الضرورة ذلك»، والحاجات تختلف من مديرية إلى أخرى.',
    nothing: '–',
    dash: '«–»: لا توجد مؤسسات أو جماعات يُحسب بها المعدل.',
  },

  points: 'نقط القوة ونقط الضعف كلها، والمديريات التي ذكرتها',
} as const;
