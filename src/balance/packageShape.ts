import { activityNames } from '../entities/activity';
import { cycle as cycles, stage as stages } from '../entities/lists';
import { readDay, readSchoolYear } from '../schema/day';
import { isBlank } from '../schema/fold';
import type { BalancePackage } from './packages';
import { spelledLines } from './packages';

/** Whether a value is what its place holds. */
type Check = (value: unknown) => boolean;

/** No cell holds a longer text; a name is shorter still. */
const [longestText, longestName] = [32_767, 2_000] as const;

/** More than a directorate will ever have: what is beyond was made to do harm. */
const [mostNames, mostEntries, mostCounted] = [1_000, 60_000, 1_000_000] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matching =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const either =
  (...codes: readonly unknown[]): Check =>
  (value) =>
    codes.includes(value);
const count: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostCounted;
const atLeastOne: Check = (value) => count(value) && value !== 0;
const text: Check = (value) => typeof value === 'string' && value.length <= longestText;
const named: Check = (value) => text(value) && value !== '';
const name: Check = (value) => typeof value === 'string' && value.length <= longestName && !isBlank(value);
const day: Check = (value) => matching(/^\d{4}-\d{2}-\d{2}$/)(value) && readDay(String(value)) !== null;
const year: Check = (value) => matching(/^\d{4}\/\d{4}$/)(value) && readSchoolYear(String(value)) !== null;
const moment: Check = (value) =>
  matching(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)(value) && day(String(value).slice(0, 10));
const seal = matching(/^[0-9a-f]{64}$/);
const mean: Check = (value) => value === null || (typeof value === 'number' && value >= 0 && value <= 100);

const list =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= mostEntries && value.every(of);

/** Exactly these fields: a package has thousands of points, and each is looked at. */
const object = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => {
    if (!isObject(value) || Object.keys(value).length !== checks.length) return false;
    for (const [field, check] of checks) if (!check(value[field])) return false;
    return true;
  };
};
const each = (names: readonly string[], of: Check): Check =>
  object(Object.fromEntries(names.map((one) => [one, of])));
const byName =
  (of: Check): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length <= mostNames &&
    Object.keys(value).every((key) => name(key) && of(value[key]));

const point = object({ text: named, times: atLeastOne });

const balance = object({
  principals: each(['women', 'men', 'unrecorded'], count),
  visits: each(cycles.codes, count),
  remote: count,
  miniGroups: count,
  topics: list(object({ topic: named, times: atLeastOne, days: list(day) })),
  topicsOutside: count,
  strengths: list(point),
  weaknesses: list(point),
  progress: each(
    stages.codes,
    object({
      degrees: (value) => Array.isArray(value) && value.length === 5 && value.every(count),
      unknown: count,
      known: count,
      mean,
    }),
  ),
});

const pack = object({
  schema: count,
  academy: name,
  directorate: name,
  deposit: object({
    receipt: matching(/^[\u0621-\u064a]{1,3}-[0-9A-F]{4}-[0-9A-F]{4}$/),
    version: atLeastOne,
    on: day,
    firstOn: day,
    recordedAt: moment,
    registryNumber: text,
    summary: text,
    difficulties: text,
    reason: text,
    sha256: seal,
  }),
  balances: object({
    schoolYear: year,
    asOf: day,
    directorate: balance,
    cpps: byName(balance),
    mentors: byName(balance),
    leftOut: list(object({ tab: name, row: atLeastOne, codes: list(name) })),
  }),
  spellings: each(
    spelledLines,
    list(object({ text: named, times: atLeastOne, on: day, of: either(...activityNames) })),
  ),
  sha256: seal,
});

/** Whether what was read has the shape of a balance package, field by field, each value of a size that can be. */
export const isPackage = (value: unknown): value is BalancePackage => pack(value);
