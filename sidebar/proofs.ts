import { proofWords as words } from '../src/messages/proofs.ar';
import { button, h, icon } from './element';
import { goToRow } from './server';

/** A row that proves something, where `showRow` finds it. */
export interface Proof {
  readonly tab: string;
  readonly row: number;
  readonly on: string;
}

const inSight = 2;

/** The rows that prove a refusal: each leads to its row. */
export function proofLinks(
  proofs: readonly Proof[],
  toldOf: (proof: Proof) => string = () => '',
): HTMLElement {
  const item = (proof: Proof) => {
    const told = toldOf(proof);
    const link = button(
      'link',
      words.proof(proof.tab, String(proof.row), proof.on),
      () => void goToRow(proof.tab, proof.row),
      icon('go'),
    );
    return h('li', {}, link, told !== '' && h('span', { class: 'aside' }, told));
  };
  const list = h('ul', { class: 'proofs' }, ...proofs.slice(0, inSight).map(item));
  const rest = proofs.slice(inSight);
  if (rest.length > 0) {
    const more = button('link', words.more(rest.length), () =>
      more.parentElement?.replaceWith(...rest.map(item)),
    );
    list.append(h('li', {}, more));
  }
  return list;
}
