import type { Answers } from '../asking';
import type { Alert, WorkbenchEvent } from '../events';

/** What a person would see: told to whoever listens, answered by `answerTo`. */
export const ui: Answers = {
  flush: () => null,
  sleep: (_asking, milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  page: ({ pages }, name: string) => pages[name.replace(/\.html$/, '')] ?? null,
  tell: ({ tell }, event: WorkbenchEvent) => tell(event),
  alert(asking, alert: Alert) {
    // Platform rule 19: an open alert lets go of every lock.
    asking.locks.releaseAll(asking.execution);
    asking.tell(alert);
    return asking.answerTo(alert);
  },
};
