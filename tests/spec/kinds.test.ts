import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListName } from '../../src/entities/lists';
import { degrees, lists, yesOrNo } from '../../src/entities/lists';
import { entity, read, write } from '../../src/schema/entity';
import { isBlank } from '../../src/schema/fold';
import type { Kind } from '../../src/schema/kind';
import {
  choice,
  count,
  day,
  degree,
  gresa,
  lines,
  numberBetween,
  optional,
  programmeLink,
  reference,
  schoolYear,
  several,
  text,
  yesNo,
} from '../../src/schema/kinds';
import {
  ahmed,
  aicha,
  aMentor,
  aSchool,
  atlas,
  directorate,
  knownOf,
  massira,
  nakhil,
  qods,
  wafa,
  waha,
  youssef,
} from '../support/rows';

// biome-ignore lint/suspicious/noExplicitAny: a probe takes a field of any kind.
type AnyKind = Kind<any>;

const known = knownOf(directorate());

/** What a text means to a kind: its value, or the codes of its faults. */
function meaningOf<V>(kind: Kind<V>, said: string, of = known) {
  const judged = read(entity('probe', { field: kind }), { field: said }, of);
  return judged.ok ? judged.record.field : judged.faults.map(({ code }) => code);
}

describe('R12: counts are whole and not negative', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['٧', 7],
    ['۱۲', 12],
    [' 12 ', 12],
    ['007', 7],
    ['5.0', 5],
    ['٥٫٠', 5],
  ])('«%s» is %d', (said, value) => {
    expect(meaningOf(count(), said)).toBe(value);
  });

  it.each(['-1', '2.5', '2,5', '٢٫٥', '-0.5'])('«%s» is a number, but outOfRange', (said) => {
    expect(meaningOf(count(), said)).toEqual(['outOfRange']);
  });

  it('a count that no cell keeps exactly is outOfRange: what is written would not read back', () => {
    expect(meaningOf(count(), '9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(meaningOf(count(), '9'.repeat(23))).toEqual(['outOfRange']);
    expect(meaningOf(count(), '9'.repeat(400))).toEqual(['outOfRange']);
  });

  it.each(['خمسة', '5 مديرات', '1e3', '0x10', 'Infinity', 'NaN', '1.2.3', '1,2,3', '.', '5-', '12/03/2026'])(
    '«%s» is notANumber',
    (said) => {
      expect(meaningOf(count(), said)).toEqual(['notANumber']);
    },
  );
});

describe('R12: numbers may be typed as text, with . or , or ٫', () => {
  const hours = numberBetween(0.5, 12);

  it.each(['2.5', '2,5', '2٫5', '٢٫٥', '۲٫۵', '٢,٥', ' 2,5\u200f'])('«%s» is two and a half', (said) => {
    expect(meaningOf(hours, said)).toBe(2.5);
  });

  it('hours: 0.5 and 12 are in, what is beyond is outOfRange', () => {
    expect(meaningOf(hours, '0,5')).toBe(0.5);
    expect(meaningOf(hours, '12')).toBe(12);
    for (const said of ['0', '0.49', '12.01', '14', '-1'])
      expect(meaningOf(hours, said)).toEqual(['outOfRange']);
    expect(meaningOf(hours, 'ساعتان')).toEqual(['notANumber']);
  });
});

describe('R12: text reads back exactly as typed', () => {
  it.each([
    '  فضاء قبل وبعد  ',
    '=1+1',
    '+212',
    '-5',
    '@a',
    '\tحاشية',
    '- نقطة\n- نقطة أخرى',
    'أإآٱىةؤئـ\u064b',
    '٠١٢ ۳۴ 5',
    'سطر\r\nسطر',
    '\u200fنص\u200e',
    "'001",
  ])('%j', (said) => {
    for (const kind of [text(), lines(), programmeLink()]) {
      expect(meaningOf(kind, said)).toBe(said);
      expect(kind.write(said, known)).toBe(said);
    }
  });

  it('no .xlsx cell holds more than 32,767 characters: outOfRange', () => {
    expect(meaningOf(text(), 'س'.repeat(32_767))).toHaveLength(32_767);
    expect(meaningOf(text(), 'س'.repeat(32_768))).toEqual(['outOfRange']);
    expect(meaningOf(optional(lines()), 'س'.repeat(32_768))).toEqual(['outOfRange']);
  });
});

