import { nonsenseIn } from './packageSense';
import { isPackage } from './packageShape';
import type { BalancePackage } from './packages';
import { packageSchema, sealOf } from './packages';

/** Why a file is no balance package that can be counted. */
export type PackageProblem = 'tooLong' | 'noPackage' | 'newer' | 'altered' | 'impossible';

/** A file opened: the package that it holds, or why it holds none. */
export type OpenedPackage =
  | { readonly pack: BalancePackage; readonly problem?: never }
  | { readonly pack?: never; readonly problem: PackageProblem };

/** Twice what the balance of the largest directorate takes. */
const longest = 6_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a package that a file, or a line of الحصائل الواردة, holds as text. Everything in it is hostile until judged. */
export function openedPackage(content: string, digest: (text: string) => string): OpenedPackage {
  if (content.length > longest) return { problem: 'tooLong' };
  try {
    // Editors begin a file with a mark of its byte order.
    return judgedPackage(JSON.parse(content.replace(/^\ufeff/, '')), digest);
  } catch {
    // No JSON, or nested so deep that it cannot be read through.
    return { problem: 'noPackage' };
  }
}

/** Judges what was read: is it a package, of a form we know, as it was sealed, of figures that can be? */
function judgedPackage(read: unknown, digest: (text: string) => string): OpenedPackage {
  if (!isObject(read)) return { problem: 'noPackage' };
  const { schema, sha256, balances, deposit } = read;
  if (!Number.isSafeInteger(schema) || !isObject(balances) || !isObject(deposit))
    return { problem: 'noPackage' };
  if (Number(schema) > packageSchema) return { problem: 'newer' };
  if (schema !== packageSchema) return { problem: 'noPackage' };
  if (sealOf(read as unknown as BalancePackage, digest) !== sha256) return { problem: 'altered' };
  return canCount(read) ? { pack: read } : { problem: 'impossible' };
}

/** Whether something is a package whose figures can be those of a balance, whatever its seal. */
export const canCount = (read: unknown): read is BalancePackage =>
  isPackage(read) && nonsenseIn(read) === null;
