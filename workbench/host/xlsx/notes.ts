import type { Sheet } from '../model';
import { a1, areaOf } from './a1';
import { type Parts, textOf } from './package';
import { plainText, textXml, unkeepable } from './text';
import { attributesOf, listIn } from './xml';

/** The notes of a worksheet as the file has them, by cell name. */
export interface FileNotes {
  readonly byCell: ReadonlyMap<string, { readonly text: string; readonly xml: string }>;
  readonly authors: string;
}

/** Reads the part that holds a sheet's notes. */
export function readNotes(parts: Parts, path: string | undefined): FileNotes {
  const xml = (path && textOf(parts, path)) || '';
  const byCell = new Map(
    listIn(xml, 'commentList').map((comment) => {
      const name = attributesOf(comment.attributes).ref ?? '';
      return [name, { text: plainText(comment.inner.split('<text')[1] ?? ''), xml: comment.xml }] as const;
    }),
  );
  return {
    byCell,
    authors: /<authors>[\s\S]*?<\/authors>/.exec(xml)?.[0] ?? '<authors><author></author></authors>',
  };
}

/** The notes of a sheet by cell name. */
export function notesOf({ cells }: Sheet): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line?.entries() ?? []) if (cell?.note) notes.set(a1(row, column), cell.note);
  return notes;
}

/** Whether the file's notes still say what the sheet's do. */
export const sameNotes = (notes: ReadonlyMap<string, string>, { byCell }: FileNotes): boolean =>
  notes.size === byCell.size && [...notes].every(([name, text]) => byCell.get(name)?.text === text);

/** The part that holds notes; those nobody touched keep the file's words. */
export function notesXml(notes: ReadonlyMap<string, string>, { byCell, authors }: FileNotes): string {
  const list = [...notes].map(([name, text]) => {
    const before = byCell.get(name);
    if (before?.text === text) return before.xml;
    if (unkeepable(text)) throw new RangeError(`The note of ${name} holds ${unkeepable(text)}`);
    return `<comment ref="${name}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr>${textXml(text)}</r></text></comment>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${authors}<commentList>${list.join('')}</commentList></comments>`
  );
}

const SHELL =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The old drawing that gives each note its box; shapes that are no notes stay. */
export function noteBoxes(before: string | undefined, names: Iterable<string>): string {
  const shell = (before ?? SHELL).replace(
    /<v:shape\s(?:(?!<\/v:shape>)[\s\S])*ObjectType="Note"[\s\S]*?<\/v:shape>/g,
    '',
  );
  const boxes = [...names].map((name, at) => {
    const { row, column } = areaOf(name)!;
    const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 4, 15, row + 4, 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:right;direction:rtl"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  const type = shell.includes('id="_x0000_t202"') ? '' : TYPE;
  return shell.replace(/<\/xml>\s*$/, () => `${type}${boxes.join('')}</xml>`);
}
