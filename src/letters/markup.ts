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

const openings: Readonly<Record<string, string>> = {
  '\u2066': '<bdi dir="ltr">',
  '\u2067': '<bdi dir="rtl">',
  '\u2068': '<bdi>',
};

/** A sentence of the catalogue: what its marks set apart is set apart in the page too, its lines are lines. */
export function sentence(text: string): Markup {
  let open = 0;
  const markup = escaped(text).replace(/[\u2066-\u2069]/g, (mark) => {
    const opening = openings[mark];
    if (opening) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return opening ?? '</bdi>';
  });
  return { markup: markup + '</bdi>'.repeat(open) };
}
