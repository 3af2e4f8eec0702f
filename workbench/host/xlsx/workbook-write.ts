import type { Sheet, Spreadsheet } from '../model';
import { reference } from './a1';
import { BLANK_SHEET, BLANK_STYLES, blankParts } from './blank';
import { type Types, writeCharts } from './drawing';
import { noteBoxes, notesOf, notesXml, sameNotes } from './notes';
import {
  dropUnreached,
  freeId,
  freePath,
  isOf,
  type Parts,
  type Relationship,
  relationshipType,
  relationsOf,
  setContentTypes,
  setRelations,
  setText,
  textOf,
} from './package';
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
import { writeState } from './state';
import { stringTable } from './strings';
import { readFormats } from './style-read';
import { formatTable } from './style-write';
import { textXml } from './text';
import { LIST_SHEET, type Places, rulesXml } from './validations';
import type { Original } from './workbook-read';
import { type FileTab, workbookXml } from './workbook-xml';
import { childrenOf } from './xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes the model over the file it came from, or into a new one. What the model does not hold stays. */
export function writeWorkbook(spreadsheet: Spreadsheet, original: Original | undefined): Parts {
  const parts: Parts = new Map(original?.parts ?? blankParts());
  const types: Types = new Map();
  const workbook = original?.workbook ?? 'xl/workbook.xml';
  const tables: Tables = {
    strings: stringTable(),
    formats: formatTable(
      original?.stylesXml ?? BLANK_STYLES,
      original?.formats ?? readFormats(BLANK_STYLES, undefined),
    ),
    shift: original?.shift ?? 0,
  };
  const names = fileNames(spreadsheet.sheets);
  const named: Spreadsheet = {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.id)! })),
  };
  const lists: (readonly string[])[] = [];
  const places: Places = {
    listReference: (list) => {
      const key = JSON.stringify(list);
      const at = lists.findIndex((one) => JSON.stringify(one) === key);
      const column = at >= 0 ? at : lists.push(list) - 1;
      return reference(LIST_SHEET, { row: 0, column, rows: list.length, columns: 1 });
    },
    rangeReference: (id, area) => {
      const sheet = named.sheets.find((one) => one.id === id);
      return sheet && reference(sheet.name, area);
    },
  };

  const before = relationsOf(parts, workbook);
  const rewritten = ['worksheet', 'calcChain', 'sharedStrings', 'styles'].map(isOf);
  const others = before.filter((relation) => !rewritten.some((test) => test(relation)));
  const relations: Relationship[] = [];
  const relate = (word: string, target: string) => {
    const known = before.find((one) => one.target === target && isOf(word)(one));
    const relation: Relationship = known ?? {
      id: freeId([...before, ...relations]),
      type: relationshipType(word),
      target,
      outside: false,
    };
    if (!relations.includes(relation)) relations.push(relation);
    return relation.id;
  };

  let lastFileId = original?.lastFileId ?? 0;
  const tabs = named.sheets.map((sheet): FileTab => {
    const file = original?.sheets.get(sheet.id);
    const path = file?.path ?? freePath(parts, 'xl/worksheets/sheet', '.xml');
    if (!file) {
      setText(parts, path, BLANK_SHEET);
      types.set(path, `${SPREADSHEET}.worksheet+xml`);
    }
    writeSheet(sheet, path);
    const state = sheet.hidden ? (file?.state === 'veryHidden' ? 'veryHidden' : 'hidden') : undefined;
    return {
      name: sheet.name,
      id: sheet.id,
      fileId: file?.fileId ?? ++lastFileId,
      state,
      relation: relate('worksheet', path),
    };
  });

  function writeSheet(sheet: Sheet, path: string): void {
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
    const drawing = writeCharts(parts, types, drawingBefore, sheet, named, file?.charts ?? []);
    const drawingId = link('drawing', drawing, drawingBefore);
    const boxes = writeNotes(sheet, own, link);

    const byColumn = columnFormats(sheet, tables.formats);
    const rules = file?.rules ?? [];
    const understood = new Set(rules.filter((rule) => rule.validation).map(({ xml }) => xml));
    const extensions = extensionsXml(part, understood);
    const xml = withPieces(part, {
      sheetPr: propertiesXml(part, sheet),
      dimension: dimensionXml(sheet),
      sheetViews: viewsXml(part, sheet, sheet.id === spreadsheet.activeSheet),
      cols: columnsXml(sheet, (column) => byColumn[column] ?? 0, file?.cells.fileColumns ?? []),
      sheetData: dataXml(sheet, tables, byColumn, file?.cells),
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

  if (lists.length > 0) tabs.push(writeLists());
  function writeLists(): FileTab {
    const path = original?.lists?.path ?? freePath(parts, 'xl/worksheets/sheet', '.xml');
    const rows = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, row) => {
      const cells = lists.map((list, column) => {
        const text = list[row];
        if (text === undefined) return '';
        const at = reference('', { row, column, rows: 1, columns: 1 }).split('!')[1]!.replaceAll('$', '');
        return `<c r="${at}" t="inlineStr"><is>${textXml(text)}</is></c>`;
      });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    setText(
      parts,
      path,
      BLANK_SHEET.replace('</worksheet>', `<sheetData>${rows.join('')}</sheetData></worksheet>`),
    );
    types.set(path, `${SPREADSHEET}.worksheet+xml`);
    return {
      name: LIST_SHEET,
      id: undefined,
      fileId: original?.lists?.fileId ?? ++lastFileId,
      state: 'veryHidden',
      relation: relate('worksheet', path),
    };
  }

  const texts = tables.strings.xml();
  const textsPath = before.find(isOf('sharedStrings'))?.target ?? 'xl/sharedStrings.xml';
  if (texts !== undefined) {
    setText(parts, textsPath, texts);
    types.set(textsPath, `${SPREADSHEET}.sharedStrings+xml`);
    relate('sharedStrings', textsPath);
  }
  const stylesPath = before.find(isOf('styles'))?.target ?? 'xl/styles.xml';
  setText(parts, stylesPath, tables.formats.xml());
  types.set(stylesPath, `${SPREADSHEET}.styles+xml`);
  relate('styles', stylesPath);
  setRelations(parts, workbook, [...relations, ...others]);
  setText(parts, workbook, workbookXml(textOf(parts, workbook)!, tabs, named, original));
  writeState(parts, types, workbook, {
    version: 1,
    id: spreadsheet.id,
    timeZone: spreadsheet.timeZone,
    locale: spreadsheet.locale,
    properties: spreadsheet.properties,
    metadata: spreadsheet.metadata,
    sheets: spreadsheet.sheets.map(({ id, name, rows, columns, metadata, protections, charts }, at) => {
      const inFile = names.get(id)!;
      const title = inFile === name ? {} : { title: name };
      return {
        name: inFile,
        ...title,
        fileId: tabs[at]!.fileId,
        id,
        rows,
        columns,
        metadata,
        protections,
        charts,
      };
    }),
  });
  if (original) dropUnreached(parts, original.reached);
  setContentTypes(parts, types);
  return parts;
}

/** Tab names as Excel allows them: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, no two alike. */
function fileNames(sheets: readonly Sheet[]): Map<number, string> {
  const taken = new Set<string>();
  return new Map(
    sheets.map(({ id, name }) => {
      const clean =
        name
          .replace(/[[\]:*?/\\\0-\x1f]/g, '_')
          .replace(/^'|'$/g, '_')
          .slice(0, 31)
          .trimEnd() || '_';
      let free = clean;
      for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${clean.slice(0, 27)} ${number}`;
      taken.add(free.toLowerCase());
      return [id, free];
    }),
  );
}
