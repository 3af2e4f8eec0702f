import { letterOf } from '../../src/entities/warns';
import type { Day } from '../../src/schema/day';
import { readDay } from '../../src/schema/day';
import type { Chance } from '../chance';
import { chanceFrom } from '../chance';
import { directorateRows } from '../directorate/index';
import { cpps, mentors } from '../directorate/people';
import type { Rows, Texts } from '../rows';

/** A deposit of a directorate's balance: its day, and why it is an amendment. */
export interface Deposited {
  readonly on: Day;
  readonly summary: string;
  readonly difficulties: string;
  readonly reason?: string;
}

/** A directorate of the region: its communities, how much of the sample's year was done there, what it deposited. */
export interface Neighbour {
  readonly name: string;
  readonly communities: readonly string[];
  /** Of a hundred of the sample's activities, how many took place here. */
  readonly share: number;
  readonly deposits: readonly Deposited[];
}

const usual = {
  summary: 'تقدم ملموس في أجرأة المشاريع، مع حاجة إلى تعزيز التوثيق والتقييم الدوري.',
  difficulties: 'تباعد المؤسسات وتزامن بعض المواعيد؛ يُقترح تقاسم وسائل النقل بين الجماعات.',
};

/** The nine directorates of Fès-Meknès, in the order of their academy. Communities, persons and figures are invented. */
export const neighbours: readonly Neighbour[] = [
  {
    name: 'فاس',
    communities: ['سايس – أكدال', 'زواغة – المرينيين', 'جنان الورد – فاس المدينة'],
    share: 95,
    deposits: [{ on: '2026-06-22', ...usual }],
  },
  {
    name: 'مكناس',
    communities: ['حمرية – مكناس المدينة', 'تولال – ويسلان', 'بوفكران – مجاط'],
    share: 88,
    deposits: [{ on: '2026-06-24', ...usual }],
  },
  {
    name: 'الحاجب',
    communities: ['الحاجب – سبع عيون', 'أكوراي – جحجوح'],
    share: 76,
    deposits: [{ on: '2026-06-26', ...usual }],
  },
  {
    name: 'إفران',
    communities: ['إفران – أزرو', 'عين اللوح – تيمحضيت'],
    share: 70,
    deposits: [{ on: '2026-06-19', ...usual }],
  },
  {
    name: 'مولاي يعقوب',
    communities: ['سبع رواضي – ميكس', 'عين الشقف – لواداين'],
    share: 64,
    deposits: [{ on: '2026-06-25', ...usual }],
  },
  {
    name: 'صفرو',
    communities: ['صفرو – البهاليل', 'المنزل – رباط الخير'],
    share: 82,
    deposits: [
      { on: '2026-06-23', ...usual },
      {
        on: '2026-06-29',
        ...usual,
        reason: 'إضافة زيارات آخر شهر يونيو التي لم تكن مسجلة عند الإيداع الأول',
      },
    ],
  },
  {
    name: 'بولمان',
    communities: ['ميسور – أوطاط الحاج', 'بولمان – إيموزار مرموشة'],
    share: 58,
    deposits: [{ on: '2026-07-08', ...usual }],
  },
  {
    name: 'تاونات',
    communities: cpps.map(({ name }) => name),
    share: 100,
    deposits: [{ on: '2026-06-26', ...usual }],
  },
  {
    name: 'تازة',
    communities: ['تازة – واد أمليل', 'تاهلة – مطماطة', 'أكنول – تيزي وسلي'],
    share: 73,
    deposits: [{ on: '2026-06-30', ...usual }],
  },
];

const given = [
  ['سلوى', 'كوثر', 'إيمان', 'هدى', 'سناء', 'حكيمة', 'نجاة', 'ابتسام', 'غزلان'],
  ['رشيد', 'عادل', 'كمال', 'نور الدين', 'هشام', 'عبد العزيز', 'مراد', 'إدريس', 'جمال'],
] as const;
const families = [
  'العلوي',
  'الشرقاوي',
  'برادة',
  'السلاوي',
  'المريني',
  'الحسناوي',
  'اليازغي',
  'الودغيري',
  'الزياني',
  'بناني',
  'المزياتي',
];

/** The sample's mentors are women and men by turns; so are their colleagues here. */
const mentorOf = (at: number, place: number) =>
  `${given[place % 2]?.[(at + place) % 9]} ${families[(at * 5 + place) % families.length]}`;

/** 60014M → the code of the same school in another thousand, with the letter that follows from it (R8). */
const renumbered = (text: string, at: number) =>
  text.replace(/\b(6\d{4})[A-Z]\b/g, (_, number) => {
    const own = Number(number) - 50_000 + at * 1000;
    return `${own}${letterOf(String(own))}`;
  });

const isBy = (texts: Texts, last: Day) =>
  ['date', 'from'].every((field) => texts[field] === undefined || (readDay(texts[field]) ?? '9') <= last);

/**
 * The rows of a directorate as they stood on a day: those of the sample, under other names and codes, of as many
 * communities as it has and as much of the activities as its share.
 */
export function rowsOf({ communities, share }: Neighbour, at: number, last: Day): Rows {
  const chance: Chance = chanceFrom(at + 1);
  const words = new Map<string, string>([
    ...cpps.map(({ name }, place): [string, string] => [name, communities[place] ?? '']),
    ...mentors.map(({ name }, place): [string, string] => [name, share === 100 ? name : mentorOf(at, place)]),
  ]);
  const said = (text: string) => {
    let own = share === 100 ? text : renumbered(text, at);
    for (const [before, after] of words) own = own.split(before).join(after);
    return own;
  };
  const isHere = ({ cpp }: Texts) => cpp === undefined || cpp === '' || words.get(cpp) !== '';
  const whole = directorateRows();
  const codes = new Set(whole.school.filter(isHere).map(({ code }) => code));
  const isOfHere = ({ school }: Texts) =>
    school === undefined || codes.has(/\((\w+)\)$/.exec(school)?.[1] ?? school);
  const rows = (of: readonly Texts[], isChosen = (_texts: Texts) => true) =>
    of
      .filter((texts) => isHere(texts) && isOfHere(texts) && isBy(texts, last) && isChosen(texts))
      .map(({ programmeItem: _item, ...texts }) =>
        Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, said(text)])),
      );
  const drawn = () => chance.inHundred(share);
  return {
    mentor: rows(whole.mentor).map(({ email: _email, ...texts }) => texts),
    cpp: rows(whole.cpp.filter(({ name }) => words.get(name ?? '') !== '')).map(
      ({ name = '', zone = '' }) => ({
        name,
        zone,
      }),
    ),
    school: rows(whole.school),
    post: rows(whole.post),
    assignment: rows(whole.assignment),
    visit: rows(whole.visit, drawn),
    miniGroup: rows(whole.miniGroup, drawn).map(({ schools: _schools, ...texts }) => texts),
    workshop: rows(whole.workshop, drawn),
    programmeItem: [],
    duty: [],
    supportRequest: [],
  };
}
