import type { Entry } from './entry';

/** An entry that was not saved yet, and when it was last touched (milliseconds). */
export interface Kept {
  readonly entry: Entry;
  readonly at: number;
}

const isEntry = (value: unknown): value is Kept => {
  const { entry, at } = (value ?? {}) as Partial<Kept>;
  return (
    typeof at === 'number' &&
    typeof entry === 'object' &&
    entry !== null &&
    typeof entry.id === 'string' &&
    typeof entry.texts === 'object' &&
    entry.texts !== null &&
    Array.isArray(entry.own)
  );
};

/**
 * Unsaved entries, kept in this browser alone so that nothing typed is lost (platform rule 16: the store may be
 * absent, partitioned or cleared, and then the page does without it).
 */
export function drafts(email: string) {
  const nameOf = (form: string) => `mouwakaba/${email}/${form}`;
  const guarded = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  const kept = (form: string): Kept | null =>
    guarded(() => {
      const value: unknown = JSON.parse(localStorage.getItem(nameOf(form)) ?? 'null');
      return isEntry(value) ? value : null;
    });
  return {
    keep: (form: string, entry: Entry) =>
      void guarded(() =>
        localStorage.setItem(nameOf(form), JSON.stringify({ entry, at: Date.now() } satisfies Kept)),
      ),
    forget: (form: string) => void guarded(() => localStorage.removeItem(nameOf(form))),
    kept,
    /** Of a form's own entry and its corrections, the one touched last. */
    latest: (form: string): Kept | null => {
      const prefix = nameOf('');
      const names = guarded(() => Object.keys(localStorage)) ?? [];
      const mine = names
        .filter((name) => name === nameOf(form) || name.startsWith(`${nameOf(form)}/`))
        .flatMap((name) => kept(name.slice(prefix.length)) ?? []);
      return mine.sort((one, other) => other.at - one.at)[0] ?? null;
    },
  };
}

export type Drafts = ReturnType<typeof drafts>;
