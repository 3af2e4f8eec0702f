import { run } from './bridge';
import { part } from './part';

const said = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

const say = (...values: readonly unknown[]) => {
  let rest = values;
  let line = '';
  if (typeof values[0] === 'string' && /%[sdjoO]/.test(values[0])) {
    rest = values.slice(1);
    line = values[0].replace(/%[sdjoO]/g, (mark) => {
      if (!rest.length) return mark;
      const value = rest[0];
      rest = rest.slice(1);
      return said(value);
    });
  }
  run.log.push([...(line ? [line] : []), ...rest.map(said)].join(' '));
};

/** Logger: allowed in every AuthMode (platform rule 7). */
export const logger: object = part<GoogleAppsScript.Base.Logger>('Logger')({
  log: (...values: unknown[]) => {
    say(...values);
    return logger;
  },
  getLog: () => run.log.join('\n'),
  clear: () => {
    run.log.length = 0;
  },
});

/** console, as Cloud Logging keeps it. */
export const console = {
  log: say,
  info: say,
  warn: say,
  error: say,
  debug: say,
  time: (_label?: string) => undefined,
  timeEnd: (_label?: string) => undefined,
};
