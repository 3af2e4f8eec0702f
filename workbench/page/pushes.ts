import type { PushView } from '../host/http/wire';
import { api } from './api';
import type { Book } from './book';
import type { ClockControl } from './clock';
import { ask, endAlert, showFrame } from './dialogs';
import { failed } from './failures';
import type { FaultsPanel } from './faults';
import type { Outbox } from './outbox';
import { outboxWords } from './outbox-words';
import { askPermission } from './permissions';
import type { PersonMenu } from './person';
import type { Sidebar } from './sidebar';
import { toast } from './toasts';

/** The parts of the page that the server has something to say to. */
export interface Parts {
  readonly book: Book;
  readonly faults: FaultsPanel;
  readonly letters: Outbox;
  readonly clock: ClockControl;
  readonly people: PersonMenu;
  readonly side: Sidebar;
}

type Heard = {
  readonly [K in PushView['kind']]: (push: Extract<PushView, { readonly kind: K }>) => void;
};

/** Carries what the server says by itself to the part that it concerns. */
export function pushes({ book, faults, letters, clock, people, side }: Parts): (push: PushView) => void {
  const heard: Heard = {
    changed: () => void book.refresh(),
    ordered: ({ ordered }) => faults.show(ordered),
    fault: (push) => faults.struck(push),
    outbox: () => void letters.refresh(),
    clock: (push) => clock.show(push.clock),
    ticked({ user, failure }) {
      if (failure === null) toast({ message: outboxWords.ticked(user) });
      else toast({ kind: 'bad', message: outboxWords.tickFailed(user), details: failure, seconds: 20 });
    },
    authorization(push) {
      // Others look at other pages.
      if (push.user === people.user()) void askPermission(push).catch(failed);
    },
    toast: ({ title, message, seconds }) => void toast({ title, message, seconds }),
    sidebar: ({ title, frame }) => side.show(title, frame),
    dialog: (push) => showFrame(push, book.focus),
    alert: ({ id, title, message, buttons }) =>
      void ask(title, message, buttons, id ?? '').then(
        (button) => id !== null && void api.answer(id, button),
      ),
    alertEnded: ({ id }) => endAlert(id),
    activate: (push) => void book.stand(push),
  };
  return (push) => (heard[push.kind] as (push: PushView) => void)(push);
}
