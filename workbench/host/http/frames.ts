/** Sidebars and dialogs: HTML the script made, served from an origin that is not the page's (rule 16). */
import { randomUUID } from 'node:crypto';
import type { Origins } from './gate';

/** Frames kept: the newest ones, since a page shows one sidebar and one dialog. */
const kept = 16;

export interface Frames {
  /** Keeps the HTML of a frame and answers its id. */
  add(html: string): string;
  /** The document of a frame, with google.script in it, or nothing. */
  document(id: string): string | undefined;
}

/** What a frame may load: itself and data; nothing from the network, and no call but through its parent. */
export const framePolicy = ({ page, frame }: Origins): string =>
  [
    "default-src 'none'",
    `script-src ${frame} 'unsafe-inline'`,
    `style-src ${frame} 'unsafe-inline'`,
    `font-src ${frame} data:`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${page}`,
  ].join('; ');

const face = (weight: number, file: string) =>
  `@font-face{font-family:"Cairo";font-weight:${weight};src:url(/fonts/${file}) format("truetype");font-display:block}`;

/** A bare machine has no Arabic face; Google's pages get theirs from its font service. */
const faces = `<style>${face(400, 'Cairo_400Regular.ttf')}${face(600, 'Cairo_600SemiBold.ttf')}${face(700, 'Cairo_700Bold.ttf')}</style>`;

function withScript(html: string, id: string, page: string): string {
  const head = `${faces}<script src="/frame.js" data-frame="${id}" data-parent="${page}"></script>`;
  const at = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!at) return `<!doctype html>${head}${html}`;
  const end = at.index + at[0].length;
  return html.slice(0, end) + head + html.slice(end);
}

export function frames(origins: Origins): Frames {
  const documents = new Map<string, string>();
  return {
    add(html) {
      const id = randomUUID();
      documents.set(id, withScript(html, id, origins.page));
      const oldest = documents.keys().next().value;
      if (documents.size > kept && oldest !== undefined) documents.delete(oldest);
      return id;
    },
    document: (id) => documents.get(id),
  };
}
