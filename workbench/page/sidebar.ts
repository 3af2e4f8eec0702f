import { h, icon } from './element';
import { forgetFrame, frameElement } from './frames';
import { words } from './words';

/** The sidebar: 300 px, one at a time, at the end of the page, the left in Arabic (rule 16). */
export interface Sidebar {
  readonly element: HTMLElement;
  show(title: string, frame: string): void;
  close(): void;
}

export function sidebar(resized: () => void, focusGrid: () => void): Sidebar {
  const title = h('h2', { class: 'side-title' });
  const close = h(
    'button',
    { class: 'quiet', type: 'button', title: words.close, attrs: { 'aria-label': words.close } },
    icon('close'),
  );
  const place = h('div', { class: 'side-frame' });
  const head = h('header', { class: 'side-head' }, title, close);
  const element = h(
    'aside',
    { class: 'side', hidden: true, attrs: { 'aria-label': words.sidebar } },
    head,
    place,
  );
  let shown = '';
  const end = () => {
    forgetFrame(shown);
    place.replaceChildren();
    element.hidden = true;
    resized();
    focusGrid();
  };
  close.addEventListener('click', end);
  return {
    element,
    show(name, frame) {
      forgetFrame(shown);
      shown = frame;
      title.textContent = name;
      const made = frameElement(frame, name, { close: end, focus: focusGrid });
      made.addEventListener('load', () => made.focus(), { once: true });
      place.replaceChildren(made);
      element.hidden = false;
      resized();
    },
    close: end,
  };
}
