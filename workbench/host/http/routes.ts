/** What the page may ask of the server: one entry per address under /api. */
import { moreRows } from '../answers/structure';
import type { Sheet } from '../model';
import type { How, Workbench } from '../workbench';
import { choicesView } from './choices';
import { accountOf, accountView, clockView, letterView, moveClock, outboxView } from './desk';
import { orderedView, orderOf } from './ordering';
import { badRequest, Refusal } from './reply';
import { bookView, chartViews, rowsView } from './views';
import type { Edit, FaultView, MenuView, RunView } from './wire';

/** What the routes stand on. */
export interface Desk {
  readonly workbench: Workbench;
  /** The menus as the last onOpen left them. */
  readonly menus: () => readonly MenuView[];
  readonly answer: (alert: string, button: string) => void;
}

type Query = URLSearchParams;
type Body = Readonly<Record<string, unknown>>;

/** Rows one answer may hold: a few screens. */
const mostRows = 1000;
const mostEdits = 200_000;

function whole(text: string | null): number {
  const value = Number(text);
  if (text === null || !Number.isInteger(value) || value < 0) throw badRequest('A whole number is missing.');
  return value;
}

function sheetOf({ workbench }: Desk, query: Query): Sheet {
  const id = whole(query.get('sheet'));
  const sheet = workbench.spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet)
    throw new Refusal(404, {
      code: 'badRequest',
      name: 'NoSheet',
      message: 'There is no such sheet.',
      details: '',
    });
  return sheet;
}

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw badRequest('A text is missing.');
  return value;
};

const isEdit = (value: unknown): value is Edit => {
  const edit = value as Partial<Record<keyof Edit, unknown>> | null;
  return (
    typeof edit === 'object' &&
    edit !== null &&
    [edit.sheet, edit.row, edit.column].every((place) => Number.isInteger(place) && (place as number) >= 0) &&
    typeof edit.text === 'string'
  );
};

/** A script's error or a refused cell, as the page is told; anything else is ours and stays a 500. */
function fault(error: unknown): FaultView {
  const { name, message, stack, help } = error as Error & { help?: string };
  if (name === 'TypingRefused') return { code: 'typingRefused', name, message: help ?? message, details: '' };
  return { code: 'scriptError', name, message, details: stack ?? '' };
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error ? new Refusal(422, fault(error)) : error;
  }
}

/** Who is simulated on this call, and whether Google tells their e-mail; absent, the workbench's own user. */
const person = (body: Body): Pick<How, 'user' | 'faults'> => ({
  ...(typeof body.user === 'string' && { user: body.user }),
  ...(body.blankEmail === true && { faults: { blankEmail: true } }),
});

async function run(
  desk: Desk,
  body: Body,
  how: { authMode: 'LIMITED' | 'FULL'; ui: boolean },
): Promise<RunView> {
  const args = body.args ?? [];
  if (!Array.isArray(args)) throw badRequest('The arguments are not a list.');
  const result = await told(desk.workbench.run(text(body.door), args, { ...how, ...person(body) }));
  const { value, estimate, remote, calls, log } = result;
  return { value, estimate, remote, calls, log };
}

/** Questions: they change nothing. */
export const questions: Readonly<Record<string, (desk: Desk, query: Query) => unknown>> = {
  '/api/book': ({ workbench }) => bookView(workbench.spreadsheet),
  '/api/rows': (desk, query) => {
    const from = whole(query.get('from'));
    const to = Math.min(whole(query.get('to')), from + mostRows);
    return rowsView(desk.workbench.spreadsheet, sheetOf(desk, query), from, to);
  },
  '/api/faults': ({ workbench }) => workbench.ordered().map(orderedView),
  '/api/outbox': ({ workbench }) => outboxView(workbench),
  '/api/letter': ({ workbench }, query) => letterView(workbench, query.get('id')),
  '/api/account': ({ workbench }, query) => accountView(workbench, query.get('of') ?? ''),
  '/api/clock': ({ workbench }) => clockView(workbench),
  '/api/charts': (desk, query) => chartViews(desk.workbench.spreadsheet, sheetOf(desk, query)),
  '/api/choices': (desk, query) => {
    const cell = sheetOf(desk, query).cells[whole(query.get('row'))]?.[whole(query.get('column'))];
    return choicesView(desk.workbench.spreadsheet, cell);
  },
};

