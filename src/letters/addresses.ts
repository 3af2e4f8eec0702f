import { fold } from '../schema/fold';

/** One plain address: nothing that could add a header, a recipient or a name to a letter. */
const plain = /^[^\s@<>()[\]\\,;:"'،؛]+@[^\s@<>()[\]\\,;:".'،؛]+(\.[^\s@<>()[\]\\,;:".'،؛]+)+$/;

const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** An address as a cell holds it, without the marks that print nothing; null for what is none, or several. */
export function addressIn(text: string): string | null {
  const address = text.replace(invisible, '').trim();
  return address.length <= 254 && plain.test(address) ? address : null;
}

/** The addresses of a setting that may hold several, each once, and what among them is none. */
export function addressesIn(text: string | null): {
  readonly good: readonly string[];
  readonly bad: readonly string[];
} {
  const parts = (text ?? '').split(/[\s,،;؛]+/).filter((part) => part.replace(invisible, '') !== '');
  const good = new Map<string, string>();
  for (const part of parts) {
    const address = addressIn(part);
    if (address !== null && !good.has(fold(address))) good.set(fold(address), address);
  }
  return { good: [...good.values()], bad: parts.filter((part) => addressIn(part) === null) };
}
