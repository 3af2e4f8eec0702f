import { expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { aVisit, clock, directorate, idOf, listedIn, refusalsOf, type Tabs } from '../support/rows';

const [one, other] = [aVisit({ id: idOf(1), subject: 'أول' }), aVisit({ id: idOf(2), subject: 'ثان' })];

/** What becomes of a request when a hand is at the tab while the run judges, right after it has read the row. */
function whileAsked(action: string, input: (version: string) => object, hand: (rows: string[][]) => void) {
  const tabs: Tabs = directorate({ visit: [one, other] });
  const version = listedIn(tabs, 'visit', { ids: [idOf(1)] })[0]?.version as string;
  const world = worldOf(tabs, clock, 'a@taalim.ma');
  const rows = tabs.get(ar.tabs.visit) as string[][];
  let after = '';
  const act = () => {
    if (after !== '') return;
    hand(rows);
    after = JSON.stringify([...tabs]);
  };
  const row: typeof world.workbook.row = (title, at) => {
    const cells = [...world.workbook.row(title, at)];
    if (title === ar.tabs.visit) act();
    return cells;
  };
  const column: typeof world.workbook.column = (title, at) => {
    if (action === 'applyImport' && title === ar.tabs.log) act();
    return world.workbook.column(title, at);
  };
  const answer = ask(
    { ...world, workbook: { ...world.workbook, row, column } },
    { action, input: input(version) },
  );
  return { answer, isUntouched: JSON.stringify([...tabs]) === after };
}

const edit = (version: string) => ({
  entity: 'visit',
  id: idOf(1),
  version,
  draft: { ...one, id: undefined, subject: 'بعد التصحيح' },
});
const editOf = (version: string) => JSON.parse(JSON.stringify(edit(version))) as object;
const removal = (version: string) => ({ entity: 'visit', id: idOf(1), version });
const slice = (version: string) => ({ entity: 'visit', items: [{ ...editOf(version), entity: undefined }] });
const sliceOf = (version: string) => JSON.parse(JSON.stringify(slice(version))) as object;

const insert = (rows: string[][]) => void rows.splice(1, 0, []);
const swap = (rows: string[][]) => void rows.push(...rows.splice(1, 1));
const type = (rows: string[][]) => void rows[1]?.splice(5, 1, 'كُتبت باليد');

it.each([
  ['a row inserted above', 'saveRecord', editOf, insert],
  ['rows sorted', 'saveRecord', editOf, swap],
  ['a cell typed in', 'saveRecord', editOf, type],
  ['a row inserted above', 'removeRecord', removal, insert],
  ['rows sorted', 'removeRecord', removal, swap],
  ['a cell typed in', 'removeRecord', removal, type],
  ['rows sorted', 'applyImport', sliceOf, swap],
] as const)(
  '%s by a hand while %s judges: nothing is written over, it is to be sent again',
  (_, action, input, hand) => {
    const { answer, isUntouched } = whileAsked(action, input, hand);
    expect([refusalsOf(answer), isUntouched]).toEqual([['busy'], true]);
  },
);

it('with no hand at it each goes through', () => {
  for (const [action, input] of [
    ['saveRecord', editOf],
    ['removeRecord', removal],
    ['applyImport', sliceOf],
  ] as const)
    expect(whileAsked(action, input, () => undefined).answer.ok).toBe(true);
});
