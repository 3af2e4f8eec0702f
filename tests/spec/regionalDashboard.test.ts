import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../src/actions/file';
import { regionTabs } from '../../src/actions/regionTabs';
import { ar } from '../../src/messages/ar';
import { regionalDashboard as words } from '../../src/messages/regionalDashboard.ar';
import { worldOf } from '../support/memory';
import { fileOf, opening, packageOf } from '../support/receiving';
import type { RegionalHoldings, Tabs, Typed } from '../support/rows';
import { regional, thisYear } from '../support/rows';

const today = '2027-07-03';

/** The output tabs of a file as they would be built today. */
function plansOf(tabs: Tabs) {
  const world = worldOf(tabs, today);
  const period = { schoolYear: thisYear, asOf: today };
  return regionTabs(world, openFile(world), period, { day: today, hour: '10:00' });
}

/** The rows of a section of لوحة القيادة, from the one under its heading to the next blank one. */
function sectionOf(title: string, holdings: RegionalHoldings, names: readonly string[] = []) {
  const tabs = regional(holdings);
  if (names.length > 0)
    opening(
      tabs,
      names.map((directorate, at) =>
        fileOf(packageOf({ directorate, on: at ? '2027-07-02' : '2027-06-10' })),
      ),
      today,
    );
  worldOf(tabs, today).workbook.output(plansOf(tabs));
  const rows = (tabs.get(ar.tabs.dashboard) ?? []).map((cells) => cells.filter((cell) => cell !== ''));
  const from = rows.findIndex(([cell]) => cell === title) + 1;
  return rows.slice(from, from + rows.slice(from).findIndex(({ length }) => length === 0));
}

const anActivity = (rest: object = {}): Typed => ({
  phase: 'التحضير',
  operation: 'عملية',
  activity: 'نشاط',
  from: '2027-02-01',
  to: '2027-08-31',
  responsible: 'مسؤول(ة) التتبع والتقييم',
  ...rest,
});

describe('لوحة القيادة of a regional file', () => {
  it('tells the balances that arrived, of those expected, and those deposited in time; names who is late once the day has passed', () => {
    const rows = sectionOf(words.arrivals.title, {}, ['فاس', 'مكناس']);
    expect(rows).toContainEqual([words.arrivals.balance, '9', '2', '1', '22.2', '11.1']);
    const late = rows.slice(rows.findIndex(([cell]) => cell === words.arrivals.late) + 1).flat();
    expect(late).toHaveLength(8);
    expect(late).not.toContain('فاس');
    expect(late).toContain('مكناس');
  });

  it('names the late in its foot where they are many, so that no chart moves when one of them sends', () => {
    const plan = (...names: readonly string[]) => {
      const tabs = regional({ settings: { academy: '' } });
      opening(
        tabs,
        names.map((directorate) => fileOf(packageOf({ directorate }))),
        today,
      );
      return plansOf(tabs).find(({ title }) => title === ar.tabs.dashboard);
    };
    const [none, one] = [plan(), plan('فاس')];
    expect(one?.charts.map(({ table }) => table)).toEqual(none?.charts.map(({ table }) => table));
    const names = (of: typeof one) => {
      const rows = of?.rows.map(({ cells }) => cells[0]) ?? [];
      return rows.slice(rows.lastIndexOf(words.arrivals.late) + 1).filter((name) => name !== '');
    };
    expect(names(none)).toHaveLength(82);
    expect(names(one)).toHaveLength(81);
    expect(names(one)).not.toContain('فاس');
  });

  it('tells the progress of the plan by phase and by role, the cancelled apart', () => {
    const planItem = [
      anActivity({ status: 'منجز' }),
      anActivity({ to: '2027-03-01' }),
      anActivity({ status: 'ملغى', notes: 'x' }),
      anActivity({ phase: 'الانطلاق', responsible: 'المنسق(ة) الجهوي(ة)' }),
    ];
    const phases = sectionOf(words.plan.byPhase, { planItem });
    expect(phases).toContainEqual(['التحضير', '1', '1', '0', '1', '1', '50']);
    expect(phases).toContainEqual(['الانطلاق', '0', '1', '0', '0', '0', '0']);
    expect(sectionOf(words.plan.byRole, { planItem })).toContainEqual([
      'المنسق(ة) الجهوي(ة)',
      '0',
      '1',
      '0',
      '0',
      '0',
      '0',
    ]);
    expect(sectionOf(words.plan.byPhase, {}).flat()).toContain(words.plan.empty);
  });

  it('tells the decisions that are open, with who carries them out and by when', () => {
    const meeting = [
      {
        date: '2027-05-10',
        place: 'فاس',
        agenda: 'التتبع',
        decisions: 'إعداد دليل | المسؤول(ة): سعاد | الأجل: 30/06/2027\nزيارة تازة',
      },
      { date: '2027-06-10', place: 'فاس', agenda: 'التتبع', followUp: 'زيارة تازة | تم إنجازه' },
    ];
    const rows = sectionOf(words.decisions.title, { meeting });
    expect(rows).toContainEqual(['سعاد', '2027-06-30', '2027-05-10', 'إعداد دليل']);
    expect(rows.flat()).not.toContain('زيارة تازة');
    expect(sectionOf(words.decisions.title, {}).flat()).toContain(words.decisions.none);
  });

  it('tells the posts of the team that are filled and vacant, and who bears more than one charge', () => {
    const teamMember = [
      { name: 'سعاد', role: 'المنسق(ة) الجهوي(ة)', email: 's@taalim.ma' },
      { name: 'سعاد', role: 'مسؤول(ة) التتبع والتقييم', email: 's@taalim.ma' },
      { name: 'عمر', role: 'منسق(ة) إقليمي(ة)', directorate: 'فاس', email: 'o@taalim.ma' },
    ];
    const rows = sectionOf(words.team.title, { teamMember });
    expect(rows).toContainEqual([words.team.posts, '2', '7', '0']);
    expect(rows).toContainEqual([words.team.provinces, '1', '8', '0']);
    expect(rows.flat()).toEqual(
      expect.arrayContaining([words.team.coordinatorOf('مكناس'), words.team.several, 'سعاد']),
    );
  });

  it('tells how many rows of each tab are sound', () => {
    const rows = sectionOf('سلامة الصفوف بحسب الأوراق', {
      teamMember: [
        { name: 'سعاد', role: 'المنسق(ة) الجهوي(ة)' },
        { name: 'عمر', role: '' },
      ],
    });
    expect(rows).toContainEqual([ar.tabs.teamMember, '1', '1']);
  });
});
