import type { ReplyOf } from '../../src/actions/index';
import { lettersView as words } from '../../src/messages/letters.ar';
import { button, h, mark } from '../element';
import type { Meant } from './asked';
import type { AroundRow } from './letterRow';
import { letterRow } from './letterRow';
import type { Kind, Letter } from './letterWords';
import { audiencesOf } from './letterWords';

/** What the list of letters asks of the page around it. */
interface Around extends Omit<AroundRow, 'changed'> {
  readonly isSending: () => boolean;
  readonly send: (asked: Meant, letters: readonly Letter[]) => void;
}

/** How many of some letters a day's quota has room for, in their order, and how many recipients all have. */
function withinQuota(letters: readonly Letter[], quota: number) {
  let room = quota;
  let today = 0;
  let recipients = 0;
  for (const { cc } of letters) {
    recipients += 1 + cc.length;
    if (1 + cc.length > room) continue;
    room -= 1 + cc.length;
    today += 1;
  }
  return { today, recipients };
}

/** The letters that were found, by audience, each to be ticked and looked at; sent once that is confirmed. */
export function listedLetters(
  asked: Meant,
  { letters, quotaLeft, withoutEmail, refused }: ReplyOf<'previewLetters'>,
  around: Around,
): readonly HTMLElement[] {
  const all = audiencesOf[asked.kind as Kind].flatMap((of) => {
    const own = letters
      .filter((letter) => letter.of === of)
      .map((one) => letterRow(one, asked, { ...around, changed: () => count() }));
    return own.length === 0 ? [] : [{ of, own, counted: h('span', { class: 'count calm' }) }];
  });
  const rows = all.flatMap(({ own }) => own);
  const ticked = () => rows.filter(({ box }) => box.checked).map(({ letter }) => letter);
  const go = button('save', '', () => confirm());
  const asking = h('div', {});
  const count = () => {
    for (const { own, counted } of all)
      counted.textContent = words.chosen(own.filter(({ box }) => box.checked).length, own.length);
    go.textContent = words.send(ticked().length);
    mark(go, { 'aria-disabled': ticked().length === 0 ? true : null });
    asking.replaceChildren();
    go.hidden = rows.length === 0;
  };
  const confirm = () => {
    const these = ticked();
    if (these.length === 0 || around.isSending()) return;
    const { today, recipients } = withinQuota(these, quotaLeft ?? 0);
    const yes = button('save', words.yes, () => {
      asking.replaceChildren();
      around.send(asked, these);
    });
    const no = button('plain', words.notNow, () => {
      count();
      go.focus();
    });
    go.hidden = true;
    asking.replaceChildren(
      h(
        'div',
        { class: 'notice calm', attrs: { role: 'alertdialog', 'aria-label': words.send(these.length) } },
        h('p', { class: 'title' }, words.confirm(these.length, recipients, today)),
        yes,
        no,
      ),
    );
    yes.focus();
  };
  const tryFirst = () =>
    around.tryOut(
      asked,
      ticked()
        .slice(0, 1)
        .map(({ key }) => key),
    );
  const notes = [
    ...(withoutEmail.length > 0 ? [words.withoutEmail(withoutEmail)] : []),
    ...refused.map(({ message }) => message),
  ].map((note) => h('p', { class: 'to-know' }, note));
  count();
  if (rows.length === 0) return [h('p', { class: 'quiet' }, words.none), ...notes];
  return [
    ...all.map(({ of, own, counted }) =>
      h(
        'details',
        { class: 'group-of', open: true },
        h('summary', {}, h('span', {}, words.audiences[of]), counted),
        h('ul', { class: 'letters' }, ...own.map(({ element }) => element)),
      ),
    ),
    ...notes,
    ...(quotaLeft === null ? [] : [h('p', { class: 'quiet' }, words.quota(quotaLeft))]),
    button('plain', words.trial, () => void tryFirst()),
    go,
    asking,
  ];
}
