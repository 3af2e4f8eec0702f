import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { madePapers } from '../../src/actions/madePapers';
import type { PaperKindName } from '../../src/actions/papers';
import { printed } from '../../src/letters/printed';
import { startBrowser } from '../support/browser';
import { worldOf } from '../support/memory';
import {
  aicha,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aRequest,
  aSchool,
  aVisit,
  aWorkshop,
  directorate,
  gresaOf,
  massira,
} from '../support/rows';

// The papers beside the balance as a real browser prints them: A4, nothing beside the page, the right direction.

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
});

afterAll(async () => {
  await browser.close();
});

/** A CPP as large as they come: 24 schools, a programme of a year, long names. */
const schools = Array.from({ length: 24 }, (_, at) => ({
  code: gresaOf(16698 + at),
  name: `مجموعة مدارس الإمام مالك الجماعاتية رقم ${at + 1}`,
}));
const named = ({ code, name }: (typeof schools)[number]) => `${name} (${code})`;
const first = schools[0] as (typeof schools)[number];

const world = worldOf(
  directorate({
    settings: { academy: 'طنجة – تطوان – الحسيمة', directorate: 'شفشاون', place: 'شفشاون' },
    school: schools.map(({ code, name }) => aSchool(code, name, { commune: 'باب تازة' })),
    post: schools.map(({ code }) => aPost(code)),
    assignment: [anAssignment(aicha, massira)],
    visit: schools.map(({ code }, at) =>
      aVisit({
        id: `visit-${at}`,
        school: code,
        date: `2026-10-${String(at + 1).padStart(2, '0')}`,
        diagnosis: 'مكتملة',
        strengths: 'انخراط الفريق التربوي\nشراكة مع جمعية الآباء',
      }),
    ),
    miniGroup: [aMiniGroup({ id: 'group', schools: schools.map(named).join('، '), women: '10', men: '14' })],
    workshop: [aWorkshop({ id: 'workshop' })],
    programmeItem: Array.from({ length: 12 }, () =>
      anItem({ schools: schools.slice(0, 6).map(named).join('، ') }),
    ),
    supportRequest: Array.from({ length: 30 }, () =>
      aRequest({ purpose: 'نقل المشاركات والمشاركين إلى الورشة' }),
    ),
    duty: [],
  }),
  '2027-06-15',
);

const asks: Partial<Record<PaperKindName, object>> = {
  programme: { mentor: aicha },
  card: { mentor: aicha },
  visitReport: { id: 'visit-0' },
  miniGroupMinutes: { id: 'group' },
  workshopMinutes: { id: 'workshop' },
  preVisit: { school: first.code },
  attendance: { cpp: massira },
  travel: { mentor: aicha, month: '2026-10-01' },
  supportRequests: {},
  lateProgrammes: {},
  visitForm: {},
  workshopForm: {},
  programmeForm: {},
};

/** Kinds that stand on one page, whatever the size of the CPP. */
const onePage: readonly string[] = [
  'card',
  'visitReport',
  'miniGroupMinutes',
  'workshopMinutes',
  'preVisit',
  'visitForm',
  'workshopForm',
  'programmeForm',
];

const pagesIn = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

/** In the page: which way its first paper reads, and how many things stand beyond its edges. */
const look = `(() => {
  const paper = document.querySelector('.paper');
  const { left, right } = paper.getBoundingClientRect();
  const beyond = [...paper.querySelectorAll('*')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  });
  return { direction: getComputedStyle(paper).direction, beyond: beyond.length };
})()`;

describe('the other papers, printed', () => {
  for (const language of ['ar', 'fr'] as const)
    it(`stand within A4 pages, in ${language}`, async () => {
      for (const [kind, asked] of Object.entries(asks)) {
        const made = madePapers(world, { kind, language, ...asked });
        if (!made.ok) throw new Error(`${kind}: ${JSON.stringify(made.issues)}`);
        await page.setContent(printed(made.value.papers, made.value.words));
        await page.emulateMedia({ media: 'print' });
        const found = await page.evaluate(look);
        expect([kind, found]).toEqual([kind, { direction: language === 'ar' ? 'rtl' : 'ltr', beyond: 0 }]);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        if (onePage.includes(kind)) expect([kind, pagesIn(pdf)]).toEqual([kind, 1]);
      }
    }, 120_000);
});
