import type { Entity, RecordOf } from '../schema/entity';
import { assignment } from './assignment';
import { cpp } from './cpp';
import { duty } from './duty';
import type { CodeOf } from './lists';
import { meeting } from './meeting';
import { mentor } from './mentor';
import { miniGroup } from './miniGroup';
import { planItem } from './planItem';
import { post } from './post';
import { programmeItem } from './programmeItem';
import { school } from './school';
import type { settings } from './settings';
import { supportRequest } from './supportRequest';
import { teamMember } from './teamMember';
import { visit } from './visit';
import { wording } from './wording';
import { workshop } from './workshop';

/** What a directorate's file holds, in the order of contract §3. A file without one of these tabs cannot be used. */
export const directorateEntities = {
  mentor,
  cpp,
  school,
  post,
  assignment,
  visit,
  miniGroup,
  workshop,
  programmeItem,
  duty,
  supportRequest,
} as const;

/** What a regional file holds beside. */
export const regionalEntities = { teamMember, planItem, meeting } as const;

/** Every entity of contract §3 whose rows bear an id. */
export const entities = { ...directorateEntities, ...regionalEntities } as const;

/** Tabs that help the reading of others and bear no id. */
export const helpers = { wording } as const;

/** What stands in tabs row by row. */
const tabled = { ...entities, ...helpers } as const;

export type EntityName = keyof typeof entities;
export type DirectorateEntity = keyof typeof directorateEntities;
export type RegionalEntity = keyof typeof regionalEntities;
/** Everything that is declared. */
type Declared = typeof tabled & { readonly settings: typeof settings };
export type TabledName = keyof typeof tabled;
export type DeclaredName = keyof Declared;
export type RecordFor<N extends DeclaredName> = RecordOf<Declared[N]>;
export type FieldOf<N extends DeclaredName> = keyof Declared[N]['fields'] & string;

export const directorateNames = Object.keys(directorateEntities) as readonly DirectorateEntity[];
export const regionalNames = Object.keys(regionalEntities) as readonly RegionalEntity[];

/** Whose file it is: a directorate's or an academy's (setting «مستوى الملف»). */
export type Level = CodeOf<'level'>;

/** The tabs of rows that a file has, by its level, in the order of contract §3. */
export const namesAt: { readonly [L in Level]: readonly EntityName[] } = {
  directorate: directorateNames,
  academy: regionalNames,
};

/** The names of all of them. */
export const entityNames = Object.keys(entities) as readonly EntityName[];

/** The level of the files that have the tab of an entity. */
export const levelOf = (entity: EntityName): Level =>
  namesAt.academy.includes(entity) ? 'academy' : 'directorate';

/** The entity of a name, with its precise type forgotten: for code that serves all alike. */
export const entityNamed = (name: TabledName): Entity => tabled[name] as unknown as Entity;

export const isEntityName = (name: string): name is EntityName =>
  Object.prototype.hasOwnProperty.call(entities, name);

/** Whether the rows of a tab bear no id: it helps the reading of others. */
export const isHelper = (name: DeclaredName): boolean => Object.prototype.hasOwnProperty.call(helpers, name);
