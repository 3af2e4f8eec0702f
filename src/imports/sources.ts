import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import { keyOf } from '../entities/known';
import type { Draft } from '../schema/entity';
import { textOf } from '../schema/entity';
import { fold, isBlank } from '../schema/fold';
import type { Known, Referred } from '../schema/known';
import { canonical } from '../sheets/place';
import { headersOf } from '../sheets/table';
import type { ColumnWords } from './columns';
import {
  mentorColumns,
  mentorsFrom,
  postColumns,
  postsFrom,
  rowsAsTheyAre,
  schoolCodeColumn,
} from './people';
import type { Prepare } from './prepared';
import { schoolColumns, schoolsFrom } from './schools';
import { visitsFrom } from './visits';

/** Something that can be imported: into which tab, how its columns are named, how its rows are made and known again. */
export interface Source {
  readonly entity: EntityName;
  readonly columns: ColumnWords;
  /** Columns without which nothing can be imported, each with those that may stand for it. */
  readonly needs: readonly (readonly string[])[];
  readonly prepare: Prepare;
  /** Two rows of one identity are one row, by the fields the table tells; null for a row that is none other's. */
  readonly identity: (texts: Draft, known: Known, fields: readonly string[]) => string | null;
}

const byKey =
  (entity: Referred): Source['identity'] =>
  (texts) =>
    keyOf(entity, texts);

/** A post still held is the same person's at the same school. */
const byHolder: Source['identity'] = (texts, known) => {
  const school = known.refer('school', textOf(texts, 'school'));
  return 'key' in school && isBlank(textOf(texts, 'to'))
    ? `${school.key}|${fold(textOf(texts, 'principal'))}`
    : null;
};

/** A row that says the very same in every column of the table; what a save fills by itself does not count. */
const byContent =
  (entity: EntityName): Source['identity'] =>
  (texts, known, fields) => {
    const { filled } = entityNamed(entity);
    const whole = canonical(entity, texts, known);
    return JSON.stringify(
      fields.filter((field) => !(field in filled)).map((field) => fold(whole[field] ?? '')),
    );
  };

const ownHeaders = (entity: EntityName, more: ColumnWords = {}): ColumnWords => ({
  ...Object.fromEntries(Object.entries(headersOf(entity)).map(([field, header]) => [field, [header]])),
  ...more,
});

const past = (entity: EntityName, needs: Source['needs'], more: ColumnWords = {}): Source => ({
  entity,
  columns: ownHeaders(entity, more),
  needs,
  prepare: rowsAsTheyAre,
  identity: byContent(entity),
});

/** What can be imported, by its public name. */
export const sources = {
  school: {
    entity: 'school',
    columns: schoolColumns,
    needs: [['code'], ['name']],
    prepare: schoolsFrom,
    identity: byKey('school'),
  },
  post: {
    entity: 'post',
    columns: postColumns,
    needs: [['principal', 'given', 'family'], ['gender'], ['school', 'code']],
    prepare: postsFrom,
    identity: byHolder,
  },
  mentor: {
    entity: 'mentor',
    columns: mentorColumns,
    needs: [['name', 'given', 'family']],
    prepare: mentorsFrom,
    identity: byKey('mentor'),
  },
  cpp: {
    entity: 'cpp',
    columns: { ...ownHeaders('cpp'), name: ['الاسم', 'جماعة الممارسات المهنية', 'ج.م.م'] },
    needs: [['name']],
    prepare: rowsAsTheyAre,
    identity: byKey('cpp'),
  },
  visit: {
    ...past('visit', [['date'], ['mentors'], ['school', 'code'], ['subject']], schoolCodeColumn),
    prepare: visitsFrom,
  },
  miniGroup: past('miniGroup', [['date'], ['facilitators'], ['cpp'], ['subject']]),
  workshop: past('workshop', [['date'], ['facilitators'], ['cpp'], ['topic']]),
} as const satisfies Readonly<Record<string, Source>>;

/** The name of something that can be imported. */
export type SourceName = keyof typeof sources;
