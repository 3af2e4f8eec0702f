import type { Block, Paper } from './shape';

/** A paper in a letter: what the letter says, then the paper's own words; it is signed where it is printed. */
export const covered = (paper: Paper, before: readonly string[], after: readonly string[]): Paper => {
  const said = (texts: readonly string[]): readonly Block[] => texts.map((text) => ({ kind: 'text', text }));
  return { ...paper, signatures: [], blocks: [...said(before), ...paper.blocks, ...said(after)] };
};
