import { column, fieldsOf } from './columns';
import type { common as commonWords } from './common.ar';
import { meetingTemplates } from './meetingTemplates';
import type { others } from './others';
import { teamTemplates } from './teamTemplates';
import type { Column, Part, Template } from './template';
import type { In } from './words';
import { workPlanTemplate } from './workPlanTemplate';

// What each paper beside the balance is made of, part by part, in whichever language: put together when it is built.
// Over 200 lines because papers are read side by side.

type Words = In<typeof others.ar>;
type Common = In<typeof commonWords>;

/** Labels by field, of these fields in this order. */
const pick = (labels: Readonly<Record<string, string>>, ...fields: readonly string[]) =>
  Object.fromEntries(
    fields.map((field) => [field, field === 'cpp' ? '{unit}' : (labels[field] ?? field)] as const),
  );

export function templatesOf(common: Common, words: Words) {
  const { rows, programme, visit, minutes, declaration, requests, preVisit, card, late, attendance, travel } =
    words;
  const { signature, signatureAndSeal } = common.signatures;
  const { fields } = rows;
  const number: Column = { of: 'number', title: rows.number, share: 1, isNumber: true };

  const director = { title: '{director}', note: signatureAndSeal };
  const head = { title: '{head}', note: signature };
  const mentor = { title: common.signatures.mentor, note: signature };
  const coordinator = { title: common.signatures.coordinator, note: signature };
  /** The coordinator signs a mentor's paper where the setting says so. */
  const mentorSigns = [mentor, { ...coordinator, when: 'coordinatorSigns' }, director];

  const toDirector = { from: '{mentor}', to: common.toDirector };
  const greeted = { opening: common.opening, closing: common.closing };
  const faulty = [{ text: visit.faulty, when: 'faulty' }];
  const points = (labels: Readonly<Record<string, string>>, ...names: readonly string[]): readonly Part[] =>
    names.map((name) => ({ points: name, label: labels[name] ?? name }));

  const minutesOf = (entity: 'miniGroup' | 'workshop', ...own: readonly string[]): Template => ({
    ...minutes[entity],
    notices: faulty,
    parts: [
      { facts: pick(fields[entity], 'date', 'place', 'facilitators', 'cpp', ...own, 'programmeItem') },
      { text: minutes.total, when: 'present' },
      ...points(fields[entity], 'findings', 'strengths', 'weaknesses'),
    ],
    signatures: [{ title: minutes.facilitator, note: signature }, coordinator],
  });

  const letters: { readonly late: Template; readonly reminder: Template } = {
    late: {
      label: '',
      file: late.file,
      title: late.title,
      isSpacious: true,
      notices: [{ text: late.asOf }],
      parts: [
        {
          facts: {
            expected: late.expected,
            received: late.received,
            rate: late.rate,
            onTime: late.onTime,
            onTimeRate: late.onTimeRate,
          },
        },
        {
          rows: 'late',
          columns: [number, column('mentor', late.mentor, 6), column('since', rows.notes, 8)],
          none: late.none,
        },
      ],
      signatures: [head, director],
    },
    reminder: {
      label: '',
      file: late.letter.file,
      title: late.letter.title,
      isSpacious: true,
      letter: {
        ...greeted,
        from: '{director}',
        to: late.letter.to,
        subject: late.letter.subject,
        reference: late.letter.reference,
      },
      parts: [{ text: late.letter.body }, { text: late.letter.ask }, { text: late.letter.help }],
      signatures: [director],
    },
  };

  const templates = {
    programme: {
      label: programme.label,
      file: programme.file,
      title: programme.title,
      letter: { ...toDirector, ...greeted, subject: programme.subject, reference: programme.reference },
      notices: [{ text: programme.due }],
      parts: [
        { text: programme.body },
        {
          each: 'units',
          parts: [
            {
              heading: common.unitOf,
              facts: {
                coordinator: programme.coordinator,
                form: programme.form,
                communication: programme.communication,
                agreedOn: programme.agreedOn,
              },
            },
            {
              rows: 'items',
              columns: [
                column('when', programme.when, 3),
                column('activity', programme.activity, 3),
                column('schools', programme.target, 5),
                column('topic', programme.topic, 4),
                column('status', programme.status, 3),
              ],
            },
          ],
        },
        { text: programme.total, when: 'count' },
        { text: programme.none, when: 'isEmpty' },
      ],
      signatures: mentorSigns,
    },
    card: {
      label: card.label,
      file: card.file,
      title: card.title,
      isSpacious: true,
      notices: [{ text: card.asOf }],
      parts: [
        { facts: pick(fields.mentor, 'name', 'grade', 'zone', 'email') },
        {
          heading: card.assignments,
          rows: 'assignments',
          columns: [
            column('cpp', '{unit}', 4),
            column('zone', fields.mentor.zone, 3),
            column('coordinator', card.coordinator, 3),
            column('schools', card.schools, 2),
            column('from', fields.assignment.from, 2),
            column('to', fields.assignment.to, 2),
          ],
          none: card.noAssignments,
        },
        { heading: card.programme, text: programme.total, when: 'count' },
        { heading: card.programme, text: programme.none, when: 'isEmpty' },
        {
          heading: card.activity,
          facts: {
            visits: card.visits,
            remote: card.remote,
            miniGroups: card.miniGroups,
            topics: card.topics,
            visited: card.visited,
          },
        },
        {
          heading: card.deadlines,
          facts: {
            programmeDue: card.programmeDue,
            internalDue: card.internal,
            balanceDue: card.balanceDue,
          },
        },
      ],
      signatures: mentorSigns,
    },
    visitReport: {
      label: visit.label,
      file: visit.file,
      title: visit.title,
      notices: faulty,
      parts: [
        {
          facts: pick(
            fields.visit,
            ...['date', 'mentors', 'school', 'cpp', 'cycle', 'mode', 'subject', 'programmeItem', 'transport'],
          ),
        },
        {
          rows: 'stages',
          columns: [
            column('stage', visit.stage, 2),
            column('before', visit.before, 3),
            column('after', visit.after, 3),
          ],
        },
        ...points(fields.visit, 'findings', 'strengths', 'weaknesses', 'recommendations'),
        { facts: pick(fields.visit, 'nextStep', 'nextStepDate') },
      ],
      signatures: [mentor, { title: visit.principal, note: signature }],
    },
    miniGroupMinutes: minutesOf('miniGroup', 'subject', 'schools', 'women', 'men', 'coordinated'),
    workshopMinutes: minutesOf('workshop', 'topic', 'field', 'hours', 'women', 'men', 'inFramework'),
    preVisit: {
      label: preVisit.label,
      file: preVisit.file,
      title: preVisit.title,
      parts: [
        { text: preVisit.intro, isQuiet: true },
        {
          facts: {
            school: fields.school.name,
            principal: preVisit.principal,
            kind: fields.school.kind,
            cycles: fields.school.cycles,
            commune: fields.school.commune,
            environment: fields.school.environment,
            cpp: '{unit}',
            projectStart: fields.school.projectStart,
          },
        },
        {
          heading: preVisit.stages,
          rows: 'stages',
          columns: [
            column('stage', preVisit.stage, 2),
            column('degree', preVisit.degree, 2),
            column('on', preVisit.on, 2),
          ],
        },
        {
          heading: preVisit.history,
          rows: 'visits',
          columns: fieldsOf(fields.visit, { date: 2, mentors: 3, mode: 2, subject: 6 }),
          none: preVisit.noHistory,
        },
        { text: rows.others, when: 'others' },
        {
          heading: preVisit.promises,
          rows: 'promises',
          columns: [
            column('date', preVisit.said, 2),
            column('nextStep', fields.visit.nextStep, 7),
            column('nextStepDate', preVisit.due, 2),
          ],
        },
        { heading: preVisit.strengths, items: 'strengths' },
        { heading: preVisit.weaknesses, items: 'weaknesses' },
        {
          heading: preVisit.requests,
          rows: 'requests',
          columns: fieldsOf(fields.supportRequest, { date: 2, kind: 2, purpose: 5, neededOn: 2 }),
        },
        { lines: preVisit.questions, count: 4 },
      ],
      signatures: [],
    },
    attendance: {
      label: attendance.label,
      file: attendance.file,
      title: attendance.title,
      parts: [
        {
          facts: {
            cpp: '{unit}',
            day: attendance.day,
            place: attendance.place,
            subject: attendance.subject,
          },
        },
        {
          rows: 'heads',
          columns: [
            number,
            column('school', attendance.school, 5),
            column('principal', attendance.principal, 4),
            column('morning', attendance.morning, 3),
            column('afternoon', attendance.afternoon, 3),
          ],
          none: attendance.none,
        },
        {
          heading: attendance.others,
          rows: 'others',
          columns: [
            number,
            column('name', attendance.name, 9),
            column('morning', attendance.morning, 3),
            column('afternoon', attendance.afternoon, 3),
          ],
        },
        { text: attendance.count },
      ],
      signatures: [mentor, coordinator],
    },
    travel: {
      label: travel.label,
      file: travel.file,
      title: travel.title,
      letter: { ...toDirector, subject: travel.subject },
      parts: [
        {
          rows: 'visits',
          columns: [
            number,
            column('date', travel.day, 2.2),
            column('school', travel.school, 5),
            column('commune', travel.commune, 3),
            column('subject', travel.purpose, 4),
            column('transport', travel.means, 3),
          ],
          none: travel.none,
        },
        { facts: { count: travel.visits, days: travel.days } },
      ],
      signatures: mentorSigns,
    },
    supportRequests: {
      label: requests.label,
      file: requests.file,
      title: requests.title,
      isLandscape: true,
      notices: [{ text: requests.asOf }, { text: requests.of, when: 'mentor' }],
      parts: [
        {
          rows: 'requests',
          columns: [
            number,
            ...fieldsOf(fields.supportRequest, {
              date: 2.2,
              mentor: 3,
              kind: 2,
              purpose: 5,
              neededOn: 2.2,
              answer: 2.4,
              answeredOn: 2.2,
            }),
            column('delay', requests.delay, 2.4),
            column('effect', fields.supportRequest.effect, 3.6),
          ],
          none: requests.none,
        },
        {
          heading: requests.answers,
          rows: 'answers',
          columns: [column('answer', requests.answer, 3), column('count', requests.count, 1)],
        },
        { facts: { asked: requests.asked, mean: requests.mean } },
      ],
      signatures: [head, director],
    },
    declaration: {
      label: declaration.label,
      file: declaration.file,
      title: declaration.title,
      isSpacious: true,
      letter: { subject: declaration.subject, reference: '{reference}' },
      parts: [
        { text: declaration.undersigned },
        {
          facts: {
            mentor: declaration.name,
            grade: declaration.grade,
            duty: declaration.duty,
            projects: declaration.unit,
            zone: declaration.zone,
            day: declaration.day,
          },
        },
        { text: declaration.declare },
        { items: 'declares' },
        { text: declaration.checked },
      ],
      signatures: [{ title: declaration.signs, note: declaration.signsNote }, director],
    },
    ...letters,
    ...teamTemplates(common, words.team),
    ...meetingTemplates(common, words),
    ...workPlanTemplate(common, words.team, words.workPlan),
  } satisfies Readonly<Record<string, Template>>;
  return templates as { readonly [N in keyof typeof templates]: Template };
}
