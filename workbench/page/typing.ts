import type { Edit } from '../host/http/wire';
import { addressOf } from './address';
import { api, Fault } from './api';
import type { Cursor } from './cursor';
import { ask } from './dialogs';
import type { Editor } from './editor';
import { failed } from './failures';
import type { Store } from './store';
import { words } from './words';

interface Typed {
  readonly book: Store;
  readonly here: Cursor;
  readonly writing: Editor;
}

/** More cells at once are shown when the server has read them. */
const mostForeseen = 200;

/** Carries what was typed to the server; false when it was refused, and told: a single text is then there to be mended. */
export const typing =
  ({ book, here, writing }: Typed) =>
  async (edits: readonly Edit[]): Promise<boolean> => {
    const [first] = edits;
    if (!first) return true;
    const { id } = book.sheet;
    if (edits.length < mostForeseen)
      for (const { row, column, text } of edits) if (!text.startsWith("'")) book.foresee(row, column, text);
    try {
      await api.type(edits);
      return true;
    } catch (error) {
      await book.refresh();
      if (error instanceof Fault && error.fault.code === 'typingRefused') {
        const why = edits.length > 1 ? words.refusedPaste : words.refused(addressOf(first));
        await ask(words.refusedTitle, [why, error.fault.message].filter(Boolean).join('\n'), ['OK']);
        if (edits.length === 1 && id === book.sheet.id) {
          here.go(first);
          writing.open('within', first.text);
          return false;
        }
      } else failed(error);
      writing.element.focus();
      return false;
    }
  };
