import type { EntityName, Level } from '../../entities/index';
import { entityNamed, isHelper, namesAt } from '../../entities/index';
import { ar } from '../../messages/ar';
import { fold } from '../../schema/fold';
import type { Kind } from '../../schema/kind';
import { headersOf, tabOf } from '../table';

/** A column that a tab should have; المعرف and the columns of الإعدادات are of no kind. */
export interface ExpectedColumn {
  readonly label: string;
  readonly folded: string;
  readonly kind: Kind<unknown> | null;
  readonly isId: boolean;
}

/** A tab that people type in, as it should be. */
export interface ExpectedTab {
  readonly title: string;
  readonly entity: EntityName | null;
  readonly columns: readonly ExpectedColumn[];
  /** Whether the file cannot be used without it (contract §3). */
  readonly isNeeded: boolean;
}

const column = (label: string, kind: Kind<unknown> | null, isId = false): ExpectedColumn => ({
  label,
  folded: fold(label),
  kind,
  isId,
});

const tabFor = (entity: EntityName | 'wording'): ExpectedTab => {
  const headers = headersOf(entity);
  const columns = Object.entries(entityNamed(entity).fields).map(([field, kind]) =>
    column(headers[field] as string, kind),
  );
  const helps = isHelper(entity);
  return {
    title: tabOf(entity),
    entity: helps ? null : (entity as EntityName),
    columns: helps ? columns : [...columns, column(ar.id, null, true)],
    isNeeded: !helps,
  };
};

/** The tabs that people type in, in the order of contract §3. */
export const expectedTabs = (level: Level): readonly ExpectedTab[] => [
  ...namesAt[level].map(tabFor),
  tabFor('wording'),
  {
    title: ar.tabs.settings,
    entity: null,
    columns: ar.settingHeaders.map((label) => column(label, null)),
    isNeeded: false,
  },
];

/** Tabs that the product writes, and those of files of another level: of these only the title and whether they are hidden is looked at. */
export const writtenTabs = (level: Level): readonly string[] => {
  const typed = new Set(expectedTabs(level).map(({ title }) => title));
  return Object.values(ar.tabs).filter((title) => !typed.has(title));
};

const shownAt: { readonly [L in Level]: readonly string[] } = {
  directorate: [ar.tabs.balance, ar.tabs.mentorBalances, ar.tabs.progress, ar.tabs.dashboard],
  academy: [ar.tabs.received, ar.tabs.regionalBalance, ar.tabs.timeline, ar.tabs.dashboard],
};

/** Those of them that are made to be seen in a file of a level. */
export const shownTabs = (level: Level): readonly string[] => shownAt[level];
