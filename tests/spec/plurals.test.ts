import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { papers } from '../../src/messages/papers.ar';
import { counted, isolated, phrase } from '../../src/messages/phrase';

const visits = {
  zero: 'لا زيارات',
  one: 'زيارة واحدة',
  two: 'زيارتان',
  few: (count: string) => `${count} زيارات`,
  many: (count: string) => `${count} زيارة`,
  other: (count: string) => `${count} زيارة كاملة`,
};

const said = (count: number) => counted(count, visits).replace(/[\u2068\u2069]/g, '');

describe('the six Arabic forms (domain §6): 0, 1, 2, 3–10, 11–99, 100', () => {
  it.each([
    [0, 'لا زيارات'],
    [1, 'زيارة واحدة'],
    [2, 'زيارتان'],
    [3, '3 زيارات'],
    [10, '10 زيارات'],
    [11, '11 زيارة'],
    [20, '20 زيارة'],
    [99, '99 زيارة'],
    [100, '100 زيارة كاملة'],
    [101, '101 زيارة كاملة'],
    [102, '102 زيارة كاملة'],
    [103, '103 زيارات'],
    [110, '110 زيارات'],
    [111, '111 زيارة'],
    [1000, '1000 زيارة كاملة'],
  ])('%d is «%s»', (count, words) => {
    expect(said(count)).toBe(words);
  });

  it('are those that the language tables of the machine choose', () => {
    const rules = new Intl.PluralRules('ar');
    const forms = {
      zero: 'zero',
      one: 'one',
      two: 'two',
      few: () => 'few',
      many: () => 'many',
      other: () => 'other',
    };
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        expect(counted(count, forms)).toBe(rules.select(count));
      }),
    );
  });
});

describe('numbers inside sentences', () => {
  it('a value put into a sentence is set apart, so that its direction disturbs nothing', () => {
    expect(isolated(3)).toBe('\u20683\u2069');
    expect(phrase`الصف ${3} من ${'ورقة'}`).toBe('الصف \u20683\u2069 من \u2068ورقة\u2069');
  });

  it('line i: «23 (9 مديرات، 14 مديرا)», and each of its plurals', () => {
    expect(papers.principals({ women: 9, men: 14 })).toBe('23 (9 مديرات، 14 مديرا)');
    expect(papers.principals({ women: 1, men: 2 })).toBe('3 (مديرة واحدة، مديران)');
    expect(papers.principals({ women: 2, men: 1 })).toBe('3 (مديرتان، مدير واحد)');
    expect(papers.principals({ women: 11, men: 3 })).toBe('14 (11 مديرة، 3 مديرين)');
    expect(papers.principals({ women: 0, men: 0 })).toBe('0 (0 مديرات، 0 مديرين)');
    expect(papers.principals({ women: 100, men: 102 })).toBe('202 (100 مديرة، 102 مدير)');
  });

  it('a person heading two schools: «منهم 1 يشرف على مؤسستين»', () => {
    expect(papers.headingSeveral(1)).toBe('منهم 1 يشرف على مؤسستين');
  });

  it('R12: the decimal mark in Arabic text is a comma: «25,0% (ن=9) ← إلى الآن: 62,5% (ن=14)»', () => {
    expect(papers.sinceStart({ mean: 25, known: 9 }, { mean: 62.5, known: 14 })).toBe(
      'في بداية السنة: 25,0% (ن=9) ← إلى الآن: 62,5% (ن=14)',
    );
  });
});
