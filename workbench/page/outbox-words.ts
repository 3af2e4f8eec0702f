/** What the outbox, the clock and the permissions say. */

const isolated = (text: string | number): string => `\u2068${text}\u2069`;

const months = 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ');
const weekdays = 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' ');

/** «2026-11-21T10:05» as it is said. */
function moment(at: string): string {
  const [day = '', hour = ''] = at.split('T');
  const [year, month, date] = day.split('-').map(Number);
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return `${weekday} ${isolated(date!)} ${months[month! - 1]} ${isolated(year!)}، ${isolated(hour)}`;
}

function letters(count: number): string {
  if (count === 0) return 'لا رسائل';
  if (count === 1) return 'رسالة واحدة';
  if (count === 2) return 'رسالتان';
  return `${isolated(count)} ${count % 100 >= 3 && count % 100 <= 10 ? 'رسائل' : 'رسالة'}`;
}

const scopes: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'قراءة هذا المصنف والكتابة فيه',
  'script.container.ui': 'عرض الشريط الجانبي والحوارات',
  'userinfo.email': 'معرفة بريد المستعمل(ة)',
  'script.send_mail': 'إرسال البريد باسم المستعمل(ة)',
  'script.scriptapp': 'العمل تلقائيا كل ساعة',
};

const scope = (address: string): string => {
  const name = address.slice(address.lastIndexOf('/') + 1);
  return scopes[name] ?? isolated(name);
};

export const outboxWords = {
  title: 'صندوق الصادر',
  opener: (count: number) => `صندوق الصادر: ${letters(count)}`,
  help: 'ما أُرسل من هذا المصنف. لا تغادر أي رسالة هذا الجهاز.',
  empty: 'لم تُرسل بعد أي رسالة.',
  emptyHelp: 'كل رسالة ترسلها الإضافة تظهر هنا كما سيراها المرسل إليهم.',
  list: 'الرسائل المرسلة، أحدثها أولا',
  choose: 'اختاروا رسالة لقراءتها.',
  noSubject: '(بلا موضوع)',
  nobody: 'غير معروف',
  moment,
  letters,
  left: (user: string, left: number, recipients: number) =>
    `الباقي اليوم من حصة ${isolated(user || 'غير معروف')}: ${isolated(`${left} / ${recipients}`)}`,
  from: 'من',
  to: 'إلى',
  cc: 'نسخة',
  bcc: 'نسخة خفية',
  replyTo: 'الرد إلى',
  at: 'في',
  attachments: 'المرفقات',
  attached: (count: number) =>
    count === 1
      ? 'مرفق واحد'
      : count === 2
        ? 'مرفقان'
        : `${isolated(count)} ${count <= 10 ? 'مرفقات' : 'مرفقا'}`,
  size: (bytes: number) =>
    bytes < 1000
      ? `${isolated(bytes)} بايت`
      : bytes < 1_000_000
        ? `${isolated(String(Math.round(bytes / 100) / 10).replace('.', ','))} ك.ب`
        : `${isolated(String(Math.round(bytes / 100_000) / 10).replace('.', ','))} م.ب`,
  ways: 'طريقة العرض',
  wide: 'على الحاسوب',
  narrow: 'على الهاتف',
  plain: 'النص وحده',
  noText: 'لا نص لهذه الرسالة.',
  letter: (subject: string) => `نص الرسالة: ${isolated(subject)}`,

  clock: 'الساعة',
  clockAt: (at: string, moved: boolean) =>
    moved ? `الساعة مضبوطة على ${moment(at)}` : `الساعة الآن: ${moment(at)}`,
  clockHelp: 'ترى الإضافة هذه الساعة، وتعمل عند تغييرها كل مهمة تلقائية حل موعدها.',
  clockSet: 'ضبط',
  clockWrong: 'اكتبوا يوما وساعة صحيحين.',
  hour: 'بعد ساعة',
  day: 'بعد يوم',
  back: 'العودة إلى الآن',
  ticked: (user: string) => `اشتغلت المهمة التلقائية باسم ${isolated(user || 'غير معروف')}.`,
  tickFailed: (user: string) => `تعذرت المهمة التلقائية باسم ${isolated(user || 'غير معروف')}.`,

  permissions: 'أذونات',
  permissionsOf: (user: string) => `ما يُسمح للإضافة أن تفعله باسم ${isolated(user || 'غير معروف')}.`,
  scope,
  account: 'نوع الحساب',
  consumer: 'حساب عادي: 100 مرسل إليه في اليوم',
  workspace: 'حساب Workspace: 1500 في اليوم',
  other: (recipients: number) => `${isolated(recipients)} في اليوم`,
  asks: 'يطلب Google إذنا',
  asksFor: (user: string, wanted: readonly string[]) =>
    `تحتاج الإضافة إلى إذن من ${isolated(user || 'غير معروف')}:\n${wanted.map((one) => `• ${scope(one)}`).join('\n')}\n\nتوقفت العملية. أعيدوها بعد منح الإذن.`,
  granted: 'مُنح الإذن. أعيدوا العملية الآن.',
  refused: 'لم يُمنح الإذن.',
} as const;
