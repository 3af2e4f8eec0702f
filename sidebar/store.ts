/** What one person keeps of one file where they work: texts by name, of any shape that is JSON. */
export interface OwnStore {
  /** What the names begin with where they are kept: other tabs hear of changes by it. */
  readonly home: string;
  readonly names: () => readonly string[];
  readonly recall: (name: string) => unknown;
  /** Whether it was stored; if not it lasts as long as the page. */
  readonly keep: (name: string, value: unknown) => boolean;
  readonly forget: (name: string) => void;
  /** What this very tab is at, over a reload: a word by name. */
  readonly inTab: (name: string) => string | null;
  readonly keepInTab: (name: string, word: string) => void;
  /** Takes away what others kept here and have not touched for two months; what waits to go out stays. */
  readonly sweep: (now: number) => void;
}
