import { longWork as words } from '../src/messages/longWork.ar';
import { button, h, mark } from './element';
import type { Deed, Notices } from './notices';
import type { Reply } from './server';

/** What a slice came to: how much of the whole is done now, and where the next one begins; null: all is done. */
export interface Advance<C> {
  readonly done: number;
  readonly next: C | null;
}

/** Work that the server does slice by slice, each asked for by the page; `C` is what it takes to ask for the next. */
export interface Work<C> {
  readonly all: number;
  /** Asks for one slice. Sent again it must double nothing: an answer may be lost after the work was done. */
  readonly slice: (at: C) => Promise<Reply<Advance<C>>>;
  /** After each slice: the moment to keep where the work stands. */
  readonly reached?: (at: Advance<C>) => void;
  readonly ended: () => void;
  /** It was stopped, or an answer stopped it; it may yet go on. */
  readonly halted?: () => void;
  /** What else may be done where the work was stopped: undoing, say. */
  readonly deeds?: () => readonly Deed[];
  /** What is to be known beside, where it was stopped. */
  readonly stopped?: readonly string[];
  /** «نُفّذ 500 من 1200», in the words of the work. */
  readonly progress?: (done: number, all: number) => string;
}

/** How often a slice whose answer was lost is asked for again by itself. */
const tries = 3;

/** What is shown while work goes on: it stays in its place, so that the button keeps the keyboard. */
function panel(stop: () => void) {
  const title = h('p', { class: 'title' });
  const bar = h('progress', { attrs: { role: 'progressbar', 'aria-valuemin': 0 } });
  mark(bar, { style: 'width:100%;height:.6rem;accent-color:var(--accent)' });
  const aside = h('p', {});
  const heard = h('span', { class: 'unseen', attrs: { role: 'status', 'aria-live': 'polite' } });
  const end = button('link', words.stop, () => {
    end.textContent = words.stopping;
    mark(end, { 'aria-disabled': true });
    stop();
  });
  let quarter = -1;
  return {
    // Each slice would be read aloud: only the quarters are.
    element: h(
      'div',
      { class: 'notice calm', attrs: { 'aria-live': 'off' } },
      title,
      bar,
      aside,
      heard,
      h('div', { class: 'deeds' }, end),
    ),
    show: (sentence: string, done: number, all: number, said: string) => {
      title.textContent = sentence;
      aside.textContent = said;
      bar.max = Math.max(all, 1);
      bar.value = done;
      mark(bar, {
        'aria-label': sentence,
        'aria-valuenow': done,
        'aria-valuemax': all,
        'aria-valuetext': sentence,
      });
      const now = Math.floor((4 * done) / Math.max(all, 1));
      if (now !== quarter) heard.textContent = sentence;
      quarter = now;
    },
  };
}

/**
 * Carries long work out slice by slice: shows how far it is, stops when asked, after the slice that runs, and goes on
 * where it was. Everything is told in `told`; one work at a time.
 */
export function longWork(told: Notices) {
  let isRunning = false;

  async function run<C>(work: Work<C>, from: Advance<C>): Promise<void> {
    if (isRunning || from.next === null) return;
    isRunning = true;
    let isStopped = false;
    let { done, next } = from as { done: number; next: C | null };
    const begun = { at: Date.now(), done, slices: 0 };
    const seen = panel(() => {
      isStopped = true;
    });
    const sentence = work.progress ?? words.progress;
    const estimate = () => {
      const speed = (done - begun.done) / (Date.now() - begun.at);
      if (begun.slices < 2 || !(speed > 0)) return words.stay;
      return words.estimate(Math.round((work.all - done) / speed / 60_000));
    };
    const halted = (title: string, lines: readonly string[] = [], tone: 'warn' | 'calm' = 'warn') => {
      isRunning = false;
      work.halted?.();
      const resume: Deed = { words: words.resume, do: () => void run(work, { done, next }) };
      told.tell({
        tone,
        title,
        lines: [...lines, ...(work.stopped ?? [])],
        deeds: [resume, ...(work.deeds?.() ?? [])],
      });
      told.element.focus();
    };
    told.element.replaceChildren(seen.element);
    while (next !== null) {
      seen.show(sentence(done, work.all), done, work.all, estimate());
      if (isStopped) return halted(words.stopped(done, work.all), [], 'calm');
      const at: C = next;
      let reply = await work.slice(at);
      for (let again = 1; again < tries && !reply.ok && reply.lost; again += 1) reply = await work.slice(at);
      if (!reply.ok)
        return reply.lost
          ? halted(words.cut(done, work.all))
          : halted(
              words.refused(done, work.all),
              reply.issues.map(({ message }) => message),
            );
      ({ done, next } = reply.value);
      begun.slices += 1;
      work.reached?.(reply.value);
    }
    isRunning = false;
    work.ended();
  }

  return { run, isRunning: () => isRunning };
}
