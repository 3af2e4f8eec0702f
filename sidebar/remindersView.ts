import type { ReplyOf } from '../src/actions/index';
import { scheduleView as words } from '../src/messages/schedule.ar';
import { inWords } from '../src/schema/day';
import { button, h, mark } from './element';
import { momentShown } from './moments';
import { notices } from './notices';
import type { Reply } from './server';
import { server } from './server';
import type { Drawn, OnFile } from './views';

type Told = ReplyOf<'schedule'>;
type Coming = Told['coming'][number];
type Shift = Told['shifts'][number];
type Tone = 'good' | 'warn' | 'calm';

/** What a person may choose: which papers are reminded of, and whether the directorate reads who is late. */
const choices = ['programme', 'balance', 'digest'] as const;

/** A trigger runs every hour: after three without a run something is amiss. */
const longSilence = 3;

const line = (text: string, name = 'quiet') => h('p', { class: name }, text);

const section = (title: string, isOpen: boolean, count: number | null, ...lines: readonly (Node | false)[]) =>
  h(
    'details',
    { class: 'group-of', open: isOpen },
    h(
      'summary',
      {},
      h('span', {}, title),
      count !== null && h('span', { class: 'count calm' }, String(count)),
    ),
    ...lines,
  );

const stepSaid = (step: number): string =>
  step === 0 ? words.coming.day : step < 0 ? words.coming.before(-step) : words.coming.after(step);

/** A step to come, and to whom it goes. */
function comingLines({ paper, step, mentors, unreachable, digest }: Coming): readonly Node[] {
  const { coming } = words;
  const named = words.papers[paper];
  const head = (said: string) => [h('b', {}, said), h('span', { class: 'aside' }, stepSaid(step))];
  const names = mentors.flatMap((name, at) => [at > 0 ? '، ' : '', h('bdi', {}, name)]);
  const reminder = h(
    'li',
    { class: 'reminder' },
    ...head(coming.line(named, mentors.length)),
    h('span', { class: 'names' }, ...names),
    unreachable.length > 0 && h('span', { class: 'unreached' }, coming.unreachable(unreachable)),
  );
  return [
    ...(mentors.length > 0 ? [reminder] : []),
    ...(digest ? [h('li', { class: 'reminder' }, ...head(coming.digest(named)))] : []),
  ];
}

/** Of long lists the beginning is shown; the rest is a click away. */
function shortened(all: readonly Node[], most: number): readonly Node[] {
  if (all.length <= most) return all;
  const rest = h('div', { hidden: true }, ...all.slice(most));
  const more = button('link', words.more(all.length - most), () => {
    rest.hidden = false;
    more.remove();
  });
  return [...all.slice(0, most), rest, more];
}

const daysAtOnce = 6;
const linesAtOnce = 12;

/** The days to come, each with its steps. */
function comingDays(coming: readonly Coming[]): readonly Node[] {
  const days = [...new Set(coming.map(({ day }) => day))];
  return shortened(
    days.map((day) =>
      h(
        'div',
        {},
        h('h4', { class: 'day-of' }, inWords(day)),
        h('ul', { class: 'plain-list' }, ...coming.filter((one) => one.day === day).flatMap(comingLines)),
      ),
    ),
    daysAtOnce,
  );
}

/** What a run did, in a line. */
function didSaid({ done }: Shift): string {
  const { did } = words;
  if (done === null) return did.cut;
  const said = [
    done.sent > 0 && did.sent(done.sent),
    done.refused > 0 && did.refused(done.refused),
    done.unknown > 0 && did.unknown(done.unknown),
    done.waiting > 0 && did.waiting(done.waiting),
    done.rebuilt && did.rebuilt,
    done.hindrance !== null && words.hindrances[done.hindrance],
  ].filter((one): one is string => one !== false);
  return said.length > 0 ? said.join(' ') : did.nothing;
}

const shiftLine = (shift: Shift): Node =>
  h(
    'li',
    { class: 'reminder' },
    h('b', {}, momentShown(shift.at)),
    shift.by !== '' && h('span', { class: 'aside' }, h('bdi', { dir: 'ltr' }, shift.by)),
    h('span', { class: 'names' }, didSaid(shift)),
  );

const sentLine = ({ moment, paper, name, to, state }: Told['sent'][number]): Node =>
  h(
    'li',
    { class: `reminder is-${state}` },
    h('b', {}, h('bdi', {}, name || words.sent.directorate)),
    h('span', { class: 'state' }, words.sent.states[state]),
    h('span', { class: 'aside' }, `${words.papers[paper]} · ${momentShown(moment)}`),
    h('span', { class: 'aside' }, h('bdi', { dir: 'ltr' }, to)),
  );

/** Whether the clock is well: whose trigger runs, when it last did, and what keeps letters back. */
function healthLines(told: Told): readonly Node[] {
  const { health } = words;
  const [last] = told.shifts;
  const { hoursSince } = told;
  const mayRun = told.mailAllowed && told.clockAllowed;
  return [
    line(mayRun ? (told.clockOn ? health.mine : health.notMine) : health.notAllowed),
    line(last ? health.last(momentShown(last.at), last.by) : health.never),
    ...(told.isOn && hoursSince !== null && hoursSince >= longSilence
      ? [line(health.silent(hoursSince), 'unreached')]
      : []),
    ...(told.quotaLeft === null ? [] : [line(health.quota(told.quotaLeft))]),
  ];
}

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
    const { isOn, isStopped, papers, digest, coming, sent, shifts, balanceTo, drives } = present;
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
      section(
        words.coming.title,
        true,
        coming.length,
        !isOn && coming.length > 0 && line(words.coming.ifOn),
        ...(coming.length > 0 ? comingDays(coming) : [line(words.coming.none)]),
      ),
      section(
        words.sent.title,
        false,
        sent.length,
        sent.length > 0
          ? h('ul', { class: 'plain-list' }, ...shortened(sent.map(sentLine), linesAtOnce))
          : line(words.sent.none),
      ),
      section(words.health.title, true, null, ...healthLines(present)),
      ...(shifts.length > 0
        ? [
            section(
              words.shifts,
              false,
              shifts.length,
              h('ul', { class: 'plain-list' }, ...shifts.map(shiftLine)),
            ),
          ]
        : []),
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
