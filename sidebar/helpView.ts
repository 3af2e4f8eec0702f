import { sidebar } from '../src/messages/sidebar.ar';
import { h } from './element';
import type { Drawn } from './views';

/** «مساعدة»: a short guide. */
export function helpView(host: HTMLElement): Drawn {
  host.append(
    h(
      'section',
      { class: 'help' },
      ...sidebar.help.parts.map(({ title, lines }, index) =>
        h(
          'details',
          { class: 'group-of', open: index === 0 },
          h('summary', {}, h('span', {}, title)),
          h('ul', {}, ...lines.map((line) => h('li', {}, line))),
        ),
      ),
    ),
  );
  return {};
}
