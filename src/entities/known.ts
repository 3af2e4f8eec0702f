import type { Day } from '../schema/day';
import { firstDayOf, schoolYearOf } from '../schema/day';
import type { Draft, Entity, Judged } from '../schema/entity';
import { read, textOf } from '../schema/entity';
import { fold } from '../schema/fold';
import { readGresa, severalTexts } from '../schema/kinds';
import type { Card, Known, Reference, Referred } from '../schema/known';
import { assignment } from './assignment';
import { cpp } from './cpp';
import type { EntityName } from './index';
import type { ListName } from './lists';
import { degrees, lists, spokenCodes } from './lists';
import { mentor } from './mentor';
import { school } from './school';
import type { Settings } from './settings';

/** A row of a tab as it was typed: its 1-based number in the tab, its id (blank until checked), its texts by field. */
export interface Row {
  readonly row: number;
  readonly id: string;
  readonly texts: Draft;
}

/** The labels of the closed lists, by code. */
export type Labels = { readonly [L in ListName]: Readonly<Record<string, string>> };

/** A name that leads to a row beside the one it bears, while the whole file is being given it; bound to the row by its id. */
export interface AlsoNamed {
  readonly entity: Referred;
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

interface Sources {
  /** The rows of a tab; asked for only when a judgement needs them. */
  readonly rowsOf: (entity: EntityName) => readonly Row[];
  /** Asked for only where a name is unknown. */
  readonly alsoNamed?: () => readonly AlsoNamed[];
  readonly labels: Labels;
  readonly settings: Pick<Settings, 'degrees' | 'firstYear'>;
  /** The later of the clock's day and the as-of day asked for (R3). */
  readonly today: Day;
}

/** Computed at the first call, then remembered. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** The five labels of the setting «درجات التقدم»; null, as if blank, unless they are five and differ. */
export function ownDegrees(said: string | null): readonly string[] | null {
  const labels = said === null ? [] : severalTexts(said);
  return labels.length === 5 && new Set(labels.map(fold)).size === 5 ? labels : null;
}

/** The words of the closed lists, read folded and written as labels; the own degrees go before the default ones. */
export function closedLists(labels: Labels, own: readonly string[] | null) {
  const written = (name: string, code: string) =>
    (name === degrees.name && own?.[(degrees.codes as readonly string[]).indexOf(code)]) ||
    labels[name as ListName][code] ||
    code;
  const words = (name: ListName) => {
    const codes = new Map<string, string>();
    const add = (word: string, code: string) => codes.has(fold(word)) || codes.set(fold(word), code);
    for (const code of lists[name].codes) add(written(name, code), code);
    for (const code of lists[name].codes) add(labels[name][code] ?? code, code);
    if (spokenCodes.has(name)) for (const code of lists[name].codes) add(code, code);
    return codes;
  };
  const maps = new Map<string, ReadonlyMap<string, string>>();
  return {
    codeOf: (name: string, said: string) => {
      const map = maps.get(name) ?? words(name as ListName);
      maps.set(name, map);
      return map.get(fold(said)) ?? null;
    },
    labelOf: written,
    labelsOf: (name: string) => lists[name as ListName].codes.map((code) => written(name, code)),
  };
}

const keyed = { mentor, cpp, school } as const;

/** The rows that bear each key; the first of a key stands (domain §3, Keys). */
function keysOf(entity: Referred, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const keys = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(entity, row.texts);
    if (key !== null && !keys.has(key)) keys.set(key, row);
  }
  return keys;
}

/** The key a row bears: a folded name, or a school's code; null where it cannot be read. */
export const keyOf = (entity: Referred, texts: Draft): string | null =>
  entity === 'school' ? readGresa(textOf(texts, 'code')) : fold(textOf(texts, 'name')) || null;

/** «name (code)»: the code alone decides (domain §3). */
const codeWithin = (said: string): string | null => {
  const inBrackets = /\(([^()]*)\)\s*$/.exec(fold(said));
  return readGresa(inBrackets ? (inBrackets[1] as string) : said);
};

/**
 * What one row's judgement may know of the file, from the texts of its tabs. References find any row that bears
 * the key, sound or not; nothing is read or indexed before it is asked for.
 */
export function knownFrom({ rowsOf, labels, settings, today, alsoNamed = () => [] }: Sources): Known {
  const closed = closedLists(labels, ownDegrees(settings.degrees));
  const keys = {
    mentor: once(() => keysOf('mentor', rowsOf('mentor'))),
    cpp: once(() => keysOf('cpp', rowsOf('cpp'))),
    school: once(() => keysOf('school', rowsOf('school'))),
  };
  const codesByName = once(() => {
    const byName = new Map<string, string[]>();
    for (const { texts } of rowsOf('school')) {
      const name = fold(textOf(texts, 'name'));
      const code = readGresa(textOf(texts, 'code'));
      if (!name || !code) continue;
      const codes = byName.get(name) ?? [];
      if (!codes.includes(code)) codes.push(code);
      byName.set(name, codes);
    }
    return byName;
  });

  const nameOf = (entity: Referred, key: string) => {
    const name = textOf(keys[entity]().get(key)?.texts ?? {}, 'name').trim();
    return entity === 'school' ? (name ? `${name} (${key})` : key) : name || key;
  };

  const others = once(alsoNamed);
  const alsoMeant = (entity: Referred, said: string): string | null => {
    const also = others().find((one) => one.entity === entity && fold(one.name) === fold(said));
    return also && keys[entity]().get(also.key)?.id === also.id ? also.key : null;
  };

  const refer = (entity: Referred, said: string): Reference => {
    if (entity !== 'school') {
      const key = fold(said);
      if (keys[entity]().has(key)) return { key };
      const also = alsoMeant(entity, said);
      if (also !== null) return { key: also };
      return { code: entity === 'mentor' ? 'unknownMentor' : 'unknownCpp', data: { said } };
    }
    const code = codeWithin(said);
    if (code !== null)
      return keys.school().has(code) ? { key: code } : { code: 'unknownSchool', data: { said, fits: [] } };
    const codes = codesByName().get(fold(said)) ?? [];
    if (codes.length === 1) return { key: codes[0] as string };
    const also = codes.length === 0 ? alsoMeant(entity, said) : null;
    if (also !== null) return { key: also };
    return {
      code: 'unknownSchool',
      data: { said, fits: codes.map((one) => nameOf('school', one)) },
    };
  };

  const cards = new Map<Row, Card>();
  const firstYear = once(() => {
    if (settings.firstYear) return settings.firstYear;
    let earliest: Day | null = null;
    for (const { texts } of rowsOf('assignment')) {
      const judged = read(assignment, texts, known);
      if (judged.ok && (earliest === null || judged.record.from < earliest)) earliest = judged.record.from;
    }
    return earliest && schoolYearOf(earliest);
  });

  const known: Known = {
    ...closed,
    today,
    refer,
    nameOf,
    rowOf: (entity, key) => keys[entity]().get(key)?.row ?? null,
    cardOf: (entity, key) => {
      const row = keys[entity]().get(key);
      if (!row) return undefined;
      const card = cards.get(row) ?? readable(read(keyed[entity] as unknown as Entity, row.texts, known));
      cards.set(row, card);
      return card;
    },
    knowsYearOf: (day) => {
      const first = firstYear();
      return first === null || (day >= firstDayOf(first) && schoolYearOf(day) <= schoolYearOf(today));
    },
  };
  return known;
}

/** What could be read of a row, sound or not. */
const readable = (judged: Judged<Entity['fields']>): Card => (judged.ok ? judged.record : judged.partial);
