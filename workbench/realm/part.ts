import { run } from './bridge';

/** Whether two types are one: Google's enumerations are numbers to the compiler but not this one. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What a method of ours may answer where Google's answers R: plain values as they are, services as our parts. */
type Answer<R> = 0 extends 1 & R
  ? unknown
  : Same<R, void> extends true
    ? // biome-ignore lint/suspicious/noConfusingVoidType: it is a return type, by the way of Local.
      void
    : R extends string | boolean | null | undefined
      ? R
      : R extends number
        ? Same<R, number> extends true
          ? number
          : object
        : R extends GoogleAppsScript.Base.Date
          ? Date
          : R extends readonly (infer E)[]
            ? Answer<E>[]
            : object;

/** The members K of Google's service S as this workbench has them: the names are Google's, and the plain answers. */
export type Local<S, K extends keyof S> = {
  // biome-ignore lint/suspicious/noExplicitAny: overloads are replaced by one function of ours.
  readonly [P in K]: S[P] extends (...args: any[]) => infer R ? (...args: any[]) => Answer<R> : unknown;
};

/** Whether an object has a member itself (the realm is typed for a V8 older than Object.hasOwn). */
export const owns = (object: object, key: string): boolean =>
  Object.getOwnPropertyDescriptor(object, key) !== undefined;

/** Members of S and no others: a name Google does not have does not compile. */
type Held<S, M> = M & Local<S, keyof M & keyof S> & { readonly [P in Exclude<keyof M, keyof S>]: never };

/** What JavaScript itself asks of any object. */
const silent = new Set<PropertyKey>([
  'toJSON',
  'then',
  'constructor',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
]);

/**
 * Makes services of Google's type S, called `type`: `part<Sheet>('Sheet')({ getName: … })`.
 * A member we do not have throws its name; `guard` may refuse a member before it is used.
 */
export const part =
  <S>(type: string, guard?: (member: string) => void) =>
  <M extends object>(members: Held<S, M>): M =>
    new Proxy(members as M, {
      get(target, key) {
        if (typeof key === 'symbol') return undefined;
        if (key === 'toString') return () => type;
        if (!owns(target, key)) {
          if (silent.has(key)) return (Object.prototype as unknown as Record<string, unknown>)[key];
          guard?.(key);
          throw new Error(`the workbench has no ${type}.${key} yet`);
        }
        run.touched++;
        const member = (target as Record<string, unknown>)[key];
        if (!guard || typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          guard(key);
          return member(...args);
        };
      },
      set(_target, key) {
        throw new TypeError(`Cannot assign to read only property '${String(key)}' of ${type}`);
      },
    });
