import type { EntityName, Level } from '../entities/index';
import type { Paper } from '../letters/shape';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { World } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { balancePapers } from './balancePaper';
import type { Outcome } from './outcome';
import { otherPapers } from './paperKinds/otherPapers';
import { regionalPapers } from './paperKinds/regionalPapers';

/** What a paper is of, as whoever asks says it; only what its kind asks for is looked at. */
export interface AskedPaper {
  /** By name; a school by «name (code)» or code. */
  readonly mentor?: string | undefined;
  readonly cpp?: string | undefined;
  readonly school?: string | undefined;
  /** The row it is of, by its id. */
  readonly id?: string | undefined;
  /** One paper for each of them. */
  readonly each?: 'mentor' | 'cpp' | undefined;
  readonly schoolYear?: SchoolYear | undefined;
  readonly asOf?: Day | undefined;
  /** Any day of the month meant. */
  readonly month?: Day | undefined;
}

/** What a kind of paper wants to know. */
export interface Asks {
  /** `account`: the directorate, a mentor or a CPP; `row`: one row of `entity`. Nothing: the paper is the directorate's. */
  readonly of?: 'account' | 'mentor' | 'cpp' | 'school' | 'row';
  readonly entity?: EntityName;
  /** What it is of may be left blank: then the paper is of all, or is to be filled by hand. */
  readonly isOptional?: true;
  readonly schoolYear?: true;
  readonly asOf?: true;
  readonly month?: true;
}

/** A kind of paper: where it is listed, what it asks, and how it is made; several papers are several pages. */
export interface PaperKind {
  /** Whose file it is a paper of; a directorate's where it does not say. */
  readonly level?: Level;
  readonly group: 'yearly' | 'activity' | 'directorate' | 'region' | 'blank';
  readonly label: (words: PaperWords) => string;
  /** What it calls its day, where «إلى غاية» is not what is meant. */
  readonly day?: (words: PaperWords) => string;
  readonly asks: Asks;
  readonly make: (
    world: World,
    asked: AskedPaper,
    words: PaperWords,
    language: PaperLanguage,
  ) => Outcome<readonly Paper[]>;
}

/** Every kind of paper, by its public name; a new one is a line here, its words and a file of its own. */
export const paperKinds = {
  balance: {
    group: 'yearly',
    label: ({ balance }) => balance.label,
    asks: { of: 'account', schoolYear: true, asOf: true },
    make: balancePapers,
  },
  ...otherPapers,
  ...regionalPapers,
} as const satisfies Readonly<Record<string, PaperKind>>;

export type PaperKindName = keyof typeof paperKinds;
