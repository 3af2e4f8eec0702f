import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { madePapers } from '../../src/actions/madePapers';
import { paperWordsOf } from '../../src/actions/paperWords';
import { usualCards } from '../../src/actions/usualCards';
import { teamRole } from '../../src/entities/lists';
import { mailed } from '../../src/letters/mailed';
import { plain } from '../../src/letters/plain';
import { printed } from '../../src/letters/printed';
import type { Box, Paper } from '../../src/letters/shape';
import { tabled } from '../../src/letters/tabled';
import { ar } from '../../src/messages/ar';
import { cardLabels } from '../../src/messages/jobCardLabels.ar';
import { jobCards } from '../../src/messages/jobCards.ar';
import { jobCards as french } from '../../src/messages/papers/jobCards.fr';
import { readCard, writtenCard } from '../../src/region/jobCard';
import { worldOf } from '../support/memory';
import { aCoordinator, aMember, roles, teamWithout, wholeTeam } from '../support/regionalTeam';
import type { Typed } from '../support/rows';
import { clock, directorate, idOf, regional, sent } from '../support/rows';

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

/** The papers that are asked for of a file of this team. */
function papersOf(teamMember: readonly Typed[], asked: object): readonly Paper[] {
  const tabs = regional({ teamMember, settings: { place: 'فاس' } });
  const made = madePapers(worldOf(tabs, clock), { kind: 'jobCard', ...asked } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value.papers;
}

const words = paperWordsOf(worldOf(new Map()))('ar');
const saidIn = (paper: Paper) => bare(plain(paper, words));

/** Every box of the chart, from top to bottom. */
function boxesOf(paper: Paper | undefined): readonly Box[] {
  const all = (box: Box): readonly Box[] => [box, ...box.beneath.flatMap(all)];
  return (paper?.blocks ?? []).flatMap((block) => (block.kind === 'tree' ? all(block.root) : []));
}

describe('بطاقات توصيف المهام', () => {
  it('each of the ten roles has one: a mission, five tasks to eight, three indicators to five, in both languages', () => {
    for (const cards of [jobCards, french])
      for (const role of teamRole.codes) {
        const { mission, tasks, reportsTo, indicators } = cards[role];
        expect(mission).toMatch(/^\S.{30,}\.$/);
        expect(tasks.length).toBeGreaterThanOrEqual(5);
        expect(tasks.length).toBeLessThanOrEqual(8);
        expect(indicators.length).toBeGreaterThanOrEqual(3);
        expect(indicators.length).toBeLessThanOrEqual(5);
        expect(reportsTo).not.toBe('');
      }
  });

  it('what a cell holds of one is read back whole', () => {
    for (const role of teamRole.codes)
      expect(readCard(usualCards()[role] ?? '', cardLabels)).toEqual(jobCards[role]);
    const some = fc.constantFrom('تتبع', 'إعداد:', 'المهمة: أولى', '09-08', 'الحصيلة', '=1+1', 'مسار');
    const sentence = fc.array(some, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const several = fc.array(sentence, { minLength: 1, maxLength: 5 });
    const anyCard = fc.record({
      mission: sentence,
      tasks: several,
      reportsTo: fc.oneof(fc.constant(''), sentence),
      indicators: fc.oneof(fc.constant([]), several),
    });
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(readCard(writtenCard(card, cardLabels), cardLabels)).toEqual(card);
      }),
    );
  });

  it('one written by hand in another form is no such card, and is printed as it was typed', () => {
    const jobCard = 'يتكلف بكل ما يخص المحاسبة\nويحضر اللقاءات';
    expect(readCard(jobCard, cardLabels)).toBeNull();
    const [paper] = papersOf([aMember('أ', roles.budget, { jobCard })], {});
    expect(saidIn(paper as Paper)).toContain(jobCard);
    expect(saidIn(paper as Paper)).not.toContain(jobCards.budget.mission);
  });

  it('a member without one is printed with the usual card of the role, in the language of the paper', () => {
    const rows = [aMember('أ', roles.massar, { id: idOf(1) })];
    const [paper] = papersOf(rows, { id: idOf(1) });
    for (const said of [jobCards.massar.mission, ...jobCards.massar.tasks, ...jobCards.massar.indicators])
      expect(saidIn(paper as Paper)).toContain(said);
    const [fr] = papersOf(rows, { id: idOf(1), language: 'fr' });
    expect(saidIn(fr as Paper)).toContain(french.massar.mission);
    const proposed = [aMember('أ', roles.massar, { jobCard: usualCards()['massar'] })];
    expect(saidIn(papersOf(proposed, { language: 'fr' })[0] as Paper)).toContain(french.massar.tasks[0]);
  });

  it('that of a row to be mended is printed all the same', () => {
    const [paper] = papersOf([aMember('أ', 'سائق', { id: idOf(1), jobCard: 'السياقة' })], { id: idOf(1) });
    for (const said of ['سائق', 'السياقة']) expect(saidIn(paper as Paper)).toContain(said);
  });

  it('of the whole team they are printed in the order of the chart, each on its own page', () => {
    const papers = papersOf(teamWithout([], aMember('سعيد', roles.massar)), {});
    expect(papers).toHaveLength(20);
    expect(papers[0]?.short).toContain('سعاد الإدريسي');
    expect(papers[0]?.signatures[1]?.title).toContain('مدير(ة) الأكاديمية');
    expect(papers[1]?.signatures[1]?.title).toContain('المنسق(ة) الجهوي(ة)');
    expect(papers[0]?.head.letterhead).toHaveLength(3);
  });
});

