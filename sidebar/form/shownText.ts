import { inFigures, readDay } from '../../src/schema/day';
import type { Entity } from '../../src/schema/entity';

/** A cell's text for the eye: a day in figures. */
export const shownText = (of: Entity, field: string, text: string): string => {
  const day = of.fields[field]?.cell === 'day' ? readDay(text) : null;
  return day === null ? text : inFigures(day);
};
