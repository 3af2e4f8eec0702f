import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionName } from '../../src/actions/index';
import { actions, ask } from '../../src/actions/index';
import type { Outcome } from '../../src/actions/outcome';
import { directorateNames, entities } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import { aDuty, aMiniGroup, aVisit, clock, directorate, idOf, listedIn, saved, sent } from '../support/rows';

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly Shape[];
  readonly value?: Shape;
  /** What it goes through, the last of which says what it is. */
  readonly pipe?: readonly Shape[];
}

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const fields = [...new Set(Object.values(entities).flatMap(({ fields }) => Object.keys(fields)))];

const inputTabs = directorateNames.map((name) => ar.tabs[name]);
const outputTabs = Object.entries(ar.tabs).flatMap(([name, title]) =>
  Object.keys(entities).includes(name) ? [] : [title as string],
);
const keys = fc.constantFrom(
  ...['action', 'input', 'entity', 'id', 'version', 'draft', 'filter', 'items', 'operation', 'code'],
  ...fields,
  ...inherited,
);
const drafts = [aVisit(), aVisit({ date: '2027-03-03' }), aMiniGroup(), aDuty()];

/** What names something in the file, so that requests get past its door. */
const sensible: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  entity: fc.constantFrom('visit', 'visit', 'miniGroup', 'duty', 'mentor'),
  draft: fc.constantFrom(...drafts),
  id: fc.constantFrom(idOf(1), idOf(2), idOf(3), idOf(4), 'visit-2', 'duty-2', 'mentor-2'),
  version: fc
    .constantFrom(undefined, undefined, 0, 1, 2)
    .map((at) => (at === undefined ? at : base.versions[at])),
  operation: fc.nat(3).map((at) => base.operations[at % base.operations.length]),
};

const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...Object.keys(entities), 'wording', 'settings', 'log', ...inherited),
  fc.constantFrom(...Object.values(ar.tabs)),
  fc.constantFrom(
    '2026/2027',
    '2027-01-01',
    '12/10/2026',
    idOf(1),
    'visit-2',
    'mend',
    'row',
    'rows',
    '',
    '«',
  ),
  fc.constantFrom(...fields),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat().map((at) => base.versions[at % base.versions.length] as string),
  fc.constantFrom('x'.repeat(60_000), '،'.repeat(2_000), '[['.repeat(2_000), '{"tooLong":1}'),
);

/** Any value that fits a shape: what a client who read the code would send. */
function fitting({ type, pipe, entries, wrapped, item, options, value }: Shape): fc.Arbitrary<unknown> {
  switch (type) {
    case 'custom':
      return fitting(pipe?.[1] as Shape);
    case 'strict_object':
      return fc.record(
        Object.fromEntries(
          Object.entries(entries ?? {}).map(([name, part]) => {
            const likely = sensible[name];
            return [name, likely ? fc.oneof({ weight: 4, arbitrary: likely }, fitting(part)) : fitting(part)];
          }),
        ),
      );
    case 'optional':
      return fc.option(fitting(wrapped as Shape), { nil: undefined });
    case 'nullable':
      return fc.option(fitting(wrapped as Shape));
    case 'array':
      return fc.array(fitting(item as Shape), { maxLength: 4 });
    case 'union':
      return fc.oneof(...(options ?? []).map(fitting));
    case 'record':
      return fc.oneof(
        fc.dictionary(fc.constantFrom(...fields, ...inherited), fitting(value as Shape), { maxKeys: 5 }),
        fc.constantFrom(...drafts),
      );
    case 'string':
      return texts;
    case 'number':
      return fc.oneof(fc.constantFrom(-1, 0, 1, 2, 3, 2 ** 31, Number.MAX_SAFE_INTEGER), fc.integer());
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`no arbitrary for ${type}`);
  }
}

