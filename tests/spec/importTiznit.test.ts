import { describe, expect, it } from '@jest/globals';
import { tableFrom } from '../../src/imports/csv';
import { ar } from '../../src/messages/ar';
import {
  applied,
  blankDirectorate,
  countsOf,
  importDay,
  plain,
  previewed,
  rowsIn,
  tiznit,
} from '../support/importing';
import { codesIn, sent } from '../support/rows';

const text = tiznit();
const suite = text === null ? describe.skip : describe;

suite('the ministry’s export of one directorate, imported whole', () => {
  const rows = tableFrom(text ?? '');
  const preview = () => previewed(blankDirectorate(), 'school', text ?? '');

  it('holds 330 rows of 322 codes: eight are second rows of a code, one is the directorate itself', () => {
    const codes = rows.slice(1).map(([code]) => code);
    expect(codes).toHaveLength(330);
    expect(new Set(codes).size).toBe(322);
  });

  it('accounts for every row: 321 schools added, 8 rows merged into them, 1 set aside, none refused', () => {
    const dry = preview();
    expect(dry.lines).toBe(330);
    expect(countsOf(dry)).toEqual({ added: 321, merged: 8, aside: 1 });
    const lines = [
      ...dry.planned.flatMap(({ lines: [first = 0] }) => first),
      ...dry.told.map(({ line }) => line),
    ];
    expect(lines.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 330 }, (_, index) => index + 2),
    );
  });

  it('knows the 111 head schools, and ties 209 of the 210 satellites to one of them, as the file names them', () => {
    const { planned, summary } = preview();
    const satellites = planned.filter(({ draft }) => ['فرعية', 'ملحقة'].includes(draft.kind ?? ''));
    const fromFile = rows.filter((row) => /^(Satellite|Annexe)/.test(row[8] ?? ''));
    expect(satellites).toHaveLength(210);
    expect(fromFile).toHaveLength(210);
    expect(planned.length - satellites.length).toBe(111);
    const heads = new Set(
      planned.filter((one) => !satellites.includes(one)).map(({ draft }) => `${draft.name} (${draft.code})`),
    );
    const withParent = satellites.filter(({ draft }) => draft.parent !== '');
    expect(withParent).toHaveLength(209);
    expect(withParent.filter(({ draft }) => !heads.has(draft.parent ?? ''))).toEqual([]);
    expect(plain(summary.join(' '))).toContain('رُبطت بمؤسساتها الأصل: 209');
  });

  it('says which satellite has no parent in the file, and which five were tied across communes', () => {
    const { planned } = preview();
    const told = (word: string) =>
      planned.filter(({ notes }) => notes.some((note) => note.includes(word))).map(({ draft }) => draft.code);
    expect(told('بدون أصل')).toEqual(['17106T']);
    expect(told('جماعة ترابية أخرى').sort()).toEqual(['21357N', '21358P', '22975X', '24263X', '25707S']);
  });

  it('makes one school of two cycles out of seven codes; the advanced diploma of the eighth is no cycle of ours', () => {
    const { planned } = preview();
    const several = planned.filter(({ draft }) => draft.cycles === 'الثانوي الإعدادي، الثانوي التأهيلي');
    expect(several.map(({ draft }) => draft.code).sort()).toEqual(
      ['17246V', '17248X', '17258H', '19538L', '20739S', '20741U', '22802J'].sort(),
    );
    const eighth = planned.find(({ draft }) => draft.code === '17253C');
    expect(eighth?.draft.cycles).toBe('الثانوي التأهيلي');
    expect(plain(eighth?.notes.join(' ') ?? '')).toContain('«شهادة التقني العالي» ليس من الأسلاك الأربعة');
  });

  it('sets the directorate’s own row aside, and says that a name of 50 letters may be cut', () => {
    const { planned, told } = preview();
    expect(told.filter(({ fate }) => fate === 'aside').map(({ name }) => name)).toEqual([
      'المديرية الاقليمية بتيزنيت',
    ]);
    const cut = planned.filter(({ notes }) => notes.some((note) => note.includes('50 حرفا')));
    expect(cut.map(({ draft }) => draft.code)).toEqual(['24262W']);
  });

  it('written in slices of 100 gives 321 sound rows; imported again it changes nothing; undone it leaves none', () => {
    const tabs = blankDirectorate();
    const slices = applied(tabs, 'school', previewed(tabs, 'school', text ?? ''), 100);
    expect(slices.map(({ written }) => written)).toEqual([100, 100, 100, 21]);
    expect(slices.flatMap(({ refused }) => refused)).toEqual([]);
    expect(rowsIn(tabs, 'school')).toHaveLength(321);
    expect(codesIn(tabs, 'school', {}, importDay).flat()).toEqual([]);
    expect(tabs.get(ar.tabs.lists)?.length).toBe(322);

    expect(countsOf(previewed(tabs, 'school', text ?? ''))).toEqual({ same: 321, merged: 8, aside: 1 });

    for (const { operation } of [...slices].reverse()) sent(tabs, 'undo', { operation }, importDay);
    expect(rowsIn(tabs, 'school')).toEqual([]);
  });
});
