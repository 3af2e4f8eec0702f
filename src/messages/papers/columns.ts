import type { Column } from './template';

/** A column of a table on paper. */
export const column = (of: string, title: string, share: number): Column => ({ of, title, share });

/** Columns that show fields of rows, each named as its form names it, with its part of the width. */
export const fieldsOf = (
  labels: Readonly<Record<string, string>>,
  shares: Readonly<Record<string, number>>,
): readonly Column[] =>
  Object.entries(shares).map(([field, share]) => column(field, labels[field] ?? field, share));
