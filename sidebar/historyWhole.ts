import type { ReplyOf } from '../src/actions/index';
import { historyView } from '../src/messages/historyView.ar';
import { button, h } from './element';
import { notices } from './notices';
import { server } from './server';

const { whole: words } = historyView;

type Broken = ReplyOf<'verifyLog'>['broken'][number];

/** Lines that follow one another and are broken alike, told at once. */
function told(broken: readonly Broken[]): readonly string[] {
  const runs: { from: number; to: number; why: string }[] = [];
  for (const { line, why } of broken) {
    const run = runs[runs.length - 1];
    if (run && run.why === why && line <= run.to + 1) run.to = line;
    else runs.push({ from: line, to: line, why });
  }
  return runs.map(({ from, to, why }) =>
    words.at(from === to ? words.line(from) : words.range(from, to), words.why[why] ?? why),
  );
}

/** How many places are told; a log whose every second line was touched says enough by the first of them. */
const mostTold = 12;

/** Whether سجل العمليات is whole: looked at slice by slice, on demand. */
export function wholeness(): HTMLElement {
  const said = notices('whole');
  let isRunning = false;
  const look = async () => {
    if (isRunning) return;
    isRunning = true;
    const broken: Broken[] = [];
    let from: number | null = null;
    let lines = 0;
    said.tell({ tone: 'calm', title: historyView.loading });
    do {
      const reply = await server.verifyLog(from === null ? {} : { from });
      if (!reply.ok) {
        said.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
        isRunning = false;
        return;
      }
      broken.push(...reply.value.broken);
      from = reply.value.next;
      lines = reply.value.lines;
      if (from !== null) said.tell({ tone: 'calm', title: words.running(from - 2, lines) });
    } while (from !== null);
    isRunning = false;
    if (broken.length === 0) return said.tell({ tone: 'good', title: words.sound(lines) });
    const places = told(broken);
    said.tell({
      tone: 'bad',
      title: words.broken,
      lines: places.length > mostTold ? [...places.slice(0, mostTold), '…'] : places,
    });
  };
  const ask = button('link', words.ask, () => void look());
  ask.title = words.about;
  return h('div', { class: 'whole' }, h('p', {}, ask), said.element);
}
