/** What a person has granted of what the manifest asks for (platform rule 11), and how much mail is theirs. */
import type { AccountView, PushView } from '../host/http/wire';
import { api } from './api';
import { ask } from './dialogs';
import { h } from './element';
import { outboxWords as words } from './outbox-words';
import { toast } from './toasts';

export interface Permissions {
  readonly element: HTMLElement;
  /** Whose they are from now on. */
  show(user: string): void;
}

const refusedIn = ({ scopes }: AccountView): string[] =>
  scopes.filter(({ granted }) => !granted).map(({ scope }) => scope);

const sizes = [
  [100, words.consumer],
  [1500, words.workspace],
] as const;

/** The part of the person's panel: a box for each permission, and the kind of account. */
export function permissions(fail: (error: unknown) => void): Permissions {
  const whose = h('p');
  const boxes = h('div', { class: 'scopes' });
  const account = h('select', { id: 'person-account' });
  const element = h(
    'fieldset',
    { class: 'permissions' },
    h('legend', { textContent: words.permissions }),
    whose,
    boxes,
    h('label', { htmlFor: 'person-account', textContent: words.account }),
    account,
  );
  let user = '';
  const change = (what: Parameters<typeof api.changeAccount>[1]) =>
    api.changeAccount(user, what).then(draw, fail);
  account.addEventListener('change', () => void change({ recipients: Number(account.value) }));

  function draw(view: AccountView): void {
    if (view.user !== user) return;
    whose.textContent = words.permissionsOf(user);
    const at = [...boxes.querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement);
    boxes.replaceChildren(
      ...view.scopes.map(({ scope, granted }) => {
        const box = h('input', { type: 'checkbox', checked: granted });
        box.addEventListener('change', () => {
          const others = refusedIn(view).filter((one) => one !== scope);
          void change({ refusedScopes: box.checked ? others : [...others, scope] });
        });
        return h('label', { class: 'check' }, box, words.scope(scope));
      }),
    );
    boxes.querySelectorAll('input')[at]?.focus();
    const known = sizes.some(([recipients]) => recipients === view.recipients);
    const offered = known ? sizes : [...sizes, [view.recipients, words.other(view.recipients)] as const];
    account.replaceChildren(
      ...offered.map(([value, textContent]) => h('option', { value: String(value), textContent })),
    );
    account.value = String(view.recipients);
  }

  return {
    element,
    show(next) {
      user = next;
      api.account(user).then(draw, fail);
    },
  };
}

/** The question Google would ask when a run could not go on without a permission. */
export async function askPermission({
  user,
  scopes,
}: Extract<PushView, { kind: 'authorization' }>): Promise<void> {
  const pressed = await ask(words.asks, words.asksFor(user, scopes), ['GRANT', 'REFUSE']);
  if (pressed !== 'GRANT') {
    toast({ message: words.refused });
    return;
  }
  const account = await api.account(user);
  await api.changeAccount(user, { refusedScopes: refusedIn(account).filter((one) => !scopes.includes(one)) });
  toast({ message: words.granted });
}
