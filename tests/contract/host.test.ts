import { afterEach, describe, expect, it } from '@jest/globals';
import { emptySpreadsheet, openWorkbench, type Workbench } from '../../workbench/host/workbench';

const auth = 'https://www.googleapis.com/auth/';
let bench: Workbench;
const open = async (code: string) => {
  bench = await openWorkbench({
    spreadsheet: emptySpreadsheet(),
    script: {
      code,
      pages: {},
      manifest: { timeZone: 'Africa/Casablanca', oauthScopes: [`${auth}spreadsheets.currentonly`] },
    },
  });
  return bench;
};
afterEach(() => bench?.close());

describe('one execution', () => {
  it('writes and reads a grid, with Dates of its own realm', async () => {
    const { run } = await open(`function ask(x) {
      var s = SpreadsheetApp.getActive().insertSheet('أ');
      s.getRange(1, 1, 2, 2).setValues([['a', 1], [new Date(2026, 0, 2), x]]);
      var v = s.getDataRange().getValues();
      return [v[0], v[1][0] instanceof Date, v[1][0].getTime(), v[1][1], v instanceof Array];
    }`);
    const { value } = await run('ask', [true]);
    expect(value).toEqual([['a', 1], true, Date.UTC(2026, 0, 1, 23), true, true]);
  });
});
