/**
 * google.script inside a sidebar or dialog: run with its handlers, host.close and editor.focus (rules 13, 15).
 * It knows only its parent, by messages whose origin both sides check.
 */

interface Handlers {
  readonly success?: ((value: unknown, user: unknown) => void) | undefined;
  readonly failure?: ((error: Error, user: unknown) => void) | undefined;
  readonly user?: unknown;
}

const own = document.currentScript as HTMLScriptElement;
const frame = own.dataset.frame!;
const page = own.dataset.parent!;
const mostAtOnce = 10;

const waiting = new Map<number, Handlers>();
const queue: (() => void)[] = [];
let last = 0;

const post = (message: object) => window.parent.postMessage({ frame, ...message }, page);

/** What google.script.run refuses to carry: anything but JSON's own values, functions and elements included. */
function legal(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object')
    return typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint';
  if (Array.isArray(value)) return value.every(legal);
  const kind = Object.getPrototypeOf(value);
  return (kind === Object.prototype || kind === null) && Object.values(value).every(legal);
}

/** `undefined` in a list becomes null; a field of it disappears: as JSON does. */
const plain = (args: readonly unknown[]): unknown[] => JSON.parse(JSON.stringify(args)) as unknown[];

function send(door: string, args: readonly unknown[], handlers: Handlers): void {
  if (!args.every(legal)) {
    throw new TypeError(
      `Failed due to illegal value in property: ${args.findIndex((value) => !legal(value))}`,
    );
  }
  const id = ++last;
  const message = { call: id, door, args: plain(args) };
  const go = () => {
    waiting.set(id, handlers);
    post(message);
  };
  if (waiting.size < mostAtOnce) go();
  else queue.push(go);
}

const runner = (handlers: Handlers): object =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler')
          return (success: Handlers['success']) => runner({ ...handlers, success });
        if (name === 'withFailureHandler')
          return (failure: Handlers['failure']) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
        // A runner that is awaited by mistake is no promise; functions ending in _ are private (rule 5).
        if (name === 'then' || name.endsWith('_')) return undefined;
        return (...args: unknown[]) => send(name, args, handlers);
      },
    },
  );

/** What the page's switch says of the network; the browser's own word counts as well. */
let online = !location.search.includes('offline');
const really = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!.get!;
Object.defineProperty(navigator, 'onLine', {
  configurable: true,
  get: () => online && really.call(navigator),
});

function connect(there: boolean): void {
  online = there;
  window.dispatchEvent(new Event(there ? 'online' : 'offline'));
}

interface Answer {
  readonly frame: string;
  readonly call: number;
  /** The simulated network came or went. */
  readonly online?: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

window.addEventListener('message', ({ origin, source, data }: MessageEvent<Answer>) => {
  if (origin !== page || source !== window.parent || data?.frame !== frame) return;
  if (typeof data.online === 'boolean') return connect(data.online);
  const handlers = waiting.get(data.call);
  if (!handlers) return;
  waiting.delete(data.call);
  queue.shift()?.();
  if (!data.error) return handlers.success?.(data.value, handlers.user);
  const error = Object.assign(new Error(data.error.message), { name: data.error.name });
  if (handlers.failure) handlers.failure(error, handlers.user);
  else console.error('Uncaught', error.message);
});

/** F6 goes on to the next part of the page, as it does outside the frame. */
window.addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  post({ focus: true });
});

const google = {
  script: {
    run: runner({}),
    host: {
      origin: page,
      close: () => post({ close: true }),
      editor: { focus: () => post({ focus: true }) },
      setHeight: (height: number) => post({ height }),
      setWidth: (width: number) => post({ width }),
    },
  },
};

Object.assign(window, { google });
