/**
 * The workbench's page: puts its parts together and carries what a person does to the server, and back.
 * Over 200 lines because it is the one place where the parts know each other.
 */
import type { Edit, PushView } from '../host/http/wire';
import { addressOf, placeOf } from './address';
import { api, Fault, Gone, listen, watchServer } from './api';
import { chartLayer } from './chart-layer';
import { clockControl } from './clock';
import { cursor } from './cursor';
import { ask, endAlert, showFrame } from './dialogs';
import { dropDown } from './drop-down';
import { editor } from './editor';
import { h, icon } from './element';
import { faultsPanel } from './faults';
import { hearCalls, hearCosts } from './frames';
import { grid } from './grid';
import { handle } from './hand';
import { hints } from './hints';
import { menuBar } from './menu-bar';
import { outbox } from './outbox';
import { outboxWords } from './outbox-words';
import { askPermission, permissions } from './permissions';
import { personMenu } from './person';
import { resizing } from './resize';
import { sidebar } from './sidebar';
import { status } from './status';
import { store } from './store';
import { tabs } from './tabs';
import { toast, toastsElement } from './toasts';
import { words } from './words';

let shownSheet = -1;
/** Each sheet is found again where it was left. */
const scrolled = new Map<number, readonly [number, number]>();
/** Where the script wants to stand on a sheet whose cells are still on their way. */
let awaited: { readonly sheet: number; readonly row: number; readonly column: number } | undefined;
const arrive = () => {
  if (awaited?.sheet !== shownSheet) return;
  const { row, column } = awaited;
  awaited = undefined;
  here.go({ row, column });
};

const book = store({
  book() {
    const { sheet } = book;
    tabRow.show(book.book.sheets, sheet.id);
    const moved = sheet.id !== shownSheet;
    if (moved) {
      scrolled.set(shownSheet, [surface.scroller.scrollTop, surface.scroller.scrollLeft]);
      shownSheet = sheet.id;
      here.change(sheet.id);
    }
    surface.reset();
    if (moved) {
      const [top, left] = scrolled.get(sheet.id) ?? [0, 0];
      surface.scroller.scrollTo({ top, left, behavior: 'instant' });
    }
    arrive();
    here.tell();
    charts.place();
    void charts.refresh();
  },
  rows(from, to) {
    surface.redraw(from, to);
    charts.place();
    here.tell();
    void charts.refresh();
  },
});

const surface = grid(book, () => writing?.follow());
const announcer = h('div', { class: 'heard', attrs: { 'aria-live': 'polite', 'aria-atomic': true } });
const address = h('input', {
  class: 'address',
  dir: 'ltr',
  spellcheck: false,
  autocomplete: 'off',
  attrs: { 'aria-label': words.address },
});
const foot = status();
const charts = chartLayer(book, surface);
const list = dropDown((value) => acts.pick(value));

const here = cursor(
  book,
  surface,
  () => writing,
  (name, spoken, selection) => {
    if (document.activeElement !== address) address.value = name;
    if (announcer.textContent !== spoken) announcer.textContent = spoken;
    foot.choice(book, selection);
  },
);

const writing = editor(
  surface,
  () => acts.offer(),
  (text) => list.open && list.filter(text),
);

/** Shows a failure; a server that is gone is told by its banner. */
function fail(error: unknown, title: string): void {
  if (error instanceof Gone) return;
  if (error instanceof Fault) {
    const { message, details } = error.fault;
    toast({ kind: 'bad', title, message, details, seconds: 20 });
  } else {
    toast({ kind: 'bad', title: words.serverFailed, message: title, details: String(error), seconds: 20 });
    console.error(error);
  }
}

const acts = handle({ book, surface, here, writing, list, commit });

