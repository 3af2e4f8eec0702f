import { forms } from '../src/messages/forms.ar';
import { button, h, icon } from './element';
import type { Reply, Said } from './server';

/** What is worth knowing of a record, calmly; each may be settled by whoever has read it (R15). */
export function hints(
  warnings: readonly Said[],
  settle: ((code: string) => Promise<Reply<unknown>>) | null,
): HTMLElement {
  const item = ({ code = '', message }: Said) => {
    const told = h('span', { class: 'why' }, message);
    const line = h('li', {}, icon('alert'), told);
    if (settle)
      told.append(
        ' ',
        button('link', forms.settle, async ({ currentTarget }) => {
          const asked = currentTarget as HTMLButtonElement;
          asked.disabled = true;
          const reply = await settle(code);
          if (reply.ok) asked.replaceWith(h('span', { class: 'settled' }, icon('check'), forms.settled));
          else {
            asked.disabled = false;
            asked.after(' ', reply.issues[0]?.message ?? '');
          }
        }),
      );
    return line;
  };
  return h('ul', { class: 'hints', attrs: { 'aria-label': forms.toKnow } }, ...warnings.map(item));
}
