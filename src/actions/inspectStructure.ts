import type { World } from '../ports';
import { shape } from '../schema/input';
import type { Step, StructureFinding } from '../sheets/structure/found';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { diagnosisOf } from './structure';

/** What is damaged in the structure of the file, and the steps that would mend it, each told before it is made. */
export interface Inspected {
  readonly findings: readonly StructureFinding[];
  readonly steps: readonly Step[];
}

/** Looks at the structure of the file; changes nothing. */
export const inspectStructure = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Inspected> => {
    const { findings, plans } = diagnosisOf(world);
    return done({ findings, steps: plans.map(({ step }) => step) });
  },
};
