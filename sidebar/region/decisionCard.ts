import type { ReplyOf } from '../../src/actions/index';
import { meetingWords as words } from '../../src/messages/meetings.ar';
import { inFigures } from '../../src/schema/day';
import { button, h } from '../element';
import { terms } from './decisionsField';

type Decision = ReplyOf<'decisions'>['decisions'][number];
type Meeting = Decision['takenBy'][number];
type Said = Decision['said'][number];

const saidOf = ({ meeting, state, note }: Said): string => {
  const on = inFigures(meeting.on);
  if (state === null) return words.said(on, note);
  return note === '' ? words.said(on, words.states[state]) : words.saidNote(on, words.states[state], note);
};

/** The meetings that took a decision or spoke of it, in their order, each with its words. */
function stepsOf({
  takenBy,
  said,
}: Decision): readonly { readonly meeting: Meeting; readonly words: string }[] {
  const steps = [
    ...takenBy.map((meeting, at) => ({
      meeting,
      words: (at === 0 ? words.taken : words.renewed)(inFigures(meeting.on)),
    })),
    ...said.map((one) => ({ meeting: one.meeting, words: saidOf(one) })),
  ];
  return steps.sort(({ meeting: one }, { meeting: other }) =>
    one.on < other.on ? -1 : Number(one.on > other.on),
  );
}

/** A decision: its words, who carries it out and by when, what became of it, and each of its meetings one tap away. */
export function decisionCard(decision: Decision, openMeeting: (meeting: Meeting) => void): HTMLElement {
  const { text, state, isLate, takenBy, said } = decision;
  const seal = state === 'done' ? 'is-done' : isLate ? 'is-late' : '';
  const last = said[said.length - 1]?.meeting ?? takenBy[takenBy.length - 1];
  return h(
    'div',
    { class: 'finding' },
    h('p', {}, h('bdi', {}, text)),
    terms(decision),
    h(
      'p',
      { class: 'seals' },
      h('span', { class: `state-of ${state === 'done' ? seal : ''}` }, words.states[state]),
      isLate && h('span', { class: `state-of ${seal}` }, words.late),
    ),
    h(
      'details',
      {},
      h('summary', {}, words.trail),
      h('ul', { class: 'trail' }, ...stepsOf(decision).map((step) => h('li', {}, step.words))),
    ),
    last && button('link', words.openOf(inFigures(last.on)), () => openMeeting(last)),
  );
}
