/** Marks that print nothing: bidi controls, zero-width characters, the byte order mark. */
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const harakatAndTatweel = /[\u064b-\u065f\u0670\u0640]/g;

const sameLetter: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};

const plainAscii = /^[!-~]+(?: [!-~]+)*$/;

function foldAfresh(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .replace(invisible, '')
    .replace(harakatAndTatweel, '')
    .replace(/[أإآٱىةؤئ]/g, (letter) => sameLetter[letter] as string)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const longestRemembered = 80;
const mostRemembered = 50_000;
const remembered = new Map<string, string>();

/**
 * The form in which texts are compared and searched, never stored (R10): one letter for its variants, no harakat,
 * tatweel or invisible marks, Western digits, single spaces, Latin in lower case. Folding twice changes nothing.
 * Short texts are remembered: a workbook repeats the same names thousands of times.
 */
export function fold(text: string): string {
  if (text.length > longestRemembered) return foldAfresh(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const folded = foldAfresh(text);
  remembered.set(text, folded);
  return folded;
}

/** Whether nothing can be seen in a cell: a cell of spaces is as blank as an empty one. */
export const isBlank = (text: string): boolean => text === '' || fold(text) === '';
