import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../../src/actions/index';
import type { Verified } from '../../src/actions/verifyLog';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { breakIn, sealColumn, sealed, sealFrom } from '../../src/sheets/seals';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import { aMiniGroup, aRequest, aVisit, aWorkshop, clock, directorate, idOf, valueIn } from '../support/rows';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const value = <T>(world: World, action: string, input: object = {}): T =>
  valueIn(ask(world, { action, input }));

/** A file in which things were saved, corrected, removed, brought back and taken back, and its log of ten lines. */
function lived(): { readonly tabs: Tabs; readonly world: World; readonly log: string[][] } {
  const tabs = directorate();
  const world = worldOf(tabs, clock, 'a@taalim.ma');
  const save = (number: number, entity: string, draft: object | null, version?: string) =>
    value<{ version: string }>(world, 'saveRecord', {
      entity,
      id: idOf(number),
      draft,
      ...(version === undefined ? {} : { version }),
    }).version;
  const first = save(1, 'visit', aVisit());
  const second = save(1, 'visit', aVisit({ subject: 'بعد التصحيح' }), first);
  value(world, 'removeRecord', { entity: 'visit', id: idOf(1), version: second });
  value(world, 'restoreRecord', { entity: 'visit', id: idOf(1), version: second });
  const items = [
    { entity: 'miniGroup', id: idOf(2), draft: aMiniGroup() },
    { entity: 'workshop', id: idOf(3), draft: aWorkshop() },
    { entity: 'supportRequest', id: idOf(4), draft: aRequest() },
  ];
  value(world, 'saveRecords', { items });
  const third = save(5, 'visit', aVisit({ date: '2026-12-01', findings: '= نص\n"بين مزدوجتين"' }));
  value(world, 'removeRecord', { entity: 'visit', id: idOf(5), version: third });
  save(6, 'visit', aVisit({ date: '2027-01-05' }));
  const log = tabs.get(ar.tabs.log);
  if (log?.length !== 11) throw new Error(`${log?.length} lines`);
  return { tabs, world, log };
}

/** What others save once an end was cut off, each of them a line below. */
function writeBelow(world: World): void {
  for (const number of [7, 8, 9])
    value(world, 'saveRecord', {
      entity: 'visit',
      id: idOf(number),
      draft: aVisit({ date: `2027-02-0${number}` }),
    });
}

const verified = (world: World, input: object = {}) => value<Verified>(world, 'verifyLog', input);

/** The lines found broken once something was done to the log; 1-based, and why. */
function brokenBy(harm: (log: string[][]) => void): readonly string[] {
  const { world, log } = lived();
  harm(log);
  return verified(world).broken.map(({ line, why }) => `${line} ${why}`);
}

describe('a seal', () => {
  it('reads back as written, and is none where anything else stands', () => {
    const { text, ...seal } = sealed(digest, null, ['a', 'b'], { of: 'visit/1', deed: '0123456789abcd' });
    expect(sealFrom(text)).toEqual(seal);
    expect(seal.above).toBe('-');
    for (const other of ['', '#', text.slice(1), `${text}0`, ` ${text}`, text.toUpperCase()])
      expect(sealFrom(other)).toBeNull();
  });

  it('is of its cells, its row, its deed and the seal above: none can change without it', () => {
    const of = { of: 'visit/1', deed: '0123456789abcd' };
    const first = sealed(digest, null, ['a', 'b'], of);
    const hashes = [
      first,
      sealed(digest, null, ['ab', ''], of),
      sealed(digest, null, ['a', 'b', ''], of),
      sealed(digest, null, ['a', 'b'], { ...of, of: 'visit/2' }),
      sealed(digest, null, ['a', 'b'], { ...of, deed: '0123456789abce' }),
      sealed(digest, first, ['a', 'b'], of),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('names a row of any id, with spaces too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }).filter((id) => !/[\r\n\u2028\u2029]/.test(id)),
        (id) => {
          const { text } = sealed(digest, null, [], { of: `visit/${id}`, deed: '0123456789abcd' });
          expect(sealFrom(text)?.of).toBe(`visit/${id}`);
        },
      ),
    );
  });
});

