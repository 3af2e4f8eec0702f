import type { PaperWords } from '../messages/papers/index';
import { aboutOf } from './printed';
import type { Block, Paper } from './shape';
import { branchesOf } from './tree';

const line = (texts: readonly string[]) => texts.join(' | ');

function linesOf(block: Block, { common }: PaperWords): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${block.number ? `${block.number}. ` : ''}${block.text}`];
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}${common.colon}${value}`);
    case 'table':
      return [
        line(block.columns.map(({ title }) => title)),
        ...block.rows.map(line),
        ...(block.total ? [line(block.total)] : []),
      ];
    case 'bars':
      return [block.title, ...block.bars.map(({ label, said }) => `${label}${common.colon}${said}`)];
    case 'tree':
      return branchesOf(block.root).map(({ depth, title, lines }) => {
        const who = lines.join(common.separator);
        return `${'  '.repeat(depth)}- ${title}${who === '' ? '' : `${common.colon}${who}`}`;
      });
    case 'lines':
      return [`${block.label}${common.colon}${common.dots}`];
    case 'break':
      return [''];
  }
}

/** A paper as plain text; the marks that set values apart stay, so that no reader turns them round. */
export function plain(paper: Paper, words: PaperWords): string {
  const { head, title, notices, blocks, signatures, foot } = paper;
  const said = (texts: readonly (string | null)[]) =>
    texts.filter((text): text is string => text !== null && text !== '');
  return `${[
    ...said(head.letterhead),
    ...said([head.placeAndDay, head.number]),
    ...aboutOf(head, words).map(([label, text]) => `${label}${words.common.colon}${text}`),
    '',
    ...said([head.opening]),
    '',
    title,
    ...notices,
    ...blocks.flatMap((block) => linesOf(block, words)),
    '',
    ...said([head.closing]),
    line(signatures.map(({ title: who }) => who)),
    ...said([foot]),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
