import type { ReplyOf } from '../src/actions/index';
import { ar } from '../src/messages/ar';
import { rowsCounted } from '../src/messages/counts.ar';
import { history } from '../src/messages/history.ar';
import { historyView as words } from '../src/messages/historyView.ar';
import { inFigures, readDay } from '../src/schema/day';
import { isBlank } from '../src/schema/fold';
import { button, code, h, worded } from './element';
import { momentShown } from './moments';

type Told = ReplyOf<'history'>;
export type Entry = Told['entries'][number];

/** The lines of one operation. */
export type Operation = readonly Entry[];

/** Verbs that cannot be taken back here: settling leaves no trace in a row, a repair mends the file's shape, settings and wordings bear no id, a deposit is frozen, and so is what was received. */
const final: ReadonlySet<string> = new Set([
  'settle',
  'undo',
  'repair',
  'settings',
  'wording',
  'deposit',
  'receive',
]);

const shownAtOnce = 15;

/** The entries of each operation, the newest operation first. */
export function byOperation(entries: readonly Entry[]): readonly Operation[] {
  const operations = new Map<string, Entry[]>();
  for (const entry of entries)
    operations.set(entry.operation, [...(operations.get(entry.operation) ?? []), entry]);
  return [...operations.values()];
}

/** What an operation did, as its verb is called. */
export const verbOf = (operation: Operation): string => {
  const { verb = '', before, after } = operation[0] ?? {};
  if (verb === 'save' && before && after) return words.edit;
  return history.verbs[verb as keyof typeof history.verbs] ?? verb;
};

/** Whether an operation may be taken back: it changed rows, and was not taken back yet. */
export const mayUndo = (operation: Operation, takenBack: ReadonlySet<string>): boolean =>
  operation.some(({ isKept }) => isKept) &&
  !final.has(operation[0]?.verb ?? '') &&
  !takenBack.has(operation[0]?.operation ?? '');

const shown = (text: string) => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? readDay(text) : null;
  return day === null ? text : inFigures(day);
};

/** The first texts of a row that was added or removed: what it is known by. */
function nameOf({ entity, before, after }: Entry): string {
  if (before && after) return '';
  const texts: Readonly<Record<string, string>> = after ?? before ?? {};
  return Object.keys(entity ? ar.fields[entity] : {})
    .map((field) => texts[field] ?? '')
    .filter((text) => !isBlank(text))
    .slice(0, 4)
    .map(shown)
    .join(' · ');
}

const fingerprint = /^[\da-f]{64}$/;

/** What an entry says of its row, field by field; of a package that was received, one line: many come at once. */
function changesOf({ entity, verb, before, after }: Entry): readonly string[] {
  if (verb === 'receive')
    return [
      Object.entries(after ?? {})
        .filter(([, text]) => !fingerprint.test(text))
        .map(([label, text]) => words.added(label, shown(text)))
        .join(' · '),
    ];
  const labels: Readonly<Record<string, string>> = entity ? ar.fields[entity] : {};
  return (
    Object.keys({ ...before, ...after })
      // What bears no id is told by the words of its columns.
      .filter((field) => (!entity || field in labels) && (before?.[field] ?? '') !== (after?.[field] ?? ''))
      .map((field) => {
        const [was, is] = [before, after].map((texts) => shown(texts?.[field] || words.blank)) as [
          string,
          string,
        ];
        return before && after
          ? words.change(labels[field] ?? field, was, is)
          : words.added(labels[field] ?? field, before ? was : is);
      })
  );
}

/** Lines that say the same, as a renaming's do, once with their number. */
function counted(lines: readonly string[]): readonly (readonly [string, number])[] {
  const numbers = new Map<string, number>();
  for (const line of lines) numbers.set(line, (numbers.get(line) ?? 0) + 1);
  return [...numbers];
}

