import type { Filter, Sheet } from '../model';
import { areaName, areaOf } from './a1';
import { attributesOf, listIn, type Parent } from './xml';

const own = (part: Parent) => part.children.find(({ name }) => name === 'autoFilter')?.xml ?? '';

/** The filter of a worksheet: its area, and the columns whose values choose rows. */
export function readFilter(part: Parent): Filter | null {
  const xml = own(part);
  const area = areaOf(attributesOf(/^<autoFilter\b[^>]*>/.exec(xml)?.[0] ?? '').ref ?? '');
  if (!area) return null;
  const columns = listIn(xml, 'autoFilter')
    .filter(({ name, xml: inside }) => name === 'filterColumn' && !/^<[^>]*\/>$/.test(inside))
    .map(({ attributes }) => area.column + Number(attributesOf(attributes).colId ?? 0));
  return { area, columns };
}

/** The filter as a sheet has it now; as the file says it where nothing changed, its values included. */
export function filterXml({ filter = null }: Sheet, part: Parent): string {
  if (JSON.stringify(filter) === JSON.stringify(readFilter(part))) return own(part);
  return filter ? `<autoFilter ref="${areaName(filter.area)}"/>` : '';
}
