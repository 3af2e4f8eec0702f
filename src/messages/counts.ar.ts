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

/** How many more there are of what was named: «وواحدة أخرى»، «و3 أخرى». */
export const othersCounted = (count: number): string =>
  counted(count, {
    zero: '',
    one: 'وواحدة أخرى',
    two: 'واثنتان أخريان',
    few: (n) => `و${n} أخرى`,
    many: (n) => `و${n} أخرى`,
    other: (n) => `و${n} أخرى`,
  });

/** «خانة واحدة تحتاج إلى تصحيح»، «3 خانات تحتاج إلى تصحيح». */
export const cellsToMend = (count: number): string =>
  counted(count, {
    zero: 'لا توجد خانة تحتاج إلى تصحيح',
    one: 'خانة واحدة تحتاج إلى تصحيح',
    two: 'خانتان تحتاجان إلى تصحيح',
    few: (n) => `${n} خانات تحتاج إلى تصحيح`,
    many: (n) => `${n} خانة تحتاج إلى تصحيح`,
    other: (n) => `${n} خانة تحتاج إلى تصحيح`,
  });
