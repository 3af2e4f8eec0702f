import { textOf } from '../src/schema/entity';
import { fold } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Source } from '../src/schema/kind';
import type { Referred } from '../src/schema/known';

/** A choice of a list: its words, what is told beside them, and what a search looks through. */
export interface Option {
  readonly text: string;
  readonly told: string;
  readonly folded: string;
  readonly searched: string;
}

/** What is told of a row that is referred to, and what more it is found by. */
const spoken: {
  readonly [E in Referred]: { readonly told: readonly string[]; readonly found: readonly string[] };
} = {
  school: { told: ['commune'], found: ['code', 'name', 'commune'] },
  mentor: { told: ['grade'], found: ['name', 'grade'] },
  cpp: { told: ['zone'], found: ['name', 'zone'] },
};

/** At most this many are shown: the rest are told as a number (performance.md). */
export const mostShown = 50;

const plain = (text: string): Option => {
  const folded = fold(text);
  return { text, told: '', folded, searched: folded };
};

function ofRow(entity: Referred, text: string, seen: Seen): Option {
  const found = seen.refer(entity, text);
  const card = 'key' in found ? seen.cardOf(entity, found.key) : undefined;
  const said = (fields: readonly string[]) =>
    fields
      .map((field) => textOf({ [field]: card?.[field] as string | null }, field))
      .filter((one) => one !== '');
  const folded = fold(text);
  return {
    text,
    told: said(spoken[entity].told).join(' · '),
    folded,
    searched: [folded, ...said(spoken[entity].found).map(fold)].join(' '),
  };
}

/** By a function of what is seen: a file that is asked anew brings new ones. */
const remembered = new WeakMap<Seen['keysOf'], Map<string, Option>>();

/** The choices of a source, folded once and kept: a keystroke only compares. */
export function optionsOf(source: Source, offers: readonly string[] | null, seen: Seen): readonly Option[] {
  if ('list' in source) return (offers ?? seen.labelsOf(source.list)).map(plain);
  if ('items' in source) return (offers ?? []).map(plain);
  const { entity } = source;
  const kept = remembered.get(seen.keysOf) ?? new Map<string, Option>();
  remembered.set(seen.keysOf, kept);
  const texts = offers ?? seen.keysOf(entity).map((key) => seen.nameOf(entity, key));
  return texts.map((text) => {
    const name = `${entity} ${text}`;
    const option = kept.get(name) ?? ofRow(entity, text, seen);
    kept.set(name, option);
    return option;
  });
}

/** The choices in which every word of a search is found, those that begin with it first; and how many more there are. */
export function matching(
  options: readonly Option[],
  query: string,
): { readonly shown: readonly Option[]; readonly more: number } {
  const wanted = fold(query);
  if (wanted === '')
    return { shown: options.slice(0, mostShown), more: Math.max(0, options.length - mostShown) };
  const words = wanted.split(' ');
  const first: Option[] = [];
  const others: Option[] = [];
  let count = 0;
  for (const option of options) {
    if (!words.every((word) => option.searched.includes(word))) continue;
    count += 1;
    const into = option.folded.startsWith(wanted) ? first : others;
    if (into.length < mostShown) into.push(option);
  }
  const shown = [...first, ...others].slice(0, mostShown);
  return { shown, more: count - shown.length };
}
