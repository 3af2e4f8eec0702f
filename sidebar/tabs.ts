import { h, mark } from './element';

interface Tab<N extends string> {
  readonly name: N;
  readonly words: string;
  readonly panel: HTMLElement;
}

/** Two copies of this file may stand in one page: their ids differ. */
const copy = Math.random().toString(36).slice(2, 6);

let made = 0;

/** Tabs and their panels (ARIA): arrows move between tabs, one panel is in sight. */
export function tabs<N extends string>(
  name: string,
  label: string,
  all: readonly Tab<N>[],
  shown: (name: N) => void,
) {
  made += 1;
  const id = `t${copy}${made}`;
  const bar = h('div', { class: name, attrs: { role: 'tablist', 'aria-label': label } });
  const heads = all.map((tab, index) => {
    mark(tab.panel, { role: 'tabpanel', id: `${id}-panel-${index}`, 'aria-labelledby': `${id}-${index}` });
    return h(
      'button',
      {
        type: 'button',
        id: `${id}-${index}`,
        attrs: { role: 'tab', 'aria-controls': `${id}-panel-${index}` },
        on: { click: () => choose(tab.name) },
      },
      tab.words,
    );
  });
  const choose = (chosen: N) => {
    all.forEach((tab, index) => {
      const isChosen = tab.name === chosen;
      tab.panel.hidden = !isChosen;
      mark(heads[index]!, { 'aria-selected': isChosen, tabindex: isChosen ? 0 : -1 });
    });
    shown(chosen);
  };
  bar.append(...heads);
  // Right to left: the next tab is to the left.
  const steps: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowRight: -1 };
  bar.addEventListener('keydown', ({ key }) => {
    const at = heads.indexOf(document.activeElement as HTMLButtonElement);
    const step = steps[key];
    const next =
      key === 'Home'
        ? 0
        : key === 'End'
          ? heads.length - 1
          : step && at >= 0
            ? (at + step + heads.length) % heads.length
            : -1;
    const tab = all[next];
    if (!tab) return;
    choose(tab.name);
    heads[next]?.focus();
  });
  return { bar, panels: all.map(({ panel }) => panel), choose };
}