describe('R2: a choice is one of its list, read folded', () => {
  const mode = choice(lists.mode);

  it('every label of every closed list is read, written back, and read with other letters, harakat and spaces', () => {
    for (const [name, { codes }] of Object.entries(lists))
      for (const code of codes) {
        const label = known.labelOf(name, code);
        expect(label).not.toBe(code);
        expect(known.codeOf(name, label)).toBe(code);
        expect(known.codeOf(name, ` ${label.replace(/أ/g, 'ا').replace(/ /g, '\u00a0 ')}\u064b`)).toBe(code);
      }
  });

  it('«انثى» is أنثى, «حضوريه» is حضورية, «زووم» is none', () => {
    expect(meaningOf(choice(lists.gender), 'انثى')).toBe('female');
    expect(meaningOf(mode, 'حضوريه')).toBe('inPerson');
    expect(meaningOf(mode, 'زووم')).toEqual(['notInList']);
  });

  it('a listed code is read too: primary, diagnosis, 2', () => {
    expect(meaningOf(choice(lists.cycle), 'primary')).toBe('primary');
    expect(meaningOf(choice(lists.cycle), 'UpperSecondary')).toBe('upperSecondary');
    expect(meaningOf(choice(lists.stage), 'diagnosis')).toBe('diagnosis');
    expect(meaningOf(degree(degrees), '2')).toBe(2);
    expect(meaningOf(degree(degrees), '٤')).toBe(4);
    expect(meaningOf(degree(degrees), '5')).toEqual(['notInList']);
  });

  it('yes is نعم and no is لا', () => {
    expect(meaningOf(yesNo(yesOrNo), 'نعم')).toBe(true);
    expect(meaningOf(yesNo(yesOrNo), 'لا ')).toBe(false);
    expect(meaningOf(yesNo(yesOrNo), 'ربما')).toEqual(['notInList']);
  });
});

describe('blank cells and several in a cell', () => {
  it('a blank required cell is `required` alone, a cell of spaces too; an optional one means nothing', () => {
    for (const said of ['', '  ', '\u200f'])
      for (const kind of [text(), day(), count(), gresa(), reference('cpp'), several(reference('mentor'))]) {
        expect(meaningOf(kind as Kind<unknown>, said)).toEqual(['required']);
        expect(meaningOf(optional(kind as Kind<unknown>), said)).toBeNull();
      }
  });

  it('separated by «، », and read too with ، alone, comma, ؛ and line breaks', () => {
    const mentors = several(reference('mentor'));
    for (const between of ['، ', '،', ',', ' , ', '؛', '؛ ', '\n', '\r\n', '،\n'])
      expect(meaningOf(mentors, `${aicha}${between}${ahmed}`)).toHaveLength(2);
  });

  it('a cell of separators alone is blank', () => {
    expect(meaningOf(several(reference('mentor')), '، ،')).toEqual(['required']);
    expect(meaningOf(optional(several(reference('school'))), '،')).toBeNull();
  });

  it('a name that holds a separator itself is one name where it stands as we write it', () => {
    const school = [aSchool(nakhil, 'مدرسة أ، ب'), aSchool(wafa, 'مدرسة ج')];
    const file = directorate({ school, mentor: [aMentor('بنعلي، عائشة'), aMentor(ahmed)] });
    const of = knownOf(file);
    const schools = several(reference('school'));
    expect(schools.write([nakhil, wafa], of)).toBe(`مدرسة أ، ب (${nakhil})، مدرسة ج (${wafa})`);
    for (const keys of [[nakhil], [nakhil, wafa], [wafa, nakhil]])
      expect(meaningOf(schools, schools.write(keys, of), of)).toEqual(keys);
    expect(meaningOf(several(reference('mentor')), `${ahmed}، بنعلي، عائشة`, of)).toHaveLength(2);
  });

  it('and «أ، ب» stays a joint visit of أ and ب, though someone bore both names', () => {
    const of = knownOf(directorate({ mentor: [aMentor('أ'), aMentor('ب'), aMentor('أ، ب')] }));
    expect(meaningOf(several(reference('mentor')), 'أ، ب', of)).toEqual(['ا', 'ب']);
  });

  it('though an unknown name before a code is still unknown', () => {
    expect(meaningOf(several(reference('school')), `مدرسة لا توجد، مدرسة النخيل (${nakhil})`)).toEqual([
      'unknownSchool',
    ]);
    expect(meaningOf(several(reference('school')), `مدرسة لا توجد، ${nakhil}`)).toEqual(['unknownSchool']);
  });

  it('a cell of one reference is never split', () => {
    const file = directorate({ cpp: [{ name: 'ج.م.م أكادير، إنزكان' }] });
    expect(meaningOf(reference('cpp'), 'ج.م.م أكادير، إنزكان', knownOf(file))).toBe('ج.م.م اكادير، انزكان');
  });
});

