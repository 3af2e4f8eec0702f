import { signed, utf8 } from './bytes';
import { exception } from './exception';
import { part } from './part';

/** What a blob holds; its bytes are signed. */
export interface Held {
  readonly bytes: readonly number[];
  readonly type: string | null;
  readonly name: string | null;
}

const held = new WeakMap<object, Held>();

/** What is in a blob given to a service. */
export function blobOf(given: unknown): Held {
  const known = typeof given === 'object' && given !== null ? held.get(given) : undefined;
  if (!known) throw exception('Invalid argument: blob');
  return known;
}

const text = (bytes: readonly number[]) =>
  decodeURIComponent(bytes.map((byte) => `%${(byte & 255).toString(16).padStart(2, '0')}`).join(''));

/** Utilities.newBlob: bytes with a type and a name. */
export function blob(
  data: string | readonly number[],
  type: string | null = null,
  name: string | null = null,
): object {
  const self: object = part<GoogleAppsScript.Base.Blob>('Blob')({
    getBytes: () => [...blobOf(self).bytes],
    getDataAsString: () => text(blobOf(self).bytes),
    getContentType: () => blobOf(self).type,
    getName: () => blobOf(self).name,
    getBlob: () => self,
    setName: (next: string) => set({ name: String(next) }),
    setContentType: (next: string | null) => set({ type: next }),
  });
  const set = (change: Partial<Held>) => {
    held.set(self, { ...blobOf(self), ...change });
    return self;
  };
  held.set(self, { bytes: (typeof data === 'string' ? utf8(data) : data).map(signed), type, name });
  return self;
}
