import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../src/actions/file';
import type { Outcome } from '../../src/actions/outcome';
import { regionTabs } from '../../src/actions/regionTabs';
import type { RegionTold } from '../../src/balance/regionTold';
import { ar } from '../../src/messages/ar';
import { papers } from '../../src/messages/papers.ar';
import { regionalBalance as words } from '../../src/messages/regionalBalance.ar';
import { worldOf } from '../support/memory';
import { fileOf, opening, packageOf, type Sending } from '../support/receiving';
import type { Holdings, RegionalHoldings, Tabs } from '../support/rows';
import {
  aSchool,
  aVisit,
  aWorkshop,
  clock,
  directorate,
  nakhil,
  refusalsOf,
  regional,
  sent,
  thisYear,
  wafa,
} from '../support/rows';

/** Directorates of فاس - مكناس, in the order of the list. */
const [fes, meknes, hajeb] = ['فاس', 'مكناس', 'الحاجب'] as const;

/** A regional file that opened what directorates sent. */
function receiving(
  all: readonly (readonly [Sending, Holdings?])[],
  holdings: RegionalHoldings = {},
  today?: string,
): Tabs {
  const tabs = regional(holdings);
  const files = all.map(([of, rows], at) => fileOf(packageOf(of, rows), `${at}.json`));
  for (const { state, message } of files.length === 0 ? [] : opening(tabs, files, today))
    if (state === 'refused') throw new Error(message);
  return tabs;
}

