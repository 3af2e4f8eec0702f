import { meetingWords as words } from '../../src/messages/meetings.ar';
import type { FollowUp, State } from '../../src/region/meetingLines';
import { readFollowUp, states, writeFollowUp } from '../../src/region/meetingLines';
import { inFigures } from '../../src/schema/day';
import { fold, isBlank } from '../../src/schema/fold';
import type { OpenDecision } from '../../src/schema/form';
import { text as line, optional } from '../../src/schema/kinds';
import { linesOf } from '../../src/schema/points';
import { h } from '../element';
import type { Draw } from '../fields/widget';
import { soleField } from '../soleFields';
import type { OnFile } from '../views';
import { terms } from './decisionsField';

const stateNames = Object.keys(states) as State[];

const answers = {
  ...optional(line()),
  control: { control: 'choice', source: { list: 'followUp' } },
} as const;

/** What is followed up: an open decision, or a line of the cell that names none. */
interface Followed {
  readonly text: string;
  readonly open: OpenDecision | null;
}

/**
 * تتبع القرارات: each decision that is open is answered with one tap, and a note where there is more to say. One that
 * is not answered stays out of the cell, and open; a line that nobody touches stays as it was typed.
 */
export const followUpField =
  ({ fieldOf, seen }: Pick<OnFile, 'fieldOf' | 'seen'>): Draw =>
  (around) => {
    let text = '';
    let drawn = '';
    const list = h('div', { class: 'decisions' });
    const told = h('p', { class: 'quiet', id: `${around.id}-told` });
    const element = h('div', { class: 'graded', id: around.id, attrs: { role: 'group' } }, told, list);
    const seenHere = { ...seen, labelsOf: () => Object.values(states) };

    const typed = () => linesOf(text).filter((one) => !isBlank(one));
    const isOf = (said: string) => (one: string) => fold(readFollowUp(one).text) === fold(said);
    /** What is said of a decision: its last line, as everywhere. */
    const lineOf = (said: string): string | undefined => typed().filter(isOf(said)).pop();
    const openHere = (): readonly OpenDecision[] => {
      const offered = new Set(around.offers() ?? []);
      return (seen.region?.openDecisions ?? []).filter((one) => offered.has(one.text));
    };
    const followed = (): readonly Followed[] => {
      const open = openHere();
      const others = typed()
        .map((one) => readFollowUp(one).text)
        .filter((said) => !open.some((one) => fold(one.text) === fold(said)));
      return [
        ...open.map((one) => ({ text: one.text, open: one })),
        ...[...new Set(others)].map((said) => ({ text: said, open: null })),
      ];
    };
    /** The line that speaks of a decision says this. An open one of which nothing is said needs none; what was typed stays. */
    const say = (next: FollowUp, isOpen: boolean) => {
      const written = isOpen && next.state === null && next.note === '' ? [] : [writeFollowUp(next)];
      const lines = typed();
      const at = lines.lastIndexOf(lineOf(next.text) ?? '');
      text = (
        at < 0 ? [...lines, ...written] : [...lines.slice(0, at), ...written, ...lines.slice(at + 1)]
      ).join('\n');
      around.changed();
    };

    const card = ({ text: said, open }: Followed) => {
      const now = readFollowUp(lineOf(said) ?? said);
      const changed = () => {
        const chosen = fold(String(state.widget.read()));
        const next = stateNames.find((name) => fold(states[name]) === chosen) ?? null;
        noted.hidden = next === null && isBlank(String(note.widget.read()));
        say({ text: said, state: next, note: String(note.widget.read()) }, open !== null);
      };
      const state = soleField(fieldOf, seenHere, 'state', {
        label: said,
        kind: answers,
        text: now.state === null ? '' : states[now.state],
        changed,
      });
      const note = soleField(fieldOf, seen, 'note', {
        label: words.note,
        kind: optional(line()),
        text: now.note,
        changed,
      });
      const noted = h('div', { hidden: now.state === null && now.note === '' }, note.element, note.below);
      if (open)
        state.widget.element.before(
          terms(open, [words.takenOn(inFigures(open.on))], open.isLate ? [words.late] : []),
        );
      return h('div', { class: 'finding' }, state.element, state.below, noted);
    };
    const keyOf = () => JSON.stringify([openHere(), followed().map((one) => one.text)]);
    const draw = () => {
      drawn = keyOf();
      const all = followed();
      list.replaceChildren(...all.map(card));
      told.textContent = all.length === 0 ? words.noneOpen : words.followIntro;
    };
    return {
      element,
      target: element,
      focus: () => element.querySelector('input')?.focus(),
      toldBy: told.id,
      isSet: true,
      read: () => text,
      write: (next) => {
        if (next === text) return;
        text = next;
        draw();
      },
      // What a person answers here changes nothing of what is asked.
      refresh: () => {
        if (keyOf() !== drawn && !element.contains(document.activeElement)) draw();
      },
    };
  };
