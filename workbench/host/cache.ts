/** CacheService's memory: gone with the workbench, as it may be gone at Google at any time. */
export interface Cache {
  get(store: string, key: string, now: number): string | null;
  put(store: string, key: string, value: string, until: number): void;
  remove(store: string, key: string): void;
}

/** A cache of at most `capacity` items a store; the oldest goes first (platform rule 24). */
export function openCache(capacity: number): Cache {
  const stores = new Map<string, Map<string, { readonly value: string; readonly until: number }>>();
  const of = (name: string) => {
    const store = stores.get(name) ?? new Map<string, { value: string; until: number }>();
    stores.set(name, store);
    return store;
  };
  return {
    get(name, key, now) {
      const item = of(name).get(key);
      return item && item.until > now ? item.value : null;
    },
    put(name, key, value, until) {
      const store = of(name);
      store.delete(key);
      store.set(key, { value, until });
      const oldest = store.keys().next().value;
      if (store.size > capacity && oldest !== undefined) store.delete(oldest);
    },
    remove(name, key) {
      of(name).delete(key);
    },
  };
}
