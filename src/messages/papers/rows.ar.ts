import { ar } from '../ar';

const { visit, miniGroup, workshop, programmeItem, supportRequest, school, post, mentor, assignment } =
  ar.fields;

/** The words of rows on paper: those of their tabs, so that a paper and a form say the same. */
export const rows = {
  fields: { visit, miniGroup, workshop, programmeItem, supportRequest, school, post, mentor, assignment },
  /** Months by number, January first. */
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
  number: 'الرقم',
  unknown: 'لم تُقدَّر بعد',
  notes: 'ملاحظات',
  period: '{from} – {to}',
  others: 'وأخرى: {others}',
  days: {
    zero: 'في اليوم نفسه',
    one: 'يوم واحد',
    two: 'يومان',
    few: '{n} أيام',
    many: '{n} يوما',
    other: '{n} يوم',
  },
};
