import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape(({ object, text, number }) => object({ tab: text, row: number() }));

/** Brings a row of one of the product's tabs before the eyes of who is working. */
export const showRow = {
  input,
  run: ({ workbook }: World, { tab, row }: Sent<typeof input>): Outcome<Record<string, never>> => {
    if (row < 1 || !Object.values(ar.tabs).includes(tab))
      return refused([refusal('badRequest', { what: 'tab' })]);
    if (!workbook.has(tab)) return refused([refusal('damaged', { tab, missing: true })]);
    workbook.show(tab, row);
    return done({});
  },
};
