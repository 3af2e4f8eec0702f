import { instantOfWall, offsetAt, wallOf } from './zone';

type Setter = 'FullYear' | 'Month' | 'Date' | 'Hours' | 'Minutes' | 'Seconds' | 'Milliseconds';
const parts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'] as const;
const setters: readonly Setter[] = [
  'FullYear',
  'Month',
  'Date',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
];

/**
 * Makes this realm's Date tell the workbench's time, in the script's own zone whatever the machine's:
 * Google runs a script in its manifest's zone. Date stays a constructor, and its prototype the realm's own.
 */
export function setClock(offset: number, zone: string): void {
  const Real = Date;
  const methods = Real.prototype as unknown as Record<string, (this: Date, ...args: number[]) => number>;
  const now = () => Real.now() + offset;
  const realNow = Real.now.bind(Real);
  const utc = Real.UTC.bind(Real);
  const local = (text: string) => {
    const instant = Real.parse(text);
    // A text with its own offset, or a bare ISO day, is an instant; any other is on the wall of the zone.
    if (Number.isNaN(instant) || /Z$|GMT|UTC|[+-]\d{2}:?\d{2}$|^\d{4}(-\d{2}){0,2}$/.test(text.trim()))
      return instant;
    const machine = new Real(instant);
    return instantOfWall(instant - realOffset.call(machine) * 60_000, zone);
  };
  const realOffset = Real.prototype.getTimezoneOffset;

  const Clock = function (this: unknown, ...args: unknown[]) {
    if (!new.target) return new Real(realNow() + offset).toString();
    let made: unknown[] = args;
    if (args.length === 0) made = [realNow() + offset];
    else if (args.length === 1 && typeof args[0] === 'string') made = [local(args[0])];
    else if (args.length > 1) made = [instantOfWall(utc(...(args.map(Number) as [number, number])), zone)];
    return Reflect.construct(Real, made, new.target);
  } as unknown as DateConstructor;
  Object.defineProperty(Clock, 'prototype', { value: Real.prototype, writable: false });
  Object.defineProperties(Clock, {
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: now, writable: true, configurable: true },
    parse: { value: local, writable: true, configurable: true },
    UTC: { value: Real.UTC, writable: true, configurable: true },
  });
  const define = (name: string, value: unknown) =>
    Object.defineProperty(Real.prototype, name, { value, writable: true, configurable: true });
  define('constructor', Clock);

  const wall = (date: Date) => new Real(wallOf(date.getTime(), zone));
  for (const part of parts) {
    const utcGetter = methods[`getUTC${part}`]!;
    define(`get${part}`, function (this: Date) {
      return utcGetter.call(wall(this));
    });
  }
  for (const part of setters) {
    const utcSetter = methods[`setUTC${part}`]!;
    define(`set${part}`, function (this: Date, ...values: number[]) {
      const there = wall(this);
      utcSetter.apply(there, values);
      return this.setTime(instantOfWall(there.getTime(), zone));
    });
  }
  define('getTimezoneOffset', function (this: Date) {
    return -offsetAt(this.getTime(), zone) / 60_000;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const plain = Real.prototype[name];
    define(name, function (this: Date, locale?: string, options?: Intl.DateTimeFormatOptions) {
      return plain.call(this, locale, { timeZone: zone, ...options });
    });
  }
  const two = (value: number) => String(value).padStart(2, '0');
  const utcText = Real.prototype.toUTCString;
  define('toDateString', function (this: Date) {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const [weekday, day, month, year] = utcText.call(wall(this)).replace(',', '').split(' ');
    return `${weekday} ${month} ${day} ${year}`;
  });
  define('toTimeString', function (this: Date) {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const ahead = -this.getTimezoneOffset();
    const sign = ahead < 0 ? '-' : '+';
    const size = Math.abs(ahead);
    const hour = `${two(this.getHours())}:${two(this.getMinutes())}:${two(this.getSeconds())}`;
    return `${hour} GMT${sign}${two(Math.floor(size / 60))}${two(Math.round(size % 60))}`;
  });
  define('toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  Object.defineProperty(globalThis, 'Date', {
    value: Clock,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
