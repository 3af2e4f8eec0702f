import { depositsView as words } from '../../src/messages/depositsView.ar';
import { button, code, h } from '../element';
import { momentShown } from '../moments';
import type { Notices } from '../notices';
import { personOf } from '../person';
import { printMade } from '../printing';
import { goToRow, server } from '../server';
import type { OnFile } from '../views';
import { comesUp, packageFile } from './packageFile';
import type { Deposit } from './told';

/** What a card of a deposit needs of the view around it. */
interface Around extends Pick<OnFile, 'seen' | 'go'> {
  readonly told: Notices;
  readonly amend: (one: Deposit) => void;
}

const line = (text: string) => h('p', { class: 'why' }, text);

/** What has changed in the file since a deposit: information, not a demand (domain §5). */
function sinceOf({ since, state }: Deposit): HTMLElement | null {
  if (state !== 'whole') return null;
  if (!since) return h('p', { class: 'why quiet' }, words.unchanged);
  const became = Object.keys(words.became) as (keyof typeof words.became)[];
  const rows = since.rows.flatMap(({ tab, row, became: as }) =>
    row === null
      ? []
      : [
          h(
            'li',
            {},
            button('link', `${words.became[as]}: ${tab}، ${row}`, () => void goToRow(tab, row)),
          ),
        ],
  );
  return h(
    'details',
    {},
    h('summary', {}, words.since),
    ...became.flatMap((as) =>
      Object.keys(since.counts[as]).length > 0
        ? [line(words.changed(words.became[as], since.counts[as] as Record<string, number>))]
        : [],
    ),
    ...since.figures.map(({ name, before, now }) => line(words.figure(name, before, now))),
    rows.length > 0 && h('ul', { class: 'proofs' }, ...rows),
    h('p', { class: 'quiet' }, words.noDemand),
  );
}

/** A deposit: what was said of it, whether it is whole, and what may be done with it; of the last version, what changed. */
function bodyOf(
  one: Deposit,
  isLast: boolean,
  { seen, told, amend, go }: Around,
): readonly (HTMLElement | null | false)[] {
  const print = () => printMade(told, server.depositPaper({ receipt: one.receipt }));
  return [
    h(
      'p',
      { class: 'why' },
      one.version !== undefined && one.on !== undefined && words.version(one.version, one.on),
      one.isInterim && ` (${words.interim})`,
    ),
    h('p', { class: 'why' }, words.receipt, ' ', code(one.receipt)),
    !!one.registryNumber && line(words.registered(one.registryNumber)),
    !!one.reason && line(words.because(one.reason)),
    !!one.recordedAt &&
      line(words.recordedBy(personOf(one.recordedBy ?? '', seen), momentShown(one.recordedAt))),
    !!one.summary && line(words.summaryOf(one.summary)),
    !!one.difficulties && line(words.difficultiesOf(one.difficulties)),
    one.state === 'whole'
      ? h('p', { class: 'why remark done' }, words.whole)
      : h('p', { class: 'why remark' }, words[one.state]),
    one.where.length > 0 && line(words.where(one.where)),
    isLast && sinceOf(one),
    h(
      'details',
      {},
      h('summary', {}, words.seal),
      h('p', { class: 'why seal' }, code(one.sha256.replace(/(.{8})(?=.)/g, '$1 '))),
    ),
    h(
      'div',
      { class: 'choices' },
      one.hasPaper && button('link', words.print, () => void print()),
      isLast && one.state !== 'gone' && button('link', words.amend, () => amend(one)),
    ),
    comesUp(one) && packageFile(one, { told, go }),
  ];
}

/** The deposits of one document, the newest version in sight and those before it folded; null where there are none. */
export function depositCard(own: readonly Deposit[], around: Around): HTMLElement | null {
  const [last, ...older] = own;
  if (!last) return null;
  return h(
    'div',
    { class: 'finding deposit' },
    h('p', { class: 'where' }, h('bdi', {}, words.of(last.mentor, last.kind))),
    ...bodyOf(last, true, around),
    older.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, words.older(older.length)),
        ...older.map((one) => h('div', { class: 'older' }, ...bodyOf(one, false, around))),
      ),
  );
}
