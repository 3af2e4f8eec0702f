import type { Day, SchoolYear } from './day';
import type { Draft } from './entity';
import type { Known, Referred } from './known';

/** What a form sees beside the file: who is at work, and what the file holds of schools and their heads. */
export interface Seen extends Known {
  /** The name of the mentor signed in, by e-mail; blank where nobody knows. */
  readonly mentorAtWork: string;
  /** The clock's day. */
  readonly clockDay: Day;
  /** The keys of a tab's rows, in their order. */
  readonly keysOf: (entity: Referred) => readonly string[];
  /** The CPPs assigned to a mentor on a day, by key. */
  readonly cppsOf: (mentor: string, on: Day) => readonly string[];
  /** The women and men who head some schools on a day. */
  readonly headsOf: (schools: readonly string[], on: Day) => { readonly women: number; readonly men: number };
  /** The latest degree a stage of a school was given, and when; null where none is known. */
  readonly lastDegree: (
    school: string,
    stage: string,
  ) => { readonly degree: string; readonly on: Day } | null;
  /** The items of the annual programme that a mentor may be carrying out, as their cells name them. */
  readonly programmeItems: (mentors: readonly string[], cpp: string | null) => readonly string[];
  /** What only a regional file has; null in a directorate's. */
  readonly region: SeenRegion | null;
  /** The texts of the item written last in a mentor's programme of a school year for a CPP; null where it has none. */
  readonly lastItem: (mentor: string, cpp: string, year: SchoolYear) => Draft | null;
}

/** What the forms of a regional file see of it. */
export interface SeenRegion {
  /** The directorates of the academy that the settings name, in the order of its list; all of them where they name none. */
  readonly directorates: readonly string[];
  /** The usual job card of each role, by its code, as a cell holds it. */
  readonly jobCards: Readonly<Record<string, string>>;
  /** The team as it was typed, from top to bottom. */
  readonly team: readonly { readonly name: string; readonly role: string; readonly directorate: string }[];
  /** The phases and operations of the work plan as they were typed, each once. */
  readonly phases: readonly string[];
  readonly operations: readonly string[];
  /** Decisions of earlier meetings that nothing says are carried out, in the order they were taken. */
  readonly openDecisions: readonly OpenDecision[];
}

/** A decision of the regional team that is still to be carried out: a form follows it up. */
export interface OpenDecision {
  readonly text: string;
  readonly responsible: string;
  /** Its day as it was typed. */
  readonly due: string;
  /** The day of the meeting that took it last. */
  readonly on: Day;
  readonly isLate: boolean;
}

/** What is written for a choice that stands for another. */
export interface StandIn {
  readonly text: string;
  readonly chosen: string;
  readonly toldIn: string;
}

/** What a form does by itself for one field, from what the others hold. */
export interface Help {
  /** The fields whose change makes it propose anew; what a person typed themselves is left alone. */
  readonly follows?: readonly string[];
  /** The text it proposes; blank for none. */
  readonly proposes?: (draft: Draft, seen: Seen) => string;
  /** Whether the field is asked at all; when not, its proposal is taken. */
  readonly asked?: (draft: Draft, seen: Seen) => boolean;
  /** The only choices that make sense, as their cells write them; null for the whole list. */
  readonly offers?: (draft: Draft, seen: Seen) => readonly string[] | null;
  /** What is told beside the field: the text and its day; null where none is known, undefined before it can be looked for. */
  readonly recalls?: (
    draft: Draft,
    seen: Seen,
  ) => { readonly degree: string; readonly on: Day } | null | undefined;
  /** A choice that stands for another: what is written instead, and the field in which what was chosen is told. */
  readonly standsFor?: (draft: Draft, seen: Seen) => StandIn | null;
  /** Its text is taken over from other rows: told in a line, and asked only where the person wants it otherwise. */
  readonly copied?: (draft: Draft, seen: Seen) => boolean;
  /** A whole month may be given at once: its first day here, its last in the field named. */
  readonly monthTo?: string;
  /** What it proposes is an approximation, and said to be. */
  readonly isApproximate?: boolean;
  /** Days that are one tap away. */
  readonly near?: (seen: Seen) => readonly Day[];
}
