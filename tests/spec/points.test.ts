import { describe, expect, it } from '@jest/globals';
import type { Holdings, Typed } from '../support/rows';
import {
  ahmed,
  aicha,
  aMiniGroup,
  atlas,
  aVisit,
  aWorkshop,
  balanceOf,
  balancesOf,
  directorate,
  massira,
  qods,
  thisYear,
} from '../support/rows';

/** The strengths of one visit's cell, as [text, times]. */
const pointsOf = (strengths: string, wording: Holdings['wording'] = []) =>
  balanceOf({ visit: [aVisit({ strengths })], wording }).strengths.map(({ text, times }) => [text, times]);

const textsOf = (strengths: string, wording: Holdings['wording'] = []) =>
  pointsOf(strengths, wording).map(([text]) => text);

describe('line v: each line of a cell is one point', () => {
  it('strengths and weaknesses apart', () => {
    const { strengths, weaknesses } = balanceOf({ visit: [aVisit({ strengths: 'أ\nب', weaknesses: 'ج' })] });
    expect(strengths).toEqual([
      { text: 'أ', times: 1 },
      { text: 'ب', times: 1 },
    ]);
    expect(weaknesses).toEqual([{ text: 'ج', times: 1 }]);
  });

  it.each(['\n', '\r\n', '\r', '\u2028'])('lines broken by %j', (br) => {
    expect(textsOf(`أ${br}ب${br}${br}ج`)).toEqual(['أ', 'ب', 'ج']);
  });

  it('even twice in a cell', () => {
    expect(pointsOf('انخراط\nانخراط')).toEqual([['انخراط', 2]]);
  });

  it('a comma does not part points', () => {
    expect(textsOf('انخراط الفريق، ووضوح الأهداف')).toEqual(['انخراط الفريق، ووضوح الأهداف']);
  });
});

describe('leading bullets are dropped, again and again, not before a digit', () => {
  it.each([
    ['- نقطة', 'نقطة'],
    ['– نقطة', 'نقطة'],
    ['• نقطة', 'نقطة'],
    ['* نقطة', 'نقطة'],
    ['1. نقطة', 'نقطة'],
    ['12. نقطة', 'نقطة'],
    ['٣. نقطة', 'نقطة'],
    ['۳.نقطة', 'نقطة'],
    ['-نقطة', 'نقطة'],
    ['  - نقطة  ', 'نقطة'],
    ['- - نقطة', 'نقطة'],
    ['-- نقطة', 'نقطة'],
    ['- • 1. * نقطة', 'نقطة'],
    ['1. - نقطة', 'نقطة'],
    ['1. 2. نقطة', 'نقطة'],
    ['\u200f- نقطة', 'نقطة'],
    ['- 5 أقسام', '5 أقسام'],
    ['-5 درجات', '-5 درجات'],
    ['•٥ درجات', '•٥ درجات'],
    ['1.5 كلم بين الفرعيات', '1.5 كلم بين الفرعيات'],
    ['١.٥ كلم', '١.٥ كلم'],
    ['1. 1.5 كلم', '1.5 كلم'],
    ['- 1.5 كلم', '1.5 كلم'],
    ['5 أقسام', '5 أقسام'],
    ['2026 سنة', '2026 سنة'],
    ['1) نقطة', '1) نقطة'],
    ['نقطة - نقطة', 'نقطة - نقطة'],
    ['نقطة -', 'نقطة -'],
    ['نقطة 1.', 'نقطة 1.'],
  ])('«%s» is the point «%s»', (line, point) => {
    expect(textsOf(line)).toEqual([point]);
  });

  it.each(['-', '– •', '1.', '* -', '  ', '1. -', '\u200f', '- \u00a0'])(
    'an empty rest («%s») is no point',
    (line) => {
      expect(pointsOf(`${line}\nنقطة\n${line}`)).toEqual([['نقطة', 1]]);
    },
  );
});

describe('grouped by folding', () => {
  it('other letters, harakat, spaces and bullets are one point', () => {
    expect(pointsOf('- انخراط الفريق التربوي\n• انخراط  الفريق التربوى\nانخراط الفريق التَّربوي')).toEqual([
      ['انخراط الفريق التربوي', 3],
    ]);
  });

  const visits = (...texts: readonly (readonly [string, string])[]) =>
    balanceOf({ visit: texts.map(([date, strengths]) => aVisit({ date, strengths })) }).strengths;

  it('shown in the most frequent spelling; of equals the earliest by day, then row, then line', () => {
    expect(visits(['2026-10-01', 'القياده'], ['2026-10-02', 'القيادة\nالقيادة'])[0]?.text).toBe('القيادة');
    expect(visits(['2026-10-02', 'القيادة'], ['2026-10-01', 'القياده'])[0]?.text).toBe('القياده');
    expect(visits(['2026-10-01', 'القيادة'], ['2026-10-01', 'القياده'])[0]?.text).toBe('القيادة');
    expect(visits(['2026-10-01', 'القياده\nالقيادة'])[0]?.text).toBe('القياده');
  });

  it('most frequent first; of equals the earliest by day, row, line', () => {
    const points = visits(['2026-10-02', 'ث\nأ'], ['2026-10-01', 'ب'], ['2026-10-02', 'ت\nأ']);
    expect(points.map(({ text }) => text)).toEqual(['أ', 'ب', 'ث', 'ت']);
  });

  it('on one day: visits, then mini-groups, then workshops', () => {
    const date = '2026-10-01';
    const { strengths } = balanceOf({
      workshop: [aWorkshop({ date, strengths: 'ورشة' })],
      miniGroup: [aMiniGroup({ date, strengths: 'مجموعة' })],
      visit: [aVisit({ date, strengths: 'زيارة' })],
    });
    expect(strengths.map(({ text }) => text)).toEqual(['زيارة', 'مجموعة', 'ورشة']);
  });
});

