import type { ReplyOf } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { regionalBalanceView as words } from '../../src/messages/regionalBalanceView.ar';
import { button, code, h } from '../element';
import { goToRow } from '../server';

export type Told = ReplyOf<'regionalBalance'>;
export type Balance = Told['region']['balance'];
type Directorate = Told['directorates'][number];
type Shared = Told['region']['shared']['topics'][number];

/** A list names this many before it offers the rest. */
const inSight = 10;

const toRow = (row: number) => void goToRow(ar.tabs.received, row);

/** A directorate's part of a figure, the package it comes from, and the way to its row. */
function partOf({ name, part }: Directorate, figure: (of: Balance) => string): HTMLElement | null {
  if (!part) return null;
  const { receipt, version, on, row } = part.source;
  return h(
    'li',
    { class: 'part' },
    h('p', { class: 'of' }, h('bdi', {}, name), h('bdi', { class: 'figure' }, figure(part.balance))),
    h('p', { class: 'quiet' }, words.source(version, on)),
    h(
      'p',
      { class: 'of' },
      button('link', words.show, () => toRow(row)),
      h('span', { class: 'quiet' }, code(receipt)),
    ),
  );
}

/** A line of the balance: its figure in sight, and when it is tapped where the figure comes from. */
export function figureLine(
  { directorates }: Told,
  label: Node | string,
  value: Node | string,
  figure: (of: Balance) => string,
  ...beside: readonly (Node | string)[]
): HTMLElement {
  return h(
    'details',
    { class: 'region-line' },
    h('summary', {}, h('span', { class: 'what' }, label), h('span', { class: 'figure' }, value)),
    h(
      'div',
      { class: 'whence' },
      ...beside.map((text) => h('p', { class: 'quiet' }, text)),
      h('p', { class: 'title' }, words.whence),
      h('ul', {}, ...directorates.map((one) => partOf(one, figure))),
    ),
  );
}

/** Topics or points across directorates: each with its times and the directorates that name it, the most frequent first. */
export function sharedLine(
  { directorates }: Told,
  label: Node | string,
  value: string,
  all: readonly Shared[],
  ...beside: readonly string[]
): HTMLElement {
  const rowOf = new Map(directorates.map(({ name, part }) => [name, part?.source.row]));
  const item = ({ text, times, of }: Shared) =>
    h(
      'li',
      { class: 'part' },
      h(
        'p',
        { class: 'of' },
        h('bdi', { dir: 'auto' }, text),
        h('span', { class: 'figure' }, words.times(times)),
      ),
      h(
        'p',
        { class: 'sharers' },
        ...of.map((share) => {
          const said = words.share(share.directorate, share.times);
          const row = rowOf.get(share.directorate);
          return row === undefined ? h('span', {}, said) : button('link', said, () => toRow(row));
        }),
      ),
    );
  const list = h('ul', {}, ...all.slice(0, inSight).map(item));
  const rest = all.slice(inSight);
  if (rest.length > 0) {
    const more = button('link', words.more(rest.length), () => {
      more.remove();
      list.append(...rest.map(item));
    });
    list.after(more);
    return line(label, value, beside, list, more);
  }
  return line(label, value, beside, list);
}

const line = (label: Node | string, value: string, beside: readonly string[], ...within: readonly Node[]) =>
  h(
    'details',
    { class: 'region-line' },
    h('summary', {}, h('span', { class: 'what' }, label), h('span', { class: 'figure' }, value)),
    h('div', { class: 'whence' }, ...within, ...beside.map((text) => h('p', { class: 'quiet' }, text))),
  );

/** A stage of line vi as a bar, its mean in words, and each directorate's when it is tapped. */
export function stageLine(told: Told, stage: keyof Balance['progress'], label: string): HTMLElement {
  const said = ({ progress }: Balance) => {
    const { mean, known } = progress[stage];
    return mean === null ? words.mean(mean) : `${words.mean(mean)} (${words.known(known)})`;
  };
  const { mean } = told.region.balance.progress[stage];
  const bar = h('span', { class: 'score', attrs: { 'aria-hidden': true } });
  bar.style.setProperty('--score', `${mean ?? 0}%`);
  const made = figureLine(told, label, said(told.region.balance), said, words.whenceMean);
  made.querySelector('summary')?.append(bar);
  return made;
}
