import { depositsView as words } from '../../src/messages/depositsView.ar';
import { exportView } from '../../src/messages/exports.ar';
import { pages } from '../../src/messages/pages.ar';
import { button, h } from '../element';
import { keepFile } from '../keepFile';
import type { Notices } from '../notices';
import { server } from '../server';
import type { OnFile } from '../views';
import type { Deposit } from './told';

interface Around extends Pick<OnFile, 'go'> {
  readonly told: Notices;
}

/** Whether a deposit comes up to the academy: the directorate's balance, whole. */
export const comesUp = ({ kind, mentor, state }: Deposit): boolean =>
  kind === 'balance' && mentor === '' && state === 'whole';

/** The file of a deposit for the academy, and whom it may be given to. */
export function packageFile({ receipt }: Deposit, { told, go }: Around): HTMLElement {
  const give = async () => {
    told.tell({ tone: 'calm', title: pages.working });
    told.element.scrollIntoView({ block: 'nearest' });
    const reply = await server.balancePackage({ receipt });
    if (!reply.ok) {
      const [title = '', ...lines] = reply.issues.map(({ message }) => message);
      const toSettings = { words: words.packageSettings, do: () => go('settings') };
      const deeds = reply.issues.some(({ field }) => field !== undefined) ? [toSettings] : [];
      return told.tell({ tone: 'warn', title, lines, deeds });
    }
    const { name, content } = reply.value;
    keepFile({ name, type: 'application/json', text: content });
    told.tell({ tone: 'good', title: exportView.downloaded(name), lines: [words.packageNext] });
  };
  return h(
    'div',
    { class: 'package' },
    button('link', words.package, () => void give()),
    h('p', { class: 'quiet' }, words.packageHint),
  );
}
