import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Team } from '../../src/actions/team';
import { teamRole } from '../../src/entities/lists';
import { teamStanding } from '../../src/region/team';
import { aCoordinator, aMember, nine, roles, teamWithout, wholeTeam } from '../support/regionalTeam';
import type { RegionalHoldings, Typed } from '../support/rows';
import { directorate, listedIn, refusalsOf, regional, saving, sent } from '../support/rows';

/** The team of a regional file, as `team` tells it. */
function teamOf(teamMember: readonly Typed[], rest: RegionalHoldings = {}): Team {
  const outcome = sent(regional({ teamMember, ...rest }), 'team', {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as Team;
}

const remarksOf = (teamMember: readonly Typed[], kind: string) =>
  teamOf(teamMember).remarks.filter((one) => one.kind === kind);

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
