import { help } from '../src/messages/help.ar';
import { regionHelp } from '../src/messages/regionHelp.ar';
import { h } from './element';
import { opened } from './opened';
import type { Around, Drawn } from './views';

/** «مساعدة»: a short guide, of what this file is for. */
export function helpView(host: HTMLElement, _around: Around): Drawn {
  const { data } = opened() ?? {};
  const parts = data?.ok && data.value.region ? regionHelp : help;
  host.append(
    h(
      'section',
      { class: 'help' },
      ...parts.map(({ title, lines }, index) =>
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
