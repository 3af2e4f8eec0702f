import { counted, phrase } from './phrase';

const shown = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** «صف واحد»، «3 صفوف». */
export const rowsCounted = (count: number): string =>
  counted(count, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: (n) => `${n} صفوف`,
    many: (n) => `${n} صفا`,
    other: (n) => `${n} صف`,
  });

/** What the links to rows that prove something say. */
export const proofWords = {
  proof: (tab: string, row: string, day: string) => phrase`${tab}، الصف ${row} (${shown(day)})`,
  more: (count: number) => phrase`وأدلة أخرى: ${rowsCounted(count)}`,
} as const;
