// What forms do by themselves, in pieces that entities share. Over 200 lines because it is a list of such pieces.

import type { Day } from '../schema/day';
import { dayBefore, firstDayOf, readDay, schoolYearOf } from '../schema/day';
import type { Draft } from '../schema/entity';
import { textOf } from '../schema/entity';
import { fold } from '../schema/fold';
import type { Help, Seen } from '../schema/form';
import { severalTexts } from '../schema/kinds';
import type { Referred } from '../schema/known';
import type { Cycle } from './lists';
import { isSatellite } from './lists';

/** The key a field of a draft refers to; null while it refers to none. */
function keyIn(draft: Draft, field: string, entity: Referred, seen: Seen): string | null {
  const found = seen.refer(entity, textOf(draft, field));
  return 'key' in found ? found.key : null;
}

const keysIn = (draft: Draft, field: string, entity: Referred, seen: Seen): readonly string[] =>
  severalTexts(textOf(draft, field)).flatMap((said) => {
    const found = seen.refer(entity, said);
    return 'key' in found ? [found.key] : [];
  });

const dayIn = (draft: Draft, seen: Seen): Day => readDay(textOf(draft, 'date')) ?? seen.clockDay;

/** Today, or yesterday. */
export const today: Help = {
  proposes: (_, seen) => seen.clockDay,
  near: ({ clockDay }) => [clockDay, dayBefore(clockDay)],
};

/** A day that is most often today, known only once another field is filled as it is when there is an answer. */
export const todayOnce = (field: string, isFilled: (text: string, seen: Seen) => boolean): Help => ({
  ...today,
  follows: [field],
  proposes: (draft, seen) => (isFilled(textOf(draft, field), seen) ? seen.clockDay : ''),
});

/** 1 September of the school year that runs: an approximation (domain §2). */
export const firstOfYear: Help = {
  isApproximate: true,
  proposes: (_, seen) => firstDayOf(schoolYearOf(seen.clockDay)),
  near: ({ clockDay }) => [firstDayOf(schoolYearOf(clockDay)), clockDay],
};

/** A period that is often a whole month: where it ends. */
export const wholeMonth = (monthTo: string): Help => ({ monthTo });

/** Asked only while another field says certain things; blank otherwise. */
export const askedWhile = (field: string, list: string, codes: readonly string[], rest: Help = {}): Help => ({
  ...rest,
  follows: [field],
  asked: (draft, seen) => codes.includes(seen.codeOf(list, textOf(draft, field)) ?? ''),
  proposes: () => '',
});

/** Asked once per programme (a mentor, a CPP, a school year), then taken over from its last item (domain §2). */
export const oncePerProgramme = (field: string): Help => {
  const copied = (draft: Draft, seen: Seen) => {
    const mentor = keyIn(draft, 'mentor', 'mentor', seen);
    const cpp = keyIn(draft, 'cpp', 'cpp', seen);
    const from = readDay(textOf(draft, 'from')) ?? seen.clockDay;
    const last = mentor && cpp ? seen.lastItem(mentor, cpp, schoolYearOf(from)) : null;
    return last ? textOf(last, field) : '';
  };
  return {
    follows: ['mentor', 'cpp', 'from'],
    proposes: copied,
    copied: (draft, seen) => copied(draft, seen) !== '',
  };
};

/** The zones that CPPs are said to lie in. */
export const knownZones: Help = {
  offers: (_, seen) => [
    ...new Set(
      seen
        .keysOf('cpp')
        .map((key) => String(seen.cardOf('cpp', key)?.zone ?? '').trim())
        .filter((zone) => zone !== ''),
    ),
  ],
};

/** The cycle that a kind of school most often has. */
export const cyclesOfItsKind: Help = {
  follows: ['kind'],
  proposes: (draft, seen) => {
    const usual = usualCycle[seen.codeOf('schoolKind', textOf(draft, 'kind')) ?? ''];
    return usual === undefined ? '' : seen.labelOf('cycle', usual);
  },
};

const usualCycle: Readonly<Record<string, Cycle | undefined>> = {
  primarySchool: 'primary',
  schoolGroup: 'primary',
  communalSchool: 'primary',
  satellite: 'primary',
  lowerSecondarySchool: 'lowerSecondary',
  upperSecondarySchool: 'upperSecondary',
};

/** Schools that have a head: satellites are not among them. */
export const onlyHeadSchools: Help = {
  offers: (_, seen) =>
    seen
      .keysOf('school')
      .filter((school) => !isSatelliteKey(school, seen))
      .map((school) => seen.nameOf('school', school)),
};

/** The person signed in, where they are a mentor. */
export const whoIsAtWork: Help = { proposes: (_, seen) => seen.mentorAtWork };

/** A closed answer that is most often right. */
export const usually = (list: string, code: string): Help => ({
  proposes: (_, seen) => seen.labelOf(list, code),
});

