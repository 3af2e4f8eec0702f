import type { FormWords } from '../../src/messages/forms.ar';
import type { Entity } from '../../src/schema/entity';
import type { Entry } from '../entry';
import type { Draw } from '../fields/widget';
import type { Keeping, Openable } from '../keeping';
import type { Reply } from '../server';

/** Something to see of a row that is open: the figures it feeds, its paper. */
export interface Lead {
  readonly words: string;
  readonly go: (id: string, row: number) => void;
}

/** A form as it is drawn: what is declared, what it is called, how its records reach the file. */
export interface Paper {
  /** Its name, under which unsaved entries are kept. */
  readonly name: string;
  readonly of: Entity;
  readonly words: FormWords & { readonly name: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly keeping: Keeping;
  /** The fields that are drawn otherwise than their kinds say. */
  readonly drawn?: Readonly<Record<string, Draw>> | undefined;
  /** It only completes rows that exist, and tells these fields of them. */
  readonly told?: readonly string[];
  /** Its rows stand in سجل العمليات: shows what that tells of one. */
  readonly log?: (id: string) => void;
  /** Where an opened row leads besides. */
  readonly leads?: readonly Lead[] | undefined;
  /** What is always open, instead of a new record. */
  readonly always?: () => Openable;
  /** Takes an opened record out of the file, where this form is the place for that, and brings it back. */
  readonly remove?: {
    readonly do?: (entry: Entry) => Promise<Reply<unknown>>;
    readonly back: (entry: Entry) => Promise<Reply<unknown>>;
  };
}
