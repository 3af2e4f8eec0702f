import type { Command } from './commands';
import type { Faults } from './faults';

/** An entry of a menu: a door by name, a line between entries, or a menu within. */
export type MenuItem =
  | { readonly label: string; readonly door: string }
  | { readonly separator: true }
  | { readonly label: string; readonly items: readonly MenuItem[] };

/** What the workbench tells those who look at it: the file's journal and the page. */
export type WorkbenchEvent =
  /** A fault that was ordered has come; before which remote call, where it is of one. */
  | {
      readonly kind: 'fault';
      readonly door: string;
      readonly fault: keyof Faults;
      readonly at?: number;
      /** The call's name, as in RunResult.asked. */
      readonly call?: string;
    }
  /** The faults ordered ahead are others now. */
  | { readonly kind: 'ordered' }
  /** A trigger ran by itself and failed; whose, where it is of the clock. */
  | { readonly kind: 'failure'; readonly door: string; readonly message: string; readonly user?: string }
  /** A trigger ran by itself; what it cost. */
  | {
      readonly kind: 'ran';
      readonly door: string;
      readonly calls: Readonly<Record<string, number>>;
      readonly user?: string;
    }
  /** ScriptApp.requireScopes ended a run: Google asks the person for these permissions now. */
  | { readonly kind: 'authorization'; readonly user: string; readonly scopes: readonly string[] }
  /** The workbench's clock was moved. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | {
      readonly kind: 'menu';
      readonly title: string;
      readonly addon: boolean;
      readonly items: readonly MenuItem[];
    }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly modal: boolean;
      readonly width?: number;
      readonly height?: number;
    }
  | {
      readonly kind: 'alert';
      readonly title: string;
      readonly message: string;
      /** OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
      readonly buttons: string;
    }
  | {
      readonly kind: 'activate';
      readonly sheet: number;
      readonly row?: number;
      readonly column?: number;
      readonly rows?: number;
      readonly columns?: number;
    };

/** An alert waiting for a person. */
export type Alert = Extract<WorkbenchEvent, { kind: 'alert' }>;
