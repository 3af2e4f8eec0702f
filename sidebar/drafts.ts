import type { SidebarData } from '../src/actions/openSidebarData';
import type { EntityName } from '../src/entities/index';
import { entityNamed, isEntityName } from '../src/entities/index';
import { textOf } from '../src/schema/entity';
import { isBlank } from '../src/schema/fold';
import { severalTexts } from '../src/schema/kinds';
import type { Away } from './draftsAway';
import { draftsAway } from './draftsAway';
import type { Entry, Text } from './entry';
import type { Outbox } from './outbox';
import type { Presence } from './presence';
import { server } from './server';
import type { OwnStore } from './store';
import { newId } from './uuid';

/** An entry that was not saved yet, and when it was last touched (milliseconds). */
export interface Kept {
  readonly entry: Entry;
  readonly at: number;
}

/** Whether a stored thing is an entry, and one that can be put on a form. */
export const isEntry = (value: unknown): value is Entry => {
  const entry = (value ?? {}) as Partial<Entry>;
  return (
    typeof entry.id === 'string' &&
    typeof entry.texts === 'object' &&
    entry.texts !== null &&
    Array.isArray(entry.own)
  );
};

const isKept = (value: unknown): value is Kept => {
  const { entry, at } = (value ?? {}) as Partial<Kept>;
  return typeof at === 'number' && isEntry(entry);
};

/** The server keeps a state a little after it was typed: what is newer by more was typed elsewhere. */
const lag = 20_000;

const instant = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}Z`);

/** An unsaved form as the server kept it, with the time it was kept at by this computer's clock. */
function served(
  entity: EntityName,
  { draft, savedAt, id, version, edit }: NonNullable<SidebarData['drafts'][EntityName]>,
  moment: string,
): Kept {
  const { fields } = entityNamed(entity);
  const texts: Record<string, Text> = {};
  for (const [field, said] of Object.entries(draft))
    texts[field] =
      typeof said === 'string' && fields[field]?.control.control === 'severalChoices'
        ? severalTexts(said)
        : (said ?? '');
  const entry: Entry = {
    id: id ?? newId(),
    texts,
    own: Object.keys(texts).filter((field) => !isBlank(textOf(texts, field))),
    // Nothing is known of the row as it was opened: all that is filled counts as the person's.
    ...(id !== undefined && version !== undefined ? { opened: { version, edit, row: 0, texts: {} } } : {}),
  };
  return { entry, at: Date.now() - Math.max(0, instant(moment) - instant(savedAt)) };
}

const sameTexts = (one: Entry, other: Entry) =>
  [...new Set([...Object.keys(one.texts), ...Object.keys(other.texts)])].every(
    (field) => textOf(one.texts, field) === textOf(other.texts, field),
  );

/**
 * Entries that are not saved yet, so that nothing typed is lost: kept in this browser at once, and in the person's own
 * store on the server as they are typed (platform rule 16). `slot` is the form's name, or that and the row's id.
 */
export function drafts(
  data: Pick<SidebarData, 'drafts' | 'moment'>,
  store: OwnStore,
  outbox: Outbox,
  elsewhere: Presence,
  full: (sentence: string) => void,
) {
  const nameOf = (slot: string) => `draft/${slot}`;
  const kept = (slot: string): Kept | null => {
    const value = store.recall(nameOf(slot));
    return isKept(value) ? value : null;
  };
  const entityOf = (slot: string): EntityName | null => {
    const [form = ''] = slot.split('/');
    return isEntityName(form) ? form : null;
  };
  const away = draftsAway<EntityName>(
    (entity, one) => server.saveDraft({ entity, ...(one ?? { draft: {} }) }),
    full,
  );
  const local = (slot: string, entry: Entry, at = Date.now()) =>
    store.keep(nameOf(slot), { entry, at } satisfies Kept);
  const asAway = ({ texts, id, opened }: Entry): Away => ({
    draft: Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, typeof text === 'string' ? text : [...text]]),
    ),
    id,
    version: opened?.version,
    edit: opened?.edit,
  });
  const keep = (slot: string, entry: Entry) => {
    local(slot, entry);
    store.keepInTab(slot.split('/')[0] ?? '', entry.id);
    const entity = entityOf(slot);
    if (entity) away.keep(entity, asAway(entry));
  };
  const inBrowser = (form: string): readonly Kept[] => {
    const waits = new Set(outbox.items().map(({ id }) => id));
    return store
      .names()
      .filter((name) => name === nameOf(form) || name.startsWith(`${nameOf(form)}/`))
      .flatMap((name) => kept(name.slice(nameOf('').length)) ?? [])
      .filter(({ entry }) => !waits.has(entry.id));
  };
  const newest = (all: readonly Kept[]) => [...all].sort((one, other) => other.at - one.at)[0] ?? null;

  /** A save ended the draft of its entity on the server: what else is unsaved goes there anew. */
  const wentOut = (entity: EntityName) => {
    away.saved(entity);
    const left = newest(inBrowser(entity));
    if (left) away.keep(entity, asAway(left.entry));
  };

  // What the server kept and this browser does not know, or knows older, is kept here too.
  for (const [entity, one] of Object.entries(data.drafts)) {
    if (!isEntityName(entity) || !one) continue;
    const there = served(entity, one, data.moment);
    const here = inBrowser(entity).find(
      ({ entry }) => entry.id === there.entry.id || sameTexts(entry, there.entry),
    );
    const isInOutbox = outbox.items().some(({ id }) => id === there.entry.id);
    if (isInOutbox || (here && there.at - here.at < lag)) continue;
    const opened = here?.entry.opened ?? there.entry.opened;
    local(`${entity}/${there.entry.id}`, opened ? { ...there.entry, opened } : there.entry, there.at);
  }
  addEventListener('pagehide', away.flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') away.flush();
  });

  return {
    outbox,
    elsewhere,
    keep,
    kept,
    /** The person gave it up. */
    forget: (slot: string) => {
      if (!kept(slot)) return;
      store.forget(nameOf(slot));
      const entity = entityOf(slot);
      if (!entity) return;
      const left = newest(inBrowser(entity));
      away.keep(entity, left && asAway(left.entry));
    },
    /** It goes out to be saved, and stays kept until it is. */
    sent: (slot: string, entry: Entry) => {
      keep(slot, entry);
      const entity = entityOf(slot);
      if (entity) away.saving(entity);
    },
    notSaved: (slot: string) => {
      const entity = entityOf(slot);
      if (entity) away.notSaved(entity);
    },
    /** It is in the file. */
    saved: (slot: string) => {
      store.forget(nameOf(slot));
      const entity = entityOf(slot);
      if (entity) wentOut(entity);
    },
    /** It waits in the outbox now, which keeps it. */
    handedOver: (slot: string) => {
      store.forget(nameOf(slot));
      const entity = entityOf(slot);
      if (entity) away.notSaved(entity);
    },
    wentOut,
    /** Of a form's entries and corrections, the one that this tab was at, else the one touched last. */
    latest: (form: string): Kept | null => {
      const all = inBrowser(form);
      const here = store.inTab(form);
      return all.find(({ entry }) => entry.id === here) ?? newest(all);
    },
    /** The new record touched last, but for the one on the form and those that another tab is at. */
    latestNew: (form: string, besides: string): Kept | null =>
      newest(
        inBrowser(form).filter(({ entry: { id, opened } }) => !opened && id !== besides && !elsewhere.of(id)),
      ),
  };
}
