import type { Book } from './book';
import { toast } from './toasts';
import { words } from './words';

/** The keys of the page as a whole, wherever one is in it. */
export function pageKeys({ leave, keys }: Pick<Book, 'leave' | 'keys'>): void {
  /** Saving is nobody's work here: the habit of Ctrl+S is answered, not obeyed by the browser. */
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
    event.preventDefault();
    leave();
    toast({ message: words.savedAlready });
  });

  /** F6 walks the parts of the page, F10 goes to the menus: Tab belongs to the grid. */
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' && event.key !== 'F10') return;
    event.preventDefault();
    leave();
    const part = (selector: string) => document.querySelector<HTMLElement>(selector);
    const parts = [
      part('.menu-opener'),
      part('.person:not(.faults-opener)'),
      // Before the grid, because F6 inside the frame can only hand over to the grid.
      part('.side:not([hidden]) iframe'),
      keys,
      part('.tab[aria-selected=true]'),
    ].filter((one) => one !== null);
    const at = parts.indexOf(document.activeElement as HTMLElement);
    parts[event.key === 'F10' ? 0 : (at + (event.shiftKey ? parts.length - 1 : 1)) % parts.length]?.focus();
  });
}
