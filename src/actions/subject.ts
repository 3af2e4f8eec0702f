import { fault } from '../schema/fault';
import type { Known, Reference, Referred } from '../schema/known';
import { headersOf } from '../sheets/table';
import type { Issue } from './outcome';
import { issueOf } from './outcome';

const codes = { mentor: 'unknownMentor', cpp: 'unknownCpp', school: 'unknownSchool' } as const;

const issueFor = (entity: Referred, { code, data }: Extract<Reference, { code: unknown }>): Issue =>
  issueOf(fault(code, entity, data as never), { ...headersOf('visit'), ...headersOf('assignment') });

/** What is said of a name that leads to nothing sound. */
export const unknown = (entity: Referred, said: string): Issue =>
  issueFor(entity, { code: codes[entity], data: { said, fits: [] } as never });

/** The key that a client's words refer to, or what is wrong with them in the words of every form. */
export function subjectOf(
  known: Known,
  entity: Referred,
  said: string,
): { readonly key: string } | { readonly key: null; readonly issues: readonly Issue[] } {
  const found = known.refer(entity, said);
  return 'key' in found ? found : { key: null, issues: [issueFor(entity, found)] };
}
