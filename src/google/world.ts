import type { World } from '../ports';
import { workbookIn } from './workbook';

/** How long a save waits its turn before it says that the file is busy, in milliseconds. */
const patience = 20_000;

/** The document's lock; where Google has none (a web app), the script's (platform rule 19). */
const lockOf = () => LockService.getDocumentLock() ?? LockService.getScriptLock();

function locked(): { release: () => void } | null {
  const lock = lockOf();
  try {
    return lock.tryLock(patience) ? { release: () => lock.releaseLock() } : null;
  } catch {
    return null;
  }
}

/** The e-mail of who is at work; Google does not always say (platform rule 11). */
function email(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** The world as Google offers it, over the spreadsheet that the add-on was opened in. */
export function worldAt(book: GoogleAppsScript.Spreadsheet.Spreadsheet): World {
  const zone = book.getSpreadsheetTimeZone();
  const now = (format: string) => Utilities.formatDate(new Date(), zone, format);
  return {
    workbook: workbookIn(book, zone),
    today: () => now('yyyy-MM-dd'),
    hour: () => now('HH:mm'),
    moment: () => now('yyyy-MM-dd HH:mm:ss'),
    page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
    uuid: () => Utilities.getUuid(),
    email,
    exclusively: (work) => {
      const lock = locked();
      if (!lock) return null;
      try {
        const done = work();
        SpreadsheetApp.flush();
        return { done };
      } finally {
        lock.release();
      }
    },
  };
}
