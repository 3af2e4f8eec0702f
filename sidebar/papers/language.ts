import { papersView as words } from '../../src/messages/papersView.ar';
import { h } from '../element';
import { segmented } from '../segmented';
import type { Around, Asking } from './asking';

/** The language of a paper, asked of every kind: that of the settings, until another is chosen. */
export function languageAsking({ data, seen }: Around): Asking {
  const { element, chosen } = segmented({
    name: 'papers-language',
    label: words.language,
    options: (['ar', 'fr'] as const).map((language) => [language, words.languages[language]] as const),
    chosen: seen.codeOf('language', data.settingTexts['language'] ?? '') === 'fr' ? 'fr' : 'ar',
  });
  return {
    element: h('div', { class: 'field' }, h('span', { class: 'label' }, words.language), element),
    suit: () => {},
    give: () => ({ language: chosen() }),
  };
}
