import type { World } from '../ports';
import { recall, recallAll, remember } from './cellMarks';
import { clock, mail, zip } from './mail';
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

/** A name of our own for a person of whom Google tells nothing: made once, and kept in their own store. */
function ownName(): string {
  const store = PropertiesService.getUserProperties();
  const name = store.getProperty('whose') ?? Utilities.getUuid();
  store.setProperty('whose', name);
  return name;
}

/**
 * What tells one person from another: the key that Google keeps for whoever is at work, e-mail or not, for thirty
 * days; never shown, and no scope is asked for it. It is never blank but where nothing can be kept: all whose it were
 * blank would pass for one.
 */
function whose(): string {
  for (const one of [() => Session.getTemporaryActiveUserKey(), email, ownName])
    try {
      const name = one();
      if (name) return name;
    } catch {
      // The next may tell.
    }
  return '';
}

/** Looked up once in a run: a package for each directorate of the nation is many digests. */
let sha256: Parameters<typeof Utilities.computeDigest>[0] | undefined;
let utf8: Parameters<typeof Utilities.computeDigest>[2] | undefined;

function digest(text: string): string {
  sha256 ??= Utilities.DigestAlgorithm.SHA_256;
  utf8 ??= Utilities.Charset.UTF_8;
  return Utilities.computeDigest(sha256, text, utf8)
    .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
    .join('');
}

/** A person's own store (platform rule 24): what they keep of one file, under its id, for the store is one for all. */
function ownOf(book: GoogleAppsScript.Spreadsheet.Spreadsheet): World['own'] {
  const named = (name: string) => `${book.getId()}/${name}`;
  return {
    recall: (name) => recall(PropertiesService.getUserProperties(), named(name)),
    all: (prefix) => recallAll(PropertiesService.getUserProperties(), named(''), prefix),
    remember: (name, text) => {
      try {
        remember(PropertiesService.getUserProperties(), named(name), text);
        return true;
      } catch {
        return false;
      }
    },
  };
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
    whose,
    own: ownOf(book),
    digest,
    mail,
    clock,
    zip,
    exclusively: (work) => {
      const lock = locked();
      if (!lock) return null;
      try {
        return { done: work() };
      } finally {
        // What was written before an error goes out too: after the release it would fall into another's work.
        try {
          SpreadsheetApp.flush();
        } finally {
          lock.release();
        }
      }
    },
  };
}
