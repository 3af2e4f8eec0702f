import { describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  anAssignment,
  anItem,
  aPost,
  atlas,
  balancesOf,
  cellsOf,
  codesIn,
  directorate,
  idOf,
  massira,
  nakhil,
  qods,
  refusalsOf,
  sent,
  valueIn,
  wafa,
  waha,
  youssef,
} from '../support/rows';

interface Proposed {
  readonly id: string;
  readonly tab: string;
  readonly row: number;
  readonly ended: string;
  readonly when: string;
  readonly draft: Readonly<Record<string, string>>;
}

const june = '2027-06-15';
const september = '2027-09-20';

const offered = (tabs: Tabs, input: object = {}, today = june) =>
  valueIn<{
    schoolYear: string;
    from: string;
    proposals: readonly Proposed[];
    goingOn: readonly { tab: string; rows: number }[];
  }>(sent(tabs, 'renewals', input, today));

const renew = (tabs: Tabs, ids: readonly string[], today = june) =>
  valueIn<{ renewed: number; operation: string | null }>(sent(tabs, 'renew', { ids }, today));

const said = (tabs: Tabs, input?: object, today?: string) =>
  offered(tabs, input, today).proposals.map(({ tab, row, when }) => `${tab} ${row} ${when}`);

const closing = '2027-08-31';

/** عائشة at المسيرة and أحمد at الأطلس until the end of the year; a head of النخيل too. */
const file = (rest: object = {}) =>
  directorate({
    assignment: [
      anAssignment(aicha, massira, '2024-09-01', closing),
      anAssignment(ahmed, atlas, '2026-09-01', closing),
      anAssignment(youssef, waha, '2020-09-01'),
    ],
    post: [aPost(nakhil, { to: closing }), aPost(qods)],
    ...rest,
  });

const typed = (tabs: Tabs) =>
  Object.fromEntries(
    [...tabs]
      .filter(([title]) => ![ar.tabs.log, ar.tabs.balance].includes(title))
      .map(([title, rows]) => [title, rows.map((row) => [...row])]),
  );

