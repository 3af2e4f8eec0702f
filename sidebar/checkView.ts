// Over 200 lines: one list of findings, with the ways to settle and mend them beside it.
import type { ReplyOf } from '../src/actions/index';
import { check } from '../src/messages/check.ar';
import { checkWords } from '../src/messages/checkView.ar';
import { fetchedWords } from '../src/messages/fetched.ar';
import { forms } from '../src/messages/forms.ar';
import { button, h, icon, mark } from './element';
import { notices } from './notices';
import { proofLinks } from './proofs';
import { withoutLabel } from './sentence';
import type { Said } from './server';
import { goToRow, server } from './server';
import type { Around, Drawn } from './views';

type Checked = ReplyOf<'checkWorkbook'>;
type Finding = Checked['faults'][number];
type Findings = readonly Finding[];

const shownAtOnce = 20;
/** Findings of so few tabs are all open at first. */
const fewTabs = 3;

const byTab = (findings: Findings): ReadonlyMap<string, Findings> => {
  const tabs = new Map<string, Finding[]>();
  for (const finding of findings) tabs.set(finding.tab, [...(tabs.get(finding.tab) ?? []), finding]);
  return tabs;
};

/** «فحص الملف»: what keeps rows from being counted and what is worth knowing, tab by tab; each leads to its row. */
export function checkView(host: HTMLElement, around: Around): Drawn {
  const words = checkWords;
  const told = notices('top');
  const summary = h('div', { class: 'summary' });
  const found = h('div', { class: 'findings' });
  let isRunning = false;

  const say = (issues: readonly Said[]) =>
    told.tell({
      tone: 'warn',
      title: issues[0]?.message ?? words.lost,
      deeds:
        issues[0]?.code === 'damaged' ? [{ words: fetchedWords.repair, do: () => around.go('repair') }] : [],
    });
  const show = async ({ tab, row, column }: Finding) => {
    const reply = await goToRow(tab, row, column);
    if (!reply.ok) say(reply.issues);
  };
  const item = (finding: Finding) => {
    const made = button('finding', '', () => void show(finding));
    made.append(
      h('span', { class: 'where' }, words.place(String(finding.row), finding.column), icon('go')),
      h('span', { class: 'why' }, withoutLabel(finding.message, finding.column)),
    );
    return h('li', {}, made, finding.proofs && proofLinks(finding.proofs));
  };
  /** A warning may be settled where its row bears an id. */
  const hint = (finding: Finding) => {
    const { entity, id, code } = finding;
    const line = item(finding);
    if (id === '') return line;
    const settle = button('link', forms.settle, async () => {
      settle.disabled = true;
      const reply = await server.settleWarning({ entity, id, code });
      settle.disabled = false;
      if (!reply.ok) return say(reply.issues);
      const next = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('button');
      line.replaceChildren(h('p', { class: 'settled' }, icon('check'), forms.settled));
      (next ?? again).focus();
    });
    line.append(settle);
    return line;
  };
  const group = (
    [tab, findings]: readonly [string, Findings],
    isOpen: boolean,
    draw: (finding: Finding) => HTMLElement,
  ) => {
    const list = h('ul', {});
    const more = button('link', '', () => grow());
    let shown = 0;
    const grow = () => {
      const items = findings.slice(shown, shown + shownAtOnce).map(draw);
      list.append(...items);
      if (shown > 0) items[0]?.querySelector('button')?.focus();
      shown += items.length;
      more.hidden = shown >= findings.length;
      more.textContent = words.showMore(findings.length - shown);
    };
    grow();
    const count = h('span', { class: draw === item ? 'count' : 'count calm' }, String(findings.length));
    return h(
      'details',
      { class: 'group-of', open: isOpen },
      h('summary', {}, h('span', {}, tab), count),
      list,
      more,
    );
  };

  const mendButton = ({ mend, label, count }: Checked['mends'][number]) => {
    const made = button('plain', check.mend(label, count), async () => {
      made.disabled = true;
      made.textContent = check.mending;
      const reply = await server.mendRows({ mend });
      await run();
      if (!reply.ok) return say(reply.issues);
      const { mended, operation } = reply.value;
      const takeBack = async () => {
        const undone = await server.undo({ operation });
        if (!undone.ok) return say(undone.issues);
        await run();
        void server.rebuildBalance({});
      };
      told.tell({
        tone: 'good',
        title: check.mended(mended),
        deeds: mended === 0 ? [] : [{ words: check.undo, do: () => void takeBack() }],
      });
      void server.rebuildBalance({});
    });
    return made;
  };
  const drawSummary = ({ counts, score, mends }: Checked) => {
    const kinds = Object.entries(counts).sort(([, one], [, other]) => other - one);
    const meter = h('div', { class: 'score', attrs: { role: 'img', 'aria-label': check.scoreOf } });
    meter.style.setProperty('--score', `${score}%`);
    summary.replaceChildren(
      h('p', { class: 'score-words' }, check.score(score)),
      meter,
      ...(kinds.length === 0
        ? []
        : [
            h(
              'details',
              { class: 'kinds' },
              h('summary', {}, check.byKind),
              h(
                'dl',
                {},
                ...kinds.flatMap(([code, count]) => [
                  h('dt', {}, check.kinds[code as keyof typeof check.kinds] ?? code),
                  h('dd', {}, String(count)),
                ]),
              ),
            ),
          ]),
      ...mends.map(mendButton),
    );
  };
  const draw = (checked: Checked) => {
    const { faults, warnings } = checked;
    if (faults.length === 0) told.tell({ tone: 'good', title: words.sound });
    else told.tell({ tone: 'warn', title: words.faults(faults.length), lines: [words.show] });
    drawSummary(checked);
    const tabs = [...byTab(faults)];
    found.replaceChildren(
      ...tabs.map((one, index) => group(one, index === 0 || tabs.length <= fewTabs, item)),
    );
    if (warnings.length > 0)
      found.append(
        h('h3', { class: 'to-know' }, words.warningsTitle, ' · ', words.warnings(warnings.length)),
        ...[...byTab(warnings)].map((one) => group(one, tabs.length === 0, hint)),
      );
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
    void look();
    if (reply.ok) return draw(reply.value);
    summary.replaceChildren();
    found.replaceChildren();
    if (reply.lost) told.tell({ tone: 'warn', title: words.lost });
    else say(reply.issues);
  };
  const again = button('plain', words.again, () => void run());
  const structure = button('link', fetchedWords.repair, () => around.go('repair'));
  /** How the file is built is looked at after its rows, silently: how many remarks there are is told on the link. */
  const look = async () => {
    const reply = await server.inspectStructure({});
    const count = reply.ok ? reply.value.findings.length : 0;
    structure.textContent = count > 0 ? `${fetchedWords.repair} (${count})` : fetchedWords.repair;
  };
  let isBegun = false;
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      summary,
      found,
      again,
      structure,
    ),
  );
  return {
    shown: () => {
      if (!isBegun) void run();
      isBegun = true;
    },
  };
}
