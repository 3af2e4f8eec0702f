import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directorateNames } from '../../src/entities/index';
import { closedLists } from '../../src/entities/known';
import { ar } from '../../src/messages/ar';
import type { Anatomy } from '../../src/ports';
import { fold } from '../../src/schema/fold';
import type { Known } from '../../src/schema/known';
import type { KeptOf } from '../../src/sheets/structure/kept';
import { keepingOf, keptIn, safetyCopy } from '../../src/sheets/structure/kept';
import { diagnose, isCopy, unreadTabs } from '../../src/sheets/structure/structure';
import type { Holdings } from '../support/rows';
import { aicha, aMiniGroup, aVisit, directorate, nakhil, sent, wafa } from '../support/rows';

const { visit, mentor } = ar.tabs;
const mine = { own: 'file', setUpIn: 'file' };

const visits: Holdings = {
  visit: [
    aVisit({ subject: 'أول', strengths: 'انخراط الفريق' }),
    aVisit({ date: '2026-10-13', school: wafa, subject: 'ثان', cycle: 'التعليم الأولي' }),
    aVisit({ date: '2026-10-14', subject: 'ثالث' }),
  ],
  miniGroup: [aMiniGroup()],
};

/** The sheets of a file as the port tells them, changed by hand. */
function sheetsOf(
  change: (sheets: Map<string, { -readonly [K in keyof Anatomy]: Anatomy[K] }>) => void = () => {},
  holdings: Holdings = visits,
): readonly Anatomy[] {
  const sheets = new Map(
    [...directorate(holdings)].map(([title, grid], sheet) => [
      title,
      {
        sheet,
        title,
        mark: { title, isOwn: true },
        isHidden: false,
        grid,
        formulas: [],
        merges: [],
        filtered: [],
      } as { -readonly [K in keyof Anatomy]: Anatomy[K] },
    ]),
  );
  change(sheets);
  return [...sheets.values()];
}

const fitting = {
  known: closedLists(ar.lists, null) as unknown as Known,
  namesOf: (entity: string) => {
    if (entity === 'mentor') return new Set([fold(aicha)]);
    return entity === 'school' ? new Set([nakhil.toLowerCase(), wafa.toLowerCase()]) : null;
  },
};

const judged = (sheets: readonly Anatomy[], kept: KeptOf = () => null, identity = mine) => {
  const { findings, plans } = diagnose({ sheets, level: 'directorate', identity, fitting, kept });
  return {
    codes: findings.map(({ code }) => code),
    sentences: findings.map(({ message }) => message.replace(/[\u2068\u2069]/g, '')),
    findings,
    plans,
    steps: plans.map(({ step }) => step),
  };
};

/** Changes the header row of a tab. */
const headed = (title: string, change: (header: string[]) => string[]) =>
  sheetsOf((sheets) => {
    const sheet = sheets.get(title)!;
    const [header = [], ...rows] = sheet.grid;
    sheet.grid = [change([...header]), ...rows];
  });

const renamed = (title: string, from: string, to: string) =>
  headed(title, (header) => header.map((text) => (text === from ? to : text)));

