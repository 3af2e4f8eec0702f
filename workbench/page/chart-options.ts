/** What the script asked of a chart, as Google's options say it. */
import type { ChartView } from '../host/http/wire';

/** Google's option of that path, `hAxis.title`, whether it was set flat or nested. */
export function option(options: ChartView['options'], path: string): unknown {
  if (path in options) return options[path];
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], options);
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Categories run from the right only when the script reversed them (platform rule 23), as on Google. */
export const isReversed = ({ options }: ChartView): boolean =>
  option(options, 'reverseCategories') === true || Number(option(options, 'hAxis.direction')) === -1;
