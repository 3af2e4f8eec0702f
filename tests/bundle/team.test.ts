import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { jobCards } from '../../src/messages/jobCards.ar';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { academysFile } from '../support/academysFile';
import { nine, roles, wholeTeam } from '../support/regionalTeam';
import { closeShipped, sheetNamed, typeInto, valuesOf } from '../support/shipped';

afterEach(closeShipped);

/** A regional file of فاس - مكناس with a team that lacks nobody, each member saved by the form's action. */
async function withTeam() {
  const spreadsheet = emptySpreadsheet();
  const opened = await academysFile(spreadsheet, { academy: 'فاس - مكناس' });
  const records = wholeTeam.map((member) => {
    const { id = '', ...draft } = member ?? {};
    return { id, draft };
  });
  for (const { id, draft } of records) {
    const saved = await opened.ask('saveRecord', { entity: 'teamMember', id, draft });
    if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
  }
  return { ...opened, spreadsheet };
}

describe('the regional team, through the bundle that ships', () => {
  it('the sidebar is told the usual cards and the nine directorates', async () => {
    const { ask } = await academysFile(emptySpreadsheet(), { academy: 'فاس - مكناس' });
    const { value } = await ask('openSidebarData');
    expect(value.region.seen.directorates).toEqual(nine);
    expect(value.region.seen.jobCards.massar).toContain(jobCards.massar.mission);
  });

  it('tells the team in few calls; its chart is printed, kept as a file and written into a tab', async () => {
    const { ask, run, bench, spreadsheet } = await withTeam();
    const told = await run('team');
    expect(told.value).toMatchObject({
      ok: true,
      value: { people: 19, faulty: 0, vacancies: [], remarks: [] },
    });
    // The two tabs are found and read, whatever the rows.
    expect(told.calls.read).toBeLessThanOrEqual(4);

    const printed = await ask('paper', { kind: 'organisationChart' });
    expect(printed.value.html).toContain('class="box"');
    expect(printed.value.html).not.toContain('box vacant');
    const file = await ask('paperFile', { kind: 'jobCard', as: 'xlsx' });
    expect(file.value.name).toMatch(/\.xlsx$/);

    const tab = await ask('paperTab', { kind: 'organisationChart' });
    const cells = valuesOf(sheetNamed(spreadsheet, tab.value.tab)).flat().join('\n');
    for (const name of ['سعاد الإدريسي', 'خديجة الجاي']) expect(cells).toContain(name);

    const sheet = sheetNamed(spreadsheet, ar.tabs.teamMember);
    await typeInto(bench, sheet, wholeTeam.length + 1, 0, 'جمال بناني');
    await typeInto(bench, sheet, wholeTeam.length + 1, 1, roles.budget);
    const again = await ask('team');
    expect(again.value).toMatchObject({
      people: 20,
      remarks: [
        { kind: 'severalHolders', role: 'budget', names: ['فاطمة الزهراء بوعنان', 'جمال بناني'] },
        { kind: 'noEmail', names: ['جمال بناني'] },
      ],
    });
  });
});
