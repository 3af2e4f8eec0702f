import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { World } from '../ports';

const page = /^\s*<script type="application\/json">([\s\S]*)<\/script>\s*$/;

/** The words of papers and letters in a language, from the page that was pushed beside the code (decision 25). */
export function paperWordsOf(world: Pick<World, 'page'>): (language: PaperLanguage) => PaperWords {
  const [, json = '{}'] = page.exec(world.page('Papers')) ?? [];
  const words = JSON.parse(json) as Readonly<Record<PaperLanguage, PaperWords>>;
  return (language) => words[language];
}
