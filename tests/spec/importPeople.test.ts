import { describe, expect, it } from '@jest/globals';
import { applied, countsOf, importDay, itemsOf, plain, previewed, rowsIn } from '../support/importing';
import {
  aicha,
  aMentor,
  aPost,
  aSchool,
  aVisit,
  cellsOf,
  directorate,
  gresaOf,
  idOf,
  nakhil,
  sent,
  wafa,
} from '../support/rows';

describe('principals', () => {
  const list = `رمز المؤسسة;المؤسسة;الاسم والنسب;الجنس\n${nakhil};مدرسة النخيل;سعاد العلوي;أنثى\n${wafa};;كريم بناني;M\n`;

  it('come in by name, gender and school; من is proposed as 1 September and said to be approximate', () => {
    const tabs = directorate();
    const dry = previewed(tabs, 'post', list);
    expect(countsOf(dry)).toEqual({ added: 2 });
    expect(dry.planned.map(({ draft }) => draft)).toMatchObject([
      {
        principal: 'سعاد العلوي',
        gender: 'أنثى',
        school: `مدرسة النخيل (${nakhil})`,
        from: '2026-09-01',
        to: '',
      },
      { principal: 'كريم بناني', gender: 'ذكر', school: `مدرسة الوفاء (${wafa})`, from: '2026-09-01' },
    ]);
    expect(plain(dry.summary.join(' '))).toContain('تقريبي');
  });

  it('who is in post already is not doubled; a better day replaces the approximate one', () => {
    const tabs = directorate();
    applied(tabs, 'post', previewed(tabs, 'post', list));
    expect(countsOf(previewed(tabs, 'post', list))).toEqual({ same: 2 });
    const better = `CD_ETAB;المدير(ة);الجنس;تاريخ التعيين\n${nakhil};سعاد العلوي;أنثى;03/09/2024`;
    const dry = previewed(tabs, 'post', better);
    expect(dry.planned.map(({ notes }) => plain(notes.join()))).toEqual(['من: 2026-09-01 ← 2024-09-03']);
  });

  it('given and family names in two columns are one name; without gender or at an unknown school they are refused', () => {
    const dry = previewed(
      directorate(),
      'post',
      `الاسم الشخصي;النسب;الجنس;CD_ETAB\nسعاد;العلوي;;${nakhil}\nكريم;بناني;ذكر;99999X`,
    );
    expect(countsOf(dry)).toEqual({ refused: 2 });
    expect(dry.told.map(({ name }) => name)).toEqual([`سعاد العلوي – ${nakhil}`, 'كريم بناني – 99999X']);
  });

  it('one who comes where another is in post is told, and comes in', () => {
    const dry = previewed(directorate({ post: [aPost(nakhil)] }), 'post', list);
    expect(countsOf(dry)).toEqual({ added: 2 });
    expect(dry.planned[0]?.notes).toHaveLength(1);
  });
});

describe('mentors', () => {
  it('come in once each, by folded name; an address that the file lacks is added to it', () => {
    const tabs = directorate({ mentor: [aMentor(aicha, { email: '', id: idOf(900) })] });
    const dry = previewed(
      tabs,
      'mentor',
      'الاسم والنسب\tالإطار\tالبريد الإلكتروني\nعائشه  بنعلي\t\taicha@taalim.ma\nعمر حداد\tمفتش\tomar@taalim.ma\nعمر حدّاد\tمفتش\tomar@taalim.ma',
    );
    expect(countsOf(dry)).toEqual({ changed: 1, added: 1, merged: 1 });
    applied(tabs, 'mentor', dry);
    expect(cellsOf(tabs, 'mentor', 2)).toMatchObject({ name: aicha, email: 'aicha@taalim.ma' });
    expect(rowsIn(tabs, 'mentor')).toHaveLength(2);
  });
});

