import { ask } from './bridge';
import { type EnumValue, enumeration } from './enums';
import { exception } from './exception';
import { demandScope, guard } from './gate';
import { part } from './part';
import { authModes } from './session';

interface Held {
  readonly id: string;
  readonly door: string;
}

const ids = new WeakMap<object, string>();
const eventTypes = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
const sources = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
const statuses = enumeration('REQUIRED', 'NOT_REQUIRED');

function trigger({ id, door }: Held): object {
  const made: object = part<GoogleAppsScript.Script.Trigger>('Trigger')({
    getHandlerFunction: () => door,
    getUniqueId: () => id,
    getEventType: () => eventTypes.CLOCK,
    getTriggerSource: () => sources.CLOCK,
  });
  ids.set(made, id);
  return made;
}

/** A clock trigger in the making: an add-on's goes at most hourly (platform rule 8). */
function clock(door: string): object {
  let hours: number | undefined;
  const self: object = part<GoogleAppsScript.Script.ClockTriggerBuilder>('ClockTriggerBuilder')({
    everyHours: (n: number) => {
      if (!Number.isInteger(n) || n < 1) throw exception('Invalid argument: n');
      hours = n;
      return self;
    },
    create: () => {
      if (hours === undefined) throw exception('Clock triggers must have a recurrence.');
      return trigger(ask<Held>('account', 'newTrigger', door, hours));
    },
  });
  return self;
}

/** AuthMode.FULL alone asks anybody for a permission. */
const asks = (mode: EnumValue) => mode === authModes.FULL;

/** ScriptApp: modes, the permissions of a person, and their triggers behind their scope. */
export const scriptApp = part<GoogleAppsScript.Script.ScriptApp>(
  'ScriptApp',
  guard('ScriptApp'),
)({
  AuthMode: authModes,
  AuthorizationStatus: statuses,
  EventType: eventTypes,
  TriggerSource: sources,
  getAuthorizationInfo: (mode: EnumValue, scopes?: readonly string[]) => {
    const missing = ask<string[]>('account', 'missingScopes', scopes ?? null);
    const required = asks(mode) && missing.length > 0;
    return part<GoogleAppsScript.Script.AuthorizationInfo>('AuthorizationInfo')({
      getAuthorizationStatus: () => (required ? statuses.REQUIRED : statuses.NOT_REQUIRED),
      // Google's documentation knows of null here; its types do not.
      getAuthorizationUrl: () =>
        required ? 'https://script.google.com/macros/d/workbench/authorize' : (null as unknown as string),
    });
  },
  requireScopes: (mode: EnumValue, scopes: readonly string[]) => {
    if (asks(mode)) ask('account', 'requireScopes', scopes);
  },
  requireAllScopes: (mode: EnumValue) => {
    if (asks(mode)) ask('account', 'requireScopes', null);
  },
  getProjectTriggers: (): object[] => {
    demandScope('ScriptApp.getProjectTriggers', 'triggers');
    return ask<Held[]>('account', 'triggers').map(trigger);
  },
  newTrigger: (door: string): object => {
    demandScope('ScriptApp.newTrigger', 'triggers');
    return part<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder')({
      timeBased: () => clock(String(door)),
    });
  },
  deleteTrigger: (given: object) => {
    demandScope('ScriptApp.deleteTrigger', 'triggers');
    ask('account', 'deleteTrigger', ids.get(given) ?? '');
  },
});
