import { ask, run } from './bridge';
import { exception } from './exception';
import { guard } from './gate';
import { part } from './part';

function lock(kind: 'document' | 'script' | 'user'): object {
  const take = (milliseconds: number) => ask<boolean>('lock', 'tryLock', kind, milliseconds);
  return part<GoogleAppsScript.Lock.Lock>('Lock')({
    tryLock: take,
    waitLock: (milliseconds: number) => {
      if (!take(milliseconds))
        throw exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => ask<boolean>('local', 'hasLock', kind),
    releaseLock: () => {
      ask('lock', 'releaseLock', kind);
    },
  });
}

/** LockService: real locks between executions (platform rule 19), freed when the execution ends. */
export const lockService = part<GoogleAppsScript.Lock.LockService>(
  'LockService',
  guard('LockService'),
)({
  // Google's types know of no null here; its documentation does (platform rule 19).
  getDocumentLock: () => (run.settings.noDocumentLock ? (null as unknown as object) : lock('document')),
  getScriptLock: () => lock('script'),
  getUserLock: () => lock('user'),
});
