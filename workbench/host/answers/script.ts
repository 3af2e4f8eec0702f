import { randomInt } from 'node:crypto';
import type { Answers, Asking } from '../asking';
import type { Trigger } from '../model';
import { Refusal, RunEnded } from '../refusal';
import { servicesOf } from '../state/services';

const own = ({ spreadsheet, user }: Asking): readonly Trigger[] =>
  servicesOf(spreadsheet).triggers.filter((one) => one.user === user);

const missing = ({ scopes, refusedScopes }: Asking, wanted: readonly string[] | null): string[] =>
  (wanted ?? scopes).filter((scope) => refusedScopes.includes(scope) || !scopes.includes(scope));

/** ScriptApp: what a person has granted, and their triggers (platform rules 8 and 11). */
export const script: Answers = {
  missingScopes: missing,
  requireScopes(asking, wanted: readonly string[] | null) {
    const scopes = missing(asking, wanted);
    if (scopes.length === 0) return null;
    // Nobody is there to be asked when the clock runs the script.
    if (asking.ui) asking.tell({ kind: 'authorization', user: asking.user, scopes });
    throw new RunEnded('Authorization is required to perform that action.');
  },
  triggers: (asking) => own(asking).map(({ id, door }) => ({ id, door })),
  newTrigger(asking, door: string, everyHours: number) {
    if (own(asking).length > 0)
      throw new Refusal(
        'The Add-on attempted to create too many time-based triggers in this document for this Google user account.',
      );
    const id = Array.from({ length: 19 }, () => randomInt(1, 10)).join('');
    const { user } = asking;
    asking.apply({ kind: 'trigger', trigger: { id, user, door, everyHours, at: asking.now() } });
    return { id, door };
  },
  deleteTrigger(asking, id: string) {
    if (!own(asking).some((one) => one.id === id))
      throw new Refusal('Unexpected error while deleting the trigger.');
    asking.apply({ kind: 'removeTrigger', id });
    return null;
  },
};
