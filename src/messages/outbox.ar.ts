import { counted } from './phrase';

const waiting = (count: number) =>
  counted(count, {
    zero: 'لا شيء ينتظر الإرسال',
    one: 'سجل واحد ينتظر الإرسال',
    two: 'سجلان ينتظران الإرسال',
    few: (n) => `${n} سجلات تنتظر الإرسال`,
    many: (n) => `${n} سجلا ينتظر الإرسال`,
    other: (n) => `${n} سجل ينتظر الإرسال`,
  });

const refused = (count: number) =>
  counted(count, {
    zero: '',
    one: 'سجل واحد يحتاج إلى تصحيح',
    two: 'سجلان يحتاجان إلى تصحيح',
    few: (n) => `${n} سجلات تحتاج إلى تصحيح`,
    many: (n) => `${n} سجلا يحتاج إلى تصحيح`,
    other: (n) => `${n} سجل يحتاج إلى تصحيح`,
  });

const sent = (count: number) =>
  counted(count, {
    zero: '',
    one: 'أُرسل سجل واحد وحُفظ في الملف.',
    two: 'أُرسل سجلان وحُفظا في الملف.',
    few: (n) => `أُرسلت ${n} سجلات وحُفظت في الملف.`,
    many: (n) => `أُرسل ${n} سجلا وحُفظت في الملف.`,
    other: (n) => `أُرسل ${n} سجل وحُفظت في الملف.`,
  });

/** What the outbox says: records that wait for the connection; and two tabs that are at one record. */
export const outbox = {
  title: 'صندوق الإرسال',
  waiting,
  refused,
  offline: 'لا يوجد اتصال الآن. ما سجلتموه محفوظ في هذا المتصفح، ويُرسل وحده عند عودة الاتصال.',
  online: 'ما سجلتموه محفوظ في هذا المتصفح، ونعيد إرساله وحده ولن يُسجَّل مرتين.',
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
