import { Fault, Gone } from './api';
import { toast } from './toasts';
import { words } from './words';

/** Shows a failure; a server that is gone is told by its banner. */
export function fail(error: unknown, title: string): void {
  if (error instanceof Gone) return;
  if (error instanceof Fault) {
    const { message, details } = error.fault;
    toast({ kind: 'bad', title, message, details, seconds: 20 });
  } else {
    toast({ kind: 'bad', title: words.serverFailed, message: title, details: String(error), seconds: 20 });
    console.error(error);
  }
}

/** A failure of what a person did. */
export const failed = (error: unknown): void => fail(error, words.failed);
