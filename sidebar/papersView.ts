// Over 200 lines: one page, whose fields depend on the paper that was chosen.

import type { ReplyOf } from '../src/actions/index';
import { entityNamed } from '../src/entities/index';
import { papersView as words } from '../src/messages/papersView.ar';
import { firstDayOf, inFigures, lastDayOf, months, readDay, schoolYearOf } from '../src/schema/day';
import { fold } from '../src/schema/fold';
import { day, reference } from '../src/schema/kinds';
import { button, h, mark } from './element';
import { notices } from './notices';
import { printPage } from './printing';
import { server } from './server';
import { soleFields } from './soleFields';
import type { Drawn, OnFile } from './views';

type Kind = ReplyOf<'papers'>['kinds'][number];
type Asked = Parameters<typeof server.paper>[0];
type Given = ReplyOf<'paperFile'>;

const mostYears = 10;

/** Gives a file to the browser to keep. */
function keep(file: Given): void {
  const content =
    'base64' in file ? Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)) : file.text;
  const href = URL.createObjectURL(new Blob([content], { type: `${file.type};charset=utf-8` }));
  const link = h('a', { href, download: file.name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** «الوثائق»: a paper is chosen, then what it is of; it is printed, kept as a file, or written into a tab. */
export function papersView(host: HTMLElement, { seen, data, fieldOf }: OnFile): Drawn {
  const told = notices('top');
  const body = h('div', {});
  host.append(h('section', { class: 'check' }, h('p', { class: 'intro' }, words.intro), body, told.element));
  let isDrawn = false;

  const option = ([value, text]: readonly [string, string]) => h('option', { value }, text);
  const select = (id: string, change: () => void) =>
    h('select', { class: 'box', id: `papers-${id}`, on: { change } });
  const field = (text: string, ...controls: readonly HTMLElement[]) =>
    h(
      'div',
      { class: 'field' },
      h('label', { class: 'label', htmlFor: controls[0]?.id ?? '' }, text),
      ...controls,
    );

  const names = (entity: 'mentor' | 'cpp') => seen.keysOf(entity).map((key) => seen.nameOf(entity, key));
  const me = () => {
    const key = seen
      .keysOf('mentor')
      .find((one) => fold(String(seen.cardOf('mentor', one)?.email ?? '')) === fold(data.email));
    return data.email === '' || key === undefined ? null : seen.nameOf('mentor', key);
  };

  function draw(kinds: readonly Kind[]) {
    const kindBox = select('kind', () => chosen());
    kindBox.append(
      ...(Object.keys(words.groups) as Kind['group'][]).map((group) =>
        h(
          'optgroup',
          { label: words.groups[group] },
          ...kinds.filter((kind) => kind.group === group).map(({ kind, label }) => option([kind, label])),
        ),
      ),
    );
    const ofBox = select('of', () => told.clear());
    const school = soleFields(fieldOf, seen, {
      school: { label: words.of.school, kind: reference('school'), changed: () => told.clear() },
    });
    const schoolField = h('div', {}, ...school.elements);
    const yearBox = select('year', () => chosen());
    const monthBox = select('month', () => told.clear());
    const ofLabel = h('label', { class: 'label', htmlFor: ofBox.id });
    const ofField = h('div', { class: 'field' }, ofLabel, ofBox);
    const yearField = field(words.year, yearBox);
    // A paper's day goes by the name that its kind gives it.
    const called = ({ day: name = words.asOf }: Partial<Pick<Kind, 'day'>> = {}) => name;
    const days = [...new Set([words.asOf, ...kinds.map(called)])].map((label) => {
      const field = soleFields(fieldOf, seen, {
        asOf: { label, kind: day(), near: [data.today], changed: () => told.clear() },
      });
      return { label, ...field, element: h('div', {}, ...field.elements) };
    });
    const dayField = () => days.find(({ label }) => label === called(kind()));
    const monthField = field(words.month, monthBox);
    const radios = (['ar', 'fr'] as const).map((language) => ({
      language,
      input: h('input', {
        type: 'radio',
        class: 'unseen',
        name: 'papers-language',
        value: language,
        checked: language === (seen.codeOf('language', data.settingTexts['language'] ?? '') ?? 'ar'),
      }),
    }));
    const segments = h(
      'div',
      { class: 'segments', attrs: { role: 'radiogroup', 'aria-label': words.language } },
      ...radios.map(({ language, input }) =>
        h('label', { class: 'segment' }, input, h('span', {}, words.languages[language])),
      ),
    );
    const buttons = [
      button('save', words.print, () => void print()),
      button('plain', words.html, () => void file('html')),
      button('plain', words.xlsx, () => void file('xlsx')),
      button('plain', words.tab, () => void tab()),
      button('link', words.wholeYear, () => void wholeYear()),
    ];

    const kind = () => kinds.find((one) => one.kind === kindBox.value);
    const years = () => {
      const found = [data.schoolYear];
      for (
        let first = Number(schoolYearOf(data.today).slice(0, 4)), left = mostYears;
        left > 0;
        left -= 1, first -= 1
      ) {
        const one = `${first}/${first + 1}`;
        if (seen.knowsYearOf(firstDayOf(one)) && !found.includes(one)) found.push(one);
      }
      return found.sort().reverse();
    };
    const offer = (
      box: HTMLSelectElement,
      options: readonly (readonly [string, string])[],
      value: string,
    ) => {
      box.replaceChildren(...options.map(option));
      if (options.some(([one]) => one === value)) box.value = value;
    };

    let turn = 0;
    let ofYear = '';
    /** The rows of a tab that a paper may be of, newest first. */
    async function offerRows(entity: NonNullable<Kind['asks']['entity']>) {
      turn += 1;
      const mine = turn;
      offer(ofBox, [['', words.working]], '');
      const reply = await server.recordsOf({ entity, filter: { schoolYear: yearBox.value } });
      if (mine !== turn) return;
      if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
      const { dated: [from = '', to = ''] = ['', ''], form } = entityNamed(entity);
      const shown = (form.glance ?? form.asked).filter((name) => name !== from && name !== to).slice(0, 2);
      const rows = reply.value.rows.flatMap(({ id, draft }) => {
        const on = readDay(draft[from] ?? '');
        const said = [on === null ? '' : inFigures(on), ...shown.map((name) => draft[name] ?? '')];
        return id === null
          ? []
          : [
              [
                id,
                said
                  .filter((text) => text !== '')
                  .join(' – ')
                  .slice(0, 90),
              ] as const,
            ];
      });
      offer(ofBox, [['', rows.length === 0 ? words.noRows : words.choose], ...rows], '');
    }
    function chosen() {
      told.clear();
      const { of, entity, isOptional, schoolYear, asOf: until, month } = kind()?.asks ?? {};
      turn += 1;
      ofField.hidden = of === undefined || of === 'school';
      schoolField.hidden = of !== 'school';
      yearField.hidden = !schoolYear && of !== 'row' && !month;
      for (const { label, element } of days) element.hidden = !until || label !== called(kind());
      // A day that was chosen stands until another year is.
      if (yearBox.value !== ofYear) {
        ofYear = yearBox.value;
        const last = lastDayOf(ofYear);
        for (const { write } of days) write('asOf', inFigures(last < data.today ? last : data.today));
      }
      monthField.hidden = !month;
      ofLabel.textContent = of ? words.of[of] : '';
      const listed = (name: 'mentor' | 'cpp') => names(name).map((one) => [`${name}:${one}`, one] as const);
      const everyone = [['each:mentor', words.everyMentor] as const];
      const every = [['each:cpp', words.everyCpp] as const];
      const own = `mentor:${me() ?? ''}`;
      if (of === 'account')
        offer(
          ofBox,
          [['', words.directorate], ...listed('cpp'), ...listed('mentor'), ...every, ...everyone],
          own,
        );
      else if (of === 'mentor' || of === 'cpp')
        offer(
          ofBox,
          [
            ['', isOptional ? words.all : words.choose],
            ...listed(of),
            ...(of === 'mentor' ? everyone : every),
          ],
          own,
        );
      else if (of === 'row' && entity) void offerRows(entity);
      const [first] = [yearBox.value || data.schoolYear];
      const before = monthBox.value;
      offer(
        monthBox,
        Array.from({ length: 12 }, (_, at) => {
          const number = ((at + 8) % 12) + 1;
          const year = Number(first.slice(0, 4)) + (number < 9 ? 1 : 0);
          return [`${year}-${String(number).padStart(2, '0')}-01`, `${months[number - 1]} ${year}`] as const;
        }),
        before === '' ? `${data.today.slice(0, 7)}-01` : before,
      );
    }

    /** What the page says of the paper it wants; null where something is missing, and told. */
    function asked(): Asked | null {
      const { of, isOptional, schoolYear, asOf: until, month } = kind()?.asks ?? {};
      const [what = '', ...rest] = ofBox.value.split(':');
      const name = rest.join(':');
      const subject: Partial<Asked> =
        of === 'row'
          ? { id: ofBox.value }
          : what === ''
            ? {}
            : what === 'each'
              ? { each: name }
              : { [what as 'mentor' | 'cpp']: name };
      if (of === 'school') {
        const texts = school.read();
        if (!texts) return null;
        Object.assign(subject, { school: texts.school });
      } else if (of !== undefined && of !== 'account' && !isOptional && ofBox.value === '') {
        told.tell({ tone: 'warn', title: words.missing(words.of[of]) });
        ofBox.focus();
        return null;
      }
      const typed = until ? dayField()?.read() : { asOf: '' };
      if (!typed) return null;
      return {
        kind: kindBox.value,
        ...subject,
        ...(schoolYear ? { schoolYear: yearBox.value } : {}),
        ...(until ? { asOf: readDay(typed.asOf) ?? '' } : {}),
        ...(month ? { month: monthBox.value } : {}),
        language: radios.find(({ input }) => input.checked)?.language ?? 'ar',
      };
    }
    async function work<T>(
      call: () => Promise<{ ok: boolean; value?: T; issues?: readonly { message: string }[] }>,
    ) {
      if (buttons[0]?.ariaDisabled === 'true') return null;
      for (const one of buttons) mark(one, { 'aria-disabled': true });
      told.tell({ tone: 'calm', title: words.working });
      const reply = await call();
      for (const one of buttons) mark(one, { 'aria-disabled': null });
      told.clear();
      if (reply.ok) return reply.value ?? null;
      told.tell({ tone: 'warn', title: reply.issues?.[0]?.message ?? '' });
      return null;
    }
    const good = (title: string) => told.tell({ tone: 'good', title });
    async function print() {
      const wanted = asked();
      const made = wanted && (await work(() => server.paper(wanted)));
      if (!made) return;
      if (made.title === '') return told.tell({ tone: 'calm', title: words.nothing });
      printPage(made.html);
      good(words.printed);
    }
    async function file(as: 'html' | 'xlsx') {
      const wanted = asked();
      const made = wanted && (await work(() => server.paperFile({ ...wanted, as })));
      if (!made) return;
      keep(made);
      good(words.downloaded(made.name));
    }
    async function tab() {
      const wanted = asked();
      const made = wanted && (await work(() => server.paperTab(wanted)));
      if (made) good(words.written(made.tab));
    }
    async function wholeYear() {
      const made = await work(() => server.yearFile({ schoolYear: yearBox.value || data.schoolYear }));
      if (!made) return;
      keep(made);
      good(words.downloaded(made.name));
    }

    offer(
      yearBox,
      years().map((one) => [one, one] as const),
      data.schoolYear,
    );
    chosen();
    body.replaceChildren(
      h(
        'div',
        { class: 'sheet' },
        field(words.kind, kindBox),
        yearField,
        ofField,
        schoolField,
        ...days.map(({ element }) => element),
        monthField,
        h('div', { class: 'field' }, h('span', { class: 'label' }, words.language), segments),
        h('div', { class: 'doings' }, ...buttons),
        h('p', { class: 'quiet' }, words.law),
      ),
    );
    isDrawn = true;
  }

  async function open() {
    told.tell({ tone: 'calm', title: words.loading });
    const reply = await server.papers({});
    told.clear();
    if (reply.ok) return draw(reply.value.kinds);
    told.tell({
      tone: 'warn',
      title: reply.issues[0]?.message ?? '',
      deeds: [{ words: words.again, do: () => void open() }],
    });
  }
  return {
    shown: () => {
      if (!isDrawn) void open();
    },
  };
}
