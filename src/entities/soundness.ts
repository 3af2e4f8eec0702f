import type { Day } from '../schema/day';
import { schoolYearOf } from '../schema/day';
import type { Fields, Meanings, Rule } from '../schema/entity';
import { fault } from '../schema/fault';
import type { Known } from '../schema/known';
import type { Cycle } from './lists';
import { isSatellite } from './lists';

/** Checks of one row that several entities share. Each speaks of the fields it names, where they could be read. */

type With<K extends string, V> = { readonly [P in K]?: V | null };

// biome-ignore lint/suspicious/noExplicitAny: a shared rule fits any entity that has the fields it names.
type RuleFor<R> = (row: R & Partial<Meanings<any>>, known: Known) => ReturnType<Rule<Fields>>;

/** R3: the row's day is not after today, and falls in a school year that the file knows. */
export const happened: RuleFor<With<'date', Day>> = ({ date }, known) => {
  if (!date) return null;
  if (date > known.today) return fault('future', 'date', { day: date, today: known.today });
  return known.knowsYearOf(date) ? null : fault('unknownYear', 'date', { year: schoolYearOf(date) });
};

/** R6: إلى is not before من. */
export const endsNotBeforeStart: RuleFor<With<'from' | 'to', Day>> = ({ from, to }) =>
  from && to && to < from ? fault('endsBeforeStart', 'to', { from, to }) : null;

/** R5: visits and posts go to head schools. */
export const atHeadSchool: RuleFor<With<'school', string>> = ({ school }, known) => {
  const card = school ? known.cardOf('school', school) : undefined;
  if (!school || !isSatellite(card?.kind)) return null;
  const parent = card?.parent as string | null | undefined;
  return fault('satellite', 'school', {
    school: known.nameOf('school', school),
    parent: parent ? known.nameOf('school', parent) : null,
  });
};

/** R4: the cycle is one of the school's. */
export const cycleOfSchool: RuleFor<With<'school', string> & With<'cycle', Cycle>> = (row, known) => {
  const { school, cycle } = row;
  const cycles = school ? (known.cardOf('school', school)?.cycles as Cycle[] | undefined) : undefined;
  if (!school || !cycle || !cycles || cycles.includes(cycle)) return null;
  return fault('cycleNotOfSchool', 'cycle', {
    cycle: known.labelOf('cycle', cycle),
    school: known.nameOf('school', school),
    cycles: cycles.map((one) => known.labelOf('cycle', one)),
  });
};

/** السبب is required when an item is postponed or cancelled (domain §2). */
export const reasonGiven: RuleFor<With<'status' | 'reason', string>> = ({ status, reason }) =>
  (status === 'postponed' || status === 'cancelled') && reason === null
    ? fault('required', 'reason', {})
    : null;
