import { scheduleView as words } from '../src/messages/schedule.ar';
import { button, h, mark } from './element';
import { notices } from './notices';
import type { Told } from './reminderLines';
import { didSaid, line, reminderParts } from './reminderLines';
import type { Reply } from './server';
import { server } from './server';
import type { Drawn, OnFile } from './views';

type Tone = 'good' | 'warn' | 'calm';

/** What a person may choose: which papers are reminded of, and whether the directorate reads who is late. */
const choices = ['programme', 'balance', 'digest'] as const;

/** «التذكيرات»: whether they go, what goes next and to whom, what went, whether the clock is well, and how to stop all. */
export function remindersView(host: HTMLElement, _around: OnFile): Drawn {
  const told = notices('top');
  const found = h('div', { class: 'sought' });
  const doings = h('div', { class: 'foot' });
  let isBusy = false;

  const heard = (reply: Reply<Told>, said?: string, tone: Tone = 'good') => {
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    if (said === undefined) told.clear();
    else told.tell({ tone, title: said });
    draw(reply.value);
  };
  const alone = async (work: () => Promise<void>) => {
    if (isBusy) return;
    isBusy = true;
    mark(doings, { 'aria-busy': true });
    told.tell({ tone: 'calm', title: words.working });
    await work();
    mark(doings, { 'aria-busy': null });
    isBusy = false;
  };
  const ask = (title: string, yes: () => Promise<void>) =>
    told.tell({
      tone: 'calm',
      title,
      deeds: [
        { words: words.ask.yes, do: () => void alone(yes) },
        { words: words.ask.no, do: told.clear },
      ],
    });
  const boxes = Object.fromEntries(
    choices.map((name) => [name, h('input', { type: 'checkbox', value: name })]),
  ) as Readonly<Record<(typeof choices)[number], HTMLInputElement>>;
  const chosen = () => ({
    programme: boxes.programme.checked,
    balance: boxes.balance.checked,
    digest: boxes.digest.checked,
  });
  const turnOn = (said: string) => async () =>
    heard(await server.setSchedule({ on: true, ...chosen() }), said);
  const stop = () =>
    ask(words.ask.stop, async () =>
      heard(await server.setSchedule({ on: false }), words.said.stopped, 'calm'),
    );
  const runNow = (now: Told['now']) =>
    ask(words.ask.run(now.mentors, now.digest), async () => {
      const reply = await server.runNow({});
      const [last] = reply.ok ? reply.value.shifts : [];
      heard(reply, last && didSaid(last), last?.done?.hindrance ? 'warn' : 'good');
    });

  function draw(present: Told) {
    const { isOn, isStopped, papers, digest, balanceTo, drives } = present;
    const { switches, health, state } = words;
    boxes.programme.checked = papers.includes('programme');
    boxes.balance.checked = papers.includes('balance');
    boxes.digest.checked = digest;
    const isSaid: Readonly<Record<(typeof choices)[number], string>> = {
      programme: switches.programme(drives.programme),
      balance: switches.balance(drives.balance),
      digest: switches.digest,
    };
    const unread = present.unreadHolidays;
    found.replaceChildren(
      h(
        'p',
        { class: `going ${isOn ? 'is-on' : 'is-off'}` },
        isOn ? state.on : isStopped ? state.stopped : state.off,
      ),
      line(words.intro, 'intro'),
      ...(present.isCopied ? [line(health.copied, 'unreached')] : []),
      ...(unread.length > 0 ? [line(health.holidays(unread), 'unreached')] : []),
      ...(present.isDayRead ? [] : [line(health.internalDay, 'unreached')]),
      h(
        'fieldset',
        { class: 'group' },
        h('legend', {}, switches.title),
        ...choices.map((name) =>
          h(
            'label',
            { class: 'tick-line' },
            boxes[name],
            h(
              'span',
              {},
              isSaid[name],
              name === 'digest' &&
                balanceTo.length === 0 &&
                h('span', { class: 'aside' }, switches.noAddress),
            ),
          ),
        ),
      ),
      ...reminderParts(present),
    );
    doings.replaceChildren(
      ...(isOn
        ? [
            button('save', words.run, () => runNow(present.now)),
            button(
              'plain',
              present.clockOn ? words.save : words.join,
              () => void alone(turnOn(present.clockOn ? words.said.saved : words.said.on)),
            ),
            button('link', words.stop, stop),
          ]
        : [button('save', words.turnOn, () => ask(words.ask.on, turnOn(words.said.on)))]),
    );
  }

  host.append(h('section', { class: 'check' }, told.element, found, doings));
  return { shown: () => void alone(async () => heard(await server.schedule({}))) };
}
