import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import type { Workbook } from '../ports';

/** Where the output tabs say whether rows changed since they were built: 1-based, the same in each. */
const noticeAt = { row: 3, column: 1 } as const;

/** A save marks the balance out of date, in the tab itself; building it again takes the mark away (contract §2). */
export function markOutOfDate(workbook: Workbook): void {
  const { balance } = ar.tabs;
  if (workbook.has(balance)) workbook.mark(balance, noticeAt.row, noticeAt.column, papers.outOfDate);
}

/** Whether rows changed since the output tabs were built, as the balance itself says. */
export const isOutOfDate = (workbook: Workbook): boolean =>
  workbook.has(ar.tabs.balance) &&
  workbook.row(ar.tabs.balance, noticeAt.row)[noticeAt.column - 1] === papers.outOfDate;
