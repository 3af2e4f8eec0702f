import { papersView as words } from '../../src/messages/papersView.ar';
import type { SchoolYear } from '../../src/schema/day';
import { button, h, mark } from '../element';
import { keepFile } from '../keepFile';
import type { Notices } from '../notices';
import { printPage } from '../printing';
import type { Reply } from '../server';
import { server } from '../server';
import type { Asked } from './asking';

/** What can be done with a paper: printed, kept as a file, written into a tab; and, where `schoolYear` is given, the whole of that year kept as a file. */
export function paperDoings(
  told: Notices,
  wanted: () => Asked | null,
  schoolYear: (() => SchoolYear) | null,
): HTMLElement {
  const good = (title: string) => told.tell({ tone: 'good', title });
  /** Asks for what is wanted, one at a time, and goes on with what was made of it. */
  const deed =
    <W, M>(of: () => W | null, ask: (wanted: W) => Promise<Reply<M>>, then: (made: M) => void) =>
    async () => {
      const asked = of();
      if (asked === null || buttons[0]?.ariaDisabled === 'true') return;
      for (const one of buttons) mark(one, { 'aria-disabled': true });
      told.tell({ tone: 'calm', title: words.working });
      const reply = await ask(asked);
      for (const one of buttons) mark(one, { 'aria-disabled': null });
      told.clear();
      if (reply.ok) then(reply.value);
      else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    };
  const kept = (file: Parameters<typeof keepFile>[0]) => {
    keepFile(file);
    good(words.downloaded(file.name));
  };
  const file = (as: 'html' | 'xlsx') => deed(wanted, (asked) => server.paperFile({ ...asked, as }), kept);
  const print = deed(wanted, server.paper, ({ title, html }) => {
    if (title === '') return told.tell({ tone: 'calm', title: words.nothing });
    printPage(html);
    good(words.printed);
  });
  const tab = deed(wanted, server.paperTab, (made) => good(words.written(made.tab)));
  const deeds: readonly (readonly [look: string, words: string, () => Promise<void>])[] = [
    ['save', words.print, print],
    ['plain', words.html, file('html')],
    ['plain', words.xlsx, file('xlsx')],
    ['plain', words.tab, tab],
    ...(schoolYear
      ? [
          [
            'link',
            words.wholeYear,
            deed(() => ({ schoolYear: schoolYear() }), server.yearFile, kept),
          ] as const,
        ]
      : []),
  ];
  const buttons = deeds.map(([look, said, run]) => button(look, said, () => void run()));
  return h('div', { class: 'doings' }, ...buttons);
}
