import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/actions/outcome';
import type { ReceivedTold } from '../../src/actions/receivedBalances';
import { ar } from '../../src/messages/ar';
import { fileOf, opening, packageOf } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { clock, regional, sent } from '../support/rows';

function told(tabs: Tabs, today = clock): ReceivedTold {
  const outcome = sent(tabs, 'receivedBalances', {}, today) as Outcome<ReceivedTold>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const from = (tabs: Tabs, name: string, today = clock) =>
  told(tabs, today).directorates.find(({ directorate }) => directorate === name);

const spoil = (tabs: Tabs, row: number) => {
  (tabs.get(ar.tabs.received)?.[row - 1] as string[])[8] = '«900»';
};

describe('receivedBalances: what came up, of whom, and what is still awaited', () => {
  it('names each directorate of the academy in the order of its list, arrived or not', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf({ directorate: 'تازة' })), fileOf(packageOf())]);
    const { schoolYear, lastDay, expected, arrived, directorates } = told(tabs);
    expect({ schoolYear, lastDay, expected, arrived }).toEqual({
      schoolYear: '2026/2027',
      lastDay: '2027-06-30',
      expected: 9,
      arrived: 2,
    });
    expect(directorates.map(({ directorate, held }) => [directorate, held?.version ?? null])).toEqual([
      ['فاس', 1],
      ['مكناس', null],
      ['الحاجب', null],
      ['إفران', null],
      ['مولاي يعقوب', null],
      ['صفرو', null],
      ['بولمان', null],
      ['تاونات', null],
      ['تازة', 1],
    ]);
  });

  it('nobody is late before 30 June has passed; then those are from whom nothing came', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    for (const day of ['2027-06-15', '2027-06-30'])
      expect([from(tabs, 'فاس', day)?.standing, from(tabs, 'تازة', day)?.standing]).toEqual([
        'inTime',
        'awaited',
      ]);
    expect([from(tabs, 'فاس', '2027-07-01')?.standing, from(tabs, 'تازة', '2027-07-01')?.standing]).toEqual([
      'inTime',
      'late',
    ]);
  });

  it('timeliness is judged by the day of the first version, though an amendment came after it', () => {
    const tabs = regional();
    const after = '2027-07-05';
    opening(tabs, [
      fileOf(packageOf({ version: 2, on: after, firstOn: '2027-06-28' })),
      fileOf(packageOf({ directorate: 'تازة', on: after })),
    ]);
    expect(from(tabs, 'فاس', after)?.standing).toBe('inTime');
    expect(from(tabs, 'تازة', after)?.standing).toBe('afterDay');
  });

  it('a balance as of a day before 30 June is interim; of that day or later it is final', () => {
    const tabs = regional();
    opening(tabs, [
      fileOf(packageOf({ on: '2027-06-29' })),
      fileOf(packageOf({ directorate: 'تازة', on: '2027-06-30' })),
    ]);
    expect(from(tabs, 'فاس')?.held?.isInterim).toBe(true);
    expect(from(tabs, 'تازة')?.held?.isInterim).toBe(false);
  });

  it('keeps the older versions beside the one that counts, the newest first', () => {
    const tabs = regional();
    for (const version of [1, 2, 3]) opening(tabs, [fileOf(packageOf({ version }))]);
    const fes = from(tabs, 'فاس');
    expect([fes?.held?.version, fes?.others.map(({ version, row }) => [version, row])]).toEqual([
      3,
      [
        [2, 3],
        [1, 2],
      ],
    ]);
  });

  it('a spoiled line is told with its row; the version before it counts', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf()), fileOf(packageOf({ version: 2 }))]);
    spoil(tabs, 3);
    expect(from(tabs, 'فاس')).toMatchObject({
      held: { version: 1, row: 2 },
      spoiled: [{ row: 3, fileName: 'حصيلة فاس.json' }],
      gone: [],
    });
  });

  it('a line that was taken out is told by سجل العمليات, until its file is opened again', () => {
    const tabs = regional();
    const file = fileOf(packageOf());
    opening(tabs, [file]);
    tabs.get(ar.tabs.received)?.splice(1, 1);
    expect(from(tabs, 'فاس')).toMatchObject({ held: null, gone: [1] });
    opening(tabs, [file]);
    expect(from(tabs, 'فاس')).toMatchObject({ held: { version: 1 }, gone: [] });
  });

  it('a line that bears a name of no list is told all the same', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    (tabs.get(ar.tabs.received)?.[1] as string[])[0] = 'مديرية الأحلام';
    expect(from(tabs, 'مديرية الأحلام')?.spoiled).toHaveLength(1);
    expect(told(tabs).expected).toBe(9);
  });

  it('a directorate of another academy, which the setting named before, is told as such and does not count', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    const settings = tabs.get(ar.tabs.settings) as string[][];
    (settings.find(([name]) => name === ar.fields.settings.academy) as string[])[1] = 'سوس - ماسة';
    expect(told(tabs)).toMatchObject({ expected: 6, arrived: 0 });
    expect(from(tabs, 'فاس')).toMatchObject({
      standing: 'notOurs',
      held: null,
      others: [{ version: 1, row: 2 }],
    });
  });

  it('a file of the whole nation awaits 82; an academy we do not know is told with the setting', () => {
    expect(told(regional({ settings: { academy: '' } })).expected).toBe(82);
    expect(sent(regional({ settings: { academy: 'المريخ' } }), 'receivedBalances', {})).toMatchObject({
      ok: false,
      issues: [{ field: 'academy', code: 'notInList' }],
    });
  });
});
