import { receivedView as words } from '../../src/messages/receivedView.ar';
import { button, h, mark } from '../element';
import { notices } from '../notices';
import type { Drawn, OnFile } from '../views';
import { packageFiles } from './packageFiles';
import { receivedList } from './receivedList';

/** «الحصائل الواردة»: packages are opened, many at once, and each directorate shows what came of it. */
export function receivedView(host: HTMLElement, around: OnFile): Drawn {
  const told = notices('received');
  const list = receivedList(around);
  const files = packageFiles(told, (isBusy) => busy(isBusy), list.load);

  const file = h('input', {
    type: 'file',
    multiple: true,
    accept: '.json,application/json',
    hidden: true,
    on: { change: () => chosen([...(file.files ?? [])]) },
  });
  const choose = button('plain', words.choose, () => choose.ariaDisabled || file.click());
  const pasted = h('textarea', {
    class: 'box',
    id: 'received-pasted',
    rows: 4,
    dir: 'ltr',
    attrs: { spellcheck: false },
  });
  const open = button('plain', words.openPasted, () => paste());
  const drop = h(
    'div',
    {
      class: 'sheet dropping',
      on: {
        dragover: (event) => {
          event.preventDefault();
          drop.classList.add('is-over');
        },
        dragleave: () => drop.classList.remove('is-over'),
        drop: (event) => {
          event.preventDefault();
          drop.classList.remove('is-over');
          chosen([...(event.dataTransfer?.files ?? [])]);
        },
      },
    },
    choose,
    file,
    h('p', { class: 'quiet' }, words.drop),
    h(
      'details',
      { class: 'pasting' },
      h('summary', {}, words.paste),
      h('label', { class: 'label', htmlFor: pasted.id }, words.pasted),
      pasted,
      open,
    ),
  );

  function busy(is: boolean) {
    for (const one of [choose, open]) mark(one, { 'aria-disabled': is ? true : null });
  }
  function chosen(all: readonly File[]) {
    // The same file may be chosen again: it is then opened again.
    file.value = '';
    files.open(all.map((one) => ({ name: one.name, size: one.size, read: () => one.arrayBuffer() })));
  }
  function paste() {
    if (open.ariaDisabled) return;
    if (pasted.value.trim() === '') {
      pasted.focus();
      return told.tell({ tone: 'warn', title: words.nothingPasted });
    }
    const bytes = new TextEncoder().encode(pasted.value);
    files.open([{ name: words.pastedName, size: bytes.length, read: async () => bytes.buffer }], () => {
      pasted.value = '';
    });
  }

  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      drop,
      told.element,
      files.element,
      list.element,
    ),
  );
  return { shown: () => void list.load() };
}
