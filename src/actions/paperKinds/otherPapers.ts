import type { OnForm } from '../../letters/papers/blankForm';
import { blankForm } from '../../letters/papers/blankForm';
import { card } from '../../letters/papers/card';
import { declaration } from '../../letters/papers/declaration';
import type { Deposited } from '../../letters/papers/late';
import { latePapers } from '../../letters/papers/late';
import { attendance, travel } from '../../letters/papers/meetings';
import { preVisit } from '../../letters/papers/preVisit';
import { programmePaper } from '../../letters/papers/programme';
import { requestsPaper } from '../../letters/papers/requests';
import { minutes, visitReport } from '../../letters/papers/rowPapers';
import type { PaperWords } from '../../messages/papers/index';
import { carriedOutOf } from '../../rules/carriedOut';
import type { SoundRows } from '../../rules/judge';
import { internalDay } from '../../schedule/steps';
import { holidaysIn } from '../../schedule/workingDays';
import { fold } from '../../schema/fold';
import type { Frozen } from '../../sheets/deposits';
import { headersOf } from '../../sheets/table';
import { reckon } from '../balances';
import { depositLines, depositorIn, frozenIn } from '../depositLines';
import { done, issueOf, refused } from '../outcome';
import type { Asks, PaperKind } from '../papers';
import { timelinessIn } from '../timeliness';
import { mentorsOfYear, ofFile, ofOne, ofRow, onDesk } from './opened';

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

/** Who has not deposited a paper, by the day of the first deposit that is known (domain §5). */
const lateOf = (paper: Deposited): PaperKind => ({
  group: 'directorate',
  label: ({ late }) => late.label[paper],
  asks: { schoolYear: true },
  make: (...asking) => {
    const { desk, world } = onDesk(...asking);
    const { schoolYear, today, sound } = desk;
    const mentor = sound('mentor');
    const deposits = frozenIn(depositLines(world, schoolYear)).filter(({ kind }) => kind === paper);
    const rows = { mentor, assignment: sound('assignment') } as unknown as SoundRows;
    const whose = depositorIn(mentor);
    const firstOf = (name: string) =>
      deposits
        .filter((one) => whose(one)?.record.name.trim() === name)
        .reduce<Frozen | null>((first, one) => (first && first.version < one.version ? first : one), null);
    const timeliness = timelinessIn(rows, deposits, paper, schoolYear, today);
    return done(latePapers(desk, paper, timeliness, (name) => firstOf(name)?.on ?? null));
  },
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
        const { settings, schoolYear } = desk;
        const due = internalDay(settings.internalDay, schoolYear, holidaysIn(settings.holidays));
        return (mentor) =>
          card(desk, mentor, mentors.find(({ name }) => fold(name) === mentor) ?? null, carriedOut, due);
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
  attendance: {
    ...kind(
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
    day: ({ attendance: { heldOn } }) => heldOn,
  } satisfies PaperKind,
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
  lateProgrammes: lateOf('programme'),
  lateBalances: lateOf('balance'),
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
