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

/** An activity that was tapped: its details, and what can be done about it at once. */
export function openedItem(
  item: Item,
  { seen, fieldOf, go }: OnFile,
  nameOf: (row: number) => string,
  saved: (sentence: string) => void,
): HTMLElement {
  const { draft, id, version, row, responsible } = item;
  const told = notices('foot');
  const labels = otherWords.fields.planItem;
  const activity = draft['activity'] ?? '';
  const statusLabel = (code: string) => seen.labelOf('programmeStatus', code);

  /** A small form in the place of the deeds; what was typed stays where the answer is no. */
  const asking = (
    fields: Pick<ReturnType<typeof soleFields<string>>, 'elements' | 'read'>,
    status: string,
    sentence: string,
  ) => {
    const save = button('save', words.save, () => void send());
    const send = async () => {
      const typed = save.ariaDisabled ? null : fields.read();
      if (!typed || id === null) return;
      mark(save, { 'aria-disabled': true });
      save.textContent = words.saving;
      told.clear();
      const whole = { ...draft, ...typed, status: statusLabel(status) };
      const reply = await server.saveRecord({ entity: 'planItem', id, version, draft: whole });
      mark(save, { 'aria-disabled': null });
      save.textContent = words.save;
      if (reply.ok) return saved(sentence);
      const [first, ...others] = reply.issues.map(({ message }) => message);
      told.tell({ tone: 'warn', title: first ?? '', lines: others });
    };
    deeds.replaceChildren(
      ...fields.elements,
      save,
      button('link', words.cancel, () => {
        told.clear();
        deeds.replaceChildren(choices());
      }),
    );
  };
  const complete = () =>
    asking(
      soleFields(fieldOf, seen, {
        results: { label: labels.results, kind: planItem.fields.results, text: draft['results'] ?? '' },
      }),
      'done',
      words.completed(activity),
    );
  const postpone = () =>
    asking(
      soleFields(fieldOf, seen, {
        from: { label: words.newFrom, kind: day() },
        to: { label: words.newTo, kind: day() },
      }),
      'postponed',
      words.moved(activity),
    );
  const isOpen = item.status === 'planned' || item.status === 'postponed';
  const choices = () =>
    h(
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
  const deeds = h('div', {}, choices());

  const facts: readonly (readonly [string, string | undefined])[] = [
    [labels.responsible, seen.labelOf('teamRole', responsible)],
    [words.target, draft['target']],
    [words.results, draft['results']],
    [words.notes, draft['notes']],
  ];
  const sentences = sentencesOf(item, nameOf);
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
    told.element,
    deeds,
  );
}
