import { h, icon, mark } from './element';
import { widgetOf } from './fields/index';
import type { Around, Draw, Widget } from './fields/widget';
import { onceReleased } from './released';
import { withoutLabel } from './sentence';

/** A field on the page: its name, its widget, its note, and what is wrong with it. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly control: string;
  readonly element: HTMLElement;
  /** What is wrong, and what else is said of it: under the field, or under the row it shares. */
  readonly below: HTMLElement;
  readonly widget: Widget;
  readonly ask: (isAsked: boolean) => void;
  /** Sentences under the field, and what stands beside them; none takes them away. */
  readonly say: (sentences: readonly string[], beside?: readonly Node[]) => void;
  readonly isFaulty: () => boolean;
  /** What was done about what the person chose; blank for nothing. */
  readonly remark: (sentence: string) => void;
}

interface Asking extends Omit<Around, 'id'> {
  readonly name: string;
  readonly left: () => void;
  /** Draws it otherwise than its kind says. */
  readonly draw?: Draw | undefined;
}

let made = 0;

/** Draws a field. */
export function fieldView({ name, note, left, draw = widgetOf, ...asking }: Asking): FieldView {
  made += 1;
  const id = `f${made}`;
  const { label, kind } = asking;
  const widget = draw({ ...asking, id, note });
  const isRequired = !kind.optional;
  const star = isRequired && h('span', { class: 'star', attrs: { 'aria-hidden': true } }, '*');
  const title = widget.isSet
    ? h('span', { class: 'label', id: `${id}-label` }, label, star)
    : h('label', { class: 'label', htmlFor: id }, label, star);
  const told = note !== '' && h('p', { class: 'note', id: `${id}-note` }, note);
  const fault = h('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  const remark = h('p', { class: 'said', hidden: true, attrs: { 'aria-live': 'polite' } });
  const evidence = h('div', {});
  const below = h('div', { class: 'below' }, fault, evidence, remark);
  const element = h(
    'div',
    { class: 'field', attrs: { 'data-control': kind.control.control, 'data-field': name } },
    title,
    widget.element,
    told,
  );

  // Numbers share a row, and the sentences under it: there each says whose it is.
  const spoken = (one: string) => (kind.control.control === 'number' ? one : withoutLabel(one, label));
  const describe = () => {
    const ids = [fault.hidden ? '' : fault.id, widget.toldBy ?? '', told ? told.id : '']
      .filter((one) => one !== '')
      .join(' ');
    mark(widget.target, { 'aria-describedby': ids || null, 'aria-invalid': fault.hidden ? null : true });
  };
  if (widget.isSet) mark(widget.target, { 'aria-labelledby': `${id}-label` });
  if (isRequired) mark(widget.target, { 'aria-required': true });
  describe();

  element.addEventListener('focusin', () =>
    onceReleased(() => element.classList.toggle('on', element.contains(document.activeElement))),
  );
  element.addEventListener('focusout', ({ relatedTarget }) => {
    const isWithin = (node: unknown) => node instanceof Node && widget.target.contains(node);
    if (isWithin(relatedTarget)) return;
    onceReleased(() => {
      element.classList.toggle('on', element.contains(document.activeElement));
      if (isWithin(document.activeElement)) return;
      widget.left?.();
      if (document.hasFocus()) left();
    });
  });
  return {
    name,
    label,
    control: kind.control.control,
    element,
    below,
    widget,
    ask: (isAsked) => {
      element.hidden = !isAsked;
      below.hidden = !isAsked;
    },
    say: (sentences, beside = []) => {
      evidence.replaceChildren(...beside);
      fault.hidden = sentences.length === 0;
      fault.replaceChildren(icon('alert'), h('span', {}, sentences.map(spoken).join(' ')));
      element.classList.toggle('faulty', !fault.hidden);
      describe();
    },
    isFaulty: () => !fault.hidden,
    remark: (sentence) => {
      remark.textContent = sentence;
      remark.hidden = sentence === '';
    },
  };
}
