import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry, Text } from '../../sidebar/entry';
import { draftOf, faultsOf, fresh, isAsked, openedFrom, typed } from '../../sidebar/entry';
import type { SidebarData } from '../../src/actions/openSidebarData';
import type { DirectorateEntity } from '../../src/entities/index';
import { directorateNames, entityNamed } from '../../src/entities/index';
import { seenFrom } from '../../src/entities/seen';
import { ar } from '../../src/messages/ar';
import type { Seen } from '../../src/schema/form';
import {
  aUuid,
  cellAt,
  closeShipped,
  headerOf,
  preparedExample,
  sheetNamed,
  valuesOf,
} from '../support/shipped';

afterEach(closeShipped);

/** The worked example in the shipped bundle, as عائشة بنعلي opens its sidebar on 21 November 2026. */
async function opened() {
  const bundle = await preparedExample({ user: 'a.benali@taalim.ma' });
  const data = async () => (await bundle.ask('openSidebarData')).value as SidebarData;
  return { ...bundle, data, see: async () => seenFrom(await data(), ar.lists) };
}

type Texts = Readonly<Record<string, Text>>;

/** A form in which a person typed some texts, one field after the other. */
const filledIn = (entity: DirectorateEntity, texts: Texts, seen: Seen, begun?: Entry): Entry => {
  const of = entityNamed(entity);
  return Object.entries(texts).reduce(
    (entry, [field, text]) => typed(of, entry, field, text, seen),
    begun ?? fresh(of, seen),
  );
};

const draftIn = (entity: DirectorateEntity, entry: Entry, seen: Seen) =>
  draftOf(entityNamed(entity), entry, seen) as Record<string, string>;

/** What a person types in each form, and some of what it proposes beside. */
const rows: { readonly [N in DirectorateEntity]: { readonly types: Texts; readonly proposes: object } } = {
  mentor: { types: { name: 'نادية الصقلي', email: 'n.sqalli@taalim.ma', zone: 'تيزنيت' }, proposes: {} },
  cpp: { types: { name: 'ج.م.م تافراوت', zone: 'أنزي', coordinator: 'خديجة' }, proposes: {} },
  school: {
    types: { code: '20000N', name: 'فرعية إغير', kind: 'فرعية', parent: 'مدرسة النخيل (16698Z)' },
    proposes: { cycles: 'الابتدائي' },
  },
  post: {
    types: { school: 'مدرسة القدس (16710A)', principal: 'علي آيت الحاج', gender: 'ذكر' },
    proposes: { from: '2026-09-01' },
  },
  assignment: { types: { mentor: 'سعيد بلقاسم', cpp: 'ج.م.م تيزنيت 2', to: '٣١/٨/٢٠٢٧' }, proposes: {} },
  visit: {
    types: { school: '16698Z', subject: 'تتبع المشروع', diagnosis: 'متقدمة' },
    proposes: { date: '2026-11-21', cycle: 'الابتدائي', mentors: 'عائشة بنعلي' },
  },
  miniGroup: {
    types: { subject: 'تبادل التجارب', schools: ['مدرسة النخيل (16698Z)'] },
    proposes: { cpp: 'ج.م.م تيزنيت 1', coordinated: 'نعم' },
  },
  workshop: {
    types: { topic: 'قيادة التغيير', hours: '2,5' },
    proposes: { hours: '2.5', inFramework: 'نعم' },
  },
  programmeItem: {
    types: {
      activity: 'ورشة موضوعاتية',
      from: '1/12/2026',
      to: '31/12/2026',
      topic: 'القيادة',
      form: 'ميدانية',
      agreedOn: '٣ أكتوبر 2026',
    },
    proposes: { mentor: 'عائشة بنعلي', cpp: 'ج.م.م تيزنيت 1', agreedOn: '2026-10-03' },
  },
  duty: {
    types: {
      mentor: 'سعيد بلقاسم',
      duty: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
      cpp: 'ج.م.م تيزنيت 2',
      date: '15/06/2027',
    },
    proposes: {},
  },
  supportRequest: {
    types: { kind: 'نقل', purpose: 'زيارة أيت بريم', neededOn: '01/12/2026' },
    proposes: { date: '2026-11-21', mentor: 'عائشة بنعلي', answer: '' },
  },
};

