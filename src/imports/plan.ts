import { entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { imports } from '../messages/imports.ar';
import { textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Texts } from '../sheets/changes';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { headersOf } from '../sheets/table';
import { cellsOf, changesOf, named, tidied } from './cells';
import type { Against, Plan, Planned, Supposed, Told } from './planned';
import type { Drafted, Prepared, Tag } from './prepared';
import type { Source } from './sources';

/** A row that may be written, where it would stand, and what is to be told of it. */
interface Candidate {
  readonly drafted: Drafted;
  readonly present: Row | null;
  readonly row: number;
  readonly texts: Texts;
  readonly extra: readonly string[];
}

type Tell = (drafted: Drafted, fate: Told['fate'], message: string, name?: string) => void;

/** A row of the file that the table changes, as it would stand; null where it is told instead. */
function changing(
  source: Source,
  drafted: Drafted,
  present: Row,
  known: Known,
  tell: Tell,
): Candidate | null {
  const { entity } = source;
  const labels = headersOf(entity);
  const changed = changesOf(entity, drafted, present, known);
  const was = canonical(entity, present.texts, known);
  const name = named(entity, was);
  if (Object.keys(changed).length === 0) tell(drafted, 'same', '', name);
  else if (isBlank(present.id)) tell(drafted, 'refused', imports.withoutId(present.row), name);
  else {
    const texts: Record<string, string> = {};
    for (const field of Object.keys(entityNamed(entity).fields))
      texts[field] = changed[field] ?? textOf(present.texts, field);
    const extra = Object.entries(changed).map(([field, after]) =>
      imports.becomes(labels[field] ?? field, was[field] ?? '', after),
    );
    return { drafted, present, row: present.row, texts, extra };
  }
  return null;
}

/** Holds rows against those of the file by their identity: what is there changes or stays, the rest would be added. */
function held(source: Source, prepared: Prepared, against: Against, known: Known, tell: Tell): Candidate[] {
  const { entity, identity } = source;
  const { rows, onlyPresent = false } = against;
  const fields = Object.keys(prepared.drafted[0]?.texts ?? {});
  const presentBy = new Map<string, Row>();
  for (const row of rows) {
    const key = identity(row.texts, known, fields);
    if (key !== null && !presentBy.has(key)) presentBy.set(key, row);
  }
  const firstBy = new Map<string, Drafted>();
  let below = rows.reduce((last, { row }) => Math.max(last, row), 1);
  return prepared.drafted.flatMap((drafted): Candidate[] => {
    const key = identity(tidied(entity, drafted.texts, known), known, fields);
    const first = key === null ? undefined : firstBy.get(key);
    if (first) {
      tell(drafted, 'merged', imports.mergedSame(first.lines[0] ?? 0));
      return [];
    }
    if (key !== null) firstBy.set(key, drafted);
    const present = key === null ? undefined : presentBy.get(key);
    if (present) {
      const candidate = changing(source, drafted, present, known, tell);
      return candidate ? [candidate] : [];
    }
    if (onlyPresent) {
      tell(drafted, 'refused', imports.notThere(named(entity, drafted.texts)));
      return [];
    }
    below += 1;
    return [{ drafted, present: null, row: below, texts: drafted.texts, extra: [] }];
  });
}

/** The rows of a tab as they would be with candidates among them. */
const withThem = (rows: readonly Row[], candidates: readonly Candidate[]): readonly Row[] => {
  const replaced = new Map(candidates.map(({ row, texts }) => [row, texts]));
  return [
    ...rows.map((row) => ({ ...row, texts: replaced.get(row.row) ?? row.texts })),
    ...candidates.flatMap(({ present, row, texts }) => (present ? [] : [{ row, id: '', texts }])),
  ];
};

/** A candidate without the guesses that turned out wrong; one that had a parent by guess has none. */
function withoutGuesses(one: Candidate, texts: Texts, wrong: readonly string[], labels: Texts): Candidate {
  const { drafted, extra } = one;
  return {
    ...one,
    texts: { ...texts, ...Object.fromEntries(wrong.map((field) => [field, ''])) },
    drafted: { ...drafted, tags: (drafted.tags ?? []).map((tag) => (tag === 'tied' ? 'orphan' : tag)) },
    extra: [...extra, ...wrong.map((field) => imports.guessDropped(labels[field] ?? field))],
  };
}

interface Settled {
  readonly sound: readonly (Candidate & { readonly warnings: readonly string[] })[];
  readonly supposed: Supposed;
}

/** Judges candidates as they would stand together. They may name one another, so after a refusal all are judged again. */
function settled({ entity }: Source, first: readonly Candidate[], against: Against, tell: Tell): Settled {
  const labels = headersOf(entity);
  let candidates = first;
  for (;;) {
    const supposed = against.suppose(withThem(against.rows, candidates));
    const sound: (Candidate & { readonly warnings: readonly string[] })[] = [];
    const again: Candidate[] = [];
    let isSettled = true;
    for (const one of candidates) {
      const texts = one.present ? one.texts : tidied(entity, one.texts, supposed.known);
      const { faults, warnings } = supposed.judge(texts, one.row, one.present?.id ?? '');
      if (faults.length === 0) {
        sound.push({ ...one, texts, warnings });
        again.push({ ...one, texts });
        continue;
      }
      isSettled = false;
      const wrong = [...new Set(faults.map(({ field }) => field))];
      const { guessed = [] } = one.drafted;
      if (wrong.every((field) => guessed.includes(field) && !isBlank(texts[field] ?? '')))
        again.push(withoutGuesses(one, texts, wrong, labels));
      else tell(one.drafted, 'refused', faults.map(({ message }) => message).join(' '));
    }
    if (isSettled) return { sound, supposed };
    candidates = again;
  }
}

/** Plans an import: holds rows against those of the file, and judges them as they would stand in it. */
export function planOf(source: Source, prepared: Prepared, against: Against): Plan {
  const { entity } = source;
  const told: Told[] = [...prepared.aside];
  const tell: Tell = (drafted, fate, message, name = named(entity, drafted.texts)) => {
    const [line = 0, ...others] = drafted.lines;
    told.push({ line, fate, name, message });
    // What was merged into a row that cannot come in does not come in either.
    if (fate === 'refused')
      for (const [index, one] of told.entries())
        if (others.includes(one.line)) told[index] = { ...one, fate, message };
  };
  const candidates = held(source, prepared, against, against.suppose(against.rows).known, tell);
  const { sound, supposed } = settled(source, candidates, against, tell);

  const tags: Record<Tag, number> = { tied: 0, orphan: 0, approximate: 0 };
  const planned = sound.map(({ drafted, present, extra, texts, warnings }): Planned => {
    const { guessed = [], notes = [] } = drafted;
    const isTold = !present || guessed.some((field) => texts[field] !== textOf(present.texts, field));
    for (const tag of isTold ? (drafted.tags ?? []) : []) tags[tag] += 1;
    return {
      lines: drafted.lines,
      id: present?.id ?? null,
      version: present ? versionOf(present.texts as Texts) : null,
      name: named(entity, texts),
      draft: present ? texts : cellsOf(entity, texts, supposed.known),
      notes: [...extra, ...notes, ...warnings],
    };
  });
  return { planned, told: told.sort((one, other) => one.line - other.line), tags };
}
