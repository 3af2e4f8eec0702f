// Over 200 lines because kinds are read side by side: each answers the same few questions.

import type { Day, SchoolYear } from './day';
import { readDay, readSchoolYear } from './day';
import { fold, isBlank } from './fold';
import type { Kind, Meaning } from './kind';
import { isFaulty, means } from './kind';
import type { Known, Referred } from './known';

/** A closed list: its name and its codes, in order (domain §1). */
export interface List<C extends string = string> {
  readonly name: string;
  readonly codes: readonly C[];
}

export const list = <C extends string>(name: string, codes: readonly C[]): List<C> => ({ name, codes });

/** Free text, kept exactly as typed (R12). */
export const text = (): Kind<string> => ({
  read: (said) => means(said),
  write: (value) => value,
  cell: 'text',
  control: { control: 'text' },
  optional: false,
});

/** Text of which each line says one thing. */
export const lines = (): Kind<string> => ({ ...text(), control: { control: 'lines' } });

/** A calendar day (R11). */
export const day = (): Kind<Day> => ({
  read: (said) => {
    const value = readDay(said);
    return value === null ? isFaulty('notADay', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'day',
  control: { control: 'day' },
  optional: false,
});

/** A school year, «2026/2027». */
export const schoolYear = (): Kind<SchoolYear> => ({
  read: (said) => {
    const value = readSchoolYear(said);
    return value === null ? isFaulty('notADay', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'text',
  control: { control: 'schoolYear' },
  optional: false,
});

function readNumber(said: string): number | null {
  const folded = fold(said).replace(/[,٫]/, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(folded) ? Number(folded) : null;
}

function number(within: (value: number) => Meaning<number>, control: Kind<number>['control']): Kind<number> {
  return {
    read: (said) => {
      const value = readNumber(said);
      return value === null ? isFaulty('notANumber', { said }) : within(value);
    },
    write: (value) => String(value),
    cell: 'number',
    control,
    optional: false,
  };
}

/** How many: whole and not negative (R12), and no more than a cell keeps exactly. */
export const count = (): Kind<number> =>
  number(
    (value) =>
      Number.isSafeInteger(value) && value >= 0 ? means(value) : isFaulty('outOfRange', { whole: true }),
    { control: 'number', from: 0, to: null, whole: true },
  );

/** A number between two bounds, both in. */
export const numberBetween = (from: number, to: number): Kind<number> =>
  number((value) => (value >= from && value <= to ? means(value) : isFaulty('outOfRange', { from, to })), {
    control: 'number',
    from,
    to,
    whole: false,
  });

/** One of a closed list (R2), read folded. */
export const choice = <C extends string>(of: List<C>): Kind<C> => ({
  read: (said, known) => {
    const code = known.codeOf(of.name, said);
    return code === null
      ? isFaulty('notInList', { said, labels: known.labelsOf(of.name) })
      : means(code as C);
  },
  write: (value, known) => known.labelOf(of.name, value),
  cell: 'text',
  control: { control: 'choice', source: { list: of.name } },
  optional: false,
});

/** نعم or لا. */
export const yesNo = (of: List<'yes' | 'no'>): Kind<boolean> => {
  const words = choice(of);
  return {
    ...words,
    read: (said, known) => {
      const answer = words.read(said, known);
      return answer.ok ? means(answer.value === 'yes') : answer;
    },
    write: (value, known) => words.write(value ? 'yes' : 'no', known),
  };
};

/** A degree of progress, 0 to 4 (domain §1): the place of its label in the list. */
export const degree = (of: List): Kind<number> => {
  const words = choice(of);
  return {
    ...words,
    read: (said, known) => {
      const answer = words.read(said, known);
      return answer.ok ? means(of.codes.indexOf(answer.value)) : answer;
    },
    write: (value, known) => words.write(of.codes[value] as string, known),
    control: { control: 'degree', source: { list: of.name } },
  };
};

/** A GRESA code of one to five digits and a Latin letter, as «01234R»; null if the text is none (R8). */
export function readGresa(said: string): string | null {
  const parts = /^(\d{1,5})([a-z])$/.exec(fold(said));
  return parts ? (parts[1] as string).padStart(5, '0') + (parts[2] as string).toUpperCase() : null;
}

/** A school's GRESA code (R8). */
export const gresa = (): Kind<string> => ({
  read: (said) => {
    const value = readGresa(said);
    return value === null ? isFaulty('badCode', { said }) : means(value);
  },
  write: (value) => value,
  cell: 'text',
  control: { control: 'text' },
  optional: false,
});

/** A reference to a row of another tab, by its key (R2). */
export const reference = (entity: Referred): Kind<string> => ({
  read: (said, known) => {
    const found = known.refer(entity, said);
    return 'key' in found ? means(found.key) : isFaulty(found.code, found.data);
  },
  write: (key, known) => known.nameOf(entity, key),
  cell: 'text',
  control: { control: 'choice', source: { entity } },
  optional: false,
});

/** The item of the annual programme that a row carries out: its words, then # and its id. Never a fault (domain §3). */
export const programmeLink = (): Kind<string> => ({
  ...text(),
  control: { control: 'choice', source: { items: 'programmeItem' } },
});

/** Between two of several in one cell (contract §3). */
export const separator = '، ';

/** The texts of a cell of several: split at ، , ؛ and line breaks. */
export const severalTexts = (cell: string): readonly string[] =>
  cell
    .split(/[،,؛\n\r]/)
    .filter((part) => !isBlank(part))
    .map((part) => part.trim());

/** How many separators of its own a name in a cell of several may hold. */
const mostSeparators = 4;

/**
 * Reads the part of a cell that begins at a text between separators, and says where it ends. A name that holds a
 * separator itself is one part where it stands as its kind writes it: what a save wrote is read again.
 */
function partAt<V>(pieces: readonly string[], start: number, kind: Kind<V>, known: Known) {
  const first = kind.read((pieces[start] as string).trim(), known);
  if (first.ok) return { meaning: first, end: start };
  for (let end = start + 2; end <= start + 2 * mostSeparators && end < pieces.length; end += 2) {
    const said = pieces
      .slice(start, end + 1)
      .join('')
      .trim();
    const meaning = kind.read(said, known);
    if (meaning.ok && fold(kind.write(meaning.value, known)) === fold(said)) return { meaning, end };
  }
  return { meaning: first, end: start };
}

/** A part of a cell of several: where it stands in the cell's text, and what it means. */
export interface Part<V> {
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly meaning: Meaning<V>;
}

/** The parts of a cell of several, one after the other; what is blank between two separators is none. */
export function partsOf<V>(cell: string, kind: Kind<V>, known: Known): readonly Part<V>[] {
  const parts: Part<V>[] = [];
  const pieces = cell.split(/([،,؛\n\r])/);
  let from = 0;
  for (let at = 0; at < pieces.length; at += 2) {
    const first = pieces[at] as string;
    if (!isBlank(first)) {
      const { meaning, end } = partAt(pieces, at, kind, known);
      const whole = end === at ? first : pieces.slice(at, end + 1).join('');
      const said = whole.trim();
      const begins = from + whole.indexOf(said);
      parts.push({ from: begins, to: begins + said.length, said, meaning });
      from += whole.length;
      at = end;
    } else from += first.length;
    from += pieces[at + 1]?.length ?? 0;
  }
  return parts;
}

/** Several of one kind in a cell; the same one twice counts once; one unreadable makes the whole unreadable. */
export const several = <V>(kind: Kind<V>): Kind<readonly V[]> => ({
  read: (said, known) => {
    const values: V[] = [];
    for (const { meaning } of partsOf(said, kind, known)) {
      if (!meaning.ok) return meaning;
      if (!values.includes(meaning.value)) values.push(meaning.value);
    }
    return means(values);
  },
  write: (values, known) => values.map((value) => kind.write(value, known)).join(separator),
  cell: 'text',
  control:
    'source' in kind.control ? { control: 'severalChoices', source: kind.control.source } : kind.control,
  optional: false,
});

/** A field that may be left blank; blank is null. */
export const optional = <V>(kind: Kind<V>): Kind<V | null> => ({
  ...kind,
  write: (value, known) => (value === null ? '' : kind.write(value, known)),
  optional: true,
});
