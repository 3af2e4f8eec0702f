import type { ReplyOf } from '../src/actions/index';
import { dutyKind } from '../src/entities/lists';
import { pages } from '../src/messages/pages.ar';
import { inFigures, readDay } from '../src/schema/day';
import { day, reference } from '../src/schema/kinds';
import { button, h } from './element';
import { notices } from './notices';
import { printPage } from './printing';
import type { Proof } from './proofs';
import { proofLinks } from './proofs';
import { server } from './server';
import { soleFields } from './soleFields';
import type { Drawn, OnFile } from './views';

type Sought = ReplyOf<'eligibility'>;
type Duty = (typeof dutyKind.codes)[number];

/** «من يمكن تكليفه؟»: for a CPP and a day, who may evaluate and who may sit on the committee, and why not. */
export function eligibilityView(host: HTMLElement, { seen, data, fieldOf }: OnFile): Drawn {
  const words = pages.eligibility;
  const told = notices('top');
  const found = h('div', { class: 'sought' });
  // What is shown is of the CPP and the day that were asked for.
  const clear = () => found.replaceChildren();
  const asked = soleFields(fieldOf, seen, {
    cpp: { label: words.cpp, kind: reference('cpp'), changed: clear },
    on: { label: words.day, kind: day(), text: inFigures(data.today), near: [data.today], changed: clear },
  });

  const group = (sought: Sought, duty: Duty) => {
    const may = sought.mentors.filter(({ duties }) => duties[duty].may);
    const not = sought.mentors.filter(({ duties }) => !duties[duty].may);
    const boxes = may.map(({ mentor, grade }) => {
      const box = h('input', { type: 'checkbox', value: mentor });
      return {
        box,
        line: h(
          'label',
          { class: 'tick-line' },
          box,
          h('span', {}, mentor, grade !== '' && h('span', { class: 'aside' }, grade)),
        ),
      };
    });
    const print = async () => {
      const ticked = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
      const mentors = ticked.length > 0 ? ticked : may.map(({ mentor }) => mentor);
      const reply = await server.declaration({ cpp: sought.cpp, on: sought.on, duty, mentors });
      if (reply.ok) printPage(reply.value.html);
      else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    };
    const refused = not.map(({ mentor, duties }) =>
      h(
        'li',
        {},
        h('b', {}, mentor),
        proofLinks(duties[duty].proofs, (proof: Proof & { cpp?: string }) =>
          proof.cpp === sought.cpp ? '' : (proof.cpp ?? ''),
        ),
      ),
    );
    return h(
      'details',
      { class: 'group-of', open: true },
      h(
        'summary',
        {},
        h('span', {}, seen.labelOf('dutyKind', duty)),
        h('span', { class: 'count calm' }, words.of(may.length, sought.mentors.length)),
      ),
      ...(may.length > 0
        ? [...boxes.map(({ line }) => line), button('plain', words.print, () => void print())]
        : [h('p', { class: 'quiet' }, words.none)]),
      not.length > 0 && h('p', { class: 'intro' }, words.not(not.length)),
      h('ul', { class: 'refused' }, ...refused),
    );
  };
  const look = async () => {
    const texts = asked.read();
    if (!texts) return;
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.eligibility({ cpp: texts.cpp, on: readDay(texts.on) ?? '' });
    told.clear();
    if (!reply.ok) {
      found.replaceChildren();
      return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    }
    const { value } = reply;
    if (value.mentors.length === 0) return told.tell({ tone: 'calm', title: words.noMentors });
    found.replaceChildren(
      h('p', { class: 'intro' }, words.zone(value.zone)),
      h('p', { class: 'quiet' }, words.printHint),
      ...dutyKind.codes.map((duty) => group(value, duty)),
    );
  };
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      h(
        'div',
        { class: 'sheet' },
        ...asked.elements,
        button('save', words.look, () => void look()),
      ),
      told.element,
      found,
    ),
  );
  return {};
}
