import { expect, it } from '@jest/globals';
import { balances } from '../../src/actions/balances';
import { example, tabsFrom, worldOf } from '../support/memory';

it('the worked example: every figure as its page explains it', () => {
  const world = worldOf(tabsFrom(example('workbook.json')));
  const outcome = balances.run(world, { schoolYear: '2024/2025', asOf: '2025-05-31' });
  expect(outcome).toEqual({ ok: true, value: example('expected.json') });
});
