import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeSamples } from '../../samples/index';
import { ar } from '../../src/messages/ar';
import { readSpreadsheet } from '../../workbench/host/file';
import { closeShipped, shipped } from '../support/shipped';

const scripts = new URL('../../dist/script', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'mouwakaba-region-'));
const within = (name: string) => join(folder, name, 'region');
const files = (name = 'once') =>
  readdirSync(within(name))
    .sort()
    .map((file) => ({ name: file, content: readFileSync(join(within(name), file), 'utf8') }));

beforeAll(async () => {
  for (const name of ['once', 'twice']) await makeSamples(join(folder, name), scripts);
});
afterAll(async () => {
  await closeShipped();
  rmSync(folder, { recursive: true, force: true });
});

/** The sample region, opened on 20 November 2026. */
async function region() {
  const bytes = readFileSync(join(folder, 'once', 'region.xlsx'));
  const { spreadsheet } = await readSpreadsheet(bytes, 'region');
  return await shipped(spreadsheet, { now: () => Date.UTC(2026, 10, 20, 10) });
}

describe('the sample region', () => {
  it('is sent a file by each of the nine directorates, the amended balance by two', () => {
    expect(files().map(({ name }) => name)).toHaveLength(10);
    // But for the second in which it is deposited, the same on every machine.
    const figures = (name: string) => files(name).map(({ content }) => JSON.parse(content).balances);
    expect(figures('once')).toEqual(figures('twice'));
  });

  it('holds what eight of them have sent, one of them late', async () => {
    const { ask } = await region();
    const { value } = await ask('receivedBalances');
    const held = value.directorates.filter(({ held: own }: { held: unknown }) => own !== null);
    expect(held).toHaveLength(8);
  });

  it('refuses by name the file that was altered on its way, and takes the amendment for the first version', async () => {
    const { ask } = await region();
    const { value } = await ask('openPackages', { files: files() });
    const by = (state: string) =>
      value.files
        .filter((file: { state: string }) => file.state === state)
        .map(({ name }: { name: string }) => name);
    expect(by('refused')).toEqual([expect.stringContaining('مولاي يعقوب')]);
    expect(by('replaced')).toEqual([expect.stringContaining('صفرو')]);
    expect(by('accepted')).toEqual([]);
  });

  it('has sound rows only, and every tab of a regional file in sight', async () => {
    const { ask, spreadsheet } = await region();
    expect(await ask('checkWorkbook')).toMatchObject({ ok: true, value: { faults: [], score: 100 } });
    const inSight = spreadsheet.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    for (const tab of ['teamMember', 'planItem', 'meeting', 'received', 'regionalBalance'] as const)
      expect(inSight).toContain(ar.tabs[tab]);
    expect(inSight).not.toContain(ar.tabs.visit);
  });
});
