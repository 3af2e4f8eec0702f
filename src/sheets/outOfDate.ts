import type { Level } from '../entities/index';
import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import type { Workbook } from '../ports';

/** Where the output tabs say whether rows changed since they were built: 1-based, the same in each. */
const noticeAt = { row: 3, column: 1 } as const;

/** The tab that says so, by the level of its file: one that the file has is found without looking for others. */
const toldIn: { readonly [L in Level]: string } = {
  directorate: ar.tabs.balance,
  academy: ar.tabs.regionalBalance,
};

/** A save marks the balance out of date, in the tab itself; building it again takes the mark away (contract §2). */
export function markOutOfDate(workbook: Workbook, level: Level): void {
  const title = toldIn[level];
  if (workbook.has(title)) workbook.mark(title, noticeAt.row, noticeAt.column, papers.outOfDate);
}

/** Whether rows changed since the output tabs were built, as the balance itself says. */
export function isOutOfDate(workbook: Workbook, level: Level): boolean {
  const title = toldIn[level];
  return workbook.has(title) && workbook.row(title, noticeAt.row)[noticeAt.column - 1] === papers.outOfDate;
}