/** A file in which things have happened, so that much of what is asked for can be done. */
function lived() {
  const file = directorate({
    visit: [aVisit(), aVisit({ date: '2026-11-02', subject: '' })],
    duty: [aDuty()],
    settings: { firstYear: '2020/2021' },
  });
  file.set(ar.tabs.balance, [['الحصيلة'], [''], [''], ['لا تتغير']]);
  const visit = saved(file, 'visit', { ...aVisit({ date: '2026-12-01' }) }).version;
  const { version } = saved(file, 'miniGroup', { ...aMiniGroup() }, { id: idOf(2) });
  const removed = sent(file, 'removeRecord', { entity: 'miniGroup', id: idOf(2), version });
  if (!removed.ok) throw new Error('not removed');
  const mentor = listedIn(file, 'mentor')[0]?.version ?? '';
  const operations = (file.get(ar.tabs.log) ?? []).slice(1).map((cells) => (cells[3] ?? '').slice(1));
  return { file, versions: [visit, version, mentor], operations };
}
const base = lived();
const fresh = (): Tabs =>
  new Map([...base.file].map(([title, rows]) => [title, rows.map((row) => [...row])]));

/** What an action may write beside the tabs of the entities that its input names. */
const also: Partial<Record<ActionName, readonly string[]>> = {
  saveSettings: [ar.tabs.settings],
  saveWording: [ar.tabs.wording],
  // Written whole, and told to be.
  rebuildBalance: outputTabs,
  // These find the rows they are about all over the file.
  undo: inputTabs,
  renameEverywhere: inputTabs,
  renew: inputTabs,
  repairStructure: [...inputTabs, ar.tabs.wording, ar.tabs.settings],
  // Rows without an id get theirs.
  checkWorkbook: inputTabs,
  sendLetters: [ar.tabs.letters],
  outgoingLetters: [ar.tabs.letters],
  runNow: [ar.tabs.letters],
};

/** The entities that an input names, wherever in it. */
function named(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key === 'entity' && typeof value === 'string' ? [value] : named(value),
  );
}

/** Asks, and holds the answer to what every answer is; the tabs it wrote are those it may write. */
function asked(request: unknown): Outcome<unknown> {
  const file = fresh();
  const crossed = request === undefined ? undefined : JSON.parse(JSON.stringify(request));
  const answer = ask(worldOf(file, clock, 'a@taalim.ma'), crossed);
  expect(typeof answer.ok).toBe('boolean');
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  if (!answer.ok) {
    expect(answer.issues.length).toBeGreaterThan(0);
    for (const { message, code } of answer.issues) {
      expect(message).toMatch(/[\u0621-\u064a]/);
      expect(code).toMatch(/^[a-zA-Z]+$/);
    }
  }
  const written = [...new Set([...file.keys(), ...base.file.keys()])].filter(
    (title) => JSON.stringify(file.get(title)) !== JSON.stringify(base.file.get(title)),
  );
  if (written.length > 0) {
    writes += 1;
    const { action, input } = crossed as { action: ActionName; input: unknown };
    const tabs: Readonly<Record<string, string>> = ar.tabs;
    const entitiesNamed = named(input).filter((name) => Object.keys(entities).includes(name));
    const may = [
      ...entitiesNamed.map((name) => tabs[name] as string),
      ...(also[action] ?? []),
      ar.tabs.log,
      ar.tabs.lists,
      ar.tabs.balance,
    ];
    expect([action, written.filter((title) => !may.includes(title))]).toEqual([action, []]);
    expect(written.length === 1 && written[0] === ar.tabs.balance && action !== 'rebuildBalance').toBe(false);
    if (action !== 'rebuildBalance') {
      const [was = [], is = []] = [base.file.get(ar.tabs.balance), file.get(ar.tabs.balance)];
      expect(is.filter((_, row) => row !== 2)).toEqual(was.filter((_, row) => row !== 2));
    }
    // سجل العمليات only grows.
    const log = base.file.get(ar.tabs.log) ?? [];
    expect(file.get(ar.tabs.log)?.slice(0, log.length)).toEqual(log);
  }
  expect(Reflect.ownKeys(Object.prototype)).toEqual(unspoiled);
  return answer;
}
/** How often something was written at all. */
let writes = 0;
const unspoiled = Reflect.ownKeys(Object.prototype);

const names = Object.keys(actions) as ActionName[];
const shapeOf = (action: ActionName) => actions[action].input() as unknown as Shape;

describe('whatever fits the shape of an action is answered with an outcome that crosses', () => {
  it.each(names)('%s', (action) => {
    fc.assert(
      fc.property(fitting(shapeOf(action)), (input) => {
        asked({ action, input });
      }),
      { numRuns: 100 },
    );
  });
});

