import { watchServer } from './api';
import { h, icon } from './element';
import { words } from './words';

/** Whether the server lives and has saved all: said beside the file's name, and by a banner while it is gone. */
export function serverLife(refresh: () => Promise<void>): {
  readonly saved: HTMLElement;
  readonly banner: HTMLElement;
} {
  const saved = h('span', { class: 'saved', attrs: { role: 'status' } });
  const retry = h('button', {
    class: 'plain',
    type: 'button',
    textContent: words.retry,
    on: { click: () => void refresh() },
  });
  const banner = h(
    'div',
    { class: 'banner', hidden: true, attrs: { role: 'alert' } },
    icon('alert'),
    h('span', { textContent: words.gone }),
    retry,
  );
  let alive = true;
  let pending = 0;
  const tell = () => {
    saved.textContent = !alive ? words.offline : pending > 0 ? words.saving : words.saved;
    saved.dataset.state = !alive ? 'offline' : pending > 0 ? 'saving' : 'saved';
    banner.hidden = alive;
  };
  watchServer(
    (there) => {
      alive = there;
      tell();
    },
    (count) => {
      pending = count;
      tell();
    },
  );
  tell();
  return { saved, banner };
}
