/**
 * How long a slice of long work goes on before it answers how far it came, in milliseconds; the client then asks for
 * the next. Google ends a run after six minutes (platform rule 25), whoever waits wants to see it move, and a slice holds
 * the lock: a colleague's save waits for it no longer than twenty seconds (google/world.ts).
 */
const longest = 12_000;

/** Begins to count a slice's time; answers whether it is over. */
export function sliceOfTime(most = longest): () => boolean {
  const begun = Date.now();
  return () => Date.now() - begun >= most;
}

/** Things in parts of so many. */
export const partsOf = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));

/** Does parts one after the other until a slice's time is over, the first in any case; answers how many were done. */
export function whileTime<T>(parts: readonly T[], isOver: () => boolean, work: (part: T) => void): number {
  let done = 0;
  for (const part of parts) {
    if (done > 0 && isOver()) break;
    work(part);
    done += 1;
  }
  return done;
}
