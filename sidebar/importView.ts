// Over 200 lines: one page, read from what is pasted to what was imported and its undo.
import type { InputOf } from '../src/actions/index';
import { ar } from '../src/messages/ar';
import { importView as words } from '../src/messages/importView.ar';
import { button, h, mark } from './element';
import { drawn } from './importLines';
import { notices } from './notices';
import { server } from './server';
import { newId } from './uuid';
import type { Drawn, OnFile } from './views';
import type { Sheet } from './xlsx';
import { sheetsOf, textOfFile } from './xlsx';

type Slice = InputOf<'applyImport'>;
type What = keyof typeof words.sources;

/** A slice is written in one call (performance.md: 500 rows in one setValues). */
const sliceSize = 500;
/** How often a slice whose answer was lost is sent again by itself: it writes once whatever happens. */
const tries = 3;

/**
 * «استيراد»: a table pasted or opened, a dry run, one click, an undo. In one file, since every step shares what was
 * planned and how much of it is written.
 */
export function importView(host: HTMLElement, { seen, refresh }: OnFile): Drawn {
  let sheets: readonly Sheet[] = [];
  let slices: Slice[] = [];
  let next = 0;
  let operations: string[] = [];

  const field = (label: string, input: HTMLElement) =>
    h('label', { class: 'field' }, h('span', { class: 'label' }, label), input);
  const options = (names: readonly (readonly [string, string])[]) =>
    names.map(([value, label]) => h('option', { value }, label));
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
  const sheet = h('select', { class: 'box', on: { change: () => clear() } });
  const sheetField = field(words.sheet, sheet);
  const file = h('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx',
    hidden: true,
    on: { change: () => void opened() },
  });
  const open = button('plain', words.open, () => file.click());
  const told = notices('import');
  const found = h('div', { class: 'findings' });
  const bar = h('progress', { class: 'box', hidden: true });
  const look = button('plain', words.preview, () => void preview());
  const run = button('save', '', () => void go());

  const entityAt = () => (what.value === 'members' ? 'school' : (what.value as Exclude<What, 'members'>));
  function clear() {
    told.clear();
    found.replaceChildren();
    run.hidden = true;
  }
  function choose() {
    clear();
    cppField.hidden = what.value !== 'members';
    const tab = ar.tabs[entityAt()];
    const own = sheets.findIndex(({ name }) => name === tab);
    if (own >= 0) sheet.value = String(own);
  }
  /** What was opened is forgotten once something else is pasted. */
  function typed() {
    [sheets, file.value, open.textContent] = [[], '', words.open];
    sheetField.hidden = true;
    clear();
  }
  async function opened() {
    const [chosen] = file.files ?? [];
    clear();
    sheets = [];
    open.textContent = chosen ? words.file(chosen.name) : words.open;
    if (chosen)
      try {
        const buffer = await chosen.arrayBuffer();
        const isBook = new Uint8Array(buffer)[0] === 0x50;
        if (isBook) sheets = await sheetsOf(buffer);
        pasted.value = isBook ? '' : textOfFile(buffer);
      } catch {
        told.tell({ tone: 'warn', title: words.unreadable });
      }
    sheet.replaceChildren(...options(sheets.map(({ name }, index) => [String(index), name])));
    sheetField.hidden = sheets.length === 0;
    choose();
  }
  const busy = (element: HTMLButtonElement, is: boolean) =>
    mark(element, { 'aria-disabled': is ? true : null });

  async function preview() {
    if (look.ariaDisabled) return;
    clear();
    busy(look, true);
    look.textContent = words.previewing;
    const chosen = pasted.value.trim() === '' ? sheets[Number(sheet.value)] : undefined;
    const reply = await server.previewImport({
      what: what.value,
      ...(chosen ? { table: chosen.table } : { text: pasted.value }),
      ...(what.value === 'members' ? { cpp: cpp.value } : {}),
    });
    busy(look, false);
    look.textContent = words.preview;
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const { planned, summary, lines } = reply.value;
    told.tell({
      tone: 'calm',
      title: words.planned(lines),
      lines: planned.length > 0 ? summary : [...summary, words.nothing],
    });
    found.replaceChildren(...drawn(reply.value, ar.fields[entityAt()]).filter((one) => one !== null));
    const items = planned.map(({ id, version, draft }) => ({
      id: id ?? newId(),
      ...(version === null ? {} : { version }),
      draft,
    }));
    slices = [];
    for (let at = 0; at < items.length; at += sliceSize)
      slices.push({
        entity: entityAt(),
        items: items.slice(at, at + sliceSize),
        isLast: at + sliceSize >= items.length,
      });
    [next, operations] = [0, []];
    run.textContent = words.run(items.length);
    run.hidden = items.length === 0;
  }

  const undoDeed = { words: words.undo, do: () => void undo() };
  const refused: string[] = [];
  async function go() {
    if (run.ariaDisabled) return;
    busy(run, true);
    const all = slices.reduce((sum, { items }) => sum + items.length, 0);
    let done = slices.slice(0, next).reduce((sum, { items }) => sum + items.length, 0);
    if (next === 0) refused.length = 0;
    bar.hidden = false;
    bar.max = all;
    for (; next < slices.length; next += 1) {
      bar.value = done;
      told.tell({ tone: 'calm', title: words.progress(done, all) });
      const slice = slices[next] as Slice;
      let reply = await server.applyImport(slice);
      for (let again = 1; again < tries && !reply.ok && reply.lost; again += 1)
        reply = await server.applyImport(slice);
      if (!reply.ok) {
        busy(run, false);
        run.textContent = words.resume;
        return told.tell({
          tone: 'warn',
          title: reply.lost ? words.stopped : (reply.issues[0]?.message ?? words.stopped),
          deeds: operations.length > 0 ? [undoDeed] : [],
        });
      }
      done += slice.items.length;
      if (reply.value.operation !== null) operations.push(reply.value.operation);
      refused.push(...reply.value.refused.map(({ message }) => message));
    }
    clear();
    told.tell({ tone: 'good', title: words.done(all - refused.length), lines: refused, deeds: [undoDeed] });
    await renewed();
  }
  async function undo() {
    const kept: string[] = [];
    let undone = 0;
    while (operations.length > 0) {
      const reply = await server.undo({ operation: operations[operations.length - 1] as string });
      if (!reply.ok && reply.lost)
        return told.tell({ tone: 'warn', title: words.undoStopped, deeds: [undoDeed] });
      operations.pop();
      if (reply.ok) {
        undone += reply.value.undone;
        kept.push(...reply.value.kept.map(({ tab, row, message }) => `${tab} ${row ?? ''}: ${message}`));
      } else kept.push(...reply.issues.map(({ message }) => message));
    }
    clear();
    told.tell({ tone: 'calm', title: words.undone(undone), lines: kept });
    await renewed();
  }
  /** What others see of the file follows: the balance, and the lists of the forms. */
  async function renewed() {
    bar.hidden = true;
    busy(run, false);
    await server.rebuildBalance({});
    await refresh();
  }

  host.append(
    h(
      'section',
      { class: 'check sheet' },
      h('p', { class: 'intro' }, words.intro),
      field(words.what, what),
      cppField,
      field(words.paste, pasted),
      file,
      open,
      sheetField,
      look,
      told.element,
      bar,
      run,
      found,
    ),
  );
  sheetField.hidden = true;
  choose();
  return {
    shown: () =>
      cpp.replaceChildren(
        ...options(seen.keysOf('cpp').map((key) => [seen.nameOf('cpp', key), seen.nameOf('cpp', key)])),
      ),
  };
}
