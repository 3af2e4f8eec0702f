import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { madePapers } from '../../src/actions/madePapers';
import { paperWordsOf } from '../../src/actions/paperWords';
import type { Team } from '../../src/actions/team';
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
import { teamStanding } from '../../src/region/team';
import { worldOf } from '../support/memory';
import { aCoordinator, aMember, nine, roles, teamWithout, wholeTeam } from '../support/regionalTeam';
import type { RegionalHoldings, Typed } from '../support/rows';
import { clock, directorate, idOf, listedIn, refusalsOf, regional, saving, sent } from '../support/rows';

/** The team of a regional file, as `team` tells it. */
function teamOf(teamMember: readonly Typed[], rest: RegionalHoldings = {}): Team {
  const outcome = sent(regional({ teamMember, ...rest }), 'team', {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as Team;
}

const remarksOf = (teamMember: readonly Typed[], kind: string) =>
  teamOf(teamMember).remarks.filter((one) => one.kind === kind);

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

describe('الفريق الجهوي, the ten roles of domain.md §1', () => {
  it('a team that lacks nobody has no vacancy, and nothing is told of it', () => {
    const { posts, provinces, elsewhere, vacancies, remarks, people, faulty } = teamOf(wholeTeam);
    expect(posts.map(({ role }) => role)).toEqual(
      teamRole.codes.filter((role) => role !== 'provincialCoordinator'),
    );
    expect(provinces.map((one) => one.directorate)).toEqual(nine);
    expect({ elsewhere, vacancies, remarks, people, faulty }).toEqual({
      elsewhere: [],
      vacancies: [],
      remarks: [],
      people: 19,
      faulty: 0,
    });
  });

  it('a role that nobody holds is vacant, and so is a directorate without a coordinator', () => {
    const { vacancies } = teamOf(teamWithout(['ليلى المرنيسي', 'خديجة الجاي']));
    expect(vacancies).toEqual([{ role: 'monitoring' }, { directorate: 'تاونات' }]);
  });

  it('of an academy nobody named, the directorates are those that coordinators name', () => {
    const { provinces, elsewhere, vacancies } = teamOf([aCoordinator('عمر', 'تازة')], {
      settings: { academy: '' },
    });
    expect(provinces.map((one) => one.directorate)).toEqual(['تازة']);
    expect(elsewhere).toEqual([]);
    expect(vacancies.some((one) => 'directorate' in one)).toBe(false);
  });

  it('one person with two roles is told, never refused; the name is compared folded (R10)', () => {
    const two = [aMember('إيمان العلوي', roles.massar), aMember('ايمان  العلوي', roles.budget)];
    expect(remarksOf(two, 'severalRoles')).toEqual([
      { kind: 'severalRoles', name: 'إيمان العلوي', roles: ['massar', 'budget'] },
    ]);
    expect(teamOf(two).people).toBe(1);
    const tabs = regional({ teamMember: two });
    expect(listedIn(tabs, 'teamMember').flatMap(({ faults }) => faults)).toEqual([]);
    expect(
      remarksOf([aMember('إيمان', roles.massar), aMember('أمينة', roles.budget)], 'severalRoles'),
    ).toEqual([]);
  });

  it('a role of one that several hold is told; facilitators and provincial coordinators may be many', () => {
    const of = (role: string) => remarksOf([aMember('أ', role), aMember('ب', role)], 'severalHolders');
    expect(of(roles.monitoring)).toEqual([{ kind: 'severalHolders', role: 'monitoring', names: ['أ', 'ب'] }]);
    expect(of(roles.facilitator)).toEqual([]);
    expect(of(roles.provincial)).toEqual([]);
  });

  it('a directorate with two coordinators is told, and a coordinator of two directorates', () => {
    const rows = [aCoordinator('أ', 'تازة'), aCoordinator('ب', 'تازة'), aCoordinator('ب', 'صفرو')];
    expect(remarksOf(rows, 'severalCoordinators')).toEqual([
      { kind: 'severalCoordinators', directorate: 'تازة', names: ['أ', 'ب'] },
    ]);
    expect(remarksOf(rows, 'severalDirectorates')).toEqual([
      { kind: 'severalDirectorates', name: 'ب', directorates: ['تازة', 'صفرو'] },
    ]);
  });

  it('the same person twice in one role is told as written twice, not as two holders', () => {
    const rows = [aMember('أ', roles.budget), aMember('أ ', roles.budget)];
    expect(remarksOf(rows, 'listedTwice')).toEqual([{ kind: 'listedTwice', name: 'أ', role: 'budget' }]);
    expect(remarksOf(rows, 'severalHolders')).toEqual([]);
  });

  it('a coordinator without a directorate, or of one that is not the academy’s, is told and stands apart', () => {
    const rows = [
      aCoordinator('أ', ''),
      aCoordinator('ب', 'الرباط'),
      aCoordinator('ج', 'المديرية الإقليمية لتازة'),
    ];
    const { elsewhere, provinces, remarks } = teamOf(rows);
    expect(elsewhere.map(({ draft }) => draft['name'])).toEqual(['أ', 'ب']);
    expect(remarks).toEqual(
      expect.arrayContaining([
        { kind: 'noDirectorate', name: 'أ' },
        { kind: 'unknownDirectorate', name: 'ب', directorate: 'الرباط' },
      ]),
    );
    expect(provinces.find(({ directorate: one }) => one === 'تازة')?.coordinators).toHaveLength(1);
  });

  it('who has no e-mail in any row is told once', () => {
    const rows = [
      aMember('أ', roles.budget, { email: '' }),
      aMember('أ', roles.massar),
      aMember('ب', roles.monitoring, { email: '' }),
    ];
    expect(remarksOf(rows, 'noEmail')).toEqual([{ kind: 'noEmail', names: ['ب'] }]);
  });

  it('a role that is not of the list is a fault: its row is in no chart, and told to wait (R2, R15)', () => {
    const rows = [aMember('أ', 'سائق'), aMember('ب', roles.budget)];
    const { people, faulty } = teamOf(rows);
    expect({ people, faulty }).toEqual({ people: 1, faulty: 1 });
    const draft = { name: 'أ', role: 'سائق' };
    expect(refusalsOf(saving(regional(), 'teamMember', draft))).toEqual(['role: notInList']);
    expect(saving(regional(), 'teamMember', { ...draft, role: roles.budget }).ok).toBe(true);
  });

  it('whatever the rows, everybody of them is in the chart once for each row', () => {
    const anyMember = fc.record({
      name: fc.constantFrom('أ', 'ب', 'ج', 'د'),
      role: fc.constantFrom(...teamRole.codes),
      directorate: fc.constantFrom(null, 'فاس', 'تازة', 'الرباط'),
      email: fc.constantFrom(null, 'x@taalim.ma'),
    });
    fc.assert(
      fc.property(
        fc.array(anyMember, { maxLength: 12 }),
        fc.constantFrom([], ['فاس', 'تازة']),
        (members, own) => {
          const { posts, provinces, elsewhere, vacancies } = teamStanding(members, own);
          const shown = [
            ...posts.flatMap(({ holders }) => holders),
            ...provinces.flatMap(({ coordinators }) => coordinators),
            ...elsewhere,
          ];
          expect(shown).toHaveLength(members.length);
          expect(new Set(shown).size).toBe(members.length);
          const held = provinces.filter(({ coordinators }) => coordinators.length > 0);
          for (const one of vacancies)
            if ('directorate' in one)
              expect(held.map(({ directorate: at }) => at)).not.toContain(one.directorate);
            else expect(members.map(({ role }) => role)).not.toContain(one.role);
          expect(vacancies.filter((one) => 'directorate' in one)).toHaveLength(
            provinces.length - held.length,
          );
        },
      ),
    );
  });

  it('a directorate’s file has no such team, and says where it is', () => {
    const outcome = sent(directorate(), 'team', {});
    expect(refusalsOf(outcome)).toEqual(['damaged']);
  });
});

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
