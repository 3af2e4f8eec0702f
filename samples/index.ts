import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directorateNames } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import { writeSpreadsheet } from '../workbench/host/file';
import type { Spreadsheet } from '../workbench/host/model';
import { roomFor } from '../workbench/host/state/room';
import { emptySpreadsheet, openWorkbench, readScript, type Workbench } from '../workbench/host/workbench';
import { instantOfWall } from '../workbench/realm/zone';
import { directorateRows, settings } from './directorate/index';
import { wordings } from './directorate/visit-words';
import { renumbered } from './renumbered';
import { cellsUnder } from './tab-cells';

/** What the sample's clock shows: ten in the morning in Morocco, whatever this machine knows of its time zone. */
const now = () => instantOfWall(Date.UTC(2026, 10, 20, 10), 'Africa/Casablanca');

const tabNamed = ({ sheets }: Spreadsheet, name: string) => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`prepareWorkbook made no tab «${name}»`);
  return found;
};

function fill(workbench: Workbench): void {
  const { spreadsheet } = workbench;
  const rows = { ...directorateRows(), wording: wordings };
  for (const entity of [...directorateNames, 'wording'] as const) {
    const sheet = tabNamed(spreadsheet, ar.tabs[entity]);
    const cells = cellsUnder(sheet, entity, rows[entity]);
    roomFor(workbench, sheet, cells.length + 1, 1);
    workbench.apply({ kind: 'write', sheet: sheet.id, row: 1, column: 0, cells });
  }
  const sheet = tabNamed(spreadsheet, ar.tabs.settings);
  for (const [name, value] of Object.entries(settings)) {
    const label = ar.fields.settings[name as keyof typeof settings];
    const row = sheet.cells.findIndex((line) => line?.[0]?.value === label);
    workbench.apply({ kind: 'write', sheet: sheet.id, row, column: 1, cells: [[value]] });
  }
}

/** Asks first, so that a refusal ends the build; then the menu's door, which also remakes what drop-downs offer. */
async function rebuild(workbench: Workbench): Promise<void> {
  const { value } = await workbench.run('ask', [{ action: 'rebuildBalance', input: {} }]);
  const answer = value as { readonly ok: boolean };
  if (!answer.ok) throw new Error(`the sample's balance was refused: ${JSON.stringify(value)}`);
  await workbench.run('rebuildBalance');
}

/** The sample directorate, made by the script that ships; a day of its own on its clock. */
export async function directorate(scriptDir: string): Promise<Spreadsheet> {
  const workbench = await openWorkbench({
    script: readScript(scriptDir),
    spreadsheet: emptySpreadsheet('مديرية نموذجية'),
    now,
  });
  try {
    await workbench.run('prepareWorkbook');
    fill(workbench);
    await rebuild(workbench);
    workbench.apply({ kind: 'select', sheet: tabNamed(workbench.spreadsheet, ar.tabs.balance).id });
    return renumbered(workbench.spreadsheet, 'directorate');
  } finally {
    await workbench.close();
  }
}

/** Writes the sample workbooks into a folder. */
export async function makeSamples(outdir: string, scriptDir: string): Promise<void> {
  await mkdir(outdir, { recursive: true });
  const bytes = await writeSpreadsheet(await directorate(scriptDir));
  await writeFile(join(outdir, 'directorate.xlsx'), bytes);
  await writeFile(
    join(outdir, 'users.json'),
    JSON.stringify({ directorate: directorateRows().mentor[0]?.email ?? '' }),
  );
}
