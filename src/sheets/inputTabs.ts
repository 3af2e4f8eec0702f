import type { Level, TabledName } from '../entities/index';
import { entityNamed, isHelper, namesAt } from '../entities/index';
import { keyOf } from '../entities/known';
import { programmeItemName } from '../entities/seen';
import { ar } from '../messages/ar';
import { words } from '../messages/words.ar';
import type { ColumnDress, ListsPlan, TabDress, Validation } from '../ports';
import type { RowsOf } from '../rules/judge';
import { fold } from '../schema/fold';
import type { Control, Kind, Source } from '../schema/kind';
import type { ClosedLists, Known, Referred } from '../schema/known';
import { headersOf, tabOf } from './table';

/** The tabs whose rows others refer to, each a column of قوائم, in order. */
const listed = ['mentor', 'cpp', 'school', 'programmeItem'] as const;

/** How many rows a new tab has room for; it grows as rows are added. */
const roomForRows = 100;

const widthFor: { readonly [C in Control['control']]: number } = {
  text: 170,
  lines: 260,
  day: 110,
  schoolYear: 120,
  number: 90,
  choice: 170,
  severalChoices: 230,
  degree: 130,
};

/** Names of rows need more room than words of a list; a school's, with its code, the most. */
const widthForNames: { readonly [E in Referred]: number } = { mentor: 190, cpp: 200, school: 250 };

const widthOf = ({ control }: Kind<unknown>): number =>
  'source' in control && 'entity' in control.source
    ? widthForNames[control.source.entity]
    : widthFor[control.control];

/** Only closed single-choice cells refuse other words; lists that may be stale only advise (contract §3). */
function validationFor({ control }: Kind<unknown>, lists: ClosedLists): Validation | null {
  const fromList = ({ source, strict }: { source: Source; strict: boolean }): Validation =>
    'list' in source
      ? { kind: 'list', words: lists.labelsOf(source.list), strict, help: words.chooseFromList }
      : {
          kind: 'range',
          tab: ar.tabs.lists,
          column: listed.indexOf('items' in source ? source.items : source.entity) + 1,
          help: words.chooseOrType,
        };
  switch (control.control) {
    case 'choice':
      return fromList({ source: control.source, strict: true });
    case 'degree':
    case 'severalChoices':
      return fromList({ source: control.source, strict: false });
    case 'day':
      return { kind: 'day', help: words.typeDay };
    case 'number':
      return { kind: 'number', from: control.from, to: control.to, help: words.typeNumber };
    default:
      return null;
  }
}

/** The columns of an entity's tab, المعرف last and hidden where its rows bear one. */
function columnsFor(entity: TabledName, lists: ClosedLists, bearsId: boolean): readonly ColumnDress[] {
  const headers = headersOf(entity);
  const notes: Readonly<Record<string, string | undefined>> = ar.notes[entity] ?? {};
  const columns = Object.entries(entityNamed(entity).fields).map(([field, kind]) => ({
    header: headers[field] as string,
    note: notes[field] ?? (kind.optional ? '' : words.required),
    width: widthOf(kind),
    format: kind.cell,
    validation: validationFor(kind, lists),
    hidden: false,
  }));
  const id = { header: ar.id, note: '', width: 60, format: 'text', validation: null, hidden: true } as const;
  return bearsId ? [...columns, id] : columns;
}

/** The tabs people type in: those of the file's level, then توحيد الصياغات. */
export const inputTabs = (lists: ClosedLists, level: Level): readonly TabDress[] =>
  [...namesAt[level], 'wording' as const].map((entity) => ({
    title: tabOf(entity),
    columns: columnsFor(entity, lists, !isHelper(entity)),
    room: roomForRows,
  }));

const settingColumn = (header: string, width: number): ColumnDress => ({
  header,
  note: '',
  width,
  format: 'text',
  validation: null,
  hidden: false,
});

/** الإعدادات: a name and a value. */
export const settingsTab = (): TabDress => ({
  title: ar.tabs.settings,
  columns: [settingColumn(ar.settingHeaders[0], 230), settingColumn(ar.settingHeaders[1], 420)],
  room: Object.keys(ar.fields.settings).length + 10,
});

/** The settings that a tab does not name yet, with their defaults, and the level that the file has, as rows to add. */
export function missingSettings(named: readonly string[], level: Level): readonly (readonly string[])[] {
  const there = new Set(named.map(fold));
  const defaults: Readonly<Record<string, string | undefined>> = {
    ...ar.settingDefaults,
    level: ar.lists.level[level],
  };
  return Object.entries(ar.fields.settings)
    .filter(([, label]) => !there.has(fold(label)))
    .map(([code, label]) => [label, defaults[code] ?? '']);
}

/** قوائم before anything is known to list. */
export const blankLists = (): ListsPlan => ({
  title: ar.tabs.lists,
  cells: [listed.map(tabOf), listed.map(() => '')],
});

/** قوائم, the hidden tab of what drop-downs offer: mentors, CPPs, schools, programme items; remade as they change. */
export function listsTab(rowsOf: RowsOf, known: Known): ListsPlan {
  const namesOf = (entity: Referred) =>
    rowsOf(entity).flatMap(({ texts }) => {
      const key = keyOf(entity, texts);
      return key === null ? [] : [known.nameOf(entity, key)];
    });
  const items = rowsOf('programmeItem').flatMap(({ id, texts }) =>
    id === '' ? [] : [programmeItemName(texts, id)],
  );
  const columns = [namesOf('mentor'), namesOf('cpp'), namesOf('school'), items];
  const longest = Math.max(...columns.map(({ length }) => length), 1);
  return {
    title: ar.tabs.lists,
    cells: [
      listed.map(tabOf),
      ...Array.from({ length: longest }, (_, index) => columns.map((column) => column[index] ?? '')),
    ],
  };
}
