// Over 200 lines because the blocks of a paper are read side by side, each with the way it is drawn.

import type { PaperWords } from '../messages/papers/index';
import type { Cell, PrintLook, PrintPlan } from '../ports';
import { longestText } from '../schema/entity';
import { aboutOf, shareOf } from './printed';
import type { Block, Paper } from './shape';
import { branchesOf } from './tree';

/** The columns that a sheet's cells are laid over; those that no cell begins at are joined. */
const fine = 48;

/** Where the second of two columns begins. */
const halfWay = fine / 2;

/** The width of a printed page in pixels, upright and across. */
const pageWidth = { upright: 720, across: 1040 } as const;

interface Laid {
  readonly look: PrintLook;
  readonly cells: readonly {
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly isCentred?: boolean;
  }[];
}

/** In a cell no value is wrapped in marks: some programs show them. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').slice(0, longestText);

/** A number under a heading of numbers is one to the sheet too. */
const cellOf = (text: string, isCentred: boolean): Cell =>
  isCentred && /^\d{1,15}$/.test(text) ? Number(text) : bare(text);

/** Where columns of these shares begin, and the last one ends. */
function cutsOf(shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cuts = [0];
  let sum = 0;
  for (const share of shares) {
    sum += share;
    cuts.push(Math.round((sum / whole) * fine));
  }
  // Every column has one of the fine ones at least.
  return cuts.map((cut, at) => Math.min(Math.max(cut, at), fine - (cuts.length - 1 - at)));
}

const across = (look: PrintLook, text: string): Laid => ({ look, cells: [{ text, from: 0, to: fine }] });

const spread = (
  look: PrintLook,
  texts: readonly string[],
  shares: readonly number[],
  isCentred: (at: number) => boolean = () => false,
): Laid => {
  const cuts = cutsOf(shares);
  return {
    look,
    cells: texts.map((text, at) => ({
      text,
      from: cuts[at] as number,
      to: cuts[at + 1] as number,
      isCentred: isCentred(at),
    })),
  };
};

const equal = (texts: readonly unknown[]) => texts.map(() => 1);

function laidOf(block: Block, { common }: PaperWords): readonly Laid[] {
  switch (block.kind) {
    case 'heading':
      return [across('heading', `${block.number ? `${block.number}. ` : ''}${block.text}`)];
    case 'text':
      return [across(block.isQuiet ? 'quiet' : 'text', block.text)];
    case 'list':
      return block.items.map((item) => across('text', `• ${item}`));
    case 'facts':
      return block.facts.map(({ label, value }) => spread('row', [label, value], [9, 15]));
    case 'table': {
      const { columns, rows, total } = block;
      const shares = columns.map(({ share = 1 }) => share);
      const isNumber = (at: number) => columns[at]?.isNumber === true;
      const titles = columns.map(({ title }) => title);
      return [
        spread('columns', titles, shares, isNumber),
        ...rows.map((row) => spread('row', row, shares, isNumber)),
        ...(total ? [spread('total', total, shares, isNumber)] : []),
      ];
    }
    case 'bars':
      return [
        across('columns', block.title),
        ...block.bars.map(({ label, value, of, said }) =>
          spread(
            'row',
            [label, '█'.repeat(Math.round(shareOf(value, of) / 4)), said],
            [5, 15, 4],
            (at) => at === 2,
          ),
        ),
      ];
    case 'tree':
      return branchesOf(block.root).map(({ depth, title, lines }) => {
        const from = Math.min(2 * depth, halfWay - 2);
        const who = lines.join(common.separator);
        return {
          look: 'row',
          cells: [
            { text: title, from, to: who === '' ? fine : halfWay },
            ...(who === '' ? [] : [{ text: who, from: halfWay, to: fine }]),
          ],
        };
      });
    case 'lines':
      return [
        across('heading', block.label),
        ...Array.from({ length: block.count }, () => across('quiet', common.dots.repeat(7))),
      ];
    case 'break':
      return [];
  }
}

