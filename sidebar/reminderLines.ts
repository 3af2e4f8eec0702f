/** What the reminders tell, as lines: the days to come, what went, what runs did, whether the clock is well. */
import type { ReplyOf } from '../src/actions/index';
import { scheduleView as words } from '../src/messages/schedule.ar';
import { inWords } from '../src/schema/day';
import { button, h } from './element';
import { momentShown } from './moments';

/** All that the server tells of the reminders. */
export type Told = ReplyOf<'schedule'>;
type Coming = Told['coming'][number];
type Shift = Told['shifts'][number];

/** A trigger runs every hour: after three without a run something is amiss. */
const longSilence = 3;

/** A line of words. */
export const line = (text: string, name = 'quiet') => h('p', { class: name }, text);

/** A part of the view, under its title; how many there are stands beside it. */
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
export function didSaid({ done }: Shift): string {
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

/** The days to come, each with its steps; none are said to be none. */
const comingPart = ({ isOn, coming }: Told): HTMLElement =>
  section(
    words.coming.title,
    true,
    coming.length,
    !isOn && coming.length > 0 && line(words.coming.ifOn),
    ...(coming.length > 0 ? comingDays(coming) : [line(words.coming.none)]),
  );

/** What went, the newest first. */
const sentPart = ({ sent }: Told): HTMLElement =>
  section(
    words.sent.title,
    false,
    sent.length,
    sent.length > 0
      ? h('ul', { class: 'plain-list' }, ...shortened(sent.map(sentLine), linesAtOnce))
      : line(words.sent.none),
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

/** All of it, part by part: what is to come, what went, the clock, and its last runs where there were any. */
export const reminderParts = (told: Told): readonly Node[] => [
  comingPart(told),
  sentPart(told),
  section(words.health.title, true, null, ...healthLines(told)),
  ...(told.shifts.length > 0
    ? [
        section(
          words.shifts,
          false,
          told.shifts.length,
          h('ul', { class: 'plain-list' }, ...told.shifts.map(shiftLine)),
        ),
      ]
    : []),
];
