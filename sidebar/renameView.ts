import { pages } from '../src/messages/pages.ar';
import { reference, text } from '../src/schema/kinds';
import type { Referred } from '../src/schema/known';
import { button, h } from './element';
import { notices } from './notices';
import { server } from './server';
import { tabs } from './tabs';
import { undoing } from './undoing';
import { soleFields } from './soleFields';
import type { Drawn, OnFile } from './views';

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
  const ask = async (dryRun: boolean) => {
    const texts = asked.read();
    if (!texts) return null;
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.renameEverywhere({ entity, ...texts, dryRun });
    if (reply.ok) return reply.value;
    clear();
    told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    return null;
  };
  const after = () => {
    void refresh();
    void server.rebuildBalance({});
  };
  const go = async () => {
    const done = await ask(false);
    if (!done) return;
    clear();
    asked.write('key', '');
    asked.write('name', '');
    told.tell({
      tone: 'good',
      title: words.done(done.from, done.to),
      lines: done.tabs.map(({ tab, rows }) => words.tab(tab, rows)),
      deeds: done.operation === null ? [] : [undoing(done.operation, told, after)],
    });
    after();
  };
  const look = async () => {
    const trial = await ask(true);
    if (!trial) return;
    told.clear();
    if (trial.cells === 0) return told.tell({ tone: 'calm', title: words.same });
    preview.replaceChildren(
      h('p', { class: 'intro' }, words.changes(trial.cells)),
      h('ul', { class: 'counts' }, ...trial.tabs.map(({ tab, rows }) => h('li', {}, words.tab(tab, rows)))),
      button('save', words.go, () => void go()),
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
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, pages.rename.intro),
      which.bar,
      ...which.panels,
    ),
  );
  which.choose('mentor');
  return {};
}