function toldIn(tabs: Tabs, input: object = {}, today?: string): RegionTold {
  const outcome = sent(tabs, 'regionalBalance', input, today) as Outcome<RegionTold>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const standing = (told: RegionTold) => told.directorates.find(({ name }) => name === fes);

describe('الحصيلة الجهوية of what came up (issue 6, 6)', () => {
  it('adds the directorates up, and keeps each beside the sum with its package', () => {
    const told = toldIn(
      receiving([
        [{ directorate: meknes }, { visit: [aVisit()] }],
        [{ directorate: fes }, { visit: [aVisit(), aVisit({ date: '2026-11-02', school: wafa })] }],
      ]),
    );
    expect(told.region.balance.visits.primary).toBe(3);
    const [first, second, third] = told.directorates;
    expect(first).toMatchObject({
      name: fes,
      part: {
        balance: { visits: { primary: 2 } },
        source: { row: 3, receipt: 'إ-1F0C-9A2E', version: 1, on: '2027-06-10', isInterim: true },
      },
    });
    expect(second).toMatchObject({
      name: meknes,
      part: { balance: { visits: { primary: 1 } }, source: { row: 2 } },
    });
    expect(third).toEqual({ name: hajeb, part: null, touched: null });
    expect(told.directorates).toHaveLength(9);
  });

  it('follows the order of the academy’s list, whatever the figures and whoever came first', () => {
    const few = { visit: [aVisit()] };
    const many = { visit: [aVisit(), aVisit({ date: '2026-12-01' }), aVisit({ date: '2027-01-01' })] };
    for (const [one, other] of [
      [few, many],
      [many, few],
    ] as const) {
      const told = toldIn(
        receiving([
          [{ directorate: meknes }, one],
          [{ directorate: fes }, other],
        ]),
      );
      expect(told.directorates.slice(0, 3).map(({ name }) => name)).toEqual([fes, meknes, hajeb]);
    }
  });

  it('counts an amendment instead of the version before it, and judges its time by the first', () => {
    const one: readonly [Sending, Holdings] = [{ directorate: fes }, { visit: [aVisit()] }];
    const amended: readonly [Sending, Holdings] = [
      { directorate: fes, version: 2, on: '2027-07-04', firstOn: '2027-06-10' },
      { visit: [aVisit(), aVisit({ date: '2026-12-01' })] },
    ];
    const told = toldIn(receiving([one, amended], {}, '2027-07-05'), {}, '2027-07-05');
    expect(told.region.balance.visits.primary).toBe(2);
    expect(standing(told)?.part?.source).toMatchObject({ version: 2, isInterim: false });
    expect(told.arrivals).toMatchObject({ received: 1, onTime: 1 });
    expect(told.arrivals.late).not.toContain(fes);
  });

  it('tells who is late by 30 June, and nobody before that day has passed', () => {
    const tabs = receiving(
      [[{ directorate: fes }], [{ directorate: meknes, on: '2027-07-02' }]],
      {},
      '2027-07-03',
    );
    expect(toldIn(tabs, {}, '2027-06-30').arrivals.late).toEqual([]);
    const { arrivals } = toldIn(tabs, {}, '2027-07-03');
    expect(arrivals).toMatchObject({ expected: 9, received: 2, onTime: 1, rate: 22.2, onTimeRate: 11.1 });
    expect(arrivals.late).toContain(meknes);
    expect(arrivals.late).toHaveLength(8);
    expect(arrivals.late).not.toContain(fes);
  });

  it('as of a day leaves out what was deposited after it, and takes the version of that day', () => {
    const tabs = receiving([
      [{ directorate: fes, on: '2027-05-20' }, { visit: [aVisit()] }],
      [{ directorate: fes, version: 2, on: '2027-06-10', firstOn: '2027-05-20' }, {}],
      [{ directorate: meknes, on: '2027-06-12' }, { visit: [aVisit()] }],
    ]);
    const told = toldIn(tabs, { schoolYear: thisYear, asOf: '2027-05-31' });
    expect(told.region.balance.visits.primary).toBe(1);
    expect(standing(told)?.part?.source.version).toBe(1);
    expect(told.arrivals.received).toBe(1);
  });

  it('counts what was deposited after the school year too, once the year is over', () => {
    const tabs = receiving(
      [[{ directorate: fes, on: '2027-09-15' }, { visit: [aVisit()] }]],
      { settings: { schoolYear: thisYear } },
      '2027-09-20',
    );
    expect(toldIn(tabs, {}, '2027-09-20').region.balance.visits.primary).toBe(1);
  });

  it('leaves out a package whose row a hand has changed, says so, and calls nobody late for it', () => {
    const tabs = receiving([[{ directorate: fes }, { visit: [aVisit()] }]]);
    const row = tabs.get(ar.tabs.received)?.[1] as string[];
    const at = row.findIndex((cell) => cell.includes('"primary":1'));
    row[at] = (row[at] ?? '').replace('"primary":1', '"primary":9');
    const told = toldIn(tabs, {}, '2027-07-03');
    expect(told.region.balance.visits.primary).toBe(0);
    expect(standing(told)).toEqual({ name: fes, part: null, touched: 2 });
    expect(told.arrivals.received).toBe(0);
    expect(told.arrivals.late).not.toContain(fes);
  });

  it('counts no directorate of another academy, where the setting changed after its package came', () => {
    const tabs = receiving([[{ directorate: fes }, { visit: [aVisit()] }]]);
    const academy = tabs
      .get(ar.tabs.settings)
      ?.find(([name]) => name === ar.fields.settings.academy) as string[];
    academy[1] = 'الرباط - سلا - القنيطرة';
    const told = toldIn(tabs);
    expect(told.region.balance.visits.primary).toBe(0);
    expect(told.region.shared.strengths).toEqual([]);
    expect(told.comparison.schools).toBe(0);
    expect(told.directorates).toHaveLength(7);
    expect(standing(told)).toBeUndefined();
    academy[1] = '';
    expect(toldIn(tabs).region.balance.visits.primary).toBe(1);
  });

  it('applies the توحيد الصياغات of the region across directorates, to points and not to topics', () => {
    const of = (strengths: string): Holdings => ({
      visit: [aVisit({ strengths })],
      workshop: [aWorkshop({ topic: strengths })],
    });
    const tabs = receiving(
      [
        [{ directorate: fes }, of('روح الفريق')],
        [{ directorate: meknes }, of('انخراط الفريق')],
      ],
      { wording: [['روح الفريق', 'انخراط الفريق']] },
    );
    const { shared } = toldIn(tabs).region;
    expect(shared.strengths).toEqual([
      {
        text: 'انخراط الفريق',
        times: 2,
        of: [
          { directorate: fes, times: 1 },
          { directorate: meknes, times: 1 },
        ],
      },
    ]);
    expect(shared.topics).toHaveLength(2);
  });

  it('compares per head school and per CPP, and divides by nothing where there is none', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل'), aSchool(wafa, 'مدرسة الوفاء', { cpp: '' })];
    const visit = ['2026-10-12', '2026-11-02', '2027-01-12'].map((date) => aVisit({ date }));
    const tabs = receiving([
      [{ directorate: fes }, { school, visit, workshop: [aWorkshop(), aWorkshop({ inFramework: 'لا' })] }],
      [{ directorate: meknes }, { school: [] }],
    ]);
    const [first, second] = toldIn(tabs).directorates;
    expect(first?.part?.comparison).toEqual({
      visits: 3,
      miniGroups: 0,
      workshops: 2,
      schools: 2,
      cpps: 1,
      perSchool: { visits: 1.5, miniGroups: 0, workshops: 1 },
      perCpp: { visits: 3, miniGroups: 0, workshops: 2 },
    });
    expect(second?.part?.comparison).toMatchObject({
      perSchool: { visits: null, workshops: null },
      perCpp: { visits: null },
    });
  });

  it('says so where the settings name an academy that nobody knows, on screen, as a file and on paper', () => {
    const tabs = regional({ settings: { academy: 'جهة لا توجد' } });
    for (const [action, input] of [
      ['regionalBalance', {}],
      ['exportData', { what: 'balances', as: 'csv' }],
      ['paper', { kind: 'regionalBalance' }],
    ] as const)
      expect(refusalsOf(sent(tabs, action, input))).toEqual(['academy: notInList']);
  });

  it('is asked in a directorate’s file in vain, with a sentence', () => {
    expect(refusalsOf(sent(directorate(), 'regionalBalance', {}))).toEqual(['damaged']);
  });
});

