import { posix } from 'node:path';
import { FileUnusable } from './unusable';
import { attributesOf, attributesXml, listIn, partText } from './xml';
import { deflate, type Entry, inflate } from './zip';

/** The parts of an .xlsx file by path; what is not touched stays compressed as it came. */
export type Parts = Map<string, Entry>;

/** A relationship of a part: what it leads to (a path in the package, or an address outside). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Whole type of a relationship from its last word. */
export const relationshipType = (word: string): string => `${OFFICE}/${word}`;

/** A part as text; undefined if there is none. */
export function textOf(parts: Parts, path: string): string | undefined {
  const entry = parts.get(path);
  return entry && partText(inflate(entry));
}

/** Puts text in a part. */
export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, deflate(path, new TextEncoder().encode(text)));
}

const relationsPath = (part: string) =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`).replace(/^\.\//, '');

/** The relationships of a part; of the package itself for ''. */
export function relationsOf(parts: Parts, part: string): Relationship[] {
  const xml = textOf(parts, part === '' ? '_rels/.rels' : relationsPath(part));
  if (xml === undefined) return [];
  return listIn(xml, 'Relationships').map(({ attributes }) => {
    const { Id, Type, Target = '', TargetMode } = attributesOf(attributes);
    // A place in the workbook itself («#tab!A1») is an address too, whatever its mode says.
    const outside = TargetMode === 'External' || Target.startsWith('#');
    const path = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
    const target = outside ? Target : asStored(parts, path);
    return { id: Id!, type: Type!, target, outside };
  });
}

/** A path as its part is stored: some programs write it in other capitals. */
function asStored(parts: Parts, path: string): string {
  if (parts.has(path)) return path;
  const small = path.toLowerCase();
  for (const stored of parts.keys()) if (stored.toLowerCase() === small) return stored;
  return path;
}

/** Whether a relationship is of the kind this word ends. */
export const isOf =
  (word: string) =>
  (relation: Relationship): boolean =>
    relation.type.endsWith(`/${word}`);

/** Writes the relationships of a part; none, and the part that held them goes. */
export function setRelations(parts: Parts, part: string, relations: readonly Relationship[]): void {
  const path = part === '' ? '_rels/.rels' : relationsPath(part);
  if (relations.length === 0) {
    parts.delete(path);
    return;
  }
  const list = relations.map(({ id, type, target, outside }) => {
    const address = outside ? target : part === '' ? target : `/${target}`;
    return `<Relationship${attributesXml({ Id: id, Type: type, Target: address, TargetMode: outside && !target.startsWith('#') ? 'External' : undefined })}/>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  if (text !== textOf(parts, path)) setText(parts, path, text);
}

/** An id no relationship of this list has. */
export function freeId(relations: readonly Relationship[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** A path no part has: `before` 1 `after`, `before` 2 `after` … */
export function freePath(parts: Parts, before: string, after: string): string {
  const taken = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  let number = 1;
  while (taken.has(`${before}${number}${after}`.toLowerCase())) number++;
  return `${before}${number}${after}`;
}

/** The workbook's own part, which the package leads to. */
export function workbookPath(parts: Parts): string {
  const path = relationsOf(parts, '').find(isOf('officeDocument'))?.target;
  if (path === undefined || !parts.has(path)) {
    if (parts.has('mimetype'))
      throw new FileUnusable('is an OpenDocument file, not an .xlsx: save it as .xlsx first');
    throw new FileUnusable('is not an .xlsx workbook: it is another kind of zip file');
  }
  if (path.endsWith('.bin')) throw new FileUnusable('is an .xlsb workbook: save it as .xlsx first');
  if (!path.startsWith('xl/') && !path.includes('workbook'))
    throw new FileUnusable('is an Office file, but not an .xlsx workbook');
  return path;
}

/** [Content_Types].xml with a line for each of these parts and none for parts that are gone. */
export function setContentTypes(parts: Parts, types: ReadonlyMap<string, string>): void {
  const path = '[Content_Types].xml';
  const xml = textOf(parts, path) ?? '';
  const lines = listIn(xml, 'Types');
  const kept = lines.filter(({ name, attributes }) => {
    if (name !== 'Override') return true;
    const part = (attributesOf(attributes).PartName ?? '').replace(/^\//, '');
    return parts.has(part) && !types.has(part);
  });
  const defaults = new Set(lines.map(({ attributes }) => attributesOf(attributes).Extension?.toLowerCase()));
  const more = [...types]
    .filter(([part]) => parts.has(part) && !(part.endsWith('.vml') && defaults.has('vml')))
    .map(([part, type]) => `<Override${attributesXml({ PartName: `/${part}`, ContentType: type })}/>`);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kept.map((line) => line.xml).join('')}${more.join('')}</Types>`;
  if (text !== xml) setText(parts, path, text);
}

/** Takes away the parts that could be reached before and no longer can; what nothing led to is not ours to judge. */
export function dropUnreached(parts: Parts, before: ReadonlySet<string>): void {
  const now = reached(parts);
  for (const path of before) if (!now.has(path)) parts.delete(path);
}

/** Every part the package leads to, with the parts that hold their relationships. */
export function reached(parts: Parts): Set<string> {
  const found = new Set<string>();
  const visit = (part: string) => {
    for (const { target, outside } of relationsOf(parts, part)) {
      const path = target.split('#')[0]!;
      if (outside || found.has(path) || !parts.has(path)) continue;
      found.add(path);
      if (parts.has(relationsPath(path))) found.add(relationsPath(path));
      visit(path);
    }
  };
  visit('');
  return found;
}
