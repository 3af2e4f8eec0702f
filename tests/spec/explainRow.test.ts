import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Explained } from '../../src/actions/explainRow';
import type { Balance } from '../../src/balance/balances';
import { ar } from '../../src/messages/ar';
import type { Facts } from '../support/anyDirectorate';
import { anyDirectorate, fileOf, stageCodes } from '../support/anyDirectorate';
import type { Holdings, Tabs } from '../support/rows';
import {
  aDuty,
  ahmed,
  aicha,
  aMiniGroup,
  anAssignment,
  aPost,
  aSchool,
  aVisit,
  aWorkshop,
  balancesOf,
  directorate,
  massira,
  nakhil,
  sent,
  thisYear,
  wafa,
} from '../support/rows';

const bare = (text = '') => text.replace(/[\u2066-\u2069]/g, '');

function explained(tabs: Tabs, entity: string, id: string, today = '2027-06-15'): Explained {
  const outcome = sent(tabs, 'explainRow', { entity, id }, today);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as Explained;
}

const settings = { schoolYear: thisYear, asOf: '2027-05-31' };
const feedsIn = (holdings: Holdings, entity: string, id: string) =>
  explained(directorate({ settings, ...holdings }), entity, id).feeds.map(
    ({ line, of, heading }) => `${line} · ${of} · ${heading}`,
  );
const reasonIn = (holdings: Holdings, entity: string, id: string) => {
  const { feeds, reason } = explained(directorate({ settings, ...holdings }), entity, id);
  expect(feeds).toEqual([]);
  return bare(reason);
};

describe('every row knows the figures it feeds', () => {
  it('a visit: its cycle, its points, and the stages where it is the latest', () => {
    const visit = [
      aVisit({ diagnosis: 'متقدمة', planning: 'في بدايتها', strengths: '- وضوح الأهداف' }),
      aVisit({ date: '2027-01-10', planning: 'مكتملة', mode: 'هاتف' }),
    ];
    expect(feedsIn({ visit }, 'visit', 'visit-2')).toEqual([
      ...['directorate', massira, aicha].flatMap((of) => [
        `ii · ${of} · الابتدائي`,
        `v · ${of} · نقط القوة: وضوح الأهداف`,
        ...(of === aicha ? [] : [`vi · ${of} · التشخيص: متقدمة`]),
      ]),
    ]);
    expect(feedsIn({ visit }, 'visit', 'visit-3')).toEqual([
      ...['directorate', massira].flatMap((of) => [
        `remote · ${of} · مواكبة عن بعد`,
        `vi · ${of} · التخطيط: مكتملة`,
      ]),
      `remote · ${aicha} · مواكبة عن بعد`,
    ]);
  });

  it('a visit of an earlier year still feeds vi where its degree stands', () => {
    expect(
      feedsIn({ visit: [aVisit({ date: '2024-10-12', diagnosis: 'متقدمة' })] }, 'visit', 'visit-2'),
    ).toEqual(['vi · directorate · التشخيص: متقدمة', `vi · ${massira} · التشخيص: متقدمة`]);
  });

  it('a mini-group of two facilitators: each of them, and once the directorate', () => {
    const miniGroup = [aMiniGroup({ facilitators: `${aicha}، ${ahmed}` })];
    expect(feedsIn({ miniGroup }, 'miniGroup', 'miniGroup-2')).toEqual(
      ['directorate', massira, aicha, ahmed].map((of) => `iii · ${of} · مجموعة مصغرة`),
    );
  });

  it('a workshop in the framework feeds its topic, another is told beside', () => {
    const workshop = [aWorkshop(), aWorkshop({ inFramework: 'لا' })];
    expect(feedsIn({ workshop }, 'workshop', 'workshop-2')[0]).toBe('iv · directorate · قيادة التغيير');
    expect(feedsIn({ workshop }, 'workshop', 'workshop-3')[0]).toBe(
      'topicsOutside · directorate · ورشة خارج إطار الجماعة',
    );
  });

  it('a post feeds i; a school i and vi, in the balances of its CPP and of those assigned to it', () => {
    const holdings = {
      school: [aSchool(nakhil, 'مدرسة النخيل')],
      post: [aPost(nakhil)],
      assignment: [anAssignment(ahmed, massira)],
    };
    const owners = ['directorate', massira, ahmed];
    expect(feedsIn(holdings, 'post', 'post-2')).toEqual(owners.map((of) => `i · ${of} · مديرات`));
    expect(feedsIn(holdings, 'school', 'school-2')).toEqual(
      owners.flatMap((of) => [
        `i · ${of} · مديرات`,
        ...['التشخيص', 'التخطيط', 'الأجرأة', 'التقييم'].map((stage) => `vi · ${of} · ${stage}: لم تُقدَّر بعد`),
      ]),
    );
  });
});

