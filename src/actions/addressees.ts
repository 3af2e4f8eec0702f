import { addressesIn, addressIn } from '../letters/addresses';
import { ar } from '../messages/ar';
import { letters as words } from '../messages/letters.ar';
import type { PaperLanguage } from '../messages/papers/index';
import { drivingDay } from '../schedule/steps';
import { holidaysIn } from '../schedule/workingDays';
import type { Day, SchoolYear } from '../schema/day';
import { fold } from '../schema/fold';
import type { parts, Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Audience, Confirmed } from '../sheets/outgoing';
import { audiences, keyOf } from '../sheets/outgoing';
import type { LetterDesk } from './letterKinds';
import { letterKindNamed } from './letterKinds';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { periodOf } from './period';

/** What a client says of the letters it means (contract §2), and what it may say beside. */
export const meantParts = ({ text, texts, optional, schoolYear, day, textOrTexts }: typeof parts) => ({
  kind: text,
  schoolYear,
  asOf: optional(day),
  to: textOrTexts,
  /** Audiences; those that الإعدادات name where nothing is said. */
  who: optional(texts),
  language: optional(text),
  /** Which paper a reminder is about. */
  paper: optional(text),
  /** Only letters of these keys. */
  only: optional(texts),
  id: optional(text),
});

export const meantShape = shape((of) => of.object(meantParts(of)));

export type Meant = Sent<typeof meantShape>;

/** Letters as they are meant, and who gets none and why. */
export interface Addressed {
  readonly letters: readonly Confirmed[];
  /** Names of those whose address is blank. */
  readonly withoutEmail: readonly string[];
  /** Addresses that are none, or of nobody. */
  readonly refused: readonly { readonly address: string; readonly message: string }[];
}

const badRequest = (what: string) => refused([refusal('badRequest', { what: what.slice(0, 60) })]);

const isOneOf = <T extends string>(all: readonly T[], said: string): said is T => all.includes(said as T);

/** Where the addresses of an audience stand: in a setting, or in the rows of a tab. */
const settingOf = { directorate: 'balanceTo', academy: 'academyTo' } as const;
const columnOf = { mentor: 'email', cpp: 'coordinatorEmail' } as const;

/** Google takes fifty recipients a message (platform rule 26), of which one is whom it is for. */
const mostCopies = 49;

/** Which paper is due next: the programme while September lasts. */
const dueIn = (year: SchoolYear, day: Day): 'balance' | 'programme' =>
  day <= `${year.slice(0, 4)}-09-30` ? 'programme' : 'balance';

/** Who may be written to by itself, as الإعدادات say; the directorate always, where its address is known. */
const usually = (of: Audience, settings: ReturnType<LetterDesk['reckoned']>['file']['settings']): boolean =>
  of === 'mentor'
    ? settings.mailMentors !== false
    : of === 'cpp'
      ? settings.mailCoordinators !== false
      : true;

/** A trial goes to whoever tries, and leaves the real letter as it is; of each audience one is enough. */
function trials(letters: readonly Confirmed[], me: string, sending: string, areChosen: boolean) {
  const own = letters.filter(({ to }) => fold(to) === fold(me));
  const first = new Map([...letters].reverse().map((letter) => [letter.of, letter]));
  const chosen = areChosen ? letters : own.length > 0 ? own : [...first.values()].reverse();
  return chosen.map(
    (letter): Confirmed => ({ ...letter, to: me, cc: [], edition: sending, trialOf: letter.to }),
  );
}

