import { depositsView as words } from '../../src/messages/depositsView.ar';
import { h } from '../element';
import type { Kind, Told } from './told';

/** Who of a school year has deposited a document, and who in time: told, and nobody ranked (domain §5). */
export function timely({ timeliness }: Told, kind: Kind, year: string): readonly HTMLElement[] {
  const of = timeliness?.[kind];
  if (!of) return [];
  const { received, expected, rate, onTime, onTimeRate, late, exempt } = of;
  const day = kind === 'balance' ? `${year.slice(5)}-06-30` : `${year.slice(0, 4)}-09-30`;
  return [
    h('p', { class: 'score-words' }, words.received(received, expected, rate)),
    ...(onTimeRate === null ? [] : [h('p', {}, words.onTime(onTime, onTimeRate, day))]),
    ...(late.length > 0 ? [h('p', {}, words.late(late))] : []),
    ...(exempt.length > 0 ? [h('p', { class: 'quiet' }, words.exempt(exempt))] : []),
  ];
}
