import type { OutputPlan, World } from '../ports';
import { shape } from '../schema/input';
import type { Built } from '../sheets/balanceTabs';
import type { File } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { Period } from './period';

export function regionalBalanceTab(
  _world: World,
  _file: File,
  _period: Period,
  _built: Built,
): readonly OutputPlan[] {
  return [];
}

export const regionalBalance = {
  input: shape(({ object }) => object({})),
  run: (_world: World): Outcome<Record<string, never>> => done({}),
};
