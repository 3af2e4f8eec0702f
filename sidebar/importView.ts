// Over 200 lines: from the dry run to the undo, every step shares what was planned and how much of it is written.
import type { InputOf } from '../src/actions/index';
import { ar } from '../src/messages/ar';
import { importView as words } from '../src/messages/importView.ar';
import { longWork as workWords } from '../src/messages/longWork.ar';
import { button, h, mark } from './element';
import { drawn } from './importLines';
import { importSource } from './importSource';
import { longWork } from './longWork';
import { notices } from './notices';
import { ownStore } from './ownStore';
import { server } from './server';
import { newId } from './uuid';
import type { Drawn, OnFile } from './views';

type Items = InputOf<'applyImport'>['items'];

/** A slice is written in one call (performance.md: 500 rows in one setValues). */
const sliceSize = 500;

/** An import under way: one operation, whatever its slices. */
interface Import {
  readonly operation: string;
  readonly entity: InputOf<'applyImport'>['entity'];
  readonly all: number;
  /** How many of its rows are done; their slices answered. */
  readonly done: number;
  /** When it was last at work (milliseconds): what is old is swept away. */
  readonly at: number;
}

/** The names under which an import is kept in the person's own store of this browser: its state, and its rows. */
const [kept, keptRows] = ['import', 'import/rows'];

/** «استيراد»: a table pasted or opened, a dry run, one click, an undo. */
export function importView(host: HTMLElement, { seen, refresh, data }: OnFile): Drawn {
  const store = ownStore(data);
  let items: Items = [];
  let current: Import | null = null;

  const told = notices('import');
  const found = h('div', { class: 'findings' });
  const work = longWork(told);
  const look = button('plain', words.preview, () => void preview());
  const run = button('save', '', () => go());

  function clear() {
    if (work.isRunning()) return;
    told.clear();
    found.replaceChildren();
    run.hidden = true;
  }
  const source = importSource(seen, told, clear);
  const busy = (element: HTMLButtonElement, is: boolean) =>
    mark(element, { 'aria-disabled': is ? true : null });

  async function preview() {
    if (look.ariaDisabled || work.isRunning()) return;
    clear();
    busy(look, true);
    look.textContent = words.previewing;
    const reply = await server.previewImport(source.asked());
    busy(look, false);
    look.textContent = words.preview;
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const { planned, summary, lines } = reply.value;
    told.tell({
      tone: 'calm',
      title: words.planned(lines),
      lines: planned.length > 0 ? summary : [...summary, words.nothing],
    });
    found.replaceChildren(...drawn(reply.value, ar.fields[source.entity()]).filter((one) => one !== null));
    items = planned.map(({ id, version, draft }) => ({
      id: id ?? newId(),
      ...(version === null ? {} : { version }),
      draft,
    }));
    current = { operation: newId(), entity: source.entity(), all: items.length, done: 0, at: 0 };
    run.textContent = words.run(items.length);
    run.hidden = items.length === 0;
  }

  const undoDeed = { words: words.undo, do: () => void undo() };
  const refused = new Map<string, string>();
  const reached = (done: number) => {
    if (current) current = { ...current, done, at: Date.now() };
    store.keep(kept, current);
  };
  const forget = () => {
    store.forget(kept);
    store.forget(keptRows);
  };
  function go() {
    if (!current || work.isRunning()) return;
    const { operation, entity, all, done: from } = current;
    busy(run, true);
    run.hidden = true;
    if (from === 0) {
      refused.clear();
      store.keep(keptRows, { at: Date.now(), items });
      reached(0);
    }
    void work.run<number>(
      {
        all,
        progress: words.progress,
        slice: async (at) => {
          const slice = items.slice(at, at + sliceSize);
          const isLast = at + slice.length >= all;
          const reply = await server.applyImport({
            entity,
            items: slice,
            isLast,
            of: { operation, from: at, all },
          });
          if (!reply.ok) return reply;
          for (const { id, message } of reply.value.refused) refused.set(id, message);
          // The server writes in it whose it is.
          if (current) current = { ...current, operation: reply.value.operation ?? operation };
          const done = at + (reply.value.next ?? slice.length);
          return { ok: true, value: { done, next: done >= all ? null : done } };
        },
        reached: ({ done }) => reached(done),
        deeds: () => (current && current.done > 0 ? [undoDeed] : []),
        ended: () => {
          forget();
          clear();
          told.tell({
            tone: 'good',
            title: words.done(all - refused.size),
            lines: [...refused.values()],
            deeds: [undoDeed],
          });
          void renewed();
        },
      },
      { done: from, next: from },
    );
  }
  /** An import that this page, or this browser, was closed on: offered to whoever began it, in its own file. */
  async function offer() {
    if (current || work.isRunning()) return;
    const left = store.recall(kept) as Import | null;
    const rows = store.recall(keptRows) as { readonly items: Items } | null;
    const giveUp = {
      words: workWords.import.giveUp,
      do: () => {
        current = null;
        forget();
        void server.unfinished({ forget: true });
        told.tell({ tone: 'calm', title: workWords.import.givenUp });
      },
    };
    const begun = (tab: string, done: number, all: number) => workWords.import.begun(tab, done, all);
    if (left && rows && left.done < left.all) {
      [current, items] = [left, rows.items];
      const resume = { words: workWords.resume, do: () => go() };
      const deeds = left.done > 0 ? [resume, undoDeed, giveUp] : [resume, giveUp];
      const tab = ar.tabs[left.entity as keyof typeof ar.tabs];
      return told.tell({ tone: 'warn', title: begun(tab, left.done, left.all), deeds });
    }
    const reply = await server.unfinished({});
    const other = reply.ok ? reply.value.import : null;
    if (other && !current && told.isEmpty())
      told.tell({
        tone: 'warn',
        title: begun(other.tab, other.from, other.all),
        lines: [workWords.import.rowsGone],
        deeds: [giveUp],
      });
  }
  async function undo() {
    if (!current) return;
    const reply = await server.undo({ operation: current.operation });
    if (!reply.ok)
      return told.tell({
        tone: 'warn',
        title: reply.lost ? words.undoStopped : (reply.issues[0]?.message ?? ''),
        deeds: [undoDeed],
      });
    const { undone, kept: others } = reply.value;
    forget();
    void server.unfinished({ forget: true });
    current = null;
    clear();
    told.tell({
      tone: 'calm',
      title: words.undone(undone),
      lines: others.map(({ tab, row, message }) => `${tab} ${row ?? ''}: ${message}`),
    });
    await renewed();
  }
  /** What others see of the file follows: the balance, and the lists of the forms. */
  async function renewed() {
    busy(run, false);
    await server.rebuildBalance({});
    await refresh();
  }

  host.append(
    h(
      'section',
      { class: 'check sheet' },
      h('p', { class: 'intro' }, words.intro),
      ...source.elements,
      look,
      told.element,
      run,
      found,
    ),
  );
  return {
    shown: () => {
      source.refresh();
      void offer();
    },
  };
}
