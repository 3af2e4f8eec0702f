import type { Account, Letter, Services, Spreadsheet, Trigger } from '../model';

/** What can happen to what Google keeps beside a spreadsheet. */
export type ServiceCommand =
  | { readonly kind: 'mail'; readonly letter: Letter }
  | { readonly kind: 'trigger'; readonly trigger: Trigger }
  | { readonly kind: 'removeTrigger'; readonly id: string }
  /** What is not named of an account stays as it is. */
  | { readonly kind: 'account'; readonly user: string; readonly account: Account };

const kinds: ReadonlySet<string> = new Set<ServiceCommand['kind']>([
  'mail',
  'trigger',
  'removeTrigger',
  'account',
]);

/** Whether a command is one of these. */
export const isServiceCommand = (command: { readonly kind: string }): command is ServiceCommand =>
  kinds.has(command.kind);

/** The letters sent, the triggers and the accounts. */
export const servicesOf = ({ services }: Spreadsheet): Services =>
  services ?? { letters: [], triggers: [], accounts: {} };

/** Carries one of these commands out on the state. */
export function applyService(spreadsheet: Spreadsheet, command: ServiceCommand): void {
  const services = servicesOf(spreadsheet);
  const { letters, triggers, accounts } = services;
  if (command.kind === 'mail') {
    spreadsheet.services = services;
    letters.push(command.letter);
  } else if (command.kind === 'trigger')
    spreadsheet.services = { ...services, triggers: [...triggers, command.trigger] };
  else if (command.kind === 'removeTrigger')
    spreadsheet.services = { ...services, triggers: triggers.filter(({ id }) => id !== command.id) };
  else {
    const account = { ...accounts[command.user], ...command.account };
    spreadsheet.services = { ...services, accounts: { ...accounts, [command.user]: account } };
  }
}
