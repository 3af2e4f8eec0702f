import type { Plurals } from './phrase';
import { counted } from './phrase';

/** The plurals of «صف». */
export const rows: Plurals = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفان',
  few: (count) => `${count} صفوف`,
  many: (count) => `${count} صفا`,
  other: (count) => `${count} صف`,
};

/** «صف واحد»، «3 صفوف». */
export const rowsCounted = (count: number): string => counted(count, rows);
