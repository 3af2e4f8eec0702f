/** What a client set out to write, and what came of it. */
export interface Deed {
  readonly id: string;
  /** The words by which what it writes is known: no two deeds write the same. */
  readonly stamp: string;
  readonly who: string;
  /** What it was written over; null where it was a new row. */
  readonly over: string | null;
  /** `ok`: acknowledged; otherwise the refusal's code. */
  fate: string;
  /** A try of it came to grief: what it was refused for may have been its own work. */
  hurt: boolean;
}

/** A line of سجل العمليات on a row: what was known of it before and after. */
export interface Line {
  readonly verb: 'save' | 'remove' | 'restore';
  readonly id: string;
  readonly who: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Follows the lines of one row from the first, as a book-keeper would, and answers the stamp at the end; null where the
 * row is gone. Throws where they tell of something that cannot have happened: a change of what was not there, one made
 * twice, one made over another that its author had not seen.
 *
 * A line whose author was refused in the end tells of a try that was cut short: it may have come to be, or not.
 */
export function followed(
  lines: readonly Line[],
  deeds: ReadonlyMap<string, Deed>,
  standing: string | null,
  removalsHurt: boolean,
): string | null {
  let now: string | null = null;
  let gone: string | null = null;
  const wrong = (line: Line, why: string): never => {
    throw new Error(`${why}: ${JSON.stringify(line)}; lines ${JSON.stringify(lines)}`);
  };
  for (const [index, line] of lines.entries()) {
    const { verb, before, after, who } = line;
    const cameToBe = () =>
      standing === after || lines.slice(index + 1).some((later) => later.before === after);
    if (verb === 'save' && after !== null) {
      const deed = deeds.get(after);
      if (!deed) throw wrong(line, 'nobody set out to write this');
      if (deed.who !== who) wrong(line, 'told of another');
      if (deed.fate !== 'ok' && !deed.hurt) wrong(line, 'refused, and told as done');
      if (deed.fate !== 'ok' && before !== null && !cameToBe()) continue;
      // A new row whose line was lost in the try that was cut short: a colleague's line is the first.
      if (now === null && gone === null && index === 0 && before !== null && deeds.get(before)?.hurt)
        now = before;
      // A removal that was told, cut short, and not asked for again.
      if (now === null && gone !== null && gone === before && removalsHurt) now = before;
      if (before !== now) wrong(line, `written over ${now}`);
      now = after;
      gone = null;
    } else if (verb === 'remove') {
      if (now === null && index === 0 && before !== null && deeds.get(before)?.hurt) now = before;
      // Told by one whose try was cut short, and made by another.
      if (now === null && gone === before && removalsHurt && lines[index - 1]?.who !== who) now = before;
      if (before === null || before !== now) wrong(line, `removed over ${now}`);
      gone = before;
      now = null;
    } else if (verb === 'restore') {
      if (gone === null || after !== gone) wrong(line, `brought back over ${now}, gone ${gone}`);
      now = after;
      gone = null;
    } else wrong(line, 'what is this');
  }
  // Likewise at the end of all.
  return now === null && gone !== null && standing === gone && removalsHurt ? gone : now;
}