/** The tabs of an operation, and how many rows it changed. */
function placesOf(operation: Operation, rows: number): string {
  const tabs = [...new Set(operation.map(({ tab }) => tab))].filter(
    (tab) => tab !== '' && tab !== history.none,
  );
  // A repair is of the file's build: it has no tab's rows.
  return tabs.length === 0 ? '' : [...tabs, rowsCounted(rows)].join(' · ');
}

/** How many changes are told where a sentence only reminds of an operation. */
const fewChanges = 3;

/** An operation in a few lines: what, where and when, and the first of what it changed. */
export function summaryOf(operation: Operation, rows: number): readonly string[] {
  const [first] = operation;
  const isEdit = !!first?.before && !!first.after;
  return [
    [verbOf(operation), placesOf(operation, rows), momentShown(operation[0]?.moment ?? '')]
      .filter((part) => part !== '')
      .join(' · '),
    ...(first && rows === 1 && !isEdit ? [nameOf(first)] : []),
    ...(isEdit ? operation.flatMap(changesOf).slice(0, fewChanges) : []),
  ];
}

interface Around {
  readonly told: Pick<Told, 'counts'>;
  readonly takenBack: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Who an address is. */
  readonly name: (who: string) => string;
  readonly undo: (operation: string) => void;
  readonly restore: (entry: Entry) => void;
  /** Shows all that the log tells of a row; null where that is what is shown. */
  readonly ofRow: ((entry: Entry) => void) | null;
}

/** An operation: what was done, when, by whom, what it changed, and what can be done about it. */
export function operationCard(operation: Operation, around: Around): HTMLElement | null {
  const [first] = operation;
  if (!first) return null;
  const rows = around.told.counts[first.operation] ?? operation.length;
  const looked = operation.slice(0, shownAtOnce);
  const lines = looked.flatMap(changesOf);
  const where = placesOf(operation, rows);
  const only = operation.length === 1 && rows === 1 && first.entity !== null ? first : null;
  const name = only ? nameOf(only) : '';
  const card = h(
    'div',
    { class: 'finding' },
    h(
      'p',
      { class: 'where' },
      h('span', {}, verbOf(operation)),
      code(momentShown(operation[0]?.moment ?? '')),
    ),
    name !== '' && h('p', { class: 'why' }, ...worded(name)),
    where !== '' && h('p', { class: 'why' }, where),
    h('p', { class: 'why' }, h('bdi', {}, around.name(first.who))),
  );
  if (lines.length > 0)
    card.append(
      h(
        'details',
        { open: only !== null && name === '' && lines.length <= fewChanges },
        h('summary', {}, words.changes),
        h(
          'ul',
          {},
          ...counted(lines).map(([line, times]) =>
            h('li', { class: 'why' }, line, ' ', times > 1 && code(`×${times}`)),
          ),
          rows > looked.length && h('li', { class: 'quiet' }, words.rest(rows - looked.length)),
        ),
      ),
    );
  else if (first.reason !== '' && first.verb !== 'undo') card.append(h('p', { class: 'why' }, first.reason));

  const removed = operation.filter(
    ({ after, entity, isKept }) => after === null && entity !== null && isKept,
  );
  const gone = removed.filter(({ id }) => around.gone.has(id));
  const isRemoval = removed.length === rows;
  const deeds: HTMLElement[] = [];
  if (around.takenBack.has(first.operation)) card.append(h('p', { class: 'quiet' }, words.takenBack));
  else if (first.verb === 'remove' && gone.length === 0) card.append(h('p', { class: 'quiet' }, words.back));
  else if (mayUndo(operation, around.takenBack) && !isRemoval)
    deeds.push(button('link', words.undo, () => around.undo(first.operation)));
  for (const entry of gone) {
    const which = gone.length === 1 ? '' : nameOf(entry);
    deeds.push(
      button('link', which === '' ? words.restore : words.restoreOf(which), () => around.restore(entry)),
    );
  }
  const { ofRow } = around;
  if (ofRow && only) deeds.push(button('link', words.ofRow, () => ofRow(only)));
  if (deeds.length > 0) card.append(h('div', { class: 'choices' }, ...deeds));
  return card;
}
