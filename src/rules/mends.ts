import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { textOf } from '../schema/entity';
import type { Fault } from '../schema/fault';
import type { Known } from '../schema/known';

/** A fault that the product can mend by itself, in all the rows that have it, once somebody says so. */
export interface Mend {
  /** The row's texts as they would be; null where this row cannot be mended so. */
  readonly mended: (
    entity: EntityName,
    row: Row,
    faults: readonly Fault[],
    known: Known,
    told: (place: string) => string,
  ) => Readonly<Record<string, string>> | null;
}

/** R5: a visit typed at a satellite goes to its parent, and says in الخلاصات where it took place. */
const satelliteToParent: Mend = {
  mended: (entity, { texts }, faults, known, told) => {
    const { fields } = entityNamed(entity);
    const fault = faults.find(({ code }) => code === 'satellite');
    if (!fault || !('findings' in fields)) return null;
    const found = known.refer('school', textOf(texts, fault.field));
    const parent = 'key' in found ? known.cardOf('school', found.key)?.parent : null;
    if (!('key' in found) || typeof parent !== 'string') return null;
    const name = known.nameOf('school', found.key).replace(/\s*\([^()]*\)$/, '');
    const findings = textOf(texts, 'findings');
    return {
      ...(texts as Readonly<Record<string, string>>),
      [fault.field]: known.nameOf('school', parent),
      findings: findings.trim() === '' ? told(name) : `${findings}\n${told(name)}`,
    };
  },
};

/** What can be mended in one step, by name. */
export const mends = { satelliteToParent } as const satisfies Readonly<Record<string, Mend>>;

export type MendName = keyof typeof mends;
