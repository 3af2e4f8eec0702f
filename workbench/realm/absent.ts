import { guard, type Scope } from './gate';
import { part } from './part';

/** Google's services that are not here: first their scope is demanded (platform rule 10), then their absence said. */
const scopes: Readonly<Record<string, Scope>> = {
  GmailApp: 'gmail',
  UrlFetchApp: 'fetch',
  DriveApp: 'drive',
  CalendarApp: 'calendar',
  DocumentApp: 'documents',
};

/** Each by its global name. */
export const absentServices: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(scopes).map(([name, scope]) => [name, part<object>(name, guard(name, scope))({})]),
);
