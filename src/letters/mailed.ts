// Over 200 lines because the blocks of a paper are read side by side, each with the way it is drawn.

import type { PaperWords } from '../messages/papers/index';
import type { Markup } from './markup';
import { element, sentence } from './markup';
import { aboutOf, shareOf } from './printed';
import type { Block, Paper } from './shape';
import { branchesOf } from './tree';

/** Google clips a mail near 102 KB: a letter stays under this many bytes (platform rule 26). */
export const mailRoom = 90_000;

/** The UTF-8 size of a text; of a surrogate pair it says more than there is. */
const bytesOf = (text: string): number =>
  text.length +
  (text.match(/[\u0080-\u07ff]/g)?.length ?? 0) +
  2 * (text.match(/[\u0800-\uffff]/g)?.length ?? 0);

const face = 'font:14px/1.5 Arial,sans-serif;color:#111';
const quiet = 'font:12px/1.5 Arial,sans-serif;color:#555';
const full = { width: '100%', cellspacing: '0' };

/** As much of a letter as has room. */
interface Room {
  readonly rows: number;
  readonly signs: number;
}

/** Side by side on a phone, this many columns can be read; no style asks how wide a screen is, so all mails keep to it. */
const mostColumns = 4;

/** A block as a table of its own, which says its direction itself: Outlook listens to nothing else. */
function blockIn(
  dir: string,
  block: Block,
  room: Room,
  { more, colon, separator }: PaperWords['common'],
): Markup {
  const table = (attributes: object, ...rows: readonly Markup[]) =>
    element('table', { dir, ...full, ...attributes }, ...rows);
  const cell = (text: string, style = face, attributes: object = {}) =>
    element('td', { style, ...attributes }, sentence(text));
  const row = (...cells: readonly Markup[]) => element('tr', {}, ...cells);
  const cut = (text: string) => (text.length > room.signs ? `${text.slice(0, room.signs)}… ${more}` : text);
  const framed = { border: '1', bordercolor: '#bbb', cellpadding: '4', style: 'border-collapse:collapse' };
  const grey = { bgcolor: '#eeeeee' };
  const folded = <T>(all: readonly T[]): readonly T[] => all.slice(0, room.rows);
  const rest = (all: readonly unknown[], width: number) =>
    all.length > room.rows ? [row(cell(more, quiet, { colspan: String(width) }))] : [];
  switch (block.kind) {
    case 'heading':
      return table(
        { cellpadding: '6' },
        row(cell(`${block.number ? `${block.number}. ` : ''}${block.text}`, `${face};font-weight:bold`)),
      );
    case 'text':
      return table({ cellpadding: '3' }, row(cell(cut(block.text), block.isQuiet ? quiet : face)));
    case 'list':
      return table(
        { cellpadding: '3' },
        ...folded(block.items).map((item) => row(cell(`• ${cut(item)}`))),
        ...rest(block.items, 1),
      );
    case 'facts':
      return table(
        framed,
        ...block.facts.map(({ label, value }) => row(cell(label, face, grey), cell(cut(value)))),
      );
    case 'table': {
      const { columns, rows, total } = block;
      const cells = (texts: readonly string[], style = face, attributes: object = {}) =>
        row(
          ...texts.map((text, at) =>
            cell(cut(text), style, { ...attributes, ...(columns[at]?.isNumber ? { align: 'center' } : {}) }),
          ),
        );
      const bold = `${face};font-weight:bold`;
      if (columns.length > mostColumns) {
        // A row says its figures one after the other, its sentences one below the other, under its own name.
        const valued = (at: number, text: string) => `${columns[at]?.title}${colon}${cut(text)}`;
        if (rows.length === 1 && !total)
          return table(
            framed,
            ...columns.map(({ title }, at) =>
              row(cell(title, face, grey), cell(cut(rows[0]?.[at] ?? ''), face, { align: 'center' })),
            ),
          );
        const inline = (figures: readonly { readonly at: number; readonly text: string }[]) =>
          element(
            'td',
            { style: face },
            ...figures.flatMap(({ at, text }, index) => [
              index > 0 && ' · ',
              element('span', { style: 'white-space:nowrap' }, sentence(valued(at, text))),
            ]),
          );
        const under = (texts: readonly string[]): readonly Markup[] => {
          const others = texts.map((text, at) => ({ at, text })).slice(1);
          const figures = others.filter(({ at }) => columns[at]?.isNumber);
          return [
            row(cell(cut(texts[0] ?? ''), bold, grey)),
            ...(figures.length > 0 ? [row(inline(figures))] : []),
            ...others
              .filter(({ at, text }) => !columns[at]?.isNumber && text !== '')
              .map(({ at, text }) => row(cell(valued(at, text)))),
          ];
        };
        return table(
          framed,
          ...folded(rows).flatMap(under),
          ...rest(rows, 1),
          ...(total ? under(total) : []),
        );
      }
      return table(
        framed,
        cells(
          columns.map(({ title }) => title),
          bold,
          grey,
        ),
        ...folded(rows).map((texts) => cells(texts)),
        ...rest(rows, columns.length),
        ...(total ? [cells(total, bold, grey)] : []),
      );
    }
    case 'bars':
      return table(
        framed,
        row(cell(block.title, `${face};font-weight:bold`, { ...grey, colspan: '3' })),
        ...block.bars.map(({ label, value, of, said }) => {
          const share = shareOf(value, of);
          const part = (width: number, style: string) =>
            width > 0 && element('td', { width: `${width}%`, style: `${style};font-size:12px` }, '\u00a0');
          return row(
            cell(label),
            element(
              'td',
              { width: '60%' },
              element(
                'table',
                { dir, ...full },
                element('tr', {}, part(share, 'background:#0b5e50'), part(100 - share, 'background:#ffffff')),
              ),
            ),
            cell(said, face, { align: 'center' }),
          );
        }),
      );
    case 'tree': {
      const all = branchesOf(block.root);
      const side = dir === 'rtl' ? 'right' : 'left';
      return table(
        { cellpadding: '3' },
        ...folded(all).map(({ depth, title, lines: who }) => {
          const said = [title, who.join(separator)].filter((text) => text !== '').join(colon);
          return row(cell(cut(said), `${face};padding-${side}:${4 + 24 * depth}px`));
        }),
        ...rest(all, 1),
      );
    }
    // Lines to be filled by hand have no sense in a mail, nor do pages.
    case 'lines':
    case 'break':
      return { markup: '' };
  }
}

