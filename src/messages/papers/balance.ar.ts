import { papers } from '../papers.ar';

/** A day that `shown` turns into a place for one: the sentences of the tabs, which take days, become data here. */
const day = 'yyyy-mm-dd';
const withDay = (sentence: string): string => sentence.replace('dd/mm/yyyy', '{asOf}');

/** The words of the balance on paper: the same as those of its tabs (domain §6), and what a letter adds. */
export const balance = {
  name: 'الحصيلة الإجمالية للمواكبة',
  title: withDay(papers.title('{schoolYear}', day)),
  interim: withDay(papers.interim(day)),
} as const;
