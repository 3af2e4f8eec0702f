import type { ReplyOf } from '../src/actions/index';
import { longWork as workWords } from '../src/messages/longWork.ar';
import { pages } from '../src/messages/pages.ar';
import { reference, text } from '../src/schema/kinds';
import type { Referred } from '../src/schema/known';
import { button, h } from './element';
import type { Work } from './longWork';
import { longWork } from './longWork';
import type { Deed, Notices } from './notices';
import { notices } from './notices';
import { server } from './server';
import { soleFields } from './soleFields';
import { tabs } from './tabs';
import { undoing } from './undoing';
import type { Drawn, OnFile } from './views';

type Renamed = ReplyOf<'renameEverywhere'>;
type Tabs = Renamed['tabs'];
type Asked = Parameters<typeof server.renameEverywhere>[0];

const operationsOf = ({ operation, others }: Renamed) => (operation === null ? [] : [...others, operation]);

/** Takes back all that was written of a change of name, by one or by several who went on with it. */
const takingBack = (
  operations: readonly string[],
  told: Notices,
  after: () => void,
  say: string = pages.undo,
): Deed => {
  const [last = '', ...others] = [...operations].reverse();
  const then = () => {
    if (others.length > 0) return takingBack(others.reverse(), told, after).do();
    // It looks at what is left of it, and forgets one of which nothing is.
    void server.unfinished({});
    after();
  };
  return { ...undoing(last, told, then), words: say };
};

/**
 * A change of name as long work: `hear` is told each slice and answers what to do at the end. Until then both names
 * are known in the file, which is said where it is stopped.
 */
const renamingWork = (
  all: number,
  asked: Asked,
  told: Notices,
  after: () => void,
  hear: (value: Renamed) => () => void,
): Work<number> => {
  let operations: readonly string[] = [];
  let written = 0;
  let end = () => {};
  return {
    all,
    slice: async () => {
      const reply = await server.renameEverywhere(asked);
      if (!reply.ok) return reply;
      const { left } = reply.value;
      operations = operationsOf(reply.value);
      written = Math.max(0, all - left);
      end = hear(reply.value);
      return { ok: true, value: { done: written, next: left > 0 ? left : null } };
    },
    get stopped() {
      return operations.length > 0 ? [workWords.rename.state(written)] : [];
    },
    deeds: () => (operations.length > 0 ? [takingBack(operations, told, after, workWords.rename.back)] : []),
    ended: () => end(),
  };
};

/** Changes of names that were cut short, in this file, by whomever: to be gone on with, or taken back. */
async function begunBefore(host: HTMLElement, after: () => void): Promise<void> {
  const reply = await server.unfinished({});
  // What was said of the last one stays in sight.
  if (!reply.ok || reply.value.renames.length === 0) return;
  host.replaceChildren(
    ...reply.value.renames.map(({ entity, key, from, name, operations, written }) => {
      const told = notices('begun');
      const again = () => {
        after();
        void begunBefore(host, after);
      };
      const resume = async () => {
        told.tell({ tone: 'calm', title: pages.working });
        const trial = await server.renameEverywhere({ entity, key, name, dryRun: true });
        if (!trial.ok) return told.tell({ tone: 'warn', title: trial.issues[0]?.message ?? '' });
        const left = trial.value.tabs.reduce((sum, { rows }) => sum + rows, 0);
        const all = written + left;
        void longWork(told).run(
          renamingWork(all, { entity, key, name }, told, again, () => () => {
            told.tell({
              tone: 'good',
              title: pages.rename.done(from, name),
              deeds: [takingBack(operations, told, after)],
            });
            after();
          }),
          { done: written, next: left },
        );
      };
      told.tell({
        tone: 'warn',
        title: workWords.rename.begun(from, name),
        lines: [workWords.rename.state(written)],
        deeds: [
          { words: workWords.resume, do: () => void resume() },
          takingBack(operations, told, again, workWords.rename.back),
        ],
      });
      return told.element;
    }),
  );
}

/** The fields of one kind of name, its preview and its change. */
function renaming(entity: Referred, { seen, refresh, fieldOf }: OnFile): HTMLElement {
  const words = pages.rename;
  const told = notices('top');
  const preview = h('div', {});
  const clear = () => preview.replaceChildren();
  const asked = soleFields(fieldOf, seen, {
    key: { label: words.present, kind: reference(entity), changed: clear },
    name: { label: words.name, kind: text(), changed: clear },
  });
  const work = longWork(told);
  const after = () => {
    void refresh();
    void server.rebuildBalance({});
  };
  const rowsIn = (tabs: Tabs) => tabs.reduce((sum, { rows }) => sum + rows, 0);
  const go = (texts: { readonly key: string; readonly name: string }, trial: Renamed) => {
    const all = rowsIn(trial.tabs);
    const did = new Map<string, number>();
    let operations: readonly string[] = [];
    clear();
    void work.run(
      renamingWork(all, { entity, ...texts }, told, after, (value) => {
        for (const { tab, rows } of value.tabs) did.set(tab, (did.get(tab) ?? 0) + rows);
        operations = operationsOf(value);
        return () => {
          asked.write('key', '');
          asked.write('name', '');
          told.tell({
            tone: 'good',
            title: words.done(trial.from, trial.to),
            lines: [...did].map(([tab, rows]) => words.tab(tab, rows)),
            deeds: operations.length > 0 ? [takingBack(operations, told, after)] : [],
          });
          after();
        };
      }),
      { done: 0, next: all },
    );
  };
  const look = async () => {
    const texts = asked.read();
    if (!texts || work.isRunning()) return;
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.renameEverywhere({ entity, ...texts, dryRun: true });
    if (!reply.ok) {
      clear();
      return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    }
    const trial = reply.value;
    told.clear();
    if (trial.cells === 0) return told.tell({ tone: 'calm', title: words.same });
    preview.replaceChildren(
      h('p', { class: 'intro' }, words.changes(trial.cells)),
      h('ul', { class: 'counts' }, ...trial.tabs.map(({ tab, rows }) => h('li', {}, words.tab(tab, rows)))),
      button('save', words.go, () => go(texts, trial)),
    );
  };
  return h(
    'div',
    { class: 'sheet' },
    ...asked.elements,
    button('plain', words.preview, () => void look()),
    preview,
    told.element,
  );
}

/** «تغيير الاسم في كل الملف»: a mentor, a CPP or a school, with a preview of what changes tab by tab. */
export function renameView(host: HTMLElement, around: OnFile): Drawn {
  const made = new Set<string>();
  const panels = (Object.keys(pages.rename.ones) as Referred[]).map((name) => ({
    name,
    words: pages.rename.ones[name],
    panel: h('div', {}),
  }));
  const which = tabs('which', pages.rename.which, panels, (name) => {
    if (made.has(name)) return;
    made.add(name);
    panels.find((one) => one.name === name)?.panel.append(renaming(name, around));
  });
  const begun = h('div', {});
  const after = () => {
    void around.refresh();
    void server.rebuildBalance({});
  };
  host.append(
    h(
      'section',
      { class: 'check' },
      begun,
      h('p', { class: 'intro' }, pages.rename.intro),
      which.bar,
      ...which.panels,
    ),
  );
  which.choose('mentor');
  void begunBefore(begun, after);
  return {};
}
