import { run } from './bridge';
import { range } from './range';
import { authModes } from './session';
import { spreadsheet } from './spreadsheet';

/** The doors Google calls with an event of its own making, and that event (platform rule 7: its authMode). */
export function eventFor(door: string): object | null {
  const { authMode, edit, user, trigger } = run.settings;
  const mode = authModes[authMode];
  const person = {
    getEmail: () => (authMode === 'FULL' ? user : ''),
    email: authMode === 'FULL' ? user : '',
  };
  if (door === 'onOpen' || door === 'onInstall')
    return {
      authMode: mode,
      user: person,
      // In AuthMode.NONE the spreadsheet may not be touched through the event either.
      source: authMode === 'NONE' ? undefined : spreadsheet(),
    };
  if (door === 'onEdit' && edit) {
    const { sheet, row, column, rows, columns, ...texts } = edit;
    return {
      authMode: mode,
      user: person,
      source: spreadsheet(),
      range: range(sheet, { row, column, rows, columns }),
      ...texts,
    };
  }
  return trigger ? clockEvent(trigger) : null;
}

/** What a clock trigger is told: the moment in UTC, Monday the first day of the week. */
function clockEvent({ id, at }: { readonly id: string; readonly at: number }): object {
  const moment = new Date(at);
  const weekday = moment.getUTCDay() || 7;
  return {
    authMode: authModes.FULL,
    triggerUid: id,
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    'day-of-month': moment.getUTCDate(),
    'day-of-week': weekday,
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
    timezone: 'UTC',
  };
}
