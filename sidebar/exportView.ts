import { directorateNames, entityNamed, regionalNames } from '../src/entities/index';
import { rowWords as ar } from '../src/messages/ar';
import { exportView as words } from '../src/messages/exports.ar';
import { button, h, mark } from './element';
import { keepFile } from './keepFile';
import { notices } from './notices';
import { schoolYears } from './schoolYears';
import { segmented } from './segmented';
import { server } from './server';
import type { Drawn, OnFile } from './views';

type As = keyof typeof words.formats;

interface Exported {
  readonly name: string;
  readonly content: string;
}

const mimes: { readonly [A in As]: string } = {
  csv: 'text/csv',
  text: 'text/plain',
  json: 'application/json',
};

/** A message is in sight whole; of a tab's lines, as many as leave room for what is done with them. */
const tallest = 480;

/** Whether a file of rows holds none: a CSV has its header all the same. */
const isEmpty = ({ content }: Exported, as: As): boolean =>
  as === 'csv' ? content.indexOf('\r\n') === content.length - 2 : content === '' || content === '[]\n';

/** «تصدير»: a tab or the balances, of one school year or of all, as a file to keep or a text to paste. */
export function exportView(host: HTMLElement, { seen, data }: OnFile): Drawn {
  const told = notices('top');
  const label = (text: string, id: string) => h('label', { class: 'label', htmlFor: id }, text);
  const options = (names: readonly (readonly [string, string])[]) =>
    names.map(([value, text]) => h('option', { value }, text));
  const tabs = data.region ? regionalNames : directorateNames;
  const what = h(
    'select',
    { class: 'box', id: 'export-what', on: { change: () => choose() } },
    ...options([
      ['balances', data.region ? words.region : words.balances],
      ...tabs.map((name) => [name, ar.tabs[name]] as const),
    ]),
  );
  const names = (entity: 'mentor' | 'cpp') =>
    h(
      'optgroup',
      { label: words[`${entity}s`] },
      ...options(
        seen.keysOf(entity).map((key) => {
          const name = seen.nameOf(entity, key);
          return [`${entity}:${name}`, name] as const;
        }),
      ),
    );
  const of = h('select', { class: 'box', id: 'export-of', on: { change: () => clear() } });
  const ofField = h('div', { class: 'field' }, label(words.of, of.id), of);
  const year = h('select', { class: 'box', id: 'export-year', on: { change: () => clear() } });
  const yearField = h('div', { class: 'field' }, label(words.year, year.id), year);
  const formats = segmented({
    name: 'export-as',
    label: words.as,
    options: Object.entries(words.formats) as [As, string][],
    chosen: 'csv',
    changed: () => choose(),
  });
  const as = formats.chosen;
  const hint = h('p', { class: 'line quiet', id: 'export-hint' });
  mark(formats.element, { 'aria-describedby': hint.id });
  const go = button('save', '', () => void run());
  const text = h('textarea', {
    class: 'box',
    readOnly: true,
    dir: 'auto',
    attrs: { 'aria-label': words.text },
  });
  const shownText = h(
    'div',
    { class: 'sheet', hidden: true },
    text,
    button('plain', words.copy, () => void copy()),
    button('link', words.download, () => fetched && save(fetched)),
  );
  let fetched: Exported | null = null;

  const isDated = () => {
    const { value } = what;
    const entity = tabs.find((name) => name === value);
    return entity === undefined || entityNamed(entity).dated !== undefined;
  };
  function clear() {
    told.clear();
    fetched = null;
    shownText.hidden = true;
    go.hidden = false;
  }
  function choose() {
    clear();
    hint.textContent = words.hints[as()];
    go.textContent = as() === 'text' ? words.show : words.download;
    yearField.hidden = !isDated();
    ofField.hidden = data.region !== null || what.value !== 'balances' || as() !== 'text';
    // A balance is of one year.
    const all = year.options[0];
    if (!all) return;
    all.hidden = all.disabled = what.value === 'balances';
    if (all.disabled && year.value === '') year.value = data.schoolYear;
  }
  const save = (file: Exported) => {
    keepFile({ name: file.name, type: mimes[as()], text: file.content });
    told.tell({ tone: 'good', title: words.downloaded(file.name) });
  };
  async function run() {
    if (go.ariaDisabled) return;
    clear();
    mark(go, { 'aria-disabled': true });
    go.textContent = words.working;
    const format = as();
    const [entity = '', ...name] = ofField.hidden ? [] : of.value.split(':');
    const asked = { what: what.value, schoolYear: isDated() ? year.value : '', of: of.value };
    const reply = await server.exportData({
      what: asked.what,
      as: format,
      ...(asked.schoolYear === '' ? {} : { schoolYear: asked.schoolYear }),
      ...(entity === '' ? {} : { of: { [entity as 'mentor' | 'cpp']: name.join(':') } }),
    });
    mark(go, { 'aria-disabled': null });
    go.textContent = format === 'text' ? words.show : words.download;
    // Something else was chosen meanwhile: this is no answer to it.
    if (what.value !== asked.what || of.value !== asked.of || as() !== format) return choose();
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const file = reply.value;
    if (asked.what !== 'balances' && isEmpty(file, format))
      return told.tell({ tone: 'calm', title: asked.schoolYear === '' ? words.none : words.noneInYear });
    if (format !== 'text') return save(file);
    fetched = file;
    text.value = file.content.trimEnd();
    shownText.hidden = false;
    go.hidden = true;
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, tallest)}px`;
  }
  async function copy() {
    try {
      await navigator.clipboard.writeText(text.value);
      told.tell({ tone: 'good', title: words.copied });
    } catch {
      // Google's frame may forbid it: then the text stands selected, and the keyboard copies it.
      text.focus();
      text.select();
      told.tell({ tone: 'calm', title: words.selected });
    }
  }
  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      h(
        'div',
        { class: 'sheet' },
        h('div', { class: 'field' }, label(words.what, what.id), what),
        yearField,
        h('div', { class: 'field' }, h('span', { class: 'label' }, words.as), formats.element, hint),
        ofField,
        told.element,
        go,
        shownText,
        h('p', { class: 'quiet' }, words.law),
      ),
    ),
  );
  return {
    shown: () => {
      const chosen = year.value || data.schoolYear;
      const known = schoolYears({ data, seen });
      year.replaceChildren(...options([['', words.allYears], ...known.map((one) => [one, one] as const)]));
      year.value = known.includes(chosen) ? chosen : data.schoolYear;
      const whose = of.value;
      of.replaceChildren(...options([['', words.directorate]]), names('cpp'), names('mentor'));
      of.value = whose;
      if (of.selectedIndex < 0) of.value = '';
      choose();
    },
  };
}
