import { fetchedWords as words } from '../src/messages/fetched.ar';
import { h } from './element';
import type { moreViews } from './moreViews';
import { notices } from './notices';
import { opened } from './opened';
import { server } from './server';
import type { Drawn } from './views';

type MoreViews = typeof moreViews;

/** What a view takes of the page around it. */
export type SeenBy<N extends keyof MoreViews> = Parameters<MoreViews[N]>[1];

declare const more_: { readonly moreViews: MoreViews };

let asked: Promise<MoreViews | string> | undefined;

/** Brings the script of More.html into the page, once; a sentence where it did not come. */
async function fetchedViews(): Promise<MoreViews | string> {
  const here = opened()?.more;
  const reply = here ? null : await server.openPage({ name: 'More' });
  const html = here || (reply?.ok ? reply.value.html : '');
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1];
  if (!script) {
    asked = undefined;
    return words.lost;
  }
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  document.head.append(h('style', {}, style), h('script', { text: script }));
  return more_.moreViews;
}

/** A view of More.html: its script is asked for when it is first opened. */
export const fetched =
  <N extends keyof MoreViews>(name: N) =>
  (host: HTMLElement, around: SeenBy<N>): Drawn => {
    const told = notices('top');
    host.append(told.element);
    let drawn: Drawn | undefined;
    const draw = async () => {
      if (drawn) return drawn.shown?.();
      told.clear();
      asked ??= fetchedViews();
      const views = await asked;
      if (typeof views === 'string')
        return told.tell({
          tone: 'warn',
          title: views,
          deeds: [{ words: words.again, do: () => void draw() }],
        });
      if (drawn) return;
      const open = views[name] as (host: HTMLElement, around: SeenBy<N>) => Drawn;
      drawn = open(host, around);
      drawn.shown?.();
    };
    return { shown: () => void draw() };
  };
