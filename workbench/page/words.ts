/** Everything the page itself says. What the script says comes from the script. */

const seconds = (ms: number): string =>
  (ms / 1000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).replace('.', ',');

const isolated = (text: string): string => `\u2068${text}\u2069`;

export const words = {
  saved: 'كل التغييرات محفوظة',
  savedAlready: 'تُحفظ التغييرات تلقائيا؛ لا حاجة إلى الحفظ.',
  saving: 'جارٍ الحفظ…',
  offline: 'غير متصل',
  gone: 'انقطع الاتصال بالخادم المحلي. نعيد المحاولة تلقائيا، ولم يضع شيء مما حُفظ.',
  retry: 'إعادة المحاولة الآن',
  download: 'تنزيل الملف',
  close: 'إغلاق',
  details: 'تفاصيل',
  cellsOf: 'خلايا الورقة',
  address: 'عنوان الخلية',
  content: 'محتوى الخلية',
  editor: 'تحرير الخلية',
  blank: 'فارغة',
  menuBar: 'القوائم',
  tabs: 'أوراق المصنف',
  allTabs: 'كل الأوراق',
  hidden: 'مخفية',
  sidebar: 'الشريط الجانبي',
  user: (email: string, hidden: boolean) =>
    `المستخدم(ة): ${email === '' ? 'غير معروف' : isolated(email)}${hidden && email !== '' ? ' · البريد محجوب' : ''}`,
  userTitle: 'من يستعمل المصنف؟',
  userHelp: 'اكتبوا بريد من تريدون العمل باسمه. لكل شخص مسوداته ومخزنه؛ ومن تُرك بريده فارغا لا يُعرف من هو.',
  userHidden: 'Google لا يُفصح عن هذا البريد',
  userEmail: 'البريد الإلكتروني',
  userApply: 'العمل بهذا الاسم',
  userWrong: 'هذا العنوان غير صحيح. اكتبوه هكذا: leila@taalim.ma',
  running: (label: string) => `جارٍ تنفيذ «${isolated(label)}»…`,
  failed: 'تعذر تنفيذ هذه العملية.',
  moreRows: 'إضافة 100 صف في الأسفل',
  menuFailed: 'تعذر تحضير قائمة الإضافة عند فتح المصنف.',
  serverFailed: 'وقع خطأ في الخادم المحلي.',
  refusedTitle: 'تعذر قبول هذه القيمة',
  refused: (address: string) =>
    `القيمة المكتوبة في الخلية ${isolated(address)} لا توافق قاعدة التحقق من البيانات.`,
  refusedPaste: 'بعض القيم الملصقة لا توافق قاعدة التحقق من البيانات، فلم يُلصق شيء.',
  broken: 'قيمة لا توافق قاعدة الخلية.',
  noChoice: 'لا توجد قيمة مطابقة في القائمة.',
  more: (count: number) =>
    count === 1
      ? 'وقيمة أخرى: اكتبوا لتضييق القائمة'
      : count === 2
        ? 'وقيمتان أخريان: اكتبوا لتضييق القائمة'
        : count % 100 >= 3 && count % 100 <= 10
          ? `و${count} قيم أخرى: اكتبوا لتضييق القائمة`
          : count % 100 >= 11
            ? `و${count} قيمة أخرى: اكتبوا لتضييق القائمة`
            : `و${count} قيمة أخرى: اكتبوا لتضييق القائمة`,
  choices: 'قيم القائمة',
  estimate: (low: number, typ: number, high: number) =>
    `زمن تقديري على Google: ${isolated(`${seconds(typ)} ث (${seconds(low)}–${seconds(high)})`)}`,
  estimateHelp: 'تقدير من نموذج الكلفة، وليس قياسا على خوادم Google.',
  buttons: {
    OK: 'موافق',
    CANCEL: 'إلغاء',
    YES: 'نعم',
    NO: 'لا',
    CLOSE: 'إغلاق',
    GRANT: 'منح الإذن',
    REFUSE: 'رفض',
  } as Readonly<Record<string, string>>,
  sum: (sum: string, count: number) => `المجموع: ${isolated(sum)} · الخلايا الرقمية: ${count}`,
  chart: (title: string) => (title ? `مبيان: ${isolated(title)}` : 'مبيان'),
  protectedTab: (why: string) => (why ? `ورقة محمية: ${isolated(why)}` : 'ورقة محمية'),
} as const;
