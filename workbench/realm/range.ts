/** Over 200 lines: Google's Range is one object with this many methods, and each is a line or two. */
import type { Area, Style, Validation } from '../host/model';
import type { Cleared, Patch } from '../host/patch';
import { ask, crossing, revived } from './bridge';
import type { EnumValue } from './enums';
import { exception } from './exception';
import { textFinder } from './finder';
import { part } from './part';
import { a1Of, mismatch, outside, type SomeRange, type SomeSheet } from './places';
import { protection } from './protection';
import { sheet } from './sheet';
import { ruleOf, validation } from './validation';

type Grid = readonly (readonly unknown[])[];

/** Google's sentence when a grid does not have the shape of its range. */
function demandShape(call: string, grid: unknown, { rows, columns }: Area): asserts grid is Grid {
  if (!Array.isArray(grid) || !Array.isArray(grid[0])) throw mismatch(`SpreadsheetApp.Range.${call}`, grid);
  const differs = (what: string, data: number, range: number) =>
    exception(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
    );
  if (grid.length !== rows) throw differs('rows', grid.length, rows);
  for (const line of grid) if (line.length !== columns) throw differs('columns', line.length, columns);
}

const white = '#ffffff';
const black = '#000000';

/** 'General' is the format of a cell that has none. */
const formatNamed = (format: string): string | null => (format === 'General' ? null : format);