function drawnIn(paper: Paper, words: PaperWords, room: Room): string {
  const { head, language, title } = paper;
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const lines = (texts: readonly (string | null)[], style = face, attributes: object = {}) => {
    const said = texts.filter((text): text is string => text !== null && text !== '');
    return said.length === 0
      ? { markup: '' }
      : element(
          'table',
          { dir, ...full, cellpadding: '2' },
          ...said.map((text) => element('tr', {}, element('td', { style, ...attributes }, sentence(text)))),
        );
  };
  const centred = { align: 'center' };
  const parts = [
    lines(head.letterhead, `${face};font-weight:bold`),
    lines([head.placeAndDay, head.number]),
    lines(aboutOf(head, words).map(([label, text]) => `${label}${words.common.colon}${text}`)),
    lines((head.opening ?? '').split('\n')),
    lines([title], 'font:bold 17px/1.5 Arial,sans-serif;color:#0b5e50', centred),
    lines(paper.notices, `${face};font-weight:bold`, centred),
    ...paper.blocks.map((block) => blockIn(dir, block, room, words.common)),
    lines([head.closing]),
    lines(
      paper.signatures.map(({ title: who }) => who),
      face,
    ),
    lines([paper.foot], quiet),
  ];
  return `<!doctype html>${
    element(
      'html',
      { lang: language, dir },
      element(
        'head',
        {},
        { markup: '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' },
        element('title', {}, paper.name),
      ),
      element('body', { dir, style: 'margin:0;padding:4px 8px;background:#ffffff' }, ...parts),
    ).markup
  }`;
}

const rooms: readonly Room[] = [
  { rows: 400, signs: 8000 },
  { rows: 120, signs: 2000 },
  { rows: 50, signs: 600 },
  { rows: 20, signs: 250 },
  { rows: 8, signs: 80 },
];

/**
 * A paper as the HTML of a mail: tables with inline styles, each of which says its direction; no script, no picture,
 * nothing from elsewhere. What would make it too long is folded into a line: it is in the file that goes with it.
 */
export function mailed(paper: Paper, words: PaperWords): string {
  let html = '';
  for (const room of rooms) {
    html = drawnIn(paper, words, room);
    if (bytesOf(html) <= mailRoom) break;
  }
  return html;
}
