import type { Part, Template } from '../../messages/papers/template';
import { said } from '../../messages/papers/words';
import { pointsOf } from '../../schema/points';
import { fileName } from '../fileName';
import { headOf } from '../head';
import type { Block, Box, Paper, Text } from '../shape';
import type { Desk } from './desk';
import { dayIn, value } from './desk';

/** What stands where a template names it: a text or a figure; rows of a table or parts again; the items of a list. */
export interface Values {
  readonly [name: string]: Text | number | readonly Values[] | readonly Text[] | undefined;
}

const textOf = (values: Values, name: string): Text => {
  const one = values[name];
  return one === undefined || typeof one === 'object' ? '' : String(one);
};

const filled = (sentence: string, values: Values): Text =>
  said(sentence, values as Readonly<Record<string, string>>);

/** A box from its values: `title`, `lines`, `vacant` where nobody is in it, `beneath`. */
const boxOf = (values: Values): Box => ({
  title: textOf(values, 'title'),
  lines: values['lines'] as readonly Text[],
  ...(textOf(values, 'vacant') !== '' && { isVacant: true }),
  beneath: ((values['beneath'] ?? []) as readonly Values[]).map(boxOf),
});

/** The blocks that a part makes of the values, under its heading; none where it has nothing to say. */
function blocksOf(part: Part, values: Values, dots: Text): readonly Block[] {
  const blocks = bareBlocksOf(part, values, dots);
  return part.heading === undefined || blocks.length === 0
    ? blocks
    : [{ kind: 'heading', text: filled(part.heading, values) }, ...blocks];
}

function bareBlocksOf(part: Part, values: Values, dots: Text): readonly Block[] {
  if ('each' in part)
    return (values[part.each] as readonly Values[]).flatMap((own) =>
      part.parts.flatMap((one) => blocksOf(one, { ...values, ...own }, dots)),
    );
  if ('facts' in part) {
    const facts = Object.entries(part.facts).map(([name, label]) => ({
      label: filled(label, values),
      value: textOf(values, name) || dots,
    }));
    return [{ kind: 'facts', facts }];
  }
  if ('rows' in part) {
    const rows = values[part.rows] as readonly Values[];
    if (rows.length === 0) return part.none === undefined ? [] : [{ kind: 'text', text: part.none }];
    return [
      {
        kind: 'table',
        columns: part.columns.map(({ of, title, ...rest }) => ({ ...rest, title: filled(title, values) })),
        rows: rows.map((row, index) =>
          part.columns.map(({ of }) => (of === 'number' ? String(index + 1) : textOf(row, of))),
        ),
      },
    ];
  }
  if ('tree' in part)
    return (values[part.tree] as readonly Values[]).map((root) => ({ kind: 'tree', root: boxOf(root) }));
  if ('lines' in part) return [{ kind: 'lines', label: part.lines, count: part.count }];
  if ('text' in part)
    return part.when !== undefined && textOf(values, part.when) === ''
      ? []
      : [{ kind: 'text', text: filled(part.text, values), ...(part.isQuiet && { isQuiet: true }) }];
  const items =
    'items' in part
      ? (values[part.items] as readonly Text[])
      : pointsOf(textOf(values, part.points)).map(value);
  if (items.length > 0)
    return [
      ...('label' in part ? [{ kind: 'heading', text: part.label } as const] : []),
      { kind: 'list', items },
    ];
  return 'label' in part ? [{ kind: 'lines', label: part.label, count: 4 }] : [];
}

/** A paper from its template and its values; words that any paper says stand beside them. */
export function paperFrom(desk: Desk, template: Template, own: Values): Paper {
  const { words, language, house, settings, today, schoolYear, asOf } = desk;
  const { common } = words;
  const values: Values = {
    unit: house.unitWord,
    director: house.directorWord,
    head: house.headWord,
    coordinatorSigns: settings.coordinatorSigns ? 1 : '',
    year: schoolYear,
    asOf: dayIn(asOf),
    today: dayIn(today),
    ...own,
  };
  const fill = (sentence: string) => filled(sentence, values);
  const meant = <T extends { readonly when?: string }>(all: readonly T[] = []) =>
    all.filter(({ when }) => when === undefined || textOf(values, when) !== '');
  const letter = Object.entries(template.letter ?? {}).map(([name, sentence]) => [
    name,
    typeof sentence === 'string' ? fill(sentence) : null,
  ]);
  return {
    name: fileName(fill(template.file)),
    short: fileName(textOf(values, 'short') || textOf(values, 'mentor') || template.label),
    title: fill(template.title),
    language,
    ...(template.isLandscape && { isLandscape: true }),
    ...(template.isSpacious && { isSpacious: true }),
    head: headOf(house, words, today, Object.fromEntries(letter)),
    notices: meant(template.notices).map(({ text }) => fill(text)),
    blocks: template.parts.flatMap((part) => blocksOf(part, values, common.dots)),
    signatures: meant(template.signatures).map(({ title, note }) => ({ title: fill(title), note })),
    foot: house.isAcademy ? common.lawOfAcademy : common.law,
  };
}
