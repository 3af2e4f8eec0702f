import type { ReplyOf } from '../src/actions/index';
import { importView as words } from '../src/messages/importView.ar';
import { button, h } from './element';

type Preview = ReplyOf<'previewImport'>;

const shownAtOnce = 20;

/** Lines that ask for a look before anything is written. */
const toLookAt: ReadonlySet<string> = new Set(['refused', 'review']);

interface Line {
  readonly title: string;
  readonly told: readonly string[];
}

/** Lines of one fate, folded away behind their number. */
function group(title: string, lines: readonly Line[], isOpen: boolean, isCalm: boolean): HTMLElement | null {
  if (lines.length === 0) return null;
  const list = h('ul', {});
  const more = button('link', '', () => grow());
  let shown = 0;
  const grow = () => {
    for (const { title: line, told } of lines.slice(shown, shown + shownAtOnce))
      list.append(
        h('li', { class: 'finding' }, line, ...told.map((one) => h('span', { class: 'why' }, one))),
      );
    shown += shownAtOnce;
    more.hidden = shown >= lines.length;
    more.textContent = words.more(lines.length - shown);
  };
  grow();
  const count = h('span', { class: isCalm ? 'count calm' : 'count' }, String(lines.length));
  return h('details', { class: 'group-of', open: isOpen }, h('summary', {}, title, count), list, more);
}

/** What a row would hold. */
const heldIn = (
  draft: Preview['planned'][number]['draft'],
  labels: Readonly<Record<string, string>>,
): string =>
  Object.entries(draft)
    .flatMap(([field, text]) => (text === '' ? [] : [words.held(labels[field] ?? field, text)]))
    .join(' · ');

/** The dry run: what would be refused first, then what changes, what should be looked at, the rest. */
export function drawn(
  { planned, told, columns }: Preview,
  labels: Readonly<Record<string, string>>,
): readonly (HTMLElement | null)[] {
  const lines: Record<string, Line[]> = {};
  const put = (fate: keyof typeof words.fates, line: number, name: string, notes: readonly string[]) => {
    lines[fate] = [...(lines[fate] ?? []), { title: words.line(line, name), told: notes }];
  };
  for (const {
    id,
    draft,
    lines: [line = 0],
    name,
    notes,
  } of planned)
    if (id !== null) put('changed', line, name, notes);
    else put(notes.length > 0 ? 'review' : 'added', line, name, [...notes, heldIn(draft, labels)]);
  for (const { fate, line, name, message } of told) put(fate, line, name, message ? [message] : []);
  const fates = Object.keys(words.fates) as (keyof typeof words.fates)[];
  const placed = columns.map(({ header, label }) => ({ title: header, told: [label ?? words.unplaced] }));
  return [
    ...fates.map((fate) =>
      group(words.fates[fate], lines[fate] ?? [], fate === 'refused', !toLookAt.has(fate)),
    ),
    group(words.columns, placed, false, true),
  ];
}
