import type { SidebarData } from '../src/actions/openSidebarData';
import { drafts } from './drafts';
import type { Entry } from './entry';
import { madeOn } from './entry';
import { oneTab } from './oneTab';
import { outbox } from './outbox';
import { outboxSending } from './outboxSending';
import { outboxView } from './outboxView';
import { ownStore } from './ownStore';
import { presence } from './presence';
import { server } from './server';
import { newId } from './uuid';

/** A form that was drawn, as the outbox uses it. */
export interface OpenForm {
  /** Puts a record that has waited onto it. */
  readonly take: (entry: Entry) => void;
  /** Records of it were saved without it. */
  readonly saved: () => void;
}

/** All that is not in the file yet: entries on their forms, those that wait in the outbox, and other tabs that are at them. */
export function unsaved(data: SidebarData, goTo: (form: string) => void) {
  const store = ownStore(data);
  store.sweep(Date.now());
  const box = outbox(store);
  const tabs = presence(store.home, newId());
  const forms = new Map<string, OpenForm>();
  const isOnline = () => navigator.onLine !== false;

  const sender = outboxSending(box, {
    isOnline,
    alone: oneTab(store.home),
    send: (items) =>
      server.saveRecords({
        items: items.map(({ id, entity, entry, draft }) => ({
          entity,
          id,
          draft: { ...draft },
          ...madeOn(entry),
        })),
      }),
    wentOut: (gone) => {
      view.tell(gone);
      for (const entity of new Set(gone.map((one) => one.entity))) kept.wentOut(entity);
      const drawn = [...new Set(gone.map(({ form }) => form))].flatMap((form) => forms.get(form) ?? []);
      for (const form of drawn) form.saved();
      if (drawn.length === 0) void server.rebuildBalance({});
    },
  });
  const view = outboxView({
    box,
    isOnline,
    isSending: sender.isSending,
    send: () => sender.now(true),
    open: ({ id, form, entry }) => {
      goTo(form);
      const drawn = forms.get(form);
      if (!drawn) return;
      // On its form it is kept as any entry is, before it leaves the outbox.
      kept.keep(`${form}/${id}`, entry);
      box.take(id);
      drawn.take(entry);
    },
  });
  const kept = drafts(data, store, box, tabs, view.warn);
  addEventListener('storage', ({ key }) => box.hear(key));
  addEventListener('online', () => sender.now());
  addEventListener('pagehide', () => tabs.leave());
  for (const event of ['pageshow', 'focus'] as const) addEventListener(event, () => tabs.back());
  if (isOnline()) sender.now();

  return {
    element: view.element,
    drafts: {
      ...kept,
      isOnline,
      /** Puts a record into the outbox, from where it goes out by itself. */
      putOut: (item: Parameters<typeof box.put>[0]) => {
        box.put(item);
        kept.handedOver(`${item.form}/${item.id}`);
        sender.later();
      },
      drawn: (form: string, open: OpenForm) => void forms.set(form, open),
    },
  };
}

export type Drafts = ReturnType<typeof unsaved>['drafts'];
