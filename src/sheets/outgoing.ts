import { fingerprint } from '../fingerprint';
import { ar } from '../messages/ar';
import { letterLog as words } from '../messages/letters.ar';
import type { PaperLanguage } from '../messages/papers/index';
import { listed } from '../messages/phrase';
import type { LogPlan, Run } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { inFigures } from '../schema/day';
import { fold } from '../schema/fold';

/** For whom a letter is: a mentor, the coordinator of a CPP, the directorate, its academy. */
export const audiences = ['mentor', 'cpp', 'directorate', 'academy'] as const;

export type Audience = (typeof audiences)[number];

/** A letter that a person confirmed: all that it takes to draw it, today or when its turn comes. */
export interface Confirmed {
  readonly kind: string;
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  /** What tells it from other letters of its kind to the same person: the day asked for, a step of a reminder; or nothing. */
  readonly edition: string;
  readonly of: Audience;
  /** The mentor or the CPP it is about; blank where that is the directorate. */
  readonly name: string;
  readonly language: PaperLanguage;
  readonly to: string;
  readonly cc: readonly string[];
  /** A reminder's: which paper is due, and when. */
  readonly due?: { readonly paper: 'balance' | 'programme'; readonly day: Day };
  /** A package's: which deposit it carries. */
  readonly deposit?: { readonly receipt: string; readonly version: number };
  /** Whose letter this is a trial of. */
  readonly trialOf?: string;
}

/** Where a letter is. It is `leaving` from before Google is asked to send it until the answer is written down. */
export type State = 'waiting' | 'leaving' | 'unknown' | 'sent' | 'refused' | 'dropped';

/** A line of سجل المراسلات: a letter, and what became of it. */
export interface Entry {
  readonly key: string;
  readonly state: State;
  /** The sending it belongs to, and who did it last: the first digits of their operations. */
  readonly sending: string;
  readonly who: string;
  readonly moment: string;
  /** Why it was refused. */
  readonly note?: string;
  readonly letter: Confirmed;
}

/** A line as it stands in its tab, 1-based. */
export type Line = Entry & { readonly row: number };

/** The columns of سجل المراسلات up to the state, from the state on, and the last, which keeps the letter. */
const stateColumn = 7;
export const entryColumn = 11;

/** What makes two letters one: kind, year, edition, of whom, and to whom (never twice to the same person). */
export const keyOf = ({ kind, schoolYear, edition, of, name, to, trialOf = '' }: Confirmed): string =>
  fingerprint(JSON.stringify([kind, schoolYear, edition, of, fold(name), fold(to), fold(trialOf)]));

const cellOf = (entry: Entry): string => `#${JSON.stringify(entry)}`;

const stateCells = (entry: Entry, who: string): readonly string[] => [
  words.states[entry.state],
  entry.moment,
  who,
  (entry.note ?? '').slice(0, 1000),
  cellOf(entry),
];

/** The tab, made where it is missing. */
export const logOfLetters: LogPlan = {
  title: ar.tabs.letters,
  headers: words.headers,
  widths: [190, 90, 100, 170, 210, 210, 130, 140, 190, 320, 60],
  lines: [],
  protection: words.protected,
};

/** New lines, from a row on; written as text, whatever names and addresses begin with. */
export const linesRun = (row: number, entries: readonly Entry[], who: string): Run => ({
  row,
  column: 1,
  cells: entries.map((entry) => {
    const { kind, schoolYear, asOf, name, to, cc, trialOf } = entry.letter;
    return [
      (trialOf === undefined ? '' : words.trial) + (words.kinds[kind as keyof typeof words.kinds] ?? kind),
      schoolYear,
      inFigures(asOf),
      name || words.directorate,
      to,
      listed(cc),
      ...stateCells(entry, who),
    ];
  }),
});

/** What became of a letter, written in its line. */
export const stateRun = ({ row, ...entry }: Line, who: string): Run => ({
  row,
  column: stateColumn,
  cells: [stateCells(entry, who)],
});

/** The lines of the last column, header first; one that was spoiled by hand is none. */
export function linesIn(column: readonly string[]): readonly Line[] {
  return column.flatMap((text, index) => {
    if (!text.startsWith('#{')) return [];
    try {
      const entry = JSON.parse(text.slice(1)) as Entry;
      return entry.key === keyOf(entry.letter) ? [{ ...entry, row: index + 1 }] : [];
    } catch {
      return [];
    }
  });
}

/** Each letter's last line: an earlier one is its history. */
export const lastLines = (lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [line.key, line]));
