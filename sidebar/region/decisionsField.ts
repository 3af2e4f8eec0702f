import { meetingWords as words } from '../../src/messages/meetings.ar';
import type { Decision } from '../../src/region/meetingLines';
import { readDecision, writeDecision } from '../../src/region/meetingLines';
import { inFigures, readDay } from '../../src/schema/day';
import { isBlank } from '../../src/schema/fold';
import { day, text as line, lines, optional } from '../../src/schema/kinds';
import { linesOf, pointsOf } from '../../src/schema/points';
import { button, h, mark } from '../element';
import type { Draw } from '../fields/widget';
import { soleField } from '../soleFields';
import type { OnFile } from '../views';
import { members } from './members';

/** Who carries a decision out and by when, or that neither is said; each stays on a line of its own where there is no room. */
export function terms(
  { responsible, due }: Pick<Decision, 'responsible' | 'due'>,
  before: readonly string[] = [],
  after: readonly string[] = [],
): HTMLElement {
  const on = readDay(due);
  const said = [
    ...before,
    responsible === '' ? words.noResponsible : words.by(responsible),
    due === '' ? words.noDay : words.until(on === null ? due : inFigures(on)),
    ...after,
  ];
  return h('p', { class: 'aside terms' }, ...said.map((one) => h('span', {}, one)));
}

/** القرارات: one a line, each with who carries it out and by when; a line that nobody edits stays as it was typed. */
export const decisionsField =
  ({ fieldOf, seen }: Pick<OnFile, 'fieldOf' | 'seen'>): Draw =>
  (around) => {
    let text = '';
    let typed: string[] = [];
    /** The line that is open, among those typed. */
    let editing = -1;
    const list = h('div', { class: 'decisions' });
    const add = button('plain', words.add, () => {
      close();
      typed.push('');
      edit(typed.length - 1);
    });
    const element = h('div', { class: 'graded', id: around.id, attrs: { role: 'group' } }, list, add);

    const hand = () => {
      text = typed.filter((one, at) => one !== '' || at !== editing).join('\n');
      around.changed();
    };
    /** A line that was opened and stayed blank is none; one that became several is so many decisions. */
    const close = () => {
      typed = typed.filter((one, at) => at !== editing || one !== '').flatMap(linesOf);
      editing = -1;
    };
    const edit = (at: number) => {
      if (editing !== at) {
        const isAfter = editing >= 0 && editing < at;
        const before = typed.length;
        close();
        editing = isAfter ? at + typed.length - before : at;
      }
      draw();
      list.querySelector('textarea')?.focus();
    };
    const remove = (at: number) => {
      typed.splice(at, 1);
      if (editing === at) editing = -1;
      else if (editing > at) editing -= 1;
      // An editor is drawn of one decision.
      if ((typed[editing] ?? '').includes('\n')) close();
      draw();
      hand();
      add.focus();
    };

    const editor = (at: number) => {
      const said = readDecision(typed[at] ?? '');
      const changed = () => {
        const read = ({ widget }: typeof what) => String(widget.read());
        const texts = pointsOf(read(what));
        typed[at] = (texts.length > 0 ? texts : [''])
          .map((text) => writeDecision({ text, responsible: read(who), due: read(due) }))
          .join('\n');
        hand();
      };
      const what = soleField(fieldOf, seen, 'decision', {
        label: words.decision,
        kind: lines(),
        text: said.text,
        changed,
        isJudged: true,
      });
      const who = soleField(fieldOf, seen, 'responsible', {
        label: words.responsible,
        note: words.responsibleNote,
        kind: optional(line()),
        text: said.responsible,
        offers: () => [...members(seen).map(({ name }) => name), ...seen.labelsOf('teamRole')],
        changed,
      });
      const due = soleField(fieldOf, seen, 'due', {
        label: words.due,
        kind: optional(day()),
        text: said.due,
        changed,
        isJudged: true,
      });
      const shut = button('link', words.close, () => {
        close();
        draw();
        add.focus();
      });
      return h(
        'div',
        { class: 'finding editing' },
        ...[what, who, due].flatMap((field) => [field.element, field.below]),
        h(
          'div',
          { class: 'choices' },
          shut,
          button('link', words.remove, () => remove(at)),
        ),
      );
    };
    const card = (at: number) => {
      const said = readDecision(typed[at] ?? '');
      const change = button('link', words.edit, () => edit(at));
      const away = button('link', words.remove, () => remove(at));
      mark(change, { 'aria-label': words.editOf(said.text) });
      mark(away, { 'aria-label': words.removeOf(said.text) });
      return h(
        'div',
        { class: 'finding' },
        h('p', {}, h('bdi', {}, said.text || words.noWords)),
        terms(said),
        h('div', { class: 'choices' }, change, away),
      );
    };
    const draw = () => {
      list.replaceChildren(
        ...typed.flatMap((one, at) => (at === editing ? [editor(at)] : isBlank(one) ? [] : [card(at)])),
      );
    };
    return {
      element,
      target: element,
      focus: () => (list.querySelector('textarea') ?? add).focus(),
      isSet: true,
      read: () => text,
      write: (next) => {
        if (next === text) return;
        text = next;
        typed = next === '' ? [] : [...linesOf(next)];
        editing = -1;
        draw();
      },
    };
  };
