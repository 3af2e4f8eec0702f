/** The clock that runs see, set by hand so that reminders can be tried: a part of the panel of faults. */
import type { ClockView } from '../host/http/wire';
import { api } from './api';
import { h, icon } from './element';
import { outboxWords as words } from './outbox-words';

export interface ClockControl {
  readonly element: HTMLElement;
  /** At the top of the page while the clock is not the machine's. */
  readonly badge: HTMLElement;
  show(clock: ClockView): void;
  refresh(): void;
}

export function clockControl(fail: (error: unknown) => void, open: () => void): ClockControl {
  const said = h('p', { class: 'clock-at', attrs: { role: 'status' } });
  const moment = h('input', { id: 'clock-moment', type: 'datetime-local', max: '2199-12-31T23:59' });
  const wrong = h('p', {
    class: 'clock-wrong',
    hidden: true,
    textContent: words.clockWrong,
    attrs: { role: 'alert' },
  });
  const move = (by: Parameters<typeof api.moveClock>[0]) => {
    wrong.hidden = true;
    api.moveClock(by).then(show, fail);
  };
  const button = (label: string, click: () => void) =>
    h('button', { class: 'plain', type: 'button', textContent: label, on: { click } });
  const set = () => {
    wrong.hidden = moment.value !== '';
    if (moment.value !== '') move({ set: moment.value.slice(0, 16) });
    else moment.focus();
  };
  const back = button(words.back, () => move({ back: true }));
  moment.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The form around it orders faults.
    event.preventDefault();
    set();
  });
  const text = h('span');
  const badge = h(
    'button',
    { class: 'clock-badge', type: 'button', hidden: true, on: { click: open } },
    icon('clock'),
    text,
  );
  const element = h(
    'div',
    { class: 'clock' },
    h('label', { class: 'clock-title', htmlFor: 'clock-moment', textContent: words.clock }),
    said,
    h('div', { class: 'clock-set' }, moment, button(words.clockSet, set)),
    wrong,
    h(
      'div',
      { class: 'clock-by' },
      button(words.hour, () => move({ by: 'hour' })),
      button(words.day, () => move({ by: 'day' })),
      back,
    ),
    h('p', { textContent: words.clockHelp }),
  );

  function show({ at, moved }: ClockView): void {
    said.textContent = words.clockAt(at, moved);
    moment.value = at;
    back.disabled = !moved;
    badge.hidden = !moved;
    text.textContent = words.moment(at);
    badge.title = words.clockAt(at, moved);
  }
  return { element, badge, show, refresh: () => void api.clock().then(show, () => undefined) };
}
