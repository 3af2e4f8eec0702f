import type { ReplyOf } from '../../src/actions/index';
import { deposit } from '../../src/entities/deposit';
import { depositsView as words } from '../../src/messages/depositsView.ar';
import { inFigures, readDay } from '../../src/schema/day';
import { button, h, mark } from '../element';
import { notices } from '../notices';
import { server } from '../server';
import { soleFields } from '../soleFields';
import { newId } from '../uuid';
import type { OnFile } from '../views';
import type { Deposit, Kind } from './told';

/** The choice that stands for the directorate's own. */
const ours = '#';

/** What the form needs of the view around it. */
interface Around extends Pick<OnFile, 'seen' | 'data' | 'fieldOf'> {
  readonly kind: () => Kind;
  readonly year: () => string;
  /** The newest version of somebody's document; blank for the directorate's. */
  readonly lastOf: (mentor: string) => Deposit | undefined;
  readonly deposited: (receipt: ReplyOf<'deposit'>) => void;
}

/** The form to deposit by: whose, on which day, under which number, and their own words; an amendment has its reason. */
export function depositForm({ seen, data, fieldOf, kind, year, lastOf, deposited }: Around) {
  const said = notices('foot');
  let id = '';

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
  const element = h(
    'details',
    { class: 'group-of' },
    h('summary', {}, h('span', {}, words.record)),
    h(
      'div',
      { class: 'sheet' },
      h(
        'div',
        { class: 'field' },
        h('label', { class: 'label', htmlFor: whose.id }, words.whose),
        whose,
        remark,
      ),
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

  const mentorNow = () => (whose.value === ours ? '' : whose.value);
  /** A document that was deposited before gets a version more, and its reason is asked. */
  function amending() {
    const last = whose.value === '' ? undefined : lastOf(mentorNow());
    remark.hidden = !last;
    remark.textContent = last ? words.amending((last.version ?? 1) + 1) : '';
    if (reasonField) reasonField.hidden = !last;
    const title = summaryField?.querySelector('.label');
    if (title) title.textContent = whose.value === ours ? words.serviceSummary : words.summary;
  }

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
      kind: kind(),
      ...(mentor === '' ? {} : { mentor }),
      schoolYear: year(),
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
    element.open = false;
    deposited(reply.value);
  }

  return {
    element,
    /** Whose documents may be deposited, as the file now knows them. */
    offer: () => {
      const chosen = whose.value || seen.mentorAtWork;
      const names = seen.keysOf('mentor').map((key) => seen.nameOf('mentor', key));
      const option = (value: string, text: string) => h('option', { value }, text);
      whose.replaceChildren(
        option('', words.choose),
        ...names.map((name) => option(name, name === seen.mentorAtWork ? words.me(name) : name)),
        option(ours, kind() === 'programme' ? words.directorateProgramme : words.directorate),
      );
      whose.value = chosen === ours || names.includes(chosen) ? chosen : '';
      amending();
    },
    /** Opens on an amendment of a deposit, with what was said of it. */
    amend: (one: Deposit) => {
      element.open = true;
      whose.value = one.mentor || ours;
      id = '';
      said.clear();
      asked.write('on', inFigures(data.today));
      asked.write('registryNumber', '');
      asked.write('summary', one.summary ?? '');
      asked.write('difficulties', one.difficulties ?? '');
      asked.write('reason', one.isInterim ? words.final : '');
      amending();
      element.scrollIntoView();
      whose.focus();
    },
  };
}
