import type { ReplyOf } from '../src/actions/index';
import { sidebar } from '../src/messages/sidebar.ar';
import { button, h, icon, mark } from './element';
import { notices } from './notices';
import { withoutLabel } from './sentence';
import { goToRow, server } from './server';
import type { Drawn } from './views';

type Findings = ReplyOf<'checkWorkbook'>['faults'];
type Finding = Findings[number];

const shownAtOnce = 20;

const byTab = (findings: Findings): ReadonlyMap<string, readonly Finding[]> => {
  const tabs = new Map<string, Finding[]>();
  for (const finding of findings) tabs.set(finding.tab, [...(tabs.get(finding.tab) ?? []), finding]);
  return tabs;
};

/** «فحص الملف»: what keeps rows from being counted, tab by tab; each leads to its row. */
export function checkView(host: HTMLElement): Drawn {
  const words = sidebar.check;
  const told = notices('top');
  const found = h('div', { class: 'findings' });
  let isRunning = false;

  const show = async ({ tab, row }: Finding) => {
    const reply = await goToRow(tab, row);
    if (!reply.ok) told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? words.lost });
  };
  const item = (finding: Finding) => {
    const made = button('finding', '', () => void show(finding));
    made.append(
      h('span', { class: 'where' }, words.place(String(finding.row), finding.column), icon('go')),
      h('span', { class: 'why' }, withoutLabel(finding.message, finding.column)),
    );
    return h('li', {}, made);
  };
  const group = ([tab, findings]: readonly [string, readonly Finding[]], isOpen: boolean) => {
    const list = h('ul', {});
    const more = button('link', '', () => grow());
    let shown = 0;
    const grow = () => {
      const next = findings.slice(shown, shown + shownAtOnce);
      const items = next.map(item);
      list.append(...items);
      if (shown > 0) items[0]?.querySelector('button')?.focus();
      shown += next.length;
      more.hidden = shown >= findings.length;
      more.textContent = words.showMore(findings.length - shown);
    };
    grow();
    const count = h('span', { class: 'count' }, String(findings.length));
    return h(
      'details',
      { class: 'group-of', open: isOpen },
      h('summary', {}, h('span', {}, tab), count),
      list,
      more,
    );
  };
  const draw = (faults: Findings, warnings: Findings) => {
    if (faults.length === 0) told.tell({ tone: 'good', title: words.sound });
    else told.tell({ tone: 'warn', title: words.faults(faults.length), lines: [words.show] });
    const tabs = [...byTab(faults)];
    found.replaceChildren(...tabs.map((one, index) => group(one, index === 0 || tabs.length <= 3)));
    if (warnings.length > 0)
      found.append(h('h2', {}, words.warningsTitle), ...[...byTab(warnings)].map((one) => group(one, false)));
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    again.textContent = words.running;
    mark(again, { 'aria-disabled': true });
    const reply = await server.checkWorkbook({});
    isRunning = false;
    again.textContent = words.again;
    mark(again, { 'aria-disabled': null });
    if (reply.ok) return draw(reply.value.faults, reply.value.warnings);
    found.replaceChildren();
    told.tell({ tone: 'warn', title: reply.lost ? words.lost : (reply.issues[0]?.message ?? words.lost) });
  };
  const again = button('plain', words.again, () => void run());
  let isBegun = false;
  host.append(
    h('section', { class: 'check' }, h('p', { class: 'intro' }, words.intro), told.element, found, again),
  );
  return {
    shown: () => {
      if (!isBegun) void run();
      isBegun = true;
    },
  };
}
