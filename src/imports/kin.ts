import { fold } from '../schema/fold';

/** A school as its kin are looked for: its code, name and commune. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
}

/** What was found of a satellite's parent. */
export type Kin =
  | { readonly parent: Named; readonly sameCommune: boolean }
  | { readonly parent: null; readonly several: readonly Named[] };

const marked = /^(.*?) (?:فرعي+ه|ملحقه|مركزيه|(?:ال)?مركز)(?: .*)?$/;

/** What a school's name shares with its satellites': «م.م ادريس الثاني» of «… مركزية تاسريرت» and «… فرعية ايغد». */
function familyOf(name: string): string {
  const folded = fold(name);
  return marked.exec(folded)?.[1] ?? folded;
}

const ofKindAlone = /^(?:م\.? ?[مج]?\.?|مدرسه|مجموعه مدارس|(?:ال)?ثانويه(?: \S+)?)$/;

/** A name that tells its family: a word for a satellite, and before it more than the kind of school. */
const tellsFamily = (name: string) =>
  /\S (?:فرعي+ه|ملحقه)( |$)/.test(fold(name)) && !ofKindAlone.test(familyOf(name));

/**
 * Finds the parents of satellites by their names: the head school of the same family in the same commune, else the
 * only one of that family. The order of the rows proves nothing (they are interleaved), so no parent is guessed by it.
 */
export function kinAmong(heads: readonly Named[]): (satellite: Omit<Named, 'code'>) => Kin {
  const families = new Map<string, Named[]>();
  for (const head of heads) {
    const family = familyOf(head.name);
    families.set(family, [...(families.get(family) ?? []), head]);
  }
  return ({ name, commune }) => {
    const family = tellsFamily(name) ? (families.get(familyOf(name)) ?? []) : [];
    const near = family.filter((head) => commune !== '' && fold(head.commune) === fold(commune));
    const [only] = near.length > 0 ? near : family;
    const fitting = near.length > 0 ? near : family;
    if (only && fitting.length === 1) return { parent: only, sameCommune: near.length === 1 };
    return { parent: null, several: fitting };
  };
}
