import { h } from '../element';
import type { Drawn, OnFile } from '../views';

export function teamView(host: HTMLElement, _around: OnFile): Drawn {
  host.append(h('section', { class: 'sheet' }));
  return {};
}
