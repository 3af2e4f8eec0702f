import type { Duty } from '../entities/duty';
import { dutyKind } from '../entities/lists';
import { declaration as declarationPaper } from '../letters/papers/declaration';
import { printed } from '../letters/printed';
import type { World } from '../ports';
import type { Conflict } from '../rules/conflictOfInterest';
import { conflictFault } from '../rules/conflictOfInterest';
import { eligibility as eligibilityOf } from '../rules/eligibility';
import { soundAlone } from '../rules/judge';
import type { Day } from '../schema/day';
import { fault } from '../schema/fault';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known, Referred } from '../schema/known';
import { headersOf, tabOf } from '../sheets/table';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { onDesk } from './paperKinds/opened';
import { paperWordsOf } from './paperWords';

const input = shape(({ object, text, day }) => object({ cpp: text, on: day }));

/** A row that proves a conflict of interest, where `showRow` finds it. */
export interface Proving {
  readonly tab: string;
  readonly row: number;
  readonly on: Day;
  /** The CPP that was accompanied, as the file names it. */
  readonly cpp: string;
}

/** A mentor, and what each kind of duty would meet. */
export interface Candidate {
  readonly mentor: string;
  readonly grade: string;
  readonly duties: {
    readonly [K in Duty['duty']]: { readonly may: boolean; readonly proofs: readonly Proving[] };
  };
}

interface Sought {
  readonly cpp: string;
  readonly zone: string;
  readonly on: Day;
  readonly mentors: readonly Candidate[];
}

function lookedAt(world: World, { cpp: said, on }: Sent<typeof input>) {
  const { rowsOf, known, settings } = openFile(world);
  const found = known.refer('cpp', said);
  if (!('key' in found))
    return { issues: [issueOf(fault(found.code, 'cpp', found.data as never), headersOf('duty'))] };
  const candidates = new Map<string, Partial<Record<Duty['duty'], readonly Conflict[]>>>();
  for (const { mentor, duty, conflicts } of eligibilityOf(found.key, on, soundAlone(rowsOf, known), known))
    candidates.set(mentor, { ...candidates.get(mentor), [duty]: conflicts });
  return { found: { cpp: found.key, on, candidates }, known, settings };
}

const textIn = (known: Known, entity: Referred, key: string, field: string): string =>
  ((known.cardOf(entity, key)?.[field] as string | null | undefined) ?? '').trim();

/** For a CPP and a day: which mentors may evaluate, who may sit on the committee, and the rows that prove why not. */
export const eligibility = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Sought> => {
    const { found, known, issues } = lookedAt(world, sent);
    if (!found) return refused(issues);
    const answerOf = (conflicts: readonly Conflict[] = []) => ({
      may: conflicts.length === 0,
      proofs: conflicts.map(({ entity, row, on, cpp }) => ({
        tab: tabOf(entity),
        row,
        on,
        cpp: known.nameOf('cpp', cpp),
      })),
    });
    return done({
      cpp: known.nameOf('cpp', found.cpp),
      zone: textIn(known, 'cpp', found.cpp, 'zone'),
      on: found.on,
      mentors: [...found.candidates].map(([mentor, conflicts]) => ({
        mentor: known.nameOf('mentor', mentor),
        grade: textIn(known, 'mentor', mentor, 'grade'),
        duties: {
          finalEvaluation: answerOf(conflicts.finalEvaluation),
          selectionCommittee: answerOf(conflicts.selectionCommittee),
        },
      })),
    });
  },
};

const declarationInput = shape(({ object, text, texts, day }) =>
  object({ cpp: text, on: day, duty: text, mentors: texts }),
);

const isDuty = (said: string): said is Duty['duty'] => (dutyKind.codes as readonly string[]).includes(said);

/** إقرار بعدم وجود تعارض للمصالح, ready to be printed: only for mentors against whom the file holds nothing. */
export const declaration = {
  input: declarationInput,
  run: (world: World, sent: Sent<typeof declarationInput>): Outcome<{ html: string }> => {
    const { duty, mentors, cpp, on } = sent;
    if (!isDuty(duty)) return refused([refusal('badRequest', { what: 'duty' })]);
    if (mentors.length === 0) return refused([refusal('badRequest', { what: 'mentors' })]);
    const { found, known, settings, issues } = lookedAt(world, { cpp, on });
    if (!found) return refused(issues);
    const labels = headersOf('duty');
    const declaring: string[] = [];
    for (const said of mentors) {
      const one = known.refer('mentor', said);
      const conflicts = 'key' in one ? found.candidates.get(one.key)?.[duty] : undefined;
      if (!('key' in one) || !conflicts)
        return refused([issueOf(fault('unknownMentor', 'mentor', { said }), labels)]);
      const conflict = conflictFault(duty, conflicts);
      if (conflict) return refused([issueOf(conflict, labels)]);
      declaring.push(one.key);
    }
    const language = settings.language ?? 'ar';
    const words = paperWordsOf(world)(language);
    const { desk } = onDesk(world, {}, words, language);
    const papers = declaring.map((mentor) => declarationPaper(desk, mentor, { duty, cpp: found.cpp, on }));
    return done({ html: printed(papers, words) });
  },
};