describe('the structure of a sound file', () => {
  it('has nothing wrong with it, whatever else is in it', () => {
    const others = sheetsOf((sheets) => {
      sheets.set('حسابي', {
        ...sheets.get(mentor)!,
        sheet: 99,
        title: 'حسابي',
        mark: null,
        grid: [['من', 'إلى', 'المبلغ']],
      });
      sheets.set(ar.tabs.lists, {
        ...sheets.get(mentor)!,
        sheet: 98,
        title: ar.tabs.lists,
        mark: null,
        isHidden: true,
      });
    });
    expect(judged(others).findings).toEqual([]);
    expect(judged(others).plans).toEqual([]);
  });

  it('may have its columns in any order, with columns of others between them', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: Object.keys(ar.fields.visit).length + 1 }, (_, index) => index),
      { minLength: Object.keys(ar.fields.visit).length + 1 },
    );
    fc.assert(
      fc.property(order, fc.nat(20), (columns, at) => {
        const sheets = sheetsOf((all) => {
          const sheet = all.get(visit)!;
          sheet.grid = sheet.grid.map((line, row) => {
            const moved = columns.map((column) => line[column] ?? '');
            moved.splice(at, 0, row === 0 ? 'عمودي' : 'شيء');
            return moved;
          });
        });
        expect(judged(sheets).codes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('may be read folded: other letters, harakat and spaces in its headers', () => {
    expect(judged(renamed(visit, 'المؤسسة', ' المؤسّسه\u200f')).codes).toEqual([]);
  });
});

describe('a column that is not under its header', () => {
  it.each(Object.values(ar.fields.visit))('renamed, «%s» is recognised in its place', (header) => {
    const { codes, plans, findings } = judged(renamed(visit, header, 'شيء آخر'));
    expect(codes).toEqual(['renamedColumn']);
    expect(findings[0]).toMatchObject({ tab: visit, column: header, refuses: true });
    const at = Object.values(ar.fields.visit).indexOf(header) + 1;
    expect(plans[0]?.does).toEqual([
      { do: 'write', sheet: 5, runs: [{ row: 1, column: at, cells: [[header]] }] },
    ]);
    expect(plans[0]?.step).toMatchObject({ before: 'شيء آخر', after: header });
  });

  it('renamed and moved, it is recognised by what it holds', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = sheet.grid.map((line, row) => {
        const [day, ...rest] = line;
        return [...rest, row === 0 ? 'تاريخ الزيارة' : (day ?? '')];
      });
    });
    const { steps, plans } = judged(sheets);
    expect(steps[0]).toMatchObject({ code: 'renamedColumn', before: 'تاريخ الزيارة', after: 'التاريخ' });
    expect(plans[0]?.does[0]).toMatchObject({ runs: [{ column: Object.keys(ar.fields.visit).length + 1 }] });
  });

  it('deleted, it is not taken for a column of a person’s own that holds other things', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = sheet.grid.map(([, ...rest], row) => [...rest, row === 0 ? 'ملاحظاتي' : 'كلام']);
    });
    const { codes, plans } = judged(sheets);
    expect(codes).toEqual(['missingColumn']);
    expect(plans).toMatchObject([{ makes: visit, does: [], step: { after: 'التاريخ' } }]);
  });

  it('a doubtful guess is left to a person, beside adding the column anew', () => {
    const { steps } = judged(renamed(visit, 'التوصيات', 'كلام آخر'));
    expect(steps.map(({ sure }) => sure)).toEqual([false, false]);
  });

  it('made anew beside the renamed one by «تهيئة الملف», the two may change names', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = sheet.grid.map((line, row) => [
        ...line.map((text) => (row === 0 && text === 'المؤسسة' ? 'اسم المؤسسة' : text)),
        row === 0 ? 'المؤسسة' : '',
      ]);
    });
    const { codes, plans } = judged(sheets);
    expect(codes).toEqual(['blankColumn']);
    expect(plans[0]?.does).toHaveLength(2);
    expect(plans[0]?.step.sure).toBe(false);
  });
});

describe('guesses', () => {
  const words = ['كلام', 'ملاحظات', 'القوة', 'تاريخ', 'المكان', 'نقط', 'التخطيط العام', '', 'الزيارة', 'x1'];
  const size = Object.keys(ar.fields.visit).length;
  const rows = Array.from({ length: 6 }, (_, index) =>
    aVisit({
      date: `2026-10-1${index}`,
      school: index % 2 ? nakhil : wafa,
      subject: `موضوع ${index}`,
      findings: `خلاصة ${index}`,
      strengths: `قوة ${index}`,
      weaknesses: `ضعف ${index}`,
      recommendations: `توصية ${index}`,
      diagnosis: 'متقدمة',
      planning: 'مكتملة',
      nextStep: `خطوة ${index}`,
      nextStepDate: `2026-11-1${index}`,
      mode: 'هاتف',
    }),
  );

  it('that are proposed at once are right, whatever was renamed and however the columns stand', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.constantFrom(...words)), {
          selector: ([at]) => at,
          minLength: 1,
          maxLength: 5,
        }),
        fc.boolean(),
        fc.nat(size - 1),
        fc.nat(size - 1),
        (changes, isMoved, from, to) => {
          let wholeHeader: readonly string[] = [];
          const sheets = sheetsOf(
            (all) => {
              const sheet = all.get(visit)!;
              sheet.grid = sheet.grid.map((line) => {
                const moved = [...line];
                if (isMoved) moved.splice(to, 0, moved.splice(from, 1)[0]!);
                return moved;
              });
              wholeHeader = sheet.grid[0]!;
              const header = [...wholeHeader];
              for (const [at, word] of changes) if (!header.includes(word) || word === '') header[at] = word;
              sheet.grid = [header, ...sheet.grid.slice(1)];
            },
            { ...visits, visit: rows },
          );
          for (const { step, does } of judged(sheets).plans)
            for (const repair of does)
              if (step.sure && step.code === 'renamedColumn' && repair.do === 'write')
                for (const { column, cells } of repair.runs)
                  expect([column, cells[0]?.[0]]).toEqual([column, wholeHeader[column - 1]]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('two columns under one header', () => {
  it('the one with our very words is kept, the other gets a name of its own and keeps its cells', () => {
    const sheets = headed(visit, ([first, ...rest]) => [first!, ...rest, 'المؤسسه']);
    const { codes, steps, sentences } = judged(sheets);
    expect(codes).toEqual(['doubledColumn']);
    expect(sentences[0]).toContain('«المؤسسه»');
    expect(steps[0]).toMatchObject({ before: 'المؤسسه', after: 'المؤسسة (نسخة)' });
  });

  it('the filled one is kept where the other is blank', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = sheet.grid.map((line, row) => [row === 0 ? 'المؤسسة' : '', ...line]);
    });
    expect(judged(sheets).plans[0]?.does[0]).toMatchObject({ runs: [{ column: 1 }] });
  });
});

