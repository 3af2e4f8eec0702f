import { blobOf } from './blob';
import { ask } from './bridge';
import { base64 } from './bytes';
import { exception } from './exception';
import { demandMode, guard } from './gate';
import { part } from './part';

type Message = Readonly<Partial<Record<string, unknown>>>;

const said = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const known = new Set(['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody', 'attachments']);

/** sendEmail(message) · (to, subject, body) · (to, subject, body, options) · (to, replyTo, subject, body). */
function messageOf(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return first as Message;
  if (args.length === 3) return { to: first, subject: second, body: third };
  if (args.length === 4 && typeof fourth === 'object' && fourth !== null)
    return { ...(fourth as Message), to: first, subject: second, body: third };
  if (args.length === 4) return { to: first, replyTo: second, subject: third, body: fourth };
  throw exception("The parameters don't match the method signature for MailApp.sendEmail.");
}

function sendEmail(...args: readonly unknown[]): void {
  demandMode('MailApp.sendEmail', 'FULL', 'mail');
  const message = messageOf(args);
  for (const name of Object.keys(message))
    if (!known.has(name)) throw new Error(`the workbench has no MailApp.sendEmail({ ${name} }) yet`);
  const given = message.attachments ?? [];
  if (!Array.isArray(given)) throw exception('Invalid argument: attachments');
  const files = given.map((one) => {
    const { name, type, bytes } = blobOf(one);
    return { name: name ?? '', type: type ?? 'application/octet-stream', base64: base64(bytes) };
  });
  ask('mail', 'sendMail', {
    to: said(message.to),
    cc: said(message.cc),
    bcc: said(message.bcc),
    replyTo: said(message.replyTo),
    name: said(message.name),
    subject: said(message.subject),
    text: said(message.body),
    html: said(message.htmlBody),
    files,
  });
}

/** MailApp: sends in the person's name, reads nothing of theirs (platform rule 26). */
export const mailApp = part<GoogleAppsScript.Mail.MailApp>(
  'MailApp',
  guard('MailApp', 'mail'),
)({
  getRemainingDailyQuota: () => ask<number>('account', 'mailLeft'),
  sendEmail,
});
