import type { ReplyOf } from '../src/actions/index';
import { pages } from '../src/messages/pages.ar';
import { button, h, mark } from './element';
import { notices } from './notices';
import { server } from './server';
import { undoing } from './undoing';
import type { Drawn, OnFile } from './views';

type Offer = ReplyOf<'renewals'>;
type Proposed = Offer['proposals'][number];

/** What names a proposal: what it holds but its days. */
const namesOf = ({ draft }: Proposed): readonly string[] => {
  const [first = '', second = '', third = ''] = Object.values(draft);
  return /^\d{4}-/.test(third) ? [first, second] : [first, third];
};

/** «سنة دراسية جديدة»: what ended is offered for renewal, ticked one by one or all; nothing else changes. */
export function newYearView(host: HTMLElement, { refresh }: OnFile): Drawn {
  const words = pages.newYear;
  const told = notices('top');
  const list = h('div', { class: 'sought' });
  const save = button('save', '', () => void renew());
  let offer: Offer | null = null;
  let usual = '';
  let boxes: readonly HTMLInputElement[] = [];

  const ticked = () => boxes.filter(({ checked }) => checked);
  const count = () => {
    save.textContent = words.renew(ticked().length);
    mark(save, { 'aria-disabled': ticked().length === 0 ? true : null });
  };
  const group = (title: string, proposals: readonly Proposed[], isOpen: boolean) => {
    const own = proposals.map(({ id }) => h('input', { type: 'checkbox', value: id, on: { change: count } }));
    boxes = [...boxes, ...own];
    const all = h('input', {
      type: 'checkbox',
      on: {
        change: () => {
          for (const box of own) box.checked = all.checked;
          count();
        },
      },
    });
    const lines = proposals.map((one, at) => {
      const [whom = '', what = ''] = namesOf(one);
      const aside = h('span', { class: 'aside' }, what, ' · ', words.ended(one.ended));
      return h('label', { class: 'tick-line' }, own[at], h('span', {}, whom, aside));
    });
    return h(
      'details',
      { class: 'group-of', open: isOpen },
      h('summary', {}, h('span', {}, title), h('span', { class: 'count calm' }, String(proposals.length))),
      h('label', { class: 'tick-line all' }, all, words.all),
      ...lines,
    );
  };
  const draw = (present: Offer) => {
    offer = present;
    boxes = [];
    const { schoolYear, from, proposals, goingOn } = present;
    const groups = goingOn.flatMap(({ tab }) =>
      (['withYear', 'inYear', 'before'] as const).flatMap((when) => {
        const own = proposals.filter((one) => one.tab === tab && one.when === when);
        return own.length > 0 ? [group(`${tab}: ${words.when[when]}`, own, when !== 'before')] : [];
      }),
    );
    usual ||= schoolYear;
    const first = Number(schoolYear.slice(0, 4));
    const other = schoolYear === usual ? `${first + 1}/${first + 2}` : usual;
    list.replaceChildren(
      h('p', { class: 'more' }, words.title(schoolYear)),
      h('p', { class: 'intro' }, words.intro(from)),
      ...(groups.length > 0 ? groups : [h('p', { class: 'quiet' }, words.nothing)]),
      ...goingOn
        .filter(({ rows }) => rows > 0)
        .map(({ tab, rows }) => h('p', { class: 'quiet' }, words.goingOn(tab, rows))),
      button('link', words.other(other), () => void load(other)),
    );
    save.hidden = groups.length === 0;
    count();
  };
  const load = async (schoolYear?: string) => {
    const reply = await server.renewals(schoolYear === undefined ? {} : { schoolYear });
    if (reply.ok) draw(reply.value);
    else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
  };
  const renew = async () => {
    const ids = ticked().map(({ value }) => value);
    if (ids.length === 0 || offer === null) return;
    const { schoolYear } = offer;
    const after = () => {
      void load(schoolYear);
      void server.rebuildBalance({});
      void refresh();
    };
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.renew({ ids, schoolYear });
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const { renewed, operation } = reply.value;
    told.tell({
      tone: 'good',
      title: words.renewed(renewed),
      deeds: operation === null ? [] : [undoing(operation, told, after)],
    });
    after();
  };
  host.append(h('section', { class: 'check' }, told.element, list, h('div', { class: 'foot' }, save)));
  save.hidden = true;
  return { shown: () => void load(offer?.schoolYear) };
}
