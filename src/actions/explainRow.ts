import type { Feed } from '../balance/feeds';
import { feedsOf } from '../balance/feeds';
import { lines } from '../balance/lines';
import type { EntityName, RecordFor } from '../entities/index';
import { directorateNames } from '../entities/index';
import type { PaperWords } from '../messages/papers/index';
import { said } from '../messages/papers/words';
import { papers } from '../messages/papers.ar';
import type { World } from '../ports';
import type { Sound } from '../rules/judge';
import type { Day } from '../schema/day';
import { inFigures, schoolYearOf } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known } from '../schema/known';
import { lastWordOf } from '../sheets/changes';
import { headersOf, tabOf } from '../sheets/table';
import type { Reckoning } from './balances';
import { reckon } from './balances';
import type { Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { paperWordsOf } from './paperWords';
import { logOf } from './undo';

const input = shape(({ object, text, id }) => object({ entity: text, id }));

/** Which figures a row feeds; where none, why. */
export interface Explained {
  /** The balances that were looked at: of this year, as of this day. */
  readonly schoolYear: string;
  readonly asOf: Day;
  readonly feeds: readonly {
    /** The numeral of the task book, or `remote` or `topicsOutside` for what is told beside. */
    readonly line: 'i' | 'ii' | 'iii' | 'iv' | 'v' | 'vi' | 'remote' | 'topicsOutside';
    /** `directorate`, or the name of a CPP or a mentor. */
    readonly of: string;
    readonly heading: string;
  }[];
  readonly reason?: string;
}

type Words = PaperWords['feeds'];

/** How each line calls its headings. */
const headings: { readonly [L in Feed['line']]: (heading: string, known: Known, words: Words) => string } = {
  visits: (cycle, known) => known.labelOf('cycle', cycle),
  remote: (_, _known, words) => words.remote,
  miniGroups: (_, _known, words) => words.miniGroups,
  topics: (topic) => topic,
  topicsOutside: (_, _known, words) => words.topicsOutside,
  strengths: (text) => `${papers.strengths}: ${text}`,
  weaknesses: (text) => `${papers.weaknesses}: ${text}`,
  principals: (gender, _, words) => words[(gender || 'unrecorded') as 'female' | 'male' | 'unrecorded'],
  progress: (heading, known) => {
    const [stage = '', degree] = heading.split(' ');
    return `${known.labelOf('stage', stage)}: ${degree ? known.labelOf('degree', degree) : papers.unknown}`;
  },
};

const numeralOf = (line: Feed['line']): Explained['feeds'][0]['line'] =>
  line === 'remote' || line === 'topicsOutside'
    ? line
    : line === 'principals'
      ? 'i'
      : line === 'progress'
        ? 'vi'
        : lines[line].of;

type Reason<N extends EntityName> = (
  record: RecordFor<N>,
  reckoned: Reckoning,
  words: Words['none'],
) => string;

const dated = ({ date }: { readonly date: Day }, { accounts }: Reckoning, words: Words['none']) => {
  const { schoolYear, asOf } = accounts;
  const values = { day: inFigures(date), asOf: inFigures(asOf), year: schoolYear };
  return said(schoolYearOf(date) === schoolYear ? words.after : words.otherYear, values);
};

/** Why a sound row feeds no figure. */
const reasons: { readonly [N in EntityName]?: Reason<N> } = {
  visit: dated,
  miniGroup: dated,
  workshop: dated,
  school: (_, _reckoned, words) => words.satellite,
  post: ({ school, from, to }, { accounts: { asOf, directorate }, file }, words) => {
    const held = directorate.schools.find(({ code }) => code === school);
    const values = { asOf: inFigures(asOf), row: held?.post?.row ?? '' };
    return from > asOf || (to !== null && to < asOf)
      ? said(words.notInPost, values)
      : held
        ? said(words.otherPost, values)
        : said(words.noSchool, { school: file.known.nameOf('school', school) });
  },
};

/** Every figure that a row feeds in the year and as of the day of الإعدادات, or the reason it feeds none (domain §4). */
export const explainRow = {
  input,
  run: (world: World, { entity: name, id }: Sent<typeof input>): Outcome<Explained> => {
    const entity = name as EntityName;
    if (!(directorateNames as readonly string[]).includes(entity))
      return refused([refusal('badRequest', { what: `entity: ${name.slice(0, 60)}` })]);
    const words = paperWordsOf(world)('ar').feeds;
    const reckoned = reckon(world, {});
    const { accounts, file, leftOut, sound } = reckoned;
    const { schoolYear, asOf } = accounts;
    const none = (reason: string) => done({ schoolYear, asOf, feeds: [], reason });
    const row = file.rowsOf(entity).find((one) => one.id === id)?.row;
    if (row === undefined)
      return lastWordOf(logOf(world).filter((entry) => entry.id === id && entry.entity === entity))
        ? none(words.none.removed)
        : refused([refusal('badRequest', { what: 'id' })]);
    const faulty = leftOut.find((one) => one.entity === entity && one.row === row);
    if (faulty) {
      const sentences = faulty.faults.map((fault) => issueOf(fault, headersOf(entity)).message);
      return none([words.none.faulty, ...sentences].join(' '));
    }
    const feeds = feedsOf(accounts, entity, row).map(({ line, of, heading }) => ({
      line: numeralOf(line),
      of: of || 'directorate',
      heading: headings[line](heading, file.known, words),
    }));
    if (feeds.length > 0) return done({ schoolYear, asOf, feeds });
    const { record } = sound[entity].find((one) => one.row === row) as Sound;
    const reason = reasons[entity] as Reason<EntityName> | undefined;
    return none(
      reason ? reason(record, reckoned, words.none) : said(words.none.notCounted, { tab: tabOf(entity) }),
    );
  },
};
