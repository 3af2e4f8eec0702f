/**
 * What a spreadsheet that opens a CSV may take for a formula, or may strip until it is one: = + - @ and their full-width
 * forms, also behind spaces and marks that print nothing, and a text that begins with a tab or a line break.
 */
const formulaLike = /^(?:[\t\r\n]|[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@＝＋－＠])/;

const behindApostrophes = (text: string): boolean => formulaLike.test(text.replace(/^'+/, ''));

/**
 * A text as a cell of a CSV that no spreadsheet evaluates: what is like a formula gets one leading apostrophe (contract
 * §2). So does what is like one behind apostrophes of its own, so that reading back takes off exactly one and nothing
 * else: `=1` → `'=1`, `'=1` → `''=1`. Everything else stays as it is, long numbers and leading zeros included.
 */
export const guarded = (text: string): string => (behindApostrophes(text) ? `'${text}` : text);

/** The text that was guarded: `unguarded(guarded(text)) === text`, whatever the text. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && behindApostrophes(cell) ? cell.slice(1) : cell;
