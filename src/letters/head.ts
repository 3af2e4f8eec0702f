import type { Settings } from '../entities/settings';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import { said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import type { Day } from '../schema/day';
import { inFigures } from '../schema/day';
import { academyNamed, directorateNamed } from '../sheets/academies';
import { levelIn } from '../sheets/settings';
import type { Head } from './shape';

/** Who writes, in the words of a paper's language: those of the settings, the usual ones where they are blank. */
export interface House {
  readonly ministry: string;
  readonly academy: string;
  readonly directorate: string;
  /** An academy writes: no directorate stands in its letterhead. */
  readonly isAcademy: boolean;
  readonly place: string;
  readonly directorateWord: string;
  readonly directorWord: string;
  readonly headWord: string;
  readonly unitWord: string;
  /** What the directorate wants said at the foot of its papers; blank for nothing. */
  readonly note: string;
}

/** In French, names that have no French setting are those of the list that ships, or stay as they are; words that have none are the usual ones. */
export function houseOf(settings: Settings, words: PaperWords, language: PaperLanguage): House {
  const { usual } = words.common;
  const trimmed = (text: string | null) => (text ?? '').trim();
  const own = (name: keyof typeof usual) => (language === 'ar' && trimmed(settings[name])) || usual[name];
  const named = (name: 'academy' | 'directorate' | 'place') =>
    language === 'fr'
      ? trimmed(settings[`${name}French`]) || frenchOf[name]() || bareOf(name)
      : trimmed(settings[name]);
  const academyMeant = () => academyNamed(trimmed(settings.academy));
  /** The French names of the list that ships with the product. */
  const frenchOf = {
    academy: () => academyMeant()?.french,
    directorate: () => directorateNamed(trimmed(settings.directorate), academyMeant())?.directorate.french,
    place: () => undefined,
  };
  /** A name that is typed with its Arabic word: French says that word itself. */
  const bareOf = (name: 'academy' | 'directorate' | 'place') => {
    const whole = trimmed(settings[name]);
    const typed = { ...words.common.typedWhole, place: '' };
    const word = [typed[name], name === 'directorate' ? trimmed(settings.directorateWord) : ''].find(
      (one) => one !== '' && whole.startsWith(`${one} `),
    );
    return word === undefined ? whole : whole.slice(word.length).trim();
  };
  return {
    ministry: own('ministry'),
    academy: named('academy'),
    directorate: named('directorate'),
    isAcademy: levelIn(settings) === 'academy',
    place: named('place'),
    directorateWord: own('directorateWord'),
    directorWord: own('directorWord'),
    headWord: own('headWord'),
    unitWord: (language === 'fr' && trimmed(settings.unitWordFrench)) || own('unitWord'),
    note: trimmed(settings.paperNote),
  };
}

/** A name after its word, dots where the settings have none; one that says its word itself stands alone. */
const after = (sentence: string, word: string, name: string, dots: string): string =>
  name.startsWith(word) ? isolated(name) : said(sentence, { word, name: name || dots });

/** The head of any paper (domain §6): letterhead, place and day; a letter says the rest beside. */
export function headOf(house: House, { common }: PaperWords, day: Day, letter: Partial<Head> = {}): Head {
  const { kingdom, academy, directorate, dots, placeAndDay } = common;
  return {
    letterhead: [
      kingdom,
      house.ministry,
      after(academy, academy.split(' ')[0] as string, house.academy, dots),
      ...(house.isAcademy ? [] : [after(directorate, house.directorateWord, house.directorate, dots)]),
    ],
    number: common.number,
    placeAndDay: said(placeAndDay, { place: house.place || dots, day: inFigures(day) }),
    from: null,
    to: null,
    subject: null,
    reference: null,
    attachments: null,
    opening: null,
    closing: null,
    ...letter,
  };
}
