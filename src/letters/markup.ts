/** Markup that was made here, and so may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Child = string | Markup | null | false;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string);

const markupOf = (child: Child): string =>
  child === null || child === false ? '' : typeof child === 'string' ? escaped(child) : child.markup;

/** An element of a paper or a letter; text is always text, whatever it holds. */
export const element = (
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): Markup => ({
  markup: `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')}>${children.map(markupOf).join('')}</${tag}>`,
});

/** A name or a number among words: its own direction disturbs none of theirs. */
export const apart = (text: string): Markup => element('bdi', {}, text);
