import { h } from '../element';
import type { Drawn, OnFile } from '../views';

export function regionView(host: HTMLElement, _around: OnFile): Drawn {
  host.append(h('section', { class: 'sheet' }));
  return {};
}