/** Whom the letters that are meant go to. Nobody is dropped in silence. */
export function addressed(desk: LetterDesk, meant: Meant, sending: string): Outcome<Addressed> {
  const kind = letterKindNamed(meant.kind);
  if (!kind) return badRequest(`kind: ${meant.kind}`);
  const { schoolYear, to, only, language, paper } = meant;
  if (typeof to === 'string' && to !== 'all' && to !== 'me') return badRequest('to');
  const { world } = desk;
  const today = world.today();
  const { asOf } = periodOf(meant, today);
  const { file } = desk.reckoned({ schoolYear, asOf });
  const { settings, known } = file;
  const inLanguage: string = language ?? settings.language ?? 'ar';
  if (!isOneOf<PaperLanguage>(['ar', 'fr'], inLanguage)) return badRequest('language');
  const who = meant.who ?? kind.audiences.filter((of) => usually(of, settings));
  if (!who.every((of) => isOneOf(audiences, of))) return badRequest('who');
  const due = paper ?? dueIn(schoolYear, today);
  if (!isOneOf(['balance', 'programme'], due)) return badRequest('paper');
  const matter = kind.matter?.(desk, { schoolYear, asOf }) ?? done({});
  if (!matter.ok) return matter;
  const isReminder = meant.kind === 'reminder';
  const common = {
    kind: meant.kind,
    schoolYear,
    asOf,
    edition: isReminder ? `${due} ${meant.asOf ?? today}` : (meant.asOf ?? ''),
    language: inLanguage,
    ...(isReminder
      ? {
          due: {
            paper: due,
            day: drivingDay(due, schoolYear, settings.internalDay, holidaysIn(settings.holidays)),
          },
        }
      : {}),
    ...matter.value,
  };
  const copies = addressesIn(settings.copyTo);
  const copied = copies.good.slice(0, mostCopies);
  const letters = new Map<string, Confirmed>();
  const withoutEmail: string[] = [];
  const refusals = new Map<string, string>();
  const refuse = (name: string, address: string) => refusals.set(address, words.badAddress(name, address));
  /** The addresses of an audience, and whose they are called: those of a setting, or the one of a row. */
  const addressesOf = (of: Audience, name: string) => {
    if (of === 'directorate' || of === 'academy') {
      const setting = settingOf[of];
      return { ...addressesIn(settings[setting]), called: ar.fields.settings[setting] };
    }
    const typed = String(known.cardOf(of, fold(name))?.[columnOf[of]] ?? '').trim();
    const address = addressIn(typed);
    return {
      good: address === null ? [] : [address],
      bad: address === null && typed !== '' ? [typed] : [],
      called: name,
    };
  };
  for (const of of kind.audiences) {
    if (!who.includes(of)) continue;
    for (const name of kind.about(desk, of, { ...common })) {
      const { good, bad, called } = addressesOf(of, name);
      if (good.length + bad.length === 0) withoutEmail.push(called);
      for (const one of bad) refuse(called, one);
      for (const one of good) {
        const cc = kind.isCopied ? copied.filter((copy) => fold(copy) !== fold(one)) : [];
        const letter: Confirmed = { ...common, of, name, to: one, cc };
        letters.set(keyOf(letter), letter);
      }
    }
  }
  if (kind.isCopied) {
    for (const bad of copies.bad) refuse(ar.fields.settings.copyTo, bad);
    for (const beyond of copies.good.slice(mostCopies)) refusals.set(beyond, words.tooManyCopies(beyond));
  }
  const chosen = [...letters].flatMap(([key, letter]) => (!only || only.includes(key) ? [letter] : []));
  const told = (these: readonly Confirmed[]) =>
    done({
      letters: these,
      withoutEmail,
      refused: [...refusals].map(([address, message]) => ({ address, message })),
    });
  if (to === 'all') return told(chosen);
  if (to === 'me') {
    const me = addressIn(world.email());
    if (me === null) return refused([refusal('noPermission', { why: 'unknownMe' })]);
    return told(trials(chosen, me, sending, only !== undefined));
  }
  const sought = new Map(to.map((address) => [fold(address), address]));
  const those = chosen.filter((letter) => sought.has(fold(letter.to)));
  for (const [folded, address] of sought)
    if (!those.some((letter) => fold(letter.to) === folded) && !refusals.has(address))
      refusals.set(address, words.noSuch);
  return told(those);
}
