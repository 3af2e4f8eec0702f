import { applyImport } from './applyImport';
import { balancePackage } from './balancePackage';
import { decisions } from './decisions';
import { deposit } from './deposit';
import { depositPaper } from './depositPaper';
import { deposits } from './deposits';
import { declaration, eligibility } from './eligibility';
import { explainRow } from './explainRow';
import { exportData } from './exportData';
import { inspectStructure } from './inspectStructure';
import { openPackages } from './openPackages';
import { paper, papers } from './paper';
import { paperFile } from './paperFile';
import { paperTab } from './paperTab';
import { previewImport } from './previewImport';
import { previewLetters } from './previewLetters';
import { receivedBalances } from './receivedBalances';
import { regionalBalance } from './regionalBalance';
import { renameEverywhere } from './renameEverywhere';
import { renew, renewals } from './renewals';
import { repairStructure } from './repairStructure';
import { runNow, schedule, setSchedule } from './schedule';
import { outgoingLetters, sendLetters } from './sendLetters';
import { team } from './team';
import { timeline } from './timeline';
import { timeliness } from './timeliness';
import { unfinished } from './unfinished';
import { verifyLog } from './verifyLog';
import { yearFile } from './yearFile';

/** What is asked for now and then, mostly by the directorate: it comes with Office.html when it is (decision 028). */
export const office = {
  verifyLog,
  explainRow,
  exportData,
  deposit,
  deposits,
  depositPaper,
  timeliness,
  eligibility,
  declaration,
  papers,
  previewLetters,
  sendLetters,
  outgoingLetters,
  paper,
  paperFile,
  paperTab,
  yearFile,
  schedule,
  setSchedule,
  runNow,
  renameEverywhere,
  renewals,
  renew,
  previewImport,
  applyImport,
  unfinished,
  inspectStructure,
  repairStructure,
  balancePackage,
  openPackages,
  receivedBalances,
  regionalBalance,
  team,
  timeline,
  decisions,
} as const;

export type Office = typeof office;
