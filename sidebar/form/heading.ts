import { forms } from '../../src/messages/forms.ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import { textOf } from '../../src/schema/entity';
import { button, h, worded } from '../element';
import type { Shared } from './shared';
import { shownText } from './shownText';

/** What stands above the fields: the row that is being corrected, or what is told of the one to complete. */
export function heading(
  { paper, desk }: Pick<Shared, 'paper' | 'desk'>,
  takeOut: (() => Promise<void>) | null,
) {
  const { of, words, labels, told, log, leads = [], always } = paper;
  const correction = h('div', { class: 'correction', hidden: true, tabIndex: -1 });
  const about = h('dl', { class: 'about', hidden: !told });
  desk.watch(() => {
    const { id, opened, texts } = desk.entry();
    correction.hidden = !opened || !!always;
    correction.replaceChildren(
      h('span', {}, words.correcting, opened?.row ? ` · ${sidebar.correctionOf(String(opened.row))}` : ''),
      button('link', told ? forms.backToList : sidebar.stopCorrecting, () => desk.leave(true)),
    );
    if (log && opened) correction.append(button('link', sidebar.rowHistory, () => log(id)));
    if (takeOut) correction.append(button('link', forms.remove, () => void takeOut()));
    if (opened?.row)
      correction.append(...leads.map((lead) => button('link', lead.words, () => lead.go(id, opened.row))));
    about.replaceChildren(
      ...(desk.waits()
        ? [h('p', { class: 'quiet' }, forms.nothingAwaits)]
        : (told ?? []).flatMap((field) => [
            h('dt', {}, labels[field] ?? ''),
            h('dd', {}, ...worded(shownText(of, field, textOf(texts, field)))),
          ])),
    );
  });
  return { correction, about };
}
