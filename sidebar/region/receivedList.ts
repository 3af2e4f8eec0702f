import type { ReplyOf } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { receivedView as words } from '../../src/messages/receivedView.ar';
import { button, code, h } from '../element';
import { momentShown } from '../moments';
import { notices } from '../notices';
import { personOf } from '../person';
import { goToRow, server } from '../server';
import type { OnFile } from '../views';

type Told = ReplyOf<'receivedBalances'>;
type From = Told['directorates'][number];
type Version = NonNullable<From['held']>;

/** Each directorate of the academy in the order of its list: what is held of it, and its history. */
export function receivedList({ seen, go }: Pick<OnFile, 'seen' | 'go'>) {
  const told = notices('arrivals');
  const summary = h('p', { class: 'score-words', hidden: true });
  const score = h('div', { class: 'score', hidden: true });
  const deadline = h('p', { class: 'quiet', hidden: true });
  const list = h('div', { class: 'findings arrivals' });
  let turn = 0;

  const show = (row: number) => button('link', words.show, () => void goToRow(ar.tabs.received, row));
  const line = (text: string) => h('p', { class: 'why' }, text);

  const versionOf = (one: Version, lastDay: string) => [
    line(words.version(one.version, one.on)),
    line(one.isInterim ? words.interim : words.final),
    one.firstOn > lastDay && line(words.afterDay(one.firstOn, lastDay)),
    one.reason !== '' && line(words.because(one.reason)),
    h('p', { class: 'why' }, words.receipt, ' ', code(one.receipt)),
    h(
      'p',
      { class: 'why quiet' },
      words.opened(one.receivedBy && personOf(one.receivedBy, seen), momentShown(one.receivedAt)),
    ),
    h('p', { class: 'why quiet' }, words.file(one.fileName)),
    show(one.row),
  ];
  const stateOf = ({ held, standing, spoiled, others }: From) => {
    if (held) return words.states[held.isInterim ? 'interim' : 'final'](held.version);
    if (spoiled.length > 0) return words.states.spoiled;
    if (others.length > 0 && standing === 'notOurs') return words.states.notOurs;
    return words.states[standing === 'late' ? 'late' : 'awaited'];
  };
  function cardOf(one: From, lastDay: string): HTMLElement {
    const { directorate, held, others, spoiled, gone } = one;
    const isToldMore = held || others.length > 0 || spoiled.length > 0 || gone.length > 0;
    const title = [
      h('bdi', { class: 'name' }, directorate || words.nameless),
      h('span', { class: held ? 'state is-held' : 'state' }, stateOf(one)),
    ];
    if (!isToldMore) return h('div', { class: 'arrival' }, ...title);
    return h(
      'details',
      { class: 'arrival' },
      h('summary', {}, ...title),
      h(
        'div',
        { class: 'versions' },
        ...spoiled.flatMap(({ row }) => [
          h('p', { class: 'why remark' }, words.spoiled(row)),
          h('div', { class: 'choices' }, show(row)),
        ]),
        gone.length > 0 && h('p', { class: 'why remark' }, words.gone(gone)),
        ...(held ? versionOf(held, lastDay) : []),
        others.length > 0 &&
          h(
            'details',
            {},
            h('summary', {}, words.others(others.length)),
            ...others.map((other) => h('div', { class: 'older' }, ...versionOf(other, lastDay))),
          ),
      ),
    );
  }

  async function load() {
    turn += 1;
    const own = turn;
    if (list.childElementCount === 0) list.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const reply = await server.receivedBalances({});
    if (own !== turn) return;
    told.clear();
    summary.hidden = !reply.ok;
    score.hidden = !reply.ok;
    deadline.hidden = !reply.ok;
    if (!reply.ok) {
      list.replaceChildren();
      const [issue] = reply.issues;
      const settings = { words: words.settings, do: () => go('settings') };
      return told.tell({
        tone: 'warn',
        title: issue?.message ?? '',
        deeds: issue?.field === 'academy' ? [settings] : [],
      });
    }
    const { arrived, expected, schoolYear, lastDay, directorates } = reply.value;
    summary.textContent = words.arrived(arrived, expected, schoolYear);
    score.style.setProperty('--score', `${expected === 0 ? 0 : (100 * arrived) / expected}%`);
    deadline.textContent = words.lastDay(lastDay);
    list.replaceChildren(...directorates.map((one) => cardOf(one, lastDay)));
  }

  return { element: h('div', { class: 'received' }, told.element, summary, score, deadline, list), load };
}