/** How many rows the button at the foot of a sheet adds. */
const rowsAtOnce = 100;

/** Orders: only the page may give them (see gate.ts). */
export const orders: Readonly<Record<string, (desk: Desk, body: Body) => unknown>> = {
  /** Google runs an installed add-on's onOpen in LIMITED when the file is opened (rule 7). */
  '/api/open': async (desk, body) => {
    const how = { authMode: 'LIMITED', ui: true } as const;
    const estimate = await run(desk, { ...body, door: 'onOpen', args: [{ authMode: 'LIMITED' }] }, how);
    return { menus: desk.menus(), estimate: estimate.estimate };
  },
  '/api/menu': (desk, body) => run(desk, { ...body, args: [] }, { authMode: 'FULL', ui: true }),
  /** google.script.run of a sidebar: JSON in, JSON out (rule 13). */
  '/api/run': (desk, body) => run(desk, body, { authMode: 'FULL', ui: true }),
  '/api/type': async ({ workbench }, body) => {
    const edits = body.edits;
    if (!Array.isArray(edits) || edits.length > mostEdits || !edits.every(isEdit))
      throw badRequest('The edits are not edits.');
    await told(workbench.type(edits, person(body)));
    return {};
  },
  /** The tab a person looks at is the script's active sheet. */
  '/api/select': ({ workbench }, body) => {
    const sheet = body.sheet;
    if (!workbench.spreadsheet.sheets.some(({ id }) => id === sheet))
      throw badRequest('There is no such sheet.');
    if (sheet !== workbench.spreadsheet.activeSheet)
      workbench.apply({ kind: 'select', sheet: sheet as number });
    return {};
  },
  '/api/width': ({ workbench }, body) => {
    const [id, column, width] = [body.sheet, body.column, body.width].map((value) => whole(String(value)));
    const sheet = workbench.spreadsheet.sheets.find((one) => one.id === id);
    if (!sheet || column! >= sheet.columns || width! < 2 || width! > 2000) throw badRequest('No such width.');
    const columnWidths = { ...sheet.columnWidths, [column!]: width! };
    workbench.apply({ kind: 'setSheet', sheet: sheet.id, settings: { columnWidths } });
    return {};
  },
  '/api/more-rows': ({ workbench }, body) => {
    const sheet = workbench.spreadsheet.sheets.find(({ id }) => id === body.sheet);
    if (!sheet) throw badRequest('There is no such sheet.');
    moreRows(workbench, sheet.id, rowsAtOnce);
    return {};
  },
  /** Faults for runs to come (docs/faults.md). */
  '/api/faults': ({ workbench }, body) => {
    const { faults, which } = orderOf(body, isEdit);
    return orderedView(workbench.order(faults, which));
  },
  '/api/faults/cancel': ({ workbench }, body) => {
    workbench.cancel(body.id === undefined ? undefined : whole(String(body.id)));
    return {};
  },
  '/api/account': ({ workbench }, body) => {
    const of = text(body.of);
    workbench.apply({ kind: 'account', user: of, account: accountOf(workbench, body) });
    return accountView(workbench, of);
  },
  /** Whoever moves the clock sees at once what would have run by then. */
  '/api/clock': ({ workbench }, body) => {
    moveClock(workbench, body);
    void workbench.tick();
    return clockView(workbench);
  },
  '/api/answer': (desk, body) => {
    desk.answer(text(body.alert), text(body.button));
    return {};
  },
};
