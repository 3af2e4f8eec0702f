import { ask } from './bridge';
import { enumeration } from './enums';
import { exception } from './exception';
import { guard } from './gate';
import { part } from './part';

/** What an HtmlOutput holds. */
export interface Shown {
  readonly html: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

const shown = new WeakMap<object, Shown>();

/** What is in an HtmlOutput given to the Ui. */
export function shownIn(output: object): Shown {
  const known = shown.get(output);
  if (!known) throw exception('Invalid argument: userInterface');
  return known;
}

function htmlOutput(html: string): object {
  const set = (change: Partial<Shown>) => {
    shown.set(self, { ...shownIn(self), ...change });
    return self;
  };
  const self: object = part<GoogleAppsScript.HTML.HtmlOutput>('HtmlOutput')({
    setTitle: (title: string) => set({ title }),
    getTitle: () => shownIn(self).title,
    getContent: () => shownIn(self).html,
    setContent: (content: string) => set({ html: content }),
    append: (more: string) => set({ html: shownIn(self).html + more }),
    setWidth: (width: number) => set({ width }),
    setHeight: (height: number) => set({ height }),
    getWidth: () => shownIn(self).width as number,
    getHeight: () => shownIn(self).height as number,
    addMetaTag: (_name: string, _content: string) => self,
    setXFrameOptionsMode: (_mode: unknown) => self,
    setSandboxMode: (_mode: unknown) => self,
  });
  shown.set(self, { html, title: '' });
  return self;
}

/** HtmlService: pages as they were pushed, without templates. */
export const htmlService = part<GoogleAppsScript.HTML.HtmlService>(
  'HtmlService',
  guard('HtmlService'),
)({
  createHtmlOutput: (html = '') => htmlOutput(String(html)),
  createHtmlOutputFromFile: (name: string) => {
    const html = ask<string | null>('local', 'page', name);
    if (html === null) throw exception(`No HTML file named ${name} was found.`);
    return htmlOutput(html);
  },
  SandboxMode: enumeration('EMULATED', 'IFRAME', 'NATIVE'),
  XFrameOptionsMode: enumeration('ALLOWALL', 'DEFAULT'),
});
