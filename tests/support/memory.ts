import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { paperWords } from '../../src/messages/papers/index';
import type { Cell, Grid, Workbook, World } from '../../src/ports';

type Written = Record<string, (string | number | null | { d: string })[][]>;

const asText = (cell: Cell | null | undefined | { d: string }): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'd' in cell ? cell.d : 'day' in cell ? cell.day : String(cell.decimal);
  return String(cell);
};

/** A workbook that lives in memory: the same port, another implementation. */
export function memoryWorkbook(tabs: Map<string, string[][]>): Workbook {
  const memory = new Map<string, string>();
  const rowsOf = (title: string) => tabs.get(title) ?? [];
  const workbook: Workbook = {
    tab: (title) => (tabs.get(title) ?? null) as Grid | null,
    has: (title) => tabs.has(title),
    header: (title) => tabs.get(title)?.[0] ?? null,
    row: (title, row) => rowsOf(title)[row - 1] ?? [],
    rows: (title, from, to) => rowsOf(title).slice(from - 1, to),
    find: (title, column, text) =>
      rowsOf(title).flatMap((cells, index) => ((cells[column - 1] ?? '') === text ? [index + 1] : [])),
    lastRow: (title) => {
      const rows = rowsOf(title);
      for (let last = rows.length; last > 0; last -= 1)
        if (rows[last - 1]?.some((cell) => cell !== '')) return last;
      return 0;
    },
    put: (title, runs) => {
      const rows = rowsOf(title);
      for (const { row, column, cells } of runs)
        cells.forEach((line, down) => {
          const at = row - 1 + down;
          while (rows.length <= at) rows.push([]);
          line.forEach((cell, across) => {
            const target = rows[at] as string[];
            while (target.length < column - 1 + across) target.push('');
            if (cell !== null || !target[column - 1 + across]) target[column - 1 + across] = asText(cell);
          });
        });
    },
    column: (title, column) => rowsOf(title).map((cells) => cells[column - 1] ?? ''),
    remove: (title, rows) => {
      for (const row of [...rows].sort((one, other) => other - one)) rowsOf(title).splice(row - 1, 1);
    },
    append: ({ title, headers, lines }) => {
      if (!tabs.has(title)) tabs.set(title, [[...headers]]);
      rowsOf(title).push(...lines.map((line) => [...line]));
    },
    mark: (title, row, column, words) => {
      const cells = rowsOf(title)[row - 1];
      if (cells) cells[column - 1] = words;
    },
    markCells: () => {},
    recall: (name) => memory.get(name) ?? null,
    remember: (name, text) => {
      if (text === null) memory.delete(name);
      else memory.set(name, text);
    },
    dress: (plans) => {
      for (const { title, columns } of plans)
        if (!tabs.has(title)) tabs.set(title, [columns.map(({ header }) => header)]);
    },
    lists: ({ title, cells }) => {
      tabs.set(
        title,
        cells.map((line) => [...line]),
      );
    },
    output: (plans) => {
      for (const { title, rows } of plans)
        tabs.set(
          title,
          rows.map(({ cells }) => cells.map(asText)),
        );
    },
    print: ({ title, rows, widths }) => {
      tabs.set(
        title,
        rows.map(({ cells }) => {
          const line = widths.map(() => '');
          for (const { cell, at } of cells) line[at] = asText(cell);
          return line;
        }),
      );
    },
    structure: {
      anatomy: () =>
        [...tabs].map(([title, grid], sheet) => ({
          sheet,
          title,
          mark: null,
          isHidden: false,
          grid,
          formulas: [],
          merges: [],
          filtered: [],
        })),
      identity: () => ({ own: 'file', setUpIn: null }),
      mend: (repairs) => {
        const titles = [...tabs.keys()];
        for (const repair of repairs) {
          const title = 'sheet' in repair ? (titles[repair.sheet] as string) : '';
          if (repair.do === 'write') workbook.put(title, repair.runs);
          else if (repair.do === 'deleteRow') rowsOf(title).splice(repair.row - 1, 1);
          else if (repair.do === 'rename') {
            tabs.set(repair.title, rowsOf(title));
            tabs.delete(title);
          }
        }
      },
      restore: (title, runs) => workbook.put(title, runs),
      copied: () => null,
      keep: () => {},
    },
    show: () => {},
  };
  return workbook;
}

/** The words of papers as the build puts them into their page. */
const papersPage = () => `<script type="application/json">${JSON.stringify(paperWords)}</script>`;

/** A world of one person and one day, over a workbook in memory. */
export const worldOf = (
  tabs: Map<string, string[][]>,
  today = '2026-11-21',
  email = '',
  own = new Map<string, string>(),
): World => ({
  workbook: memoryWorkbook(tabs),
  today: () => today,
  hour: () => '10:30',
  moment: () => `${today} 10:30:00`,
  page: (name) => (name === 'Papers' ? papersPage() : ''),
  uuid: () => crypto.randomUUID(),
  email: () => email,
  whose: () => email,
  own: {
    recall: (name) => own.get(`${email}/${name}`) ?? null,
    all: (prefix) =>
      Object.fromEntries(
        [...own].flatMap(([name, text]) =>
          name.startsWith(`${email}/${prefix}`) ? [[name.slice(email.length + 1), text]] : [],
        ),
      ),
    remember: (name, text) => {
      if (text === null) own.delete(`${email}/${name}`);
      else own.set(`${email}/${name}`, text);
      return true;
    },
  },
  mail: { isAllowed: () => true, left: () => 100, send: () => {} },
  clock: { isAllowed: () => true, isOn: () => false, turnOn: () => {}, turnOff: () => {} },
  zip: (files) => Buffer.from(JSON.stringify(files)).toString('base64'),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  exclusively: (work) => ({ done: work() }),
});

/** The tabs of a workbook written as JSON, a day as {"d": "2024-10-07"}. */
export const tabsFrom = (written: Written): Map<string, string[][]> =>
  new Map(Object.entries(written).map(([title, rows]) => [title, rows.map((row) => row.map(asText))]));

/** A file of the worked example, parsed. */
export const example = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../worked-example/${name}`, import.meta.url), 'utf8')) as T;
