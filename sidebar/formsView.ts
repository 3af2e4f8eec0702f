import type { ActivityName } from '../src/entities/activity';
import { activityNames } from '../src/entities/activity';
import { rowWords as ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { h } from './element';
import { rowsView } from './rowsView';
import { tabs } from './tabs';
import type { Drawn, OnFile } from './views';

/** The forms of every day, one in sight at a time; each keeps what was typed in it. */
export function formsView(host: HTMLElement, around: OnFile): Drawn {
  const made = new Map<ActivityName, Drawn>();
  const panels = activityNames.map((name) => ({ name, words: ar.one[name], panel: h('div', {}) }));
  let current: ActivityName | null = null;
  const show = () => {
    const asked = (around.asked() ?? {}) as { readonly form?: ActivityName };
    if (asked.form && asked.form !== current && activityNames.includes(asked.form))
      return which.choose(asked.form);
    const chosen = panels.find(({ name }) => name === current);
    if (!chosen) return;
    const form = made.get(chosen.name) ?? rowsView(chosen.name, chosen.panel, around);
    made.set(chosen.name, form);
    form.shown?.();
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
