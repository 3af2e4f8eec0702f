import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { readSpreadsheet } from '../../workbench/host/file';
import { closeShipped, sheetNamed, shipped, valuesOf, workedExample } from '../support/shipped';

// Papers through the bundle that ships: their words come from Papers.html, their .xlsx opens elsewhere, their tab prints.

const asked = { kind: 'balance', schoolYear: '2026/2027', asOf: '2027-06-30' };

afterAll(closeShipped);

const bytesOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64');

const isInstalled = (program: string) => {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
};

describe('papers through the bundle', () => {
  it('are drawn with the words that were pushed beside the code', async () => {
    const { ask } = await shipped(await workedExample());
    for (const language of ['ar', 'fr']) {
      const { ok, value } = await ask('paper', { ...asked, language });
      expect(ok).toBe(true);
      expect(value.html).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
      expect(value.html).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/);
    }
  });

  it('become an .xlsx that the workbench reads back, right to left, its pages set', async () => {
    const { ask } = await shipped(await workedExample());
    const { value } = await ask('paperFile', { ...asked, as: 'xlsx' });
    const { spreadsheet } = await readSpreadsheet(bytesOf(value), 'paper');
    expect(spreadsheet.sheets).toHaveLength(2);
    const [balance] = spreadsheet.sheets;
    expect(balance?.rightToLeft).toBe(true);
    const texts = valuesOf(sheetNamed(spreadsheet, balance?.name ?? '')).flat();
    expect(texts).toContain('المملكة المغربية');
    expect(texts.some((text) => String(text).includes('إلى غاية 30/06/2027'))).toBe(true);
  });

  it('become a tab that says the same, and again in its place', async () => {
    const { ask, spreadsheet } = await shipped(await workedExample());
    const before = spreadsheet.sheets.length;
    for (const language of ['fr', 'ar']) {
      const reply = await ask('paperTab', { ...asked, language });
      expect(reply).toMatchObject({ ok: true, value: { tab: ar.tabs.print } });
    }
    expect(spreadsheet.sheets).toHaveLength(before + 1);
    const tab = sheetNamed(spreadsheet, ar.tabs.print);
    expect(tab.rightToLeft).toBe(true);
    expect(valuesOf(tab).flat()).toContain('المملكة المغربية');
    expect(valuesOf(tab).flat()).not.toContain('Royaume du Maroc');
    expect(tab.merges.length).toBeGreaterThan(20);
  });

  it('of a whole year open in LibreOffice, where it is installed, and read back equal', async () => {
    const { ask } = await shipped(await workedExample());
    const { value } = await ask('yearFile', { schoolYear: '2024/2025', asOf: '2027-06-30' });
    const { spreadsheet: ours } = await readSpreadsheet(bytesOf(value), 'year');
    const visits = valuesOf(sheetNamed(ours, ar.tabs.visit));
    expect(visits.length).toBeGreaterThan(1);
    if (!isInstalled('soffice')) return;
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    writeFileSync(join(folder, 'year.xlsx'), bytesOf(value));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'year.xlsx'),
      ],
      { timeout: 120_000 },
    );
    const { spreadsheet: theirs } = await readSpreadsheet(
      readFileSync(join(folder, 'out/year.xlsx')),
      'year',
    );
    expect(theirs.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
    for (const { name } of ours.sheets) {
      const [one, other] = [ours, theirs].map((book) =>
        valuesOf(sheetNamed(book, name)).map((row) => row.filter((value) => value !== '')),
      );
      expect(other?.filter((row) => row.length > 0)).toEqual(one?.filter((row) => row.length > 0));
    }
  }, 180_000);
});
