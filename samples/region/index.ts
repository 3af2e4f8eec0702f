import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import type { Workbench } from '../../workbench/host/workbench';
import { emptySpreadsheet, openWorkbench, readScript } from '../../workbench/host/workbench';
import { instantOfWall } from '../../workbench/realm/zone';
import { uuidOf } from '../chance';
import { asked, fill, set, tabNamed } from '../filling';
import { renumbered } from '../renumbered';
import { meetings } from './meetings';
import type { Neighbour } from './neighbours';
import { neighbours, rowsOf } from './neighbours';
import { team } from './people';
import { moved, plan } from './plan';

/** A file that a directorate sends to its academy. */
export interface Sent {
  readonly directorate: string;
  readonly name: string;
  readonly content: string;
}

const academy = 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس';
const schoolYear = '2025/2026';

/** Ten in the morning of a day in Morocco. */
const morningOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instantOfWall(Date.UTC(year, month - 1, date, 10), 'Africa/Casablanca');
};

/** Runs the script that ships on a file, on a day. */
async function on<T>(
  scriptDir: string,
  spreadsheet: Spreadsheet,
  day: string,
  work: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const script = readScript(scriptDir);
  const workbench = await openWorkbench({ script, spreadsheet, now: () => morningOf(day) });
  try {
    return await work(workbench);
  } finally {
    await workbench.close();
  }
}

/** What a directorate sends: a file for each version that it has deposited, as its own file stood on that day. */
async function packagesOf(
  scriptDir: string,
  blank: Spreadsheet,
  neighbour: Neighbour,
  at: number,
): Promise<readonly Sent[]> {
  const { name: directorate, deposits } = neighbour;
  const spreadsheet = structuredClone(blank);
  const sent: Sent[] = [];
  for (const [version, { on: day, ...said }] of deposits.entries())
    await on(scriptDir, spreadsheet, day, async (workbench) => {
      const rows = rowsOf(neighbour, at, day);
      fill(workbench, { rows, settings: { academy, directorate, place: directorate } });
      const { receipt } = await asked<{ receipt: string }>(workbench, 'deposit', {
        id: uuidOf(`deposit of ${directorate}`, version + 1),
        kind: 'balance',
        schoolYear,
        on: day,
        ...said,
      });
      const made = await asked<{ name: string; content: string }>(workbench, 'balancePackage', { receipt });
      sent.push({ directorate, ...made });
    });
  return sent;
}

/** One digit of it is another than was sent: whoever opens it must be told. */
const altered = (content: string) =>
  content.replace(/"women":(\d+)/, (_, count) => `"women":${Number(count) + 1}`);

/** Whose file a person altered on its way. */
const spoiled = 'مولاي يعقوب';

/** What stays for a newcomer to open: the amended version, and the altered file. */
const isLeft = ({ directorate }: Sent, version: number) => directorate === spoiled || version > 0;

/** Fills the team's tabs, opens what came, moves an activity of the plan. */
async function work(workbench: Workbench, received: readonly Sent[]): Promise<void> {
  await workbench.run('prepareWorkbook');
  set(workbench, { level: ar.lists.level.academy });
  await workbench.run('prepareWorkbook');
  const rows = { teamMember: team, planItem: plan, meeting: meetings };
  fill(workbench, { rows, settings: { academy, schoolYear, place: 'فاس', academyFrench: 'Fès – Meknès' } });
  await asked(workbench, 'openPackages', {
    files: received.map(({ name, content }) => ({ name, content })),
  });
  const { rows: items } = await asked<{
    rows: readonly { id: string; version: string; draft: Readonly<Record<string, string>> }[];
  }>(workbench, 'recordsOf', { entity: 'planItem', filter: {} });
  const item = items.find(({ draft }) => draft['activity'] === moved.activity);
  if (!item) throw new Error('the sample plan has no activity to move');
  const { id, version, draft } = item;
  await asked(workbench, 'saveRecord', { entity: 'planItem', id, version, draft: { ...draft, ...moved } });
  await workbench.run('rebuildBalance');
}

/** The sample region: فاس - مكناس with its team, its plan, its meetings, and what its nine directorates sent. */
export async function region(scriptDir: string): Promise<{
  readonly spreadsheet: Spreadsheet;
  readonly packages: readonly Sent[];
  readonly user: string;
}> {
  const blank = emptySpreadsheet('مديرية');
  await on(scriptDir, blank, '2026-06-19', (workbench) => workbench.run('prepareWorkbook'));
  const sent = (
    await Promise.all(neighbours.map((neighbour, at) => packagesOf(scriptDir, blank, neighbour, at)))
  ).flat();
  const versions = new Map<string, number>();
  const packages = sent.map((one) => {
    const version = versions.get(one.directorate) ?? 0;
    versions.set(one.directorate, version + 1);
    const content = one.directorate === spoiled ? altered(one.content) : one.content;
    return { ...one, content, isLeft: isLeft(one, version) };
  });
  const spreadsheet = emptySpreadsheet('الأكاديمية الجهوية لفاس - مكناس');
  await on(scriptDir, spreadsheet, '2026-11-20', async (workbench) => {
    await work(
      workbench,
      packages.filter((one) => !one.isLeft),
    );
    workbench.apply({
      kind: 'select',
      sheet: tabNamed(workbench.spreadsheet, ar.tabs.regionalBalance).id,
    });
  });
  return { spreadsheet: renumbered(spreadsheet, 'region'), packages, user: team[0]?.['email'] ?? '' };
}
