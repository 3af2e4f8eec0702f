import type { World } from '../ports';
import { listsTab } from '../sheets/inputTabs';
import { openFile } from './file';

/** Makes قوائم anew from the rows that others refer to, so that drop-downs offer what the tabs hold; a regional file has none. */
export function remakeLists(world: World): void {
  const { rowsOf, known, level } = openFile(world);
  if (level === 'directorate') world.workbook.lists(listsTab(rowsOf, known));
}
