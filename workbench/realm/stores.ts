import { ask } from './bridge';
import { guard } from './gate';
import { part } from './part';

type Store = 'document' | 'script' | 'user';
type Texts = Readonly<Record<string, unknown>>;

const texts = (values: Texts) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));

function properties(store: Store): object {
  const all = () => ask<Record<string, string>>('propertiesGet', 'properties', store);
  const self: object = part<GoogleAppsScript.Properties.Properties>('Properties')({
    getProperty: (key: string) => all()[key] ?? null,
    getProperties: all,
    getKeys: () => Object.keys(all()),
    setProperty: (key: string, value: unknown) => {
      ask('propertiesSet', 'setProperties', store, { [key]: String(value) }, false);
      return self;
    },
    setProperties: (values: Texts, deleteOthers = false) => {
      ask('propertiesSet', 'setProperties', store, texts(values), deleteOthers);
      return self;
    },
    deleteProperty: (key: string) => {
      ask('propertiesSet', 'deleteProperty', store, key);
      return self;
    },
    deleteAllProperties: () => {
      ask('propertiesSet', 'deleteProperties', store);
      return self;
    },
  });
  return self;
}

/** PropertiesService: three stores, each with Google's limits (platform rule 24). */
export const propertiesService = part<GoogleAppsScript.Properties.PropertiesService>(
  'PropertiesService',
  guard('PropertiesService'),
)({
  getDocumentProperties: () => properties('document'),
  getScriptProperties: () => properties('script'),
  getUserProperties: () => properties('user'),
});

function cache(store: Store): object {
  const get = (keys: readonly string[]) => ask<(string | null)[]>('cacheGet', 'cacheGet', store, keys);
  const put = (items: Texts, seconds = 600) => {
    ask('cachePut', 'cachePut', store, texts(items), seconds);
  };
  const remove = (keys: readonly string[]) => {
    ask('cachePut', 'cacheRemove', store, keys);
  };
  return part<GoogleAppsScript.Cache.Cache>('Cache')({
    get: (key: string) => get([key])[0] ?? null,
    getAll: (keys: readonly string[]) => {
      const found = get(keys);
      return Object.fromEntries(keys.map((key, i) => [key, found[i]]).filter(([, value]) => value != null));
    },
    put: (key: string, value: unknown, seconds?: number) => put({ [key]: value }, seconds),
    putAll: put,
    remove: (key: string) => remove([key]),
    removeAll: remove,
  });
}

/** CacheService: memory that may vanish. */
export const cacheService = part<GoogleAppsScript.Cache.CacheService>(
  'CacheService',
  guard('CacheService'),
)({
  getDocumentCache: () => cache('document'),
  getScriptCache: () => cache('script'),
  getUserCache: () => cache('user'),
});
