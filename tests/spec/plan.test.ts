import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openFile } from '../../src/actions/file';
import { timeline, timelineTab } from '../../src/actions/timeline';
import { percentOf } from '../../src/balance/ratios';
import { teamRole } from '../../src/entities/lists';
import { ar } from '../../src/messages/ar';
import { timelineTab as words } from '../../src/messages/timeline.ar';
import type { OutputPlan, World } from '../../src/ports';
import { calendarOf, mostColumns, placeIn } from '../../src/region/calendar';
import type { Planned } from '../../src/region/plan';
import { activitiesOf, overlapsOf, planProgress } from '../../src/region/plan';
import { daysAfter, daysBetween } from '../../src/schema/day';
import { worldOf } from '../support/memory';
import { cellsOf, clock, idOf, regional, saved, sent } from '../support/rows';

const role = ar.lists.teamRole.monitoring;

/** An activity of the follow-up of February 2027, planned for the tenth to the twentieth. */
const anActivity = (rest: object = {}) => ({
  phase: 'التحضير',
  operation: 'إعداد أدوات التتبع',
  activity: 'بلورة شبكة التتبع',
  from: '2027-02-10',
  to: '2027-02-20',
  responsible: role,
  ...rest,
});

const shownOf = (world: World) => {
  const reply = timeline.run(world);
  if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
  return reply.value;
};

const planOf = (rows: readonly object[], today = '2027-02-15') =>
  shownOf(worldOf(regional({ planItem: rows.map((row) => anActivity(row)) }), today));

/** The tab, as it would be written. */
const tabOf = (world: World): OutputPlan => {
  const [plan] = timelineTab(world, openFile(world), null, { day: world.today(), hour: '10:30' });
  if (!plan) throw new Error('no tab');
  return plan;
};

const textsOf = ({ rows }: OutputPlan) =>
  rows.map(({ cells }) => cells.filter((cell): cell is string => typeof cell === 'string' && cell !== ''));

