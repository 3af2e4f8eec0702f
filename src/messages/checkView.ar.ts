import { cellsToMend, othersCounted } from './counts.ar';
import { counted, phrase } from './phrase';

const hints = (count: number) =>
  counted(count, {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: (n) => `${n} ملاحظات`,
    many: (n) => `${n} ملاحظة`,
    other: (n) => `${n} ملاحظة`,
  });

/** What the view of the check says of its findings. */
export const checkWords = {
  intro: 'نراجع صفوف الملف واحدا واحدا: ما كان ناقصا أو غير مقروء يبقى في مكانه ولا يُحتسب إلى حين تصحيحه.',
  again: 'إعادة الفحص',
  running: 'جار الفحص…',
  sound: 'كل الصفوف سليمة ومحتسبة.',
  faults: (count: number) => cellsToMend(count),
  warnings: (count: number) => hints(count),
  warningsTitle: 'للاطلاع فقط: صفوف محتسبة',
  place: (row: string, column: string) => phrase`الصف ${row} · ${column}`,
  show: 'اضغطوا على أي ملاحظة للانتقال إلى صفها.',
  showMore: (count: number) => `عرض ${othersCounted(count).replace(/^و/, '')}`,
  lost: 'لم يكتمل الفحص. أعيدوا المحاولة بعد لحظات.',
} as const;
