/** Faults ordered by hand, for whoever writes a new action (docs/faults.md): closed until it is asked for. */
import type { FaultsView, OrderedView, PushView } from '../host/http/wire';
import { api } from './api';
import { h, icon } from './element';
import { faultWords as words } from './fault-words';
import { network } from './network';

type Kind = 'dieAt' | 'throwAt' | 'loseReply' | 'delay' | 'lockHeld' | 'quotaSpent' | 'mailSpent';

/** What each kind asks for, and the order it makes of the number. */
const kinds: Readonly<
  Record<Kind, { readonly asks?: 'call' | 'seconds'; readonly first?: number; faults(n: number): FaultsView }>
> = {
  dieAt: { asks: 'call', first: 3, faults: (dieAt) => ({ dieAt }) },
  throwAt: { asks: 'call', first: 3, faults: (throwAt) => ({ throwAt }) },
  loseReply: { faults: () => ({ loseReply: true }) },
  delay: { asks: 'seconds', first: 5, faults: (n) => ({ delay: { ms: n * 1000, at: 'reply' } }) },
  lockHeld: { asks: 'seconds', first: 30, faults: (n) => ({ lockHeld: n * 1000 }) },
  quotaSpent: { faults: () => ({ quotaSpent: ['properties'] }) },
  mailSpent: { faults: () => ({ quotaSpent: ['mail'] }) },
};

const most = { call: 10_000, seconds: 120 } as const;

export interface FaultsPanel {
  readonly element: HTMLElement;
  open(): void;
  /** What waits now. */
  show(ordered: readonly OrderedView[]): void;
  /** An ordered fault has come. */
  struck(fault: Extract<PushView, { kind: 'fault' }>): void;
  /** A call of a frame went out: its action can be named in an order. */
  heard(action: string): void;
}

/** The panel; `more` stands at its foot. */
export function faultsPanel(fail: (error: unknown) => void, more: HTMLElement): FaultsPanel {
  const label = h('span', { textContent: words.opener });
  const opener = h(
    'button',
    {
      class: 'person faults-opener',
      type: 'button',
      attrs: { 'aria-haspopup': 'dialog', 'aria-expanded': false },
    },
    icon('bolt'),
    label,
  );
  const kind = h(
    'select',
    { id: 'fault-kind' },
    ...(Object.keys(kinds) as Kind[]).map((value) =>
      h('option', { value, textContent: value === 'mailSpent' ? words.mailSpent : words.names[value] }),
    ),
  );
  const number = h('input', {
    id: 'fault-number',
    type: 'number',
    min: '1',
    dir: 'ltr',
    autocomplete: 'off',
  });
  const numberLabel = h('label', { htmlFor: 'fault-number' });
  const actions = h('datalist', { id: 'fault-actions' });
  const action = h('input', {
    id: 'fault-action',
    dir: 'ltr',
    autocomplete: 'off',
    spellcheck: false,
    attrs: { list: 'fault-actions', 'aria-describedby': 'fault-action-help' },
  });
  const wrong = h('p', { class: 'wrong', hidden: true, attrs: { role: 'alert' } });
  const list = h('ul', { class: 'orders', attrs: { 'aria-label': words.waiting } });
  const said = h('p', { class: 'struck', attrs: { role: 'status' } });
  const cut = h('input', { id: 'fault-network', type: 'checkbox', attrs: { role: 'switch' } });
  const form = h(
    'form',
    { class: 'person-form faults', hidden: true, noValidate: true, attrs: { 'aria-label': words.title } },
    h('strong', { textContent: words.title }),
    h('p', { textContent: words.help }),
    h('label', { htmlFor: 'fault-kind', textContent: words.kind }),
    kind,
    numberLabel,
    number,
    h('label', { htmlFor: 'fault-action', textContent: words.action }),
    action,
    h('p', { id: 'fault-action-help', textContent: words.actionHelp }),
    actions,
    wrong,
    h('button', { class: 'primary', type: 'submit', textContent: words.order }),
    list,
    said,
    h('hr'),
    h('label', { class: 'check', htmlFor: 'fault-network' }, cut, words.network),
    h('p', { textContent: words.networkHelp }),
    h('hr'),
    more,
  );
  const element = h('div', { class: 'person-place' }, opener, form);

  let waiting: readonly OrderedView[] = [];
  const seen = new Set<string>();

  const tell = () => {
    const armed = waiting.length > 0 || !network.there;
    const state = [
      ...(network.there ? [] : [words.cut]),
      ...(waiting.length > 0 ? [words.armed(waiting.length)] : []),
    ];
    label.textContent = armed ? state.join(' · ') : words.opener;
    opener.classList.toggle('armed', armed);
  };
  const ask = () => {
    const { asks, first = 1 } = kinds[kind.value as Kind];
    number.hidden = numberLabel.hidden = asks === undefined;
    numberLabel.textContent = asks ? words[asks] : '';
    number.value = String(first);
    wrong.hidden = true;
  };
  const toggle = (open: boolean) => {
    form.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) kind.focus();
  };
  const complain = (sentence: string, field: HTMLInputElement) => {
    wrong.textContent = sentence;
    wrong.hidden = false;
    field.focus();
  };

  kind.addEventListener('change', ask);
  opener.addEventListener('click', () => toggle(form.hidden === true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { asks, faults } = kinds[kind.value as Kind];
    const count = Number(number.value);
    const name = action.value.trim();
    if (asks && !(Number.isInteger(count) && count >= 1 && count <= most[asks]))
      return complain(words.wrong(most[asks]), number);
    if (!/^\w{0,100}$/.test(name)) return complain(words.actionWrong, action);
    wrong.hidden = true;
    said.textContent = '';
    // What the sidebar asks for goes through one door (contract §2): a menu's run is not befallen.
    api.order({ faults: faults(count), door: 'ask', ...(name && { action: name }) }).catch(fail);
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(false);
    opener.focus();
  });
  cut.addEventListener('change', () => network.set(!cut.checked));
  network.on(tell);
  document.addEventListener('mousedown', ({ target }) => {
    if (!element.contains(target as Node)) toggle(false);
  });
  ask();

  return {
    element,
    open: () => toggle(true),
    show(ordered) {
      waiting = ordered;
      list.replaceChildren(
        ...ordered.map((one) => {
          const what = words.ordered(one);
          const cancel = h('button', {
            class: 'plain',
            type: 'button',
            textContent: words.cancel,
            attrs: { 'aria-label': words.cancelOne(what) },
            on: { click: () => void api.cancel(one.id).catch(fail) },
          });
          return h(
            'li',
            {},
            h('div', {}, what, one.action !== null && h('small', { textContent: one.action, dir: 'ltr' })),
            cancel,
          );
        }),
      );
      tell();
    },
    struck(fault) {
      said.textContent = words.struck(fault);
    },
    heard(name) {
      if (seen.has(name)) return;
      seen.add(name);
      actions.append(h('option', { value: name }));
    },
  };
}
