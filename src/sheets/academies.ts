import type { AcademyNames, DirectorateNames } from '../messages/academies';
import { academies } from '../messages/academies';
import { fold, isBlank } from '../schema/fold';

/** A directorate of the shipped list, and its academy. */
export interface Placed {
  readonly academy: AcademyNames;
  readonly directorate: DirectorateNames;
}

/** Dashes of any kind, slashes and commas part names as spaces do. */
const parting = /[\s\-_/،,\u00ad\u058a\u05be\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]+/g;

/** A name without what only its spelling adds: folded (R10), accents, apostrophes and dashes away. */
const plain = (said: string): string =>
  fold(said)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼ`.()«»"]/g, '')
    .replace(parting, ' ')
    .replace(/ و (?=\S)/g, ' و')
    .trim();

/** What stands before a name: of the longest first, for each may stand alone. */
const titles = [
  'الأكاديمية الجهوية للتربية والتكوين',
  'الأكاديمية الجهوية',
  'أكاديمية',
  'جهة',
  'لجهة',
  'المديرية الإقليمية',
  'مديرية',
  'نيابة',
  'إقليم',
  'عمالة',
  'وزارة التربية الوطنية',
  "Académie régionale d'éducation et de formation",
  'AREF',
  'Région',
  'Direction provinciale',
  'Direction',
  'de la',
  'de',
  'du',
].map(plain);

/** A name without its titles, one after the other. */
function untitled(name: string): string {
  const title = titles.find((one) => name.startsWith(`${one} `));
  return title === undefined ? name : untitled(name.slice(title.length + 1));
}

/** What a name may stand for: itself, and after a title without «لـ», «بـ» or d' («المديرية الإقليمية للحاجب»). */
function readings(said: string): readonly string[] {
  const whole = plain(said);
  const name = untitled(whole);
  if (name === whole) return [name];
  return [name, ...(/^(?:[لب]|d[aeiouhy])/.test(name) ? [name.slice(1), name.replace(/^لل/, 'ال')] : [])];
}

/** Finds by name, in Arabic or in French. */
function finder<T>(all: readonly T[], namesOf: (one: T) => readonly string[]): (said: string) => T | null {
  let byName: Map<string, T> | undefined;
  return (said) => {
    byName ??= new Map(all.flatMap((one) => namesOf(one).map((name) => [plain(name), one] as const)));
    for (const name of readings(said)) {
      const found = byName.get(name);
      if (found) return found;
    }
    return null;
  };
}

/** The academy that is meant by its region, with or without its title, in Arabic or in French; null for none we know. */
export const academyNamed = finder(academies, ({ region, french }) => [region, french]);

const directorateIn = finder<Placed>(
  academies.flatMap((academy) => academy.directorates.map((directorate) => ({ academy, directorate }))),
  ({ directorate: { name, french } }) => [name, french],
);

/** The directorate that is meant, of one academy or of any; null for none of theirs. */
export function directorateNamed(said: string, academy: AcademyNames | null): Placed | null {
  const found = directorateIn(said);
  return found && (academy === null || found.academy === academy) ? found : null;
}

/** The academies whose balances come up to a file: the one its setting names, all where it is blank, none we know otherwise. */
export function academiesOf({ academy }: { readonly academy: string | null }): readonly AcademyNames[] {
  if (academy === null || isBlank(academy)) return academies;
  const own = academyNamed(academy);
  return own ? [own] : [];
}

/** The directorates whose balances are expected, in the order of the list. */
export const expectedDirectorates = (settings: {
  readonly academy: string | null;
}): readonly DirectorateNames[] => academiesOf(settings).flatMap(({ directorates }) => directorates);

/** The names that forms offer for a directorate: those that are expected, or all where nobody knows which. */
export function offeredDirectorates(settings: { readonly academy: string | null }): readonly string[] {
  const own = expectedDirectorates(settings);
  return (own.length > 0 ? own : expectedDirectorates({ academy: null })).map(({ name }) => name);
}
