import type { Block, Paper } from './shape';

/**
 * A paper in a letter: who is greeted and what the letter says, then the paper's own words. From whom and to whom, and
 * the signatures, stand on the paper that is printed.
 */
export const covered = (
  paper: Paper,
  before: readonly string[],
  shown: readonly Block[],
  after: readonly string[],
): Paper => {
  const { letterhead, placeAndDay } = paper.head;
  return {
    ...paper,
    head: {
      letterhead,
      placeAndDay,
      number: null,
      from: null,
      to: null,
      subject: null,
      reference: null,
      attachments: null,
      opening: before.join('\n'),
      closing: null,
    },
    signatures: [],
    blocks: [...paper.blocks, ...shown, ...after.map((text): Block => ({ kind: 'text', text }))],
  };
};
