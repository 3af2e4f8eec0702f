import type { Day } from '../../src/schema/day';
import type { Seen } from '../../src/schema/form';
import type { Kind } from '../../src/schema/kind';
import type { Text } from '../entry';

/** What a widget knows of the form around it. */
export interface Around {
  /** The id of the element that takes the keyboard; others are made from it. */
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly kind: Kind<unknown>;
  readonly seen: Seen;
  /** Days one tap away. */
  readonly near: readonly Day[];
  /** Writes the first and the last day of a month; null where no month is offered. */
  readonly month: ((first: Day) => void) | null;
  /** The only choices that make sense; null for the whole list. */
  readonly offers: () => readonly string[] | null;
  /** The latest degree the file knows; undefined where nothing is recalled, null where none is known. */
  readonly recalls: () => { readonly degree: string; readonly on: Day } | null | undefined;
  /** A person changed the text. */
  readonly changed: () => void;
}

/** Draws the part of a field that holds its text. */
export type Draw = (around: Around) => Widget;

/** The part of a field that holds its text, as its kind's control is drawn. */
export interface Widget {
  readonly element: HTMLElement;
  /** What bears aria-invalid and aria-describedby. */
  readonly target: HTMLElement;
  /** Where the keyboard goes. */
  readonly focus: () => void;
  /** What tells of it, by id. */
  readonly toldBy?: string;
  /** A set of controls is named by its label's id; a single one by its own. */
  readonly isSet: boolean;
  readonly read: () => Text;
  readonly write: (text: string) => void;
  /** What it offers or recalls may have changed. */
  readonly refresh?: () => void;
  /** The person left it: what was typed may take its usual form. */
  readonly left?: () => void;
}
