import { describe, expect, it } from '@jest/globals';
import type { Told } from '../../src/actions/history';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import { history as words } from '../../src/messages/history.ar';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import { aMentor, clock, directorate, idOf, listedIn } from '../support/rows';

const aicha = 'a@taalim.ma';

const as = (tabs: Tabs, who: string, action: string, input: object, day = clock) => {
  const reply = ask(worldOf(tabs, day, who), { action, input });
  if (!reply.ok) throw new Error(JSON.stringify(reply.issues));
  return reply.value as never;
};
const told = (tabs: Tabs, input: object = {}): Told => as(tabs, aicha, 'history', input);
const verbsOf = ({ entries }: Told) => entries.map(({ verb, who, id }) => `${verb} ${who} ${id.slice(-1)}`);

function someDays(): Tabs {
  const tabs = directorate();
  const save = (who: string, number: number, day: string) =>
    as(
      tabs,
      who,
      'saveRecord',
      { entity: 'mentor', id: idOf(number), draft: aMentor(`مواكب ${number}`) },
      day,
    );
  save(aicha, 1, '2027-06-01');
  save('', 2, '2027-06-02');
  const [row] = listedIn(tabs, 'mentor', { ids: [idOf(2)] });
  as(
    tabs,
    's@taalim.ma',
    'removeRecord',
    { entity: 'mentor', id: idOf(2), version: row?.version },
    '2027-06-03',
  );
  return tabs;
}

describe('what the log tells', () => {
  it('of a row, of a person, known or not, of a tab and of some days', () => {
    const tabs = someDays();
    expect(verbsOf(told(tabs))).toEqual(['remove s@taalim.ma 2', 'save  2', `save ${aicha} 1`]);
    expect(verbsOf(told(tabs, { id: idOf(2) }))).toEqual(['remove s@taalim.ma 2', 'save  2']);
    expect(verbsOf(told(tabs, { who: '' }))).toEqual(['save  2']);
    expect(verbsOf(told(tabs, { entity: 'visit' }))).toEqual([]);
    expect(verbsOf(told(tabs, { from: '2027-06-02', to: '2027-06-02' }))).toEqual(['save  2']);
  });

  it('who stands in it, the last at work first, whatever is asked', () => {
    expect(told(someDays(), { id: idOf(1) }).people).toEqual(['s@taalim.ma', '', aicha]);
  });

  it('which operations are one’s own', () => {
    const { entries, own } = told(someDays());
    expect(own).toEqual(entries.flatMap(({ who, operation }) => (who === aicha ? [operation] : [])));
  });

  it('which rows are removed, until they come back', () => {
    const tabs = someDays();
    expect(told(tabs).gone).toEqual([idOf(2)]);
    as(tabs, aicha, 'restoreRecord', { entity: 'mentor', id: idOf(2), version: '' });
    expect(told(tabs).gone).toEqual([]);
  });

  it('what was taken back, even by another than is asked about', () => {
    const tabs = someDays();
    const [mine] = told(tabs, { who: aicha }).entries;
    as(tabs, 's@taalim.ma', 'undo', { operation: mine?.operation });
    expect(told(tabs, { who: aicha }).takenBack).toEqual([mine?.operation]);
  });

  it('sixty operations at a time, and then those past the last one told', () => {
    const tabs = directorate();
    const line = (number: number) => [
      '2027-06-01 · 10:00:00',
      words.unknownPerson,
      words.verbs.save,
      `#${idOf(number)}`,
      ar.tabs.mentor,
      `#${idOf(number)}`,
      words.none,
      '{"name":"أ"}',
      words.none,
    ];
    tabs.set(ar.tabs.log, [[...words.headers], ...Array.from({ length: 70 }, (_, number) => line(number))]);
    const first = told(tabs);
    expect([first.entries.length, first.more]).toEqual([60, true]);
    const rest = told(tabs, { past: first.entries[59]?.operation });
    expect([rest.entries.map(({ id }) => id)[0], rest.entries.length, rest.more]).toEqual([
      idOf(9),
      10,
      false,
    ]);
  });
});
