import { ar } from '../messages/ar';
import type { RefusalData } from '../messages/catalogue';
import type { Fault, FaultCode, Proof, Warning, WarningCode } from '../schema/fault';

export type RefusalCode = keyof RefusalData;

/** What is wrong, where, and how to mend it: `message` is the whole Arabic sentence, `code` never changes (contract §2). */
export interface Issue {
  readonly field?: string;
  readonly code: FaultCode | WarningCode | RefusalCode;
  readonly message: string;
  /** The rows that prove it, as `showRow` finds them. */
  readonly proofs?: readonly { readonly tab: string; readonly row: number; readonly on: string }[];
}

/** A person's mistake is returned; a programmer's throws. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (issues: readonly Issue[]): Outcome<never> => ({ ok: false, issues });

/** A refusal that is no fault of a row. */
export const refusal = <C extends RefusalCode>(code: C, data: RefusalData[C], field?: string): Issue => ({
  ...(field === undefined ? {} : { field }),
  code,
  message: (ar.refusals[code] as (data: RefusalData[C]) => string)(data),
});

/** A warning in words. */
export const hintOf = (found: Warning, labels: Readonly<Record<string, string>>): Issue => ({
  field: found.field,
  code: found.code,
  message: (ar.warnings[found.code] as (label: string, data: object) => string)(
    labels[found.field] ?? found.field,
    found.data,
  ),
});

const provingRow = ({ entity, row, on }: Proof) => ({
  tab: ar.tabs[entity as keyof typeof ar.tabs],
  row,
  on,
});

/** A fault of a row in words; `labels` names its fields as the tab's headers do. */
export const issueOf = (fault: Fault, labels: Readonly<Record<string, string>>): Issue => ({
  field: fault.field,
  code: fault.code,
  message: (ar.faults[fault.code] as (label: string, data: object) => string)(
    labels[fault.field] ?? fault.field,
    fault.data,
  ),
  ...('proofs' in fault.data ? { proofs: fault.data.proofs.map(provingRow) } : {}),
});
