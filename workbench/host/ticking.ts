/** The clock triggers of every person, run when they are due as Google runs them. */
import type { RunResult } from './execution';
import type { Spreadsheet, Trigger } from './model';
import { servicesOf } from './state/services';

/** One trigger that was run, and how it ended. */
export interface Ticked {
  readonly user: string;
  readonly door: string;
  /** Absent where the run failed. */
  readonly result?: RunResult;
  readonly error?: Error;
}

/** What is run, and how. */
export interface TickHow<Faults> {
  /** The triggers of this person alone. */
  readonly user?: string;
  /** All at once, as when two people's triggers fall on the same minute; one after the other where absent. */
  readonly atOnce?: boolean;
  /** What goes wrong in each run. */
  readonly faults?: Faults;
}

type Start = (trigger: Trigger) => Promise<RunResult>;

const hour = 3_600_000;

/** Runs what is due: each trigger an interval after it was made or last begun, or when the clock was turned back. */
export function openTicking(spreadsheet: Spreadsheet, now: () => number) {
  /** When each was last begun; a workbench that opens a file again asks when it was made. */
  const begun = new Map<string, number>();
  const running = new Set<string>();

  const isDue = ({ id, at, everyHours }: Trigger) =>
    !running.has(id) && Math.abs(now() - (begun.get(id) ?? at)) >= everyHours * hour;

  async function fire(trigger: Trigger, start: Start): Promise<Ticked> {
    const { id, user, door } = trigger;
    begun.set(id, now());
    running.add(id);
    try {
      return { user, door, result: await start(trigger) };
    } catch (error) {
      return { user, door, error: error as Error };
    } finally {
      running.delete(id);
    }
  }

  return async (user: string | undefined, atOnce: boolean, start: Start): Promise<readonly Ticked[]> => {
    const due = servicesOf(spreadsheet).triggers.filter(
      (one) => (user === undefined || one.user === user) && isDue(one),
    );
    if (atOnce) return Promise.all(due.map((one) => fire(one, start)));
    const ticked: Ticked[] = [];
    for (const one of due) ticked.push(await fire(one, start));
    return ticked;
  };
}
