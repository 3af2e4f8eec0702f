import type { Repair } from '../../ports';

/** What may be wrong with the structure of a file. */
export type StructureCode =
  | 'missingTab'
  | 'renamedTab'
  | 'blankTab'
  | 'doubledTab'
  | 'hiddenTab'
  | 'headerNotFirst'
  | 'headerMissing'
  | 'missingColumn'
  | 'renamedColumn'
  | 'blankColumn'
  | 'doubledColumn'
  | 'idColumnMissing'
  | 'pastedHeader'
  | 'mergedCells'
  | 'filterHidesRows'
  | 'formulaInOurColumn'
  | 'cutShort'
  | 'copyOfFile';

/** What is wrong, where, in a whole sentence. `refuses`: the tab cannot be read or written to until it is mended. */
export interface StructureFinding {
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  /** The header it is about; blank where it is about the whole tab. */
  readonly column: string;
  readonly code: StructureCode;
  readonly message: string;
  readonly refuses: boolean;
}

/** One change that would mend something, told before it is made. */
export interface Step {
  /** Of what it does: a file that changed since offers other steps, and an old one is not carried out. */
  readonly id: string;
  readonly code: StructureCode;
  readonly tab: string;
  readonly message: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is proposed at once, or left for a person to choose. */
  readonly sure: boolean;
}

/** What is to be brought back from the safety copy: a column of a tab, or all its rows. */
export interface Restoration {
  readonly title: string;
  readonly label: string | null;
}

/** A step with what it does; only the step itself crosses to the sidebar. */
export interface Plan {
  readonly step: Step;
  readonly does: readonly Repair[];
  /** The tab to be made or completed from its declaration. */
  readonly makes: string | null;
  readonly restores: Restoration | null;
}

export interface Diagnosis {
  readonly findings: readonly StructureFinding[];
  readonly plans: readonly Plan[];
}