describe('مخطط العمل المرحلي: what is late, what overlaps', () => {
  it('an activity whose last day has passed is late, unless it is done or cancelled', () => {
    const rows = ['', 'مبرمج', 'مؤجل', 'منجز', 'ملغى'].map((status) => ({ status }));
    expect(planOf(rows, '2027-02-21').activities.map(({ isLate }) => isLate)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(planOf(rows, '2027-02-20').activities.some(({ isLate }) => isLate)).toBe(false);
  });

  it('a blank الحالة is مبرمج', () => {
    expect(planOf([{ status: '' }]).activities[0]?.status).toBe('planned');
  });

  it('two activities of one role that share days are told on both, by those days', () => {
    const { activities } = planOf([
      { activity: 'أ' },
      { activity: 'ب', from: '2027-02-18', to: '2027-03-05' },
    ]);
    const days = { from: '2027-02-18', to: '2027-02-20' };
    expect(activities.map(({ overlaps }) => overlaps)).toEqual([
      [{ row: 3, ...days }],
      [{ row: 2, ...days }],
    ]);
  });

  it('not where days are only neighbours, the role is another, or one is done or cancelled', () => {
    const others = [
      { from: '2027-02-21', to: '2027-02-28' },
      { responsible: ar.lists.teamRole.budget },
      { status: 'منجز' },
      { status: 'ملغى' },
    ];
    for (const other of others)
      expect(planOf([{}, other]).activities.flatMap(({ overlaps }) => overlaps)).toEqual([]);
  });

  it('of hundreds of pairs those that one can read are told, and how many others there are', () => {
    const texts = textsOf(
      tabOf(worldOf(regional({ planItem: Array.from({ length: 30 }, () => anActivity()) }), '2027-02-01')),
    ).flat();
    expect(texts.filter((text) => text.includes('يلتقيان'))).toHaveLength(200);
    expect(texts).toContain(`وحالات أخرى من الالتقاء: ${(30 * 29) / 2 - 200}.`);
  });

  it('any two of a plan overlap as its days say, whatever their order', () => {
    const aPlan = fc.array(
      fc.record({
        at: fc.nat(60),
        length: fc.nat(20),
        responsible: fc.constantFrom(...teamRole.codes.slice(0, 2)),
        status: fc.constantFrom('planned' as const, 'done' as const, 'postponed' as const, null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(aPlan, (plan) => {
        const rows = plan.map(({ at, length, ...rest }, index): Planned => {
          const from = daysAfter('2027-02-01', at);
          const record = { from, to: daysAfter(from, length), ...rest };
          return { row: index + 2, id: '', record: record as Planned['record'] };
        });
        const activities = activitiesOf(rows, '2027-02-01', ({ record }) => record);
        const pairs = overlapsOf(activities).told.map(({ one, other }) => [one.row, other.row].sort().join());
        const expected = rows.flatMap((one, at) =>
          rows
            .slice(at + 1)
            .filter(
              (other) =>
                one.record.responsible === other.record.responsible &&
                one.record.status !== 'done' &&
                other.record.status !== 'done' &&
                one.record.from <= other.record.to &&
                other.record.from <= one.record.to,
            )
            .map((other) => [one.row, other.row].sort().join()),
        );
        expect([...pairs].sort()).toEqual([...expected].sort());
      }),
    );
  });
});

describe('progress', () => {
  it('is what is done of all but the cancelled, in per cent with one decimal, half up', () => {
    const { all } = planOf(
      [{ status: 'منجز' }, { status: 'ملغى' }, { status: 'مؤجل' }, {}, { status: 'منجز' }],
      '2027-02-21',
    );
    expect(all).toMatchObject({ done: 2, counted: 4, rate: 50, late: 2, postponed: 1, cancelled: 1 });
    expect(planOf([{ status: 'منجز' }, {}, {}]).all.rate).toBe(33.3);
    expect(planOf([{ status: 'ملغى' }]).all.rate).toBeNull();
  });

  it('comes per phase in the order of their first days, however a phase is spelt, and those of none apart', () => {
    const { phases } = planOf([
      { phase: 'الأجرأة', from: '2027-05-01', to: '2027-05-02' },
      { phase: 'التحضير', from: '2027-02-01' },
      { phase: '', from: '2027-03-01', to: '2027-03-02' },
      { phase: 'الاجراه', from: '2027-06-01', to: '2027-06-02' },
    ]);
    expect(phases.map(({ name, counted }) => [name, counted])).toEqual([
      ['التحضير', 1],
      ['', 1],
      ['الأجرأة', 2],
    ]);
  });

  it('adds up: over phases, over their operations and over roles, to the whole plan', () => {
    const aText = fc.constantFrom('أ', 'ب', 'ج', 'أَ');
    const aPlan = fc.array(
      fc.record({
        phase: fc.option(aText),
        operation: aText,
        responsible: fc.constantFrom(...teamRole.codes),
        status: fc.constantFrom(...['planned', 'done', 'postponed', 'cancelled', null]),
        to: fc.constantFrom('2027-02-10', '2027-02-20'),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(aPlan, (plan) => {
        const rows = plan.map((record, index) => ({
          row: index + 2,
          id: '',
          record: { from: '2027-02-01', ...record } as Planned['record'],
        }));
        const { all, phases, roles } = planProgress(activitiesOf(rows, '2027-02-15', ({ record }) => record));
        const kinds = ['activities', 'counted', 'done', 'late', 'postponed', 'cancelled'] as const;
        for (const kind of kinds) {
          const sum = (of: readonly { readonly [K in typeof kind]: readonly unknown[] }[]) =>
            of.reduce((total, one) => total + one[kind].length, 0);
          expect(sum(phases)).toBe(all[kind].length);
          expect(sum(phases.flatMap(({ operations }) => operations))).toBe(all[kind].length);
          expect(sum(roles)).toBe(all[kind].length);
        }
        expect(percentOf(all.done.length, all.counted.length) ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('moved items keep their first dates', () => {
  const first = { from: '2027-02-10', to: '2027-02-20' };
  const moved = { from: '2027-03-10', to: '2027-03-20' };

  it('an activity that was corrected in the sidebar, by the log', () => {
    const tabs = regional();
    const world = worldOf(tabs, clock);
    const draft = anActivity(first);
    const { version } = saved(tabs, 'planItem', draft);
    expect(shownOf(world).activities[0]?.first).toBeNull();
    const { version: second } = saved(tabs, 'planItem', { ...draft, ...moved }, { version });
    saved(tabs, 'planItem', { ...draft, from: '2027-04-01', to: '2027-04-02' }, { version: second });
    expect(shownOf(world).activities[0]).toMatchObject({ from: '2027-04-01', first });
  });

  it('one whose results alone were corrected was not moved', () => {
    const tabs = regional();
    const { version } = saved(tabs, 'planItem', anActivity(first));
    saved(tabs, 'planItem', anActivity({ ...first, results: 'شبكة واحدة' }), { version });
    expect(shownOf(worldOf(tabs, clock)).activities[0]?.first).toBeNull();
  });

  it('one typed by hand, as it stood before its first correction in the sidebar', () => {
    const tabs = regional({ planItem: [{ ...anActivity(first), id: idOf(7) }] });
    const world = worldOf(tabs, clock);
    const [row] = shownOf(world).activities;
    saved(tabs, 'planItem', anActivity({ ...first, to: '2027-02-28' }), {
      id: idOf(7),
      version: row!.version,
    });
    expect(shownOf(world).activities[0]).toMatchObject({ to: '2027-02-28', first });
  });

  it('one that a hand moves in the tab, by the memory of the file, which no later building overwrites', () => {
    const tabs = regional({ planItem: [{ ...anActivity(first), id: idOf(7) }] });
    const world = worldOf(tabs, clock);
    tabOf(world);
    const [header, cells] = tabs.get(ar.tabs.planItem) as [string[], string[]];
    for (const [field, day] of Object.entries(moved))
      cells[header.indexOf(ar.fields.planItem[field as 'from' | 'to'])] = day;
    tabOf(world);
    expect(shownOf(world).activities[0]).toMatchObject({ ...moved, first });
    tabOf(world);
    expect(shownOf(world).activities[0]).toMatchObject({ ...moved, first });
  });

  it('a row that is taken away leaves the memory; where the memory was lost, the log tells', () => {
    const tabs = regional({ planItem: [{ ...anActivity(first), id: idOf(7) }] });
    const world = worldOf(tabs, clock);
    tabOf(world);
    expect(world.workbook.recall('firstDates')).toContain(idOf(7));
    (tabs.get(ar.tabs.planItem) as string[][]).splice(1, 1);
    tabOf(world);
    expect(world.workbook.recall('firstDates')).not.toContain(idOf(7));
    world.workbook.remember('firstDates', '{"' + idOf(1) + '": ["not a day"]');
    const { version } = saved(tabs, 'planItem', anActivity(first));
    saved(tabs, 'planItem', anActivity(moved), { version });
    expect(shownOf(world).activities[0]?.first).toEqual(first);
  });

  it('a copied row does not take the first dates of the row that it was copied from', () => {
    const copy = { ...anActivity(moved), id: idOf(7) };
    const tabs = regional({ planItem: [{ ...anActivity(first), id: idOf(7) }, copy] });
    const world = worldOf(tabs, clock);
    tabOf(world);
    expect(shownOf(world).activities.map(({ first: then }) => then)).toEqual([null, null]);
  });
});

describe('the columns of the timeline', () => {
  it('are months, any number of them up to two years; of longer plans quarters, years or more', () => {
    const columnsOf = (to: string) => calendarOf([{ from: '2027-02-10', to }]);
    expect(columnsOf('2027-07-31')).toMatchObject({ unit: 1 });
    expect(columnsOf('2027-07-31')?.columns.map(({ from }) => from.slice(0, 7))).toEqual([
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
    ]);
    expect(columnsOf('2029-01-31')?.columns).toHaveLength(24);
    expect(columnsOf('2029-02-01')).toMatchObject({ unit: 3 });
    expect(columnsOf('2029-02-01')?.columns[0]).toEqual({ from: '2027-01-01', to: '2027-03-31' });
    for (const far of ['2035-01-01', '2060-01-01', '2400-01-01', '9999-12-31']) {
      const columns = columnsOf(far)?.columns ?? [];
      expect(columns.length).toBeLessThanOrEqual(mostColumns);
      expect(columns[columns.length - 1]!.to >= far).toBe(true);
    }
    expect(calendarOf([])).toBeNull();
  });

  it('show where activities were first to be, but a mistaken year that was mended since makes none of them wider', () => {
    const now = [{ from: '2027-02-10', to: '2027-07-31' }];
    const near = { from: '2027-01-04', to: '2027-01-08' };
    const mistaken = { from: '2072-02-10', to: '2072-03-31' };
    expect(calendarOf(now, [near])).toEqual(calendarOf([...now, near]));
    expect(calendarOf(now, [near, mistaken])).toEqual(calendarOf([...now, near]));
    expect(calendarOf([], [near])).toBeNull();
    expect(placeIn(calendarOf(now)!, mistaken)).toEqual({ at: 1, length: 0 });
  });

  it('hold every day of every bar, and one column after the other leaves no day out', () => {
    const aDay = fc.nat(40_000).map((days) => daysAfter('1990-01-01', days));
    const aPeriod = fc
      .tuple(aDay, fc.nat(900))
      .map(([from, length]) => ({ from, to: daysAfter(from, length) }));
    fc.assert(
      fc.property(fc.array(aPeriod, { minLength: 1, maxLength: 6 }), (periods) => {
        const calendar = calendarOf(periods)!;
        calendar.columns.slice(1).forEach(({ from }, at) => {
          expect(daysBetween(calendar.columns[at]!.to, from)).toBe(1);
        });
        for (const period of periods) {
          const { at, length } = placeIn(calendar, period);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('the tab الجدول الزمني', () => {
  it('draws an activity as cells with its days over the months, its phase and operation above it', () => {
    const world = worldOf(regional({ planItem: [anActivity({ to: '2027-04-05' })] }), '2027-03-15');
    const { rows, title } = tabOf(world);
    expect(title).toBe(ar.tabs.timeline);
    const head = rows.find(({ cells }) => cells[0] === words.what);
    const months = (head?.cells ?? []).slice(5).filter((cell) => cell !== '');
    expect(months).toEqual(['فبراير 2027', words.now('مارس 2027'), 'أبريل 2027']);
    const at = rows.findIndex(({ cells }) => String(cells[0]).includes('بلورة شبكة التتبع'));
    expect(rows[at]?.cells.slice(2, 8)).toEqual([
      { day: '2027-02-10' },
      { day: '2027-04-05' },
      '○ مبرمج',
      '10–28',
      '1–31',
      '1–5',
    ]);
    expect(rows[at]?.fills?.slice(5, 8).every((fill) => fill !== null)).toBe(true);
    expect(rows[at]?.fills?.slice(8).some((fill) => fill !== null)).toBe(false);
    expect(rows[at - 2]?.cells[0]).toBe('التحضير');
    expect(rows[at - 1]?.cells[0]).toBe('إعداد أدوات التتبع');
  });

  it('names the columns again at each phase that follows, for a long plan scrolls', () => {
    const planItem = ['أ', 'ب', 'ج'].map((phase, at) =>
      anActivity({ phase, from: `2027-0${at + 2}-01`, to: `2027-0${at + 2}-09` }),
    );
    const { rows } = tabOf(worldOf(regional({ planItem }), clock));
    const months = rows.flatMap(({ cells }, at) => (cells.includes('فبراير 2027') ? [at] : []));
    const phases = rows.flatMap(({ look, cells }, at) =>
      look === 'columns' && ['أ', 'ب', 'ج'].includes(String(cells[0])) ? [at] : [],
    );
    expect(months).toEqual([phases[0]! - 1, phases[1], phases[2]]);
    expect(rows[phases[1]!]!.cells.indexOf('فبراير 2027')).toBe(5);
  });

  it('shows where a moved activity was first to be, in brackets', () => {
    const tabs = regional();
    const { version } = saved(tabs, 'planItem', anActivity());
    saved(tabs, 'planItem', anActivity({ from: '2027-04-01', to: '2027-04-09' }), { version });
    const { rows } = tabOf(worldOf(tabs, '2027-02-01'));
    const bar = rows.find(({ cells }) => cells[4] === '○ مبرمج');
    expect(bar?.cells.slice(5, 8)).toEqual(['(10–20)', '', '1–9']);
    expect(
      textsOf({ rows } as OutputPlan)
        .flat()
        .join('\n'),
    ).toContain('كان من 10/02/2027 إلى 20/02/2027، وأصبح من 01/04/2027 إلى 09/04/2027');
  });

  it('tells late activities and overlaps by their names and days, and nothing of it is red', () => {
    const world = worldOf(
      regional({ planItem: [anActivity({ activity: 'أول' }), anActivity({ activity: 'ثان' })] }),
      '2027-02-21',
    );
    const plan = tabOf(world);
    const texts = textsOf(plan).flat().join('\n');
    expect(texts).toContain('«أول»: كان مبرمجا إلى غاية 20/02/2027');
    expect(texts).toContain(`${role}: «أول» و«ثان» يلتقيان من 10/02/2027 إلى 20/02/2027.`);
    const colours = JSON.stringify(plan.rows).match(/#[0-9a-f]{6}/gi) ?? [];
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) {
      const [red = 0, green = 0] = [1, 3].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      expect(red - green).toBeLessThan(80);
    }
  });

  it('an empty plan says what to do, and a faulty row is told and not drawn', () => {
    expect(textsOf(tabOf(worldOf(regional(), clock))).flat()).toContain(words.empty);
    const world = worldOf(
      regional({ planItem: [anActivity(), anActivity({ activity: 'معطل', from: 'غدا' })] }),
      clock,
    );
    const texts = textsOf(tabOf(world)).flat().join('\n');
    expect(texts).toContain('صف واحد من المخطط يحتاج إلى تصحيح');
    expect(texts).not.toContain('معطل');
  });

  it('every row is as wide as the tab, texts are cut where they are long, whatever was typed', () => {
    const aText = fc.oneof(
      fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
      fc.nat(2).map((before) => `${'ن'.repeat(before)}${'🇲🇦'.repeat(90)}`),
    );
    const aRow = fc.record({
      phase: aText,
      operation: aText,
      activity: aText,
      from: fc.nat(9_000).map((days) => daysAfter('2020-01-01', days)),
      status: fc.constantFrom('', 'منجز', 'مؤجل', 'ملغى'),
    });
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 5 }), (typed) => {
        const planItem = typed.map((row) => anActivity({ ...row, to: daysAfter(row.from, 40) }));
        const { rows, widths } = tabOf(worldOf(regional({ planItem }), clock));
        for (const { cells, fills } of rows) {
          expect(cells).toHaveLength(widths.length);
          if (fills) expect(fills.length).toBeLessThanOrEqual(widths.length);
          for (const cell of cells)
            if (typeof cell === 'string') {
              expect(cell.length).toBeLessThan(900);
              // No sign is cut in two: half a pair is no text for .xlsx.
              expect(cell).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
            }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('timeline {}', () => {
  it("is a regional file's: a directorate's is told where the plan is kept", () => {
    const reply = sent(regional({ settings: { level: 'المديرية الإقليمية' } }), 'timeline', {});
    expect(reply.ok).toBe(false);
  });

  it('hands each activity over as a row that its form can open', () => {
    const tabs = regional();
    const { version, row } = saved(tabs, 'planItem', anActivity());
    const [drawn] = shownOf(worldOf(tabs, clock)).activities;
    expect(drawn).toMatchObject({ id: idOf(1), version, row, draft: { activity: 'بلورة شبكة التتبع' } });
    saved(tabs, 'planItem', { ...drawn!.draft, status: 'منجز' }, { version: drawn!.version });
    expect(cellsOf(tabs, 'planItem' as never, 2)['status']).toBe('منجز');
  });
});
