import { h } from './element';

/** A file as the server gives it: its text, or its bytes in base64. */
type Given = { readonly name: string; readonly type: string } & (
  | { readonly text: string }
  | { readonly base64: string }
);

/** Gives a file to the browser to keep. */
export function keepFile(file: Given): void {
  const content =
    'base64' in file ? Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)) : file.text;
  const href = URL.createObjectURL(new Blob([content], { type: `${file.type};charset=utf-8` }));
  const link = h('a', { href, download: file.name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
