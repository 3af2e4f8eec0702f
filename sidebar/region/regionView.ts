import { ar } from '../../src/messages/ar';
import { formNames } from '../../src/messages/forms.ar';
import { receivedView } from '../../src/messages/receivedView.ar';
import { regionalBalanceView as words } from '../../src/messages/regionalBalanceView.ar';
import { button, code, h, mark } from '../element';
import { notices } from '../notices';
import { goToRow, server } from '../server';
import type { Drawn, OnFile } from '../views';
import type { Balance, Told } from './regionFigures';
import { figureLine, sharedLine, stageLine } from './regionFigures';

const numbered = (line: keyof typeof words.lines, label: string) => h('span', {}, code(line), '. ', label);

const visitsOf = ({ visits }: Balance) => Object.values(visits).reduce((sum, count) => sum + count, 0);

/** «الحصيلة الجهوية»: who has sent, and the six lines of the region, each figure with where it comes from. */
export function regionView(host: HTMLElement, { go }: OnFile): Drawn {
  const told = notices('top');
  const head = h('div');
  const lines = h('div', { class: 'region-lines' });
  let turn = 0;

  const nameAll = (all: Told['directorates']) => all.map(({ name }) => name);

  function drawHead({ arrivals: { received, expected }, directorates, schoolYear, asOf }: Told) {
    const score = h('div', { class: 'score', attrs: { 'aria-hidden': true } });
    score.style.setProperty('--score', `${expected === 0 ? 0 : (100 * received) / expected}%`);
    const touched = nameAll(directorates.filter((one) => one.touched !== null));
    const awaited = nameAll(directorates.filter((one) => one.touched === null && !one.part));
    const isFinal = directorates.every(({ part }) => part && !part.source.isInterim);
    head.replaceChildren(
      h(
        'div',
        { class: 'summary' },
        h('p', { class: 'score-words' }, receivedView.arrived(received, expected, schoolYear)),
        score,
        h('p', { class: 'quiet' }, words.until(asOf)),
        awaited.length > 0 && received > 0 && h('p', { class: 'quiet' }, words.awaited(awaited)),
        touched.length > 0 && h('p', { class: 'unreached' }, words.touched(touched)),
        received > 0 && !isFinal && h('p', { class: 'quiet' }, words.interim),
      ),
    );
  }
  function drawEmpty() {
    lines.replaceChildren();
    told.tell({
      tone: 'calm',
      title: words.empty,
      lines: [words.emptyHow],
      deeds: [{ words: words.open, do: () => go('received') }],
    });
  }
  function drawLines(all: Told) {
    const { balance, shared } = all.region;
    const { stage, cycle } = ar.lists;
    const count = (of: number) => code(String(of));
    const visits = (Object.keys(balance.visits) as (keyof Balance['visits'])[]).map((one) =>
      words.cycle(cycle[one], balance.visits[one]),
    );
    const stages = Object.keys(balance.progress) as (keyof Balance['progress'])[];
    lines.replaceChildren(
      figureLine(
        all,
        numbered('i', words.lines.i),
        words.principals(balance.principals),
        ({ principals }) => words.principals(principals),
        words.unrecorded(balance.principals.unrecorded),
      ),
      figureLine(
        all,
        numbered('ii', words.lines.ii),
        count(visitsOf(balance)),
        (of) => String(visitsOf(of)),
        visits.join('، '),
        words.remote(balance.remote),
      ),
      figureLine(all, numbered('iii', words.lines.iii), count(balance.miniGroups), ({ miniGroups }) =>
        String(miniGroups),
      ),
      sharedLine(
        all,
        numbered('iv', words.lines.iv),
        words.topics(shared.topics.length),
        shared.topics,
        words.topicsOutside(balance.topicsOutside),
      ),
      h('p', { class: 'region-heading' }, numbered('v', words.lines.v)),
      sharedLine(all, words.strengths, words.points(shared.strengths.length), shared.strengths),
      sharedLine(all, words.weaknesses, words.points(shared.weaknesses.length), shared.weaknesses),
      h('p', { class: 'region-heading' }, numbered('vi', words.lines.vi)),
      ...stages.map((one) => stageLine(all, one, stage[one])),
      button('plain', words.tab, () => void toTab()),
      button('link', words.received, () => go('received')),
    );
  }
  async function toTab() {
    const reply = await goToRow(ar.tabs.regionalBalance, 1);
    if (!reply.ok) told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
  }

  async function load(): Promise<void> {
    turn += 1;
    const own = turn;
    if (lines.childElementCount === 0) told.tell({ tone: 'calm', title: words.loading });
    mark(lines, { 'aria-busy': true });
    const reply = await server.regionalBalance({});
    if (own !== turn) return;
    mark(lines, { 'aria-busy': null });
    if (!reply.ok)
      return told.tell({
        tone: 'warn',
        title: reply.issues[0]?.message ?? '',
        deeds:
          reply.issues[0]?.field === 'academy'
            ? [{ words: formNames.settings, do: () => go('settings') }]
            : [{ words: words.again, do: () => void load() }],
      });
    told.clear();
    drawHead(reply.value);
    if (reply.value.directorates.every(({ part }) => part === null)) drawEmpty();
    else drawLines(reply.value);
  }

  host.append(h('section', { class: 'check' }, head, told.element, lines));
  return { shown: () => void load() };
}