describe('a tab that is not under its title', () => {
  const retitled = (mark: Anatomy['mark'], title = 'زياراتي') =>
    sheetsOf((all) => Object.assign(all.get(visit)!, { title, mark }));

  it('is known by its mark, and read', () => {
    const { findings } = judged(retitled({ title: visit, isOwn: true }));
    expect(findings).toMatchObject([{ code: 'renamedTab', refuses: false }]);
  });

  it('is recognised by its headers where it bears no mark, and not read until it has its name again', () => {
    const { findings, plans } = judged(retitled(null));
    expect(findings).toMatchObject([{ code: 'renamedTab', refuses: true }]);
    expect(plans[0]?.does).toEqual([
      { do: 'rename', sheet: 5, title: visit },
      { do: 'mark', sheet: 5, title: visit },
    ]);
  });

  it('gives way to nothing: a blank tab made in its place takes another name', () => {
    const sheets = sheetsOf((all) => {
      const held = all.get(visit)!;
      all.set('other', { ...held, sheet: 77, title: 'زياراتي', mark: null });
      held.grid = [held.grid[0]!];
    });
    const { codes, plans } = judged(sheets);
    expect(codes).toEqual(['blankTab']);
    expect(plans[0]?.does.slice(0, 2)).toEqual([
      { do: 'rename', sheet: 5, title: `${visit} (فارغ)` },
      { do: 'rename', sheet: 77, title: visit },
    ]);
  });

  it.each(directorateNames.map((name) => ar.tabs[name]))('«%s» that is nowhere is missing', (title) => {
    const { findings, plans } = judged(sheetsOf((all) => all.delete(title)));
    expect(findings).toMatchObject([{ code: 'missingTab', tab: title, refuses: true }]);
    expect(plans).toMatchObject([{ makes: title, restores: null }]);
  });

  it('a duplicate is told with how many of its rows are nowhere else, and nothing in it is touched', () => {
    const sheets = sheetsOf((all) => {
      const held = all.get(visit)!;
      const grid = [...held.grid, ['2026-11-01', aicha]];
      all.set('copy', { ...held, sheet: 88, title: `نسخة من ${visit}`, grid });
    });
    const { codes, sentences, plans } = judged(sheets);
    expect(codes).toEqual(['doubledTab']);
    expect(sentences[0]).toContain('صف واحد');
    expect(plans.map(({ does }) => does)).toEqual([[{ do: 'hide', sheet: 88 }]]);
    expect(plans[0]?.step.sure).toBe(false);
  });
});

describe('rows that are none, and cells that hide', () => {
  it('a header row below the first is brought up; nothing else is said of the tab before', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = [['زيارات السنة'], [], ...sheet.grid];
    });
    const { findings, plans } = judged(sheets);
    expect(findings).toMatchObject([{ code: 'headerNotFirst', row: 3, refuses: true }]);
    expect(plans[0]?.does).toEqual([{ do: 'moveRow', sheet: 5, row: 3 }]);
  });

  it('a header pasted among the rows is named by its row; a row of words that are no headers is none', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      const [header = [], first = [], ...rest] = sheet.grid;
      const partly = ['التاريخ', 'المواكب(ة)', 'كلام'];
      sheet.grid = [header, first, header.slice(0, 5), partly, ...rest];
    });
    const { findings } = judged(sheets);
    expect(findings).toMatchObject([{ code: 'pastedHeader', row: 3 }]);
    expect(findings).toHaveLength(1);
  });

  it('merged cells are parted, and what the merge shows is written into each of its rows', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      sheet.grid = sheet.grid.map((line, row) => (row === 2 ? ['', ...line.slice(1)] : line));
      sheet.merges = [{ row: 2, column: 1, rows: 2, columns: 1 }];
    });
    const { plans, codes } = judged(sheets);
    expect(codes).toEqual(['mergedCells']);
    expect(plans[0]?.does[1]).toMatchObject({
      runs: [{ row: 3, column: 1, cells: [[{ day: '2026-10-12' }]] }],
    });
  });

  it('a merge among a person’s own columns, their formulas and a filter without a choice are their own affair', () => {
    const sheets = sheetsOf((all) => {
      const sheet = all.get(visit)!;
      const width = sheet.grid[0]!.length;
      sheet.grid = sheet.grid.map((line, row) => [...line, row === 0 ? 'لي' : '7']);
      sheet.merges = [{ row: 2, column: width + 1, rows: 2, columns: 1 }];
      sheet.formulas = [{ row: 2, column: width + 1, rows: 3, columns: 1 }];
    });
    expect(judged(sheets).codes).toEqual([]);
  });

  it('a hidden tab, a filter and formulas in our columns are told, and keep nothing from being read', () => {
    const sheets = sheetsOf((all) => {
      Object.assign(all.get(visit)!, {
        isHidden: true,
        filtered: [3],
        formulas: [{ row: 3, column: 5, rows: 1, columns: 1 }],
      });
    });
    const { codes, findings, steps, sentences } = judged(sheets);
    expect(codes).toEqual(['hiddenTab', 'formulaInOurColumn', 'filterHidesRows']);
    expect(findings.every(({ refuses }) => !refuses)).toBe(true);
    expect(sentences[2]).toContain('«المؤسسة»');
    expect(steps.map(({ sure }) => sure)).toEqual([true, false, true]);
  });
});

