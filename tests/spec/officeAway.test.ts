import { expect, it } from '@jest/globals';
import { asking } from '../../src/actions/asking';
import { fetchedOffice } from '../../src/actions/fetchedOffice';
import { worldOf } from '../support/memory';
import { clock, directorate, refusalsOf } from '../support/rows';

it.each([
  ['is no page', () => ''],
  [
    'cannot be fetched',
    () => {
      throw new Error('no such file');
    },
  ],
  ['cannot be evaluated', () => '<script>const const;</script>'],
])('where the office %s, what it is asked for answers with a sentence (decision 028)', (_, page) => {
  const world = { ...worldOf(directorate(), clock), page };
  const answer = asking({}, fetchedOffice)(world, {
    action: 'timeliness',
    input: { kind: 'balance', schoolYear: '2026/2027' },
  });
  expect(refusalsOf(answer)).toEqual(['badRequest']);
});
