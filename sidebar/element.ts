/** Builds the page's elements; text is always text, never markup. */

type Child = Node | string | null | undefined | false;

type Props<K extends keyof HTMLElementTagNameMap> = Omit<
  Partial<HTMLElementTagNameMap[K]>,
  'style' | 'dataset' | 'role'
> & {
  readonly class?: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>>;
  readonly on?: { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
};

/** Attributes by name; null takes one away. */
export function mark(
  element: Element,
  attrs: Readonly<Record<string, string | number | boolean | null>>,
): void {
  for (const [name, value] of Object.entries(attrs))
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
}

/** An element with its properties, attributes, listeners and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, attrs, on, ...properties }: Props<K> = {} as Props<K>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  Object.assign(element, properties);
  mark(element, attrs ?? {});
  for (const [event, listener] of Object.entries(on ?? {}))
    element.addEventListener(event, listener as EventListener);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

/** A button that submits nothing. */
export const button = (
  name: string,
  words: string,
  click: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement => h('button', { class: name, type: 'button', on: { click } }, words, ...children);

const paths = {
  down: 'M4 6.2l4 4 4-4',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  check: 'M3.2 8.4l3.2 3.2 6.4-7',
  calendar: 'M2.8 4h10.4v9.2H2.8zM2.8 6.9h10.4M5.4 2.4v2.4M10.6 2.4v2.4',
  alert: 'M8 2.6l6 10.6H2zM8 6.6v3M8 11.4v.2',
  go: 'M10 3.5L5.5 8l4.5 4.5',
} as const;

/** A line drawing of 16 px, for the eye only. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  mark(svg, { viewBox: '0 0 16 16', 'aria-hidden': true, class: 'icon' });
  svg.append(path);
  return svg;
}

/** A code or a number, set apart from the sentence around it: left to right, but for one that begins with an Arabic letter. */
export function code(text: string): HTMLElement {
  return h('bdi', { class: 'code', dir: /^[\u0600-\u06ff]/.test(text) ? 'rtl' : 'ltr' }, text);
}

/** The words of a choice, and what identifies it at their end: a code in brackets, or # and an id. */
export function parted(text: string): { readonly name: string; readonly code: string } {
  const parts = /^(.*\S)\s*(?:\(([A-Za-z0-9]+)\)|(#[\w-]+))$/.exec(text);
  return { name: parts?.[1] ?? text, code: parts?.[2] ?? parts?.[3] ?? '' };
}

/** The words of a choice; a code at their end is set apart. */
export function worded(text: string): (Node | string)[] {
  const { name, code: end } = parted(text);
  return end === '' ? [h('bdi', {}, name)] : [h('bdi', {}, name), ' ', code(end)];
}
