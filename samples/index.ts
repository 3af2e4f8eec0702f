import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ar } from '../src/messages/ar';
import { writeSpreadsheet } from '../workbench/host/file';
import type { Spreadsheet } from '../workbench/host/model';
import { emptySpreadsheet, openWorkbench, readScript, type Workbench } from '../workbench/host/workbench';
import { instantOfWall } from '../workbench/realm/zone';
import { directorateRows, settings } from './directorate/index';
import { wordings } from './directorate/visit-words';
import { asked, fill, tabNamed } from './filling';
import { region } from './region/index';
import { renumbered } from './renumbered';

/** What the sample's clock shows: ten in the morning in Morocco, whatever this machine knows of its time zone. */
const now = () => instantOfWall(Date.UTC(2026, 10, 20, 10), 'Africa/Casablanca');

/** Asks first, so that a refusal ends the build; then the menu's door, which also remakes what drop-downs offer. */
async function rebuild(workbench: Workbench): Promise<void> {
  await asked(workbench, 'rebuildBalance', {});
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
    fill(workbench, { rows: { ...directorateRows(), wording: wordings }, settings });
    await rebuild(workbench);
    workbench.apply({ kind: 'select', sheet: tabNamed(workbench.spreadsheet, ar.tabs.balance).id });
    return renumbered(workbench.spreadsheet, 'directorate');
  } finally {
    await workbench.close();
  }
}

/** Writes the sample workbooks into a folder, and beside them what the regional one is sent. */
export async function makeSamples(outdir: string, scriptDir: string): Promise<void> {
  const packages = join(outdir, 'region');
  await mkdir(packages, { recursive: true });
  const [own, regional] = await Promise.all([directorate(scriptDir), region(scriptDir)]);
  await writeFile(join(outdir, 'directorate.xlsx'), await writeSpreadsheet(own));
  await writeFile(join(outdir, 'region.xlsx'), await writeSpreadsheet(regional.spreadsheet));
  for (const { name, content } of regional.packages) await writeFile(join(packages, name), content);
  const users = { directorate: directorateRows().mentor[0]?.email ?? '', region: regional.user };
  await writeFile(join(outdir, 'users.json'), JSON.stringify(users));
}
