import { meetingWords as words } from '../../src/messages/meetings.ar';
import { readDecision } from '../../src/region/meetingLines';
import { readDay } from '../../src/schema/day';
import type { Draft } from '../../src/schema/entity';
import { textOf } from '../../src/schema/entity';
import { fold } from '../../src/schema/fold';
import type { OpenDecision, Seen } from '../../src/schema/form';
import { pointsOf } from '../../src/schema/points';
import type { Notices } from '../notices';
import { printMade } from '../printing';
import { server } from '../server';
import type { OnFile } from '../views';
import { attendeesField } from './attendees';
import { decisionsField } from './decisionsField';
import { followUpField } from './followUpField';

/** The decisions that are open before a meeting: taken on an earlier day, or on the same by another. */
function openBefore(draft: Draft, { region }: Seen): readonly OpenDecision[] {
  const on = readDay(textOf(draft, 'date'));
  const own = new Set(pointsOf(textOf(draft, 'decisions')).map((line) => fold(readDecision(line).text)));
  return (region?.openDecisions ?? []).filter(
    (one) => on === null || one.on < on || (one.on === on && !own.has(fold(one.text))),
  );
}

/** What the form of a meeting does by itself, and the fields that it draws in its own way. */
export const meetingForm = (around: Pick<OnFile, 'fieldOf' | 'seen'>, told: Notices) => ({
  helps: {
    date: { near: ({ clockDay }: Seen) => [clockDay] },
    agenda: {
      follows: ['date'],
      proposes: (draft: Draft, seen: Seen) => (openBefore(draft, seen).length > 0 ? words.firstPoint : ''),
    },
    followUp: { offers: (draft: Draft, seen: Seen) => openBefore(draft, seen).map(({ text }) => text) },
  },
  drawn: {
    attendees: attendeesField(around),
    decisions: decisionsField(around),
    followUp: followUpField(around),
  },
  leads: (['meetingMinutes', 'meetingInvitation'] as const).map((kind) => ({
    words: words.print[kind],
    go: (id: string) => void printMade(told, server.paper({ kind, id })),
  })),
});
