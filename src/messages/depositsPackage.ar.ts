import { phrase } from './phrase';

/** Signs that print nothing, end a line or turn the direction of what follows: a file's name is safer without them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** A file's name is read at a glance. */
const longestName = 60;

const blank = (name: string) => (setting: string) =>
  phrase`لا يُحضَّر ملف الحصيلة دون ${name}: املؤوا «${setting}» في «الإعدادات»، ثم أعيدوا تحضيره.`;

/** What the server says of balance packages, which a directorate sends up to its academy. */
export const depositPackage = {
  /** «حصيلة فاس 2026-2027 نسخة 2», of signs that any disk takes once `fileName` has looked at it. */
  file: (directorate: string, schoolYear: string, version: number) =>
    `حصيلة ${Array.from(directorate.replace(unseen, ' ').trim()).slice(0, longestName).join('').trim()} ${schoolYear} نسخة ${version}`,
  blank: {
    academy: blank('اسم الأكاديمية'),
    directorate: blank('اسم المديرية'),
  },
  none: (schoolYear: string) =>
    phrase`لا إيداع سليما لحصيلة المديرية برسم السنة الدراسية ${schoolYear} بعد. أودعوها من «الإيداعات» أولا، ثم أرسلوا ملفها.`,
  unknown: (receipt: string) =>
    phrase`لا إيداع في هذا الملف يحمل الوصل ${receipt.slice(0, 60)}. افتحوا «الإيداعات» من جديد واختاروا الإيداع منها.`,
  notOurs:
    'ملف الحصيلة للأكاديمية يُحضَّر من إيداع «حصيلة المديرية» وحدها. أودعوا حصيلة المديرية من «الإيداعات»، ثم حضّروا ملفها.',
  tampered:
    'مسّت يد معطيات هذا الإيداع بعد تسجيله، فلا يُحضَّر منه ملف كأنه كما أُودع. سجّلوا من «الإيداعات» نسخة معدلة لها سببها، وحضّروا ملفها.',
  gone: 'حُذف هذا الإيداع من ورقة «الإيداعات»، فلا يُحضَّر منه ملف. سجّلوا من «الإيداعات» نسخة معدلة لها سببها، وحضّروا ملفها.',
  before:
    'سُجّل هذا الإيداع قبل أن تصير للحصائل ملفات تُرسل إلى الأكاديمية، وليس فيه كل ما تحمله. سجّلوا تعديلا لحصيلة المديرية من «الإيداعات»، ثم حضّروا ملف النسخة الجديدة.',
} as const;
