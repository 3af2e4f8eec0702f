import type { SidebarData } from '../src/actions/openSidebarData';
import { seenFrom } from '../src/entities/seen';
import { rowWords as ar } from '../src/messages/ar';
import { fetchedWords } from '../src/messages/fetched.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { h } from './element';
import { fieldView } from './field';
import { formView } from './form';
import { header } from './header';
import { navigation } from './navigation';
import { notices } from './notices';
import { opened } from './opened';
import { recentRows } from './recent';
import { rowsView } from './rowsView';
import { server } from './server';
import { unsaved } from './unsaved';
import type { Around, Drawn, OnFile, View } from './views';
import { viewsOf } from './views';

/** Instead of a view that needs the file, where it cannot be used: why, and what to do. */
function unusableView(
  host: HTMLElement,
  issues: readonly { readonly message: string }[],
  go: Around['go'],
): Drawn {
  const told = notices('top');
  const lines = issues.length > 0 ? issues.map(({ message }) => message) : [sidebar.unusable.unread];
  told.tell({
    tone: 'warn',
    title: sidebar.unusable.title,
    lines: issues.length > 0 ? [...lines, sidebar.unusable.afterwards] : lines,
    deeds: issues.length > 0 ? [{ words: fetchedWords.repair, do: () => go('repair') }] : [],
  });
  host.append(h('section', { class: 'forms' }, told.element));
  return {};
}

/** What views see of the file: two objects that stay, their content renewed. */
function fileOf(
  data: SidebarData,
  go: Around['go'],
): Omit<OnFile, keyof Around> & { readonly renew: () => Promise<void>; readonly outbox: HTMLElement } {
  const present = { ...data };
  const seen = seenFrom(present, ar.lists);
  // The forms of every day share a view.
  const held = unsaved(data, (form) =>
    go(viewsOf(data).some(({ name }) => name === form) ? form : 'forms', { form }),
  );
  return {
    data: present,
    seen,
    drafts: held.drafts,
    outbox: held.element,
    fieldOf: fieldView,
    form: formView,
    recent: recentRows,
    rowsOf: rowsView,
    renew: async () => {
      const reply = await server.openSidebarData({});
      if (!reply.ok) return;
      Object.assign(present, reply.value);
      Object.assign(seen, seenFrom({ ...reply.value }, ar.lists));
    },
  };
}

function begin() {
  const page = opened();
  const file = page?.data.ok ? fileOf(page.data.value, (name, what) => around.go(name, what)) : null;
  const all = viewsOf(file?.data);
  // Where the file cannot be used nobody knows whose it is: what needs it is told of once.
  const views = file ? all : all.filter(({ needs, group }) => needs === 'nothing' || group === 'bar');
  const issues = page && !page.data.ok ? page.data.issues : [];
  let asked: object | undefined;
  const around: Around = {
    go: (name, what) => {
      asked = what;
      shell.go(name);
    },
    asked: () => {
      const what = asked;
      asked = undefined;
      return what;
    },
    refresh: async () => void (await file?.renew()),
  };
  const open = (view: View, host: HTMLElement): Drawn => {
    if (view.needs === 'nothing') return view.open(host, around);
    return file ? view.open(host, { ...around, ...file }) : unusableView(host, issues, around.go);
  };
  const shell = navigation(views, open, file?.data.region?.headings);
  const copied = notices('copy');
  if (file?.data.isCopy)
    copied.tell({
      tone: 'calm',
      title: fetchedWords.copied,
      deeds: [{ words: fetchedWords.repair, do: () => shell.go('repair') }],
    });
  document.body.append(
    header(file?.data ?? null),
    copied.element,
    ...(file ? [file.outbox] : []),
    shell.bar,
    shell.panels,
  );
  shell.choose(page?.view ?? '');
}

begin();
