/** Who acts: any e-mail, typed freely; blank is Google not telling (rule 11). */
import { actAs } from './api';
import { h, icon } from './element';
import type { Permissions } from './permissions';
import { words } from './words';

const kept = 'workbench-person';
const keptHidden = 'workbench-person-hidden';
const keptAll = 'workbench-people';

const remembered = (): string[] => JSON.parse(localStorage.getItem(keptAll) ?? '[]') as string[];

export interface PersonMenu {
  readonly element: HTMLElement;
  /** Who acts now. */
  readonly user: () => string;
  /** Who acts when nobody was chosen in this browser yet. */
  start(user: string): void;
}

/** The small menu of the simulated user, with their permissions. */
export function personMenu(changed: () => void, permissions: Permissions): PersonMenu {
  const label = h('span', { dir: 'auto' });
  const opener = h(
    'button',
    { class: 'person', type: 'button', attrs: { 'aria-haspopup': 'dialog', 'aria-expanded': false } },
    icon('person'),
    label,
    icon('down'),
  );
  const people = h('datalist', { id: 'people' });
  const email = h('input', {
    id: 'person-email',
    dir: 'ltr',
    autocomplete: 'off',
    spellcheck: false,
    attrs: { list: 'people', inputmode: 'email' },
  });
  const hide = h('input', { id: 'person-hidden', type: 'checkbox' });
  const wrong = h('p', { class: 'wrong', hidden: true, textContent: words.userWrong, id: 'person-wrong' });
  const form = h(
    'form',
    { class: 'person-form', hidden: true, noValidate: true },
    h('strong', { textContent: words.userTitle }),
    h('p', { textContent: words.userHelp }),
    h('label', { htmlFor: 'person-email', textContent: words.userEmail }),
    email,
    people,
    wrong,
    h('label', { class: 'check', htmlFor: 'person-hidden' }, hide, words.userHidden),
    h('button', { class: 'primary', type: 'submit', textContent: words.userApply }),
    permissions.element,
  );

  let acting = '';
  let hidden = false;
  const act = (who: string, blankEmail: boolean) => {
    acting = who;
    hidden = blankEmail;
    actAs(who, blankEmail);
    label.textContent = words.user(who, blankEmail);
  };
  const become = (who: string, blankEmail: boolean) => {
    act(who, blankEmail);
    localStorage.setItem(kept, who);
    localStorage.setItem(keptHidden, String(blankEmail));
    if (who === '') return;
    const people = [who, ...remembered().filter((one) => one !== who)];
    localStorage.setItem(keptAll, JSON.stringify(people.slice(0, 12)));
  };
  const toggle = (open: boolean) => {
    form.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    email.value = acting;
    hide.checked = hidden;
    people.replaceChildren(...remembered().map((value) => h('option', { value })));
    wrong.hidden = true;
    permissions.show(acting);
    email.focus();
    email.select();
  };
  email.addEventListener('change', () => permissions.show(email.value.trim()));
  opener.addEventListener('click', () => toggle(form.hidden === true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const who = email.value.trim();
    wrong.hidden = who === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(who);
    if (!wrong.hidden) return;
    become(who, hide.checked);
    toggle(false);
    changed();
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(false);
    opener.focus();
  });
  const element = h('div', { class: 'person-place' }, opener, form);
  document.addEventListener('mousedown', ({ target }) => {
    if (!element.contains(target as Node)) toggle(false);
  });
  const last = localStorage.getItem(kept);
  if (last !== null) act(last, localStorage.getItem(keptHidden) === 'true');
  return {
    element,
    user: () => acting,
    start(user) {
      if (last === null) act(user, false);
    },
  };
}
