import { printed } from '../letters/printed';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { settingsNow } from './file';
import { askedShape, madePapers } from './madePapers';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { Asks, PaperKind, PaperKindName } from './papers';
import { paperKinds } from './papers';
import { paperWordsOf } from './paperWords';

/** A kind of paper as the sidebar lists it. */
export interface ListedKind {
  readonly kind: PaperKindName;
  readonly group: PaperKind['group'];
  readonly label: string;
  /** What its day is called, where it is not the last that is looked at. */
  readonly day?: string;
  readonly asks: Asks;
}

/** Every kind of paper that a file of this level has, and what each asks. */
export const papers = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<{ kinds: readonly ListedKind[] }> => {
    const words = paperWordsOf(world)('ar');
    const { level: here } = settingsNow(world);
    const all: Readonly<Record<string, PaperKind>> = paperKinds;
    const fits = (kind: string) => (all[kind]?.level ?? 'directorate') === here;
    return done({
      kinds: (Object.keys(paperKinds) as PaperKindName[]).filter(fits).map((kind) => {
        const { group, label, day, asks }: PaperKind = paperKinds[kind];
        return { kind, group, label: label(words), ...(day && { day: day(words) }), asks };
      }),
    });
  },
};

/** A paper ready for print: one page of its own, nothing in it from elsewhere. */
export const paper = {
  input: askedShape,
  run: (
    world: World,
    asked: Sent<typeof askedShape>,
  ): Outcome<{ name: string; title: string; html: string }> => {
    const made = madePapers(world, asked);
    if (!made.ok) return made;
    const { papers: all, words } = made.value;
    const [first] = all;
    return done({ name: first?.name ?? '', title: first?.title ?? '', html: printed(all, words) });
  },
};
