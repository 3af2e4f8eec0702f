import { afterEach, describe, expect, it } from '@jest/globals';
import { academies } from '../../src/messages/academies';
import { ar } from '../../src/messages/ar';
import { paperWords } from '../../src/messages/papers/index';
import { papers } from '../../src/messages/papers.ar';
import { regionalBalance as words } from '../../src/messages/regionalBalance.ar';
import { regionalDashboard } from '../../src/messages/regionalDashboard.ar';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { academysFile } from '../support/academysFile';
import { fileOf, packageOf, someWork } from '../support/receiving';
import { aWorkshop, thisYear } from '../support/rows';
import { closeShipped, sheetNamed, valuesOf } from '../support/shipped';

afterEach(closeShipped);

const { quality, visits } = paperWords.ar.dashboard;

const now = () => Date.UTC(2027, 5, 15, 10, 0);
const academy = 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس';

const region = (settings: Readonly<Record<string, string>> = { academy }) =>
  academysFile(emptySpreadsheet(), { schoolYear: thisYear, ...settings }, { now });

const sentBy = (names: readonly string[], of = academy) =>
  names.map((directorate) => fileOf(packageOf({ directorate, academy: of }, someWork)));

describe('الحصيلة الجهوية, through the bundle that ships', () => {
  it('adds up what was opened, right to left, warning-only, with a chart of degrees and one of directorates', async () => {
    const { ask, spreadsheet } = await region();
    const opened = await ask('openPackages', { files: sentBy(['مكناس', 'فاس', 'تازة']) });
    expect(opened.value.files.map(({ state }: { state: string }) => state)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    await ask('rebuildBalance');
    const sheet = sheetNamed(spreadsheet, ar.tabs.regionalBalance);
    expect(sheet.rightToLeft).toBe(true);
    expect(sheet.protections).toMatchObject([{ warningOnly: true }]);
    const rows = valuesOf(sheet);
    const { value } = await ask('regionalBalance');
    const at = (text: string) => rows.findIndex((cells) => cells[1] === text);
    expect(rows[at(papers.lines.iii)]?.[2]).toBe(value.region.balance.miniGroups);
    expect(value.region.balance.miniGroups).toBe(3);
    expect(sheet.charts.map(({ options }) => options.title)).toEqual([
      papers.schoolsAtDegrees,
      papers.meanByUnit(words.stages.units),
    ]);
    const [degrees, means] = sheet.charts.map(({ ranges: [range] }) => range);
    expect(rows[(degrees?.row ?? 0) + 1]?.[1]).toBe(ar.lists.stage.diagnosis);
    expect(rows[(means?.row ?? 0) + 1]?.[1]).toBe('فاس');
    expect(means?.rows).toBe(4);
  });

  it('leaves no chart of a directorate in لوحة القيادة, where its file was one before', async () => {
    const { spreadsheet, bench, ask } = await region();
    const titles = () =>
      sheetNamed(spreadsheet, ar.tabs.dashboard).charts.map(({ options }) => options.title);
    await ask('rebuildBalance');
    const { arrivals, team } = regionalDashboard;
    expect(titles()).toEqual([quality.title, arrivals.title, team.title]);
    const settings = sheetNamed(spreadsheet, ar.tabs.settings);
    const row = settings.cells.findIndex((line) => line?.[0]?.value === ar.fields.settings.level);
    const cells = [[ar.lists.level.directorate]];
    bench.apply({ kind: 'write', sheet: settings.id, row, column: 1, cells });
    await bench.run('prepareWorkbook');
    await ask('rebuildBalance');
    expect(titles()).toContain(visits.title);
    expect(titles()).not.toContain(arrivals.title);
  });

  it('keeps as text what a package says, whatever it looks like', async () => {
    const { ask, spreadsheet } = await region();
    const treacherous = ['=1+1', '+212 6', '@taalim', "'قوس", '00123', '<b>عنوان</b>'];
    const workshop = treacherous.map((topic) => aWorkshop({ topic }));
    await ask('openPackages', { files: [fileOf(packageOf({ directorate: 'فاس' }, { workshop }))] });
    await ask('rebuildBalance');
    const sheet = sheetNamed(spreadsheet, ar.tabs.regionalBalance);
    const told = valuesOf(sheet).map((cells) => cells[1]);
    for (const topic of treacherous) expect(told).toContain(topic);
    expect(sheet.cells.flat().filter((cell) => cell?.formula)).toEqual([]);
  });

  it('is the same built twice, and another package marks it out of date', async () => {
    const { ask, spreadsheet } = await region();
    await ask('openPackages', { files: sentBy(['فاس']) });
    await ask('rebuildBalance');
    const before = valuesOf(sheetNamed(spreadsheet, ar.tabs.regionalBalance));
    await ask('rebuildBalance');
    expect(valuesOf(sheetNamed(spreadsheet, ar.tabs.regionalBalance))).toEqual(before);
    expect(before[2]?.[0]).toBe(papers.upToDate);
    await ask('openPackages', { files: sentBy(['مكناس']) });
    expect(valuesOf(sheetNamed(spreadsheet, ar.tabs.regionalBalance))[2]?.[0]).toBe(papers.outOfDate);
  });

  it('of 82 directorates is one block written, within six seconds by the cost model', async () => {
    const { ask, run } = await region({ academy: '' });
    const files = academies.flatMap(({ region: of, directorates }) =>
      sentBy(
        directorates.map(({ name }) => name),
        `الأكاديمية الجهوية للتربية والتكوين لجهة ${of}`,
      ),
    );
    const { value } = await ask('openPackages', { files });
    expect(value.files.filter(({ state }: { state: string }) => state !== 'accepted')).toEqual([]);
    const first = await run('rebuildBalance');
    const again = await run('rebuildBalance');
    for (const { estimate, asked } of [first, again]) {
      expect(estimate.typ).toBeLessThan(6000);
      // الحصيلة الجهوية, الجدول الزمني, لوحة القيادة.
      expect(asked.filter((name) => name === 'write')).toHaveLength(3);
    }
    const { value: told } = await ask('regionalBalance');
    expect(told.region.balance.miniGroups).toBe(82);
    expect(told.arrivals).toMatchObject({ expected: 82, received: 82 });
  });
});
