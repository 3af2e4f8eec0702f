import type { Chart, Protection, Spreadsheet } from '../model';
import type { Types } from './drawing';
import {
  freeId,
  freePath,
  isOf,
  type Parts,
  relationshipType,
  relationsOf,
  setRelations,
  setText,
  textOf,
} from './package';
import { childrenOf, escapeXml, unescapeXml } from './xml';

const NAMESPACE = 'urn:mouwakaba:workbench:1';
const ITEM_ID = '{6D6F7577-616B-4162-8121-776F726B0001}';

/** What .xlsx has no word for, of one tab. */
export interface SavedSheet {
  /** The tab's name in the file; `title` where Google's rules allow a name Excel's do not. */
  readonly name: string;
  readonly title?: string;
  readonly fileId: number;
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
  readonly metadata: readonly { key: string; value: string }[];
  readonly protections: readonly Protection[];
  readonly charts: readonly Chart[];
}

/** What .xlsx has no word for: it travels in a custom XML part, and a file without it works all the same. */
export interface SavedState
  extends Pick<Spreadsheet, 'id' | 'timeZone' | 'locale' | 'properties' | 'metadata' | 'services'> {
  readonly version: 1;
  readonly sheets: readonly SavedSheet[];
}

const holdersOf = (parts: Parts): string[] =>
  [...parts.keys()].filter(
    (path) => /^customXml\/item\d+\.xml$/.test(path) && textOf(parts, path)?.includes(NAMESPACE),
  );

/** Reads the state a workbench left in the file; undefined if there is none, or none that can be read. */
export function readState(parts: Parts): SavedState | undefined {
  const [path] = holdersOf(parts);
  const xml = path && textOf(parts, path);
  if (!xml) return undefined;
  try {
    const { open, close } = childrenOf(xml);
    const state = JSON.parse(
      unescapeXml(xml.slice(xml.indexOf(open) + open.length, xml.lastIndexOf(close))),
    ) as SavedState;
    return state.version === 1 && Array.isArray(state.sheets) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the state into the package, hung on the workbook as Excel hangs custom XML. */
export function writeState(parts: Parts, types: Types, workbook: string, state: SavedState): void {
  const path = holdersOf(parts)[0] ?? freePath(parts, 'customXml/item', '.xml');
  const properties = path.replace('/item', '/itemProps');
  const json = JSON.stringify(state).replace(
    /[\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16)}`,
  );
  setText(
    parts,
    path,
    `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${NAMESPACE}">${escapeXml(json)}</state>`,
  );
  setText(
    parts,
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  types.set(path, 'application/xml');
  types.set(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  setRelations(parts, path, [
    { id: 'rId1', type: relationshipType('customXmlProps'), target: properties, outside: false },
  ]);
  const relations = relationsOf(parts, workbook);
  if (relations.filter(isOf('customXml')).some(({ target }) => target === path)) return;
  const id = freeId(relations);
  setRelations(parts, workbook, [
    ...relations,
    { id, type: relationshipType('customXml'), target: path, outside: false },
  ]);
}
