import type { Spreadsheet } from '../model';
import { reference } from './a1';
import { BLANK_SHEET, BLANK_STYLES, blankParts } from './blank';
import type { Types } from './drawing';
import { listSheetXml } from './list-sheet';
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
import { LIST_SHEET } from './rule-words';
import type { Places } from './rule-write';
import { SPREADSHEET, type Writing, writeSheet } from './sheet-parts';
import type { Tables } from './sheet-write';
import { writeState } from './state';
import { stringTable } from './strings';
import { readFormats } from './style-read';
import { formatTable } from './style-write';
import { fileNames } from './tabs';
import type { Original } from './workbook-read';
import { type FileTab, workbookXml } from './workbook-xml';

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

  const writing: Writing = { parts, types, tables, places, spreadsheet: named, original };
  let lastFileId = original?.lastFileId ?? 0;
  const tabs = named.sheets.map((sheet): FileTab => {
    const file = original?.sheets.get(sheet.id);
    const path = file?.path ?? freePath(parts, 'xl/worksheets/sheet', '.xml');
    if (!file) {
      setText(parts, path, BLANK_SHEET);
      types.set(path, `${SPREADSHEET}.worksheet+xml`);
    }
    writeSheet(sheet, path, writing);
    const state = sheet.hidden ? (file?.state === 'veryHidden' ? 'veryHidden' : 'hidden') : undefined;
    return {
      name: sheet.name,
      id: sheet.id,
      fileId: file?.fileId ?? ++lastFileId,
      state,
      relation: relate('worksheet', path),
    };
  });

  if (lists.length > 0) {
    const path = original?.lists?.path ?? freePath(parts, 'xl/worksheets/sheet', '.xml');
    setText(parts, path, listSheetXml(lists));
    types.set(path, `${SPREADSHEET}.worksheet+xml`);
    const fileId = original?.lists?.fileId ?? ++lastFileId;
    tabs.push({
      name: LIST_SHEET,
      id: undefined,
      fileId,
      state: 'veryHidden',
      relation: relate('worksheet', path),
    });
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
    // Letters stay beside the file: whoever is given it has no business with them.
    ...(spreadsheet.services && { services: { ...spreadsheet.services, letters: [] } }),
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
