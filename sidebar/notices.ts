import { button, h, icon } from './element';

/** Something to do about what is told. */
export interface Deed {
  readonly words: string;
  readonly do: () => void;
}

interface Told {
  readonly tone: 'good' | 'warn' | 'bad' | 'calm';
  readonly title: string;
  readonly lines?: readonly (string | Node)[];
  readonly deeds?: readonly Deed[];
}

/** One place where a form tells how things stand; read aloud when it changes, without taking the keyboard. */
export function notices(name: string) {
  const element = h('div', {
    class: `notices at-${name}`,
    tabIndex: -1,
    attrs: { role: 'status', 'aria-live': 'polite' },
  });
  return {
    element,
    clear: () => element.replaceChildren(),
    isEmpty: () => element.childElementCount === 0,
    tell: ({ tone, title, lines = [], deeds = [] }: Told) => {
      const sign = tone === 'calm' ? null : icon(tone === 'good' ? 'check' : 'alert');
      element.replaceChildren(
        h(
          'div',
          { class: `notice ${tone}` },
          h('p', { class: 'title' }, sign, h('span', {}, title)),
          ...lines.map((line) => h('p', {}, line)),
          deeds.length > 0 &&
            h('div', { class: 'deeds' }, ...deeds.map((deed) => button('link', deed.words, deed.do))),
        ),
      );
    },
  };
}

export type Notices = ReturnType<typeof notices>;
