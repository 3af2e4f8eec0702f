import type { Stage } from '../entities/lists';
import { isSatellite, stage as stages } from '../entities/lists';
import type { Sound, SoundRows } from '../rules/judge';
import type { Day } from '../schema/day';
import { fold } from '../schema/fold';
import { meanOf } from './ratios';

/** A degree that a visit gave to a stage. */
export interface Graded {
  readonly degree: number;
  readonly visit: Sound<'visit'>;
}

/** A sound head school, as it stands on a day: who heads it, and how far its project has come. */
export interface HeadSchool {
  readonly code: string;
  readonly cpp: string | null;
  readonly row: number;
  /** The post that counts for line i; null if the file knows of none. */
  readonly post: Sound<'post'> | null;
  /** Line vi: the latest degree of each stage; null where none is known. */
  readonly degrees: { readonly [S in Stage]: Graded | null };
  /** How many degrees were left out because they came before the project's start. */
  readonly before: number;
}

/** The post that covers a day, of several the one begun last, then the later row (domain §4, Principals). */
function postsOn(posts: SoundRows['post'], day: Day): ReadonlyMap<string, Sound<'post'>> {
  const bySchool = new Map<string, Sound<'post'>>();
  for (const post of posts) {
    const { school, from, to } = post.record;
    if (from > day || (to !== null && to < day)) continue;
    const held = bySchool.get(school);
    if (!held || from >= held.record.from) bySchool.set(school, post);
  }
  return bySchool;
}

/**
 * The head schools on a day. For each stage the latest known degree stands, of any visit of any year on or before
 * that day, though not before the project's start; on one day the later row (domain §4, vi).
 */
export function headSchoolsOn(
  sound: Pick<SoundRows, 'school' | 'post' | 'visit'>,
  day: Day,
): readonly HeadSchool[] {
  const posts = postsOn(sound.post, day);
  const visits = new Map<string, Sound<'visit'>[]>();
  for (const visit of sound.visit) {
    if (visit.record.date > day) continue;
    const own = visits.get(visit.record.school);
    if (own) own.push(visit);
    else visits.set(visit.record.school, [visit]);
  }
  return sound.school
    .filter(({ record }) => !isSatellite(record.kind))
    .map(({ row, record: { code, cpp, projectStart } }) => {
      const degrees: { [S in Stage]: Graded | null } = {
        diagnosis: null,
        planning: null,
        implementation: null,
        evaluation: null,
      };
      let before = 0;
      for (const visit of visits.get(code) ?? [])
        for (const stage of stages.codes) {
          const degree = visit.record[stage];
          if (degree === null) continue;
          if (projectStart !== null && visit.record.date < projectStart) before += 1;
          else if (!degrees[stage] || visit.record.date >= degrees[stage].visit.record.date)
            degrees[stage] = { degree, visit };
        }
      return { code, cpp, row, post: posts.get(code) ?? null, degrees, before };
    });
}

/** Line i of a balance. */
export interface Principals {
  readonly women: number;
  readonly men: number;
  readonly unrecorded: number;
  /** How many persons head more than one of these schools. */
  readonly headingSeveral: number;
}

export function principalsOf(schools: readonly HeadSchool[]): Principals {
  const persons = new Map<string, number>();
  let women = 0;
  let men = 0;
  for (const { post } of schools) {
    if (!post) continue;
    if (post.record.gender === 'female') women += 1;
    else men += 1;
    const person = `${post.record.gender} ${fold(post.record.principal)}`;
    persons.set(person, (persons.get(person) ?? 0) + 1);
  }
  return {
    women,
    men,
    unrecorded: schools.length - women - men,
    headingSeveral: [...persons.values()].filter((count) => count > 1).length,
  };
}

/** One stage of line vi: how many schools at each degree, how many unknown, and the mean of the known. */
export interface Progress {
  readonly degrees: readonly [number, number, number, number, number];
  readonly unknown: number;
  readonly known: number;
  /** Per cent, one decimal, rounded half up; null if none is known. */
  readonly mean: number | null;
}

export function progressOf(schools: readonly HeadSchool[], stage: Stage): Progress {
  const degrees: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let sum = 0;
  for (const school of schools) {
    const graded = school.degrees[stage];
    if (!graded) continue;
    degrees[graded.degree as 0 | 1 | 2 | 3 | 4] += 1;
    sum += graded.degree;
  }
  const known = degrees.reduce((total, count) => total + count, 0);
  return { degrees, unknown: schools.length - known, known, mean: meanOf(sum, known) };
}
