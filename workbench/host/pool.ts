import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { built } from './built';
import type { Job } from './worker';

/** A worker thread with the line the realm asks its questions on. */
export interface Thread {
  /** Runs a job; `answer` serves its questions. Rejects when the thread dies. */
  run(
    job: Job,
    answer: (question: string) => Promise<string>,
  ): Promise<{ result: string; scriptTime: number }>;
  /** Ends the thread, whatever it is doing. */
  kill(): Promise<void>;
}

/** Why a run ended without a result. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied';
}

interface Line {
  readonly port: MessagePort;
  readonly signal: Int32Array<SharedArrayBuffer>;
}

function serve({ port, signal }: Line, answer: (question: string) => Promise<string>): void {
  port.removeAllListeners('message');
  port.on('message', async (question: string) => {
    port.postMessage(await answer(question));
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
}

function openThread(): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(built('worker.js'), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  // A thread that waits for work must not keep the process alive.
  worker.unref();
  return {
    run: (job, answer) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          worker.removeAllListeners();
          worker.unref();
          port.unref();
          act();
        };
        serve({ port, signal }, answer);
        worker.ref();
        worker.once('message', (message) => settle(() => resolve(message)));
        worker.once('error', (error) => settle(() => reject(error)));
        worker.once('exit', () => settle(() => reject(new ThreadDied('the thread ended'))));
        worker.postMessage(job);
      }),
    kill: async () => {
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
      const ready = idle.pop();
      if (ready) return ready;
      return all.size < size ? make() : new Promise((resolve) => waiting.push(resolve));
    },
    giveBack(thread) {
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
    },
    forget(thread) {
      all.delete(thread);
      waiting.shift()?.(make());
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.kill()));
      all.clear();
      idle.length = 0;
    },
  };
}