async function commit(edits: readonly Edit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const { id } = book.sheet;
  if (edits.length < 200)
    for (const { row, column, text } of edits) if (!text.startsWith("'")) book.foresee(row, column, text);
  try {
    await api.type(edits);
    return true;
  } catch (error) {
    await book.refresh();
    if (error instanceof Fault && error.fault.code === 'typingRefused') {
      const why = edits.length > 1 ? words.refusedPaste : words.refused(addressOf(edits[0]!));
      await ask(words.refusedTitle, [why, error.fault.message].filter(Boolean).join('\n'), ['OK']);
      if (edits.length === 1 && id === book.sheet.id) {
        here.go(edits[0]!);
        writing.open('within', edits[0]!.text);
        return false;
      }
    } else fail(error, words.failed);
    surface.element.querySelector<HTMLElement>('.editor')?.focus();
    return false;
  }
}

function show(sheet: number): void {
  acts.leave();
  if (sheet !== book.sheet.id) {
    book.show(sheet);
    void api.select(sheet).catch((error) => fail(error, words.failed));
  }
  writing.focus();
}

const tabRow = tabs(show);

const menus = menuBar(
  async (label, door) => {
    const end = toast({ kind: 'busy', message: words.running(label) });
    try {
      foot.estimate((await api.menu(door)).estimate);
    } catch (error) {
      fail(error, words.failed);
    } finally {
      end();
    }
  },
  () => writing.focus(),
);

const side = sidebar(
  () => surface.reveal(here.selection.far),
  () => writing.focus(),
);

async function open(): Promise<void> {
  try {
    const opened = await api.open();
    menus.show(opened.menus);
    foot.estimate(opened.estimate);
  } catch (error) {
    fail(error, words.menuFailed);
  }
}

const saved = h('span', { class: 'saved', attrs: { role: 'status' } });
const retry = h('button', {
  class: 'plain',
  type: 'button',
  textContent: words.retry,
  on: { click: () => void book.refresh() },
});
const banner = h(
  'div',
  { class: 'banner', hidden: true, attrs: { role: 'alert' } },
  icon('alert'),
  h('span', { textContent: words.gone }),
  retry,
);
let alive = true;
let pending = 0;
const state = () => {
  saved.textContent = !alive ? words.offline : pending > 0 ? words.saving : words.saved;
  saved.dataset.state = !alive ? 'offline' : pending > 0 ? 'saving' : 'saved';
  banner.hidden = alive;
};
watchServer(
  (there) => {
    alive = there;
    state();
  },
  (count) => {
    pending = count;
    state();
  },
);

function hear(push: PushView): void {
  switch (push.kind) {
    case 'changed':
      void book.refresh();
      return;
    case 'ordered':
      faults.show(push.ordered);
      return;
    case 'fault':
      faults.struck(push);
      return;
    case 'outbox':
      return void letters.refresh();
    case 'clock':
      clock.show(push.clock);
      return;
    case 'ticked': {
      const { user, failure } = push;
      if (failure === null) toast({ message: outboxWords.ticked(user) });
      else toast({ kind: 'bad', message: outboxWords.tickFailed(user), details: failure, seconds: 20 });
      return;
    }
    case 'authorization':
      // Others look at other pages.
      if (push.user === people.user()) void askPermission(push).catch((error) => fail(error, words.failed));
      return;
    case 'toast':
      toast({ title: push.title, message: push.message, seconds: push.seconds });
      return;
    case 'sidebar':
      side.show(push.title, push.frame);
      return;
    case 'dialog':
      showFrame(push, () => writing.focus());
      return;
    case 'alert':
      return void ask(push.title, push.message, push.buttons, push.id ?? '').then(
        (button) => push.id !== null && void api.answer(push.id, button),
      );
    case 'alertEnded':
      endAlert(push.id);
      return;
    case 'activate':
      return void book.refresh().then(() => {
        const { sheet, row, column } = push;
        if (row !== null) awaited = { sheet, row, column: column ?? 0 };
        if (sheet !== book.sheet.id && book.book.sheets.some(({ id }) => id === sheet)) book.show(sheet);
        arrive();
      });
  }
}

