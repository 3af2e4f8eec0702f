/** Ui.alert between the execution that waits and the page where a person answers. */
import { randomUUID } from 'node:crypto';
import type { Alert } from '../events';
import type { PushView } from './wire';

/** Given to openWorkbench as its `answer` and to serve() as its `alerts`. */
export interface Alerts {
  /** The button a person presses; CLOSE when no page is open to show the alert. */
  answer(alert: Alert): Promise<string>;
  /** Where alerts are shown from now on. */
  shownBy(push: (view: PushView) => void, watched: () => boolean): void;
  /** A page's answer. */
  press(id: string, button: string): void;
  /** Nobody will answer any more. */
  closeAll(): void;
}

const sets: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export function openAlerts(): Alerts {
  const waiting = new Map<
    string,
    { readonly buttons: readonly string[]; readonly press: (button: string) => void }
  >();
  let push: (view: PushView) => void = () => undefined;
  let watched = () => false;
  const end = (id: string, button: string) => {
    waiting.get(id)?.press(button);
    waiting.delete(id);
    push({ kind: 'alertEnded', id });
  };
  return {
    answer({ title, message, buttons }) {
      if (!watched()) return Promise.resolve('CLOSE');
      const id = randomUUID();
      const names = sets[buttons] ?? ['OK'];
      return new Promise((press) => {
        waiting.set(id, { buttons: names, press });
        push({ kind: 'alert', id, title, message, buttons: names });
      });
    },
    shownBy(to, whether) {
      push = to;
      watched = whether;
    },
    press(id, button) {
      const alert = waiting.get(id);
      if (alert) end(id, button === 'CLOSE' || alert.buttons.includes(button) ? button : 'CLOSE');
    },
    closeAll: () => [...waiting.keys()].forEach((id) => void end(id, 'CLOSE')),
  };
}
