import type { RunSettings, Verdict } from '../realm/settings';
import { cells } from './answers/cells';
import { mail } from './answers/mail';
import { script as scriptAnswers } from './answers/script';
import { stores } from './answers/stores';
import { structure } from './answers/structure';
import { ui } from './answers/ui';
import type { Answers, Asking } from './asking';
import type { Estimate, Term } from './costs';
import type { Mishaps } from './faults';
import type { Pool } from './pool';
import { Refusal, RunEnded } from './refusal';
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
  /** All service calls but the local handle ones, implied flushes included. */
  readonly remote: number;
  /** The names of its remote calls in order: call n, where a fault can be ordered, is asked[n - 1]. */
  readonly asked: readonly string[];
  readonly estimate: Estimate;
  readonly log: readonly string[];
}

/** One run of the script. */
export interface Order {
  readonly script: Script;
  readonly realm: string;
  readonly settings: RunSettings;
  readonly asking: Asking;
  readonly limit: number;
  readonly mishaps: Mishaps;
}

const answers: Answers = { ...cells, ...structure, ...stores, ...ui, ...mail, ...scriptAnswers };

interface Question {
  readonly term: Term;
  readonly op: string;
  readonly args: readonly unknown[];
}

/** Runs one door in a thread of the pool; its locks are freed however it ends. */
export async function execute(
  pool: Pool,
  { script, realm, settings, asking, limit, mishaps }: Order,
): Promise<RunResult> {
  const thread = await pool.take();
  let killed = '';
  const asked: string[] = [];
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
      asked.push(op);
    }
    try {
      if (term !== 'local') {
        const fate = await mishaps.before(asked.length, op, () => asking.locks.holdsAny(asking.execution));
        // Its time may have run out while it waited.
        if (killed) return '{}';
        if (fate === 'die') {
          await kill('The execution died.');
          return '{}';
        }
        if (fate === 'throw')
          return JSON.stringify({ refusal: `Service error: ${term === 'mail' ? 'Mail' : 'Spreadsheets'}` });
      }
      return JSON.stringify({ value: await answers[op]!(asking, ...args) });
    } catch (error) {
      if (error instanceof RunEnded) {
        await kill(error.message);
        return '{}';
      }
      if (error instanceof Refusal) return JSON.stringify({ refusal: error.message });
      return JSON.stringify({ refusal: `The workbench failed in ${op}: ${(error as Error).stack}` });
    }
  }

  // Platform rule 25: six minutes a run, thirty seconds for simple triggers.
  const timer = setTimeout(() => void kill('Exceeded maximum execution time'), limit);
  const free = () => {
    clearTimeout(timer);
    asking.locks.releaseAll(asking.execution);
  };
  mishaps.begin(asking.locks);
  try {
    const job = { realm, code: script.code, settings: JSON.stringify(settings) };
    const { result, scriptTime } = await thread.run(job, answer);
    pool.giveBack(thread);
    free();
    if ((await mishaps.reply()) === 'lost')
      throw new ScriptError({ name: 'NetworkError', message: 'Connection failure due to HTTP 0' });
    const verdict = JSON.parse(result) as Verdict;
    if (!verdict.ok) throw new ScriptError(verdict, verdict.log);
    const { bill } = asking;
    bill.count('local', Math.max(0, verdict.touched - asked.length));
    return {
      value: verdict.value,
      calls: bill.calls,
      remote: bill.remote(),
      asked,
      estimate: bill.estimate(scriptTime),
      log: verdict.log,
    };
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    if (!killed) pool.forget(thread);
    throw new ScriptError({ name: 'Exception', message: killed || (error as Error).message });
  } finally {
    free();
    await mishaps.settled();
  }
}
