import type { Duty } from '../entities/duty';
import { ar } from '../messages/ar';
import { declaration as words } from '../messages/declaration.ar';
import type { Day } from '../schema/day';
import type { Markup } from './markup';
import { apart, element } from './markup';
import type { Letterhead } from './paper';
import { letterhead, printable, wordOf } from './paper';

/** Who declares, and for which duty. */
export interface Declared {
  readonly settings: Letterhead;
  readonly duty: Duty['duty'];
  readonly cpp: string;
  /** Blank where the file records none. */
  readonly zone: string;
  readonly on: Day;
  /** The day the file was looked through, and the paper written. */
  readonly today: Day;
  readonly mentors: readonly { readonly name: string; readonly grade: string }[];
}

function sheetOf(
  { settings, duty, cpp, zone, on, today }: Declared,
  { name, grade }: Declared['mentors'][number],
): Markup {
  const unit = wordOf(settings, 'unitWord');
  const dutyWords = ar.lists.dutyKind[duty];
  const { labels, signatures } = words;
  const line = (label: string, text: string) =>
    element('tr', {}, element('th', {}, label), element('td', {}, apart(text)));
  return element(
    'section',
    { class: 'sheet' },
    element(
      'div',
      { class: 'top' },
      letterhead(settings),
      element(
        'div',
        { class: 'dated' },
        element('p', {}, words.placeAndDay(wordOf(settings, 'place'), today)),
        element('p', {}, words.number),
      ),
    ),
    element('h1', {}, words.title),
    element(
      'div',
      { class: 'about' },
      element('p', {}, element('b', {}, `${words.subject}:`), words.about(dutyWords, unit, cpp)),
      element('p', {}, element('b', {}, `${words.reference}:`), words.article[duty]),
    ),
    element('p', {}, words.undersigned),
    element(
      'table',
      {},
      line(labels.name, name),
      line(labels.grade, grade || words.dots),
      line(labels.duty, dutyWords),
      line(labels.unit, words.cpp(unit, cpp)),
      line(labels.zone, zone || words.unrecorded),
      line(labels.day, words.day(on)),
    ),
    element('p', {}, words.declare),
    element('ol', {}, ...[words.declares[duty], ...words.others].map((said) => element('li', {}, said))),
    element('p', { class: 'checked' }, words.checked(today)),
    element(
      'div',
      { class: 'signatures' },
      element('div', {}, element('b', {}, signatures.mentor), element('small', {}, signatures.mentorSigns)),
      element(
        'div',
        {},
        element('b', {}, signatures.director(wordOf(settings, 'directorWord'))),
        element('small', {}, signatures.directorSigns),
      ),
    ),
    element('p', { class: 'law' }, words.law),
  );
}

/** إقرار بعدم وجود تعارض للمصالح: a page for each mentor, to be signed before a duty (R13, R14). */
export const declarationPage = (declared: Declared): string =>
  printable(
    words.title,
    declared.mentors.map((mentor) => sheetOf(declared, mentor)),
  );
