import type { ReplyOf } from '../src/actions/index';
import { longWork as workWords } from '../src/messages/longWork.ar';
import { repairWords as words } from '../src/messages/repair.ar';
import { button, h, mark } from './element';
import { longWork } from './longWork';
import { notices } from './notices';
import { server } from './server';
import type { Around, Drawn } from './views';

type Inspected = ReplyOf<'inspectStructure'>;
type Repaired = ReplyOf<'repairStructure'>;
type Step = Inspected['steps'][number];

/** «إصلاح بنية الملف»: what is damaged, every change that would mend it before it is made, and what was done. */
export function repairView(host: HTMLElement, { refresh }: Around): Drawn {
  const told = notices('top');
  const found = h('div', { class: 'findings' });
  const preview = h('div', { class: 'sought' });
  const go = button('save', '', () => repair());
  const again = button('plain', words.again, () => void look());
  const work = longWork(told);
  let boxes: readonly HTMLInputElement[] = [];
  let wasRefused = false;
  let isRunning = false;

  const ticked = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const count = () => {
    const chosen = ticked().length;
    go.textContent = words.repair(chosen);
    mark(go, { 'aria-disabled': chosen === 0 ? true : null });
  };
  const line = ({ id, message, before, after, sure }: Step) => {
    const box = h('input', { type: 'checkbox', value: id, checked: sure, on: { change: count } });
    boxes = [...boxes, box];
    return h(
      'label',
      { class: 'tick-line' },
      box,
      h(
        'span',
        {},
        message,
        h('span', { class: 'aside' }, words.change(before, after), sure ? '' : ` · ${words.unsure}`),
      ),
    );
  };
  const draw = ({ findings, steps }: Inspected) => {
    boxes = [];
    wasRefused ||= findings.some(({ refuses }) => refuses);
    found.replaceChildren(
      h(
        'ul',
        {},
        ...findings.map(({ tab, message, refuses }) =>
          h(
            'li',
            { class: 'finding' },
            h('span', { class: 'where' }, h('span', {}, tab), refuses ? words.refuses : words.warns),
            h('span', { class: 'why' }, message),
          ),
        ),
      ),
    );
    const lines = steps.map(line);
    preview.replaceChildren(
      ...(lines.length > 0 ? [h('h3', {}, words.preview), ...lines] : []),
      ...(lines.length === 0 && findings.length > 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
    );
    go.hidden = lines.length === 0;
    count();
  };
  const clear = () => {
    found.replaceChildren();
    preview.replaceChildren();
    go.hidden = true;
  };
  const alone = async (saying: string, does: () => Promise<void>) => {
    if (isRunning || work.isRunning()) return;
    isRunning = true;
    told.tell({ tone: 'calm', title: saying });
    mark(again, { 'aria-disabled': true });
    await does();
    mark(again, { 'aria-disabled': null });
    isRunning = false;
  };
  const refused = (issues: readonly { readonly message: string }[]) =>
    told.tell({ tone: 'warn', title: issues[0]?.message ?? '' });
  const look = () =>
    alone(words.looking, async () => {
      const reply = await server.inspectStructure({});
      if (!reply.ok) {
        clear();
        return refused(reply.issues);
      }
      const { findings } = reply.value;
      if (findings.length === 0) told.tell({ tone: 'good', title: words.sound });
      else told.tell({ tone: 'warn', title: words.found(findings.length) });
      draw(reply.value);
    });
  const repair = () => {
    const steps = ticked();
    if (steps.length === 0 || isRunning || work.isRunning()) return;
    const did: Step[] = [];
    let missed = false;
    let now: Repaired | undefined;
    void work.run<readonly string[]>(
      {
        all: steps.length,
        slice: async (left) => {
          const reply = await server.repairStructure({ steps: [...left] });
          if (!reply.ok) return reply;
          now = reply.value;
          did.push(...now.done);
          missed ||= now.outdated.length > 0;
          const rest = now.left;
          return {
            ok: true,
            value: { done: steps.length - rest.length, next: rest.length > 0 ? rest : null },
          };
        },
        stopped: [workWords.repair.stopped],
        ended: () => {
          if (!now) return;
          const { findings } = now;
          told.tell({
            tone: missed ? 'warn' : 'good',
            title: missed ? words.outdated : words.done,
            lines: [
              ...did.map(({ message }) => message),
              ...(findings.length === 0 ? [words.sound] : []),
              ...(wasRefused && !findings.some(({ refuses }) => refuses) ? [words.reopen] : []),
            ],
          });
          draw(now);
          told.element.focus();
          void refresh();
          void server.rebuildBalance({});
        },
      },
      { done: 0, next: steps },
    );
  };
  clear();
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      found,
      preview,
      go,
      again,
    ),
  );
  return { shown: () => void look() };
}
