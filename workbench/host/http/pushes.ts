/** From what the workbench tells to what the open pages are shown. */
import type { MenuItem } from '../events';
import { isServiceCommand } from '../state/services';
import type { Workbench, WorkbenchEvent } from '../workbench';
import { clockView } from './desk';
import type { Listeners } from './events';
import type { Frames } from './frames';
import { orderedView } from './ordering';
import type { MenuEntry, MenuView } from './wire';

export interface Pushes {
  /** The menus as the last onOpen left them. */
  readonly menus: () => readonly MenuView[];
  readonly stop: () => void;
}

const entryOf = (item: MenuItem): MenuEntry =>
  'items' in item ? { label: item.label, entries: item.items.map(entryOf) } : item;

/** Listens to a workbench for its pages. */
export function pushes(workbench: Workbench, addon: string, pages: Listeners, frames: Frames): Pushes {
  const menus = new Map<string, MenuView>();
  const show = (event: WorkbenchEvent): void => {
    switch (event.kind) {
      case 'command':
        pages.changed();
        if (isServiceCommand(event.command)) pages.push({ kind: 'outbox' });
        return;
      case 'clock':
        pages.push({ kind: 'clock', clock: clockView(workbench) });
        return;
      case 'ran':
      case 'failure': {
        // Simple triggers follow the hand and are seen by what they do.
        const { user, door } = event;
        const failure = event.kind === 'failure' ? event.message : null;
        if (user !== undefined) pages.push({ kind: 'ticked', user, door, failure });
        return;
      }
      case 'authorization':
        pages.push(event);
        return;
      case 'menu': {
        // Google gives an add-on's menu the name of the add-on, which its script does not know.
        const name = event.addon || event.title === '' ? addon : event.title;
        menus.set(name, { name, entries: event.items.map(entryOf) });
        return;
      }
      case 'ordered':
        pages.push({ kind: 'ordered', ordered: workbench.ordered().map(orderedView) });
        return;
      case 'fault': {
        const { fault, at = null, call = null } = event;
        // A person whose e-mail is kept back, or a web app, is so at every call: nothing that happens.
        if (fault !== 'blankEmail' && fault !== 'noDocumentLock')
          pages.push({ kind: 'fault', fault, at, call });
        return;
      }
      case 'toast':
        pages.push(event);
        return;
      case 'sidebar':
        pages.push({ kind: 'sidebar', title: event.title, frame: frames.add(event.html) });
        return;
      case 'dialog': {
        const { title, html, modal, width = null, height = null } = event;
        pages.push({ kind: 'dialog', title, frame: frames.add(html), modal, width, height });
        return;
      }
      case 'activate': {
        const { sheet, row = null, column = null } = event;
        pages.push({ kind: 'activate', sheet, row, column });
        return;
      }
      // Alerts wait for an answer: alerts.ts shows them.
      case 'alert':
        return;
    }
  };
  return { menus: () => [...menus.values()], stop: workbench.on(show) };
}