/** A range of the local workbook, by its sheet's id and its area counted from 0. */
export function range(id: number, area: Area): SomeRange {
  const { row, column, rows, columns } = area;
  const first: Area = { row, column, rows: 1, columns: 1 };

  const look = <T>(what: string, where = area) => ask<T[][]>('read', 'read', id, where, what);
  const change = (op: string, ...args: unknown[]) => {
    ask('bufferedWrite', op, id, area, ...args);
    return self;
  };
  const dress = (patch: Patch) => change('dress', patch);
  const style = (style: Patch['style'] & object) => dress({ style });
  const each = (call: string, grid: unknown, patch: (value: never) => Patch) => {
    demandShape(call, grid, area);
    return change(
      'dressEach',
      grid.map((line) => line.map((value) => patch(value as never))),
    );
  };
  const clear = (...what: Cleared[]) => change('clear', what);
  const styles = <T>(of: (style: Style) => T) =>
    look<Style | null>('style').map((line) => line.map((one) => of(one ?? {})));
  const place = (next: Area) => {
    const size = ask<{ rows: number; columns: number }>('local', 'size', id);
    if (
      next.row < 0 ||
      next.column < 0 ||
      next.rows < 1 ||
      next.columns < 1 ||
      next.row + next.rows > size.rows ||
      next.column + next.columns > size.columns
    )
      throw outside();
    return range(id, next);
  };

  const self: SomeRange = part<GoogleAppsScript.Spreadsheet.Range>('Range')({
    getRow: () => row + 1,
    getColumn: () => column + 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getLastRow: () => row + rows,
    getLastColumn: () => column + columns,
    getHeight: () => rows,
    getWidth: () => columns,
    getA1Notation: () => a1Of(area),
    getSheet: (): SomeSheet => sheet(id),
    getGridId: () => id,
    getCell: (r: number, c: number): object =>
      place({ row: row + r - 1, column: column + c - 1, rows: 1, columns: 1 }),
    offset: (down: number, across: number, high = rows, wide = columns): object =>
      place({ row: row + down, column: column + across, rows: high, columns: wide }),
    activate: () => {
      ask('bufferedWrite', 'select', id, area);
      return self;
    },

    getValues: () => look<unknown>('value').map((line) => line.map(revived)),
    getValue: () => revived(look<unknown>('value', first)[0]![0]),
    getDisplayValues: () => look<string>('display'),
    getDisplayValue: () => look<string>('display', first)[0]![0]!,
    getFormulas: () => look<string>('formula'),
    getFormula: () => look<string>('formula', first)[0]![0]!,
    isBlank: () => look<unknown>('value').every((line) => line.every((value) => value === '')),
    setValues: (grid: unknown) => {
      demandShape('setValues', grid, area);
      return change(
        'write',
        grid.map((line) => line.map(crossing)),
      );
    },
    setValue: (value: unknown) => {
      const all = Array.from({ length: rows }, () => Array.from({ length: columns }, () => crossing(value)));
      return change('write', all);
    },

    getNumberFormats: () => look<string>('format'),
    getNumberFormat: () => look<string>('format', first)[0]![0]!,
    setNumberFormat: (format: string) => dress({ format: formatNamed(format) }),
    setNumberFormats: (grid: unknown) =>
      each('setNumberFormats', grid, (format: string) => ({ format: formatNamed(format) })),

    getDataValidations: () =>
      look<Validation | null>('validation').map((line) =>
        line.map((rule): object | null => rule && validation(rule)),
      ),
    getDataValidation: (): object | null => {
      const rule = look<Validation | null>('validation', first)[0]![0];
      return rule ? validation(rule) : null;
    },
    setDataValidation: (rule: object | null) => dress({ validation: rule && ruleOf(rule) }),
    setDataValidations: (grid: unknown) =>
      each('setDataValidations', grid, (rule: object | null) => ({ validation: rule && ruleOf(rule) })),
    clearDataValidations: () => clear('validations'),

    getNotes: () => look<string>('note'),
    getNote: () => look<string>('note', first)[0]![0]!,
    setNote: (note: string | null) => dress({ note }),
    setNotes: (grid: unknown) => each('setNotes', grid, (note: string | null) => ({ note })),
    clearNote: () => clear('notes'),

    getBackgrounds: () => styles(({ background }) => background ?? white),
    getBackground: () => look<Style | null>('style', first)[0]![0]?.background ?? white,
    setBackground: (background: string | null) => style({ background }),
    setBackgrounds: (grid: unknown) =>
      each('setBackgrounds', grid, (background: string | null) => ({ style: { background } })),
    getFontColors: () => styles(({ color }) => color ?? black),
    setFontColor: (color: string | null) => style({ color }),
    setFontColors: (grid: unknown) =>
      each('setFontColors', grid, (color: string | null) => ({ style: { color } })),
    getFontWeights: () => styles(({ bold }) => (bold ? 'bold' : 'normal')),
    setFontWeight: (weight: string | null) => style({ bold: weight === 'bold' || null }),
    setFontWeights: (grid: unknown) =>
      each('setFontWeights', grid, (weight: string | null) => ({
        style: { bold: weight === 'bold' || null },
      })),
    setFontStyle: (style_: string | null) => style({ italic: style_ === 'italic' || null }),
    getFontSizes: () => styles(({ size }) => size ?? 10),
    setFontSize: (size: number) => style({ size }),
    setFontSizes: (grid: unknown) => each('setFontSizes', grid, (size: number) => ({ style: { size } })),
    setFontFamily: (family: string | null) => style({ family }),
    setHorizontalAlignment: (horizontal: Style['horizontal'] | null) =>
      style({ horizontal: horizontal ?? null }),
    setHorizontalAlignments: (grid: unknown) =>
      each('setHorizontalAlignments', grid, (horizontal: Style['horizontal'] | null) => ({
        style: { horizontal: horizontal ?? null },
      })),
    setVerticalAlignment: (vertical: Style['vertical'] | null) => style({ vertical: vertical ?? null }),
    setWrap: (wrap: boolean) => style({ wrap }),
    setWrapStrategy: (strategy: EnumValue) => style({ wrap: strategy.toString() === 'WRAP' }),
    setTextDirection: (direction: EnumValue | null) =>
      style({ direction: direction && (direction.toString() === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr') }),
    setBorder: (
      top: boolean | null,
      left: boolean | null,
      bottom: boolean | null,
      right: boolean | null,
      vertical: boolean | null,
      horizontal: boolean | null,
      color: string | null = null,
      _style: unknown = null,
    ) => change('border', { top, left, bottom, right, vertical, horizontal }, color ?? black),

    merge: () => change('merge', true),
    mergeAcross: () => {
      for (let line = row; line < row + rows; line += 1)
        ask('bufferedWrite', 'merge', id, { row: line, column, rows: 1, columns }, true);
      return self;
    },
    breakApart: () => change('merge', false),
    getMergedRanges: () =>
      ask<{ merges: Area[] }>('metadata', 'settings', id)
        .merges.filter(
          (one) =>
            one.row < row + rows &&
            row < one.row + one.rows &&
            one.column < column + columns &&
            column < one.column + one.columns,
        )
        .map((one): object => range(id, one)),

    // Documented: contents and formats; notes and rules stay unless asked.
    clear: (options?: {
      contentsOnly?: boolean;
      formatOnly?: boolean;
      validationsOnly?: boolean;
      commentsOnly?: boolean;
    }) => {
      const only: Cleared[] = [];
      if (options?.contentsOnly) only.push('contents');
      if (options?.formatOnly) only.push('formats');
      if (options?.validationsOnly) only.push('validations');
      if (options?.commentsOnly) only.push('notes');
      return only.length ? clear(...only) : clear('contents', 'formats');
    },
    clearContent: () => clear('contents'),
    clearFormat: () => clear('formats'),

    createTextFinder: (text: string): object => textFinder(id, area, text),
    protect: (): object => protection(id, { kind: 'RANGE', area, description: '', warningOnly: false }),
  });
  return self;
}
