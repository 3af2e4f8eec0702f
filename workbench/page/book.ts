/**
 * The workbook on the page, as one works in it: the sheet in view with its charts, where one stands, what is typed, and
 * the tabs at its foot. These know each other here, and nowhere else.
 */
import type { PushView } from '../host/http/wire';
import { addressBox } from './address-box';
import { api } from './api';
import { chartLayer } from './chart-layer';
import { cursor } from './cursor';
import { dropDown } from './drop-down';
import { editor } from './editor';
import { h } from './element';
import { failed } from './failures';
import { grid } from './grid';
import { handle } from './hand';
import { hints } from './hints';
import { resizing } from './resize';
import type { Status } from './status';
import { store } from './store';
import { tabs } from './tabs';
import { typing } from './typing';
import { words } from './words';

/** Where the script wants to stand; without a row, on the sheet as it was left. */
type Demand = Pick<Extract<PushView, { kind: 'activate' }>, 'sheet' | 'row' | 'column'>;

/** The book, drawn; hears of each choice of cells. */
export function bookOnPage(chosen: Status['choice']) {
  let shownSheet = -1;
  /** Each sheet is found again where it was left. */
  const scrolled = new Map<number, readonly [top: number, left: number]>();
  /** Where the script wants to stand on a sheet whose cells are still on their way. */
  let awaited: Demand | undefined;
  const arrive = () => {
    if (awaited?.sheet !== shownSheet) return;
    const { row, column } = awaited;
    awaited = undefined;
    if (row !== null) here.go({ row, column: column ?? 0 });
  };

  const tellAll = () => {
    here.tell();
    charts.place();
    void charts.refresh();
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
      tellAll();
    },
    rows(from, to) {
      surface.redraw(from, to);
      tellAll();
    },
  });

  const surface = grid(book, () => writing.follow());
  const announcer = h('div', { class: 'heard', attrs: { 'aria-live': 'polite', 'aria-atomic': true } });
  const address = addressBox((place) => {
    writing.focus();
    if (place) here.go(place);
    else here.tell();
  });
  const charts = chartLayer(book, surface);
  const list = dropDown((value) => acts.pick(value));
  const here = cursor(
    book,
    surface,
    () => writing,
    (name, spoken, selection) => {
      address.show(name);
      if (announcer.textContent !== spoken) announcer.textContent = spoken;
      chosen(book, selection);
    },
  );
  const writing = editor(
    surface,
    () => acts.offer(),
    (text) => list.open && list.filter(text),
  );
  const acts = handle({ book, surface, here, writing, list, commit: typing({ book, here, writing }) });
  const tabRow = tabs((sheet) => {
    acts.leave();
    if (sheet !== book.sheet.id) {
      book.show(sheet);
      void api.select(sheet).catch(failed);
    }
    writing.focus();
  });

  surface.element.append(writing.element);
  resizing(surface, (column, width) => {
    void api.width(book.sheet.id, column, width).catch(failed);
  });
  /** At the foot of a sheet, as on Google: somebody who types below the last row needs more of them. */
  surface.scroller.append(
    h('button', {
      class: 'more-rows',
      type: 'button',
      textContent: words.moreRows,
      on: { click: () => void api.moreRows(book.sheet.id).catch(failed) },
    }),
  );

  return {
    bar: h(
      'div',
      { class: 'cell-bar' },
      address.element,
      h('span', { class: 'fx', dir: 'ltr', attrs: { 'aria-hidden': true } }, 'fx'),
      writing.bar,
    ),
    sheet: surface.element,
    tabs: tabRow.element,
    /** What lies over the page: the drop-down, what marks of cells say, and what is read aloud. */
    over: [list.element, hints(book, surface), announcer],
    /** Asks the server anew. */
    refresh: () => book.refresh(),
    /** Keeps what is being written. */
    leave: acts.leave,
    focus: writing.focus,
    /** Where the keyboard works in the cells. */
    keys: writing.element,
    /** Brings the chosen cell back in view, after the page was narrowed or widened. */
    reveal: () => surface.reveal(here.selection.far),
    /** Stands where the script wants to, as soon as that is there. */
    stand: async (wanted: Demand) => {
      await book.refresh();
      if (wanted.row !== null) awaited = wanted;
      if (wanted.sheet !== book.sheet.id && book.book.sheets.some(({ id }) => id === wanted.sheet))
        book.show(wanted.sheet);
      arrive();
    },
  };
}

export type Book = ReturnType<typeof bookOnPage>;
