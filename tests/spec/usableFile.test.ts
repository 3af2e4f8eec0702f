import { describe, expect, it } from '@jest/globals';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { aVisit, balancesOf, codesIn, directorate, refusalsOf, sent, type Tabs } from '../support/rows';

const sentenceOf = (file: Tabs, action = 'balances') => {
  const answer = sent(file, action, {});
  expect(refusalsOf(answer)).toEqual(['damaged']);
  return answer.ok ? '' : (answer.issues[0]?.message.replace(/[\u2068\u2069]/g, '') ?? '');
};

describe('which files can be used (contract §3)', () => {
  it.each([...directorateNames])('not one without the tab of %s: the sentence names it', (name) => {
    const file = directorate();
    file.delete(ar.tabs[name]);
    for (const action of ['balances', 'checkWorkbook', 'openSidebarData'])
      expect(sentenceOf(file, action)).toBe(
        `لا توجد ورقة «${ar.tabs[name]}» في هذا الملف. أعيدوا إليها اسمها، أو افتحوا «إصلاح بنية الملف» في الشريط الجانبي؛ وإن كان الملف جديدا فاختاروا «تهيئة الملف» من القائمة.`,
      );
  });

  it('without توحيد الصياغات and الإعدادات it can', () => {
    const file = directorate({ visit: [aVisit()] });
    file.delete('توحيد الصياغات');
    file.delete('الإعدادات');
    expect(balancesOf(file).directorate.visits.primary).toBe(1);
  });

  it('without المعرف it can: such rows are not checked yet', () => {
    const file = directorate({ visit: [aVisit()] });
    for (const rows of file.values()) for (const cells of rows) cells.pop();
    file.delete('توحيد الصياغات');
    file.delete('الإعدادات');
    expect(balancesOf(file).directorate.visits.primary).toBe(1);
  });

  it.each([...directorateNames])(
    'not one whose tab of %s lacks a column: the sentence names both',
    (name) => {
      for (const [place, header] of Object.values(ar.fields[name]).entries()) {
        const file = directorate();
        const headers = file.get(ar.tabs[name])?.[0] as string[];
        headers[place] = 'شيء آخر';
        expect(sentenceOf(file)).toContain(`لا نجد العمود «${header}» في ورقة «${ar.tabs[name]}»`);
      }
    },
  );

  it('a header is found folded: other letters, harakat, spaces, marks', () => {
    const file = directorate({ visit: [aVisit()] });
    const headers = file.get('الزيارات الفردية')?.[0] as string[];
    file.get('الزيارات الفردية')?.splice(
      0,
      1,
      headers.map((header) => `\u200f ${header.replace(/ة/g, 'ه').replace(/أ/g, 'ا')} `),
    );
    expect(codesIn(file, 'visit')).toEqual([[]]);
  });

  it('a row shorter than its header has blank cells', () => {
    const file = directorate({ visit: [aVisit()] });
    file.get('الزيارات الفردية')?.push(['2026-10-12']);
    expect(codesIn(file, 'visit')).toEqual([[], ['required']]);
  });
});
