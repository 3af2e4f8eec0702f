import type { ReplyOf } from '../../src/actions/index';
import { planItem } from '../../src/entities/planItem';
import { otherWords, rowWords } from '../../src/messages/ar';
import { phrase } from '../../src/messages/phrase';
import { timeline as said, timelineView as words } from '../../src/messages/timeline.ar';
import { day } from '../../src/schema/kinds';
import { button, h, mark } from '../element';
import { notices } from '../notices';
import { goToRow, server } from '../server';
import { soleFields } from '../soleFields';
import type { OnFile } from '../views';

export type Told = ReplyOf<'timeline'>;
export type Item = Told['activities'][number];

/** What is told of an activity beside its period: that it is late, was moved, or shares days with another. */
export const sentencesOf = (item: Item, nameOf: (row: number) => string): readonly string[] => [
  ...(item.isLate ? [said.lateIs(item.to)] : []),
  ...(item.first ? [said.movedIs(item.first.from, item.first.to)] : []),
  ...item.overlaps.map(({ row, from, to }) => said.overlapIs(nameOf(row), from, to)),
];

/** What can be done about an activity at once, and how that went. */
export interface Deeds {
  readonly elements: readonly HTMLElement[];
  /** The activity as it now stands; a form that is open goes on from the one that it was opened on. */
  readonly show: (now: Item) => void;
}

/** The deeds of one activity, through all drawings of the chart: what was typed in them stays. */
export function itemDeeds(
  first: Item,
  { seen, fieldOf, go }: OnFile,
  { saved, reread }: { readonly saved: (sentence: string) => void; readonly reread: () => Promise<void> },
): Deeds {
  let item = first;
  let isAsking = false;
  const told = notices('foot');
  const labels = otherWords.fields.planItem;
  const activityOf = () => item.draft['activity'] ?? '';
  const statusLabel = (code: string) => seen.labelOf('programmeStatus', code);

  /** A small form in the place of the deeds; what was typed stays where the answer is no. */
  const asking = (
    fields: ReturnType<typeof soleFields<string>>,
    status: string,
    sentence: (activity: string) => string,
  ) => {
    let held = item;
    isAsking = true;
    const save = button('save', words.save, () => void send());
    const send = async () => {
      const typed = save.ariaDisabled ? null : fields.read();
      const { id, version, draft } = held;
      if (!typed || id === null) return;
      mark(save, { 'aria-disabled': true });
      save.textContent = words.saving;
      told.clear();
      const whole = { ...draft, ...typed, status: statusLabel(status) };
      const reply = await server.saveRecord({ entity: 'planItem', id, version, draft: whole });
      mark(save, { 'aria-disabled': null });
      save.textContent = words.save;
      if (reply.ok) return saved(sentence(activityOf()));
      const isSaid = (said: string) => reply.issues.some((issue) => 'code' in issue && issue.code === said);
      const [title = '', ...lines] = reply.issues.map(({ message }) => message);
      told.tell({
        tone: 'warn',
        title: isSaid('outdated') ? words.outdated : title,
        lines: isSaid('outdated') ? [] : lines,
        deeds: [
          ...(isSaid('outdated') ? [{ words: words.reread, do: () => void again() }] : []),
          ...(isSaid('deleted') ? [{ words: words.history, do: () => go('history') }] : []),
        ],
      });
    };
    /** Goes on from the row as it now stands; what nobody typed here is as the file has it. */
    const again = async () => {
      await reread();
      const typed = fields.read() ?? {};
      for (const [name, text] of Object.entries(typed))
        if (text === held.draft[name]) fields.write(name, item.draft[name] ?? '');
      held = item;
      told.clear();
      save.focus();
    };
    deeds.replaceChildren(
      ...fields.elements,
      save,
      button('link', words.cancel, () => {
        told.clear();
        isAsking = false;
        deeds.replaceChildren(choices());
      }),
    );
  };
  const complete = () =>
    asking(
      soleFields<string>(fieldOf, seen, {
        results: { label: labels.results, kind: planItem.fields.results, text: item.draft['results'] ?? '' },
      }),
      'done',
      words.completed,
    );
  const postpone = () =>
    asking(
      soleFields<string>(fieldOf, seen, {
        from: { label: words.newFrom, kind: day() },
        to: { label: words.newTo, kind: day() },
      }),
      'postponed',
      words.moved,
    );
  const choices = () => {
    const { id, version, row, draft, status } = item;
    const isOpen = status === 'planned' || status === 'postponed';
    return h(
      'div',
      { class: 'choices' },
      ...(id === null
        ? [h('p', { class: 'quiet' }, words.unchecked), button('link', words.check, () => go('check'))]
        : [
            ...(isOpen
              ? [button('link', words.complete, complete), button('link', words.postpone, postpone)]
              : []),
            button('link', words.correct, () => go('planItem', { open: { id, version, row, draft } })),
          ]),
      button('link', words.inTab, () => void goToRow(rowWords.tabs.planItem, row)),
    );
  };
  const deeds = h('div', {}, choices());
  return {
    elements: [told.element, deeds],
    show: (now) => {
      item = now;
      if (!isAsking) deeds.replaceChildren(choices());
    },
  };
}

/** An activity that was tapped: its details as they now stand, and what can be done about it at once. */
export function openedItem(
  item: Item,
  { seen }: Pick<OnFile, 'seen'>,
  nameOf: (row: number) => string,
  deeds: Deeds,
): HTMLElement {
  const { draft, responsible } = item;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [otherWords.fields.planItem.responsible, seen.labelOf('teamRole', responsible)],
    [words.target, draft['target']],
    [words.results, draft['results']],
    [words.notes, draft['notes']],
  ];
  const sentences = sentencesOf(item, nameOf);
  deeds.show(item);
  return h(
    'div',
    { class: 'opened-item' },
    h(
      'dl',
      { class: 'about' },
      ...facts.flatMap(([name, text]) => (text ? [h('dt', {}, name), h('dd', {}, phrase`${text}`)] : [])),
    ),
    sentences.length > 0 &&
      h('ul', { class: 'hints' }, ...sentences.map((sentence) => h('li', {}, h('span', {}, sentence)))),
    ...deeds.elements,
  );
}
