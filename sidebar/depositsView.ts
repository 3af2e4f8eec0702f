import { depositsView as words } from '../src/messages/depositsView.ar';
import { firstDayOf, schoolYearOf } from '../src/schema/day';
import { depositCard } from './deposits/depositCard';
import { depositForm } from './deposits/depositForm';
import { timely } from './deposits/timely';
import type { Deposit, Kind, Told } from './deposits/told';
import { code, h } from './element';
import { listBox } from './listBox';
import { notices } from './notices';
import { segmented } from './segmented';
import { server } from './server';
import type { Drawn, OnFile } from './views';

/** A file of ten years has ten of them. */
const mostYears = 10;

/** «الإيداعات»: what was deposited and whether it is whole, what has changed since, and a form to deposit by. */
export function depositsView(host: HTMLElement, { seen, data, fieldOf, go }: OnFile): Drawn {
  const told = notices('top');
  const summary = h('div', { class: 'summary' });
  const list = h('div', { class: 'findings' });
  let present: Told | null = null;
  let turn = 0;

  const year = listBox('deposits-year', words.year, () => void load());
  const kind = segmented<Kind>({
    name: 'deposits-kind',
    label: words.kind,
    options: Object.entries(words.kinds) as [Kind, string][],
    chosen: 'balance',
    changed: () => draw(),
  });

  const ofKind = (): readonly Deposit[] =>
    (present?.deposits ?? []).filter((one) => one.kind === kind.chosen());
  const form = depositForm({
    seen,
    data,
    fieldOf,
    kind: kind.chosen,
    year: () => year.box.value,
    lastOf: (mentor) => ofKind().find((one) => one.mentor === mentor && one.state !== 'gone'),
    deposited: ({ version, receipt }) => {
      told.tell({
        tone: 'good',
        title: words.deposited(version),
        lines: [h('span', {}, words.receipt, ' ', code(receipt))],
      });
      scrollTo(0, 0);
      void load();
    },
  });

  function draw() {
    form.offer();
    if (!present) return;
    const all = ofKind();
    const owners = [...new Set(all.map(({ mentor }) => mentor))];
    const around = { seen, told, go, amend: form.amend };
    summary.replaceChildren(...timely(present, kind.chosen(), year.box.value));
    list.replaceChildren(
      ...owners.flatMap(
        (mentor) =>
          depositCard(
            all.filter((one) => one.mentor === mentor),
            around,
          ) ?? [],
      ),
      ...(all.length === 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
    );
  }
  async function load() {
    turn += 1;
    const own = turn;
    if (!present) list.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const reply = await server.deposits({ schoolYear: year.box.value });
    if (own !== turn) return;
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    present = reply.value;
    draw();
  }
  const years = () => {
    const latest = [data.schoolYear, schoolYearOf(data.today)].sort().pop() ?? data.schoolYear;
    const first = Number(latest.slice(0, 4)) + 1;
    return Array.from({ length: mostYears }, (_, back) => `${first - back}/${first - back + 1}`).filter(
      (one, at) => at < 2 || one === data.schoolYear || seen.knowsYearOf(firstDayOf(one)),
    );
  };
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      h(
        'div',
        { class: 'sheet' },
        year.element,
        h('div', { class: 'field' }, h('span', { class: 'label' }, words.kind), kind.element),
      ),
      summary,
      form.element,
      list,
    ),
  );
  return {
    shown: () => {
      year.offer(
        years().map((one) => [one, one]),
        year.box.value || data.schoolYear,
      );
      form.offer();
      void load();
    },
  };
}
