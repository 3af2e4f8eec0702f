import { describe, expect, it } from '@jest/globals';
import { applied, blankDirectorate, countsOf, plain, previewed, rowsIn } from '../support/importing';
import { aSchool, cellsOf, directorate, gresaOf, massira, nakhil, sent, wafa } from '../support/rows';

const header = 'CD_ETAB,NOM_ETABA,la_com,typeEtab,LA_CYCLE,NetabFr';
const asLines = (...rows: readonly string[]) => [header, ...rows].join('\n');

describe('schools, of an export or of a list', () => {
  it('private ones are not imported, and counted', () => {
    const dry = previewed(
      blankDirectorate(),
      'school',
      asLines(
        '16698Z,م. للا مريم,تزنيت,Public,الابتدائي,Ecole Autonome',
        '16699A,مدرسة الأمل الخصوصية,تزنيت,Privé,الابتدائي,Ecole Autonome',
        '16700B,مدرسة النجاح الخصوصية,تزنيت,خصوصي,الابتدائي,Ecole Autonome',
      ),
    );
    expect(countsOf(dry)).toEqual({ added: 1, private: 2 });
    expect(dry.summary).toContain('مؤسسات خصوصية لم تُستورد: 2');
  });

  it('a satellite whose name fits two heads, or none, comes without parent and is told', () => {
    const dry = previewed(
      blankDirectorate(),
      'school',
      asLines(
        '16698Z,م.م النور مركزية تيدلي,تيزغران,Public,الابتدائي,Secteur Scolaire Centre',
        '16699A,م.م النور مركزية أكادير,تيغمي,Public,الابتدائي,Secteur Scolaire Centre',
        '16700B,م.م النور فرعية تلوا,انزي,Public,الابتدائي,Satellite',
        '16701C,م.م النور فرعية تاغزيفت,تيغمي,Public,الابتدائي,Satellite',
        '16702D,فرعية ايت داود,تيغمي,Public,الابتدائي,Satellite',
      ),
    );
    const parents = dry.planned.map(({ draft }) => [draft.code, draft.parent]);
    expect(parents).toContainEqual(['16701C', 'م.م النور مركزية أكادير (16699A)']);
    expect(parents).toContainEqual(['16700B', '']);
    expect(parents).toContainEqual(['16702D', '']);
    const notes = plain(dry.planned.flatMap((one) => one.notes).join(' '));
    expect(notes).toContain('يناسب أكثر من مؤسسة أصل');
    expect(notes).toContain('لا توجد مؤسسة أصل بهذا الاسم');
  });

  it('a satellite finds a parent that the file already holds', () => {
    const tabs = directorate({
      school: [aSchool(nakhil, 'م.م النخيل مركزية اسكا', { commune: 'ويجان', kind: 'مجموعة مدارس' })],
    });
    const code = gresaOf(17186);
    const dry = previewed(
      tabs,
      'school',
      asLines(`${code},م.م النخيل فرعية ميرة,ويجان,Public,الابتدائي,Satellite`),
    );
    expect(dry.planned[0]?.draft.parent).toBe(`م.م النخيل مركزية اسكا (${nakhil})`);
  });

  it('a guessed parent that is itself refused leaves its satellites without one', () => {
    const dry = previewed(
      blankDirectorate(),
      'school',
      asLines(
        '16698Z,م.م النور مركزية تيدلي,تيزغران,Public,شهادة التقني العالي,Secteur Scolaire Centre',
        '16700B,م.م النور فرعية تلوا,تيزغران,Public,الابتدائي,Satellite',
      ),
    );
    expect(countsOf(dry)).toEqual({ added: 1, refused: 1 });
    expect(dry.planned[0]?.draft).toMatchObject({ code: '16700B', parent: '' });
    expect(plain(dry.summary.join(' '))).toContain('لم تُعرف مؤسستها الأصل: 1');
  });

  it('each row that cannot come in says why; its neighbours come in', () => {
    const dry = previewed(
      blankDirectorate(),
      'school',
      asLines(
        'XX,م. ابن حزم,تزنيت,Public,الابتدائي,Ecole Autonome',
        ',م. الوفاء,تزنيت,Public,الابتدائي,Ecole Autonome',
        '16698Z,م. للا مريم,تزنيت,Public,الابتدائي,Ecole Autonome',
        '1234R,,تزنيت,Public,الابتدائي,Ecole Autonome',
      ),
    );
    expect(dry.told.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'refused'],
      [3, 'refused'],
      [5, 'refused'],
    ]);
    expect(plain(dry.told[0]?.message ?? '')).toContain('«XX» ليس رمز مؤسسة');
    expect(dry.planned.map(({ draft }) => draft.code)).toEqual(['16698Z']);
  });

  it('a code with a lost zero is the same school; a wrong letter is a warning', () => {
    const [zero, letter] = [gresaOf(1234), '16698A'];
    const dry = previewed(
      blankDirectorate(),
      'school',
      asLines(
        `${zero.slice(1)},م. الأولى,تزنيت,Public,الابتدائي,Ecole Autonome`,
        `${letter},م. الثانية,تزنيت,Public,الابتدائي,Ecole Autonome`,
      ),
    );
    expect(dry.planned.map(({ draft }) => draft.code)).toEqual([zero, letter]);
    expect(dry.planned[0]?.notes).toEqual([]);
    expect(dry.planned[1]?.notes).toHaveLength(1);
  });

  it('a school that is there changes only where the list says something else; cycles are added to, never taken', () => {
    const tabs = directorate({
      school: [
        aSchool(nakhil, 'مدرسة النخيل', { commune: 'فاس', id: '1f0c9a2e-0000-4000-8000-000000000101' }),
        aSchool(wafa, 'مدرسة الوفاء', { id: '1f0c9a2e-0000-4000-8000-000000000102' }),
      ],
    });
    const dry = previewed(
      tabs,
      'school',
      asLines(
        `${nakhil},مدرسه  النخيل,سايس,Public,الابتدائي,Ecole Autonome`,
        `${wafa},مدرسة الوفاء,,Public,الابتدائي,Ecole Autonome`,
      ),
    );
    expect(countsOf(dry)).toEqual({ changed: 1, same: 1 });
    expect(dry.planned[0]?.notes.map(plain)).toEqual(['الجماعة الترابية: فاس ← سايس']);
    applied(tabs, 'school', dry);
    expect(cellsOf(tabs, 'school', 2)).toMatchObject({
      name: 'مدرسة النخيل',
      cycles: 'التعليم الأولي، الابتدائي',
      commune: 'سايس',
      cpp: massira,
    });
  });
});