describe('each form, through the shipped bundle', () => {
  it.each(directorateNames)(
    '%s: what was typed and proposed is saved, read back, corrected',
    async (entity) => {
      const { ask, see } = await opened();
      const seen = await see();
      const entry = filledIn(entity, rows[entity].types, seen);
      expect(faultsOf(entityNamed(entity), entry, seen)).toEqual([]);
      const draft = draftIn(entity, entry, seen);
      expect(draft).toMatchObject(rows[entity].proposes);
      const saved = await ask('saveRecord', { entity, id: entry.id, draft });
      expect(saved.issues ?? []).toEqual([]);
      const read = async () =>
        (await ask('recordsOf', { entity, filter: { ids: [entry.id] } })).value.rows[0];
      const row = await read();
      expect(row).toMatchObject({ row: saved.value.row, version: saved.value.version, faults: [] });
      for (const [field, text] of Object.entries(draft)) if (text !== '') expect(row.draft[field]).toBe(text);

      // Opened again, its last text changed.
      const [field = ''] = Object.entries(entityNamed(entity).fields)
        .filter(([, kind]) => kind.control.control === 'text' && kind.cell === 'text' && kind.optional)
        .map(([name]) => name)
        .concat(entityNamed(entity).key ? [] : ['from', 'date'].filter((name) => name in draft));
      const open = openedFrom(entityNamed(entity), row);
      const changed = filledIn(
        entity,
        { [field]: /^(from|date)$/.test(field) ? '2026-11-20' : 'نص آخر' },
        seen,
        open,
      );
      const again = await ask('saveRecord', {
        entity,
        id: entry.id,
        version: row.version,
        draft: draftIn(entity, changed, seen),
      });
      expect(again).toMatchObject({ ok: true, value: { row: row.row } });
      expect((await read()).draft).not.toEqual(row.draft);
    },
  );

  it('a request is answered in a form of its own, which keeps what the mentor wrote', async () => {
    const { ask, see } = await opened();
    const seen = await see();
    const declared = entityNamed('supportRequest');
    const later = { ...declared, form: declared.later! };
    const { rows: listed } = (await ask('recordsOf', { entity: 'supportRequest' })).value;
    const waiting = listed.filter(({ draft }: { draft: Record<string, string> }) =>
      later.later!.awaits(draft, seen),
    );
    expect(waiting.map(({ row }: { row: number }) => row)).toEqual([3]);
    const answered = typed(later, openedFrom(later, waiting[0]), 'answer', 'تعذرت تلبيته', seen);
    const { version, id } = waiting[0];
    const draft = draftOf(later, answered, seen);
    expect(draft).toMatchObject({ purpose: 'زيارة ابن رشد', answeredOn: '2026-11-21' });
    expect(await ask('saveRecord', { entity: 'supportRequest', id, version, draft })).toMatchObject({
      ok: true,
    });
    const [row] = (await ask('recordsOf', { entity: 'supportRequest', filter: { ids: [id] } })).value.rows;
    expect(row.draft).toMatchObject({ kind: 'نقل', purpose: 'زيارة ابن رشد', answer: 'تعذرت تلبيته' });
  });

  it('a programme’s form of support, means and agreement are asked once, then copied to its items', async () => {
    const { ask, see } = await opened();
    const seen = await see();
    const first = filledIn('programmeItem', { ...rows.programmeItem.types, communication: 'الهاتف' }, seen);
    const of = entityNamed('programmeItem');
    expect(isAsked(of, first, 'form', seen)).toBe(true);
    await ask('saveRecord', {
      entity: 'programmeItem',
      id: first.id,
      draft: draftIn('programmeItem', first, seen),
    });
    const now = await see();
    const next = filledIn(
      'programmeItem',
      { activity: 'زيارة فردية', from: '1/1/2027', to: '31/1/2027' },
      now,
    );
    expect(next.texts).toMatchObject({ form: 'ميدانية', communication: 'الهاتف', agreedOn: '2026-10-03' });
    for (const field of ['form', 'communication', 'agreedOn'])
      expect([field, isAsked(of, next, field, now)]).toEqual([field, false]);
    // Another school year is another programme; so is another CPP.
    const later = filledIn('programmeItem', { from: '1/10/2027' }, now, next);
    expect([later.texts['form'], isAsked(of, later, 'form', now)]).toEqual(['', true]);
    const elsewhere = filledIn('programmeItem', { cpp: 'ج.م.م أنزي' }, now, next);
    expect([elsewhere.texts['form'], isAsked(of, elsewhere, 'form', now)]).toEqual(['', true]);
  });
});

