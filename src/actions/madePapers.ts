import type { Paper } from '../letters/shape';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { World } from '../ports';
import type { parts, Sent } from '../schema/input';
import { shape } from '../schema/input';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { PaperKind } from './papers';
import { paperKinds } from './papers';
import { paperWordsOf } from './paperWords';

/** What a client may say of the paper it wants; for whichever action draws it. */
export const askedParts = ({ text, optional, schoolYear, day }: typeof parts) => ({
  kind: text,
  mentor: optional(text),
  cpp: optional(text),
  school: optional(text),
  id: optional(text),
  each: optional(text),
  schoolYear: optional(schoolYear),
  asOf: optional(day),
  month: optional(day),
  language: optional(text),
});

export const askedShape = shape((of) => of.object(askedParts(of)));

/** Papers as they were made, and the words that their drawers add. */
export interface Made {
  readonly papers: readonly Paper[];
  readonly words: PaperWords;
}

const badRequest = (what: string) => refused([refusal('badRequest', { what: what.slice(0, 60) })]);

/** The kind of a name; null if there is none. */
const kindNamed = (name: string): PaperKind | null =>
  Object.prototype.hasOwnProperty.call(paperKinds, name) ? paperKinds[name as keyof typeof paperKinds] : null;

/** The language asked for, else that of the setting لغة الوثائق. */
const languageOf = (said: string | undefined, world: World): PaperLanguage | null =>
  said === undefined
    ? (openFile(world).settings.language ?? 'ar')
    : said === 'ar' || said === 'fr'
      ? said
      : null;

/** Makes the papers that a client asks for, of whatever kind. */
export function madePapers(world: World, sent: Sent<typeof askedShape>): Outcome<Made> {
  const { kind: name, language: said, each, ...asked } = sent;
  const kind = kindNamed(name);
  if (!kind) return badRequest(`kind: ${name}`);
  const language = languageOf(said, world);
  if (language === null) return badRequest(`language: ${said}`);
  if (each !== undefined && each !== 'mentor' && each !== 'cpp') return badRequest(`each: ${each}`);
  const { of, isOptional } = kind.asks;
  const subject = of === 'row' ? asked.id : of === undefined || of === 'account' ? '' : asked[of];
  if (subject === undefined && each === undefined && !isOptional) return badRequest(`of: ${of}`);
  const words = paperWordsOf(world)(language);
  const made = kind.make(world, { ...asked, each }, words, language);
  return made.ok ? done({ papers: made.value, words }) : made;
}
