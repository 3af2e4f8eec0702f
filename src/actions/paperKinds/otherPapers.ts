import type { OnForm } from '../../letters/papers/blankForm';
import { blankForm } from '../../letters/papers/blankForm';
import { card } from '../../letters/papers/card';
import { declaration } from '../../letters/papers/declaration';
import { attendance, travel } from '../../letters/papers/meetings';
import { preVisit } from '../../letters/papers/preVisit';
import { programmePaper } from '../../letters/papers/programme';
import { requestsPaper } from '../../letters/papers/requests';
import { minutes, visitReport } from '../../letters/papers/rowPapers';
import type { PaperWords } from '../../messages/papers/index';
import { carriedOutOf } from '../../rules/carriedOut';
import { fold } from '../../schema/fold';
import { headersOf } from '../../sheets/table';
import { reckon } from '../balances';
import { done, issueOf, refused } from '../outcome';
import type { Asks, PaperKind } from '../papers';
import { mentorsOfYear, ofFile, ofOne, ofRow } from './opened';

/** A kind whose template says what it is called. */
const kind = (
  group: PaperKind['group'],
  name: keyof PaperWords['templates'],
  asks: Asks,
  make: PaperKind['make'],
): PaperKind => ({ group, label: ({ templates }) => templates[name].label, asks, make });

const minutesOf = (entity: 'miniGroup' | 'workshop') =>
  kind(
    'activity',
    `${entity}Minutes`,
    { of: 'row', entity },
    ofRow(entity, ({ desk }, row) => done([minutes(desk, entity, row)])),
  );

const formOf = (entity: OnForm): PaperKind => ({
  group: 'blank',
  label: (words) => words.blankForm.label[entity],
  asks: {},
  make: ofFile(({ desk }) => [blankForm(desk, entity)]),
});

/** The papers beside the balance, by their public names (task book, 2 to 5). */
export const otherPapers = {
  programme: kind(
    'yearly',
    'programme',
    { of: 'mentor', schoolYear: true },
    ofOne(
      'mentor',
      ({ desk, alone }) => {
        const carriedOut = carriedOutOf(alone);
        return (mentor) => programmePaper(desk, mentor, carriedOut);
      },
      mentorsOfYear,
    ),
  ),
  card: kind(
    'yearly',
    'card',
    { of: 'mentor', schoolYear: true, asOf: true },
    ofOne(
      'mentor',
      ({ desk, world, alone }) => {
        const { mentors } = reckon(world, desk).accounts;
        const carriedOut = carriedOutOf(alone);
        return (mentor) =>
          card(desk, mentor, mentors.find(({ name }) => fold(name) === mentor) ?? null, carriedOut, null);
      },
      mentorsOfYear,
    ),
  ),
  visitReport: kind(
    'activity',
    'visitReport',
    { of: 'row', entity: 'visit' },
    ofRow('visit', ({ desk }, row) => done([visitReport(desk, row)])),
  ),
  miniGroupMinutes: minutesOf('miniGroup'),
  workshopMinutes: minutesOf('workshop'),
  preVisit: kind(
    'activity',
    'preVisit',
    { of: 'school' },
    ofOne(
      'school',
      ({ desk, file }) =>
        (school) =>
          preVisit(desk, school, file.wordings()),
    ),
  ),
  attendance: kind(
    'activity',
    'attendance',
    { of: 'cpp', asOf: true },
    ofOne(
      'cpp',
      ({ desk }) =>
        (cpp) =>
          attendance(desk, cpp, desk.asOf),
      ({ sound }) => sound('cpp').map(({ record }) => fold(record.name)),
    ),
  ),
  travel: kind(
    'activity',
    'travel',
    { of: 'mentor', month: true },
    ofOne(
      'mentor',
      ({ desk, asked }) =>
        (mentor) =>
          travel(desk, mentor, asked.month ?? desk.today),
      mentorsOfYear,
    ),
  ),
  supportRequests: kind(
    'directorate',
    'supportRequests',
    { of: 'mentor', isOptional: true, schoolYear: true, asOf: true },
    ofOne(
      'mentor',
      ({ desk }) =>
        (mentor) =>
          requestsPaper(desk, mentor),
      mentorsOfYear,
      ({ desk }) => requestsPaper(desk, null),
    ),
  ),
  declaration: kind(
    'directorate',
    'declaration',
    { of: 'row', entity: 'duty' },
    ofRow('duty', ({ desk }, { row }, faults) =>
      faults.length > 0
        ? refused(faults.map((fault) => issueOf(fault, headersOf('duty'))))
        : done(
            desk
              .sound('duty')
              .filter((one) => one.row === row)
              .map(({ record }) => declaration(desk, record.mentor, { ...record, on: record.date })),
          ),
    ),
  ),
  visitForm: formOf('visit'),
  miniGroupForm: formOf('miniGroup'),
  workshopForm: formOf('workshop'),
  programmeForm: formOf('programmeItem'),
  requestForm: formOf('supportRequest'),
} as const satisfies Readonly<Record<string, PaperKind>>;
