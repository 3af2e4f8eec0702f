import { entityNamed } from '../../src/entities/index';
import { papersView as words } from '../../src/messages/papersView.ar';
import type { SchoolYear } from '../../src/schema/day';
import { inFigures, readDay } from '../../src/schema/day';
import { fold } from '../../src/schema/fold';
import type { Reply } from '../server';
import { server } from '../server';
import type { Around, Asked, Kind } from './asking';

/** Something a paper may be of: as its list offers it, and as the request says it. */
export interface Subject {
  readonly value: string;
  readonly text: string;
  readonly gives: Partial<Asked>;
}

type Asks = Kind['asks'];
type Listed = 'mentor' | 'cpp';

/** What stands first where nothing is chosen. */
export const blank = (text: string): Subject => ({ value: '', text, gives: {} });

const each = (name: Listed, text: string): Subject => ({
  value: `each:${name}`,
  text,
  gives: { each: name },
});
const everyMentor = each('mentor', words.everyMentor);
const everyCpp = each('cpp', words.everyCpp);

const named = (entity: Listed, name: string): Subject => ({
  value: `${entity}:${name}`,
  text: name,
  gives: { [entity]: name },
});

/** Whom the lists of this file offer, by what a kind asks. */
export function listedSubjects({ seen, data }: Pick<Around, 'seen' | 'data'>) {
  const all = (entity: Listed) => seen.keysOf(entity).map((key) => named(entity, seen.nameOf(entity, key)));
  const first = ({ isOptional }: Asks) => blank(isOptional ? words.all : words.choose);
  return {
    lists: {
      account: () => [blank(words.directorate), ...all('cpp'), ...all('mentor'), everyCpp, everyMentor],
      mentor: (asks: Asks) => [first(asks), ...all('mentor'), everyMentor],
      cpp: (asks: Asks) => [first(asks), ...all('cpp'), everyCpp],
    } satisfies Partial<Record<NonNullable<Asks['of']>, (asks: Asks) => readonly Subject[]>>,
    /** Who is at work, as the lists offer them; none where the file does not know the address. */
    mine: () => {
      const isMine = (key: string) =>
        fold(String(seen.cardOf('mentor', key)?.email ?? '')) === fold(data.email);
      const key = data.email === '' ? undefined : seen.keysOf('mentor').find(isMine);
      return named('mentor', key === undefined ? '' : seen.nameOf('mentor', key)).value;
    },
  };
}

/** Of a row, this much is told in a list. */
const longest = 90;

/** The rows of a tab that a paper may be of, newest first, each by its day and its first two texts. */
export async function rowSubjects(
  entity: NonNullable<Asks['entity']>,
  schoolYear: SchoolYear,
  isOptional = false,
): Promise<Reply<readonly Subject[]>> {
  const { dated: [from = '', to = ''] = ['', ''], form } = entityNamed(entity);
  // What bears no day is of no year.
  const reply = await server.recordsOf({ entity, filter: from === '' ? {} : { schoolYear } });
  if (!reply.ok) return reply;
  const shown = (form.glance ?? form.asked).filter((name) => name !== from && name !== to).slice(0, 2);
  const rows = reply.value.rows.flatMap(({ id, draft }) => {
    if (id === null) return [];
    const on = readDay(draft[from] ?? '');
    const said = [on === null ? '' : inFigures(on), ...shown.map((name) => draft[name] ?? '')];
    const text = said.filter((one) => one !== '').join(' – ');
    return [{ value: id, text: text.slice(0, longest), gives: { id } }];
  });
  return {
    ok: true,
    value: [blank(rows.length === 0 ? words.noRows : isOptional ? words.all : words.choose), ...rows],
  };
}
