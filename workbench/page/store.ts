/** The workbook as the page knows it: its tabs, and the windows of rows fetched so far. */
import type { BookView, CellView, RowsView, SheetView } from '../host/http/wire';
import type { Style } from '../host/model';
import { api, Gone, parseRows } from './api';

const blockRows = 200;

interface Block {
  readonly text: string;
  readonly rows: ReadonlyMap<number, Map<number, CellView>>;
  readonly styles: readonly Style[];
  stale: boolean;
}

/** Told when tabs changed (`book`) or the rows of the sheet in view did (from, to). */
export interface StoreListener {
  book(): void;
  rows(from: number, to: number): void;
}

export interface Store {
  readonly book: BookView;
  readonly sheet: SheetView;
  readonly ready: boolean;
  cell(row: number, column: number): CellView | undefined;
  row(row: number): ReadonlyMap<number, CellView> | undefined;
  style(row: number, cell: CellView): Style | undefined;
  /** Fetches what is missing or stale among these rows of the sheet in view. */
  need(from: number, to: number): Promise<void>;
  /** Shows a typed text at once; the server's answer replaces it. */
  foresee(row: number, column: number, text: string): void;
  show(sheet: number): void;
  refresh(): Promise<void>;
}

const blank: BookView = { name: '', activeSheet: -1, sheets: [] };

function blockOf(view: RowsView, text: string): Block {
  const rows = new Map<number, Map<number, CellView>>();
  for (const cell of view.cells) {
    const row = rows.get(cell.row) ?? new Map<number, CellView>();
    if (row.size === 0) rows.set(cell.row, row);
    row.set(cell.column, cell);
  }
  return { text, rows, styles: view.styles, stale: false };
}

export function store(listener: StoreListener): Store {
  let book = blank;
  let shown = -1;
  const blocks = new Map<number, Map<number, Block>>();
  const asked = new Map<string, Promise<void>>();
  let wanted: readonly [number, number] = [0, blockRows];
  let refreshing: Promise<void> | undefined;
  let again = false;

  const sheet = () => book.sheets.find(({ id }) => id === shown)!;
  const blockAt = (row: number) => blocks.get(shown)?.get(Math.floor(row / blockRows));

  const fetchBlock = (id: number, number: number): Promise<void> => {
    const key = `${id}/${number}`;
    const known = asked.get(key);
    if (known) return known;
    const from = number * blockRows;
    const work = (async () => {
      try {
        const text = await api.rows(id, from, from + blockRows);
        const ofSheet = blocks.get(id) ?? new Map<number, Block>();
        blocks.set(id, ofSheet);
        const old = ofSheet.get(number);
        if (old?.text === text) {
          old.stale = false;
          return;
        }
        ofSheet.set(number, blockOf(parseRows(text), text));
        // The first block of a sheet is drawn with the sheet.
        if (id === shown && (old || ofSheet.size > 1)) listener.rows(from, from + blockRows);
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
      } finally {
        asked.delete(key);
      }
    })();
    asked.set(key, work);
    return work;
  };

  const need = async (from: number, to: number): Promise<void> => {
    wanted = [from, to];
    const { id, rows } = sheet();
    const work: Promise<void>[] = [];
    const last = Math.floor((Math.min(to, rows) - 1) / blockRows);
    // The first block holds the frozen rows, which are always in view.
    const numbers = new Set([0]);
    for (let number = Math.floor(from / blockRows); number <= last; number++) numbers.add(number);
    for (const number of numbers) {
      const block = blocks.get(id)?.get(number);
      if (!block || block.stale) work.push(fetchBlock(id, number));
    }
    await Promise.all(work);
  };

  const takeUp = async (): Promise<void> => {
    try {
      const next = await api.book();
      const same = JSON.stringify(next) === JSON.stringify(book);
      book = next;
      if (!sheet()) shown = (next.sheets.find(({ id }) => id === next.activeSheet) ?? next.sheets[0]!).id;
      // What is in flight may be older than the change: its answer must not count as fresh.
      await Promise.all([...asked.values()]);
      for (const ofSheet of blocks.values()) for (const block of ofSheet.values()) block.stale = true;
      // Drawn once, with its cells, rather than blank and then again.
      if (!blocks.has(shown)) await need(...wanted);
      if (!same) listener.book();
      await need(...wanted);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  };

  return {
    get book() {
      return book;
    },
    get sheet() {
      return sheet();
    },
    get ready() {
      return book !== blank;
    },
    cell: (row, column) => blockAt(row)?.rows.get(row)?.get(column),
    row: (row) => blockAt(row)?.rows.get(row),
    style: (row, cell) => (cell.style === undefined ? undefined : blockAt(row)?.styles[cell.style]),
    need,
    foresee(row, column, text) {
      const block = blockAt(row);
      const cells = block?.rows.get(row);
      const old = cells?.get(column);
      if (!block || text.startsWith('=')) return;
      if (cells && old) {
        const { kind: _kind, edit: _edit, breaks: _breaks, ...rest } = old;
        cells.set(column, { ...rest, text });
      } else {
        (block.rows as Map<number, Map<number, CellView>>).set(
          row,
          (cells ?? new Map()).set(column, { row, column, text }),
        );
      }
      blocks.get(shown)!.set(Math.floor(row / blockRows), { ...block, text: '' });
      listener.rows(row, row + 1);
    },
    show(id) {
      shown = id;
      wanted = [0, blockRows];
      const began = performance.now();
      const draw = () => {
        if (shown !== id) return;
        listener.book();
        performance.measure('sheet drawn', { start: began });
      };
      if (blocks.has(id)) draw();
      else void need(...wanted).then(draw);
    },
    refresh() {
      if (refreshing) {
        again = true;
        return refreshing;
      }
      refreshing = takeUp().finally(() => {
        refreshing = undefined;
        if (!again) return;
        again = false;
        void this.refresh();
      });
      return refreshing;
    },
  };
}
