import { teamRole } from '../../entities/lists';
import { said } from '../../messages/papers/words';
import type { DecisionTrail, HeldMeeting } from '../../region/decisions';
import { openDecisions } from '../../region/decisions';
import type { Attendee, Decision } from '../../region/meetingLines';
import { readAttendee, readDecision, readFollowUp } from '../../region/meetingLines';
import { inFigures, readDay } from '../../schema/day';
import { fold } from '../../schema/fold';
import { pointsOf } from '../../schema/points';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { dayIn, labelled, shownTexts, value } from './desk';
import type { Values } from './fromTemplate';
import { paperFrom } from './fromTemplate';
import type { RowOnPaper } from './rowPapers';
import { directorateIn } from './team';

/** The roles of each member of the team, by folded name, in the words of the paper. */
function rolesOf(desk: Desk): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const { record } of desk.sound('teamMember')) {
    const { roleAt } = desk.words.team;
    const role = labelled(desk, 'teamRole', record.role);
    const one = record.directorate
      ? said(roleAt, { role, directorate: directorateIn(desk, record.directorate) })
      : role;
    const before = roles.get(fold(record.name));
    roles.set(
      fold(record.name),
      before === undefined ? one : `${before}${desk.words.common.separator}${one}`,
    );
  }
  return roles;
}

/** What both papers say: when and where, and the points of the agenda; what is faulty in the row is named. */
function shared(desk: Desk, { texts, faulty }: RowOnPaper): Values {
  const { meeting, common } = desk.words;
  const { place } = shownTexts(desk, 'meeting', texts);
  const on = readDay(texts.date ?? '');
  const weekday = on === null ? '' : (meeting.weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? '');
  const labels: Readonly<Record<string, unknown>> = meeting;
  return {
    held: on === null ? value(texts.date ?? '') : said(meeting.dayOf, { weekday, day: inFigures(on) }),
    place,
    day: on === null ? (texts.date ?? '') : inFigures(on),
    short: on === null ? '' : inFigures(on),
    agenda: pointsOf(texts.agenda ?? '').map((point) => ({ point: value(point) })),
    faulty: [...new Set(faulty)].map((field) => String(labels[field] ?? field)).join(common.separator),
  };
}

const decided = (desk: Desk, { text, responsible, due }: Decision): Values => {
  const { words, known } = desk;
  const day = readDay(due);
  const role = known.codeOf('teamRole', responsible);
  return {
    decision: value(text),
    responsible: (role === null ? value(responsible) : labelled(desk, 'teamRole', role)) || words.common.dots,
    due: (day === null ? value(due) : dayIn(day)) || words.common.dots,
  };
};

/** Whether a capacity is a role of the team, as the form writes it beside a member. */
function isRole({ known }: Desk, capacity: string): boolean {
  const said = fold(capacity);
  return teamRole.codes.some((code) => {
    const label = fold(known.labelOf('teamRole', code));
    return said === label || [' – ', '، '].some((sign) => said.startsWith(`${label}${sign}`));
  });
}

/** محضر لقاء of the regional team: who came, what was on the agenda, what became of earlier decisions, what was decided. */
export function meetingMinutes(desk: Desk, row: RowOnPaper): Paper {
  const { words, language } = desk;
  const { attendees = '', decisions = '', followUp = '' } = row.texts;
  const roles = rolesOf(desk);
  const present = pointsOf(attendees).map(readAttendee);
  // Who left the team since was of it on the day.
  const isMember = ({ name, role }: Attendee) => roles.has(fold(name)) || isRole(desk, role);
  return paperFrom(desk, words.templates.meetingMinutes, {
    ...shared(desk, row),
    members: present.filter(isMember).map(({ name, role }) => ({
      name: value(name),
      // The role on the day, as it was written; another language knows that of today.
      role: language === 'ar' && role !== '' ? value(role) : (roles.get(fold(name)) ?? value(role)),
    })),
    guests: present
      .filter((one) => !isMember(one))
      .map(({ name, role }) => ({ name: value(name), capacity: value(role) })),
    followUp: pointsOf(followUp)
      .map(readFollowUp)
      .map(({ text, state, note }) => ({
        decision: value(text),
        state: state === null ? '' : words.meeting.states[state],
        note: value(note),
      })),
    decisions: pointsOf(decisions)
      .map(readDecision)
      .filter(({ text }) => text !== '')
      .map((one) => decided(desk, one)),
  });
}

/** دعوة إلى لقاء of the regional team: its agenda, and the decisions of the meetings before it that are still open. */
export function meetingInvitation(desk: Desk, row: RowOnPaper): Paper {
  const on = readDay(row.texts.date ?? '') ?? desk.today;
  const before = (desk.sound('meeting') as readonly HeldMeeting[]).filter(
    ({ record: { date }, row: other }) => date < on || (date === on && other < row.row),
  );
  const open = openDecisions(before, on).map((one: DecisionTrail) => ({
    ...decided(desk, one),
    since: dayIn(one.takenBy[one.takenBy.length - 1]?.record.date ?? null),
  }));
  return paperFrom(desk, desk.words.templates.meetingInvitation, {
    ...shared(desk, row),
    open,
    toFollow: open.length > 0 ? 1 : '',
  });
}