describe('الهيكل التنظيمي on paper', () => {
  const rows = teamWithout(['ليلى المرنيسي', 'أنس التسولي'], aCoordinator('بشرى الوزاني', 'إفران'));
  const [chart] = papersOf(rows, { kind: 'organisationChart' });

  it('has a box for each role and each directorate, dashed where it is vacant', () => {
    const boxes = boxesOf(chart);
    expect(boxes).toHaveLength(9 + 1 + 9);
    expect(boxes.filter(({ isVacant }) => isVacant).map(({ title }) => bare(title))).toEqual([
      roles.monitoring,
      'تازة',
    ]);
    expect(boxes[0]?.lines.map(bare)).toEqual(['سعاد الإدريسي']);
  });

  it('marks who has two charges, and says what the mark means', () => {
    expect(
      boxesOf(chart)
        .flatMap(({ lines }) => lines.map(bare))
        .filter((line) => line.endsWith('(*)')),
    ).toEqual(['بشرى الوزاني (*)', 'بشرى الوزاني (*)']);
    expect(saidIn(chart as Paper)).toContain('(*) تكليف');
    expect(saidIn(papersOf(wholeTeam, { kind: 'organisationChart' })[0] as Paper)).not.toContain('(*)');
  });

  it('says the same names wherever it is drawn: a page, a mail, plain text, a sheet', () => {
    const paper = chart as Paper;
    const cells = tabled([paper], words, 'x').rows.flatMap((row) =>
      row.cells.map(({ cell }) => String(cell)),
    );
    const drawings = [printed([paper], words), mailed(paper, words), plain(paper, words), cells.join('\n')];
    for (const name of ['سعاد الإدريسي', 'حسن بنجلون', 'خديجة الجاي', 'شاغر', 'بولمان'])
      for (const drawing of drawings) expect(drawing).toContain(name);
  });

  it('text stays text in it', () => {
    const name = '<img src=x onerror=alert(1)>';
    const [paper] = papersOf([aMember(name, roles.head)], { kind: 'organisationChart' });
    expect(printed([paper as Paper], words)).not.toContain('<img');
    expect(mailed(paper as Paper, words)).not.toContain('<img');
  });

  it('is listed in an academy’s file alone', () => {
    const kinds = (tabs: ReturnType<typeof regional>) => JSON.stringify(sent(tabs, 'papers', {}));
    expect(kinds(regional())).toContain('organisationChart');
    expect(kinds(directorate())).not.toContain('organisationChart');
    expect(ar.lists.teamRole.monitoring).toBe(roles.monitoring);
  });
});
