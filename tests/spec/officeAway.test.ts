import { expect, it } from '@jest/globals';
import { asking } from '../../src/actions/asking';
import { everyday } from '../../src/actions/everyday';
import { fetchedOffice } from '../../src/actions/fetchedOffice';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { clock, directorate, refusalsOf, regional } from '../support/rows';

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

it('a regional file says so too where its tabs cannot be written, and leaves them as they are', () => {
  const file = regional();
  const world = { ...worldOf(file, clock), page: () => '' };
  for (const action of ['rebuildBalance', 'openSidebarData']) {
    const answer = asking(everyday, fetchedOffice)(world, { action, input: {} });
    expect([action, ...refusalsOf(answer)]).toEqual([action, 'badRequest']);
  }
  expect(file.has(ar.tabs.regionalBalance)).toBe(false);
});
