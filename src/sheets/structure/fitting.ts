import { readDay } from '../../schema/day';
import { fold, isBlank } from '../../schema/fold';
import { severalTexts } from '../../schema/kinds';
import type { ClosedLists, Known } from '../../schema/known';
import { isUuid } from '../identity';
import type { ExpectedColumn } from './expected';

/** What is known of a file whose tabs may be damaged: its closed lists, and the names that rows may refer to. */
export interface Fitting {
  readonly known: ClosedLists;
  /** The names and codes of a tab's rows, folded; null where they cannot be read. */
  readonly namesOf: (entity: string) => ReadonlySet<string> | null;
}

/** Nothing can be told from the values. */
export const untold = 0.5;

const looked = 200;

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.filter(fits).length / values.length;

const codeAtEnd = /\(([^()]+)\)\s*$/;

/** How well values go with a column, from 0 to 1. */
export function fitOf(
  { kind, isId }: ExpectedColumn,
  all: readonly string[],
  { known, namesOf }: Fitting,
): number {
  const values = all.filter((value) => !isBlank(value)).slice(0, looked);
  if (values.length === 0) return 0.3;
  if (isId) return Math.max(share(values, isUuid), new Set(values).size === values.length ? untold : 0);
  if (kind === null) return untold;
  const { control } = kind;
  if ('source' in control && !('list' in control.source)) {
    if ('items' in control.source) return share(values, (value) => value.includes('#'));
    const names = namesOf(control.source.entity);
    if (!names) return untold;
    const isKnown = (text: string) =>
      names.has(fold(text)) || names.has(fold(codeAtEnd.exec(text)?.[1] ?? ''));
    return share(values, (value) => isKnown(value) || severalTexts(value).some(isKnown));
  }
  if (control.control === 'text' || control.control === 'lines')
    return Math.min(untold, 1 - share(values, (value) => readDay(value) !== null || isUuid(value)));
  return share(values, (value) => kind.read(value, known as Known).ok);
}

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2)));

/** How alike two headers are, from 0 to 1: the share of the pairs of letters that they have in common. */
export function alike(one: string, other: string): number {
  const [mine, theirs] = [pairs(fold(one)), pairs(fold(other))];
  if (mine.size + theirs.size === 0) return 0;
  return (2 * [...mine].filter((pair) => theirs.has(pair)).length) / (mine.size + theirs.size);
}
