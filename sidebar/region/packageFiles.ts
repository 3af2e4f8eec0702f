import type { ReplyOf } from '../../src/actions/index';
import { receivedView as words } from '../../src/messages/receivedView.ar';
import { h } from '../element';
import { longWork } from '../longWork';
import { type Notices, notices } from '../notices';
import { server } from '../server';
import { textOfFile } from '../xlsx';

/** A file to be opened, read only when its turn comes. */
interface Waiting {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<ArrayBuffer>;
}

type OpenedFile = ReplyOf<'openPackages'>['files'][number];

/** What a call carries at most, in bytes: a slow line sends it all the same. */
const sliceSize = 2_000_000;

/** No balance is as long: such a file is not even sent. */
const longest = 12_000_000;

/** Good news is told at once of so many; the list below shows it anyway. */
const mostTold = 3;

/** The end of the slice that begins at a file: as many as are under the size together, one in any case. */
function endOfSlice(files: readonly Waiting[], from: number): number {
  let size = 0;
  for (let at = from; at < files.length; at += 1) {
    size += files[at]?.size ?? 0;
    if (size > sliceSize && at > from) return at;
  }
  return files.length;
}

/** What a file holds; nothing where the browser cannot read it any more, or where no package begins so: a photo, say. */
const contentOf = async ({ read }: Waiting): Promise<string> => {
  try {
    const text = textOfFile(await read());
    return text.trimStart().startsWith('{') ? text : '';
  } catch {
    return '';
  }
};

/**
 * Opens package files slice by slice and tells what became of each, good first. A slice that is sent again, because its
 * answer was lost, is known by its content and changes nothing.
 */
export function packageFiles(told: Notices, busy: (is: boolean) => void, ended: () => Promise<void>) {
  const groups = { good: notices('taken'), calm: notices('known'), warn: notices('refused') };
  const work = longWork(told);

  function tell(tone: keyof typeof groups, title: string, files: readonly OpenedFile[]) {
    if (files.length === 0) return;
    const lines = files.map(({ message }) => message);
    const folded = () => [
      h('details', {}, h('summary', {}, words.details), ...lines.map((line) => h('p', {}, line))),
    ];
    groups[tone].tell({
      tone,
      title,
      lines: tone !== 'warn' && lines.length > mostTold ? folded() : lines,
    });
  }
  function draw(files: readonly OpenedFile[]) {
    const of = (...states: readonly OpenedFile['state'][]) =>
      files.filter(({ state }) => states.includes(state));
    const [taken, known, refused] = [of('accepted', 'replaced', 'later'), of('same'), of('refused')];
    const isCounted = taken.every(({ state }) => state !== 'later');
    tell('good', (isCounted ? words.taken : words.kept)(taken.length), taken);
    tell('calm', words.known(known.length), known);
    tell('warn', words.refused(refused.length), refused);
  }

  return {
    element: h('div', { class: 'outcomes' }, ...Object.values(groups).map(({ element }) => element)),
    /** Opens files; `taken` is done where none was refused. */
    open: (files: readonly Waiting[], taken?: () => void) => {
      if (files.length === 0 || work.isRunning()) return;
      for (const group of Object.values(groups)) group.clear();
      told.clear();
      busy(true);
      const opened: OpenedFile[] = [];
      void work.run<number>(
        {
          all: files.length,
          progress: words.working,
          slice: async (from) => {
            const to = endOfSlice(files, from);
            const slice = files.slice(from, to);
            const tooLong = ({ name }: Waiting): OpenedFile => ({
              name,
              state: 'refused',
              message: words.tooLong(name),
            });
            const sent = slice.filter(({ size }) => size <= longest);
            const contents = await Promise.all(
              sent.map(async (one) => ({ name: one.name, content: await contentOf(one) })),
            );
            const reply = await server.openPackages({ files: contents });
            if (!reply.ok) return reply;
            opened.push(...reply.value.files, ...slice.filter((one) => !sent.includes(one)).map(tooLong));
            return { ok: true, value: { done: to, next: to >= files.length ? null : to } };
          },
          halted: () => {
            busy(false);
            draw(opened);
            void ended();
          },
          ended: () => void finished(),
        },
        { done: 0, next: 0 },
      );
      async function finished() {
        draw(opened);
        if (opened.some(({ state }) => state === 'accepted' || state === 'replaced')) {
          told.tell({ tone: 'calm', title: words.renewing });
          await server.rebuildBalance({});
        }
        told.clear();
        if (opened.every(({ state }) => state !== 'refused')) taken?.();
        busy(false);
        await ended();
      }
    },
  };
}
