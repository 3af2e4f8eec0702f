/** Whether JSON.stringify writes a value as the canonical form does: the keys of each object already stand in order. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
}

/** JSON of a value whose keys stand in any order. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const own = value as Readonly<Record<string, unknown>>;
  return `{${Object.keys(own)
    .filter((key) => own[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${written(own[key])}`)
    .join(',')}}`;
}

/**
 * The one way to write a value: JSON with no space in it, the keys of each object in the order of their code units, and
 * what is undefined left out. The same value is the same text everywhere, and so has one SHA-256 (domain §5). What was
 * read from such a text is in order already, and written at once.
 */
export const canonicalForm = (value: unknown): string =>
  isInOrder(value) ? (JSON.stringify(value) ?? 'null') : written(value);
