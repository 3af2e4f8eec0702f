import { isolated } from '../src/messages/phrase';

/** A sentence of the catalogue names its field first; where that is said already, it is left out. */
export function withoutLabel(sentence: string, label: string): string {
  const prefix = `«${isolated(label)}»: `;
  return sentence.startsWith(prefix) ? sentence.slice(prefix.length) : sentence;
}
