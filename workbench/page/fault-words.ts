/** What the panel of faults says. */
import type { FaultsView, OrderedView, PushView } from '../host/http/wire';

const isolated = (text: string | number): string => `\u2068${text}\u2069`;

const spell = (ms: number): string => {
  const count = Math.round(ms / 100) / 10;
  if (count === 1) return 'ثانية واحدة';
  if (count === 2) return 'ثانيتين';
  const shown = isolated(String(count).replace('.', ','));
  return count >= 3 && count <= 10 && Number.isInteger(count) ? `${shown} ثوان` : `${shown} ثانية`;
};

const names = {
  dieAt: 'توقف التنفيذ فجأة',
  throwAt: 'خطأ من خدمات Google',
  loseReply: 'ضياع الجواب بعد إتمام العمل',
  delay: 'تأخر الجواب',
  lockHeld: 'القفل محجوز لدى عملية أخرى',
  quotaSpent: 'مخزن الخصائص ممتلئ',
  noDocumentLock: 'غياب قفل المستند',
  blankEmail: 'البريد محجوب',
  meanwhile: 'مستعمل(ة) آخر يكتب في الأثناء',
} as const satisfies Record<keyof FaultsView | 'meanwhile', string>;

const mailSpent = 'نفاد حصة البريد اليومية';

const before = (call: number): string => `قبل النداء رقم ${isolated(call)}`;

/** One fault of an order, with its number. */
function oneOf(name: keyof FaultsView, faults: FaultsView): string {
  const { dieAt, throwAt, delay, lockHeld, quotaSpent } = faults;
  const called: string = names[name];
  if (name === 'quotaSpent' && quotaSpent?.includes('mail')) return mailSpent;
  if (name === 'dieAt') return `${called} ${before(dieAt!)}`;
  if (name === 'throwAt') return `${called} ${before(throwAt!)}`;
  if (name === 'lockHeld') return lockHeld ? `${called} مدة ${spell(lockHeld)}` : called;
  if (name !== 'delay' || !delay) return called;
  return delay.at === 'reply'
    ? `${called} ${spell(delay.ms)}`
    : `تأخر ${spell(delay.ms)} ${before(delay.at)}`;
}

export const faultWords = {
  opener: 'تجربة الأعطال',
  armed: (count: number): string =>
    count === 1 ? 'عطل مطلوب' : count === 2 ? 'عطلان مطلوبان' : `${isolated(count)} أعطال مطلوبة`,
  cut: 'الشبكة مقطوعة',
  title: 'تجربة الأعطال',
  help: 'يصيب العطل نداء واحدا من نداءات الشريط الجانبي، ليُرى أن لا شيء يضيع أو يتكرر.',
  kind: 'العطل',
  names,
  mailSpent,
  call: 'رقم النداء إلى خدمات Google',
  seconds: 'المدة بالثواني',
  wrong: (most: number) => `اكتبوا عددا صحيحا من 1 إلى ${isolated(most)}.`,
  action: 'العملية المقصودة',
  actionHelp: 'تُترك فارغة ليصيب العطل أول نداء.',
  actionWrong: 'يُكتب اسم العملية بحروف لاتينية، مثل saveRecord.',
  order: 'طلب العطل',
  waiting: 'في الانتظار',
  cancel: 'إلغاء',
  cancelOne: (what: string) => `إلغاء: ${what}`,
  ordered: ({ faults, times }: OrderedView): string => {
    const what = (Object.keys(faults) as (keyof FaultsView)[]).map((name) => oneOf(name, faults));
    return `${what.join('، ')}${times > 1 ? ` · ${isolated(`×${times}`)}` : ''}`;
  },
  struck: ({ fault, at, call }: Extract<PushView, { kind: 'fault' }>): string =>
    `وقع: ${names[fault]}${at === null ? '' : ` ${before(at)} ${isolated(`(${call})`)}`}`,
  network: 'قطع الشبكة عن الشريط الجانبي',
  networkHelp: 'تفشل نداءاته كما تفشل بلا اتصال، ويبقى الجدول متصلا.',
} as const;