/** The tab as it is written; through Office.html it is in tests/bundle/regionalBalance.test.ts. */
function tabOf(tabs: Tabs, today = clock): readonly string[][] {
  const world = worldOf(tabs, today);
  const built = { day: today, hour: '10:00' };
  world.workbook.output(regionTabs(world, openFile(world), { schoolYear: thisYear, asOf: today }, built));
  return tabs.get(ar.tabs.regionalBalance) ?? [];
}
const textOf = (rows: readonly string[][]) => rows.map((cells) => cells.join(' | ')).join('\n');

describe('the tab الحصيلة الجهوية', () => {
  it('says calmly what to do where nothing has come yet', () => {
    const rows = tabOf(receiving([]));
    expect(textOf(rows)).toContain(words.empty);
    expect(rows[2]?.[0]).toBe(papers.upToDate);
    expect(textOf(rows)).toContain(`${fes} | ${words.sent.awaited}`);
    expect(textOf(rows)).not.toContain(papers.lines.i);
  });

  it('tells the six lines in the words of the task book, and of each topic and point whose it is', () => {
    const text = textOf(tabOf(receiving([[{ directorate: fes }], [{ directorate: meknes }]])));
    for (const line of Object.values(papers.lines)) expect(text).toContain(line);
    expect(text).toContain(`${fes}: 2، ${meknes}: 2`);
    expect(text).toContain(words.arrived(2, 9));
    expect(text).toContain(words.comparison.note);
  });

  it('is marked out of date by a package that comes, and up to date when it is built again', () => {
    const tabs = receiving([]);
    tabOf(tabs);
    opening(tabs, [fileOf(packageOf({ directorate: fes }))]);
    expect(tabs.get(ar.tabs.regionalBalance)?.[2]?.[0]).toBe(papers.outOfDate);
    expect(tabOf(tabs)[2]?.[0]).toBe(papers.upToDate);
  });
});
