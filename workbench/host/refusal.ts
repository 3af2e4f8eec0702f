/** A sentence Google would throw at the script; it crosses to the realm and becomes an Exception there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Google's limits (platform rules 17, 18, 20, 24). */
export const limits = {
  charactersOfCell: 50_000,
  cells: 10_000_000,
  listItems: 500,
  propertyValue: 9 * 1024,
  propertyStore: 500 * 1024,
  cacheValue: 100 * 1024,
  cacheKey: 250,
  cacheItems: 1000,
} as const;
