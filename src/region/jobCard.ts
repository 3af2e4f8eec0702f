import { fold } from '../schema/fold';
import { linesOf, pointsOf } from '../schema/points';

/** بطاقة توصيف المهام: what a member of the regional team is there for (2019 report). */
export interface JobCard {
  /** In one sentence. */
  readonly mission: string;
  readonly tasks: readonly string[];
  readonly reportsTo: string;
  readonly indicators: readonly string[];
}

/** What a cell calls the parts of a card. */
export type CardLabels = { readonly [P in keyof JobCard]: string };

const parts = ['mission', 'tasks', 'reportsTo', 'indicators'] as const satisfies readonly (keyof JobCard)[];

/** A card as its cell holds it: each part under its label, several things one a line. */
export const writtenCard = (card: JobCard, labels: CardLabels): string =>
  parts
    .flatMap((part) => {
      const said = card[part];
      if (said.length === 0) return [];
      return typeof said === 'string'
        ? [`${labels[part]}: ${said}`]
        : [`${labels[part]}:`, ...said.map((one) => `- ${one}`)];
    })
    .join('\n');

/** The part that a line opens, and what it says of it already; null for a line that opens none. */
function openedBy(line: string, labels: CardLabels) {
  const at = line.indexOf(':');
  const label = at < 0 ? '' : fold(line.slice(0, at));
  const part = parts.find((one) => fold(labels[one]) === label);
  return part === undefined ? null : { part, rest: line.slice(at + 1).trim() };
}

/** The card that a cell holds; null where it was written in another form, and is to be shown as it is. */
export function readCard(text: string, labels: CardLabels): JobCard | null {
  const said: { readonly [P in keyof JobCard]: string[] } = {
    mission: [],
    tasks: [],
    reportsTo: [],
    indicators: [],
  };
  let within: keyof JobCard | null = null;
  for (const line of linesOf(text)) {
    const [point = ''] = pointsOf(line);
    if (point === '') continue;
    // A line under a bullet says a thing of its part, whatever words it begins with.
    const opened = point === line.trim() ? openedBy(line, labels) : null;
    within = opened?.part ?? within;
    if (within === null) return null;
    const words = opened ? opened.rest : point;
    if (words !== '') said[within].push(words);
  }
  const { mission, tasks, reportsTo, indicators } = said;
  if (mission.length === 0 || tasks.length === 0) return null;
  return { mission: mission.join('\n'), tasks, reportsTo: reportsTo.join('\n'), indicators };
}
