import { run } from './bridge';
import { range } from './range';
import { authModes } from './session';
import { spreadsheet } from './spreadsheet';

/** The doors Google calls with an event of its own making, and that event (platform rule 7: its authMode). */
export function eventFor(door: string): object | null {
  const { authMode, edit, user } = run.settings;
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
  return null;
}
