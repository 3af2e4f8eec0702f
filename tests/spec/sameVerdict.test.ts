import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Typed } from '../support/rows';
import {
  aDuty,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aSchool,
  aVisit,
  aWorkshop,
  codesIn,
  directorate,
  gresaOf,
  idOf,
  listedIn,
  massira,
  nakhil,
  saving,
} from '../support/rows';

const sound = {
  mentor: aMentor('سعيد بلقاسم'),
  school: aSchool(gresaOf(40_000), 'مدرسة جديدة'),
  post: aPost(nakhil),
  assignment: anAssignment(aicha, massira),
  visit: aVisit(),
  miniGroup: aMiniGroup({ schools: nakhil, women: '2' }),
  workshop: aWorkshop({ hours: '2,5', field: 'الدعم المدرسي' }),
  programmeItem: anItem({ status: 'مؤجل', reason: 'عطلة' }),
  duty: aDuty({ cpp: 'ج.م.م الواحة' }),
} as const satisfies Record<string, Typed>;

type Name = keyof typeof sound;

const satellite = gresaOf(41_000);

/** What someone may type in any cell, rightly or wrongly. */
const typed = fc.constantFrom(
  '',
  ' ',
  'كلام',
  nakhil,
  nakhil.toLowerCase(),
  satellite,
  `مدرسة أخرى (${nakhil})`,
  aicha,
  `${aicha}، ${ahmed}`,
  `${aicha}، مجهول`,
  massira,
  'ج.م.م الأطلس',
  '12/10/2026',
  '١٢ أكتوبر ٢٠٢٦',
  '2010-01-01',
  '2030-01-01',
  '31/02/2027',
  'الابتدائي',
  'primary',
  'الثانوي التأهيلي',
  'متقدمة',
  '3',
  '2.5',
  '-1',
  '14',
  'نعم',
  'لا',
  'أنثى',
  'ملغى',
  '1234r',
  '؟',
);

/** A sound row of some tab, with a few cells typed over. */
const rows = fc.constantFrom(...(Object.keys(sound) as Name[])).chain((entity) =>
  fc.record({
    entity: fc.constant(entity),
    over: fc.dictionary(fc.constantFrom(...Object.keys(sound[entity] as object)), typed, { maxKeys: 3 }),
  }),
);

const there: { readonly [N in Name]?: readonly Typed[] } = {
  mentor: [aMentor(aicha), aMentor(ahmed)],
  school: [
    aSchool(nakhil, 'مدرسة النخيل'),
    aSchool(satellite, 'فرعية تيغمي', { kind: 'فرعية', parent: nakhil }),
  ],
  assignment: [anAssignment(aicha, massira, '2020-09-01')],
};

/** A file of a few mentors and schools, and what a hand typed below them. */
const fileWith = (entity: Name, ...below: readonly Typed[]) =>
  directorate({ ...there, [entity]: [...(there[entity] ?? []), ...below] });

describe('one judgement: the same words in a form and in a tab get the same verdict', () => {
  it('a save refuses exactly what a row typed in the tab is marked with, and the row it writes is sound', () => {
    fc.assert(
      fc.property(rows, ({ entity, over }) => {
        const draft = { ...sound[entity], ...over };
        // A row of blank cells is no row in a tab; a form that holds nothing is refused.
        fc.pre(Object.values(draft).some((text) => text.trim() !== ''));
        const byHand = codesIn(fileWith(entity, draft), entity, {}).at(-1) ?? [];
        const file = fileWith(entity);
        const answer = saving(file, entity, draft);
        const refused = answer.ok ? [] : [...new Set(answer.issues.map(({ code }) => code))].sort();
        expect(refused).toEqual(byHand);
        if (!answer.ok) return;
        const written = listedIn(file, entity).find(({ id }) => id === idOf(1));
        expect(written?.faults).toEqual([]);
        expect(written?.version).toBe(answer.value.version);
      }),
      { numRuns: 600 },
    );
  });
});
