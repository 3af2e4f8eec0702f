/** Short notices at the foot of the page, read aloud by screen readers. */
import { h, icon } from './element';
import { words } from './words';

export interface Toast {
  readonly title?: string;
  readonly message: string;
  readonly details?: string;
  readonly kind?: 'plain' | 'bad' | 'busy';
  /** Negative: until it is closed. */
  readonly seconds?: number;
}

const polite = h('div', { class: 'toasts', attrs: { 'aria-live': 'polite', role: 'status' } });

export const toastsElement = polite;

/** Shows a notice; the answer takes it away. */
export function toast({ title, message, details, kind = 'plain', seconds = 5 }: Toast): () => void {
  const element = h('div', { class: `toast ${kind}`, attrs: kind === 'bad' ? { role: 'alert' } : {} });
  const end = () => element.remove();
  const close = h(
    'button',
    { class: 'quiet', type: 'button', attrs: { 'aria-label': words.close }, on: { click: end } },
    icon('close'),
  );
  const body = h(
    'div',
    { class: 'toast-body' },
    title ? h('strong', { textContent: title, dir: 'auto' }) : null,
    h('p', { textContent: message, dir: 'auto' }),
    details
      ? h(
          'details',
          {},
          h('summary', { textContent: words.details }),
          h('pre', { textContent: details, dir: 'ltr' }),
        )
      : null,
  );
  const mark =
    kind === 'busy'
      ? h('span', { class: 'spinner', attrs: { 'aria-hidden': true } })
      : kind === 'bad'
        ? icon('alert')
        : null;
  element.append(...(mark ? [mark] : []), body, close);
  polite.append(element);
  if (seconds >= 0 && kind !== 'busy')
    setTimeout(() => !element.querySelector('details[open]') && end(), seconds * 1000);
  return end;
}
