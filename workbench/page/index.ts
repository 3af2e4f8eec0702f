/** The workbench's page: its parts, put together. */
import { api, listen } from './api';
import { bookOnPage } from './book';
import { clockControl } from './clock';
import { h, icon } from './element';
import { fail, failed } from './failures';
import { faultsPanel } from './faults';
import { hearCalls, hearCosts } from './frames';
import { serverLife } from './life';
import { menuBar } from './menu-bar';
import { outbox } from './outbox';
import { pageKeys } from './page-keys';
import { permissions } from './permissions';
import { personMenu } from './person';
import { pushes } from './pushes';
import { sidebar } from './sidebar';
import { status } from './status';
import { toast, toastsElement } from './toasts';
import { words } from './words';

const foot = status();
const book = bookOnPage(foot.choice);
const { saved, banner } = serverLife(book.refresh);
const side = sidebar(book.reveal, book.focus);

const menus = menuBar(async (label, door) => {
  const end = toast({ kind: 'busy', message: words.running(label) });
  try {
    foot.estimate((await api.menu(door)).estimate);
  } catch (error) {
    failed(error);
  } finally {
    end();
  }
}, book.focus);

/** The file is opened by whoever acts now: the script makes its menus for them. */
async function open(): Promise<void> {
  try {
    const opened = await api.open();
    menus.show(opened.menus);
    foot.estimate(opened.estimate);
  } catch (error) {
    fail(error, words.menuFailed);
  }
}

const people = personMenu(() => void open(), permissions(failed));
const clock = clockControl(failed, () => faults.open());
const faults = faultsPanel(failed, clock.element);
const letters = outbox(failed, book.focus);
/** What stands beside the cells: the orders that wait, the clock, the letters. */
const refreshBeside = () => {
  void api.faults().then(faults.show, () => undefined);
  clock.refresh();
  void letters.refresh();
};

const title = h('h1', { class: 'file-name', dir: 'auto' });
const download = h(
  'a',
  { class: 'plain', href: '/api/workbook.xlsx', hidden: true, attrs: { download: '' } },
  icon('download'),
  words.download,
);
document.body.replaceChildren(
  h(
    'header',
    { class: 'top' },
    h('span', { class: 'mark', attrs: { 'aria-hidden': true } }),
    h('div', { class: 'names' }, title, saved),
    h('div', { class: 'top-end' }, clock.badge, faults.element, people.element, download),
  ),
  banner,
  h('nav', { class: 'menus' }, menus.element, letters.element),
  book.bar,
  h('main', { class: 'work' }, book.sheet, side.element),
  h('footer', { class: 'foot' }, book.tabs, foot.element),
  ...book.over,
  toastsElement,
);

pageKeys(book);
hearCosts(foot.estimate);
hearCalls(faults.heard);
refreshBeside();
listen(pushes({ book, faults, letters, clock, people, side }), () => {
  void book.refresh();
  refreshBeside();
});

async function start(): Promise<void> {
  const opening = open();
  const [file] = await Promise.all([api.file(), book.refresh()]);
  people.start(file.user);
  title.textContent = file.name;
  document.title = file.name;
  download.hidden = !file.download;
  performance.measure('grid drawn', { start: 0 });
  document.documentElement.dataset.ready = 'grid';
  book.focus();
  await opening;
  document.documentElement.dataset.ready = 'all';
}

start().catch((error) => fail(error, words.serverFailed));
