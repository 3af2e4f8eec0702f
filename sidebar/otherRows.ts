import type { EntityName } from '../src/entities/index';
import { otherWords } from '../src/messages/ar';
import { formNames, otherFormWords, otherNotes } from '../src/messages/forms.ar';
import { regionFormNames, regionFormWords, regionNotes } from '../src/messages/regionForms.ar';
import { notices } from './notices';
import { meetingForm } from './region/meetingForm';
import { memberForm } from './region/memberForm';
import type { FieldWords } from './rowsView';
import type { Drawn, OnFile } from './views';

const words = {
  fields: otherWords.fields,
  notes: otherWords.notes,
  formNotes: { ...otherNotes, ...regionNotes },
  words: { ...otherFormWords, ...regionFormWords },
  names: { ...formNames, ...regionFormNames },
} as unknown as FieldWords;

/** The form of an entity that mentors do not enter, and its rows: its words come with More.html. */
export function otherRows(host: HTMLElement, around: OnFile & { readonly entity: EntityName }): Drawn {
  const told = notices('top');
  host.append(told.element);
  const own = { meeting: meetingForm(around, told), teamMember: memberForm(told) };
  return around.rowsOf(around.entity, host, around, false, { ...words, own });
}
