import type { DirectorateEntity } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { imports } from '../messages/imports.ar';
import { read, textOf, write } from '../schema/entity';
import { fold, isBlank } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Texts } from '../sheets/changes';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { headersOf } from '../sheets/table';
import type { Drafted, Prepared, SetAside, Tag } from './prepared';
import type { Source } from './sources';

/** A row to write: added where it has no id yet, else changed, and what is to be told of it. */
export interface Planned {
  readonly lines: readonly number[];
  /** Null for a row to add: its id is made by the client. */
  readonly id: string | null;
  readonly version: string | null;
  readonly name: string;
  readonly draft: Texts;
  /** What is told of it: what changes, what was guessed, warnings. */
  readonly notes: readonly string[];
}

/** What becomes of a line that is not written. */
export interface Told {
  readonly line: number;
  readonly fate: SetAside['fate'] | 'same';
  readonly name: string;
  readonly message: string;
}

/** What an import would do: every line is in one planned row, or told. */
export interface Plan {
  readonly planned: readonly Planned[];
  readonly told: readonly Told[];
  readonly tags: Readonly<Record<Tag, number>>;
}

/** What is wrong with a row among others, in sentences; those of faults by their field. */
export interface Findings {
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly warnings: readonly string[];
}

/** The file as it would be with other rows in one of its tabs. */
export interface Supposed {
  readonly known: Known;
  readonly judge: (texts: Texts, row: number, id: string) => Findings;
}

/** The file an import is planned against. */
export interface Against {
  readonly rows: readonly Row[];
  readonly suppose: (rows: readonly Row[]) => Supposed;
  /** Rows may be changed, none may be added. */
  readonly onlyPresent?: boolean;
}

interface Candidate {
  readonly drafted: Drafted;
  readonly present: Row | null;
  readonly row: number;
  readonly texts: Texts;
  readonly extra: readonly string[];
}

/** A clock's hour after a day, as other programs write days. */
const withoutHour = (said: string) => said.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');

/** The cells that a table tells of a row, as the tab would hold them. */
function tidied(entity: DirectorateEntity, texts: Texts, known: Known): Texts {
  const { fields } = entityNamed(entity);
  const dayless = Object.fromEntries(
    Object.entries(texts).map(([field, said]) => [
      field,
      fields[field]?.cell === 'day' ? withoutHour(said) : said,
    ]),
  );
  return canonical(entity, dayless, known);
}

/** A cell of several is added to, never emptied: what one list leaves out, another knew. */
function joined(
  entity: DirectorateEntity,
  field: string,
  before: string,
  after: string,
  known: Known,
): string {
  const kind = entityNamed(entity).fields[field];
  if (kind?.control.control !== 'severalChoices' || isBlank(before)) return after;
  const both = kind.read(`${before}\n${after}`, known);
  return both.ok ? kind.write(both.value, known) : after;
}

/** What a table changes of a row that is there: nothing that only spells it otherwise, nothing by a guess. */
function changesOf(
  entity: DirectorateEntity,
  { texts, guessed = [] }: Drafted,
  present: Row,
  known: Known,
): Texts {
  const said = tidied(entity, texts, known);
  const now = canonical(entity, present.texts, known);
  const changed: Record<string, string> = {};
  for (const field of Object.keys(texts)) {
    const before = now[field] ?? '';
    const after = joined(entity, field, before, said[field] ?? '', known);
    if (isBlank(after) || fold(after) === fold(before)) continue;
    if (!guessed.includes(field) || isBlank(before)) changed[field] = after;
  }
  return changed;
}

/** The cells of a row to add: its canonical texts, and what a save fills. */
function cellsOf(entity: DirectorateEntity, texts: Texts, known: Known): Texts {
  const of = entityNamed(entity);
  const judged = read(of, texts, known);
  if (!judged.ok) return texts;
  const cells: Record<string, string> = { ...write(of, judged.record, known) };
  for (const [field, fill] of Object.entries(of.filled))
    if (cells[field] === '') cells[field] = fill?.(judged.record, known) ?? '';
  return cells;
}

const named = (entity: DirectorateEntity, texts: Texts): string => {
  const words = ['name', 'principal', 'school', 'topic', 'subject', 'date', 'code'];
  const [first, second] = words.map((field) => texts[field] ?? '').filter((text) => !isBlank(text));
  return entityNamed(entity).key === undefined
    ? [first, second].filter(Boolean).join(' – ')
    : (first ?? second ?? '');
};

