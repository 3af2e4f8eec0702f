import { balances } from './balances';
import { checkWorkbook } from './checkWorkbook';
import { history } from './history';
import { mendRows } from './mendRows';
import { openDraft } from './openDraft';
import { openPage } from './openPage';
import { openSidebarData } from './openSidebarData';
import { rebuildBalance } from './rebuildBalance';
import { recordsOf } from './recordsOf';
import { removeRecord, restoreRecord } from './removeRecord';
import { saveDraft } from './saveDraft';
import { saveRecord } from './saveRecord';
import { saveRecords } from './saveRecords';
import { saveSettings } from './saveSettings';
import { saveWording } from './saveWording';
import { settleWarning } from './settleWarning';
import { showRow } from './showRow';
import { undo } from './undo';

/** What is asked for every day, and what the doors need: it stands in Code.js. */
export const everyday = {
  openSidebarData,
  openPage,
  saveDraft,
  openDraft,
  saveRecord,
  saveRecords,
  saveWording,
  saveSettings,
  recordsOf,
  removeRecord,
  restoreRecord,
  undo,
  history,
  settleWarning,
  mendRows,
  balances,
  rebuildBalance,
  checkWorkbook,
  showRow,
} as const;
