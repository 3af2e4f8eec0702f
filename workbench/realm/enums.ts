/** A value of one of Google's enumerations: an object that prints its name and equals only itself. */
export interface EnumValue {
  toString(): string;
  name(): string;
  toJSON(): string;
  compareTo(other: EnumValue): number;
  ordinal(): number;
}

/** An enumeration with these names. */
export function enumeration<const N extends string>(...names: readonly N[]): Readonly<Record<N, EnumValue>> {
  const values = {} as Record<N, EnumValue>;
  names.forEach((name, i) => {
    values[name] = Object.freeze({
      toString: () => name,
      name: () => name,
      toJSON: () => name,
      ordinal: () => i,
      compareTo: (other: EnumValue) => i - other.ordinal(),
    });
  });
  return Object.freeze(values);
}
