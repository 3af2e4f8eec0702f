import { papersView as words } from '../src/messages/papersView.ar';
import { h } from './element';
import { listBox } from './listBox';
import { notices } from './notices';
import type { Around, Asked, Asking, Chosen, Kind } from './papers/asking';
import { dayAsking } from './papers/day';
import { paperDoings } from './papers/doings';
import { languageAsking } from './papers/language';
import { monthAsking } from './papers/month';
import { schoolAsking } from './papers/school';
import { subjectAsking } from './papers/subject';
import { yearAsking } from './papers/year';
import { server } from './server';
import type { Drawn, OnFile } from './views';

const groups = Object.keys(words.groups) as Kind['group'][];

/** The kinds under the headings of their groups; a group that this file has no paper of is not there. */
const listed = (kinds: readonly Kind[]) =>
  groups
    .map((group) => [group, kinds.filter((kind) => kind.group === group)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([group, own]) =>
      h(
        'optgroup',
        { label: words.groups[group] },
        ...own.map(({ kind, label }) => h('option', { value: kind }, label)),
      ),
    );

/** The sheet of what can be asked of these kinds of papers. */
function sheetOf(kinds: readonly Kind[], around: Around): HTMLElement {
  const { told } = around;
  const choose = () => {
    told.clear();
    for (const { suit } of askings) suit(chosen());
  };
  const kindBox = listBox('papers-kind', words.kind, choose);
  kindBox.box.append(...listed(kinds));
  const year = yearAsking(around, choose);
  const askings: readonly Asking[] = [
    year,
    subjectAsking(around),
    schoolAsking(around),
    dayAsking(around, kinds),
    monthAsking(around),
    languageAsking(around),
  ];
  const chosen = (): Chosen => ({
    kind: kinds.find(({ kind }) => kind === kindBox.box.value) ?? { asks: {} },
    schoolYear: year.year(),
  });
  /** The paper as it is asked for; null where something is missing, and told. */
  const wanted = () => {
    let asked: Asked = { kind: kindBox.box.value };
    for (const { give } of askings) {
      const given = give(chosen());
      if (given === null) return null;
      asked = { ...asked, ...given };
    }
    return asked;
  };
  choose();
  return h(
    'div',
    { class: 'sheet' },
    kindBox.element,
    ...askings.map(({ element }) => element),
    // The file of a whole year is made of a directorate's tabs.
    paperDoings(told, wanted, around.data.region ? null : year.year),
    h('p', { class: 'quiet' }, words.law),
  );
}

/** «الوثائق»: a paper is chosen, then what it is of; it is printed, kept as a file, or written into a tab. */
export function papersView(host: HTMLElement, { seen, data, fieldOf }: OnFile): Drawn {
  const told = notices('top');
  const body = h('div', {});
  host.append(h('section', { class: 'check' }, h('p', { class: 'intro' }, words.intro), body, told.element));
  let isDrawn = false;

  async function open() {
    told.tell({ tone: 'calm', title: words.loading });
    const reply = await server.papers({});
    told.clear();
    if (reply.ok) {
      body.replaceChildren(sheetOf(reply.value.kinds, { told, seen, data, fieldOf }));
      isDrawn = true;
      return;
    }
    told.tell({
      tone: 'warn',
      title: reply.issues[0]?.message ?? '',
      deeds: [{ words: words.again, do: () => void open() }],
    });
  }
  return {
    shown: () => {
      if (!isDrawn) void open();
    },
  };
}
