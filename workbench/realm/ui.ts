import { ask, run } from './bridge';
import { type EnumValue, enumeration } from './enums';
import { exception } from './exception';
import { demandMode, demandScope } from './gate';
import { shownIn } from './html';
import { part } from './part';

const buttons = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const buttonSets = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

type Item = { label: string; door: string } | { separator: true } | { label: string; items: Item[] };
const itemsOf = new WeakMap<object, { label: string; items: Item[] }>();

function menu(label: string, addon: boolean): object {
  const items: Item[] = [];
  const self: object = part<GoogleAppsScript.Base.Menu>('Menu')({
    addItem: (caption: string, functionName: string) => {
      items.push({ label: String(caption), door: String(functionName) });
      return self;
    },
    addSeparator: () => {
      items.push({ separator: true });
      return self;
    },
    addSubMenu: (inner: object) => {
      const known = itemsOf.get(inner);
      if (known) items.push(known);
      return self;
    },
    addToUi: () => {
      ask('local', 'tell', { kind: 'menu', title: label, addon, items });
    },
  });
  itemsOf.set(self, { label, items });
  return self;
}

/** Opening anything takes the scope and full rights (platform rule 7: LIMITED opens no sidebar). */
function demandWindow(call: string): void {
  demandMode(`Ui.${call}`, 'FULL', 'ui');
  demandScope(`Ui.${call}`, 'ui');
}

function dialog(call: string, output: object, title: string, modal: boolean): void {
  demandWindow(call);
  const { html, width, height } = shownIn(output);
  ask('local', 'tell', {
    kind: 'dialog',
    title: String(title),
    html,
    modal,
    ...(width && { width }),
    ...(height && { height }),
  });
}

/** The user interface of the spreadsheet; throws where there is none, as in triggers (platform rule 8). */
export function ui(): object {
  if (!run.settings.ui) throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
  return part<GoogleAppsScript.Base.Ui>('Ui')({
    ButtonSet: buttonSets,
    Button: buttons,
    // The add-on menu bears the add-on's name, which the host does not know from the script.
    createAddonMenu: () => menu('', true),
    createMenu: (caption: string) => menu(String(caption), false),
    showSidebar: (output: object) => {
      demandWindow('showSidebar');
      const { html, title } = shownIn(output);
      ask('local', 'tell', { kind: 'sidebar', title, html });
    },
    showModalDialog: (output: object, title: string) => dialog('showModalDialog', output, title, true),
    showModelessDialog: (output: object, title: string) => dialog('showModelessDialog', output, title, false),
    alert: (first: unknown, second?: unknown, third?: EnumValue) => {
      demandWindow('alert');
      // alert(prompt) · alert(prompt, buttons) · alert(title, prompt, buttons)
      const titled = typeof second === 'string';
      const set = (titled ? third : second) as EnumValue | undefined;
      const pressed = ask<string>('local', 'alert', {
        kind: 'alert',
        title: titled ? String(first) : '',
        message: titled ? second : String(first),
        buttons: set?.toString() ?? 'OK',
      });
      return buttons[pressed as keyof typeof buttons] ?? buttons.CLOSE;
    },
  });
}