describe('the chain of سجل العمليات', () => {
  it('is whole as the product writes it; its first line continues nothing', () => {
    const { world, log } = lived();
    expect(verified(world)).toEqual({ lines: 10, next: null, broken: [] });
    expect(sealFrom(log[1]?.[sealColumn - 1] ?? '')?.above).toBe('-');
    let above = null;
    for (const cells of log.slice(1)) {
      expect(breakIn(digest, above, cells)).toBeNull();
      above = sealFrom(cells[sealColumn - 1] ?? '');
    }
  });

  it('no log, and one of nothing but headers, is whole', () => {
    const tabs = directorate();
    expect(verified(worldOf(tabs, clock))).toEqual({ lines: 0, next: null, broken: [] });
    tabs.set(ar.tabs.log, [(lived().log[0] as string[]).slice()]);
    expect(verified(worldOf(tabs, clock))).toEqual({ lines: 0, next: null, broken: [] });
  });

  it('a cell that was changed is told with its line', () => {
    for (let column = 0; column < sealColumn - 1; column += 1)
      expect([
        column,
        brokenBy((log) => {
          (log[4] as string[])[column] += ' ';
        }),
      ]).toEqual([column, ['5 changed']]);
  });

  it('a seal that was emptied is told, and the line below no longer fits', () => {
    const found = brokenBy((log) => {
      (log[4] as string[])[sealColumn - 1] = '';
    });
    expect(found).toEqual(['5 unsealed', '6 moved']);
  });

  it('a line taken out shows in the one that follows it', () => {
    expect(brokenBy((log) => log.splice(4, 1))).toEqual(['5 moved']);
    expect(brokenBy((log) => log.splice(1, 1))).toEqual(['2 moved']);
  });

  it('a line put in is told: without a seal, copied, or blank', () => {
    const { log: other } = lived();
    expect(brokenBy((log) => log.splice(4, 0, (other[4] as string[]).slice(0, 9)))).toEqual(['5 unsealed']);
    expect(brokenBy((log) => log.splice(4, 0, [...(log[8] as string[])]))).toEqual(['5 moved', '6 moved']);
    expect(brokenBy((log) => log.splice(4, 0, []))).toEqual(['5 unsealed']);
  });

  it('a line copied right below itself is told', () => {
    expect(brokenBy((log) => log.splice(5, 0, [...(log[4] as string[])]))).toEqual(['6 moved']);
  });

  it('two that were swapped, and one that was moved, are told', () => {
    const swapped = brokenBy((log) => {
      [log[4], log[5]] = [log[5] as string[], log[4] as string[]];
    });
    expect(swapped).toEqual(['5 moved', '6 moved', '7 moved']);
    const moved = brokenBy((log) => {
      const [line] = log.splice(2, 1);
      log.splice(7, 0, line as string[]);
    });
    expect(moved).toEqual(['3 moved', '8 moved', '9 moved']);
  });

  it('an end that was cut off after a look is told; also once others have written below, or all is gone', () => {
    const { world, log, tabs } = lived();
    expect(verified(world).broken).toEqual([]);
    const cut = log.splice(9);
    expect(verified(world).broken).toEqual([{ line: 10, why: 'gone' }]);
    log.push(...cut);
    expect(verified(world).broken).toEqual([]);
    log.splice(9);
    writeBelow(world);
    expect(verified(world).broken).toEqual([{ line: 11, why: 'moved' }]);
    tabs.delete(ar.tabs.log);
    expect(verified(world).broken).toHaveLength(1);
    expect(verified(world).broken[0]?.why).toBe('gone');
  });

  it('an end that was cut off is told at every look, though the last slice of a look be whole', () => {
    const { world, log } = lived();
    verified(world);
    log.splice(9);
    writeBelow(world);
    expect(verified(world).broken).toEqual([{ line: 11, why: 'moved' }]);
    // The slice below that line, as a look at a long log ends.
    expect(verified(world, { from: 12 })).toMatchObject({ broken: [], next: null });
    expect(verified(world).broken).toEqual([{ line: 11, why: 'moved' }]);
  });

  it('goes on over what a hand has broken: what is written later is told apart', () => {
    const { world, log } = lived();
    (log[4] as string[])[1] = 'غير الذي كتب';
    value(world, 'saveRecord', { entity: 'visit', id: idOf(7), draft: aVisit({ date: '2027-02-01' }) });
    expect(verified(world).broken).toEqual([{ line: 5, why: 'changed' }]);
  });

  it('can be looked at from any line on: what is above does not count', () => {
    const { world, log } = lived();
    (log[4] as string[])[1] = 'غير الذي كتب';
    for (let from = 2; from <= 12; from += 1)
      expect([from, verified(world, { from }).broken.length]).toEqual([from, from <= 5 ? 1 : 0]);
  });

  it('any one harm done inside is told, at its line or at the next', () => {
    const { tabs, log } = lived();
    const whole = structuredClone(log);
    const line = fc.integer({ min: 1, max: whole.length - 2 });
    const harms = fc.oneof(
      fc.record({
        kind: fc.constant('cell' as const),
        line,
        column: fc.nat(sealColumn - 1),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...whole.flat())),
      }),
      fc.record({
        kind: fc.constant('character' as const),
        line,
        column: fc.nat(sealColumn - 1),
        at: fc.nat(200),
      }),
      fc.record({ kind: fc.constant('out' as const), line, count: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        kind: fc.constant('in' as const),
        line,
        of: fc.integer({ min: 1, max: whole.length - 1 }),
      }),
      fc.record({
        kind: fc.constant('swap' as const),
        line,
        of: fc.integer({ min: 1, max: whole.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(harms, (harm) => {
        const harmed = structuredClone(whole);
        const cells = harmed[harm.line] as string[];
        if (harm.kind === 'cell') cells[harm.column] = harm.text;
        else if (harm.kind === 'character') {
          const text = cells[harm.column] ?? '';
          const at = Math.min(harm.at, Math.max(0, text.length - 1));
          cells[harm.column] = `${text.slice(0, at)}x${text.slice(at + 1)}`;
        } else if (harm.kind === 'out')
          // The end is another matter: it shows after a look.
          harmed.splice(harm.line, Math.min(harm.count, whole.length - 1 - harm.line));
        else if (harm.kind === 'in') harmed.splice(harm.line, 0, [...(whole[harm.of] as string[])]);
        else [harmed[harm.line], harmed[harm.of]] = [harmed[harm.of] as string[], cells];
        fc.pre(JSON.stringify(harmed) !== JSON.stringify(whole));
        const { broken } = verified(worldOf(new Map(tabs).set(ar.tabs.log, harmed), clock));
        expect(broken.length).toBeGreaterThan(0);
        const near = 'of' in harm ? Math.min(harm.line, harm.of) : harm.line;
        const told = broken[0]?.line ?? 0;
        expect(told).toBeGreaterThanOrEqual(Math.min(near, harm.line) + 1);
        expect(told).toBeLessThanOrEqual(harm.line + 2);
      }),
      { numRuns: 500 },
    );
  });
});