describe('past activities', () => {
  const header = 'التاريخ;المواكب(ة);المؤسسة;السلك;موضوع الزيارة';
  const line = `12/10/2026 00:00:00;${aicha};${nakhil};الابتدائي;تتبع المشروع`;

  it('come in with the words of their tab; what a save fills is filled; rules refuse and warn as they do elsewhere', () => {
    const tabs = directorate();
    const dry = previewed(tabs, 'visit', `${header}\n${line}\n31/06/2026;${aicha};${nakhil};الابتدائي;س\n`);
    expect(countsOf(dry)).toEqual({ added: 1, refused: 1 });
    expect(plain(dry.told[0]?.message ?? '')).toContain('31/06/2026');
    applied(tabs, 'visit', dry);
    expect(cellsOf(tabs, 'visit', 2)).toMatchObject({ date: '2026-10-12', cpp: 'ج.م.م المسيرة' });
  });

  it('a visit at a satellite goes to its parent, and its only cycle is proposed; both are told', () => {
    const satellite = gresaOf(16750);
    const head = aSchool(nakhil, 'م.م النخيل مركزية اسكا', { cycles: 'الابتدائي' });
    const hanging = aSchool(satellite, 'م.م النخيل فرعية ميرة', { kind: 'فرعية', parent: nakhil });
    const tabs = directorate({ school: [head, hanging] });
    const dry = previewed(
      tabs,
      'visit',
      `التاريخ;المواكب(ة);المؤسسة;موضوع الزيارة\n12/10/2026;${aicha};${satellite};تتبع`,
    );
    expect(dry.planned[0]?.draft).toMatchObject({
      school: `م.م النخيل مركزية اسكا (${nakhil})`,
      cycle: 'الابتدائي',
      findings: 'تمت الزيارة بفرعية م.م النخيل فرعية ميرة',
    });
    expect(dry.planned[0]?.notes.length).toBeGreaterThanOrEqual(2);
    applied(tabs, 'visit', dry);
    expect(cellsOf(tabs, 'visit', 2).school).toContain('مركزية اسكا');
  });

  it('a line that says what the file already holds is not added again; a near one is told as a probable duplicate', () => {
    const tabs = directorate({ visit: [aVisit()] });
    const dry = previewed(tabs, 'visit', `${header}\n${line}\n${line.replace('تتبع', 'تقويم')}`);
    expect(countsOf(dry)).toEqual({ same: 1, added: 1 });
    expect(plain(dry.planned[0]?.notes.join() ?? '')).not.toBe('');
  });
});

describe('a slice that is sent again', () => {
  it('writes nothing twice, and tells the operation to undo it by', () => {
    const tabs = directorate({ mentor: [] });
    const dry = previewed(tabs, 'mentor', 'الاسم والنسب\nعمر حداد\nليلى تازي');
    const slice = { entity: 'mentor', items: itemsOf(dry), isLast: true };
    const first = sent(tabs, 'applyImport', slice, importDay);
    const again = sent(tabs, 'applyImport', slice, importDay);
    expect(again).toEqual(first);
    expect(rowsIn(tabs, 'mentor')).toHaveLength(2);
  });

  it('half of which another try wrote is completed', () => {
    const tabs = directorate({ mentor: [] });
    const items = itemsOf(previewed(tabs, 'mentor', 'الاسم والنسب\nعمر حداد\nليلى تازي'));
    sent(tabs, 'applyImport', { entity: 'mentor', items: items.slice(0, 1) }, importDay);
    expect(sent(tabs, 'applyImport', { entity: 'mentor', items }, importDay)).toMatchObject({
      value: { written: 2, refused: [] },
    });
    expect(rowsIn(tabs, 'mentor')).toHaveLength(2);
  });

  it('a row that moved on since the dry run is refused, the others are written', () => {
    const tabs = directorate({ mentor: [aMentor(aicha, { email: '', id: idOf(900) })] });
    const items = itemsOf(
      previewed(tabs, 'mentor', 'الاسم والنسب;البريد\nعائشة بنعلي;a@taalim.ma\nعمر حداد;'),
    );
    const row = tabs.get('المواكبون')?.[1] as string[];
    row[1] = 'مفتشة';
    expect(sent(tabs, 'applyImport', { entity: 'mentor', items }, importDay)).toMatchObject({
      value: { written: 1, refused: [{ id: idOf(900) }] },
    });
  });

  it('what is no slice is a bad request', () => {
    const tabs = directorate();
    const bad = (input: object) => sent(tabs, 'applyImport', input, importDay);
    const badRequest = { ok: false, issues: [{ code: 'badRequest' }] };
    expect(bad({ entity: 'wording', items: [] })).toMatchObject(badRequest);
    expect(bad({ entity: 'mentor', items: [{ id: 'x', draft: {} }] })).toMatchObject(badRequest);
    expect(bad({ entity: 'mentor', items: [{ id: idOf(1), draft: { other: '' } }] })).toMatchObject(
      badRequest,
    );
    expect(sent(tabs, 'previewImport', { what: 'settings', text: 'x' })).toMatchObject(badRequest);
  });
});
