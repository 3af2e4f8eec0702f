import type { Plurals } from './phrase';
import { counted, phrase } from './phrase';

const rows: Plurals = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفان',
  few: (count) => `${count} صفوف`,
  many: (count) => `${count} صفا`,
  other: (count) => `${count} صف`,
};

/** What the sidebar says of an import. */
export const importView = {
  intro: 'ألصقوا جدولا مع عناوين أعمدته، أو افتحوا ملفا. لا يُكتب شيء قبل أن تروا ما سيحدث.',
  what: 'ماذا تستوردون؟',
  sources: {
    school: 'المؤسسات',
    members: 'ضم مؤسسات إلى جماعة برموزها',
    post: 'المديرات والمديرون',
    mentor: 'المواكبون',
    cpp: 'جماعات الممارسات المهنية',
    visit: 'زيارات فردية سابقة',
    miniGroup: 'مجموعات مصغرة سابقة',
    workshop: 'ورشات سابقة',
  },
  cpp: 'جماعة الممارسات المهنية',
  paste: 'الجدول أو الرموز',
  open: 'فتح ملف ‎.csv أو ‎.xlsx',
  file: (name: string) => phrase`الملف: ${name}`,
  held: (label: string, text: string) => phrase`${label}: ${text}`,
  sheet: 'الورقة',
  preview: 'عرض ما سيحدث',
  previewing: 'قراءة الجدول…',
  nothing: 'لا شيء يُكتب في الملف.',
  planned: (lines: number) => phrase`في الجدول ${counted(lines, rows)}`,
  fates: {
    refused: 'لا يمكن استيرادها',
    changed: 'تتغير',
    review: 'تضاف ويُستحسن مراجعتها',
    added: 'تضاف',
    merged: 'ضُمت إلى سطر آخر',
    aside: 'نُحّيت جانبا',
    private: 'مؤسسات خصوصية لم تُستورد',
    same: 'مسجلة من قبل',
  },
  line: (line: number, name: string) => phrase`السطر ${line}: ${name}`,
  more: (count: number) => phrase`عرض المزيد (${count})`,
  columns: 'الأعمدة',
  unplaced: 'لا مكان له في الملف',
  // What is imported stands in the genitive: «صفين».
  run: (count: number) => `استيراد ${counted(count, { ...rows, two: 'صفين' })}`,
  progress: (done: number, all: number) => phrase`كُتب ${done} من ${all}`,
  stopped: 'انقطع الاتصال. ما كُتب محفوظ، ولن يُكتب مرتين.',
  resume: 'متابعة',
  done: (count: number) => `استُورد ${counted(count, rows)}.`,
  undo: 'تراجع عن الاستيراد',
  undoStopped: 'انقطع الاتصال قبل أن يتم التراجع. أعيدوه.',
  undone: (count: number) => `تم التراجع: ${counted(count, rows)}.`,
  unreadable: 'تعذرت قراءة هذا الملف. احفظوه بصيغة CSV ثم أعيدوا المحاولة.',
} as const;
