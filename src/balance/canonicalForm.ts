/**
 * The one way to write a value: JSON with no space in it, the keys of each object in the order of their code units, and
 * what is undefined left out. The same value is the same text everywhere, and so has one SHA-256 (domain §5).
 */
export function canonicalForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const own = value as Readonly<Record<string, unknown>>;
  return `{${Object.keys(own)
    .filter((key) => own[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalForm(own[key])}`)
    .join(',')}}`;
}
