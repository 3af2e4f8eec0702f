import { entityNamed } from '../../entities/index';
import { degrees, lists } from '../../entities/lists';
import type { Block, Paper, Text } from '../shape';
import type { Desk, Texts } from './desk';
import { labelled, listOf } from './desk';
import { paperFrom } from './fromTemplate';

/** The entities that can be written on paper first. */
export type OnForm = 'visit' | 'miniGroup' | 'workshop' | 'programmeItem' | 'supportRequest';

/** A blank form: the fields in the order in which the sidebar asks them; boxes for choices, dots and lines for words. */
export function blankForm(desk: Desk, entity: OnForm): Paper {
  const { words, house } = desk;
  const { dots } = words.blankForm;
  const { fields, form } = entityNamed(entity);
  const labels = words.rows.fields[entity] as Texts;
  const blocks: Block[] = [{ kind: 'text', text: words.blankForm.hint, isQuiet: true }];
  const facts: { label: Text; value: Text }[] = [];
  const stages: Text[] = [];
  const told = () => {
    if (facts.length > 0) blocks.push({ kind: 'facts', facts: facts.splice(0) });
    if (stages.length > 0)
      blocks.push({
        kind: 'table',
        columns: ['', ...degrees.codes.map((code) => labelled(desk, 'degree', code))].map((title) => ({
          title,
        })),
        rows: stages.splice(0).map((stage) => [stage, ...degrees.codes.map(() => '□')]),
      });
  };
  for (const field of [...form.asked, ...form.folded]) {
    const control = fields[field]?.control;
    const label = field === 'cpp' ? house.unitWord : (labels[field] ?? field);
    const list = control ? listOf(control) : null;
    if ((control?.control === 'degree') !== stages.length > 0 || control?.control === 'lines') told();
    if (control?.control === 'degree') stages.push(label);
    else if (control?.control === 'lines') blocks.push({ kind: 'lines', label, count: 4 });
    else
      facts.push({
        label,
        value:
          list === null
            ? dots
            : lists[list].codes.map((code) => `□ ${labelled(desk, list, code)}`).join('\n'),
      });
  }
  told();
  const { label, title } = words.blankForm;
  const template = {
    label: label[entity],
    file: label[entity],
    title: title[entity],
    letter: { number: null, placeAndDay: null },
    parts: [],
    signatures: [],
  };
  return { ...paperFrom(desk, template, {}), blocks };
}
