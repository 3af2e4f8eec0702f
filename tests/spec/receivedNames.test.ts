import { describe, expect, it } from '@jest/globals';
import { academies } from '../../src/messages/academies';
import {
  academiesOf,
  academyNamed,
  directorateNamed,
  expectedDirectorates,
  offeredDirectorates,
} from '../../src/sheets/academies';

const all = academies.flatMap((academy) =>
  academy.directorates.map((directorate) => ({ academy, directorate })),
);

describe('an academy and a directorate are found by their names (domain §1; R10)', () => {
  it('each of the 12 academies and 82 directorates by its Arabic and its French name, and by no other', () => {
    for (const academy of academies)
      for (const said of [academy.region, academy.french]) expect(academyNamed(said)).toBe(academy);
    expect(all).toHaveLength(82);
    for (const one of all)
      for (const said of [one.directorate.name, one.directorate.french]) {
        expect(directorateNamed(said, null)).toEqual(one);
        expect(directorateNamed(said, one.academy)).toEqual(one);
      }
  });

  it.each([
    'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس',
    'الأكاديمية الجهوية للتربية والتكوين – جهة فاس–مكناس',
    'الاكاديمية الجهوية للتربية و التكوين لجهة فاس مكناس',
    'جهة فاس ـ مكناس',
    'أكاديمية فاس‑مكناس',
    'فاس−مكناس',
    "Académie Régionale d'Éducation et de Formation de la région Fès - Meknès",
    'AREF Fes-Meknes',
    'FÈS / MEKNÈS',
  ])('«%s» is the academy of فاس - مكناس', (said) => {
    expect(academyNamed(said)?.french).toBe('Fès-Meknès');
  });

  it.each([
    ['المديرية الإقليمية لفاس', 'فاس'],
    ['المديرية الإقليمية بتازة', 'تازة'],
    ['المديرية الإقليمية للحاجب', 'الحاجب'],
    ['المديرية الاقليمية مولاى يعقوب', 'مولاي يعقوب'],
    ['مديرية صفرو', 'صفرو'],
    ['Direction provinciale de Taza', 'تازة'],
    ['Direction Provinciale El Hajeb', 'الحاجب'],
    ["Direction provinciale d'Ifrane", 'إفران'],
    ['  MOULAY   YACOUB ', 'مولاي يعقوب'],
    ['طنجة - أصيلة', 'طنجة أصيلة'],
    ['M’diq–Fnideq', 'المضيق الفنيدق'],
  ])('«%s» is the directorate of %s', (said, name) => {
    expect(directorateNamed(said, null)?.directorate.name).toBe(name);
  });

  it('what is no name of the list is nobody, and a directorate of another academy is not ours', () => {
    for (const said of [
      '',
      ' ',
      'باريس',
      'فاس - مكناس - تازة',
      'المديرية الإقليمية',
      '__proto__',
      'constructor',
    ])
      expect([academyNamed(said), directorateNamed(said, null)]).toEqual([null, null]);
    const fes = academyNamed('فاس - مكناس');
    expect(directorateNamed('طاطا', null)?.academy.region).toBe('سوس - ماسة');
    expect(directorateNamed('طاطا', fes)).toBeNull();
  });

  it('a region expects the directorates of its academy, a file without academy all 82, an unknown one none', () => {
    const names = (academy: string | null) => expectedDirectorates({ academy }).map(({ name }) => name);
    expect(names('الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس')).toEqual([
      'فاس',
      'مكناس',
      'الحاجب',
      'إفران',
      'مولاي يعقوب',
      'صفرو',
      'بولمان',
      'تاونات',
      'تازة',
    ]);
    expect(names(null)).toHaveLength(82);
    expect(names(' ')).toHaveLength(82);
    expect(names('جهة لا وجود لها')).toEqual([]);
    expect(academiesOf({ academy: null })).toHaveLength(12);
  });

  it('forms offer the directorates of the academy, and all of them where it is not known', () => {
    expect(offeredDirectorates({ academy: 'فاس - مكناس' })).toHaveLength(9);
    for (const academy of [null, 'جهة لا وجود لها'])
      expect(offeredDirectorates({ academy })).toEqual(all.map(({ directorate }) => directorate.name));
  });
});