describe('a record that is written and judged again is the same record', () => {
  const visible = fc.string({ unit: 'binary', maxLength: 40 }).filter((said) => !isBlank(said));
  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const mentorKeys = fc.constantFrom(
    ...[aicha, ahmed, youssef].map((name) => meaningOf(reference('mentor'), name)),
  );
  const cppKeys = fc.constantFrom(...[massira, atlas, waha].map((name) => meaningOf(reference('cpp'), name)));
  const schools = fc.constantFrom(nakhil, wafa, qods);
  const years = fc.integer({ min: 1950, max: 2199 }).map((first) => `${first}/${first + 1}`);
  const codes = fc
    .tuple(fc.nat(99_999), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
    .map(([digits, letter]) => String(digits).padStart(5, '0') + letter);
  const hours = fc.integer({ min: 50, max: 1200 }).map((hundredths) => hundredths / 100);
  const listed = (name: ListName) => fc.constantFrom(...(lists[name].codes as readonly string[]));

  const kinds: readonly (readonly [string, AnyKind, fc.Arbitrary<unknown>])[] = [
    ['text', text(), visible],
    ['lines', lines(), visible],
    ['programmeLink', programmeLink(), visible],
    ['day', day(), days],
    ['schoolYear', schoolYear(), years],
    ['count', count(), fc.maxSafeNat()],
    ['hours', numberBetween(0.5, 12), hours],
    ['yesNo', yesNo(yesOrNo), fc.boolean()],
    ['degree', degree(degrees), fc.integer({ min: 0, max: 4 })],
    ['gresa', gresa(), codes],
    ['a mentor', reference('mentor'), mentorKeys],
    ['a CPP', reference('cpp'), cppKeys],
    ['a school', reference('school'), schools],
    ['several mentors', several(reference('mentor')), fc.uniqueArray(mentorKeys, { minLength: 1 })],
    ['several schools', several(reference('school')), fc.uniqueArray(schools, { minLength: 1 })],
    ['several cycles', several(choice(lists.cycle)), fc.uniqueArray(listed('cycle'), { minLength: 1 })],
    ...(Object.keys(lists) as ListName[]).map((name) => [
      `a choice of ${name}`,
      choice(lists[name] as (typeof lists)['cycle']),
      listed(name),
    ]),
  ] as [string, AnyKind, fc.Arbitrary<unknown>][];

  it.each(kinds)('%s', (_, kind, values) => {
    const probe = entity('probe', { must: kind, may: optional(kind) });
    fc.assert(
      fc.property(values, fc.option(values), (must, may) => {
        const record = { must, may } as never;
        expect(read(probe, write(probe, record, known), known)).toEqual({ ok: true, record });
      }),
    );
  });

  it("degrees under labels of the directorate's own", () => {
    const own = knownOf(directorate({ settings: { degrees: 'لا شيء، قليل، متوسط، كثير، تام' } }));
    const probe = entity('probe', { degree: degree(degrees) });
    for (const value of [0, 1, 2, 3, 4])
      expect(read(probe, write(probe, { degree: value }, own), own)).toEqual({
        ok: true,
        record: { degree: value },
      });
    expect(write(probe, { degree: 3 }, own).degree).toBe('كثير');
  });
});
