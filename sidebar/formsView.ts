import type { ActivityName } from '../src/entities/activity';
import { activityNames } from '../src/entities/activity';
import { ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { h } from './element';
import { formView } from './form';
import { recentRows } from './recent';
import { tabs } from './tabs';
import type { Drawn, OnFile } from './views';

/** The forms of every day, one in sight at a time; each keeps what was typed in it. */
export function formsView(host: HTMLElement, { seen, drafts }: OnFile): Drawn {
  const made = new Map<ActivityName, { shown: () => void }>();
  const panels = activityNames.map((name) => ({ name, words: ar.one[name], panel: h('div', {}) }));
  const draw = (name: ActivityName, panel: HTMLElement) => {
    const form = formView({ name, seen, drafts, saved: () => void recent.load() });
    const recent = recentRows(name, seen, form.open);
    panel.append(form.element, recent.element);
    // The form is usable before anything else is asked of the server.
    setTimeout(() => void recent.load(), 50);
    return form;
  };
  let current: ActivityName | null = null;
  const show = () => {
    const chosen = panels.find(({ name }) => name === current);
    if (!chosen) return;
    const form = made.get(chosen.name) ?? draw(chosen.name, chosen.panel);
    made.set(chosen.name, form);
    form.shown();
  };
  const which = tabs('which', sidebar.which, panels, (name) => {
    const isFirst = current === null;
    current = name;
    if (!isFirst) show();
  });
  which.choose('visit');
  host.append(h('section', { class: 'forms' }, which.bar, ...which.panels));
  return { shown: show };
}
