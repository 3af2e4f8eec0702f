/** Dialogs of the script, its alerts, and the page's own refusals: one <dialog> each. */
import { h, icon } from './element';
import { forgetFrame, frameElement } from './frames';
import { words } from './words';

const headOf = (title: string, close: () => void): HTMLElement =>
  h(
    'header',
    { class: 'dialog-head' },
    h('h2', { textContent: title, dir: 'auto' }),
    h(
      'button',
      { class: 'quiet', type: 'button', attrs: { 'aria-label': words.close }, on: { click: close } },
      icon('close'),
    ),
  );

/** A dialog made of the script's own HTML (Ui.showModalDialog, showModelessDialog). */
export function showFrame(
  dialog: {
    readonly title: string;
    readonly frame: string;
    readonly modal: boolean;
    readonly width: number | null;
    readonly height: number | null;
  },
  focusGrid: () => void,
): void {
  const element = h('dialog', { class: 'dialog', attrs: { 'aria-label': dialog.title } });
  const close = () => element.close();
  const frame = frameElement(dialog.frame, dialog.title, {
    close,
    focus: focusGrid,
    size: ({ width, height }) => {
      if (width) frame.style.width = `${width}px`;
      if (height) frame.style.height = `${height}px`;
    },
  });
  frame.style.width = `${dialog.width ?? 500}px`;
  frame.style.height = `${dialog.height ?? 400}px`;
  element.append(headOf(dialog.title, close), frame);
  element.addEventListener('close', () => {
    forgetFrame(dialog.frame);
    element.remove();
    focusGrid();
  });
  document.body.append(element);
  if (dialog.modal) element.showModal();
  else element.show();
}

/** A question with its buttons; answers the name of the one pressed, CLOSE for none. */
export function ask(title: string, message: string, buttons: readonly string[], id = ''): Promise<string> {
  const element = h('dialog', { class: 'dialog alert', attrs: { role: 'alertdialog', 'data-alert': id } });
  const bar = h(
    'div',
    { class: 'dialog-buttons' },
    ...buttons.map((name, at) =>
      h(
        'button',
        { class: at === 0 ? 'primary' : 'plain', type: 'button', on: { click: () => element.close(name) } },
        words.buttons[name] ?? name,
      ),
    ),
  );
  const text = h('p', { textContent: message, dir: 'auto' });
  element.append(...(title ? [h('h2', { textContent: title, dir: 'auto' })] : []), text, bar);
  document.body.append(element);
  element.showModal();
  bar.querySelector('button')?.focus();
  return new Promise((answer) => {
    element.addEventListener('close', () => {
      answer(element.returnValue || 'CLOSE');
      element.remove();
    });
  });
}

/** An alert that another page answered. */
export function endAlert(id: string): void {
  document.querySelector<HTMLDialogElement>(`dialog[data-alert="${CSS.escape(id)}"]`)?.close();
}