address.addEventListener('focus', () => address.select());
address.addEventListener('keydown', (event) => {
  const { key } = event;
  if (key !== 'Enter' && key !== 'Escape') return;
  // The cell's editor takes the focus now: this Enter must not become a line in it.
  event.preventDefault();
  const place = key === 'Enter' ? placeOf(address.value) : undefined;
  writing.focus();
  if (place) here.go(place);
  else here.tell();
});

const failed = (error: unknown) => fail(error, words.failed);
const people = personMenu(() => void open(), permissions(failed));
const clock = clockControl(failed, () => faults.open());
const faults = faultsPanel(failed, clock.element);
const letters = outbox(failed, () => writing.focus());
const showFaults = () => {
  void api.faults().then(faults.show, () => undefined);
  clock.refresh();
  void letters.refresh();
};
const title = h('h1', { class: 'file-name', dir: 'auto' });
const download = h(
  'a',
  { class: 'plain', href: '/api/workbook.xlsx', hidden: true, attrs: { download: '' } },
  icon('download'),
  words.download,
);
const mark = h('span', { class: 'mark', attrs: { 'aria-hidden': true } });
surface.element.append(writing.element);
document.body.replaceChildren(
  h(
    'header',
    { class: 'top' },
    mark,
    h('div', { class: 'names' }, title, saved),
    h('div', { class: 'top-end' }, clock.badge, faults.element, people.element, download),
  ),
  banner,
  h('nav', { class: 'menus' }, menus.element, letters.element),
  h(
    'div',
    { class: 'cell-bar' },
    address,
    h('span', { class: 'fx', dir: 'ltr', attrs: { 'aria-hidden': true } }, 'fx'),
    writing.bar,
  ),
  h('main', { class: 'work' }, surface.element, side.element),
  h('footer', { class: 'foot' }, tabRow.element, foot.element),
  list.element,
  hints(book, surface),
  toastsElement,
  announcer,
);

resizing(surface, (column, width) => {
  void api.width(book.sheet.id, column, width).catch((error) => fail(error, words.failed));
});

/** At the foot of a sheet, as on Google: somebody who types below the last row needs more of them. */
surface.scroller.append(
  h('button', {
    class: 'more-rows',
    type: 'button',
    textContent: words.moreRows,
    on: {
      click: () => void api.moreRows(book.sheet.id).catch((error: unknown) => fail(error, words.failed)),
    },
  }),
);

/** Saving is nobody's work here: the habit of Ctrl+S is answered, not obeyed by the browser. */
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
  event.preventDefault();
  acts.leave();
  toast({ message: words.savedAlready });
});

/** F6 walks the parts of the page, F10 goes to the menus: Tab belongs to the grid. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F6' && event.key !== 'F10') return;
  event.preventDefault();
  acts.leave();
  const part = (selector: string) => document.querySelector<HTMLElement>(selector);
  const parts = [
    part('.menu-opener'),
    part('.person:not(.faults-opener)'),
    // Before the grid, because F6 inside the frame can only hand over to the grid.
    part('.side:not([hidden]) iframe'),
    writing.element,
    part('.tab[aria-selected=true]'),
  ].filter((one) => one !== null);
  const at = parts.indexOf(document.activeElement as HTMLElement);
  parts[event.key === 'F10' ? 0 : (at + (event.shiftKey ? parts.length - 1 : 1)) % parts.length]?.focus();
});

hearCosts(foot.estimate);
hearCalls(faults.heard);
state();
showFaults();
listen(hear, () => {
  void book.refresh();
  showFaults();
});

async function start(): Promise<void> {
  const opening = open();
  const [file] = await Promise.all([api.file(), book.refresh()]);
  people.start(file.user);
  title.textContent = file.name;
  document.title = file.name;
  download.hidden = !file.download;
  performance.measure('grid drawn', { start: 0 });
  document.documentElement.dataset.ready = 'grid';
  writing.focus();
  await opening;
  document.documentElement.dataset.ready = 'all';
}

start().catch((error) => fail(error, words.serverFailed));
