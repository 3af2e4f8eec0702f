import type { ReplyOf } from '../src/actions/index';
import { deposit } from '../src/entities/deposit';
import { depositsView as words } from '../src/messages/depositsView.ar';
import { pages } from '../src/messages/pages.ar';
import { firstDayOf, inFigures, readDay, schoolYearOf } from '../src/schema/day';
import { button, code, h, mark } from './element';
import { momentShown } from './moments';
import { notices } from './notices';
import { personOf } from './person';
import { printPage } from './printing';
import { goToRow, server } from './server';
import { soleFields } from './soleFields';
import { newId } from './uuid';
import type { Drawn, OnFile } from './views';

// Over 200 lines: the form, the list and what they tell each other stand on one page.

type Told = ReplyOf<'deposits'>;
type Deposit = Told['deposits'][number];
type Kind = keyof typeof words.kinds;

const kinds = Object.keys(words.kinds) as Kind[];

/** The choice that stands for the directorate's own. */
const ours = '#';

/** A file of ten years has ten of them. */
const mostYears = 10;

/** «الإيداعات»: what was deposited and whether it is whole, what has changed since, and a form to deposit by. */
export function depositsView(host: HTMLElement, { seen, data, fieldOf }: OnFile): Drawn {
  const told = notices('top');
  const said = notices('foot');
  const summary = h('div', { class: 'summary' });
  const list = h('div', { class: 'findings' });
  let present: Told | null = null;
  let id = '';
  let turn = 0;

  const option = (value: string, text: string) => h('option', { value }, text);
  const label = (text: string, target: HTMLElement) =>
    h('label', { class: 'label', htmlFor: target.id }, text);
  const year = h('select', { class: 'box', id: 'deposits-year', on: { change: () => void load() } });
  const radios = kinds.map((kind) =>
    h('input', {
      type: 'radio',
      class: 'unseen',
      name: 'deposits-kind',
      value: kind,
      checked: kind === 'balance',
      on: { change: () => draw() },
    }),
  );
  const kindNow = (): Kind => kinds[radios.findIndex(({ checked }) => checked)] ?? 'balance';
  const segments = h(
    'div',
    { class: 'segments', attrs: { role: 'radiogroup', 'aria-label': words.kind } },
    ...radios.map((radio, at) =>
      h('label', { class: 'segment' }, radio, h('span', {}, words.kinds[kinds[at] as Kind])),
    ),
  );

  const whose = h('select', { class: 'box', id: 'deposits-whose', on: { change: () => changed() } });
  const changed = () => {
    id = '';
    amending();
  };
  const asked = soleFields(fieldOf, seen, {
    on: {
      label: words.on,
      kind: deposit.fields.on,
      text: inFigures(data.today),
      near: [data.today],
      changed: () => changed(),
    },
    registryNumber: {
      label: words.registryNumber,
      kind: deposit.fields.registryNumber,
      changed: () => changed(),
    },
    summary: { label: words.summary, kind: deposit.fields.summary, changed: () => changed() },
    difficulties: { label: words.difficulties, kind: deposit.fields.difficulties, changed: () => changed() },
    reason: { label: words.reason, kind: deposit.fields.reason, changed: () => changed() },
  });
  const [onField, registryField, summaryField, difficultiesField, reasonField] = asked.elements;
  const remark = h('p', { class: 'quiet', hidden: true });
  const save = button('save', words.save, () => void record());
  const form = h(
    'details',
    { class: 'group-of' },
    h('summary', {}, h('span', {}, words.record)),
    h(
      'div',
      { class: 'sheet' },
      h('div', { class: 'field' }, label(words.whose, whose), whose, remark),
      onField,
      registryField,
      h('p', { class: 'quiet' }, words.paper),
      summaryField,
      difficultiesField,
      reasonField,
      h('p', { class: 'quiet' }, words.law),
      said.element,
      save,
    ),
  );

  const ofKind = () => (present?.deposits ?? []).filter(({ kind }) => kind === kindNow());
  const mentorNow = () => (whose.value === ours ? '' : whose.value);
  const lastOf = (mentor: string): Deposit | undefined =>
    ofKind().find((one) => one.mentor === mentor && one.state !== 'gone');
  /** A document that was deposited before gets a version more, and its reason is asked. */
  function amending() {
    const last = whose.value === '' ? undefined : lastOf(mentorNow());
    remark.hidden = !last;
    remark.textContent = last ? words.amending((last.version ?? 1) + 1) : '';
    if (reasonField) reasonField.hidden = !last;
    const title = summaryField?.querySelector('.label');
    if (title) title.textContent = whose.value === ours ? words.serviceSummary : words.summary;
  }
  const offer = () => {
    const chosen = whose.value || seen.mentorAtWork;
    const names = seen.keysOf('mentor').map((key) => seen.nameOf('mentor', key));
    whose.replaceChildren(
      option('', words.choose),
      ...names.map((name) => option(name, name === seen.mentorAtWork ? words.me(name) : name)),
      option(ours, kindNow() === 'programme' ? words.directorateProgramme : words.directorate),
    );
    whose.value = chosen === ours || names.includes(chosen) ? chosen : '';
    amending();
  };
  const amend = (one: Deposit) => {
    form.open = true;
    whose.value = one.mentor || ours;
    id = '';
    said.clear();
    asked.write('on', inFigures(data.today));
    asked.write('registryNumber', '');
    asked.write('summary', one.summary ?? '');
    asked.write('difficulties', one.difficulties ?? '');
    asked.write('reason', one.isInterim ? words.final : '');
    amending();
    form.scrollIntoView();
    whose.focus();
  };

  async function record() {
    if (save.ariaDisabled) return;
    const texts = asked.read();
    if (!texts) return;
    if (whose.value === '') {
      whose.focus();
      return said.tell({ tone: 'warn', title: words.whoseNeeded });
    }
    // The same is sent again under the same id: a reply that was lost makes no second version.
    id ||= newId();
    mark(save, { 'aria-disabled': true });
    save.textContent = words.saving;
    said.clear();
    const { on, reason, ...others } = texts;
    const mentor = mentorNow();
    const reply = await server.deposit({
      id,
      kind: kindNow(),
      ...(mentor === '' ? {} : { mentor }),
      schoolYear: year.value,
      on: readDay(on) ?? on,
      ...others,
      ...(reasonField?.hidden ? {} : { reason }),
    });
    mark(save, { 'aria-disabled': null });
    save.textContent = words.save;
    if (!reply.ok) return said.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    id = '';
    for (const name of ['registryNumber', 'summary', 'difficulties', 'reason'] as const)
      asked.write(name, '');
    form.open = false;
    told.tell({
      tone: 'good',
      title: words.deposited(reply.value.version),
      lines: [h('span', {}, words.receipt, ' ', code(reply.value.receipt))],
    });
    scrollTo(0, 0);
    await load();
  }

  const print = async (receipt: string) => {
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.depositPaper({ receipt });
    told.clear();
    if (reply.ok) printPage(reply.value.html);
    else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
  };
  const line = (text: string) => h('p', { class: 'why' }, text);
  const sinceOf = ({ since, state }: Deposit): HTMLElement | null => {
    if (state !== 'whole') return null;
    if (!since) return h('p', { class: 'why quiet' }, words.unchanged);
    const became = Object.keys(words.became) as (keyof typeof words.became)[];
    const rows = since.rows.flatMap(({ tab, row, became: as }) =>
      row === null
        ? []
        : [
            h(
              'li',
              {},
              button('link', `${words.became[as]}: ${tab}، ${row}`, () => void goToRow(tab, row)),
            ),
          ],
    );
    return h(
      'details',
      {},
      h('summary', {}, words.since),
      ...became.flatMap((as) =>
        Object.keys(since.counts[as]).length > 0
          ? [line(words.changed(words.became[as], since.counts[as] as Record<string, number>))]
          : [],
      ),
      ...since.figures.map(({ name, before, now }) => line(words.figure(name, before, now))),
      rows.length > 0 && h('ul', { class: 'proofs' }, ...rows),
      h('p', { class: 'quiet' }, words.noDemand),
    );
  };
  const bodyOf = (one: Deposit, isLast: boolean): readonly (HTMLElement | null | false)[] => [
    h(
      'p',
      { class: 'why' },
      one.version !== undefined && one.on !== undefined && words.version(one.version, one.on),
      one.isInterim && ` (${words.interim})`,
    ),
    h('p', { class: 'why' }, words.receipt, ' ', code(one.receipt)),
    !!one.registryNumber && line(words.registered(one.registryNumber)),
    !!one.reason && line(words.because(one.reason)),
    !!one.recordedAt &&
      line(words.recordedBy(personOf(one.recordedBy ?? '', seen), momentShown(one.recordedAt))),
    !!one.summary && line(words.summaryOf(one.summary)),
    !!one.difficulties && line(words.difficultiesOf(one.difficulties)),
    one.state === 'whole'
      ? h('p', { class: 'why remark done' }, words.whole)
      : h('p', { class: 'why remark' }, words[one.state]),
    one.where.length > 0 && line(words.where(one.where)),
    isLast && sinceOf(one),
    h(
      'details',
      {},
      h('summary', {}, words.seal),
      h('p', { class: 'why seal' }, code(one.sha256.replace(/(.{8})(?=.)/g, '$1 '))),
    ),
    h(
      'div',
      { class: 'choices' },
      one.hasPaper && button('link', words.print, () => void print(one.receipt)),
      isLast && one.state !== 'gone' && button('link', words.amend, () => amend(one)),
    ),
  ];
  const cardOf = (own: readonly Deposit[]): HTMLElement | null => {
    const [last, ...older] = own;
    if (!last) return null;
    return h(
      'div',
      { class: 'finding deposit' },
      h('p', { class: 'where' }, h('bdi', {}, words.of(last.mentor, last.kind))),
      ...bodyOf(last, true),
      older.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, words.older(older.length)),
          ...older.map((one) => h('div', { class: 'older' }, ...bodyOf(one, false))),
        ),
    );
  };
  function draw() {
    offer();
    if (!present) return;
    const all = ofKind();
    const owners = [...new Set(all.map(({ mentor }) => mentor))];
    const timely = present.timeliness?.[kindNow()];
    const day = kindNow() === 'balance' ? `${year.value.slice(5)}-06-30` : `${year.value.slice(0, 4)}-09-30`;
    summary.replaceChildren(
      ...(timely
        ? [
            h('p', { class: 'score-words' }, words.received(timely.received, timely.expected, timely.rate)),
            ...(timely.onTimeRate === null
              ? []
              : [h('p', {}, words.onTime(timely.onTime, timely.onTimeRate, day))]),
            ...(timely.late.length > 0 ? [h('p', {}, words.late(timely.late))] : []),
            ...(timely.exempt.length > 0 ? [h('p', { class: 'quiet' }, words.exempt(timely.exempt))] : []),
          ]
        : []),
    );
    list.replaceChildren(
      ...owners.flatMap((mentor) => cardOf(all.filter((one) => one.mentor === mentor)) ?? []),
      ...(all.length === 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
    );
  }
  async function load() {
    turn += 1;
    const own = turn;
    if (!present) list.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const reply = await server.deposits({ schoolYear: year.value });
    if (own !== turn) return;
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    present = reply.value;
    draw();
  }
  const years = () => {
    const latest = [data.schoolYear, schoolYearOf(data.today)].sort().pop() ?? data.schoolYear;
    const first = Number(latest.slice(0, 4)) + 1;
    return Array.from({ length: mostYears }, (_, back) => `${first - back}/${first - back + 1}`).filter(
      (one, at) => at < 2 || one === data.schoolYear || seen.knowsYearOf(firstDayOf(one)),
    );
  };
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      h(
        'div',
        { class: 'sheet' },
        h('div', { class: 'field' }, label(words.year, year), year),
        h('div', { class: 'field' }, h('span', { class: 'label' }, words.kind), segments),
      ),
      summary,
      form,
      list,
    ),
  );
  return {
    shown: () => {
      const chosen = year.value || data.schoolYear;
      year.replaceChildren(...years().map((one) => option(one, one)));
      year.value = chosen;
      offer();
      void load();
    },
  };
}
