import type { PaperWords } from '../messages/papers/index';
import type { Markup } from './markup';
import { element, sentence } from './markup';
import type { Block, Head, Paper } from './shape';
import { printedTree } from './tree';

type Drawn = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Markup };

const cells = (tag: 'th' | 'td', texts: readonly string[], columns: readonly { isNumber?: true }[]) =>
  texts.map((text, index) => element(tag, columns[index]?.isNumber ? { class: 'n' } : {}, sentence(text)));

const rowsOf = (tag: 'thead' | 'tbody', ...rows: readonly Markup[]) => element(tag, {}, ...rows);

const drawn: Drawn = {
  heading: ({ number, text }) =>
    element('h2', {}, !!number && element('span', { class: 'n' }, sentence(number), ' '), sentence(text)),
  text: ({ text, isQuiet }) => element('p', isQuiet ? { class: 'quiet' } : {}, sentence(text)),
  list: ({ items }) => element('ul', {}, ...items.map((item) => element('li', {}, sentence(item)))),
  table: ({ columns, rows, total }) => {
    const whole = columns.reduce((sum, { share = 1 }) => sum + share, 0);
    return element(
      'table',
      {},
      element(
        'colgroup',
        {},
        ...columns.map(({ share = 1 }) =>
          element('col', { style: `width:${((share / whole) * 100).toFixed(1)}%` }),
        ),
      ),
      rowsOf(
        'thead',
        element(
          'tr',
          {},
          ...cells(
            'th',
            columns.map(({ title }) => title),
            columns,
          ),
        ),
      ),
      rowsOf(
        'tbody',
        ...rows.map((row) => element('tr', {}, ...cells('td', row, columns))),
        ...(total ? [element('tr', { class: 'total' }, ...cells('td', total, columns))] : []),
      ),
    );
  },
  facts: ({ facts }) =>
    element(
      'table',
      { class: 'facts' },
      ...facts.map(({ label, value }) =>
        element('tr', {}, element('th', {}, sentence(label)), element('td', {}, sentence(value))),
      ),
    ),
  bars: ({ title, bars }) =>
    element(
      'table',
      { class: 'bars' },
      rowsOf('thead', element('tr', {}, element('th', { colspan: '3' }, sentence(title)))),
      ...bars.map(({ label, value, of, said }) =>
        element(
          'tr',
          {},
          element('td', {}, sentence(label)),
          element('td', { class: 'bar' }, element('i', { style: `width:${shareOf(value, of)}%` })),
          element('td', { class: 'n' }, sentence(said)),
        ),
      ),
    ),
  lines: ({ label, count }) =>
    element(
      'div',
      { class: 'lines' },
      element('b', {}, sentence(label)),
      ...Array.from({ length: count }, () => element('i')),
    ),
  tree: ({ root }) => printedTree(root),
  break: () => element('div', { class: 'break' }),
};

/** How much of a bar is filled, in per cent. */
export const shareOf = (value: number, of: number): number =>
  of <= 0 ? 0 : Math.round((Math.max(0, Math.min(value, of)) / of) * 100);

const lineOf = (text: string | null, name: string): Markup | false =>
  text !== null && element('p', { class: name }, sentence(text));

/** From whom, to whom, about what: the lines of a letter's head that are said, each with its label. */
export const aboutOf = (head: Head, words: PaperWords): readonly (readonly [label: string, text: string])[] =>
  (['from', 'to', 'subject', 'reference', 'attachments'] as const).flatMap((name) => {
    const text = head[name];
    return text === null ? [] : [[words.common[name], text] as const];
  });

/** From so many rows of tables on, a portrait page is drawn a little smaller. */
const manyRows = 12;

const isDense = ({ blocks, isLandscape }: Paper): boolean =>
  !isLandscape &&
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0) > manyRows;

const sheetOf = (paper: Paper, words: PaperWords): Markup => {
  const { head, blocks, signatures } = paper;
  const about = aboutOf(head, words);
  // What is signed and the signatures stay on one page.
  const last =
    blocks.length > 0 && blocks[blocks.length - 1]?.kind !== 'table' ? blocks.length - 1 : blocks.length;
  const draw = (block: Block) => (drawn[block.kind] as (block: Block) => Markup)(block);
  return element(
    'section',
    {
      class: `paper${paper.isLandscape ? ' wide' : isDense(paper) ? ' dense' : paper.isSpacious ? ' spacious' : ''}`,
      ...directed(paper),
    },
    element(
      'div',
      { class: 'top' },
      element(
        'header',
        { class: 'letterhead' },
        ...head.letterhead.map((line) => element('div', {}, sentence(line))),
      ),
      element('div', { class: 'dated' }, lineOf(head.placeAndDay, 'day'), lineOf(head.number, 'number')),
    ),
    about.length > 0 &&
      element(
        'div',
        { class: 'about' },
        ...about.map(([label, text], index) =>
          element(
            'div',
            // The subject stands on a line of its own; who writes and to whom, what is referred to and what goes with it, on one.
            about.length > 2 && index === 2 ? { class: 'whole' } : {},
            element('b', {}, `${label}${words.common.colon}`),
            element('span', {}, sentence(text)),
          ),
        ),
      ),
    lineOf(head.opening, 'opening'),
    element('h1', {}, sentence(paper.title)),
    ...paper.notices.map((notice) => lineOf(notice, 'notice')),
    ...blocks.slice(0, last).map(draw),
    element(
      'div',
      { class: 'end' },
      ...blocks.slice(last).map(draw),
      lineOf(head.closing, 'closing'),
      signatures.length > 0 &&
        element(
          'div',
          { class: 'signatures' },
          ...signatures.map(({ title, note }) =>
            element('div', {}, element('b', {}, sentence(title)), element('small', {}, sentence(note))),
          ),
        ),
      lineOf(paper.foot, 'foot'),
    ),
  );
};

const directed = ({ language }: Pick<Paper, 'language'>) => ({
  lang: language,
  dir: language === 'ar' ? 'rtl' : 'ltr',
});

/** Papers as one printable page of A4 sheets; nothing in it is fetched from anywhere, and nothing runs. */
export const printed = (papers: readonly Paper[], words: PaperWords): string => {
  const [first] = papers;
  const way = directed(first ?? { language: 'ar' });
  return `<!doctype html>${
    element(
      'html',
      way,
      element('head', {}, { markup: '<meta charset="utf-8">' }, element('title', {}, first?.name ?? ''), {
        markup: `<style>${words.look.print}</style>`,
      }),
      element('body', {}, ...papers.map((paper) => sheetOf(paper, words))),
    ).markup
  }`;
};
