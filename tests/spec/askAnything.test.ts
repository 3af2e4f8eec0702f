import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actions, ask } from '../../src/actions/index';
import { entities } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { aDuty, aVisit, clock, directorate, idOf } from '../support/rows';

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

const texts = fc.oneof(
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
  fc.constantFrom('x'.repeat(60_000), '،'.repeat(2_000), '[['.repeat(2_000), '{"tooLong":1}'),
);

/** Any value that fits a shape: what a client who read the code would send. */
function fitting({ type, pipe, entries, wrapped, item, options, value }: Shape): fc.Arbitrary<unknown> {
  switch (type) {
    case 'custom':
      return fitting(pipe?.[1] as Shape);
    case 'strict_object':
      return fc.record(
        Object.fromEntries(Object.entries(entries ?? {}).map(([name, part]) => [name, fitting(part)])),
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
      return fc.dictionary(fc.constantFrom(...fields, ...inherited), fitting(value as Shape), {
        maxKeys: 5,
      });
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

describe('whatever fits the shape of an action is answered with an outcome that crosses', () => {
  it.each(Object.keys(actions) as (keyof typeof actions)[])('%s', (action) => {
    const shape = actions[action].input() as unknown as Shape;
    fc.assert(
      fc.property(fitting(shape), (input) => {
        const file = directorate({ visit: [aVisit()], duty: [aDuty()] });
        const answer = ask(worldOf(file, clock), JSON.parse(JSON.stringify({ action, input })));
        expect(typeof answer.ok).toBe('boolean');
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        if (!answer.ok) for (const { message } of answer.issues) expect(message).toMatch(/[\u0621-\u064a]/);
      }),
      { numRuns: 60 },
    );
  });
});
