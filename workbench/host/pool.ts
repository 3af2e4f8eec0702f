import { MessageChannel, Worker } from 'node:worker_threads';
import { built } from './built';
import type { Job } from './worker';

/** How a run ended: the realm's verdict as JSON, and the milliseconds of JavaScript in it. */
export interface Ended {
  readonly result: string;
  readonly scriptTime: number;
}

/** A worker thread with the line the realm asks its questions on. */
export interface Thread {
  /** Runs a job; `answer` serves its questions. Rejects when the thread dies. */
  run(job: Job, answer: (question: string) => Promise<string>): Promise<Ended>;
  alive(): boolean;
  /** When it has begun, or died: a run's time is not spent on it. */
  readonly begun: Promise<void>;
  /** Ends the thread, whatever it is doing. */
  kill(): Promise<void>;
}

/** Why a run ended without a result. */
class ThreadDied extends Error {
  override readonly name = 'ThreadDied';
}

interface Run {
  readonly answer: (question: string) => Promise<string>;
  readonly done: (ended: Ended) => void;
  readonly failed: (error: Error) => void;
}

function openThread(): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(built('worker.js'), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  let current: Run | undefined;
  let dead = false;

  // A thread that waits for work must not keep the process alive.
  const rest = () => {
    current = undefined;
    worker.unref();
    port.unref();
  };
  port.on('message', async (question: string) => {
    const answer = await current?.answer(question);
    if (dead) return;
    port.postMessage(answer ?? '{}');
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
  worker.on('message', (ended: Ended) => {
    const run = current;
    rest();
    run?.done(ended);
  });
  const die = (error: Error) => {
    dead = true;
    const run = current;
    rest();
    run?.failed(error);
  };
  worker.on('error', die);
  worker.on('exit', () => die(new ThreadDied('the thread ended')));
  const begun = new Promise<void>((resolve) => {
    for (const event of ['online', 'error', 'exit']) worker.once(event, () => resolve());
  });
  // Someone waits for it to begin: until then it keeps the process alive, or nothing else might.
  void begun.then(() => current ?? rest());

  return {
    run: (job, answer) =>
      new Promise((done, failed) => {
        if (dead) return failed(new ThreadDied('the thread ended'));
        current = { answer, done, failed };
        worker.ref();
        port.ref();
        worker.postMessage(job);
      }),
    alive: () => !dead,
    begun,
    kill: async () => {
      dead = true;
      await worker.terminate();
      port.close();
    },
  };
}

/** Worker threads, kept between executions; contexts are not (each execution has its own). */
export interface Pool {
  /** Takes an idle thread or makes one; waits when `size` are at work. */
  take(): Promise<Thread>;
  giveBack(thread: Thread): void;
  /** For a thread that was killed. */
  forget(thread: Thread): void;
  close(): Promise<void>;
}

/** A pool of at most `size` threads (platform rule 15: ten concurrent calls). */
export function openPool(size = 10): Pool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: ((thread: Thread) => void)[] = [];

  function make(): Thread {
    const thread = openThread();
    all.add(thread);
    return thread;
  }

  return {
    async take() {
      for (let ready = idle.pop(); ready; ready = idle.pop()) {
        if (ready.alive()) return ready;
        all.delete(ready);
      }
      if (all.size >= size) return new Promise((resolve) => waiting.push(resolve));
      const thread = make();
      await thread.begun;
      return thread;
    },
    giveBack(thread) {
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
    },
    forget(thread) {
      all.delete(thread);
      const next = waiting.shift();
      if (next) next(make());
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.kill()));
      all.clear();
      idle.length = 0;
    },
  };
}
