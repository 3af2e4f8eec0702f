/** A sentence Google would throw at the script; it crosses to the realm and becomes an Exception there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The end of an execution that no script can catch: nothing of it runs any more. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}

/** Google's limits (platform rules 17, 18, 20, 24, 26). */
export const limits = {
  charactersOfCell: 50_000,
  cells: 10_000_000,
  listItems: 500,
  propertyValue: 9 * 1024,
  propertyStore: 500 * 1024,
  cacheValue: 100 * 1024,
  cacheKey: 250,
  cacheItems: 1000,
  recipientsOfLetter: 50,
  /** Consumer accounts, and those of Google Workspace. */
  recipientsOfDay: { consumer: 100, workspace: 1500 },
  bodyOfLetter: { consumer: 200 * 1024, workspace: 400 * 1024 },
  filesOfLetter: 250,
  bytesOfFiles: 25 * 1024 * 1024,
  subject: 250,
} as const;
