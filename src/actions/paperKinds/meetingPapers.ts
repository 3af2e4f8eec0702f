import type { EntityName } from '../../entities/index';
import { meetingInvitation, meetingMinutes } from '../../letters/papers/teamMeetings';
import { done } from '../outcome';
import type { PaperKind } from '../papers';
import { ofRow } from './opened';

const entity = 'meeting' satisfies EntityName;

const kindOf = (name: 'meetingMinutes' | 'meetingInvitation', draw: typeof meetingMinutes): PaperKind => ({
  level: 'academy',
  group: 'region',
  label: ({ templates }) => templates[name].label,
  asks: { of: 'row', entity },
  make: ofRow(entity, ({ desk, file }, row) => {
    file.all('academy');
    return done([draw(desk, row)]);
  }),
});

/** The papers of a meeting of the regional team, by their public names. */
export const meetingPapers = {
  meetingMinutes: kindOf('meetingMinutes', meetingMinutes),
  meetingInvitation: kindOf('meetingInvitation', meetingInvitation),
} as const satisfies Readonly<Record<string, PaperKind>>;
