import { ar } from '../messages/ar';
import type { World } from '../ports';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape(({ object, optional, text, number }) =>
  object({ tab: text, row: number(), column: optional(text) }),
);

/** Brings a row of one of the product's tabs, or one of its cells by the header of its column, before the eyes of who is working. */
export const showRow = {
  input,
  run: ({ workbook }: World, { tab, row, column }: Sent<typeof input>): Outcome<Record<string, never>> => {
    if (row < 1 || !Object.values(ar.tabs).includes(tab))
      return refused([refusal('badRequest', { what: 'tab' })]);
    if (!workbook.has(tab)) return refused([refusal('damaged', { tab, missing: true })]);
    // Rows may have been deleted since; Google throws where a row is beyond the grid.
    if (row > workbook.lastRow(tab)) return refused([refusal('noRow', { tab, row })]);
    const header = column === undefined ? [] : (workbook.header(tab) ?? []);
    const at = header.findIndex((text) => fold(text) === fold(column ?? ''));
    workbook.show(tab, row, at < 0 ? null : at + 1);
    return done({});
  },
};
