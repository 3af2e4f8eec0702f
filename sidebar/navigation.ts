import { viewWords } from '../src/messages/views.ar';
import { button, h, icon, mark } from './element';
import type { Drawn, Group, View } from './views';

const groups = ['mentor', 'directorate', 'file'] as const satisfies readonly Group[];

/**
 * The bar of what is used every day, and «المزيد» with the rest under headings. Choosing from «المزيد» takes the
 * keyboard to the view's title, so that a screen reader says where one is.
 */
export function navigation(
  views: readonly View[],
  open: (view: View, host: HTMLElement) => Drawn,
  headings: Readonly<Record<string, string>> = viewWords.groups,
) {
  const panels = h('main', {});
  const drawn = new Map<
    string,
    { readonly panel: HTMLElement; readonly title: HTMLElement; readonly drawn: Drawn }
  >();
  const heads = new Map<string, HTMLButtonElement>();

  const draw = (view: View) => {
    const isInBar = view.group === 'bar';
    const title = h('h2', { class: isInBar ? 'unseen' : 'title-of', tabIndex: -1 }, view.label);
    const host = h('div', {});
    const panel = h('div', { attrs: { 'data-view': view.name } }, title, host);
    panels.append(panel);
    const made = { panel, title, drawn: open(view, host) };
    drawn.set(view.name, made);
    return made;
  };
  const choose = (name: string) => {
    const view = views.find((one) => one.name === name) ?? views[0];
    if (!view) return;
    const chosen = drawn.get(view.name) ?? draw(view);
    for (const one of drawn.values()) one.panel.hidden = one !== chosen;
    for (const [of, head] of heads) mark(head, { 'aria-current': of === view.name ? 'page' : null });
    const isFar = view.group !== 'bar';
    mark(more, {
      'data-current': isFar ? true : null,
      'aria-label': isFar ? viewWords.moreOf(view.label) : null,
    });
    shut();
    chosen.drawn.shown?.();
    return chosen;
  };
  const go = (name: string) => {
    const chosen = choose(name);
    scrollTo(0, 0);
    chosen?.title.focus({ preventScroll: true });
  };

  const headOf = (view: View) => {
    const head = button('', view.label, () => (view.group === 'bar' ? choose(view.name) : go(view.name)));
    mark(head, { 'data-go': view.name });
    heads.set(view.name, head);
    return head;
  };
  const list = h('div', { class: 'more-views', id: 'more-views', hidden: true });
  for (const group of groups) {
    const own = views.filter((view) => view.group === group);
    if (own.length === 0) continue;
    const heading = h('h3', { id: `views-${group}` }, headings[group] ?? '');
    list.append(
      heading,
      h('ul', { attrs: { 'aria-labelledby': heading.id } }, ...own.map((view) => h('li', {}, headOf(view)))),
    );
  }
  const more = button('', viewWords.more, () => (list.hidden ? unfold() : shut()), icon('down'));
  mark(more, { 'aria-expanded': false, 'aria-controls': list.id });
  const unfold = () => {
    list.hidden = false;
    mark(more, { 'aria-expanded': true });
  };
  function shut() {
    list.hidden = true;
    mark(more, { 'aria-expanded': false });
  }
  const bar = h(
    'nav',
    { class: 'views' },
    ...views.filter(({ group }) => group === 'bar').map(headOf),
    more,
    list,
  );
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      shut();
      more.focus();
    }
    const step = steps[event.key];
    if (!step || (list.hidden && document.activeElement !== more)) return;
    event.preventDefault();
    unfold();
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[at < 0 ? (step > 0 ? 0 : items.length - 1) : (at + step + items.length) % items.length]?.focus();
  });
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) shut();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !bar.contains(target)) shut();
  });
  return { bar, panels, choose, go };
}
