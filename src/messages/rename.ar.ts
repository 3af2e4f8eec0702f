import { phrase } from './phrase';

/** What is said of a new name, by the server. */
export const rename = {
  taken: (name: string, tab: string, row: number) =>
    phrase`الاسم «${name}» يحمله الصف ${row} من ورقة «${tab}». اختاروا اسما آخر يميز بينهما.`,
  unreadable: (name: string, tab: string, row: number) =>
    phrase`لا يمكن كتابة «${name}» في الصف ${row} من ورقة «${tab}» دون أن يُقرأ على غير وجهه. احذفوا من الاسم الفواصل والأقواس.`,
  unknown: 'لم نجد في الملف من يحمل هذا الاسم أو الرمز. أعيدوا الاختيار من القائمة.',
  reason: (from: string, to: string) => `${from} ← ${to}`,
} as const;
