import type { Clock, Mail } from '../ports';

const auth = 'https://www.googleapis.com/auth/';

/** The door that the hourly trigger calls. */
const dispatcher = 'runSchedule';

/** The published types do not know yet that it can be asked about some scopes alone. */
const informed = (mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]) =>
  (
    ScriptApp as unknown as {
      getAuthorizationInfo: (
        mode: GoogleAppsScript.Script.AuthMode,
        scopes: readonly string[],
      ) => GoogleAppsScript.Script.AuthorizationInfo;
    }
  ).getAuthorizationInfo(mode, scopes);

const isGranted = (scope: string): boolean => {
  try {
    const info = informed(ScriptApp.AuthMode.FULL, [`${auth}${scope}`]);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  } catch {
    return false;
  }
};

/** Mail by MailApp, which may write in the person's name but read nothing of theirs. */
export const mail: Mail = {
  isAllowed: () => isGranted('script.send_mail'),
  left: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, cc, subject, html, text, files }) =>
    MailApp.sendEmail({
      to: to.join(','),
      ...(cc.length > 0 ? { cc: cc.join(',') } : {}),
      subject,
      body: text,
      htmlBody: html,
      attachments: files.map((file) =>
        'text' in file
          ? Utilities.newBlob(file.text, file.type, file.name)
          : Utilities.newBlob(Utilities.base64Decode(file.base64), file.type, file.name),
      ),
    }),
};

const triggers = () =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === dispatcher);

/** One hourly trigger for each person and file: an add-on may have no more (platform rule 8). */
export const clock: Clock = {
  isAllowed: () => isGranted('script.scriptapp'),
  isOn: () => triggers().length > 0,
  turnOn: () => {
    if (triggers().length === 0) ScriptApp.newTrigger(dispatcher).timeBased().everyHours(1).create();
  },
  turnOff: () => {
    for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
  },
};

/** Asks the person for the scopes that they left unticked; Google stops the run and shows them its page. */
export const askFor = (...scopes: readonly ('script.send_mail' | 'script.scriptapp')[]): void =>
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    scopes.map((scope) => `${auth}${scope}`),
  );

/** Files in one .zip, which is what an .xlsx is. */
export const zip = (files: readonly { readonly name: string; readonly text: string }[]): string =>
  Utilities.base64Encode(
    Utilities.zip(files.map(({ name, text }) => Utilities.newBlob(text, 'application/xml', name))).getBytes(),
  );
