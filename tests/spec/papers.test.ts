import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { madePapers } from '../../src/actions/madePapers';
import { mailed, mailRoom } from '../../src/letters/mailed';
import { plain } from '../../src/letters/plain';
import { printed } from '../../src/letters/printed';
import type { Paper } from '../../src/letters/shape';
import { tabled } from '../../src/letters/tabled';
import { xlsxOf } from '../../src/letters/xlsx';
import { ar } from '../../src/messages/ar';
import { paperWords } from '../../src/messages/papers/index';
import { papers as tabWords } from '../../src/messages/papers.ar';
import { months } from '../../src/schema/day';
import { worldOf } from '../support/memory';
import type { Holdings } from '../support/rows';
import {
  aCpp,
  aicha,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aRequest,
  aSchool,
  aVisit,
  aWorkshop,
  clock,
  directorate,
  gresaOf,
  massira,
  nakhil,
  sent,
  thisYear,
  wafa,
} from '../support/rows';

const busy: Holdings = {
  assignment: [anAssignment(aicha, massira)],
  post: [aPost(nakhil), aPost(wafa, { gender: 'ذكر', principal: 'سعيد المرنيسي' })],
  visit: [
    aVisit({ planning: 'متقدمة', strengths: 'انخراط الفريق\nوضوح الأهداف', weaknesses: 'نقص التجهيزات' }),
    aVisit({ date: '2026-11-03', mode: 'هاتف' }),
  ],
  miniGroup: [aMiniGroup()],
  workshop: [aWorkshop()],
  programmeItem: [anItem(), anItem({ from: '2026-11-01', to: '2026-11-30', status: 'مؤجل', reason: 'عطلة' })],
  supportRequest: [aRequest({ answer: 'ملبى', answeredOn: '2026-10-05' })],
  settings: { directorate: 'تاونات', academy: 'فاس مكناس', place: 'تاونات' },
};

const made = (asked: object, holdings: Holdings = busy): readonly Paper[] => {
  const outcome = madePapers(worldOf(directorate(holdings), clock), { kind: 'balance', ...asked });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.papers;
};

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const saidIn = (paper: Paper) => bare(plain(paper, paperWords[paper.language]));

describe('the official balance', () => {
  const [paper] = made({ mentor: aicha, schoolYear: thisYear, asOf: clock }) as [Paper];
  const said = saidIn(paper);

  it('bears the words of domain §6, letterhead to signatures', () => {
    expect(bare(paper.title)).toBe(
      'الحصيلة الإجمالية لمواكبة مشاريع المؤسسات التعليمية – السنة الدراسية 2026/2027 – إلى غاية 15/06/2027',
    );
    expect(paper.head.letterhead.map(bare)).toEqual([
      'المملكة المغربية',
      'وزارة التربية الوطنية والتعليم الأولي والرياضة',
      'الأكاديمية الجهوية للتربية والتكوين لجهة فاس مكناس',
      'المديرية الإقليمية تاونات',
    ]);
    expect(said).toContain('الرقم: ………………');
    expect(said).toContain('تاونات، في 15/06/2027');
    expect(said).toContain('سلام تام بوجود مولانا الإمام، وبعد');
    expect(said).toContain('والسلام.');
    for (const line of Object.values(tabWords.lines)) expect(said).toContain(line);
    expect(paper.signatures.map(({ title }) => title)).toEqual(['المواكب(ة)', 'المدير(ة) الإقليمي(ة)']);
    expect(paper.signatures.map(({ note }) => note.includes('الخاتم'))).toEqual([false, true]);
  });

  it('says the figures of `balances`, and since the beginning of the year', () => {
    expect(said).toContain('2 (مديرة واحدة، مدير واحد)');
    expect(said).toContain('0 | 1 | 0 | 0 | 1');
    expect(said).toContain('مواكبة عن بعد: 1');
    expect(said).toContain('عدد المجموعات المصغرة التي تم تنشيطها: 1');
    expect(said).toContain('قيادة التغيير | 1 | 18/12/2026');
    expect(said).toContain('انخراط الفريق | 1 | نقص التجهيزات | 1');
    expect(said).toContain('في بداية السنة: لم تُقدَّر بعد ← إلى الآن: 75,0% (ن=1)');
  });

  it('is interim before 30 June, and not from then on', () => {
    expect(paper.notices.map(bare)).toEqual(['حصيلة مرحلية إلى غاية 15/06/2027']);
    expect(made({ schoolYear: thisYear, asOf: '2027-06-30' })[0]?.notices).toEqual([]);
  });

  it('has lines to write on where nothing was deposited, in place of the summary', () => {
    expect(paper.blocks.filter(({ kind }) => kind === 'lines')).toHaveLength(2);
  });

  it('names ten points and counts the others', () => {
    const strengths = Array.from({ length: 13 }, (_, at) => `نقطة رقم ${at + 1}`).join('\n');
    const [many] = made({}, { ...busy, visit: [aVisit({ strengths })] }) as [Paper];
    expect(saidIn(many)).toContain('ونقط أخرى: 3');
    expect(saidIn(many)).not.toContain('نقطة رقم 11');
  });

  it('of the directorate names no principal, and is signed by the head of the service', () => {
    const papers = made({ schoolYear: thisYear });
    expect(papers.map(saidIn).join('')).not.toContain('سعيد المرنيسي');
    expect(papers[0]?.signatures.map(({ title }) => title)).toEqual([
      'رئيس(ة) المصلحة',
      'المدير(ة) الإقليمي(ة)',
    ]);
  });

  it('lets the coordinator sign where the settings say so, and takes their words', () => {
    const settings = {
      ...busy.settings,
      coordinatorSigns: 'نعم',
      directorWord: 'النائب(ة)',
      balanceTitle: 'حصيلة المواكبة',
    };
    const [own] = made({ cpp: massira }, { ...busy, settings }) as [Paper];
    expect(own.signatures).toHaveLength(3);
    expect(own.signatures[2]?.title).toBe('النائب(ة)');
    expect(bare(own.title)).toMatch(/^حصيلة المواكبة – السنة الدراسية 2026\/2027/);
  });

  it('comes one for each mentor or CPP that has something in the year', () => {
    expect(made({ each: 'cpp', schoolYear: thisYear }).length).toBeGreaterThan(2);
    expect(made({ each: 'mentor', schoolYear: thisYear })).toHaveLength(2);
  });
});