/** The only CPP assigned to whoever is at work. */
export const ownCpp: Help = {
  proposes: (draft, seen) => {
    const mentor = seen.refer('mentor', seen.mentorAtWork);
    const cpps = 'key' in mentor ? seen.cppsOf(mentor.key, dayIn(draft, seen)) : [];
    return cpps.length === 1 ? seen.nameOf('cpp', cpps[0] as string) : '';
  },
};

const cyclesIn = (draft: Draft, seen: Seen): readonly Cycle[] => {
  const school = keyIn(draft, 'school', 'school', seen);
  return school === null ? [] : ((seen.cardOf('school', school)?.cycles as Cycle[] | undefined) ?? []);
};

/** The school's cycle: asked once the school is known and has several, and never preschool unless it is the only one (domain §2). */
export const cycleOfItsSchool: Help = {
  follows: ['school'],
  asked: (draft, seen) =>
    keyIn(draft, 'school', 'school', seen) !== null && cyclesIn(draft, seen).length !== 1,
  proposes: (draft, seen) => {
    const cycles = cyclesIn(draft, seen);
    const likely = cycles.length === 1 ? cycles : cycles.filter((cycle) => cycle !== 'preschool');
    return likely.length === 1 ? seen.labelOf('cycle', likely[0] as string) : '';
  },
  offers: (draft, seen) => {
    const cycles = cyclesIn(draft, seen);
    return cycles.length === 0 ? null : cycles.map((cycle) => seen.labelOf('cycle', cycle));
  },
};

/** The degree the stage was last given. */
export const lastDegreeOf = (stage: string): Help => ({
  recalls: (draft, seen) => {
    const school = keyIn(draft, 'school', 'school', seen);
    return school === null ? undefined : seen.lastDegree(school, stage);
  },
});

/** The head school on which a satellite hangs; null for any other school, and for a satellite without one. */
function parentOf(school: string, seen: Seen): string | null {
  const parent = seen.cardOf('school', school)?.parent as string | null | undefined;
  return isSatelliteKey(school, seen) && parent && !isSatelliteKey(parent, seen) ? parent : null;
}

/**
 * Head schools, those of the mentor's CPPs first. Satellites have no head to visit: they come last, and one that is
 * chosen stands for its parent and is told in a field (R5).
 */
export const headSchools = (toldIn: string): Help => ({
  offers: (draft, seen) => {
    const mentors = keysIn(draft, 'mentors', 'mentor', seen);
    const own = new Set(mentors.flatMap((mentor) => seen.cppsOf(mentor, dayIn(draft, seen))));
    const groups: { readonly [G in 'own' | 'others' | 'satellites']: string[] } = {
      own: [],
      others: [],
      satellites: [],
    };
    for (const school of seen.keysOf('school')) {
      const card = seen.cardOf('school', school);
      if (!isSatellite(card?.kind)) groups[own.has(String(card?.cpp ?? '')) ? 'own' : 'others'].push(school);
      else if (parentOf(school, seen) !== null) groups.satellites.push(school);
    }
    return [...groups.own, ...groups.others, ...groups.satellites].map((school) =>
      seen.nameOf('school', school),
    );
  },
  standsFor: (draft, seen) => {
    const school = keyIn(draft, 'school', 'school', seen);
    const parent = school === null ? null : parentOf(school, seen);
    if (school === null || parent === null) return null;
    // Only once it is written in full: half a name being typed stays as it is.
    const chosen = seen.nameOf('school', school);
    if (fold(textOf(draft, 'school')) !== fold(chosen)) return null;
    return { text: seen.nameOf('school', parent), chosen, toldIn };
  },
});

const isSatelliteKey = (school: string, seen: Seen): boolean =>
  isSatellite(seen.cardOf('school', school)?.kind);

/** The head schools of the host CPP first, then the others: heads of other CPPs do come (domain §3). */
export const schoolsOfTheCpp: Help = {
  follows: ['cpp'],
  offers: (draft, seen) => {
    const cpp = keyIn(draft, 'cpp', 'cpp', seen);
    const schools = seen.keysOf('school').filter((school) => !isSatelliteKey(school, seen));
    const isHosts = (school: string) => cpp !== null && seen.cardOf('school', school)?.cpp === cpp;
    return [...schools.filter(isHosts), ...schools.filter((school) => !isHosts(school))].map((school) =>
      seen.nameOf('school', school),
    );
  },
};

/** How many women, or men, head the schools that were ticked. */
export const headsOfTheSchools = (which: 'women' | 'men'): Help => ({
  follows: ['schools', 'date'],
  proposes: (draft, seen) => {
    const schools = keysIn(draft, 'schools', 'school', seen);
    return schools.length === 0 ? '' : String(seen.headsOf(schools, dayIn(draft, seen))[which]);
  },
});

/** The items of the annual programme that the row may be carrying out. */
export const itemsOf = (mentors: string, cpp: string | null): Help => ({
  offers: (draft, seen) =>
    seen.programmeItems(
      keysIn(draft, mentors, 'mentor', seen),
      cpp === null ? null : keyIn(draft, cpp, 'cpp', seen),
    ),
});
