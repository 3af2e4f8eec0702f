import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import type { Workbook } from '../ports';

/** Where the output tabs say whether rows changed since they were built: 1-based, the same in each. */
const noticeAt = { row: 3, column: 1 } as const;

/** The tab that says so: of a regional file its own. */
const toldIn = (workbook: Workbook): string | undefined =>
  [ar.tabs.regionalBalance, ar.tabs.balance].find((title) => workbook.has(title));

/** A save marks the balance out of date, in the tab itself; building it again takes the mark away (contract §2). */
export function markOutOfDate(workbook: Workbook): void {
  const title = toldIn(workbook);
  if (title !== undefined) workbook.mark(title, noticeAt.row, noticeAt.column, papers.outOfDate);
}

/** Whether rows changed since the output tabs were built, as the balance itself says. */
export function isOutOfDate(workbook: Workbook): boolean {
  const title = toldIn(workbook);
  return title !== undefined && workbook.row(title, noticeAt.row)[noticeAt.column - 1] === papers.outOfDate;
}