describe('its annex', () => {
  const [, annex] = made({ schoolYear: thisYear }) as [Paper, Paper];
  const said = saidIn(annex);

  it('tells the programme, reasons, support with its delay, months, and schools without a recorded visit', () => {
    expect(said).toContain('زيارة فردية | 1 | 0 | 1 | 0 | 2');
    expect(said).toContain('زيارة فردية | مؤجل | عطلة');
    expect(said).toContain('نقل | 1 | 1 | 0 | 0 | 0 | 4');
    expect(said).toContain('أكتوبر: 1');
    expect(said).toContain('مؤسسات لم تُسجَّل لها زيارة فردية: 4 من 5');
    expect(said).toContain('متى اقتضت الضرورة ذلك');
  });
});

describe('in French', () => {
  const [paper, annex] = made({ language: 'fr', schoolYear: thisYear }) as [Paper, Paper];

  it('says the same figures in French words, left to right', () => {
    const said = saidIn(paper);
    expect(paper.language).toBe('fr');
    expect(said).toContain('2 (1 directrice, 1 directeur)');
    expect(said).toContain('En début d’année : Non appréciée → À ce jour : 75,0 % (n=1)');
    expect(saidIn(annex)).toContain('Visite individuelle | 1 | 0 | 1 | 0 | 2');
    expect(printed([paper], paperWords.fr)).toContain('<html lang="fr" dir="ltr">');
  });

  it('names an academy and a directorate of the list in French, where no setting says how', () => {
    const settings = {
      academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس – مكناس',
      directorate: 'المديرية الإقليمية تاونات',
    };
    const letterhead = (more: object) => {
      const [own] = made(
        { language: 'fr', mentor: aicha },
        { ...busy, settings: { ...settings, ...more } },
      ) as [Paper];
      return own.head.letterhead.map(bare).slice(2);
    };
    expect(letterhead({})).toEqual([
      'Académie régionale d’éducation et de formation – Fès-Meknès',
      'Direction provinciale – Taounate',
    ]);
    expect(letterhead({ directorateFrench: 'Province de Taounate' })[1]).toBe(
      'Direction provinciale – Province de Taounate',
    );
  });

  it('writes a colon as French does, and says academy and directorate once though they are typed whole in Arabic', () => {
    const settings = {
      academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة الوادي الكبير',
      directorate: 'المديرية الإقليمية الوادي',
    };
    const [own] = made({ language: 'fr', mentor: aicha }, { ...busy, settings }) as [Paper];
    expect(own.head.letterhead.map(bare).slice(2)).toEqual([
      'Académie régionale d’éducation et de formation – الوادي الكبير',
      'Direction provinciale – الوادي',
    ]);
    expect(saidIn(own)).toContain('Objet\u00a0: Bilan global de l’accompagnement');
    expect(printed([own], paperWords.fr)).toContain('<b>De\u00a0: </b>');
    expect(mailed(own, paperWords.fr)).toContain('De\u00a0: ');
    expect(JSON.stringify(tabled([own], paperWords.fr, 'x'))).toContain('De\u00a0: ');
  });
});