describe('the new school year', () => {
  it('is the coming one from June on, the present one before; another may be asked for', () => {
    const years = ['2027-05-31', '2027-06-01', '2027-08-31', '2027-09-01', '2028-01-10'];
    expect(years.map((today) => offered(file(), {}, today).schoolYear)).toEqual([
      '2026/2027',
      '2027/2028',
      '2027/2028',
      '2027/2028',
      '2027/2028',
    ]);
    expect(offered(file(), { schoolYear: '2028/2029' }).from).toBe('2028-09-01');
  });

  it('offers assignments and posts that ended: the same, from 1 September, without an end', () => {
    const { proposals, goingOn } = offered(file());
    expect(proposals.map(({ tab, row, ended, when, draft }) => ({ tab, row, ended, when, draft }))).toEqual([
      {
        tab: ar.tabs.post,
        row: 2,
        ended: closing,
        when: 'withYear',
        draft: {
          principal: `مدير(ة) ${nakhil}`,
          gender: 'أنثى',
          school: `مدرسة النخيل (${nakhil})`,
          from: '2027-09-01',
          to: '',
        },
      },
      {
        tab: ar.tabs.assignment,
        row: 2,
        ended: closing,
        when: 'withYear',
        draft: { mentor: aicha, cpp: massira, from: '2027-09-01', to: '' },
      },
      {
        tab: ar.tabs.assignment,
        row: 3,
        ended: closing,
        when: 'withYear',
        draft: { mentor: ahmed, cpp: atlas, from: '2027-09-01', to: '' },
      },
    ]);
    expect(goingOn).toEqual([
      { tab: ar.tabs.post, rows: 1 },
      { tab: ar.tabs.assignment, rows: 1 },
    ]);
  });

  it('tells apart what ended with the year, in the course of it, and before', () => {
    const tabs = file({
      post: [],
      assignment: [
        anAssignment(aicha, massira, '2024-09-01', closing),
        anAssignment(aicha, atlas, '2026-09-01', '2026-09-01'),
        anAssignment(ahmed, waha, '2025-09-01', '2027-01-31'),
        anAssignment(youssef, waha, '2020-09-01', '2026-08-31'),
      ],
    });
    expect(offered(tabs).proposals.map(({ when }) => when)).toEqual([
      'withYear',
      'inYear',
      'inYear',
      'before',
    ]);
  });

  it('offers nothing that goes on, ends later, or was renewed already', () => {
    const renewed = [
      anAssignment(aicha, massira, '2024-09-01', closing),
      anAssignment(aicha, massira, '2027-10-01', ''),
      anAssignment(ahmed, atlas, '2026-09-01', '2027-09-01'),
      anAssignment(youssef, waha, '2020-09-01'),
    ];
    expect(said(file({ post: [], assignment: renewed }))).toEqual([]);
  });

  it('of several that ended offers the latest: one for a mentor and a CPP, one for a school', () => {
    const tabs = file({
      post: [
        aPost(nakhil, { principal: 'الأولى', to: '2026-12-31' }),
        aPost(nakhil, { principal: 'الثانية', from: '2027-01-01', to: closing }),
        aPost(wafa, { principal: 'السابقة', to: '2026-08-31' }),
        aPost(wafa, { principal: 'الحالية', from: '2026-09-01' }),
      ],
      assignment: [
        anAssignment(aicha, massira, '2025-09-01', '2026-08-31'),
        anAssignment(aicha, massira, '2026-09-01', closing),
        anAssignment(ahmed, massira, '2026-09-01', closing),
      ],
    });
    expect(said(tabs)).toEqual([
      `${ar.tabs.post} 3 withYear`,
      `${ar.tabs.assignment} 3 withYear`,
      `${ar.tabs.assignment} 4 withYear`,
    ]);
  });

  it('never offers a faulty row, nor a period that must have an end', () => {
    const tabs = file({
      post: [aPost(nakhil, { gender: '', to: closing })],
      assignment: [anAssignment('مجهول', massira, '2024-09-01', closing)],
      programmeItem: [anItem({ to: closing })],
    });
    expect(said(tabs)).toEqual([]);
  });

  it('renews what was chosen and nothing else: the rows that ended stay, the new ones are sound', () => {
    const tabs = file();
    const before = typed(tabs);
    const [, first] = offered(tabs).proposals;
    expect(renew(tabs, [first?.id ?? ''])).toMatchObject({ renewed: 1 });
    const { [ar.tabs.assignment]: assignments, ...others } = typed(tabs);
    const { [ar.tabs.assignment]: were, ...same } = before;
    expect(others).toEqual(same);
    expect(assignments?.slice(0, -1)).toEqual(were);
    expect(cellsOf(tabs, 'assignment', 5)).toEqual({
      mentor: aicha,
      cpp: massira,
      from: '2027-09-01',
      to: '',
    });
    expect(codesIn(tabs, 'assignment').every((codes) => codes.length === 0)).toBe(true);
    expect(said(tabs)).toEqual([`${ar.tabs.post} 2 withYear`, `${ar.tabs.assignment} 3 withYear`]);
  });

  it('all at once; asked for twice, as when a reply was lost, it is made once', () => {
    const tabs = file();
    const ids = offered(tabs).proposals.map(({ id }) => id);
    expect(renew(tabs, ids)).toMatchObject({ renewed: 3 });
    const after = typed(tabs);
    expect(renew(tabs, ids)).toEqual({ renewed: 0, operation: null });
    expect(typed(tabs)).toEqual(after);
    expect(said(tabs, {}, september)).toEqual([]);
  });

  it('the balances of the year that closes do not move', () => {
    const tabs = file();
    const asked = { schoolYear: '2026/2027', asOf: '2027-08-31' };
    const before = balancesOf(tabs, asked);
    renew(
      tabs,
      offered(tabs).proposals.map(({ id }) => id),
    );
    expect(balancesOf(tabs, asked)).toEqual(before);
  });

  it('undone, the file is as it was and the same is offered again', () => {
    const tabs = file();
    const before = typed(tabs);
    const { proposals } = offered(tabs);
    const { operation } = renew(
      tabs,
      proposals.map(({ id }) => id),
    );
    expect(sent(tabs, 'undo', { operation }, june)).toMatchObject({
      ok: true,
      value: { undone: 3, kept: [] },
    });
    expect(typed(tabs)).toEqual(before);
    expect(offered(tabs).proposals).toEqual(proposals);
  });

  it('what was never offered is refused, and nothing is written', () => {
    const tabs = file();
    const before = typed(tabs);
    const [first] = offered(tabs).proposals;
    expect(refusalsOf(sent(tabs, 'renew', { ids: [first?.id, idOf(9)] }))).toEqual(['badRequest']);
    expect(refusalsOf(sent(tabs, 'renew', { ids: [] }))).toEqual(['badRequest']);
    expect(refusalsOf(sent(tabs, 'renewals', { schoolYear: '2027/2029' }))).toEqual(['badRequest']);
    expect(typed(tabs)).toEqual(before);
  });
});