describe('a copy of the file', () => {
  it('is one whose id is not that of the file it was set up in', () => {
    expect(isCopy(mine)).toBe(false);
    expect(isCopy({ own: 'file', setUpIn: null })).toBe(false);
    expect(judged(sheetsOf(), undefined, { own: 'copy', setUpIn: 'file' }).findings).toMatchObject([
      { code: 'copyOfFile', refuses: false },
    ]);
  });
});

describe('نسخة الأمان', () => {
  const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('=1+1', "'x", 'سطر\nوسطر', ''));

  it('reads back exactly as it was kept, in cells that any program holds', () => {
    const rows = fc.array(fc.record({ principal: cell, gender: cell, school: cell, from: cell, to: cell }), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(rows, (held) => {
        const keeping = keepingOf(
          'post',
          held.map((texts, index) => ({ row: index + 2, id: `id-${index}`, texts })),
        );
        const plan = safetyCopy([keeping], '2026-11-21');
        expect(Math.max(...plan!.cells.flat().map(({ length }) => length))).toBeLessThanOrEqual(32_767);
        const kept = keptIn(plan!.cells)(ar.tabs.post);
        expect(kept?.rows).toEqual(keeping.rows);
        expect(kept?.headers).toEqual(keeping.headers);
      }),
      { numRuns: 30 },
    );
  });

  it('brings back the cells of a deleted column by the ids of the rows, or by all that is left of them', () => {
    const whole = sheetsOf();
    const [header = [], ...rows] = whole.find(({ title }) => title === visit)!.grid;
    const kept: KeptOf = (title) => (title === visit ? { day: '2026-11-20', headers: header, rows } : null);
    const at = header.indexOf('السلك');
    const without = (alsoIds: boolean) =>
      sheetsOf((all) => {
        const sheet = all.get(visit)!;
        sheet.grid = sheet.grid.map((line, row) =>
          line
            .map((text, column) => (alsoIds && row > 0 && column === header.length - 1 ? '' : text))
            .filter((_, column) => column !== at),
        );
      });
    for (const sheets of [without(false), without(true)]) {
      const { plans } = judged(sheets, kept);
      expect(plans).toMatchObject([{ makes: visit, restores: { title: visit, label: 'السلك' } }]);
      expect(plans[0]?.step.message.replace(/[\u2068\u2069]/g, '')).toContain('3 خانات');
    }
  });

  it('spoiled by a hand, it is as if it were not there', () => {
    expect(keptIn([['x'], [visit, 'أمس', '[]', '{']])(visit)).toBeNull();
    expect(keptIn(null)(visit)).toBeNull();
  });

  it('is not looked at as a tab', () => {
    expect(unreadTabs('directorate')).toContain('نسخة الأمان');
  });
});

describe('inspectStructure and repairStructure', () => {
  it('take what they take, and nothing else', () => {
    const tabs = directorate(visits);
    for (const [action, input] of [
      ['inspectStructure', { x: 1 }],
      ['repairStructure', {}],
      ['repairStructure', { steps: 'all' }],
      ['repairStructure', { steps: [1] }],
    ] as const)
      expect(sent(tabs, action, input)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
  });

  it('a header is put back in its place, and the file can be used again', () => {
    const tabs = directorate(visits);
    const header = tabs.get(visit)![0]!;
    header[3] = 'المستوى';
    expect(sent(tabs, 'balances', {})).toMatchObject({ ok: false, issues: [{ code: 'damaged' }] });
    const inspected = sent(tabs, 'inspectStructure', {}) as { value: { steps: { id: string }[] } };
    const steps = inspected.value.steps.map(({ id }) => id);
    expect(sent(tabs, 'repairStructure', { steps })).toMatchObject({ ok: true, value: { findings: [] } });
    expect(header[3]).toBe('السلك');
    expect(sent(tabs, 'balances', {})).toMatchObject({ ok: true });
  });
});