describe('the drawers', () => {
  const papers = made({ schoolYear: thisYear });
  const [paper] = papers as [Paper];

  it('print a page of its own: nothing from elsewhere, nothing that runs, texts as texts', () => {
    const hostile = { ...paper, title: '<script>alert(1)</script> & "x"' };
    const html = printed([hostile, ...papers], paperWords.ar);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(|@import/);
    expect(html).toContain('@page');
    expect(html.match(/<section/g)).toHaveLength(3);
    expect((html.match(/<bdi/g) ?? []).length).toBe((html.match(/<\/bdi>/g) ?? []).length);
  });

  it('mail: every top table says its direction; no style sheet, script, data: or address', () => {
    const html = mailed(paper, paperWords.ar);
    const body = html.slice(html.indexOf('<body'));
    expect(body.match(/<table(?! dir="rtl")/g)).toBeNull();
    expect(html).not.toMatch(/<style|<script|data:|https?:|<img/);
    expect(html).toContain('width="100%"');
  });

  it('mail stays under ninety kilobytes at 300 schools, and says where the rest is', () => {
    const school = Array.from({ length: 300 }, (_, at) =>
      aSchool(gresaOf(20000 + at), `مجموعة مدارس رقم ${at} ذات اسم طويل جدا`, { cpp: `ج.م.م ${at % 12}` }),
    );
    const cpp = Array.from({ length: 12 }, (_, at) => aCpp(`ج.م.م ${at}`, 'فاس'));
    const topics = Array.from({ length: 400 }, (_, at) =>
      aWorkshop({ topic: `موضوع الورشة رقم ${at}`, cpp: 'ج.م.م 1' }),
    );
    const large = made(
      {},
      {
        ...busy,
        school,
        cpp,
        visit: [],
        miniGroup: [],
        post: [],
        programmeItem: [],
        assignment: [],
        workshop: topics,
      },
    );
    for (const one of large) {
      const html = mailed(one, paperWords.ar);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mailRoom);
    }
    expect(mailed(large[0] as Paper, paperWords.ar)).toContain('التتمة في الملف المرفق');
  });

  it('write a tab without marks, numbers as numbers, one page wide', () => {
    const plan = tabled(papers, paperWords.ar, 'وثيقة');
    expect(JSON.stringify(plan.rows)).not.toMatch(/[\u2066-\u2069]/);
    expect(plan.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(730);
    expect(plan.breaks).toHaveLength(1);
    for (const { cells } of plan.rows) {
      const last = cells[cells.length - 1];
      expect((last?.at ?? 0) + (last?.span ?? 0)).toBe(plan.widths.length);
      for (const { span } of cells) expect(span).toBeGreaterThan(0);
    }
  });

  it('write .xlsx parts that hold any text', () => {
    const plan = tabled([{ ...paper, title: 'a_x0041_\u0001<&>\ud800 ب' }], paperWords.ar, "د'[x]/*?:");
    const parts = new Map(xlsxOf([plan, plan]).map(({ name, text }) => [name, text]));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('a_x005F_x0041__x0001_&#60;&#38;&#62;\ufffd ب');
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).toContain('orientation="portrait" fitToWidth="1"');
    expect(parts.get('xl/workbook.xml')).toContain(`name="د' x"`);
  });
});

describe('the actions', () => {
  const asked = (action: string, input: object) => sent(directorate(busy), action, input);

  it('refuse what no kind knows', () => {
    for (const input of [
      { kind: 'x' },
      { kind: 'balance', language: 'de' },
      { kind: 'balance', each: 'school' },
      { kind: 'constructor' },
    ])
      expect(asked('paper', input)).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
    expect(asked('paper', { kind: 'balance', mentor: 'لا أحد' })).toMatchObject({
      ok: false,
      issues: [{ code: 'unknownMentor' }],
    });
    expect(asked('paperFile', { kind: 'balance', as: 'pdf' })).toMatchObject({ ok: false });
  });

  it('list every kind with its Arabic name', () => {
    const { kinds } = (asked('papers', {}) as { value: { kinds: { label: string }[] } }).value;
    expect(kinds[0]).toMatchObject({ kind: 'balance', label: 'الحصيلة الإجمالية للمواكبة' });
    for (const { label } of kinds) expect(label).toMatch(/[\u0600-\u06ff]/);
  });

  it('write «وثيقة للطباعة»', () => {
    const tabs = directorate(busy);
    expect(ask(worldOf(tabs, clock), { action: 'paperTab', input: { kind: 'balance' } })).toEqual({
      ok: true,
      value: { tab: ar.tabs.print },
    });
    expect(tabs.get(ar.tabs.print)?.flat().join(' ')).toContain('المملكة المغربية');
  });

  it('give the year as one file: balances, then the tabs', () => {
    const reply = asked('yearFile', { schoolYear: thisYear }) as { value: { base64: string } };
    const parts = JSON.parse(Buffer.from(reply.value.base64, 'base64').toString()) as {
      name: string;
      text: string;
    }[];
    const book = parts.find(({ name }) => name === 'xl/workbook.xml')?.text ?? '';
    for (const title of [ar.tabs.visit, ar.tabs.workshop, massira, aicha])
      expect(book).toContain(`name="${title}"`);
    expect(book).toContain('_xlnm.Print_Titles');
  });
});

it('months are those of R11', () => {
  expect(paperWords.ar.rows.months).toEqual(months);
});
