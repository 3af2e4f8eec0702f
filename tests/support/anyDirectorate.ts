import fc from 'fast-check';
import type { Tabs, Typed } from './rows';
import {
  aCpp,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  aPost,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  directorate,
  gresaOf,
  massira,
  waha,
  youssef,
} from './rows';

// Any small directorate, as facts in numbers; what its tabs then hold is written from the facts.

export const mentorNames = [aicha, ahmed, youssef];
export const cppNames = [massira, atlas, waha];
export const cycleCodes = ['preschool', 'primary'] as const;
const cycleLabels = ['التعليم الأولي', 'الابتدائي'];
const modeLabels = ['', 'حضورية', 'عن بعد', 'هاتف'];
const degreeLabels = ['لم تنطلق بعد', 'في بدايتها', 'في طور الإنجاز', 'متقدمة', 'مكتملة'];
export const stageCodes = ['diagnosis', 'planning', 'implementation', 'evaluation'] as const;

/** Things that people write, each with what it is once folded: two spellings of one, and others. */
export const said = [
  { text: 'وضوح الأهداف', group: 0 },
  { text: 'وضوح  الاهداف', group: 0 },
  { text: 'انخراط الفريق', group: 1 },
  { text: 'بُعد المسافات', group: 2 },
  { text: 'بعد المسافات', group: 2 },
];

/** Days at the edges of school years, and between. */
const days = fc.constantFrom(
  '2024-09-01',
  '2025-08-31',
  '2025-11-03',
  '2026-08-31',
  '2026-09-01',
  '2026-10-12',
  '2026-10-13',
  '2027-01-31',
  '2027-05-31',
  '2027-08-31',
  '2027-09-01',
  '2027-10-04',
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const someMentors = fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 });
const cpp = fc.nat(2);
const school = fc.nat(5);
const texts = fc.array(fc.nat(said.length - 1), { maxLength: 3 });
/** Whether the row lacks a required cell. */
const broken = fc.nat(7).map((number) => number === 0);

export const anyDirectorate = fc.record({
  asOf: days,
  schools: fc.array(fc.record({ cpp: maybe(cpp), satellite: broken, start: maybe(days) }), {
    minLength: 6,
    maxLength: 6,
  }),
  posts: fc.array(fc.record({ school, woman: fc.boolean(), from: days, to: maybe(days), broken }), {
    maxLength: 10,
  }),
  assignments: fc.array(fc.record({ mentor: fc.nat(2), cpp, from: days, to: maybe(days) }), { maxLength: 5 }),
  visits: fc.array(
    fc.record({
      date: days,
      mentors: someMentors,
      school,
      cycle: fc.nat(1),
      mode: fc.nat(3),
      cpp: maybe(cpp),
      degrees: fc.tuple(...stageCodes.map(() => maybe(fc.nat(4)))),
      strengths: texts,
      weaknesses: texts,
      broken,
    }),
    { maxLength: 14 },
  ),
  miniGroups: fc.array(
    fc.record({ date: days, mentors: someMentors, cpp, strengths: texts, weaknesses: texts, broken }),
    {
      maxLength: 5,
    },
  ),
  workshops: fc.array(
    fc.record({
      date: days,
      mentors: someMentors,
      cpp,
      topic: fc.nat(said.length - 1),
      inside: fc.boolean(),
      strengths: texts,
      weaknesses: texts,
      broken,
    }),
    { maxLength: 8 },
  ),
});

/** The facts of a directorate. */
export type Facts = typeof anyDirectorate extends fc.Arbitrary<infer F> ? F : never;

export const codeOf = (school: number): string => gresaOf(30_000 + school);

const names = (indexes: readonly number[]) => indexes.map((index) => mentorNames[index]).join('، ');
const cellOf = (points: readonly number[]) => points.map((index) => `- ${said[index]?.text}`).join('\n');
const notes = (row: { strengths: readonly number[]; weaknesses: readonly number[] }) => ({
  strengths: cellOf(row.strengths),
  weaknesses: cellOf(row.weaknesses),
});

/** The file that holds these facts; every year is known to it. */
export const fileOf = (facts: Facts): Tabs =>
  directorate({
    settings: { firstYear: '2020/2021' },
    mentor: mentorNames.map((name) => aMentor(name)),
    cpp: cppNames.map((name) => aCpp(name)),
    school: facts.schools.map((one, index) =>
      aSchool(codeOf(index), `مدرسة ${index}`, {
        cpp: one.cpp === null ? '' : cppNames[one.cpp],
        kind: one.satellite ? 'فرعية' : 'مدرسة ابتدائية',
        projectStart: one.start ?? '',
      }),
    ),
    post: facts.posts.map((one) =>
      aPost(codeOf(one.school), {
        gender: one.broken ? '' : one.woman ? 'أنثى' : 'ذكر',
        from: one.from,
        to: one.to ?? '',
      }),
    ),
    assignment: facts.assignments.map((one) =>
      anAssignment(mentorNames[one.mentor] ?? '', cppNames[one.cpp] ?? '', one.from, one.to ?? ''),
    ),
    visit: facts.visits.map(
      (one): Typed =>
        aVisit({
          date: one.date,
          mentors: names(one.mentors),
          school: codeOf(one.school),
          cycle: cycleLabels[one.cycle],
          mode: modeLabels[one.mode],
          cpp: one.cpp === null ? '' : cppNames[one.cpp],
          subject: one.broken ? '' : 'تتبع',
          ...notes(one),
          ...Object.fromEntries(
            stageCodes.map((stage, index) => {
              const degree = one.degrees[index];
              return [stage, degree === null || degree === undefined ? '' : degreeLabels[degree]];
            }),
          ),
        }),
    ),
    miniGroup: facts.miniGroups.map((one) =>
      aMiniGroup({
        date: one.date,
        facilitators: names(one.mentors),
        cpp: cppNames[one.cpp],
        subject: one.broken ? '' : 'تبادل',
        ...notes(one),
      }),
    ),
    workshop: facts.workshops.map((one) =>
      aWorkshop({
        date: one.date,
        facilitators: names(one.mentors),
        cpp: cppNames[one.cpp],
        topic: said[one.topic]?.text,
        inFramework: one.broken ? '' : one.inside ? 'نعم' : 'لا',
        ...notes(one),
      }),
    ),
  });
