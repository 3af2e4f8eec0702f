/** Builds the page's elements; text is always text, never markup. */

type Child = Node | string | null | undefined | false;

type Props<K extends keyof HTMLElementTagNameMap> = Omit<
  Partial<HTMLElementTagNameMap[K]>,
  'style' | 'dataset' | 'role'
> & {
  readonly class?: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly on?: { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
};

/** An element with its properties, attributes, listeners and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, attrs, on, ...properties }: Props<K> = {} as Props<K>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  Object.assign(element, properties);
  for (const [key, value] of Object.entries(attrs ?? {})) element.setAttribute(key, String(value));
  for (const [event, listener] of Object.entries(on ?? {}))
    element.addEventListener(event, listener as EventListener);
  element.append(...children.filter((child): child is Node | string => !!child || child === ''));
  return element;
}

const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  list: 'M3 4h10M3 8h10M3 12h10',
  download: 'M8 2.5v7.5M4.8 7.2L8 10.4l3.2-3.2M3 13.5h10',
  person: 'M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.6c.6-2.6 2.6-4 5.2-4s4.6 1.4 5.2 4',
  bolt: 'M9 1.8L3.6 9h3.6L6.6 14.2 12.4 7H8.6z',
  check: 'M3.2 8.4l3.2 3.2 6.4-7',
  mail: 'M2.2 4h11.6v8.4H2.2zM2.4 4.4L8 8.8l5.6-4.4',
  clip: 'M10.8 5.4L6.4 9.8a1.3 1.3 0 0 0 1.8 1.8l4.5-4.5a2.6 2.6 0 0 0-3.7-3.7L4.4 8a3.9 3.9 0 0 0 5.5 5.5l3.6-3.6',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  alert: 'M8 2.6l6 10.6H2zM8 6.6v3M8 11.4v.2',
} as const;

/** A line drawing of 16 px, for the eye only. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  svg.append(path);
  return svg;
}
