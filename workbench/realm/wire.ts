import { exception } from './exception';

/** What a returned value may not be: Google fails the call. */
const unsupported = () =>
  exception('The script completed but the returned value is not a supported return type.');

function holdsDate(value: unknown, above: readonly object[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw unsupported();
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Date) return true;
  if (above.includes(value)) throw unsupported();
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!plain || value instanceof Promise) throw unsupported();
  const inside = [...above, value];
  return Object.values(value).some((inner) => holdsDate(inner, inside));
}

/**
 * What google.script.run's success handler receives (platform rule 13): JSON; null for undefined;
 * and null for the whole, silently, when a Date is anywhere in it.
 */
export const returned = (value: unknown): unknown =>
  value === undefined || holdsDate(value, []) ? null : value;
