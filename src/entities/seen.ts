import type { Day } from '../schema/day';
import { inWords, readDay, schoolYearOf } from '../schema/day';
import type { Draft } from '../schema/entity';
import { read, textOf } from '../schema/entity';
import { fold } from '../schema/fold';
import type { Seen, SeenRegion } from '../schema/form';
import { severalTexts } from '../schema/kinds';
import { assignment } from './assignment';
import type { DirectorateEntity, EntityName } from './index';
import type { Labels, Row } from './known';
import { keyOf, knownFrom, once } from './known';
import { post } from './post';
import { programmeItem } from './programmeItem';
import type { Settings } from './settings';

/** The tabs whose rows a form needs beside it. */
export const besideForms = [
  'mentor',
  'cpp',
  'school',
  'post',
  'assignment',
  'programmeItem',
] as const satisfies readonly DirectorateEntity[];

export type BesideForms = (typeof besideForms)[number];

/** What crosses to the sidebar for its forms: rows as they were typed, and what only the whole file can tell. */
export interface FormData {
  readonly today: Day;
  readonly email: string;
  readonly settings: Pick<Settings, 'degrees' | 'firstYear'>;
  /** The rows of a tab as [row, id, texts by field, blank ones left out]. */
  readonly rows: { readonly [N in BesideForms]: readonly Row[] };
  readonly region: { readonly lists: Partial<Labels>; readonly seen: SeenRegion } | null;
  /** The latest degrees by school code and stage. */
  readonly lastDegrees: Readonly<
    Record<string, Readonly<Record<string, { readonly degree: string; readonly on: Day }>>>
  >;
}

/**
 * The words by which النشاط المبرمج names an item, then # and the first eight hex digits of its id (domain §3):
 * «زيارة فردية – أكتوبر 2026 – م. النخيل #1f0c9a2e».
 */
export function programmeItemName(texts: Draft, id: string): string {
  const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id);
  const from = readDay(textOf(texts, 'from'));
  const about = textOf(texts, 'topic').trim() || (severalTexts(textOf(texts, 'schools'))[0] ?? '');
  return `${[
    textOf(texts, 'activity').trim(),
    from === null ? '' : inWords(from).split(' ').slice(1).join(' '),
    about.replace(/\s*\([^()]*\)$/, ''),
  ]
    .filter((word) => word !== '')
    .join(' – ')} #${isUuid ? id.slice(0, 8) : id}`;
}

/** The part of النشاط المبرمج that names its item: what follows the last #, the first eight digits of an id or all of it. */
export function programmeItemKey(said: string): string | null {
  const parts = /#\s*(\S+)\s*$/.exec(said);
  return parts ? (parts[1] as string).toLowerCase() : null;
}

/** What a form sees, from what crossed to the sidebar. */
export function seenFrom(data: FormData, formLabels: Labels): Seen {
  const labels = { ...formLabels, ...data.region?.lists };
  const rowsOf = (entity: EntityName) => data.rows[entity as BesideForms] ?? [];
  const known = knownFrom({ rowsOf, labels, settings: data.settings, today: data.today });
  const posts = once(() =>
    data.rows.post.flatMap(({ texts }) => {
      const judged = read(post, texts, known);
      return judged.ok ? [judged.record] : [];
    }),
  );
  const assignments = once(() =>
    data.rows.assignment.flatMap(({ texts }) => {
      const judged = read(assignment, texts, known);
      return judged.ok ? [judged.record] : [];
    }),
  );
  const items = once(() =>
    data.rows.programmeItem.flatMap(({ id, texts }) => {
      const judged = read(programmeItem, texts, known);
      return judged.ok && id !== '' ? [{ id, record: judged.record, texts }] : [];
    }),
  );
  const covers = ({ from, to }: { from: Day; to: Day | null }, on: Day) =>
    from <= on && (to === null || to >= on);
  return {
    ...known,
    clockDay: data.today,
    region: data.region?.seen ?? null,
    mentorAtWork: textOf(
      data.rows.mentor.find(
        ({ texts }) => data.email !== '' && fold(textOf(texts, 'email')) === fold(data.email),
      )?.texts ?? {},
      'name',
    ).trim(),
    keysOf: (entity) => [...new Set(data.rows[entity].flatMap(({ texts }) => keyOf(entity, texts) ?? []))],
    cppsOf: (mentor, on) => [
      ...new Set(
        assignments()
          .filter((one) => one.mentor === mentor && covers(one, on))
          .map(({ cpp }) => cpp),
      ),
    ],
    headsOf: (schools, on) => {
      const latest = new Map<string, ReturnType<typeof posts>[number]>();
      for (const one of posts()) {
        const held = latest.get(one.school);
        if (covers(one, on) && (!held || one.from >= held.from)) latest.set(one.school, one);
      }
      const heads = schools.flatMap((school) => latest.get(school) ?? []);
      const women = heads.filter(({ gender }) => gender === 'female').length;
      return { women, men: heads.length - women };
    },
    lastDegree: (school, stage) => data.lastDegrees[school]?.[stage] ?? null,
    programmeItems: (mentors, cpp) =>
      items()
        .filter(
          ({ record }) =>
            (mentors.length === 0 || mentors.includes(record.mentor)) &&
            (cpp === null || record.cpp === cpp) &&
            record.status !== 'cancelled',
        )
        .map(({ id, texts }) => programmeItemName(texts, id)),
    lastItem: (mentor, cpp, year) =>
      items()
        .filter(
          ({ record }) =>
            record.mentor === mentor && record.cpp === cpp && schoolYearOf(record.from) === year,
        )
        .slice(-1)
        .map(({ texts }) => texts)[0] ?? null,
  };
}
