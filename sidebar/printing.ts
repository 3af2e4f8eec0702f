import { pages } from '../src/messages/pages.ar';
import type { Notices } from './notices';
import type { Reply } from './server';

/**
 * The faces that this page was given (the workbench serves its own): a paper is printed with the same. Only sheets that
 * stand in the page are read: the rules of one from elsewhere throw.
 */
function faces(): string {
  const rules = [...document.styleSheets]
    .filter(({ href }) => href === null)
    .flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join('');
}

/** Prints a page made by the server, out of sight; nothing in it may run. */
export function printPage(html: string): void {
  document.getElementById('paper')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'paper';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    const paper = frame.contentDocument;
    if (!paper) return;
    const own = paper.createElement('style');
    own.textContent = faces();
    paper.head.append(own);
    void paper.fonts.ready.then(() => frame.contentWindow?.print());
  });
  document.body.append(frame);
}

/** Prints what the server makes of a paper, or tells why there is none. */
export async function printMade(told: Notices, made: Promise<Reply<{ readonly html: string }>>) {
  told.tell({ tone: 'calm', title: pages.working });
  const reply = await made;
  told.clear();
  if (reply.ok) printPage(reply.value.html);
  else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
}
