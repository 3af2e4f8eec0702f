import type { Markup } from './markup';
import { element, sentence } from './markup';
import type { Box, Text } from './shape';

/** A box of a tree on a line of its own, how deep it stands told. */
export interface Branch {
  readonly depth: number;
  readonly title: Text;
  readonly lines: readonly Text[];
}

/** A tree line by line, from top to bottom: for drawers that have no boxes. */
export const branchesOf = ({ title, lines, beneath }: Box, depth = 0): readonly Branch[] => [
  { depth, title, lines },
  ...beneath.flatMap((box) => branchesOf(box, depth + 1)),
];

/** Side by side on an A4 page across, this many boxes can be read. */
const mostBeside = 9;

/** Leaves in rows as even as can be, then each branch in a row of its own. */
function rowsOf(beneath: readonly Box[]): readonly (readonly Box[])[] {
  const leaves = beneath.filter((box) => box.beneath.length === 0);
  const branches = beneath.filter((box) => box.beneath.length > 0);
  const rows = Math.ceil(leaves.length / mostBeside);
  const beside = Math.ceil(leaves.length / Math.max(1, rows));
  return [
    ...Array.from({ length: rows }, (_, at) => leaves.slice(at * beside, (at + 1) * beside)),
    ...branches.map((box) => [box]),
  ];
}

/** A box of a printed tree, and beneath it what hangs from it. */
function nodeOf({ title, lines, isVacant, beneath }: Box): readonly Markup[] {
  const rows = rowsOf(beneath);
  return [
    element(
      'div',
      { class: isVacant ? 'box vacant' : 'box' },
      element('small', {}, sentence(title)),
      ...lines.map((line) => element('b', {}, sentence(line))),
    ),
    ...(rows.length === 0
      ? []
      : [
          element(
            'div',
            { class: rows.length > 1 ? 'under many' : 'under' },
            ...rows.map((row) =>
              element(
                'div',
                { class: 'row' },
                ...row.map((box) =>
                  element('div', { class: box.beneath.length > 0 ? 'node parent' : 'node' }, ...nodeOf(box)),
                ),
              ),
            ),
          ),
        ]),
  ];
}

/** A tree as a page prints it: boxes, and lines from each to those beneath it. */
export const printedTree = (root: Box): Markup => element('div', { class: 'tree' }, ...nodeOf(root));
