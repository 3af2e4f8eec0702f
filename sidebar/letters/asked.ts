import { lettersView as words } from '../../src/messages/letters.ar';
import { inFigures, lastDayOf, readDay, schoolYearOf } from '../../src/schema/day';
import { day } from '../../src/schema/kinds';
import { h } from '../element';
import { soleFields } from '../soleFields';
import type { OnFile } from '../views';
import type { Kind } from './letterWords';
import { audiencesOf } from './letterWords';

/** Which letters a person asks to see: what previewLetters and sendLetters take of them. */
export interface Meant {
  readonly kind: string;
  readonly schoolYear: string;
  readonly asOf: string;
  readonly who: string[];
  readonly language: string;
}

/** Kinds that are of no day that is asked for. */
const undated: readonly Kind[] = ['reminder', 'package'];

const codesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

/** What switches an audience off in the settings; the directorate's has nothing. */
const isOff = { mentor: 'mailMentors', cpp: 'mailCoordinators', directorate: '' } as const;

/** The fields that say which letters are meant; `clear` is called when what they say changes. */
export function askedLetters({ data, seen, fieldOf }: OnFile, clear: () => void) {
  const select = <T extends string>(id: string, label: string, names: Readonly<Record<T, string>>) => {
    const element = h(
      'select',
      { class: 'box', id, on: { change: () => chosen() } },
      ...codesOf(names).map((code) => h('option', { value: code }, names[code])),
    );
    return {
      field: h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: id }, label), element),
      value: () => element.value as T,
      element,
    };
  };
  const kind = select<Kind>('letters-kind', words.kind, words.kinds);
  const language = select('letters-language', words.language, words.languages);
  if (data.settingTexts['language'] === words.french) language.element.value = 'fr';
  const usualDay =
    readDay(data.settingTexts['asOf'] ?? '') ??
    (schoolYearOf(data.today) === data.schoolYear ? data.today : lastDayOf(data.schoolYear));
  const asOf = soleFields(fieldOf, seen, {
    asOf: {
      label: words.asOf,
      kind: day(),
      text: inFigures(usualDay),
      near: [data.today],
      changed: clear,
    },
  });
  const dayField = h('div', {}, ...asOf.elements);
  const boxes = codesOf(isOff).map((of) => ({
    of,
    box: h('input', {
      type: 'checkbox',
      value: of,
      checked: data.settingTexts[isOff[of]] !== words.no,
      on: { change: clear },
    }),
  }));
  const audience = h(
    'div',
    { class: 'field', attrs: { role: 'group', 'aria-label': words.who } },
    h('span', { class: 'label' }, words.who),
    ...boxes.map(({ of, box }) =>
      h('label', { class: 'tick-line' }, box, h('span', {}, words.audiences[of])),
    ),
  );
  const hint = h('p', { class: 'quiet' });
  function chosen() {
    clear();
    audience.hidden = audiencesOf[kind.value()].length < 2;
    dayField.hidden = undated.includes(kind.value());
    hint.textContent = (words.hints as Readonly<Record<string, string>>)[kind.value()] ?? '';
    hint.hidden = hint.textContent === '';
  }
  chosen();
  return {
    elements: [kind.field, dayField, audience, language.field, hint],
    /** Null where the day cannot be read. */
    meant: (): Meant | null => {
      const on = dayField.hidden ? data.today : readDay(asOf.read()?.asOf ?? '');
      if (on === null) return null;
      const own = audiencesOf[kind.value()];
      const who = own.length < 2 ? [...own] : boxes.flatMap(({ of, box }) => (box.checked ? [of] : []));
      return {
        kind: kind.value(),
        schoolYear: dayField.hidden ? data.schoolYear : schoolYearOf(on),
        asOf: on,
        who,
        language: language.value(),
      };
    },
  };
}
