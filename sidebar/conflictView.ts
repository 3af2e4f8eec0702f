import type { ReplyOf } from '../src/actions/index';
import { conflictWords as words } from '../src/messages/conflict.ar';
import type { Entity } from '../src/schema/entity';
import { fold } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Kind } from '../src/schema/kind';
import { besideOther, bothOf, writerOf } from './conflict';
import { button, h, icon } from './element';
import type { Entry } from './entry';
import { shownText } from './form/shownText';
import type { Openable } from './keeping';
import { momentShown } from './moments';
import { personOf } from './person';
import { server } from './server';
import { reopened, withTexts } from './takenUp';
import type { Drawn } from './views';

interface Around {
  readonly of: Entity;
  readonly labels: Readonly<Record<string, string>>;
  readonly seen: Seen;
  /** What was typed. */
  readonly entry: () => Entry;
  /** The row as it now stands. */
  readonly row: Openable;
  /** Its id, where سجل العمليات tells of it. */
  readonly id: string | null;
  /** It was removed, and has just been brought back. */
  readonly isBack: boolean;
  /** The choices stand in their place: the form's fields may leave them the room. */
  readonly drawn: () => void;
  /** The form goes on with a record made on the row as it now stands, some lines told, and remarks under its fields. */
  readonly goOn: (entry: Entry, lines: readonly string[], remarks: Readonly<Record<string, string>>) => void;
  readonly submit: () => void;
}

type Logged = ReplyOf<'history'>['entries'][number];

let made = 0;

/** What one side wrote: the lines that only it says stand out. */
const told = (text: string, other: string): readonly HTMLElement[] => {
  const lines = besideOther(text, other);
  const isPart = lines.some(({ isShared }) => isShared);
  if (lines.length === 0) return [h('span', { class: 'aside' }, words.blank)];
  return lines.map(({ line, isShared }) =>
    h('bdi', { class: isShared ? 'line shared' : isPart ? 'line own' : 'line' }, line),
  );
};

/** Fields that two people changed at once: what each wrote, one above the other, and which of it stays. */
export function conflictView(host: HTMLElement, around: Around): Drawn {
  const { of, labels, seen } = around;
  const taken = reopened(of, around.entry(), around.row, seen);
  const names = Object.keys(taken.clashes);
  const others = taken.theirs.map((field) => labels[field] ?? field);
  const takenOver = others.length > 0 ? [words.takenOver(others)] : [];
  /** Goes on in the form; what was left unsettled is said under its field. */
  const goOn = () => {
    const unsettled = names.filter((field) => !chosen.has(field));
    around.goOn(
      withTexts(of, taken.entry, Object.fromEntries(chosen)),
      [around.isBack ? words.broughtBack : words.reopened, ...takenOver],
      Object.fromEntries(
        unsettled.map((field) => [
          field,
          words.inFile(shown(field, taken.clashes[field]?.theirs || words.blank)),
        ]),
      ),
    );
  };
  const chosen = new Map<string, string>();
  const shown = (field: string, text: string) => shownText(of, field, text);
  if (names.length === 0) {
    goOn();
    return {};
  }
  const left = h('p', { class: 'quiet', attrs: { 'aria-live': 'polite' } }, words.unsettled(names.length));
  const who = new Map<string, HTMLElement>();
  const choose = (field: string, text: string) => {
    chosen.set(field, text);
    left.textContent = words.unsettled(names.length - chosen.size);
  };
  const card = (field: string): HTMLElement => {
    const clash = taken.clashes[field]!;
    const [mine, theirs] = [shown(field, clash.mine), shown(field, clash.theirs)];
    const both = bothOf(clash, of.fields[field] as Kind<unknown>, of.key === field, seen);
    made += 1;
    const group = `conflict-${made}`;
    const origin = h('span', { class: 'aside' });
    who.set(field, origin);
    const option = (
      name: string,
      text: string,
      caption: readonly (Node | string)[],
      lines: readonly Node[],
    ) =>
      h(
        'label',
        { class: 'tick-line' },
        h('input', { type: 'radio', name: group, value: name, on: { change: () => choose(field, text) } }),
        h(
          'span',
          {},
          h('strong', {}, words[name as 'keepMine']),
          h('span', { class: 'aside' }, ...caption),
          ...lines,
        ),
      );
    return h(
      'fieldset',
      { class: 'finding clashing', attrs: { 'data-clash': field } },
      h('legend', {}, labels[field] ?? field),
      option('keepMine', clash.mine, [words.mine], told(mine, theirs)),
      option('takeTheirs', clash.theirs, [words.theirs, origin], told(theirs, mine)),
      both !== null && option('keepBoth', both, [words.both], told(both, '')),
    );
  };
  const save = button('save', words.save, () => {
    const next = names.find((field) => !chosen.has(field));
    if (next === undefined) {
      goOn();
      return around.submit();
    }
    const input = cards[names.indexOf(next)]?.querySelector('input');
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
  });
  const cards = names.map(card);
  const title = h('p', { class: 'title', tabIndex: -1 }, icon('alert'), h('span', {}, words.title));
  host.append(
    h(
      'section',
      { class: 'conflict' },
      h(
        'div',
        { class: 'notice warn' },
        title,
        h('p', {}, words.intro),
        ...takenOver.map((line) => h('p', {}, line)),
      ),
      ...cards,
      h('div', { class: 'foot' }, left, save, button('link', words.back, goOn)),
    ),
  );
  around.drawn();
  title.focus({ preventScroll: true });

  const tellWriters = (entries: readonly Logged[]) => {
    for (const field of names) {
      const { theirs } = taken.clashes[field]!;
      const kind = of.fields[field] as Kind<unknown>;
      const meant = (text: string) => {
        const meaning = kind.read(text, seen);
        return fold(meaning.ok ? kind.write(meaning.value, seen) : text);
      };
      const writer = writerOf(entries, field, (text) => meant(text) === meant(theirs));
      const said = writer ? words.by(personOf(writer.who, seen), momentShown(writer.moment)) : words.byHand;
      who.get(field)?.replaceChildren(said);
    }
  };
  const ask = async () => {
    if (around.id === null) return;
    const reply = await server.history({ entity: of.name, id: around.id });
    if (reply.ok) tellWriters(reply.value.entries);
  };
  void ask();
  return {};
}
