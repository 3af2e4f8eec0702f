import type { ReplyOf } from '../src/actions/index';
import { letterLog, lettersView as words } from '../src/messages/letters.ar';
import { daysBetween, inFigures, lastDayOf, readDay, schoolYearOf } from '../src/schema/day';
import { day } from '../src/schema/kinds';
import { button, h, mark } from './element';
import { longWork } from './longWork';
import type { Deed } from './notices';
import { notices } from './notices';
import { server } from './server';
import { soleFields } from './soleFields';
import { newId } from './uuid';
import type { Drawn, OnFile } from './views';

type Kind = keyof typeof words.kinds;
type Audience = keyof typeof words.audiences;
type Letter = ReplyOf<'previewLetters'>['letters'][number];
type Sending = ReplyOf<'sendLetters'>;
type Told = Sending['unknown'][number];

/** Whom letters of a kind may go to. */
const audiencesOf: { readonly [K in Kind]: readonly Audience[] } = {
  balance: ['mentor', 'cpp', 'directorate'],
  programme: ['mentor'],
  reminder: ['mentor'],
  package: ['academy'],
};

/** Kinds that are of no day that is asked for. */
const undated: readonly Kind[] = ['reminder', 'package'];

const codesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

/** Whom a letter is about, and its address: the one to be read, the other set apart. */
const whomOf = ({ of, name, to }: Pick<Letter, 'of' | 'name' | 'to'>): readonly (Node | string)[] => [
  h('bdi', {}, name || words.audiences[of]),
  h('span', { class: 'aside' }, h('bdi', { dir: 'ltr' }, to)),
];

/** A letter as it will look: nothing in it may run. */
const previewed = (html: string, title: string): HTMLIFrameElement => {
  const frame = h('iframe', { class: 'letter', title, srcdoc: html });
  frame.setAttribute('sandbox', '');
  return frame;
};

