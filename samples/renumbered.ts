import type { Spreadsheet, Validation } from '../workbench/host/model';

/** A range a drop-down reads names its tab by id, first of its values. */
const moved = (rule: Validation, newId: (id: number) => number): Validation =>
  rule.criteria === 'VALUE_IN_RANGE'
    ? { ...rule, values: [newId(rule.values[0] as number), ...rule.values.slice(1)] }
    : rule;

/**
 * The same spreadsheet under an id of ours, its tabs, charts and protections numbered in their order: Google gives them
 * numbers by chance, and a sample is the same on every machine.
 */
export function renumbered(spreadsheet: Spreadsheet, id: string): Spreadsheet {
  const places = new Map(spreadsheet.sheets.map((sheet, index) => [sheet.id, index + 1]));
  const newId = (old: number) => places.get(old) ?? old;
  return {
    ...spreadsheet,
    id,
    metadata: spreadsheet.metadata.map((one) => (one.value === spreadsheet.id ? { ...one, value: id } : one)),
    activeSheet: newId(spreadsheet.activeSheet),
    sheets: spreadsheet.sheets.map((sheet) => ({
      ...sheet,
      id: newId(sheet.id),
      metadata: sheet.metadata.map(({ key, value }) => ({
        key,
        value: value.replace(/^(\d+):/, (_, old) => `${newId(Number(old))}:`),
      })),
      cells: sheet.cells.map((line) =>
        line?.map((cell) =>
          cell?.validation ? { ...cell, validation: moved(cell.validation, newId) } : cell,
        ),
      ),
      protections: sheet.protections.map((one, index) => ({
        ...one,
        id: String(newId(sheet.id) * 100 + index),
      })),
      charts: sheet.charts.map((chart, index) => ({
        ...chart,
        id: newId(sheet.id) * 100 + index,
        ranges: chart.ranges.map((range) => ({ ...range, sheet: newId(range.sheet) })),
      })),
    })),
  };
}