/** The rows of a paper, which of them begin a page, and the heading of its table where it has but one, a long one. */
function laidOut(paper: Paper, words: PaperWords) {
  const { head, blocks, signatures, foot } = paper;
  const said = (look: PrintLook, texts: readonly (string | null)[]) =>
    texts.filter((text): text is string => text !== null && text !== '').map((text) => across(look, text));
  const beside = [head.placeAndDay, head.number];
  const rows: Laid[] = [
    ...head.letterhead.map((line, at) => spread('letterhead', [line, beside[at] ?? ''], [14, 10])),
    ...said(
      'text',
      aboutOf(head, words).map(([label, text]) => `${label}${words.common.colon}${text}`),
    ),
    ...said('text', [head.opening]),
    across('title', paper.title),
    ...said('letterhead', paper.notices),
  ];
  const breaks: number[] = [];
  let repeated: number | null = null;
  const tables = blocks.filter(({ kind }) => kind === 'table');
  for (const block of blocks) {
    if (block.kind === 'break') breaks.push(rows.length);
    if (block.kind === 'table' && tables.length === 1 && block.rows.length > 20) repeated = rows.length;
    rows.push(...laidOf(block, words));
  }
  rows.push(...said('text', [head.closing]));
  if (signatures.length > 0)
    rows.push(
      spread(
        'signature',
        signatures.map(({ title }) => title),
        equal(signatures),
      ),
      spread(
        'quiet',
        signatures.map(({ note }) => note),
        equal(signatures),
        () => true,
      ),
      ...Array.from({ length: 4 }, () => across('text', '')),
    );
  rows.push(...said('quiet', [foot]));
  return { rows, breaks, repeated };
}

/** How many lines a text needs in a width, word by word; the signs of a title are larger. */
export function linesIn(text: string, pixels: number, look: PrintLook = 'row'): number {
  const room = Math.max(1, pixels / (look === 'title' ? 8.2 : 6.2));
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of line.split(' ')) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used += length + (used > 0 ? 1 : 0);
    }
  }
  return lines;
}

/** A paper as a sheet that prints on pages one page wide; a file of several papers has a sheet for each. */
export function tabled(papers: readonly Paper[], words: PaperWords, title: string): PrintPlan {
  const isLandscape = papers.some((paper) => paper.isLandscape === true);
  const all = papers.map((paper) => laidOut(paper, words));
  const rows = all.flatMap((own) => own.rows);
  let above = 0;
  const breaks = all.flatMap((own, index) => {
    const own0 = above;
    above += own.rows.length;
    return [...(index > 0 ? [own0] : []), ...own.breaks.map((at) => own0 + at)];
  });
  const cuts = [...new Set([0, fine, ...rows.flatMap(({ cells }) => cells.map(({ from }) => from))])].sort(
    (one, other) => one - other,
  );
  const at = new Map(cuts.map((cut, index) => [cut, index]));
  const indexOf = (cut: number) => at.get(cut) ?? cuts.length - 1;
  const pixel = pageWidth[isLandscape ? 'across' : 'upright'] / fine;
  return {
    title,
    isLeftToRight: papers[0]?.language === 'fr',
    isLandscape,
    widths: cuts.slice(1).map((cut, index) => Math.round((cut - (cuts[index] as number)) * pixel)),
    rows: rows.map(({ look, cells }) => ({
      look,
      lines: Math.max(...cells.map(({ text, from, to }) => linesIn(bare(text), (to - from) * pixel, look))),
      cells: cells.map(({ text, from, to, isCentred = false }) => ({
        cell: cellOf(text, isCentred),
        at: indexOf(from),
        span: indexOf(to) - indexOf(from),
        ...(isCentred ? { isCentred: true as const } : {}),
      })),
    })),
    breaks,
    repeated: all.length === 1 ? (all[0]?.repeated ?? null) : null,
  };
}
