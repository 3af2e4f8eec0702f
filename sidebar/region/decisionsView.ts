import type { ReplyOf } from '../../src/actions/index';
import { meetingWords as words } from '../../src/messages/meetings.ar';
import { inFigures } from '../../src/schema/day';
import { fold } from '../../src/schema/fold';
import { button, h } from '../element';
import { notices } from '../notices';
import { server } from '../server';
import type { Drawn, OnFile } from '../views';
import { decisionCard } from './decisionCard';

type Told = ReplyOf<'decisions'>;
type Decision = Told['decisions'][number];

/** Nobody is named: no name is blank. */
const nobody = ' ';

const isOpen = ({ state }: Decision) => state === 'open' || state === 'underWay';

/** What is due first comes first, what has no day last. */
const byDay = (one: Decision, other: Decision) =>
  (one.day ?? '9') < (other.day ?? '9') ? -1 : Number(one.day !== other.day);

/** «تتبع القرارات»: what is still to be carried out, then what became of the others; each leads to its meetings. */
export function decisionsView(host: HTMLElement, { go }: OnFile): Drawn {
  const told = notices('top');
  const whose = h('select', { class: 'box', id: 'decisions-whose', on: { change: () => draw() } });
  const filter = h(
    'div',
    { class: 'field', hidden: true },
    h('label', { class: 'label', htmlFor: whose.id }, words.whose),
    whose,
  );
  const list = h('div', { class: 'decisions' });
  let present: Told | null = null;

  const openMeeting = async ({ id }: { readonly id: string | null }) => {
    const warn = (title: string) => {
      told.tell({ tone: 'warn', title, deeds: [{ words: words.toCheck, do: () => go('check') }] });
      told.element.scrollIntoView({ block: 'nearest' });
    };
    if (id === null) return warn(words.unchecked);
    const reply = await server.recordsOf({ entity: 'meeting', filter: { ids: [id] } });
    if (!reply.ok) return warn(reply.issues[0]?.message ?? '');
    const [row] = reply.value.rows;
    if (row) go('meeting', { open: row });
    else warn(words.gone);
  };
  const group = (title: string, cards: readonly HTMLElement[], isUnfolded: boolean, why = '') =>
    cards.length > 0 &&
    h(
      'details',
      { class: 'group-of', open: isUnfolded },
      h('summary', {}, h('span', {}, title), h('span', { class: 'count calm' }, String(cards.length))),
      why !== '' && h('p', { class: 'quiet' }, why),
      ...cards,
    );

  function offer({ decisions }: Told) {
    const chosen = whose.value;
    const names = new Map<string, string>();
    for (const { responsible } of decisions)
      if (!names.has(fold(responsible))) names.set(fold(responsible), responsible);
    const options: [string, string][] = [...names].map(([key, name]) =>
      key === '' ? [nobody, words.nobody] : [key, name],
    );
    whose.replaceChildren(
      h('option', { value: '' }, words.everyone),
      ...options.map(([value, text]) => h('option', { value }, text)),
    );
    whose.value = options.some(([value]) => value === chosen) ? chosen : '';
    filter.hidden = names.size < 2;
  }
  function draw() {
    if (!present) return;
    const { decisions, unmatched } = present;
    const wanted = whose.value;
    const shown = decisions.filter(
      ({ responsible }) => wanted === '' || (fold(responsible) || nobody) === wanted,
    );
    const cardOf = (one: Decision) => decisionCard(one, (meeting) => void openMeeting(meeting));
    const closed = shown.filter((one) => !isOpen(one)).reverse();
    const strays = unmatched.map(({ text, meeting }) =>
      h(
        'div',
        { class: 'finding' },
        h('p', {}, h('bdi', {}, text)),
        button('link', words.openOf(inFigures(meeting.on)), () => void openMeeting(meeting)),
      ),
    );
    list.replaceChildren(
      h(
        'div',
        {},
        decisions.length === 0 && h('p', { class: 'quiet' }, words.empty),
        decisions.length > 0 && shown.length === 0 && h('p', { class: 'quiet' }, words.noneOf),
        group(words.groups.open, shown.filter(isOpen).sort(byDay).map(cardOf), true),
        group(words.groups.closed, closed.map(cardOf), false),
        wanted === '' && group(words.unmatched, strays, false, words.unmatchedWhy),
      ),
    );
  }
  async function load() {
    if (!present) told.tell({ tone: 'calm', title: words.loading });
    const reply = await server.decisions({});
    told.clear();
    if (!reply.ok)
      return told.tell({
        tone: 'warn',
        title: reply.issues[0]?.message ?? '',
        deeds: [{ words: words.again, do: () => void load() }],
      });
    present = reply.value;
    if (present.leftOut.length > 0)
      told.tell({
        tone: 'warn',
        title: words.leftOut(present.leftOut.length),
        deeds: [{ words: words.toCheck, do: () => go('check') }],
      });
    offer(present);
    draw();
  }
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      filter,
      list,
      button('plain', words.newMeeting, () => go('meeting')),
    ),
  );
  return { shown: () => void load() };
}
