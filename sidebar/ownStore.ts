import type { SidebarData } from '../src/actions/openSidebarData';
import type { OwnStore } from './store';

const product = 'mouwakaba/';

/** What others have left on this computer is taken away after this long, in milliseconds. */
const forgottenAfter = 60 * 24 * 3_600_000;

const guarded = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

const parsed = (text: string | null): unknown => guarded(() => JSON.parse(text ?? 'null'));

/**
 * What one person keeps of one file in this browser; nobody else who uses it, and no other file, sees any of it. Where
 * Google tells nothing of the person it lasts as long as the tab. What the browser does not keep stays until the page
 * is closed (platform rule 16: the store may be absent, partitioned, cleared or full).
 */
export function ownStore({ file, whose }: Pick<SidebarData, 'file' | 'whose'>): OwnStore {
  const home = `${product}${file}/${whose}/`;
  const storage = guarded(() => (whose === '' ? sessionStorage : localStorage));
  const stored = (name: string) => guarded(() => storage?.getItem(home + name) ?? null);
  /** What was not kept, each with what stands in its place: where another tab has stored something since, that counts. */
  const beside = new Map<string, { readonly text: string; readonly over: string | null }>();
  const textOf = (name: string) => {
    const [own, there] = [beside.get(name), stored(name)];
    return own?.over === there ? own.text : there;
  };
  const names = (): readonly string[] => [
    ...new Set([
      ...beside.keys(),
      ...(guarded(() => Object.keys(storage ?? {})) ?? []).flatMap((key) =>
        key.startsWith(home) ? [key.slice(home.length)] : [],
      ),
    ]),
  ];
  return {
    home,
    names,
    recall: (name: string): unknown => parsed(textOf(name)),
    keep: (name: string, value: unknown) => {
      const text = JSON.stringify(value);
      beside.delete(name);
      const isKept = guarded(() => (storage as Storage).setItem(home + name, text) ?? true) !== null;
      if (!isKept) beside.set(name, { text, over: stored(name) });
      return isKept;
    },
    forget: (name: string) => {
      beside.delete(name);
      guarded(() => storage?.removeItem(home + name));
    },
    inTab: (name: string): string | null => guarded(() => sessionStorage.getItem(home + name)),
    keepInTab: (name: string, word: string) => void guarded(() => sessionStorage.setItem(home + name, word)),
    sweep: (now: number) =>
      void guarded(() => {
        for (const key of Object.keys(localStorage)) {
          if (!key.startsWith(product) || key.startsWith(home)) continue;
          const { at } = (parsed(localStorage.getItem(key)) ?? {}) as { readonly at?: unknown };
          if (typeof at === 'number' && now - at > forgottenAfter) localStorage.removeItem(key);
        }
      }),
  };
}