describe('which rows give points', () => {
  const strengths = 'انخراط';

  it('visits of any mode, mini-groups coordinated or not, workshops in the framework or not', () => {
    const rows: Holdings = {
      visit: [aVisit({ strengths }), aVisit({ strengths, mode: 'دراسة الوثائق' })],
      miniGroup: [aMiniGroup({ strengths }), aMiniGroup({ strengths, coordinated: 'لا' })],
      workshop: [aWorkshop({ strengths }), aWorkshop({ strengths, inFramework: 'لا' })],
    };
    expect(balanceOf(rows).strengths).toEqual([{ text: strengths, times: 6 }]);
  });

  it('not those of another year, after the as-of day, nor faulty', () => {
    const visit = [
      aVisit({ strengths, date: '2025-10-12' }),
      aVisit({ strengths, date: '2027-06-01' }),
      aVisit({ strengths, subject: '' }),
    ];
    expect(balanceOf({ visit }, { schoolYear: thisYear, asOf: '2027-05-31' }).strengths).toEqual([]);
  });

  it('الخلاصات and التوصيات give none', () => {
    const { strengths: none } = balanceOf({ visit: [aVisit({ findings: 'أ', recommendations: 'ب' })] });
    expect(none).toEqual([]);
  });

  it('each balance has the points of its own rows', () => {
    const visit: readonly Typed[] = [
      aVisit({ strengths, mentors: `${aicha}، ${ahmed}` }),
      aVisit({ strengths, school: qods, mentors: ahmed }),
    ];
    const { directorate: all, cpps, mentors } = balancesOf(directorate({ visit }));
    const times = [all, cpps[massira], cpps[atlas], mentors[aicha], mentors[ahmed]].map(
      (of) => of?.strengths[0]?.times,
    );
    expect(times).toEqual([2, 1, 1, 1, 2]);
  });
});

describe('توحيد الصياغات maps one wording onto another', () => {
  it('compared folded; the point takes the الصياغة المعتمدة text', () => {
    expect(pointsOf('صعوبه  التنقل\n- صعوبة التنقل', [['صعوبة التنقل', 'صعوبات التنقل']])).toEqual([
      ['صعوبات التنقل', 2],
    ]);
  });

  it('the mapped points join those already so worded', () => {
    expect(pointsOf('صعوبة التنقل\nصعوبات التنقل', [['صعوبة التنقل', 'صعوبات التنقل']])).toEqual([
      ['صعوبات التنقل', 2],
    ]);
  });

  it('followed along the chain, in any order of the rows', () => {
    const chain = [
      ['أ', 'ب'],
      ['ب', 'ج'],
      ['ج', 'د'],
    ] as const;
    expect(pointsOf('أ\nب\nج\nد', chain)).toEqual([['د', 4]]);
    expect(pointsOf('أ', [...chain].reverse())).toEqual([['د', 1]]);
  });

  it('a circle maps nothing', () => {
    expect(
      pointsOf('أ\nب', [
        ['أ', 'ب'],
        ['ب', 'أ'],
      ]),
    ).toEqual([
      ['أ', 1],
      ['ب', 1],
    ]);
    expect(
      pointsOf('أ\nب\nج', [
        ['أ', 'ب'],
        ['ب', 'ج'],
        ['ج', 'أ'],
      ]),
    ).toEqual([
      ['أ', 1],
      ['ب', 1],
      ['ج', 1],
    ]);
  });

  it('so a point in a circle keeps its own spelling', () => {
    const circle = [
      ['القيادة', 'التدبير'],
      ['التدبير', 'القيادة'],
    ] as const;
    expect(textsOf('القياده', circle)).toEqual(['القياده']);
  });

  it('of two rows for one wording the first stands', () => {
    expect(
      textsOf('أ', [
        ['أ', 'ب'],
        ['ا', 'ج'],
      ]),
    ).toEqual(['ب']);
  });

  it('a row that lacks one of its two cells is none', () => {
    expect(
      textsOf('أ', [
        ['أ', ''],
        ['أ', 'ج'],
      ]),
    ).toEqual(['ج']);
    expect(textsOf('أ', [['', 'ج']])).toEqual(['أ']);
  });

  it('weaknesses and strengths alike', () => {
    const { weaknesses } = balanceOf({ visit: [aVisit({ weaknesses: 'أ' })], wording: [['أ', 'ب']] });
    expect(weaknesses).toEqual([{ text: 'ب', times: 1 }]);
  });

  it('a file without the tab maps nothing', () => {
    const file = directorate({ visit: [aVisit({ strengths: 'أ' })] });
    file.delete('توحيد الصياغات');
    expect(balancesOf(file).directorate.strengths).toEqual([{ text: 'أ', times: 1 }]);
  });
});
