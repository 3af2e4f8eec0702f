// Every figure with a decimal: reckoned on whole numbers, so that a half is a half and rounds up.

/** A quotient with one decimal, rounded half up (56.25 → 56.3); null of nothing. */
export const rounded = (sum: number, of: number): number | null =>
  of === 0 ? null : Math.floor((sum * 20 + of) / (2 * of)) / 10;

/** A part as per cent of a whole. */
export const percentOf = (part: number, whole: number): number | null => rounded(part * 100, whole);

/** The mean of so many degrees from 0 to 4, as a percentage (domain §4, vi). */
export const meanOf = (sum: number, known: number): number | null => rounded(sum * 25, known);
