import type { Fields, Meanings, Warn } from '../schema/entity';
import { warning } from '../schema/fault';
import type { Known } from '../schema/known';
import { isSatellite } from './lists';

/** Hints on one row that several entities share: they never stop it from counting (R15). */

// biome-ignore lint/suspicious/noExplicitAny: a shared hint fits any entity that has the fields it names.
type WarnFor<R> = (row: R & Meanings<any>, known: Known) => ReturnType<Warn<Fields>>;

/** Satellites have no head to bring together: told where a list of schools names one (domain §3). */
export const satellitesListed: WarnFor<{ readonly schools: readonly string[] | null }> = (
  { schools },
  known,
) => {
  const satellites = (schools ?? []).filter((code) => isSatellite(known.cardOf('school', code)?.kind));
  return satellites.length === 0
    ? null
    : warning('satelliteListed', 'schools', {
        schools: satellites.map((code) => known.nameOf('school', code)),
      });
};

/** A field that is better filled. */
export const betterFilled =
  (field: string, code: 'noEmail' | 'schoolsBlank' | 'coordinationBlank'): WarnFor<object> =>
  (row) =>
    (row as Readonly<Record<string, unknown>>)[field] === null ? warning(code, field, {}) : null;

const letters = 'ZABCDEFGHJKLMNPRSTUVWXY';

/** R8: the letter that goes with the digits of a GRESA code; a hint, never a refusal. */
export const letterOf = (code: string): string =>
  letters[Number(code.slice(0, 5)) % letters.length] as string;

/** R8: the letter of a school's code is the one its digits call for. */
export const letterFits: WarnFor<{ readonly code: string }> = ({ code }) =>
  code.endsWith(letterOf(code))
    ? null
    : warning('codeLetter', 'code', { said: code, letter: letterOf(code) });
