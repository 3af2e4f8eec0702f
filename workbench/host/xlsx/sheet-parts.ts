import type { Sheet, Spreadsheet } from '../model';
import { BLANK_SHEET } from './blank';
import { type Types, writeCharts } from './drawing';
import { filterXml } from './filter';
import { noteBoxes, notesOf, notesXml, sameNotes } from './notes';
import {
  freeId,
  freePath,
  isOf,
  type Parts,
  type Relationship,
  relationshipType,
  relationsOf,
  setRelations,
  setText,
  textOf,
} from './package';
import { type Places, rulesXml } from './rule-write';
import { columnsXml, propertiesXml, viewsXml } from './sheet-view';
import {
  columnFormats,
  dataXml,
  dimensionXml,
  extensionsXml,
  mergesXml,
  type Tables,
  withPieces,
} from './sheet-write';
import type { Original } from './workbook-read';
import { childrenOf } from './xml';

/** Content types of spreadsheet parts begin so. */
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What all tabs of a workbook are written with and into. */
export interface Writing {
  readonly parts: Parts;
  readonly types: Types;
  readonly tables: Tables;
  readonly places: Places;
  /** Its tabs under the names they bear in the file. */
  readonly spreadsheet: Spreadsheet;
  readonly original: Original | undefined;
}

/** Writes a tab and the parts that hang on it. */
export function writeSheet(sheet: Sheet, path: string, writing: Writing): void {
  const { parts, types, tables, places, spreadsheet, original } = writing;
  const file = original?.sheets.get(sheet.id);
  const part = file?.part ?? childrenOf(BLANK_SHEET);
  const own = relationsOf(parts, path);
  const link = (word: string, target: string | undefined, replaced: string | undefined) => {
    const at = own.findIndex((one) => isOf(word)(one) && one.target === replaced);
    if (target !== undefined && target === replaced && at >= 0) return own[at]!.id;
    if (at >= 0) own.splice(at, 1);
    if (target === undefined) return undefined;
    const id = freeId(own);
    own.push({ id, type: relationshipType(word), target, outside: false });
    return id;
  };
  const linked = (name: string, id: string | undefined) =>
    id === undefined ? '' : `<${name} r:id="${id}"/>`;

  const drawingBefore = own.find(isOf('drawing'))?.target;
  const drawing = writeCharts(parts, types, drawingBefore, sheet, spreadsheet, file?.charts ?? []);
  const drawingId = link('drawing', drawing, drawingBefore);
  const boxes = writeNotes(sheet, own, link, writing);

  const byColumn = columnFormats(sheet, tables.formats);
  const rules = file?.rules ?? [];
  const understood = new Set(rules.filter((rule) => rule.validation).map(({ xml }) => xml));
  const extensions = extensionsXml(part, understood);
  const xml = withPieces(part, {
    sheetPr: propertiesXml(part, sheet),
    dimension: dimensionXml(sheet),
    sheetViews: viewsXml(part, sheet, sheet.id === spreadsheet.activeSheet),
    cols: columnsXml(part, sheet, (column) => byColumn[column] ?? 0, file?.cells.fileColumns ?? []),
    sheetData: dataXml(sheet, tables, byColumn, file?.cells),
    autoFilter: filterXml(sheet, part),
    mergeCells: mergesXml(sheet),
    dataValidations: rulesXml(sheet.cells, sheet, rules, places),
    drawing: linked('drawing', drawingId),
    ...(boxes === undefined ? {} : { legacyDrawing: linked('legacyDrawing', boxes || undefined) }),
    ...(extensions === undefined ? {} : { extLst: extensions }),
  });
  setText(parts, path, xml);
  setRelations(parts, path, own);
}

/** The id of the drawing of note boxes ('' for none); undefined when the file's own stands. */
function writeNotes(
  sheet: Sheet,
  own: readonly Relationship[],
  link: (word: string, target: string | undefined, replaced: string | undefined) => string | undefined,
  { parts, types, original }: Writing,
): string | undefined {
  const notes = notesOf(sheet);
  const file = original?.sheets.get(sheet.id)?.notes ?? {
    byCell: new Map(),
    authors: '<authors><author></author></authors>',
  };
  if (sameNotes(notes, file)) return undefined;
  const commentsBefore = own.find(isOf('comments'))?.target;
  const boxesBefore = own.find(isOf('vmlDrawing'))?.target;
  const boxesText = boxesBefore && textOf(parts, boxesBefore);
  const othersShapes = boxesText !== undefined && /ObjectType="(?!Note)/.test(boxesText);
  const comments = notes.size > 0 ? (commentsBefore ?? freePath(parts, 'xl/comments', '.xml')) : undefined;
  const boxes =
    notes.size > 0 || othersShapes
      ? (boxesBefore ?? freePath(parts, 'xl/drawings/vmlDrawing', '.vml'))
      : undefined;
  if (comments) {
    setText(parts, comments, notesXml(notes, file));
    types.set(comments, `${SPREADSHEET}.comments+xml`);
  }
  if (boxes) {
    setText(parts, boxes, noteBoxes(boxesText, notes.keys()));
    types.set(boxes, 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  }
  link('comments', comments, commentsBefore);
  // The file may name its boxes first of several old drawings (headers have theirs): only that one is ours to move.
  return link('vmlDrawing', boxes, boxesBefore) ?? '';
}