/** «المراسلات»: whom what goes to, each letter as it will look, a trial to oneself, and the sending, once confirmed. */
export function lettersView(host: HTMLElement, { data, seen, fieldOf }: OnFile): Drawn {
  const state = notices('top');
  const told = notices('foot');
  const work = longWork(told);
  const found = h('div', { class: 'sought' });

  const clear = () => {
    found.replaceChildren();
    told.clear();
  };
  const select = <T extends string>(id: string, label: string, names: Readonly<Record<T, string>>) => {
    const element = h(
      'select',
      { class: 'box', id, on: { change: () => chosen() } },
      ...codesOf(names).map((code) => h('option', { value: code }, names[code])),
    );
    return {
      field: h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: id }, label), element),
      value: () => element.value as T,
      element,
    };
  };
  const kind = select<Kind>('letters-kind', words.kind, words.kinds);
  const language = select('letters-language', words.language, words.languages);
  if (data.settingTexts['language'] === words.french) language.element.value = 'fr';
  const usualDay =
    readDay(data.settingTexts['asOf'] ?? '') ??
    (schoolYearOf(data.today) === data.schoolYear ? data.today : lastDayOf(data.schoolYear));
  const asOf = soleFields(fieldOf, seen, {
    asOf: {
      label: words.asOf,
      kind: day(),
      text: inFigures(usualDay),
      near: [data.today],
      changed: clear,
    },
  });
  const dayField = h('div', {}, ...asOf.elements);
  const isOff = { mentor: 'mailMentors', cpp: 'mailCoordinators', directorate: '' } as const;
  const boxes = codesOf(isOff).map((of) => ({
    of,
    box: h('input', {
      type: 'checkbox',
      value: of,
      checked: data.settingTexts[isOff[of]] !== words.no,
      on: { change: clear },
    }),
  }));
  const audience = h(
    'div',
    { class: 'field', attrs: { role: 'group', 'aria-label': words.who } },
    h('span', { class: 'label' }, words.who),
    ...boxes.map(({ of, box }) =>
      h('label', { class: 'tick-line' }, box, h('span', {}, words.audiences[of])),
    ),
  );
  const hint = h('p', { class: 'quiet' });
  function chosen() {
    clear();
    audience.hidden = audiencesOf[kind.value()].length < 2;
    dayField.hidden = undated.includes(kind.value());
    hint.textContent = (words.hints as Readonly<Record<string, string>>)[kind.value()] ?? '';
    hint.hidden = hint.textContent === '';
  }

  /** What is meant by the form; null where its day cannot be read. */
  const meant = () => {
    const on = dayField.hidden ? data.today : readDay(asOf.read()?.asOf ?? '');
    if (on === null) return null;
    const own = audiencesOf[kind.value()];
    const who = own.length < 2 ? [...own] : boxes.flatMap(({ of, box }) => (box.checked ? [of] : []));
    return {
      kind: kind.value() as string,
      schoolYear: dayField.hidden ? data.schoolYear : schoolYearOf(on),
      asOf: on,
      who: who as string[],
      language: language.value() as string,
    };
  };
  type Meant = NonNullable<ReturnType<typeof meant>>;
  const warn = (issues: readonly { readonly message: string }[]) =>
    told.tell({ tone: 'warn', title: issues[0]?.message ?? '' });

  const sentences = (sending: Sending): readonly string[] => {
    const { counts, goesOn } = sending;
    return [
      ...(counts.already > 0 ? [words.already(counts.already)] : []),
      ...(goesOn === null ? [] : [words.queued(counts.queued, goesOn)]),
      ...(sending.withoutEmail.length > 0 ? [words.withoutEmail(sending.withoutEmail)] : []),
      ...sending.refused.map(({ message }) => message),
    ];
  };
  /** Sends slice by slice, and tells what it came to. */
  const sending = (all: number, slice: (id: string) => ReturnType<typeof server.sendLetters>) => {
    const id = newId();
    let last: Sending | null = null;
    void work.run<string>(
      {
        all,
        progress: words.progress,
        slice: async (at) => {
          const reply = await slice(at);
          if (reply.ok) last = reply.value;
          return reply;
        },
        ended: () => {
          if (last === null) return;
          const isWhole = last.refused.length === 0 && last.goesOn === null;
          told.tell({
            tone: isWhole ? 'good' : 'warn',
            title: words.sent(last.counts.sent),
            lines: sentences(last),
          });
          // What was listed is not as it was.
          found.replaceChildren();
          told.element.focus();
          void look();
        },
      },
      { done: 0, next: id },
    );
  };

  const row = (letter: Letter, asked: Meant, changed: () => void) => {
    const isSent = letter.state === 'sent';
    const { earlier } = letter;
    // The same as of some days before still waits, or has just gone: nobody gets it twice by oversight.
    const isRecent =
      earlier !== null &&
      asked.kind !== 'package' &&
      (earlier.state !== 'sent' || daysBetween(earlier.asOf, asked.asOf) <= 7);
    const box = h('input', {
      type: 'checkbox',
      checked: !isSent && !isRecent && letter.state !== 'unknown' && letter.state !== 'leaving',
      disabled: isSent,
      on: { change: changed },
    });
    const place = h('div', { class: 'preview' });
    const open = button('link', words.open, () => void toggle());
    const toggle = async () => {
      if (place.childElementCount > 0) {
        place.replaceChildren();
        open.textContent = words.open;
        return;
      }
      open.textContent = words.working;
      const reply = await server.previewLetters({ ...asked, to: 'all', only: [letter.key] });
      const [drawn] = reply.ok ? reply.value.letters : [];
      open.textContent = drawn ? words.close : words.open;
      if (!reply.ok) return warn(reply.issues);
      if (!drawn) return;
      place.replaceChildren(
        h('p', { class: 'more' }, drawn.subject),
        h('p', { class: 'quiet' }, words.to(drawn.to)),
        drawn.cc.length > 0 ? h('p', { class: 'quiet' }, words.cc(drawn.cc)) : '',
        drawn.files.length > 0
          ? h('p', { class: 'quiet' }, asked.kind === 'package' ? words.packageFiles : words.files)
          : '',
        previewed(drawn.html, drawn.subject),
        button('plain', words.trial, () => void tryOut(asked, [letter.key])),
      );
    };
    mark(open, { 'aria-label': `${words.open}: ${letter.name || words.audiences[letter.of]}` });
    return {
      letter,
      box,
      element: h(
        'li',
        {},
        h(
          'div',
          { class: 'letter-line' },
          h('label', { class: 'tick-line' }, box, h('span', {}, ...whomOf(letter))),
          h(
            'span',
            { class: 'letter-deeds' },
            letter.state !== null && h('span', { class: 'count calm' }, letterLog.states[letter.state]),
            letter.state === null &&
              earlier !== null &&
              h(
                'span',
                { class: 'count calm' },
                words.earlier(letterLog.states[earlier.state], earlier.asOf),
              ),
            open,
          ),
        ),
        place,
      ),
    };
  };

  const tryOut = async (asked: Meant, only: readonly string[]) => {
    told.tell({ tone: 'calm', title: words.working });
    const reply = await server.sendLetters({ ...asked, to: 'me', only: [...only], id: newId() });
    if (!reply.ok) return warn(reply.issues);
    const [address] = reply.value.sent;
    if (address === undefined) return warn(reply.value.refused);
    told.tell({ tone: 'good', title: words.trialSent(address) });
  };

  const draw = (asked: Meant, { letters, quotaLeft, withoutEmail, refused }: ReplyOf<'previewLetters'>) => {
    const all = audiencesOf[asked.kind as Kind].flatMap((of) => {
      const own = letters.filter((letter) => letter.of === of).map((one) => row(one, asked, () => count()));
      return own.length === 0 ? [] : [{ of, own }];
    });
    const rows = all.flatMap(({ own }) => own);
    const ticked = () => rows.filter(({ box }) => box.checked).map(({ letter }) => letter);
    const counts = all.map(() => h('span', { class: 'count calm' }));
    const go = button('save', '', () => confirm());
    const asking = h('div', {});
    const count = () => {
      all.forEach(({ own }, at) => {
        const { length } = own.filter(({ box }) => box.checked);
        (counts[at] as HTMLElement).textContent = words.chosen(length, own.length);
      });
      go.textContent = words.send(ticked().length);
      mark(go, { 'aria-disabled': ticked().length === 0 ? true : null });
      asking.replaceChildren();
      go.hidden = rows.length === 0;
    };
    const confirm = () => {
      const these = ticked();
      if (these.length === 0 || work.isRunning()) return;
      let room = quotaLeft ?? 0;
      let today = 0;
      for (const { cc } of these)
        if (1 + cc.length <= room) {
          room -= 1 + cc.length;
          today += 1;
        }
      const recipients = these.reduce((sum, { cc }) => sum + 1 + cc.length, 0);
      const yes = button('save', words.yes, () => {
        const only = these.map(({ key }) => key);
        asking.replaceChildren();
        sending(these.length, (id) => server.sendLetters({ ...asked, to: 'all', only, id }));
      });
      const no = button('plain', words.notNow, () => {
        count();
        go.focus();
      });
      go.hidden = true;
      asking.replaceChildren(
        h(
          'div',
          { class: 'notice calm', attrs: { role: 'alertdialog', 'aria-label': words.send(these.length) } },
          h('p', { class: 'title' }, words.confirm(these.length, recipients, today)),
          yes,
          no,
        ),
      );
      yes.focus();
    };
    const notes = [
      ...(withoutEmail.length > 0 ? [words.withoutEmail(withoutEmail)] : []),
      ...refused.map(({ message }) => message),
    ];
    found.replaceChildren(
      ...(rows.length === 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
      ...all.map(({ of, own }, at) =>
        h(
          'details',
          { class: 'group-of', open: true },
          h('summary', {}, h('span', {}, words.audiences[of]), counts[at]),
          h('ul', { class: 'letters' }, ...own.map(({ element }) => element)),
        ),
      ),
      ...notes.map((note) => h('p', { class: 'to-know' }, note)),
      ...(quotaLeft === null || rows.length === 0
        ? []
        : [h('p', { class: 'quiet' }, words.quota(quotaLeft))]),
      ...(rows.length === 0
        ? []
        : [
            button(
              'plain',
              words.trial,
              () =>
                void tryOut(
                  asked,
                  ticked()
                    .slice(0, 1)
                    .map(({ key }) => key),
                ),
            ),
            go,
            asking,
          ]),
    );
    count();
  };

  let asking = 0;
  const show = async () => {
    const asked = meant();
    if (!asked) return;
    told.clear();
    found.replaceChildren(h('p', { class: 'quiet' }, words.working));
    asking += 1;
    const own = asking;
    const reply = await server.previewLetters({ ...asked, to: 'all', isBare: true });
    if (own !== asking) return;
    if (reply.ok) draw(asked, reply.value);
    else {
      found.replaceChildren();
      warn(reply.issues);
    }
  };

  /** What waits, what nobody knows of, and why nothing may leave. */
  const listOf = (letters: readonly Told[]) =>
    h('ul', { class: 'letters' }, ...letters.map((letter) => h('li', {}, ...whomOf(letter))));
  const look = async () => {
    const reply = await server.outgoingLetters({});
    if (!reply.ok) return;
    const { why, waiting, unknown } = reply.value;
    if (why !== null) return state.tell({ tone: 'warn', title: why });
    const resend: Deed = {
      words: words.again,
      do: () =>
        sendOn(
          unknown.length,
          unknown.map(({ key }) => key),
        ),
    };
    const deeds: Deed[] = [
      { words: words.goOn, do: () => sendOn(waiting.length) },
      {
        words: words.drop,
        do: () =>
          void server.outgoingLetters({ drop: waiting.map(({ key }) => key) }).then(() => {
            told.tell({ tone: 'calm', title: words.dropped });
            return look();
          }),
      },
    ];
    if (unknown.length > 0)
      state.tell({
        tone: 'warn',
        title: words.unknown(unknown.length),
        lines: [
          words.unknownHint,
          listOf(unknown),
          ...(waiting.length > 0 ? [words.waiting(waiting.length)] : []),
        ],
        deeds: [resend, ...(waiting.length > 0 ? deeds : [])],
      });
    else if (waiting.length > 0)
      state.tell({ tone: 'calm', title: words.waiting(waiting.length), lines: [listOf(waiting)], deeds });
    else state.clear();
  };
  const sendOn = (all: number, again?: string[]) =>
    sending(all, async (id) => {
      const reply = await server.outgoingLetters(again ? { send: id, again } : { send: id });
      return reply.ok && reply.value.sending !== null
        ? { ok: true, value: reply.value.sending }
        : (reply as Extract<typeof reply, { ok: false }>);
    });

  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      state.element,
      h(
        'div',
        { class: 'sheet' },
        kind.field,
        dayField,
        audience,
        language.field,
        hint,
        button('save', words.look, () => void show()),
      ),
      found,
      told.element,
    ),
  );
  chosen();
  return { shown: () => void look() };
}
