import type { Entity } from '../src/schema/entity';
import { textOf } from '../src/schema/entity';
import { isBlank } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Kind } from '../src/schema/kind';
import type { Clash } from './conflict';
import type { Entry } from './entry';
import { canonical, formFields, held, openedFrom } from './entry';

/** What a correction came to on the row as it now stands. */
export interface TakenUp {
  readonly entry: Entry;
  /** The fields that the file and the person both changed. */
  readonly clashes: Readonly<Record<string, Clash>>;
  /** The fields that only the file changed. */
  readonly theirs: readonly string[];
}

/** Writes texts into a record; what it then holds is its own. */
export const withTexts = (of: Entity, entry: Entry, chosen: Readonly<Record<string, string>>): Entry => ({
  ...entry,
  own: [...new Set([...entry.own, ...Object.keys(chosen).filter((field) => !isBlank(chosen[field] ?? ''))])],
  texts: {
    ...entry.texts,
    ...Object.fromEntries(Object.entries(chosen).map(([field, text]) => [field, held(of, field, text)])),
  },
});

/** A correction taken up again on the row as it now stands: the person's changes stay, the rest is the file's. */
export function reopened(
  of: Entity,
  entry: Entry,
  now: Parameters<typeof openedFrom>[1],
  seen: Seen,
): TakenUp {
  const current = openedFrom(of, now);
  const clashes: Record<string, Clash> = {};
  const kept: Record<string, string> = {};
  const others: string[] = [];
  for (const field of formFields(of)) {
    const opened = textOf({ [field]: held(of, field, entry.opened?.texts[field] ?? '') }, field);
    const [before = '', mine = '', theirs = ''] = [
      opened,
      textOf(entry.texts, field),
      textOf(current.texts, field),
    ];
    const said = (text: string) =>
      canonical(of.fields[field] as Kind<unknown>, text, seen).replace(/\r\n?/g, '\n');
    const [was, ours, is] = [said(before), said(mine), said(theirs)];
    if (ours === is) continue;
    if (ours === was) others.push(field);
    else {
      kept[field] = mine;
      if (is !== was) clashes[field] = { before, mine, theirs };
    }
  }
  return { entry: withTexts(of, current, kept), clashes, theirs: others };
}
