/** The page's side of the server: questions by GET, orders by POST, and what the server says by itself. */
import type {
  AccountView,
  BookView,
  ChartView,
  ChoicesView,
  ClockView,
  Edit,
  EstimateView,
  FaultsView,
  FaultView,
  LetterView,
  MenuView,
  OrderedView,
  OutboxView,
  PushView,
  RowsView,
  RunView,
} from '../host/http/wire';

/** A refusal or failure the server told. */
export class Fault extends Error {
  readonly fault: FaultView;
  constructor(fault: FaultView) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The server did not answer at all. */
export class Gone extends Error {}

type Say = (alive: boolean) => void;

let person: string | undefined;
let hidden = false;
let onLife: Say = () => undefined;
let onWork: (pending: number) => void = () => undefined;
let pending = 0;

/** Who acts from now on, and whether Google keeps their e-mail back; '' is a person nobody can tell. */
export function actAs(email: string, blankEmail: boolean): void {
  person = email;
  hidden = blankEmail;
}

/** Tells whether the server is there, and how many orders wait for their answer. */
export function watchServer(life: Say, work: (pending: number) => void): void {
  onLife = life;
  onWork = work;
}

async function call(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    onLife(false);
    throw new Gone();
  }
  onLife(true);
  if (response.ok) return response;
  throw new Fault((await response.json()) as FaultView);
}

const ask = async <T>(path: string): Promise<T> => (await call(path)).json() as Promise<T>;

async function order<T>(path: string, body: object): Promise<T> {
  onWork(++pending);
  try {
    const response = await call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(person === undefined ? body : { ...body, user: person, blankEmail: hidden }),
    });
    return (await response.json()) as T;
  } finally {
    onWork(--pending);
  }
}

export const api = {
  file: () => ask<{ name: string; user: string; download: boolean }>('/api/file'),
  book: () => ask<BookView>('/api/book'),
  /** The text of a window of rows, so that an unchanged one is known before it is read. */
  rows: async (sheet: number, from: number, to: number): Promise<string> =>
    (await call(`/api/rows?sheet=${sheet}&from=${from}&to=${to}`)).text(),
  charts: (sheet: number) => ask<ChartView[]>(`/api/charts?sheet=${sheet}`),
  choices: (sheet: number, row: number, column: number) =>
    ask<ChoicesView>(`/api/choices?sheet=${sheet}&row=${row}&column=${column}`),
  faults: () => ask<OrderedView[]>('/api/faults'),
  order: (which: { readonly faults: FaultsView; readonly door: string; readonly action?: string }) =>
    order<OrderedView>('/api/faults', which),
  cancel: (id: number) => order<unknown>('/api/faults/cancel', { id }),
  open: () => order<{ menus: MenuView[]; estimate: EstimateView }>('/api/open', {}),
  menu: (door: string) => order<RunView>('/api/menu', { door }),
  run: (door: string, args: readonly unknown[]) => order<RunView>('/api/run', { door, args }),
  type: (edits: readonly Edit[]) => order<unknown>('/api/type', { edits }),
  moreRows: (sheet: number) => order<unknown>('/api/more-rows', { sheet }),
  width: (sheet: number, column: number, width: number) =>
    order<unknown>('/api/width', { sheet, column, width }),
  select: (sheet: number) => order<unknown>('/api/select', { sheet }),
  outbox: () => ask<OutboxView>('/api/outbox'),
  letter: (id: string) => ask<LetterView>(`/api/letter?id=${encodeURIComponent(id)}`),
  account: (of: string) => ask<AccountView>(`/api/account?of=${encodeURIComponent(of)}`),
  changeAccount: (
    of: string,
    change: { readonly refusedScopes: readonly string[] } | { readonly recipients: number },
  ) => order<AccountView>('/api/account', { of, ...change }),
  clock: () => ask<ClockView>('/api/clock'),
  /** To a moment on the wall of the file's zone, by an hour or a day, or back to the machine's own. */
  moveClock: (to: { readonly set: string } | { readonly by: 'hour' | 'day' } | { readonly back: true }) =>
    order<ClockView>('/api/clock', to),
  answer: (alert: string, button: string) => order<unknown>('/api/answer', { alert, button }),
};

export const parseRows = (text: string): RowsView => JSON.parse(text) as RowsView;

const retryAfter = 1000;

/** Hears what the server says by itself; a broken stream is taken up again, by the browser or, where it gave up, here. */
export function listen(hear: (push: PushView) => void, again: () => void): void {
  let broken = false;
  let stream: EventSource;
  const open = () => {
    stream = new EventSource('/api/events');
    stream.addEventListener('message', ({ data }) => hear(JSON.parse(data as string) as PushView));
    stream.addEventListener('open', () => {
      onLife(true);
      if (broken) again();
      broken = false;
    });
    stream.addEventListener('error', () => {
      broken = true;
      onLife(false);
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, retryAfter);
    });
  };
  open();
  // A stream that lived through a cut may be dead without knowing: it is begun anew.
  window.addEventListener('online', () => {
    stream.close();
    broken = true;
    open();
  });
}
