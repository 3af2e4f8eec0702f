/** How the texts and figures of a chart are written. */

/** A figure as Moroccan Arabic writes it: Western digits, a decimal comma. */
export const written = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** Arabic in an SVG of left-to-right boxes: each label is its own right-to-left run. */
export const rtl = (text: string): string => (text === '' ? '' : `\u2067${text}\u2069`);

const pen = document.createElement('canvas').getContext('2d')!;

/** A label broken at its spaces: echarts would break Arabic between any two letters. */
export function folded(text: string, width: number): string {
  pen.font = '12px Cairo';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(rtl).join('\n');
}

export const ink = '#1b2723';
export const soft = '#4a5a54';
export const line = '#dbe3df';
export const face = { fontFamily: 'Cairo, sans-serif', color: ink };
