import type { DirectorateEntity } from '../src/entities/index';
import { otherWords } from '../src/messages/ar';
import { otherFormWords, otherNotes } from '../src/messages/forms.ar';
import type { FieldWords } from './rowsView';
import type { Drawn, OnFile } from './views';

const words = {
  fields: otherWords.fields,
  notes: otherWords.notes,
  formNotes: otherNotes,
  words: otherFormWords,
} as unknown as FieldWords;

/** The form of an entity that the directorate keeps, and its rows: its words come with More.html. */
export const otherRows = (
  host: HTMLElement,
  around: OnFile & { readonly entity: DirectorateEntity },
): Drawn => around.rowsOf(around.entity, host, around, false, words);
