import type { Sheet } from '../model';
import { isOf, type Parts, type Relationship } from './package';
import { LIST_SHEET } from './rule-words';
import type { SavedSheet } from './state';
import { attributesOf, listIn } from './xml';

/** A tab as the workbook lists it; without a path it is no worksheet. */
export interface Tab {
  readonly name: string;
  readonly fileId: number;
  readonly state: string | undefined;
  readonly path: string | undefined;
}

/** The tabs of a workbook, in order. */
export const readTabs = (parts: Parts, xml: string, relations: readonly Relationship[]): Tab[] =>
  listIn(xml, 'sheets').map(({ attributes }): Tab => {
    const given = attributesOf(attributes);
    const id = Object.entries(given).find(([key]) => key.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.id === id);
    const isSheet = relation && isOf('worksheet')(relation) && parts.has(relation.target);
    return {
      name: given.name ?? '',
      fileId: Number(given.sheetId),
      state: given.state,
      path: isSheet ? relation.target : undefined,
    };
  });

/** The id of each tab: as saved here under its name, else under its number in the file, else that number. */
export function identities(
  tabs: readonly Tab[],
  saved: readonly SavedSheet[],
): Map<string, { id: number; saved: SavedSheet | undefined }> {
  const shown = tabs.filter(({ name }) => name !== LIST_SHEET);
  const byName = new Map(saved.map((sheet) => [sheet.name, sheet]));
  const taken = new Set(shown.flatMap(({ name }) => byName.get(name)?.id ?? []));
  return new Map(
    shown.map((tab) => {
      const was =
        byName.get(tab.name) ?? saved.find(({ fileId, id }) => fileId === tab.fileId && !taken.has(id));
      let id = was?.id ?? tab.fileId;
      while (!was && taken.has(id)) id += 1000;
      taken.add(id);
      return [tab.name, { id, saved: was }];
    }),
  );
}

/** Tab names as Excel allows them: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, no two alike. */
export function fileNames(sheets: readonly Sheet[]): Map<number, string> {
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
