import { isSatellite } from '../entities/lists';
import { imports } from '../messages/imports.ar';
import { visitedAt } from '../messages/visitedAt.ar';
import { isBlank } from '../schema/fold';
import type { Known } from '../schema/known';
import { rowsAsTheyAre } from './people';
import type { Drafted, Prepare } from './prepared';

const withoutCode = (name: string) => name.replace(/\s*\([^()]*\)$/, '');

/** R5: a visit at a satellite goes to its parent, and says in الخلاصات where it took place. */
function atParent({ texts, notes = [], ...rest }: Drafted, known: Known): Drafted {
  const found = known.refer('school', texts.school ?? '');
  const card = 'key' in found ? known.cardOf('school', found.key) : undefined;
  if (!('key' in found) || !isSatellite(card?.kind) || typeof card?.parent !== 'string')
    return { ...rest, texts, notes };
  const place = withoutCode(known.nameOf('school', found.key));
  const told = visitedAt(place);
  const parent = known.nameOf('school', card.parent);
  return {
    ...rest,
    texts: {
      ...texts,
      school: parent,
      findings: [texts.findings ?? '', told].filter((one) => one).join('\n'),
    },
    notes: [...notes, imports.movedToParent(place, parent)],
  };
}

/** السلك is proposed where the school holds only one, and told. */
function withCycle({ texts, notes = [], ...rest }: Drafted, known: Known): Drafted {
  const found = known.refer('school', texts.school ?? '');
  const cycles = 'key' in found ? known.cardOf('school', found.key)?.cycles : undefined;
  const [only] = Array.isArray(cycles) && cycles.length === 1 ? (cycles as string[]) : [];
  if (!isBlank(texts.cycle ?? '') || only === undefined)
    return { ...rest, texts: { ...texts, cycle: texts.cycle ?? '' }, notes };
  const cycle = known.labelOf('cycle', only);
  return { ...rest, texts: { ...texts, cycle }, notes: [...notes, imports.cycleOfSchool(cycle)] };
}

/** Past visits: what their form proposes is proposed here too, and told. */
export const visitsFrom: Prepare = (lines, around) => {
  const { drafted, aside } = rowsAsTheyAre(lines, around);
  const { known } = around;
  return { drafted: drafted.map((one) => withCycle(atParent(one, known), known)), aside };
};
