import type { Spreadsheet } from '../model';
import { LIST_SHEET } from './rule-words';
import type { Original } from './workbook-read';
import { attributesOf, attributesXml, childrenOf, escapeXml, parentXml, unescapeXml } from './xml';

/** A tab as the workbook's own part lists it; without `id` it is not one of the model's. */
export interface FileTab {
  readonly name: string;
  readonly id: number | undefined;
  readonly fileId: number;
  readonly state: string | undefined;
  readonly relation: string;
}

const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

/** The workbook's own part with these tabs; names that belong to a tab follow it, those of a tab that is gone go. */
export function workbookXml(
  xml: string,
  tabs: readonly FileTab[],
  spreadsheet: Spreadsheet,
  original: Original | undefined,
): string {
  const part = childrenOf(xml);
  const active = Math.max(
    0,
    tabs.findIndex(({ id }) => id === spreadsheet.activeSheet),
  );
  const hasFormulas = spreadsheet.sheets.some(({ cells }) =>
    cells.some((line) => line?.some((cell) => cell?.formula)),
  );
  const others = othersLines(part.children.find(({ name }) => name === 'sheets')?.xml, original);
  const lines = [
    ...tabs.map(
      ({ name, fileId, state, relation }) =>
        `<sheet${attributesXml({ name, sheetId: fileId, state, 'r:id': relation })}/>`,
    ),
    ...others,
  ];
  const pieces = part.children.map(({ name, xml: whole }) => {
    if (name === 'sheets') return { name, xml: `<sheets>${lines.join('')}</sheets>` };
    if (name === 'bookViews') return { name, xml: viewsAt(whole, active) };
    if (name === 'definedNames') return { name, xml: namesXml(whole, tabs, original) };
    if (name === 'calcPr' && hasFormulas) {
      const own = attributesOf(whole.slice('<calcPr'.length));
      return { name, xml: `<calcPr${attributesXml({ ...own, fullCalcOnLoad: 1 })}/>` };
    }
    return { name, xml: whole };
  });
  const insert = (name: string, text: string) => {
    if (pieces.some((piece) => piece.name === name)) return;
    const next = pieces.findIndex((piece) => ORDER.indexOf(piece.name) > ORDER.indexOf(name));
    pieces.splice(next < 0 ? pieces.length : next, 0, { name, xml: text });
  };
  // Values kept beside formulas are ours; the program that opens the file works them out again.
  if (hasFormulas) insert('calcPr', '<calcPr fullCalcOnLoad="1"/>');
  insert('bookViews', `<bookViews><workbookView activeTab="${active}"/></bookViews>`);
  const open = part.open.includes('xmlns:r=')
    ? part.open
    : part.open.replace(
        />$/,
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
      );
  return parentXml(
    { ...part, open },
    pieces.map((piece) => piece.xml),
  );
}

/** Tabs of the file that are no worksheets (chart sheets): they stay, after ours. */
function othersLines(sheets: string | undefined, original: Original | undefined): string[] {
  if (!sheets || !original) return [];
  const known = new Set([...original.sheets.values()].map(({ fileId }) => String(fileId)));
  return childrenOf(sheets).children.flatMap(({ xml, attributes }, at) => {
    const given = attributesOf(attributes);
    if (original.order[at] !== undefined || known.has(given.sheetId ?? '') || given.name === LIST_SHEET)
      return [];
    return [xml];
  });
}

function viewsAt(xml: string, active: number): string {
  const views = childrenOf(xml);
  const list = views.children.map(({ xml: one, attributes, inner }, at) => {
    if (at > 0) return one;
    const { firstSheet: _, ...given } = attributesOf(attributes);
    return `<workbookView${attributesXml({ ...given, activeTab: active || undefined })}>${inner}</workbookView>`;
  });
  return parentXml(views, list);
}

function namesXml(xml: string, tabs: readonly FileTab[], original: Original | undefined): string {
  const list = childrenOf(xml).children.flatMap(({ attributes, inner }) => {
    const given = attributesOf(attributes);
    if (given.localSheetId === undefined)
      return [`<definedName${attributesXml(given)}>${inner}</definedName>`];
    const id = original?.order[Number(given.localSheetId)];
    const at = id === undefined ? -1 : tabs.findIndex((tab) => tab.id === id);
    if (at < 0) return [];
    return [
      `<definedName${attributesXml({ ...given, localSheetId: at })}>${escapeXml(unescapeXml(inner))}</definedName>`,
    ];
  });
  return list.length === 0 ? '' : `<definedNames>${list.join('')}</definedNames>`;
}
