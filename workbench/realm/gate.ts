import { run } from './bridge';
import { exception } from './exception';

const auth = 'https://www.googleapis.com/auth/';

const scopes = {
  spreadsheet: [`${auth}spreadsheets.currentonly`, `${auth}spreadsheets`],
  ui: [`${auth}script.container.ui`],
  mail: [`${auth}script.send_mail`],
  triggers: [`${auth}script.scriptapp`],
  address: [`${auth}userinfo.email`],
  fetch: [`${auth}script.external_request`],
  drive: [`${auth}drive`],
  gmail: ['https://mail.google.com/'],
  calendar: [`${auth}calendar`],
  documents: [`${auth}documents`],
} as const;

/** What a service may demand in the manifest (platform rule 10). */
export type Scope = keyof typeof scopes;

/** Throws, as Google does, when the manifest lacks the scope. */
export function demandScope(call: string, scope: Scope): void {
  const any: readonly string[] = scopes[scope];
  if (any.some((one) => run.settings.scopes.includes(one))) return;
  throw exception(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${any.join(' || ')}`,
  );
}

/** Throws when the run's AuthMode is below the one wanted (platform rule 7). */
export function demandMode(call: string, least: 'LIMITED' | 'FULL', scope?: Scope): void {
  const { authMode } = run.settings;
  if (authMode === 'FULL' || (authMode === 'LIMITED' && least === 'LIMITED')) return;
  const wanted = scope ? ` Required permissions: ${scopes[scope].join(' || ')}` : '';
  throw exception(`You do not have permission to call ${call}.${wanted}`);
}

/** The guard of a whole service: nothing of it in AuthMode.NONE but what is named, the scope for all but that. */
export const guard =
  (service: string, scope?: Scope, free: readonly string[] = []) =>
  (member: string): void => {
    if (free.includes(member)) return;
    demandMode(`${service}.${member}`, 'LIMITED', scope);
    if (scope) demandScope(`${service}.${member}`, scope);
  };
