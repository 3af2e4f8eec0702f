import { counted } from './phrase';

const records = (count: number) =>
  counted(count, {
    zero: '',
    one: 'سجل واحد',
    two: 'سجلان',
    few: (n) => `${n} سجلات`,
    many: (n) => `${n} سجلا`,
    other: (n) => `${n} سجل`,
  });

const waiting = (count: number) => `في الانتظار: ${records(count)}`;
const refused = (count: number) => (count === 0 ? '' : `ما يحتاج إلى تصحيح: ${records(count)}`);
const sent = (count: number) => `أُرسل وحُفظ في الملف: ${records(count)}.`;

/** What the outbox says: records that wait for the connection; and two tabs that are at one record. */
export const outbox = {
  title: 'صندوق الإرسال',
  waiting,
  refused,
  offline: 'لا يوجد اتصال الآن. ما سجلتموه محفوظ في هذا المتصفح، ويُرسل وحده عند عودة الاتصال.',
  online: 'ما سجلتموه محفوظ في هذا المتصفح، ونعيد إرساله وحده ولن يُسجَّل مرتين.',
  atRisk: 'لا تغلقوا هذه الصفحة قبل أن تُرسل السجلات.',
  states: { waiting: 'في الانتظار', sending: 'جار الإرسال…', refused: 'لم يُقبل' },
  correction: 'تصحيح',
  send: 'إرسال الآن',
  open: 'فتح للتصحيح',
  drop: 'حذف',
  dropSure: 'هل تحذفون هذا السجل؟ لن يصل إلى الملف، ولن يمكن استرجاعه.',
  dropYes: 'نعم، احذفوه',
  dropNo: 'لا، أبقوه',
  hide: 'إخفاء',
  sent,
  handedOver: 'لم يصل السجل إلى الملف بعد: هو الآن في صندوق الإرسال ويُرسل وحده. يمكنكم تسجيل غيره.',
  goOn: 'وضعه في صندوق الإرسال وتسجيل غيره',
  opened: 'هذا السجل من صندوق الإرسال: صححوه ثم احفظوه.',
  otherUnsaved: 'فتح سجل آخر لم يُحفظ',
  elsewhere: 'هذا السجل مفتوح أيضا في نافذة أخرى. اكتبوا في نافذة واحدة حتى لا تختلف الصيغتان.',
  startHere: 'ابدؤوا سجلا جديدا هنا',
} as const;
