import { meetingWords as words } from '../../src/messages/meetings.ar';
import { readAttendee, writeAttendee } from '../../src/region/meetingLines';
import { fold, isBlank } from '../../src/schema/fold';
import { lines, optional } from '../../src/schema/kinds';
import { linesOf } from '../../src/schema/points';
import { h } from '../element';
import type { Draw } from '../fields/widget';
import { soleField } from '../soleFields';
import type { OnFile } from '../views';
import { members } from './members';

/** الحاضرون: the members of the team are ticked, guests written one a line; a line that nobody touches stays as typed. */
export const attendeesField =
  ({ fieldOf, seen }: Pick<OnFile, 'fieldOf' | 'seen'>): Draw =>
  (around) => {
    let text = '';
    /** The lines of the members that are ticked: those written among the guests stay there. */
    let ticked: readonly string[] = [];
    const count = h('span', { class: 'count calm' });
    const all = h('input', { type: 'checkbox', on: { change: () => tickAll() } });
    const ticks = h('div', { class: 'ticks' });
    const none = h('p', { class: 'quiet' }, words.noTeam);
    const guests = soleField(fieldOf, seen, 'guests', {
      label: words.guest,
      note: words.guestNote,
      kind: optional(lines()),
      changed: () => put(ticked),
    });

    const keyOf = (line: string) => fold(readAttendee(line).name);
    const typed = () => linesOf(text).filter((line) => !isBlank(line));
    const beside = () => String(guests.widget.read());
    /** The lines that name members of the team, or the others. */
    const ofTeam = (isOfTeam: boolean) => {
      const keys = new Set(members(seen).map(({ name }) => fold(name)));
      return typed().filter((line) => keys.has(keyOf(line)) === isOfTeam);
    };
    const put = (next: readonly string[]) => {
      ticked = next;
      text = [...ticked, ...(beside() === '' ? [] : linesOf(beside()))].join('\n');
      show();
      around.changed();
    };
    /** Members who are not here are not among the guests either. */
    const away = (isAway: (key: string) => boolean) => {
      const lines = linesOf(beside());
      const others = lines.filter((line) => !isAway(keyOf(line)));
      if (others.length < lines.length) guests.widget.write(others.join('\n'));
      return ticked.filter((line) => !isAway(keyOf(line)));
    };
    const tick = (name: string, role: string, isHere: boolean) =>
      put(
        isHere
          ? [...ticked.filter((line) => keyOf(line) !== fold(name)), writeAttendee({ name, role })]
          : away((key) => key === fold(name)),
      );
    const tickAll = () => {
      const keys = new Set(members(seen).map(({ name }) => fold(name)));
      if (!all.checked) return put(away((key) => keys.has(key)));
      const here = new Set(ofTeam(true).map(keyOf));
      const others = members(seen).filter(({ name }) => !here.has(fold(name)));
      put([...ticked, ...others.map(writeAttendee)]);
    };
    /** What was written elsewhere, shared out between the ticks and the guests. */
    const share = () => {
      ticked = ofTeam(true);
      guests.widget.write(ofTeam(false).join('\n'));
    };
    const show = () => {
      const here = new Set(ofTeam(true).map(keyOf));
      const team = members(seen);
      for (const box of ticks.querySelectorAll('input')) box.checked = here.has(fold(box.value));
      all.checked = team.length > 0 && team.every(({ name }) => here.has(fold(name)));
      count.textContent = words.present(here.size, team.length);
    };
    const draw = () => {
      const team = members(seen);
      ticks.replaceChildren(
        ...team.map(({ name, role }) =>
          h(
            'label',
            { class: 'tick-line' },
            h('input', {
              type: 'checkbox',
              value: name,
              on: { change: (event) => tick(name, role, (event.target as HTMLInputElement).checked) },
            }),
            h('span', {}, h('bdi', {}, name), role !== '' && h('span', { class: 'aside' }, role)),
          ),
        ),
      );
      none.hidden = team.length > 0;
      everybody.hidden = team.length < 2;
      ticks.hidden = team.length === 0;
      show();
    };
    const everybody = h('label', { class: 'tick-line all' }, all, h('span', {}, words.everybody), count);
    const element = h('div', { class: 'attendees', id: around.id, attrs: { role: 'group' } });
    element.append(none, everybody, ticks, guests.element, guests.below);
    draw();
    let drawn = '';
    return {
      element,
      target: element,
      focus: () =>
        (element.querySelector<HTMLElement>('input') ?? element.querySelector('textarea'))?.focus(),
      isSet: true,
      read: () => text,
      write: (next) => {
        if (next === text) return;
        text = next;
        share();
        show();
      },
      refresh: () => {
        const now = JSON.stringify(members(seen));
        if (now !== drawn) {
          draw();
          share();
        }
        drawn = now;
        guests.widget.refresh?.();
      },
    };
  };
