import type { Area, Protection } from '../host/model';
import { ask } from './bridge';
import { enumeration } from './enums';
import { part } from './part';
import { range } from './range';

/** SpreadsheetApp.ProtectionType. */
export const protectionType = enumeration('RANGE', 'SHEET');

type State = Omit<Protection, 'id'>;

/** A protection, made on the first call and known by its id after (platform rule 21: they stack). */
export function protection(sheetId: number, from: State, known?: string): object {
  let state: State = from;
  const id = known ?? ask<string>('bufferedWrite', 'protect', sheetId, state);
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    ask('bufferedWrite', 'protect', sheetId, { ...state, id });
    return self;
  };
  const self: object = part<GoogleAppsScript.Spreadsheet.Protection>('Protection')({
    setDescription: (description: string) => set({ description }),
    getDescription: () => state.description,
    setWarningOnly: (warningOnly: boolean) => set({ warningOnly }),
    isWarningOnly: () => state.warningOnly,
    getProtectionType: () => protectionType[state.kind],
    getRange: (): object => range(sheetId, state.area as Area),
    canEdit: () => true,
    remove: () => {
      ask('bufferedWrite', 'unprotect', sheetId, id);
    },
  });
  return self;
}
