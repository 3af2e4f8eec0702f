/** What the page shows and changes of what Google keeps beside the spreadsheet: letters, accounts, the clock. */
import { instantOfWall, wallOf } from '../../realm/zone';
import { writtenToday } from '../answers/mail';
import type { Account, Letter } from '../model';
import { servicesOf } from '../state/services';
import type { Workbench } from '../workbench';
import { badRequest, Refusal } from './reply';
import type { AccountView, ClockView, LetterLine, LetterView, OutboxView, QuotaView } from './wire';

type Body = Readonly<Record<string, unknown>>;

const minute = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

const shownAt = ({ spreadsheet }: Workbench, at: number): string => minute(wallOf(at, spreadsheet.timeZone));

/** The clock that runs see. */
export const clockView = (workbench: Workbench): ClockView => ({
  at: shownAt(workbench, workbench.now()),
  moved: workbench.clockIsMoved(),
});

const day = 86_400_000;

/** Moves the clock as a request says: `set` to a moment on the wall, `by` an hour or a day, or back. */
export function moveClock(workbench: Workbench, { set, by, back }: Body): void {
  const { timeZone } = workbench.spreadsheet;
  const now = workbench.now();
  if (back === true) workbench.setClock(null);
  else if (by === 'hour') workbench.setClock(now + day / 24);
  // The same hour of the next day, even where the clocks of the country change between.
  else if (by === 'day') workbench.setClock(instantOfWall(wallOf(now, timeZone) + day, timeZone));
  else {
    const wall =
      typeof set === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(set) ? Date.parse(`${set}Z`) : Number.NaN;
    if (Number.isNaN(wall) || minute(wall) !== set) throw badRequest('There is no such moment.');
    workbench.setClock(instantOfWall(wall, timeZone));
  }
}

function lineOf(workbench: Workbench, { id, at, from, to, cc, bcc, subject, files }: Letter): LetterLine {
  const sizes = files.map(({ name, type, base64 }) => ({
    name,
    type,
    size: Buffer.byteLength(base64, 'base64'),
  }));
  return { id, at: shownAt(workbench, at), from, to, cc, bcc, subject, files: sizes };
}

function quotaView(workbench: Workbench, user: string): QuotaView {
  const { recipients } = workbench.account(user);
  const written = writtenToday(workbench.spreadsheet, user, workbench.now());
  return { user, recipients, left: Math.max(0, recipients - written) };
}

/** What was sent, newest first. */
export function outboxView(workbench: Workbench): OutboxView {
  const { letters } = servicesOf(workbench.spreadsheet);
  const senders = [...new Set(letters.map(({ from }) => from))];
  return {
    letters: letters.map((letter) => lineOf(workbench, letter)).reverse(),
    quotas: senders.map((user) => quotaView(workbench, user)),
  };
}

const found = ({ spreadsheet }: Workbench, id: string | null): Letter | undefined =>
  servicesOf(spreadsheet).letters.find((letter) => letter.id === id);

/** One letter. */
export function letterView(workbench: Workbench, id: string | null): LetterView {
  const letter = found(workbench, id);
  if (!letter)
    throw new Refusal(404, {
      code: 'badRequest',
      name: 'NoLetter',
      message: 'There is no such letter.',
      details: '',
    });
  const { name, replyTo, text, html } = letter;
  return { ...lineOf(workbench, letter), name, replyTo, text, html };
}

/** A file that went with a letter. */
export const letterFile = (
  workbench: Workbench,
  id: string | null,
  at: number,
): Letter['files'][number] | undefined => found(workbench, id)?.files[at];

/** What a person has granted, and their quota. */
export function accountView(workbench: Workbench, user: string): AccountView {
  const { refusedScopes } = workbench.account(user);
  const scopes = workbench.scopes.map((scope) => ({ scope, granted: !refusedScopes.includes(scope) }));
  return { ...quotaView(workbench, user), scopes };
}

/** The account a request asks for: scopes of the manifest that are not granted, recipients a day. */
export function accountOf(workbench: Workbench, { refusedScopes, recipients }: Body): Account {
  const isScope = (scope: unknown) => workbench.scopes.includes(scope as string);
  if (refusedScopes !== undefined && !(Array.isArray(refusedScopes) && refusedScopes.every(isScope)))
    throw badRequest('The scopes are not scopes of the manifest.');
  const isCount =
    Number.isInteger(recipients) && (recipients as number) >= 0 && (recipients as number) <= 1500;
  if (recipients !== undefined && !isCount) throw badRequest('There is no such quota.');
  return {
    ...(refusedScopes !== undefined && { refusedScopes: refusedScopes as readonly string[] }),
    ...(recipients !== undefined && { recipients: recipients as number }),
  };
}
