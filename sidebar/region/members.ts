import type { Attendee } from '../../src/region/meetingLines';
import { fold } from '../../src/schema/fold';
import type { Seen } from '../../src/schema/form';

/** The members of the regional team, each once, with all their roles. */
export function members({ region }: Pick<Seen, 'region'>): readonly Attendee[] {
  const team = new Map<string, Attendee>();
  for (const { name, role, directorate } of region?.team ?? []) {
    if (name === '') continue;
    const said = [role, directorate].filter((part) => part !== '').join(' – ');
    const held = team.get(fold(name));
    team.set(fold(name), {
      name: held?.name ?? name,
      role: [held?.role ?? '', said].filter((part) => part !== '').join('، '),
    });
  }
  return [...team.values()];
}
