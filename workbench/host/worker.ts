import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';

/**
 * The thread an execution runs in. It knows nothing of services: it makes a bare context (platform rule 2),
 * evaluates the realm and then the bundle there, and lets the realm ask the host one synchronous question at a time.
 */

/** What the host sends to have one execution run. */
export interface Job {
  readonly realm: string;
  readonly code: string;
  /** JSON of what the realm's `run` takes. */
  readonly settings: string;
}

interface Execution {
  run(): void;
  fail(error: unknown): void;
  verdict(): string;
}

/** What realm/index.ts exports, seen from here. */
interface Realm {
  start(ask: (question: string) => string, settings: string): Execution;
}

// A promise the script forgets is no reason to lose the thread; Google does not stop for it either.
process.on('unhandledRejection', () => undefined);

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };
let waited = 0;

/** Sends a question and sleeps until the host has answered it. */
function ask(question: string): string {
  const began = performance.now();
  Atomics.store(signal, 0, 0);
  port.postMessage(question);
  for (;;) {
    Atomics.wait(signal, 0, 0, 1000);
    const answer = receiveMessageOnPort(port);
    if (answer) {
      waited += performance.now() - began;
      return answer.message as string;
    }
  }
}

const compiled = new Map<string, vm.Script>();

function script(text: string, filename: string): vm.Script {
  let known = compiled.get(text);
  if (!known) {
    if (compiled.size > 8) compiled.clear();
    known = new vm.Script(text, { filename });
    compiled.set(text, known);
  }
  return known;
}

parentPort?.on('message', ({ realm, code, settings }: Job) => {
  waited = 0;
  const began = performance.now();
  let result: string;
  try {
    // Promises settle when an evaluation is over, as microtasks only (platform rule 2).
    const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    // The bundle of the realm is one `var realm = …`: inside a function it leaves no global behind.
    const { start } = script(`(() => {${realm}\nreturn realm; })()`, 'realm.js').runInContext(
      context,
    ) as Realm;
    const execution = start(ask, settings);
    try {
      script(code, 'Code.js').runInContext(context);
      execution.run();
      vm.runInContext('', context);
    } catch (error) {
      execution.fail(error);
    }
    result = execution.verdict();
  } catch (error) {
    // Only a fault of the workbench itself, or a bundle that does not parse, comes here.
    const { name, message, stack } = error as Error;
    result = JSON.stringify({ ok: false, name, message, stack, log: [], touched: 0 });
  }
  const scriptTime = performance.now() - began - waited;
  parentPort?.postMessage({ result, scriptTime });
});
