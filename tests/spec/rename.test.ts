import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openFile } from '../../src/actions/file';
import type { Renamed } from '../../src/actions/renameEverywhere';
import { keyOf } from '../../src/entities/known';
import { ar } from '../../src/messages/ar';
import { referencesTo } from '../../src/rules/references';
import { anyDirectorate, cppNames, fileOf, mentorNames } from '../support/anyDirectorate';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import {
  aCpp,
  aDuty,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aRequest,
  aSchool,
  atlas,
  aVisit,
  balancesOf,
  cellsOf,
  directorate,
  listedIn,
  massira,
  nakhil,
  qods,
  refusalsOf,
  sent,
  valueIn,
  wafa,
  waha,
  youssef,
} from '../support/rows';

const rename = (tabs: Tabs, entity: string, key: string, name: string, rest: object = {}): Renamed =>
  valueIn(sent(tabs, 'renameEverywhere', { entity, key, name, ...rest }));

const refusal = (tabs: Tabs, entity: string, key: string, name: string) =>
  refusalsOf(sent(tabs, 'renameEverywhere', { entity, key, name }));

/** The cells of the tabs people type in. */
const typed = (tabs: Tabs) => {
  const own = [...tabs].filter(([title]) => ![ar.tabs.log, ar.tabs.lists, ar.tabs.balance].includes(title));
  return Object.fromEntries(own.map(([title, rows]) => [title, rows.map((row) => [...row])]));
};

/** A file in which عائشة, المسيرة and النخيل are referred to in every manner. */
const file = () =>
  directorate({
    mentor: [aMentor(aicha), aMentor(ahmed), aMentor(youssef)],
    school: [
      aSchool(nakhil, 'مدرسة النخيل'),
      aSchool(wafa, 'فرعية الوفاء', { kind: 'فرعية', parent: `مدرسة النخيل (${nakhil})` }),
      aSchool(qods, 'مدرسة القدس', { cpp: atlas }),
    ],
    post: [aPost(`مدرسة النخيل (${nakhil})`), aPost(nakhil), aPost('مدرسة  النخيل')],
    assignment: [anAssignment(aicha, massira), anAssignment(youssef, waha)],
    visit: [
      aVisit({ mentors: `${ahmed}،${aicha}` }),
      aVisit({ mentors: `مجهول، ${aicha}؛ ${ahmed}`, school: `اسم قديم (${nakhil.toLowerCase()})` }),
      aVisit({
        date: '12-10-26',
        mentors: 'عَائشة  بنعلي',
        cpp: 'ج.م.م المسيره',
        findings: `رافقت ${aicha} الفريق`,
      }),
      aVisit({ date: 'أمس', mentors: ahmed }),
    ],
    miniGroup: [aMiniGroup({ schools: `${nakhil}، مدرسة النخيل (${nakhil})، مدرسة النخيل\nمدرسة القدس` })],
    programmeItem: [anItem({ schools: `مدرسة القدس (${qods})، مدرسة النخيل (${nakhil})` })],
    duty: [aDuty({ mentor: youssef })],
    supportRequest: [aRequest({})],
  });