/** Plans an import: holds rows against those of the file, and judges them as they would stand in it. */
export function planOf({ entity, identity }: Source, prepared: Prepared, against: Against): Plan {
  const { rows, suppose, onlyPresent = false } = against;
  const labels = headersOf(entity);
  const told: Told[] = [...prepared.aside];
  const tell = (
    drafted: Drafted,
    fate: Told['fate'],
    message: string,
    name = named(entity, drafted.texts),
  ) => {
    const [line = 0] = drafted.lines;
    told.push({ line, fate, name, message });
  };

  const before = suppose(rows);
  const fields = Object.keys(prepared.drafted[0]?.texts ?? {});
  const presentBy = new Map<string, Row>();
  for (const row of rows) {
    const key = identity(row.texts, before.known, fields);
    if (key !== null && !presentBy.has(key)) presentBy.set(key, row);
  }
  const firstBy = new Map<string, Drafted>();
  let below = rows.reduce((last, { row }) => Math.max(last, row), 1);
  let candidates: Candidate[] = [];
  for (const drafted of prepared.drafted) {
    const key = identity(tidied(entity, drafted.texts, before.known), before.known, fields);
    const first = key === null ? undefined : firstBy.get(key);
    if (first) {
      tell(drafted, 'merged', imports.mergedSame(first.lines[0] ?? 0));
      continue;
    }
    if (key !== null) firstBy.set(key, drafted);
    const present = key === null ? undefined : presentBy.get(key);
    if (!present) {
      if (onlyPresent) tell(drafted, 'refused', imports.notThere(named(entity, drafted.texts)));
      else {
        below += 1;
        candidates.push({ drafted, present: null, row: below, texts: drafted.texts, extra: [] });
      }
      continue;
    }
    const changed = changesOf(entity, drafted, present, before.known);
    const was = canonical(entity, present.texts, before.known);
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
      candidates.push({ drafted, present, row: present.row, texts, extra });
    }
  }

  // Rows that come in may name one another: what is refused takes its mention with it, so they are judged again.
  let findings = new Map<Candidate, Findings>();
  let supposed = before;
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    const replaced = new Map(candidates.map(({ row, texts }) => [row, texts]));
    supposed = suppose([
      ...rows.map((row) => ({ ...row, texts: replaced.get(row.row) ?? row.texts })),
      ...candidates.flatMap(({ present, row, texts }) => (present ? [] : [{ row, id: '', texts }])),
    ]);
    const next: Candidate[] = [];
    findings = new Map();
    for (const one of candidates) {
      const texts = one.present ? one.texts : tidied(entity, one.texts, supposed.known);
      const found = supposed.judge(texts, one.row, one.present?.id ?? '');
      const { guessed = [], tags = [] } = one.drafted;
      const wrong = new Set(found.faults.map(({ field }) => field));
      if (wrong.size === 0) {
        const kept = { ...one, texts };
        findings.set(kept, found);
        next.push(kept);
      } else if ([...wrong].every((field) => guessed.includes(field) && !isBlank(texts[field] ?? ''))) {
        isSettled = false;
        next.push({
          ...one,
          texts: { ...texts, ...Object.fromEntries([...wrong].map((field) => [field, ''])) },
          drafted: { ...one.drafted, tags: tags.map((tag) => (tag === 'tied' ? 'orphan' : tag)) },
          extra: [...one.extra, ...[...wrong].map((field) => imports.guessDropped(labels[field] ?? field))],
        });
      } else {
        isSettled = false;
        tell(one.drafted, 'refused', found.faults.map(({ message }) => message).join(' '));
        const [, ...others] = one.drafted.lines;
        const merged = new Set(others);
        for (const [index, { line, fate }] of told.entries())
          if (merged.has(line) && fate === 'merged')
            told[index] = { ...(told[index] as Told), fate: 'refused' };
      }
    }
    candidates = next;
  }

  const tags: Record<Tag, number> = { tied: 0, orphan: 0, approximate: 0 };
  const planned = candidates.map((one): Planned => {
    const { drafted, present, extra, texts } = one;
    const isTold =
      !present || (drafted.guessed ?? []).some((field) => texts[field] !== textOf(present.texts, field));
    for (const tag of isTold ? (drafted.tags ?? []) : []) tags[tag] += 1;
    return {
      lines: drafted.lines,
      id: present?.id ?? null,
      version: present ? versionOf(present.texts as Texts) : null,
      name: named(entity, texts),
      draft: present ? texts : cellsOf(entity, texts, supposed.known),
      notes: [...extra, ...(drafted.notes ?? []), ...(findings.get(one)?.warnings ?? [])],
    };
  });
  return { planned, told: told.sort((one, other) => one.line - other.line), tags };
}
