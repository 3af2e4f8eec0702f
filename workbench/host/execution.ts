import type { RunSettings, Verdict } from '../realm/settings';
import { cells } from './answers/cells';
import { stores } from './answers/stores';
import { structure } from './answers/structure';
import { ui } from './answers/ui';
import type { Answers, Asking } from './asking';
import type { Estimate, Term } from './costs';
import type { Pool } from './pool';
import { Refusal } from './refusal';
import type { Script } from './script';

/** An error of the script as whoever called it sees it. */
export class ScriptError extends Error {
  readonly log: readonly string[];
  constructor(
    fault: { readonly name: string; readonly message: string; readonly stack?: string },
    log: readonly string[] = [],
  ) {
    super(fault.message);
    this.name = fault.name;
    if (fault.stack) this.stack = fault.stack;
    this.log = log;
  }
}

/** What an execution answered and what it cost. */
export interface RunResult {
  /** JSON only (platform rule 13). */
  readonly value: unknown;
  /** Service calls by term of the cost model, with 'cells read', 'cells written', 'cells scanned'. */
  readonly calls: Readonly<Record<string, number>>;
  /** All service calls but the local handle ones. */
  readonly remote: number;
  readonly estimate: Estimate;
  readonly log: readonly string[];
}

/** Mishaps for tests: at the n-th remote call (from 1) the run dies before it, or the call throws. */
export interface Faults {
  readonly dieAt?: number;
  readonly throwAt?: number;
}

/** One run of the script. */
export interface Order {
  readonly script: Script;
  readonly realm: string;
  readonly settings: RunSettings;
  readonly asking: Asking;
  readonly limit: number;
  readonly faults?: Faults | undefined;
}

const answers: Answers = { ...cells, ...structure, ...stores, ...ui };

interface Question {
  readonly term: Term;
  readonly op: string;
  readonly args: readonly unknown[];
}

/** Runs one door in a thread of the pool; its locks are freed however it ends. */
export async function execute(
  pool: Pool,
  { script, realm, settings, asking, limit, faults }: Order,
): Promise<RunResult> {
  const thread = await pool.take();
  let killed = '';
  let remote = 0;
  const kill = (why: string) => {
    killed = why;
    pool.forget(thread);
    return thread.kill();
  };

  async function answer(text: string): Promise<string> {
    const { term, op, args } = JSON.parse(text) as Question;
    if (killed) return '{}';
    if (term !== 'local') {
      asking.bill.call(term);
      remote++;
      if (remote === faults?.dieAt) {
        await kill('The execution died.');
        return '{}';
      }
      if (remote === faults?.throwAt) return JSON.stringify({ refusal: 'Service error: Spreadsheets' });
    }
    try {
      return JSON.stringify({ value: await answers[op]!(asking, ...args) });
    } catch (error) {
      if (error instanceof Refusal) return JSON.stringify({ refusal: error.message });
      return JSON.stringify({ refusal: `The workbench failed in ${op}: ${(error as Error).stack}` });
    }
  }

  // Platform rule 25: six minutes a run, thirty seconds for simple triggers.
  const timer = setTimeout(() => void kill('Exceeded maximum execution time'), limit);
  try {
    const job = { realm, code: script.code, settings: JSON.stringify(settings) };
    const { result, scriptTime } = await thread.run(job, answer);
    pool.giveBack(thread);
    const verdict = JSON.parse(result) as Verdict;
    if (!verdict.ok) throw new ScriptError(verdict, verdict.log);
    const { bill } = asking;
    bill.count('local', Math.max(0, verdict.touched - remote));
    return {
      value: verdict.value,
      calls: bill.calls,
      remote: bill.remote(),
      estimate: bill.estimate(scriptTime),
      log: verdict.log,
    };
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    if (!killed) pool.forget(thread);
    throw new ScriptError({ name: 'Exception', message: killed || (error as Error).message });
  } finally {
    clearTimeout(timer);
    asking.locks.releaseAll(asking.execution);
  }
}
