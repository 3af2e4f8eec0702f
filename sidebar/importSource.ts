import { ar } from '../src/messages/ar';
import { importView as words } from '../src/messages/importView.ar';
import { button, h } from './element';
import type { Notices } from './notices';
import type { OnFile } from './views';
import type { Sheet } from './xlsx';
import { sheetsOf, textOfFile } from './xlsx';

type What = keyof typeof words.sources;

/** The first byte of a workbook: an .xlsx is a zip. */
const packed = 0x50;

const field = (label: string, input: HTMLElement) =>
  h('label', { class: 'field' }, h('span', { class: 'label' }, label), input);

const options = (names: readonly (readonly [string, string])[]) =>
  names.map(([value, label]) => h('option', { value }, label));

/** The table that is to be imported: for which rows, pasted or opened from a file, and on which of its sheets. */
export function importSource(seen: OnFile['seen'], told: Notices, changed: () => void) {
  let sheets: readonly Sheet[] = [];
  const what = h(
    'select',
    { class: 'box', on: { change: () => choose() } },
    ...options(Object.entries(words.sources)),
  );
  const cpp = h('select', { class: 'box' });
  const cppField = field(words.cpp, cpp);
  const pasted = h('textarea', {
    class: 'box',
    rows: 5,
    wrap: 'off',
    dir: 'auto',
    on: { input: () => typed() },
  });
  const sheet = h('select', { class: 'box', on: { change: () => changed() } });
  const sheetField = field(words.sheet, sheet);
  const file = h('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx',
    hidden: true,
    on: { change: () => void opened() },
  });
  const open = button('plain', words.open, () => file.click());

  const entity = () => (what.value === 'members' ? 'school' : (what.value as Exclude<What, 'members'>));
  /** A workbook that was made here, or for here, calls its sheet as the tab is called. */
  const turnToOwn = () => {
    const own = sheets.findIndex(({ name }) => name === ar.tabs[entity()]);
    if (own >= 0) sheet.value = String(own);
  };
  function choose() {
    changed();
    cppField.hidden = what.value !== 'members';
    turnToOwn();
  }
  /** What was opened is forgotten once something else is pasted. */
  function typed() {
    [sheets, file.value, open.textContent] = [[], '', words.open];
    sheetField.hidden = true;
    changed();
  }
  async function opened() {
    const [chosen] = file.files ?? [];
    changed();
    sheets = [];
    open.textContent = chosen ? words.file(chosen.name) : words.open;
    let isRead = true;
    if (chosen)
      try {
        const buffer = await chosen.arrayBuffer();
        const isBook = new Uint8Array(buffer)[0] === packed;
        if (isBook) sheets = await sheetsOf(buffer);
        pasted.value = isBook ? '' : textOfFile(buffer);
      } catch {
        isRead = false;
      }
    sheet.replaceChildren(...options(sheets.map(({ name }, index) => [String(index), name])));
    sheetField.hidden = sheets.length === 0;
    choose();
    if (!isRead) told.tell({ tone: 'warn', title: words.unreadable });
  }

  sheetField.hidden = true;
  choose();
  return {
    elements: [field(words.what, what), cppField, field(words.paste, pasted), file, open, sheetField],
    /** The rows that it becomes. */
    entity,
    /** The table, as a dry run is asked for. */
    asked: () => {
      const chosen = pasted.value.trim() === '' ? sheets[Number(sheet.value)] : undefined;
      return {
        what: what.value,
        ...(chosen ? { table: chosen.table } : { text: pasted.value }),
        ...(what.value === 'members' ? { cpp: cpp.value } : {}),
      };
    },
    /** Offers the CPPs as the file has them now. */
    refresh: () =>
      cpp.replaceChildren(
        ...options(seen.keysOf('cpp').map((key) => [seen.nameOf('cpp', key), seen.nameOf('cpp', key)])),
      ),
  };
}