describe('«تغيير الاسم في كل الملف»', () => {
  it('a mentor: their row and every cell that names them, however spelled; what is only written of them stays', () => {
    const tabs = file();
    const { tabs: counts, cells, from, to } = rename(tabs, 'mentor', 'عائشه بنعلي', 'عائشة العلوي');
    expect({ from, to, cells }).toEqual({ from: aicha, to: 'عائشة العلوي', cells: 8 });
    expect(counts).toEqual([
      { tab: ar.tabs.mentor, rows: 1 },
      { tab: ar.tabs.assignment, rows: 1 },
      { tab: ar.tabs.visit, rows: 3 },
      { tab: ar.tabs.miniGroup, rows: 1 },
      { tab: ar.tabs.programmeItem, rows: 1 },
      { tab: ar.tabs.supportRequest, rows: 1 },
    ]);
    expect(cellsOf(tabs, 'mentor', 2).name).toBe('عائشة العلوي');
    expect(cellsOf(tabs, 'visit', 2).mentors).toBe(`${ahmed}،عائشة العلوي`);
    expect(cellsOf(tabs, 'visit', 3).mentors).toBe(`مجهول، عائشة العلوي؛ ${ahmed}`);
    expect(cellsOf(tabs, 'visit', 4)).toMatchObject({
      mentors: 'عائشة العلوي',
      date: '12-10-26',
      cpp: 'ج.م.م المسيره',
      findings: `رافقت ${aicha} الفريق`,
    });
  });

  it('a school: names and «name (code)» follow, a code alone stays', () => {
    const tabs = file();
    rename(tabs, 'school', nakhil, 'مدرسة الزيتون');
    const now = `مدرسة الزيتون (${nakhil})`;
    expect(cellsOf(tabs, 'school', 2).name).toBe('مدرسة الزيتون');
    expect(cellsOf(tabs, 'school', 3).parent).toBe(now);
    expect([2, 3, 4].map((row) => cellsOf(tabs, 'post', row).school)).toEqual([now, nakhil, 'مدرسة الزيتون']);
    expect(cellsOf(tabs, 'visit', 3).school).toBe(now);
    expect(cellsOf(tabs, 'miniGroup', 2).schools).toBe(`${nakhil}، ${now}، مدرسة الزيتون\nمدرسة القدس`);
    expect(cellsOf(tabs, 'programmeItem', 2).schools).toBe(`مدرسة القدس (${qods})، ${now}`);
  });

  it('a CPP: also where a school or a visit names it', () => {
    const tabs = file();
    rename(tabs, 'cpp', massira, 'ج.م.م النور');
    expect(cellsOf(tabs, 'school', 2).cpp).toBe('ج.م.م النور');
    expect(cellsOf(tabs, 'visit', 4).cpp).toBe('ج.م.م النور');
    expect(cellsOf(tabs, 'school', 4).cpp).toBe(atlas);
  });

  it('a name with a comma, or with brackets, still means one', () => {
    const tabs = file();
    rename(tabs, 'mentor', aicha, 'بنعلي، عائشة');
    expect(cellsOf(tabs, 'visit', 2).mentors).toBe(`${ahmed}،بنعلي، عائشة`);
    rename(tabs, 'school', nakhil, 'مدرسة الزيتون، المركز (12345A)');
    expect(cellsOf(tabs, 'post', 4).school).toBe(`مدرسة الزيتون، المركز (12345A) (${nakhil})`);
    expect(cellsOf(tabs, 'miniGroup', 2).schools).toContain(`مدرسة الزيتون، المركز (12345A) (${nakhil})`);
  });

  it('a preview counts the same and writes nothing', () => {
    const tabs = file();
    const before = typed(tabs);
    const trial = rename(tabs, 'school', nakhil, 'مدرسة الزيتون', { dryRun: true });
    expect(typed(tabs)).toEqual(before);
    expect(trial.operation).toBeNull();
    const done = rename(tabs, 'school', nakhil, 'مدرسة الزيتون');
    expect(trial).toEqual({ ...done, operation: null });
    expect(done.operation).not.toBeNull();
  });

  it('the same row by its id', () => {
    const tabs = file();
    const answer = sent(tabs, 'renameEverywhere', { entity: 'mentor', id: 'mentor-2', name: 'عائشة العلوي' });
    expect(answer).toMatchObject({ ok: true, value: { from: aicha, cells: 8 } });
  });

  it('a name that another bears is refused, however it is spelled; a better spelling of its own is not', () => {
    expect(refusal(file(), 'mentor', aicha, 'احمد  الفاسى')).toEqual(['name: duplicate']);
    expect(refusal(file(), 'cpp', massira, atlas)).toEqual(['name: duplicate']);
    expect(refusal(file(), 'school', nakhil, 'مدرسه القدس')).toEqual(['name: duplicate']);
    const tabs = file();
    rename(tabs, 'mentor', ahmed, 'احمد الفاسي');
    expect(cellsOf(tabs, 'visit', 2).mentors).toBe(`احمد الفاسي،${aicha}`);
  });

  it('no name, nobody of that name, nothing that has a name: refused, and nothing is written', () => {
    const tabs = file();
    const before = typed(tabs);
    expect(refusal(tabs, 'mentor', aicha, ' ‏')).toEqual(['name: required']);
    expect(refusal(tabs, 'mentor', 'مجهول', 'عائشة العلوي')).toEqual(['key: badRequest']);
    expect(refusal(tabs, 'visit', aicha, 'عائشة العلوي')).toEqual(['badRequest']);
    expect(refusalsOf(sent(tabs, 'renameEverywhere', { entity: 'mentor', name: 'عائشة' }))).toEqual([
      'badRequest',
    ]);
    expect(typed(tabs)).toEqual(before);
  });

  it('a name that would be read as something else in a cell is refused', () => {
    expect(refusal(file(), 'mentor', aicha, `${ahmed}، عائشة`)).toEqual(['name: badRequest']);
    expect(refusal(file(), 'mentor', aicha, 'عائشة')).toEqual([]);
  });

  it('undone, every cell is as it was; rows without an id of their own have one', () => {
    const tabs = file();
    const visits = tabs.get(ar.tabs.visit) ?? [];
    const idAt = (visits[0] ?? []).indexOf(ar.id);
    (visits[1] as string[])[idAt] = '';
    (visits[2] as string[])[idAt] = 'visit-4';
    const before = typed(tabs);
    const { operation } = rename(tabs, 'mentor', aicha, 'عائشة العلوي');
    expect(new Set(visits.slice(1).map((row) => row[idAt])).size).toBe(4);
    const undone = sent(tabs, 'undo', { operation });
    expect(undone).toMatchObject({ ok: true, value: { undone: 8, kept: [] } });
    const withoutIds = (all: Record<string, string[][]>) =>
      Object.fromEntries(
        Object.entries(all).map(([title, rows]) => [title, rows.map((row) => row.slice(0, -1))]),
      );
    expect(withoutIds(typed(tabs))).toEqual(withoutIds(before));
  });

  it('on any directorate: the balances are equal but for the name, and undo restores every cell', () => {
    fc.assert(
      fc.property(
        anyDirectorate,
        fc.constantFrom<readonly [string, string]>(
          ...mentorNames.map((name) => ['mentor', name] as const),
          ...cppNames.map((name) => ['cpp', name] as const),
          ['school', 'مدرسة 0'],
        ),
        (facts, [entity, from]) => {
          const tabs = fileOf(facts);
          const before = typed(tabs);
          const asked = { schoolYear: '2026/2027', asOf: facts.asOf };
          const balances = balancesOf(tabs, asked, facts.asOf);
          const { operation } = rename(tabs, entity, from, 'اسم جديد');
          const after = balancesOf(tabs, asked, facts.asOf);
          const inNewName = <T>(of: Readonly<Record<string, T>>) =>
            Object.fromEntries(
              Object.entries(of).map(([name, one]) => [name === from ? 'اسم جديد' : name, one]),
            );
          expect(after).toEqual({
            ...balances,
            cpps: inNewName(balances.cpps),
            mentors: inNewName(balances.mentors),
          });
          sent(tabs, 'undo', { operation });
          expect(typed(tabs)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what refers to a row', () => {
  const of = (tabs: Tabs, entity: 'mentor' | 'cpp' | 'school', name: object) => {
    const { rowsOf, known } = openFile(worldOf(tabs));
    return referencesTo(entity, keyOf(entity, name as Record<string, string>) ?? '', rowsOf, known);
  };

  it('is counted tab by tab, each row once, faulty rows and codes alone too', () => {
    expect(of(file(), 'school', { code: nakhil })).toEqual([
      { entity: 'school', count: 1, rows: [3] },
      { entity: 'post', count: 3, rows: [2, 3, 4] },
      { entity: 'visit', count: 4, rows: [2, 3, 4, 5] },
      { entity: 'miniGroup', count: 1, rows: [2] },
      { entity: 'programmeItem', count: 1, rows: [2] },
    ]);
    expect(of(file(), 'mentor', { name: youssef })).toEqual([
      { entity: 'assignment', count: 1, rows: [3] },
      { entity: 'duty', count: 1, rows: [2] },
    ]);
  });

  it('is nothing for a row that nobody names', () => {
    expect(of(directorate({ cpp: [aCpp('وحيدة')] }), 'cpp', { name: 'وحيدة' })).toEqual([]);
  });
});

describe('removing a row that others refer to', () => {
  const remove = (tabs: Tabs, entity: 'mentor' | 'cpp' | 'school' | 'visit', row: number) => {
    const listed = listedIn(tabs, entity).find((one) => one.row === row);
    return sent(tabs, 'removeRecord', { entity, id: listed?.id, version: listed?.version });
  };

  it('is refused with the count, tab by tab, and the advice', () => {
    const tabs = file();
    const before = typed(tabs);
    const refused = remove(tabs, 'mentor', 4);
    expect(refusalsOf(refused)).toEqual(['referenced']);
    const said = refused.ok ? '' : (refused.issues[0]?.message.replace(/[\u2068\u2069]/g, '') ?? '');
    expect(said).toContain(youssef);
    expect(said).toContain(`2 (${ar.tabs.assignment}: 1، ${ar.tabs.duty}: 1)`);
    expect(said).toContain('أنهِ تكليفاتها بدل حذفها');
    expect(refusalsOf(remove(tabs, 'cpp', 2))).toEqual(['referenced']);
    expect(refusalsOf(remove(tabs, 'school', 2))).toEqual(['referenced']);
    expect(typed(tabs)).toEqual(before);
  });

  it('is done where nobody refers to it, where another row bears the same key, and for rows that none can name', () => {
    const tabs = directorate({
      mentor: [aMentor(aicha), aMentor(ahmed), aMentor(' عائشه بنعلي ')],
      visit: [aVisit()],
    });
    expect(remove(tabs, 'mentor', 3)).toMatchObject({ ok: true });
    expect(remove(tabs, 'mentor', 3)).toMatchObject({ ok: true });
    expect(refusalsOf(remove(tabs, 'mentor', 2))).toEqual(['referenced']);
    expect(remove(tabs, 'visit', 2)).toMatchObject({ ok: true });
    expect(remove(tabs, 'mentor', 2)).toMatchObject({ ok: true });
  });
});
