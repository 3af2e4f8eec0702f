import { workPlan } from '../../letters/papers/workPlan';
import type { PaperKind } from '../papers';
import { planIn } from '../timeline';
import { ofFile } from './opened';

/** The paper of the phased work plan. */
export const planPapers = {
  workPlan: {
    level: 'academy',
    group: 'region',
    label: ({ templates }) => templates.workPlan.label,
    asks: {},
    make: ofFile(({ world, file, desk }) => {
      file.all('academy');
      return [workPlan(desk, planIn(world, file).activities)];
    }),
  },
} as const satisfies Readonly<Record<string, PaperKind>>;
