import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Imported } from '../../src/actions/applyImport';
import { ask } from '../../src/actions/index';
import type { Renamed } from '../../src/actions/renameEverywhere';
import type { Balances } from '../../src/balance/balances';
import { ar } from '../../src/messages/ar';
import { blankDirectorate, importDay, itemsOf, previewed, rowsIn } from '../support/importing';
import { worldOf } from '../support/memory';
import {
  ahmed,
  aicha,
  aMentor,
  aVisit,
  clock,
  directorate,
  idOf,
  nakhil,
  refusalsOf,
  sent,
  type Tabs,
  valueIn,
} from '../support/rows';

afterEach(() => {
  jest.restoreAllMocks();
});

const mentors = (count: number) =>
  ['الاسم والنسب', ...Array.from({ length: count }, (_, index) => `مواكب ${index + 1}`)].join('\n');

/** A clock that goes on by so many seconds each time it is looked at. */
const slow = (seconds: number) => {
  let now = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += seconds * 1000;
    return now;
  });
};

describe('an import', () => {
  it('in which an id stands twice is none: two rows would bear it', () => {
    const tabs = blankDirectorate();
    const [item] = itemsOf(previewed(tabs, 'mentor', mentors(1)));
    const items = [item, { ...item, draft: { ...item?.draft, name: 'آخر' } }];
    expect(refusalsOf(sent(tabs, 'applyImport', { entity: 'mentor', items }, importDay))).toEqual([
      'badRequest',
    ]);
    expect(rowsIn(tabs, 'mentor')).toEqual([]);
  });

  it('that runs out of time answers where it stopped; gone on with, each row is there once, all one operation', () => {
    const tabs = blankDirectorate();
    const items = itemsOf(previewed(tabs, 'mentor', mentors(20)));
    slow(5);
    const slices: Imported[] = [];
    for (let from = 0; from < items.length; ) {
      const of = { operation: idOf(900), from, all: items.length };
      const answer = sent(
        tabs,
        'applyImport',
        { entity: 'mentor', items: items.slice(from), isLast: true, of },
        importDay,
      );
      const slice = valueIn<Imported>(answer);
      slices.push(slice);
      from += slice.next ?? items.length;
    }
    expect(slices.length).toBeGreaterThan(2);
    expect(rowsIn(tabs, 'mentor')).toHaveLength(20);
    expect(new Set(slices.map(({ operation }) => operation)).size).toBe(1);
    const undone = sent(tabs, 'undo', { operation: slices[0]?.operation });
    expect(undone).toMatchObject({ ok: true, value: { undone: 20, kept: [] } });
  });

  it('that was left in the middle is told to whoever began it, and to nobody else', () => {
    const tabs = blankDirectorate();
    const own = new Map<string, string>();
    const [mine, other] = ['me@taalim.ma', 'other@taalim.ma'].map((email) =>
      worldOf(tabs, importDay, email, own),
    );
    const items = itemsOf(previewed(tabs, 'mentor', mentors(4)));
    const of = { operation: idOf(900), from: 0, all: 4 };
    ask(mine!, { action: 'applyImport', input: { entity: 'mentor', items: items.slice(0, 2), of } });
    expect(ask(mine!, { action: 'unfinished' })).toMatchObject({
      value: { import: { ...of, tab: ar.tabs.mentor } },
    });
    expect(ask(other!, { action: 'unfinished' })).toMatchObject({ value: { import: null } });
    const last = { entity: 'mentor', items: items.slice(2), isLast: true, of: { ...of, from: 2 } };
    ask(mine!, { action: 'applyImport', input: last });
    expect(ask(mine!, { action: 'unfinished' })).toMatchObject({ value: { import: null } });
  });
});

describe('a change of name in a large file', () => {
  const large = (): Tabs =>
    directorate({
      mentor: [aMentor(aicha), aMentor(ahmed)],
      visit: Array.from({ length: 2_600 }, (_, at) =>
        aVisit({ mentors: at % 2 ? `${aicha}، ${ahmed}` : aicha, subject: `موضوع ${at}` }),
      ),
    });
  const name = 'عائشة العلوي';
  /** A file whose memory lasts from one action to the next. */
  const opened = (tabs: Tabs) => {
    const world = worldOf(tabs, clock);
    const value = (action: string, input: object = {}) => valueIn(ask(world, { action, input }));
    return {
      world,
      value,
      rename: () => value('renameEverywhere', { entity: 'mentor', key: aicha, name }) as Renamed,
      balances: () => value('balances', { schoolYear: '2026/2027', asOf: clock }) as Balances,
    };
  };

  it('goes in slices; between them both names lead to the row, no row is faulty, and no figure differs', () => {
    const { value, rename, balances } = opened(large());
    const before = balances();
    const first = rename();
    expect(first.left).toBe(601);
    expect(balances()).toEqual(before);
    expect(value('unfinished')).toMatchObject({
      renames: [{ entity: 'mentor', from: aicha, name, written: 2_000 }],
    });
    expect(rename()).toMatchObject({ left: 0, operation: first.operation, others: [] });
    const after = balances();
    expect(after.mentors[name]).toEqual(before.mentors[aicha]);
    expect(after.directorate).toEqual(before.directorate);
    expect(after.leftOut).toEqual(before.leftOut);
    expect(value('unfinished')).toMatchObject({ renames: [] });
  });

  it('stopped, it can be taken back: every cell is as it was, and the second name is forgotten', () => {
    const tabs = large();
    const { world, value, rename } = opened(tabs);
    const typed = () => JSON.stringify(tabs.get(ar.tabs.visit));
    const before = typed();
    const { operation } = rename();
    expect(typed()).not.toBe(before);
    expect(value('undo', { operation: operation as string })).toMatchObject({ undone: 2_000, kept: [] });
    expect(typed()).toBe(before);
    expect(value('unfinished')).toMatchObject({ renames: [] });
    const draft = aVisit({ mentors: name, school: nakhil });
    const saving = { action: 'saveRecord', input: { entity: 'visit', id: idOf(5_000), draft } };
    expect(ask(world, saving)).toMatchObject({ issues: [{ code: 'unknownMentor' }] });
  });

  it('slices end by the clock too', () => {
    const { rename } = opened(large());
    slow(8);
    expect(rename().left).toBe(2_601 - 500 * 2);
  });

  it('a memory that was spoiled is none', () => {
    const { world, value } = opened(large());
    world.workbook.remember('renaming', '{"broken');
    expect(value('unfinished')).toMatchObject({ renames: [] });
  });
});