describe('or the reason it feeds none', () => {
  it('faulty: its own sentences', () => {
    expect(reasonIn({ visit: [aVisit({ subject: '' })] }, 'visit', 'visit-2')).toContain('«موضوع الزيارة»');
  });

  it('another year, or after the as-of day', () => {
    const visit = [aVisit({ date: '2025-10-12' }), aVisit({ date: '2027-06-01' })];
    expect(reasonIn({ visit }, 'visit', 'visit-2')).toContain('12/10/2025، أي خارج السنة الدراسية 2026/2027');
    expect(reasonIn({ visit }, 'visit', 'visit-3')).toContain('01/06/2027، أي بعد تاريخ الحصيلة 31/05/2027');
  });

  it('a post that is over, that another replaces, or at a school that waits for mending', () => {
    const post = [
      aPost(nakhil, { to: '2026-08-31' }),
      aPost(nakhil, { from: '2024-09-01' }),
      aPost(nakhil, { from: '2025-09-01' }),
      aPost(wafa),
    ];
    const holdings = { post, school: [aSchool(nakhil, 'مدرسة النخيل'), aSchool(wafa, '')] };
    expect(reasonIn(holdings, 'post', 'post-2')).toContain('لا يشمل هذا التعيين يوم 31/05/2027');
    expect(reasonIn(holdings, 'post', 'post-3')).toContain('في الصف 4');
    expect(reasonIn(holdings, 'post', 'post-5')).toContain(wafa);
  });

  it('a satellite, and tabs that no line counts', () => {
    const school = [
      aSchool(nakhil, 'مدرسة النخيل'),
      aSchool(wafa, 'الوفاء', { kind: 'فرعية', parent: nakhil }),
    ];
    expect(reasonIn({ school }, 'school', 'school-3')).toContain('الفرعيات والملحقات');
    const duty = [aDuty({ cpp: 'ج.م.م الأطلس', mentor: ahmed })];
    expect(reasonIn({ duty }, 'duty', 'duty-2')).toContain(ar.tabs.duty);
  });

  it('removed: the log tells; a row that was never there is refused', () => {
    const tabs = directorate({ settings });
    const id = '1f0c9a2e-0000-4000-8000-000000000009';
    const made = sent(tabs, 'saveRecord', { entity: 'miniGroup', id, draft: aMiniGroup() });
    if (!made.ok) throw new Error('refused');
    const { version } = made.value as { version: string };
    expect(sent(tabs, 'removeRecord', { entity: 'miniGroup', id, version }).ok).toBe(true);
    expect(bare(explained(tabs, 'miniGroup', id).reason)).toContain('حُذف هذا الصف');
    for (const asked of [
      { entity: 'miniGroup', id: 'none' },
      { entity: 'wording', id },
      { entity: 'toString', id },
      { entity: 'visit' },
    ])
      expect(sent(tabs, 'explainRow', asked)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
  });
});

/** The figures of a balance, each as «line · heading» with how often it counts. */
function figuresOf({ principals, visits, progress, ...of }: Balance): Record<string, number> {
  const { lists } = ar;
  const told: [string, number][] = [
    ['i · مديرات', principals.women],
    ['i · مديرون', principals.men],
    ['i · مؤسسات بدون مدير(ة) مسجل(ة) في الملف', principals.unrecorded],
    ...Object.entries(visits).map(([cycle, count]): [string, number] => [
      `ii · ${lists.cycle[cycle as 'primary']}`,
      count,
    ]),
    ['remote · مواكبة عن بعد', of.remote],
    ['iii · مجموعة مصغرة', of.miniGroups],
    ...of.topics.map(({ topic, times }): [string, number] => [`iv · ${topic}`, times]),
    ['topicsOutside · ورشة خارج إطار الجماعة', of.topicsOutside],
    ...of.strengths.map(({ text, times }): [string, number] => [`v · نقط القوة: ${text}`, times]),
    ...of.weaknesses.map(({ text, times }): [string, number] => [`v · نقط الضعف: ${text}`, times]),
    ...stageCodes.flatMap((stage) => [
      ...progress[stage].degrees.map((count, degree): [string, number] => [
        `vi · ${lists.stage[stage]}: ${lists.degree[String(degree) as '0']}`,
        count,
      ]),
      [`vi · ${lists.stage[stage]}: لم تُقدَّر بعد`, progress[stage].unknown] as [string, number],
    ]),
  ];
  return Object.fromEntries(told.filter(([, count]) => count > 0));
}

describe('on any directorate', () => {
  it('what rows say they feed is what the figures are, in every balance; and none is silent', () => {
    fc.assert(
      fc.property(anyDirectorate, (facts: Facts) => {
        const tabs = fileOf(facts);
        const of = ar.fields.settings;
        tabs.get(ar.tabs.settings)?.push([of.schoolYear, thisYear], [of.asOf, facts.asOf]);
        const today = '2028-01-01';
        const told = new Map<string, Record<string, number>>();
        for (const entity of ['school', 'visit', 'miniGroup', 'workshop', 'post'] as const)
          for (const [index] of (tabs.get(ar.tabs[entity]) ?? []).slice(1).entries()) {
            const { feeds, reason } = explained(tabs, entity, `${entity}-${index + 2}`, today);
            expect(feeds.length === 0).toBe(reason !== undefined);
            for (const { line, of: owner, heading } of feeds) {
              // A school tells what it feeds; its post and its visits tell the same again.
              const isSchools = (line === 'i' || line === 'vi') === (entity === 'school');
              if (!isSchools) continue;
              const figures = told.get(owner) ?? {};
              figures[`${line} · ${heading}`] = (figures[`${line} · ${heading}`] ?? 0) + 1;
              told.set(owner, figures);
            }
          }
        const {
          directorate: all,
          cpps,
          mentors,
        } = balancesOf(tabs, { schoolYear: thisYear, asOf: facts.asOf }, today);
        for (const [owner, balance] of Object.entries({ directorate: all, ...cpps, ...mentors }))
          expect([owner, told.get(owner) ?? {}]).toEqual([owner, figuresOf(balance)]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('of a degree or a head, exactly one visit or post says that it is the one', () => {
    fc.assert(
      fc.property(anyDirectorate, (facts: Facts) => {
        const tabs = fileOf(facts);
        const of = ar.fields.settings;
        tabs.get(ar.tabs.settings)?.push([of.schoolYear, thisYear], [of.asOf, facts.asOf]);
        const count = (
          entity: 'post' | 'visit' | 'school',
          line: string,
          known: (heading: string) => boolean,
        ) =>
          (tabs.get(ar.tabs[entity]) ?? [])
            .slice(1)
            .flatMap((_, index) => explained(tabs, entity, `${entity}-${index + 2}`, '2028-01-01').feeds)
            .filter((one) => one.of === 'directorate' && one.line === line && known(one.heading)).length;
        const isKnown = (heading: string) => !/لم تُقدَّر|بدون/.test(heading);
        expect(count('post', 'i', isKnown)).toBe(count('school', 'i', isKnown));
        expect(count('visit', 'vi', isKnown)).toBe(count('school', 'vi', isKnown));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