/** JSON of which some keys are those that every object inherits. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21),
    texts,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(keys, fc.string({ maxLength: 5 })), tie('value')), { maxLength: 4 })
      // As JSON.parse makes them: `__proto__` is a key like another.
      .map((entries) => {
        const own = {};
        for (const [key, value] of entries)
          Object.defineProperty(own, key, { value, enumerable: true, configurable: true, writable: true });
        return own;
      }),
  ),
})).value;

describe('whatever else is sent', () => {
  it('any JSON at all is answered with an outcome', () => {
    for (const nothing of [undefined, null, 0, '', [], {}, [[]], 'saveRecord', true]) asked(nothing);
    fc.assert(
      fc.property(anyJson, (request) => {
        asked(request);
      }),
      { numRuns: 300 },
    );
  });

  it('what fitted did get past the door now and then', () => {
    expect(writes).toBeGreaterThan(50);
  });

  it('any JSON as the input of an action, too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyJson, (action, input) => {
        asked({ action, input });
      }),
      { numRuns: 1_000 },
    );
  });

  it('an input that fits but for one part, or has one too many', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names).chain((action) => fc.tuple(fc.constant(action), fitting(shapeOf(action)))),
        keys,
        anyJson,
        fc.nat(),
        ([action, input], key, value, at) => {
          const own = Object.keys(input as object);
          const changed = at % 2 === 0 || own.length === 0 ? key : (own[at % own.length] as string);
          const spoiled = { ...(input as object) };
          Object.defineProperty(spoiled, changed, { value, enumerable: true, configurable: true });
          const answer = asked({ action, input: spoiled });
          if (!own.includes(changed) && inherited.includes(changed))
            expect(answer).toMatchObject({ ok: false, issues: [{ code: 'badRequest' }] });
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each(inherited)('«%s» as an action, entity, id, field or filter names nothing', (name) => {
    const own = (key: string, value: unknown) =>
      JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
    const badRequest = { ok: false, issues: [{ code: 'badRequest' }] };
    expect(asked({ action: name })).toMatchObject(badRequest);
    expect(asked({ action: name, input: { entity: 'visit' } })).toMatchObject(badRequest);
    expect(asked(own(name, 'saveRecord'))).toMatchObject(badRequest);
    const draft = aVisit();
    const id = idOf(77);
    for (const [action, input] of [
      ['saveRecord', { entity: name, id, draft }],
      ['saveRecord', { entity: 'visit', id: name, draft }],
      ['saveRecord', { entity: 'visit', id, draft, ...own(name, {}) }],
      ['saveDraft', { entity: name, draft }],
      ['openDraft', { entity: name }],
      ['recordsOf', { entity: name }],
      ['removeRecord', { entity: name, id, version: '' }],
      ['restoreRecord', { entity: name, id, version: '' }],
      ['applyImport', { entity: name, items: [] }],
      ['undo', { operation: name }],
    ] as const)
      expect([action, input, asked({ action, input })]).toMatchObject([action, input, badRequest]);
    // As keys of a draft or a filter they are refused or passed over.
    for (const [action, input] of [
      ['saveRecord', { entity: 'visit', id, draft: own(name, 'x') }],
      ['saveRecord', { entity: 'visit', id, draft: own(name, { subject: 'x' }) }],
      ['saveRecord', { entity: 'visit', id, draft: { ...draft, ...own(name, { subject: 'x' }) } }],
      ['saveDraft', { entity: 'visit', draft: own(name, 'x') }],
      ['applyImport', { entity: 'visit', items: [{ id, draft: own(name, 'x') }] }],
    ] as const) {
      const answer = asked({ action, input });
      expect(answer.ok && action === 'saveRecord' && !('subject' in input.draft)).toBe(false);
    }
    const filtered = asked({ action: 'recordsOf', input: { entity: 'visit', filter: own(name, 'x') } });
    const all = asked({ action: 'recordsOf', input: { entity: 'visit' } });
    if (filtered.ok) expect(filtered).toEqual(all);
    else expect(filtered).toMatchObject(badRequest);
    const { results } = (
      asked({ action: 'saveRecords', input: { items: [{ entity: name, id, draft }] } }) as never as {
        value: { results: unknown };
      }
    ).value;
    expect(results).toMatchObject([badRequest]);
    expect(asked({ action: 'removeRecord', input: { entity: 'visit', id: name, version: '' } }).ok).toBe(
      false,
    );
  });
});
