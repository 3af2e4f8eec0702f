import { history } from '../src/messages/history.ar';
import { fold } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';

/** Who an address of سجل العمليات is: the name of the mentor whose it is, else the address; «غير معروف» for none. */
export function personOf(email: string, seen: Seen): string {
  if (email === '') return history.unknownPerson;
  const sought = fold(email);
  const key = seen
    .keysOf('mentor')
    .find((one) => fold(String(seen.cardOf('mentor', one)?.email ?? '')) === sought);
  return key === undefined ? email : seen.nameOf('mentor', key);
}
