import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { academysFile } from '../support/academysFile';
import { closeShipped, headerOf, sheetNamed, shipped } from '../support/shipped';

afterEach(closeShipped);

const regional = ['teamMember', 'planItem', 'meeting'] as const;

const inSight = ({ sheets }: Spreadsheet) => sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe('prepareWorkbook with the level set to الأكاديمية الجهوية', () => {
  it('makes the tabs of the regional team, headed as contract §3 says, and puts the blank ones of a directorate out of sight', async () => {
    const { spreadsheet } = await academysFile();
    for (const name of regional)
      expect(headerOf(sheetNamed(spreadsheet, ar.tabs[name]))).toEqual([
        ...Object.values(ar.fields[name]),
        ar.id,
      ]);
    expect(inSight(spreadsheet)).toEqual(expect.arrayContaining(regional.map((name) => ar.tabs[name])));
    for (const title of [ar.tabs.mentor, ar.tabs.visit, ar.tabs.balance])
      expect(inSight(spreadsheet)).not.toContain(title);
  });

  it('leaves a tab in sight in which somebody typed', async () => {
    const spreadsheet = emptySpreadsheet();
    const { bench, ask } = await shipped(spreadsheet);
    await bench.run('prepareWorkbook');
    const id = '0f1c9a2e-0000-4000-8000-00000000000a';
    const saved = await ask('saveRecord', { entity: 'mentor', id, draft: { name: 'عائشة' } });
    expect(saved.ok).toBe(true);
    await academysFile(spreadsheet);
    expect(inSight(spreadsheet)).toContain(ar.tabs.mentor);
  });

  it('opens the sidebar on the views of a regional file', async () => {
    const { ask } = await academysFile();
    const { value } = await ask('openSidebarData');
    expect(value.region.views.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['teamMember', 'planItem', 'meeting', 'settings']),
    );
    expect(value.region.lists.teamRole.monitoring).toBe('مسؤول(ة) التتبع والتقييم');
  });

  it('saves and lists the rows of the team', async () => {
    const { ask } = await academysFile();
    const id = '0f1c9a2e-0000-4000-8000-00000000000b';
    const draft = { name: 'سعاد', role: 'المنسق(ة) الجهوي(ة)' };
    const saved = await ask('saveRecord', { entity: 'teamMember', id, draft });
    expect(saved.value.receipt).toBe('ف-0F1C-9A2E');
    const { value } = await ask('recordsOf', { entity: 'teamMember', filter: {} });
    expect(value.rows).toMatchObject([{ id, draft, faults: [], warnings: [] }]);
  });

  it('checks its own tabs, and says where what it is not for is done', async () => {
    const { ask } = await academysFile();
    expect(await ask('checkWorkbook')).toMatchObject({ ok: true, value: { faults: [], score: 100 } });
    const refused = await ask('balances');
    expect(refused.issues[0]?.code).toBe('damaged');
    expect(refused.issues[0]?.message).toContain('ملف المديرية');
  });

  it('is told in its own words: the title of its sidebar, and what was written again', async () => {
    const { bench } = await academysFile();
    const heard: string[] = [];
    bench.on((event) => {
      if (event.kind === 'sidebar') heard.push(event.title);
      if (event.kind === 'toast') heard.push(event.message);
    });
    await bench.run('openSidebar');
    await bench.run('rebuildBalance');
    expect(heard).toEqual(['مواكبة – الفريق الجهوي', 'حُدِّثت الحصيلة الجهوية والجدول الزمني ولوحة القيادة.']);
  });
});
