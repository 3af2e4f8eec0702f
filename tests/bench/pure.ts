import { reckon } from '../../src/actions/balances';
import { example, tabsFrom, worldOf } from '../support/memory';

// Reading, judging and folding, without Google: how long, and whether twice the rows take twice the time.
// Milliseconds of this machine are noisy; the ratio is what counts (performance.md).

/** The worked example with its fifth visit repeated, on the days of a year. */
function tabsOf(rows: number) {
  const tabs = tabsFrom(example('workbook.json'));
  const visits = tabs.get('الزيارات الفردية') ?? [];
  const sound = visits[4] ?? [];
  while (visits.length <= rows) {
    const day = String(1 + (visits.length % 28)).padStart(2, '0');
    visits.push([`2025-0${1 + (visits.length % 5)}-${day}`, ...sound.slice(1, -1), `visit-${visits.length}`]);
  }
  return tabs;
}

function milliseconds(rows: number): number {
  const world = worldOf(tabsOf(rows));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    reckon(world, { schoolYear: '2024/2025', asOf: '2025-05-31' });
    return performance.now() - start;
  });
  return Math.min(...times);
}

const sizes = [25_000, 50_000, 100_000];
const taken = sizes.map(milliseconds);
sizes.forEach((rows, index) => {
  console.log(`${rows} rows: ${taken[index]?.toFixed(0)} ms`);
});
console.log(`twice the rows, ${((taken[2] ?? 0) / (taken[1] ?? 1)).toFixed(2)} times the time`);