describe('a list of codes joins a CPP', () => {
  const ids = (number: number) => ({ id: `1f0c9a2e-0000-4000-8000-00000000010${number}` });
  const file = () =>
    directorate({
      school: [
        aSchool(nakhil, 'مدرسة النخيل', ids(1)),
        aSchool(wafa, 'مدرسة الوفاء', { cpp: '', ...ids(2) }),
        aSchool(gresaOf(16702), 'مدرسة القدس', { cpp: '', ...ids(3) }),
      ],
    });

  it('by code, in any case and around names; unknown ones are told, those who are there already too', () => {
    const tabs = file();
    const list = `الرموز\n${nakhil}\nم. الوفاء (${wafa.toLowerCase()})\n${gresaOf(16702)}; ${wafa}\n99999X\nكلام`;
    const dry = previewed(tabs, 'members', list, { cpp: 'ج.م.م  المسيره' });
    expect(countsOf(dry)).toEqual({ changed: 2, same: 1, merged: 1, refused: 2 });
    const [slice] = applied(tabs, 'school', dry);
    expect([2, 3, 4].map((row) => cellsOf(tabs, 'school', row).cpp)).toEqual([massira, massira, massira]);
    sent(tabs, 'undo', { operation: slice?.operation });
    expect([2, 3, 4].map((row) => cellsOf(tabs, 'school', row).cpp)).toEqual([massira, '', '']);
    expect(rowsIn(tabs, 'school')).toHaveLength(3);
  });

  it('of a CPP that the file does not know is refused', () => {
    const outcome = sent(file(), 'previewImport', { what: 'members', text: nakhil, cpp: 'ج.م.م أخرى' });
    expect(outcome).toMatchObject({ ok: false });
  });
});
