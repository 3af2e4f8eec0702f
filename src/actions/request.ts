import type { EntityName } from '../entities/index';
import { entityNamed, isEntityName } from '../entities/index';
import type { Draft } from '../schema/entity';

/** What is wrong with an entity's name or a draft's fields as a client sent them; null if nothing is. */
export function misfitOf(entity: string, draft: Draft): string | null {
  if (!isEntityName(entity)) return `entity: ${entity}`;
  const { fields } = entityNamed(entity);
  for (const [field, said] of Object.entries(draft)) {
    if (!Object.prototype.hasOwnProperty.call(fields, field)) return `draft.${field}`;
    if (Array.isArray(said) && fields[field]?.control.control !== 'severalChoices') return `draft.${field}`;
  }
  return null;
}

/** A name that was found to fit. */
export const fitting = (entity: string): EntityName => entity as EntityName;
