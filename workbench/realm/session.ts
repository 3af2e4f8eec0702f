import { ask, run } from './bridge';
import { enumeration } from './enums';
import { demandMode, demandScope, guard } from './gate';
import { part } from './part';

/** A person; the address is blank where Google would not say it (platform rule 11). */
const person = (call: string) => () =>
  part<GoogleAppsScript.Base.User>('User')({
    getEmail: () => {
      demandMode(call, 'LIMITED', 'address');
      demandScope(call, 'address');
      return run.settings.authMode === 'FULL' ? run.settings.user : '';
    },
  });

/** Session: the locale alone is free in AuthMode.NONE (platform rule 7). */
export const session = part<GoogleAppsScript.Base.Session>(
  'Session',
  guard('Session', undefined, ['getActiveUserLocale']),
)({
  getActiveUser: person('Session.getActiveUser'),
  getEffectiveUser: person('Session.getEffectiveUser'),
  getTemporaryActiveUserKey: () => ask<string>('local', 'userKey'),
  getActiveUserLocale: () => 'ar',
  getScriptTimeZone: () => run.settings.timeZone,
});

/** ScriptApp.AuthMode. */
export const authModes = enumeration('NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL');
