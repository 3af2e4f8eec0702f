import { help } from '../src/messages/help.ar';
import { h } from './element';
import type { Around, Drawn } from './views';

/** «مساعدة»: a short guide. */
export function helpView(host: HTMLElement, _around: Around): Drawn {
  host.append(
    h(
      'section',
      { class: 'help' },
      ...help.map(({ title, lines }, index) =>
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
