import { fieldsOf } from './columns';
import type { common as commonWords } from './common.ar';
import type { meeting as meetingWords } from './meeting.ar';
import type { rows as rowsWords } from './rows.ar';
import type { team as teamWords } from './team.ar';
import type { Column, Part, Template } from './template';
import type { visit as visitWords } from './visit.ar';
import type { In } from './words';

interface Words {
  readonly meeting: In<typeof meetingWords>;
  readonly rows: In<typeof rowsWords>;
  readonly team: In<typeof teamWords>;
  readonly visit: In<typeof visitWords>;
}

/** What the papers of a meeting of the regional team are made of. */
export function meetingTemplates(common: In<typeof commonWords>, { meeting, rows, team, visit }: Words) {
  const { minutes, invitation } = meeting;
  const coordinator = { title: team.signs.coordinator, note: common.signatures.signature };
  const number: Column = { of: 'number', title: rows.number, share: 1, isNumber: true };
  const decided = [number, ...fieldsOf(meeting.columns, { decision: 8, responsible: 4, due: 2.6 })];
  const faulty = [{ text: visit.faulty, when: 'faulty' }];
  const agenda: Part = {
    heading: meeting.agenda,
    rows: 'agenda',
    columns: [number, ...fieldsOf(meeting.columns, { point: 14 })],
    none: common.dots,
  };
  return {
    meetingMinutes: {
      label: minutes.label,
      file: minutes.file,
      title: minutes.title,
      notices: faulty,
      parts: [
        { facts: { held: meeting.date, place: meeting.place } },
        {
          heading: meeting.members,
          rows: 'members',
          columns: [number, ...fieldsOf(meeting.columns, { name: 6, role: 9 })],
          none: meeting.noMembers,
        },
        {
          heading: meeting.guests,
          rows: 'guests',
          columns: [number, ...fieldsOf(meeting.columns, { name: 6, capacity: 9 })],
        },
        agenda,
        {
          heading: meeting.followUp,
          rows: 'followUp',
          columns: [number, ...fieldsOf(meeting.columns, { decision: 7, state: 3, note: 5 })],
        },
        { heading: meeting.decisions, rows: 'decisions', columns: decided, none: minutes.none },
      ],
      signatures: [coordinator],
    },
    meetingInvitation: {
      label: invitation.label,
      file: invitation.file,
      title: invitation.title,
      isSpacious: true,
      letter: {
        from: team.signs.coordinator,
        to: invitation.to,
        subject: invitation.subject,
        opening: common.opening,
        closing: common.closing,
      },
      notices: faulty,
      parts: [
        { text: invitation.body },
        { facts: { held: meeting.date, place: meeting.place } },
        agenda,
        {
          heading: invitation.open,
          rows: 'open',
          columns: [...decided, ...fieldsOf(meeting.columns, { since: 2.6 })],
        },
        { text: invitation.please, when: 'toFollow' },
      ],
      signatures: [coordinator],
    },
  } satisfies Readonly<Record<string, Template>>;
}
