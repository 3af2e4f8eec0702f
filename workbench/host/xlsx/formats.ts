/** Number formats every .xlsx knows by number only (ECMA-376 §18.8.30), the day ones as Morocco writes them. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers safe to write for a format: those whose meaning no locale changes. */
export const SAFE_NUMBER: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 9, 10, 11, 49].map((id) => [BUILT_IN[id]!, id]),
);

const known = new Map<string, boolean>();

/** Whether a number shown in this format is a day or an hour. */
export function isDateFormat(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    const first = format.split(';')[0]!;
    const bare = first
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .replace(/general/gi, '');
    answer = /[dmyhs]/i.test(bare);
    known.set(format, answer);
  }
  return answer;
}
