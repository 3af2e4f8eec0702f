import type { common as commonWords } from './common.ar';
import type { team as teamWords } from './team.ar';
import type { Template } from './template';
import type { In } from './words';
import type { workPlan as planWords } from './workPlan.ar';

/** What the paper of the work plan is made of; its tables follow the months of the plan. */
export function workPlanTemplate(
  { signatures: { signature, signatureAndSeal } }: In<typeof commonWords>,
  { signs }: In<typeof teamWords>,
  words: In<typeof planWords>,
) {
  return {
    workPlan: {
      label: words.label,
      file: words.file,
      title: words.title,
      isLandscape: true,
      notices: [{ text: words.stands }],
      parts: [
        { text: words.empty, when: 'isEmpty' },
        { text: words.progress, when: 'of' },
        { text: words.beside, isQuiet: true, when: 'of' },
      ],
      signatures: [
        { title: signs.coordinator, note: signature },
        { title: signs.academy, note: signatureAndSeal },
      ],
    },
  } satisfies Readonly<Record<string, Template>>;
}
