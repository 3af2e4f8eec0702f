import { randomUUID } from 'node:crypto';
import { serialOf } from '../../realm/zone';
import type { Answers, Asking } from '../asking';
import type { Letter, Spreadsheet } from '../model';
import { limits, Refusal } from '../refusal';
import { servicesOf } from '../state/services';
import { deflate, writeZip } from '../xlsx/zip';

/** A letter as the script gives it: addresses in one text, separated by commas. */
interface Given extends Omit<Letter, 'id' | 'at' | 'from' | 'to' | 'cc' | 'bcc'> {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
}

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** How many recipients a person wrote to on the day the workbench's clock shows. */
export function writtenToday(spreadsheet: Spreadsheet, user: string, now: number): number {
  const day = (at: number) => Math.floor(serialOf(at, spreadsheet.timeZone));
  const today = day(now);
  return servicesOf(spreadsheet)
    .letters.filter(({ from, at }) => from === user && day(at) === today)
    .reduce((sum, { to, cc, bcc }) => sum + to.length + cc.length + bcc.length, 0);
}

const left = ({ faults, spreadsheet, user, recipients, now }: Asking): number =>
  faults.quotaSpent?.includes('mail') ? 0 : Math.max(0, recipients - writtenToday(spreadsheet, user, now()));

const addressIn = (text: string): string => /<([^<>]*)>$/.exec(text)?.[1] ?? text;

function listed(text: string, refused: readonly string[]): string[] {
  const list = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const one of list) {
    const address = addressIn(one);
    const right = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(address);
    if (!right || refused.includes(address.toLowerCase()) || /@refuse\.example$/i.test(address))
      throw new Refusal(`Invalid email: ${one}`);
  }
  return list;
}

function demandSize({ text, html, subject, files }: Given, recipients: number): number {
  const kind = recipients >= limits.recipientsOfDay.workspace ? 'workspace' : 'consumer';
  const sizes = files.map(({ base64 }) => Buffer.byteLength(base64, 'base64'));
  const attached = sizes.reduce((sum, size) => sum + size, 0);
  if (subject.length > limits.subject) throw new Refusal('Argument too large: subject');
  if (Math.max(bytes(text), bytes(html)) > limits.bodyOfLetter[kind])
    throw new Refusal('Limit Exceeded: Email Body Size.');
  if (files.length > limits.filesOfLetter)
    throw new Refusal('Limit Exceeded: Email Attachments Per Message.');
  if (attached > limits.bytesOfFiles) throw new Refusal('Limit Exceeded: Email Total Attachments Size.');
  return bytes(text) + bytes(html) + attached;
}

function sendMail(asking: Asking, given: Given): null {
  const [to, cc, bcc] = [given.to, given.cc, given.bcc].map((text) => listed(text, asking.refusedAddresses));
  const count = to!.length + cc!.length + bcc!.length;
  if (count === 0) throw new Refusal('Failed to send email: no recipient');
  if (count > limits.recipientsOfLetter) throw new Refusal('Limit Exceeded: Email Recipients Per Message.');
  const size = demandSize(given, asking.recipients);
  if (count > left(asking)) throw new Refusal('Service invoked too many times for one day: email.');
  asking.bill.count('mail kB', Math.ceil(size / 1000));
  const letter: Letter = {
    ...given,
    id: randomUUID(),
    at: asking.now(),
    from: asking.user,
    to: to!,
    cc: cc!,
    bcc: bcc!,
  };
  asking.apply({ kind: 'mail', letter });
  return null;
}

/** MailApp and what goes into letters (platform rule 26). A letter is sent when its command is in the journal. */
export const mail: Answers = {
  mailLeft: left,
  sendMail,
  zip(_asking, files: readonly { readonly name: string; readonly base64: string }[]) {
    const names = files.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new Refusal(`duplicate entry: ${twice}`);
    const parts = files.map(({ name, base64 }) => deflate(name, Buffer.from(base64, 'base64')));
    return Buffer.from(writeZip(parts)).toString('base64');
  },
};
