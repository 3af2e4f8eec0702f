import { sidebar } from '../src/messages/sidebar.ar';
import { h } from './element';

/** «مساعدة»: a short guide. */
export const helpView = (): HTMLElement =>
  h(
    'section',
    { class: 'help' },
    h('h2', {}, sidebar.help.title),
    ...sidebar.help.parts.map(({ title, lines }, index) =>
      h(
        'details',
        { class: 'group-of', open: index === 0 },
        h('summary', {}, h('span', {}, title)),
        h('ul', {}, ...lines.map((line) => h('li', {}, line))),
      ),
    ),
  );
