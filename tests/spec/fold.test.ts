import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, isBlank } from '../../src/schema/fold';

describe('R10: texts are compared folded', () => {
  it.each([
    ['أ', 'ا'],
    ['إ', 'ا'],
    ['آ', 'ا'],
    ['ٱ', 'ا'],
    ['ى', 'ي'],
    ['ة', 'ه'],
    ['ؤ', 'و'],
    ['ئ', 'ي'],
  ])('%s is read as %s', (variant, letter) => {
    expect(fold(variant)).toBe(letter);
    expect(fold(`م${variant}م`)).toBe(`م${letter}م`);
  });

  it('a hamza alone and other letters stay apart: ء, ه and ا are not mixed up', () => {
    expect(fold('سماء')).toBe('سماء');
    expect(fold('سماء')).not.toBe(fold('سما'));
    expect(fold('كتاب')).not.toBe(fold('كتب'));
  });

  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  const harakat = [...range(0x064b, 0x065f), '\u0670'];
  const tatweel = '\u0640';

  it('harakat U+064B–U+065F and U+0670, and the tatweel, are removed', () => {
    for (const mark of [...harakat, tatweel]) expect(fold(`م${mark}د${mark}رسة`)).toBe('مدرسه');
  });

  it('a hamza typed as a mark after its letter reads like the letter of one piece', () => {
    expect(fold('ا\u0654حمد')).toBe(fold('أحمد'));
    expect(fold('ا\u0653سفي')).toBe(fold('آسفي'));
  });

  it('Arabic-Indic ٠-٩ and Persian ۰-۹ digits are 0-9', () => {
    expect(fold('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(fold('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  });

  const marks = ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\ufeff', '\u2060'].concat(
    range(0x202a, 0x202e),
    range(0x2066, 0x2069),
  );

  it('bidi and zero-width marks are removed', () => {
    for (const mark of marks) expect(fold(`${mark}م${mark}درسة${mark}`)).toBe('مدرسه');
  });

  it('every run of white space, line breaks and NBSP included, is one space, and none at the ends', () => {
    for (const space of [' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u202f', '\u2003', '\u3000', '\u2028'])
      expect(fold(`${space}مدرسة${space}${space}النخيل${space}`)).toBe('مدرسه النخيل');
  });

  it('a mark between two spaces leaves one space', () => {
    expect(fold('مدرسة \u200f النخيل')).toBe('مدرسه النخيل');
    expect(fold('\u200f مدرسة')).toBe('مدرسه');
  });

  it('Latin is case-insensitive, accents kept', () => {
    expect(fold('16698z')).toBe(fold('16698Z'));
    expect(fold('École Al Amal')).toBe('école al amal');
  });

  it('a text longer than the remembered ones folds alike', () => {
    const long = 'إدارةُ المؤسَّسة '.repeat(20);
    expect(fold(long)).toBe('اداره الموسسه '.repeat(20).trim());
  });

  it('a cell of which nothing can be seen is blank', () => {
    for (const said of ['', ' ', '\u00a0\n', '\u200f', '\u0640', '\u064b']) expect(isBlank(said)).toBe(true);
    for (const said of ['0', '-', 'ء']) expect(isBlank(said)).toBe(false);
  });

  const alphabet = [
    ...'أإآٱىةؤئابتثجحخدذرزسشصضطظعغفقكلمنهوي٠٩۰۹09aZ É\u00a0\n\t',
    tatweel,
    ...harakat,
    ...marks,
  ];
  const arabic = fc
    .array(fc.constantFrom(...alphabet), { maxLength: 120 })
    .map((letters) => letters.join(''));

  it('folding twice changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('marks, harakat and tatweel anywhere in a text change nothing', () => {
    const invisible = fc.constantFrom(...marks, ...harakat, tatweel);
    fc.assert(
      fc.property(arabic, invisible, fc.nat(120), (text, mark, place) => {
        expect(fold(text.slice(0, place) + mark + text.slice(place))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('a folded text holds none of the letters that fold away, and no outer or double space', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        expect(fold(text)).not.toMatch(/[أإآٱىةؤئ\u0640\u064b-\u065f\u0670٠-٩۰-۹A-Z]|^\s|\s$|\s\s/);
      }),
      { numRuns: 500 },
    );
  });
});