describe('what others refer to', () => {
  it('a mentor saved in the sidebar is offered by the drop-downs of the tabs once the balance is rebuilt', async () => {
    const { ask, spreadsheet, see } = await opened();
    const seen = await see();
    const entry = filledIn('mentor', rows.mentor.types, seen);
    await ask('saveRecord', { entity: 'mentor', id: entry.id, draft: draftIn('mentor', entry, seen) });
    await ask('rebuildBalance');
    const offered = valuesOf(sheetNamed(spreadsheet, ar.tabs.lists)).map(([name]) => name);
    expect(offered).toContain('نادية الصقلي');
  });
});

describe('what bears no id', () => {
  it('a wording is added, corrected, kept single and removed; the same request twice does it once', async () => {
    const { ask, data, spreadsheet } = await opened();
    const draft = { written: 'بُعد المسافات', meant: 'بعد المؤسسات' };
    expect(await ask('saveWording', { draft })).toMatchObject({ ok: true, value: { row: 4 } });
    expect(await ask('saveWording', { draft })).toMatchObject({ ok: true, value: { row: 4 } });
    const twin = { written: 'بعد  المسافات', meant: 'شيء آخر' };
    expect(await ask('saveWording', { draft: twin })).toMatchObject({
      ok: false,
      issues: [{ field: 'written', code: 'duplicate' }],
    });
    const corrected = { ...draft, meant: '=بعد' };
    expect(await ask('saveWording', { draft: corrected, was: draft })).toMatchObject({ ok: true });
    expect(await ask('saveWording', { draft, was: draft })).toMatchObject({
      ok: false,
      issues: [{ code: 'outdated' }],
    });
    expect(await ask('saveWording', { draft: { ...draft, meant: '' } })).toMatchObject({
      ok: false,
      issues: [{ field: 'meant', code: 'required' }],
    });
    const sheet = sheetNamed(spreadsheet, ar.tabs.wording);
    expect(cellAt(sheet, 3, 1)).toMatchObject({ value: '=بعد' });
    expect(cellAt(sheet, 3, 1)?.formula).toBeUndefined();
    expect((await data()).wordings.map(({ texts }) => texts['written'])).toEqual([
      'صعوبة التنقل',
      'قلة الموارد',
      'بُعد المسافات',
    ]);
    const gone = { draft: { written: '', meant: '' }, was: corrected };
    expect(await ask('saveWording', gone)).toMatchObject({ ok: true, value: { row: 0 } });
    expect(await ask('saveWording', gone)).toMatchObject({ ok: true, value: { row: 0 } });
    expect((await data()).wordings).toHaveLength(2);
  });

  it('settings are judged, written as text in their rows, and never over what another person changed', async () => {
    const { ask, data, spreadsheet } = await opened();
    const was = (await data()).settingTexts;
    const save = (changes: object) => ask('saveSettings', { draft: { ...was, ...changes }, was });
    expect(await save({ schoolYear: '2026/2028', asOf: '31/02/2027' })).toMatchObject({
      ok: false,
      issues: [{ field: 'schoolYear' }, { field: 'asOf', code: 'notADay' }],
    });
    expect(await save({ schoolYear: '٢٠٢٦/٢٠٢٧', asOf: '2027-06-30', place: '=فاس' })).toMatchObject({
      ok: true,
    });
    const lines = valuesOf(sheetNamed(spreadsheet, ar.tabs.settings)).map((cells) => cells.slice(0, 2));
    expect(lines).toEqual(
      expect.arrayContaining([
        [ar.fields.settings.schoolYear, '2026/2027'],
        [ar.fields.settings.asOf, '30/06/2027'],
        [ar.fields.settings.place, '=فاس'],
      ]),
    );
    expect((await ask('balances')).value).toMatchObject({ schoolYear: '2026/2027', asOf: '2027-06-30' });
    expect(await save({ place: 'مكناس' })).toMatchObject({
      ok: false,
      issues: [{ field: 'place', code: 'outdated' }],
    });
    // What somebody else changed meanwhile stays, where this person did not touch it.
    expect(await save({ copyTo: 'b@taalim.ma' })).toMatchObject({
      ok: true,
      value: { texts: { place: '=فاس', copyTo: 'b@taalim.ma' } },
    });
  });

  it.each([
    ['saveWording', {}],
    ['saveWording', { draft: { written: 'أ' } }],
    ['saveSettings', { draft: { stranger: 'x' }, was: {} }],
    ['saveSettings', { draft: 'x', was: {} }],
  ])('%s with an input that it does not take answers badRequest', async (action, input) => {
    const { ask } = await opened();
    expect(await ask(action, input)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
  });

  it('the sidebar opens on them without another run: 13 reads in all', async () => {
    const { run } = await opened();
    const { calls } = await run('openSidebarData');
    expect(calls['read']).toBeLessThanOrEqual(13);
  });
});

/** What people write of a visit, rightly or wrongly, as the grid and the form both take it. */
const visits = fc.record({
  date: fc.constantFrom(
    '20/11/2026',
    '2026-11-02',
    '٣ نونبر 2026',
    '31/06/2026',
    '22/11/2026',
    '5/9/1999',
    '',
  ),
  mentors: fc.constantFrom('عائشة بنعلي', 'عائشة بنعلى، احمد الفاسي', 'مجهول', ''),
  school: fc.constantFrom(
    '16698z',
    'مدرسة النخيل',
    'مدرسة الوفاء',
    'ثانوية ابن رشد الاعدادية (16702D)',
    '16711N',
    '',
  ),
  cycle: fc.constantFrom('الابتدائي', 'الثانوي الإعدادي', ''),
  subject: fc.constantFrom('تتبع', '- نقطة', ''),
  diagnosis: fc.constantFrom('متقدمة', '4', ''),
  strengths: fc.constantFrom('انخراط الفريق\nوضوح الأهداف', ''),
  weaknesses: fc.constantFrom('قلة الموارد', 'قله الموارد', ''),
});

describe('one judgement at every door', () => {
  it('a row through the sidebar and the same row typed by hand get the same verdict and the same figures', async () => {
    const { ask, bench, spreadsheet, see } = await opened();
    const seen = await see();
    const of = entityNamed('visit');
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    const header = headerOf(sheet);
    const labels: Readonly<Record<string, string>> = ar.fields.visit;
    const below = (await ask('recordsOf', { entity: 'visit' })).value.rows.reduce(
      (last: number, { row }: { row: number }) => Math.max(last, row),
      1,
    );
    const figures = async () => {
      const { leftOut, ...rest } = (await ask('balances')).value;
      const own = leftOut.find(
        ({ tab, row }: { tab: string; row: number }) => tab === ar.tabs.visit && row > below,
      );
      return { codes: (own?.codes ?? []) as string[], figures: JSON.stringify(rest) };
    };
    const write = (texts: Readonly<Record<string, string>>) =>
      bench.type(
        Object.entries(texts).map(([field, text]) => ({
          sheet: sheet.id,
          row: below,
          column: header.indexOf(labels[field] ?? field),
          text,
        })),
      );
    const none = await figures();
    let number = 0;
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(visits, async (texts) => {
        fc.pre(Object.values(texts).some((text) => text !== ''));
        number += 1;
        const id = aUuid(number);
        const entry: Entry = { id, texts, own: [] };
        const inForm = [...new Set(faultsOf(of, entry, seen).map(({ code }) => code))].sort();
        const saved = await ask('saveRecord', { entity: 'visit', id, draft: draftOf(of, entry, seen) });
        const bySidebar = await figures();
        if (saved.ok) {
          sound += 1;
          await ask('removeRecord', { entity: 'visit', id, version: saved.value.version });
        }
        await write(texts);
        const byHand = await figures();
        await write(Object.fromEntries([...Object.keys(texts), 'cpp', ar.id].map((field) => [field, ''])));
        const refused = saved.ok ? [] : [...new Set(saved.issues.map(({ code }) => code))].sort();
        expect(byHand.codes).toEqual(refused);
        expect(byHand.codes).toEqual(expect.arrayContaining(inForm));
        expect(byHand.figures).toBe(bySidebar.figures);
        expect(await figures()).toEqual(none);
      }),
      {
        numRuns: 40,
        seed: 7,
        examples: [
          [
            {
              date: '20/11/2026',
              mentors: 'عائشة بنعلي',
              school: '16698z',
              cycle: 'الابتدائي',
              subject: 'تتبع',
              diagnosis: '4',
              strengths: '',
              weaknesses: 'قله الموارد',
            },
          ],
        ],
      },
    );
    expect(sound).toBeGreaterThan(0);
  });
});
