import type { EntityName } from '../entities/index';
import type { Row } from '../entities/known';
import { knownFrom } from '../entities/known';
import type { Supposed } from '../imports/planned';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { RowsOf } from '../rules/judge';
import { judgeDraft } from '../rules/judge';
import { aroundOf, asSound, warningsOf } from '../rules/warnings';
import { headersOf } from '../sheets/table';
import type { File } from './file';
import { hintOf, issueOf } from './outcome';

/** The file as it would be with other rows in one tab, judging a row as it would stand there; nothing is written. */
export const supposing =
  (world: World, file: File, entity: EntityName) =>
  (rows: readonly Row[]): Supposed => {
    const rowsOf: RowsOf = (other) => (other === entity ? rows : file.rowsOf(other));
    const { settings } = file;
    const known = knownFrom({ rowsOf, labels: ar.lists, settings, today: world.today() });
    const around = aroundOf(rowsOf, known);
    const labels = headersOf(entity);
    return {
      known,
      judge: (texts, row, id) => {
        const judged = judgeDraft(entity, texts, row, rowsOf, known);
        if ('faults' in judged) {
          const faults = judged.faults.map((one) => ({
            field: one.field,
            message: issueOf(one, labels).message,
          }));
          return { faults, warnings: [] };
        }
        const warnings = warningsOf(asSound(entity, row, id, judged.record), around);
        return { faults: [], warnings: warnings.map((one) => hintOf(one, labels).message) };
      },
    };
  };
