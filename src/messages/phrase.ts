const FSI = '\u2068';
const PDI = '\u2069';

/** A text whose own isolations end within it: what it leaves open is closed, what would close ours is left out. */
function selfContained(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark === PDI && open === 0) return '';
    open += mark === PDI ? -1 : 1;
    return mark;
  });
  return kept + PDI.repeat(open);
}

/** A value set apart in a sentence, so that its own direction does not disturb the sentence's (FSI … PDI). */
export const isolated = (value: string | number): string => `${FSI}${selfContained(String(value))}${PDI}`;

/** A whole sentence as a template: every value put into it is isolated. */
export const phrase = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  parts.reduce((sentence, part, index) => sentence + isolated(values[index - 1] as string | number) + part);

/** A sentence for a cell: its values stand in it without the marks that set them apart. */
export const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** A day as people write it: «12/03/2027». */
export const shown = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** Words joined by «، ». */
export const listed = (words: readonly string[]): string => words.join('، ');

/** The six Arabic plurals of a counted thing; `many` takes the number. */
export interface Plurals {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: (count: string) => string;
  readonly many: (count: string) => string;
  readonly other: (count: string) => string;
}

/** «لا زيارات، زيارة واحدة، زيارتان، 3 زيارات، 11 زيارة، 100 زيارة» (domain §6). */
export function counted(count: number, words: Plurals): string {
  const rest = count % 100;
  if (count === 0) return words.zero;
  if (count === 1) return words.one;
  if (count === 2) return words.two;
  const figure = isolated(count);
  if (rest >= 3 && rest <= 10) return words.few(figure);
  return rest >= 11 ? words.many(figure) : words.other(figure);
}

/** The name of a file as a sentence shows it: a number before its ending stays before it, «نسخة 1.json». */
export const shownFile = (name: string): string => name.replace(/(\d)(\.\w+)$/, '$1\u200e$2');
