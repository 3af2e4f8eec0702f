import type { Understood } from '../imports/columns';
import { understand } from '../imports/columns';
import type { Table } from '../imports/csv';
import { tableFrom } from '../imports/csv';
import { membersFrom } from '../imports/members';
import { planOf } from '../imports/plan';
import type { Plan, Planned, Told } from '../imports/planned';
import type { Prepared } from '../imports/prepared';
import type { Source, SourceName } from '../imports/sources';
import { sources } from '../imports/sources';
import { imports } from '../messages/imports.ar';
import type { World } from '../ports';
import { firstDayOf } from '../schema/day';
import { fault } from '../schema/fault';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { headersOf, tabOf } from '../sheets/table';
import type { File } from './file';
import { openFileOf } from './file';
import type { Issue, Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { askedOf, periodOf } from './period';
import { supposing } from './suppose';

const input = shape(({ object, text, texts, list, optional }) =>
  object({ what: text, text: optional(text), table: optional(list(texts)), cpp: optional(text) }),
);

/** Rows beyond which a table should come in parts. */
const mostLines = 20_000;

/** A dry run: what an import would write, and what becomes of every other line; nothing is written. */
export interface ImportPreview {
  readonly tab: string;
  /** How many lines hold anything, the header aside. */
  readonly lines: number;
  /** The columns of the table and what each was taken for; null for one that has no place in the file. */
  readonly columns: readonly { readonly header: string; readonly label: string | null }[];
  readonly planned: readonly Planned[];
  readonly told: readonly Told[];
  /** What is to be known of the whole. */
  readonly summary: readonly string[];
}

const wrong = (message: string): Outcome<never> => refused([{ code: 'required', message } satisfies Issue]);

const isSourceName = (what: string): what is SourceName =>
  Object.prototype.hasOwnProperty.call(sources, what);

function summaryOf({ tags, told }: Plan): readonly string[] {
  const privates = told.filter(({ fate }) => fate === 'private').length;
  return [
    ...(Object.keys(tags) as (keyof typeof tags)[]).flatMap((tag) =>
      tags[tag] > 0 ? [imports.tags[tag](tags[tag])] : [],
    ),
    ...(privates > 0 ? [`${imports.fates.private}: ${privates}`] : []),
  ];
}

function previewOf(
  world: World,
  file: File,
  source: Source,
  prepared: Prepared,
  columns: ImportPreview['columns'],
  onlyPresent: boolean,
): Outcome<ImportPreview> {
  const { entity } = source;
  const rows = file.rowsOf(entity);
  const plan = planOf(source, prepared, { rows, suppose: supposing(world, file, entity), onlyPresent });
  const lines = new Set(
    [...plan.told, ...plan.planned].flatMap((one) => ('line' in one ? one.line : one.lines)),
  );
  return done({
    tab: tabOf(entity),
    lines: lines.size,
    columns,
    planned: plan.planned,
    told: plan.told,
    summary: summaryOf(plan),
  });
}

/** What keeps a table from being imported at all; null if nothing does. */
function lacking({ needs, columns }: Source, table: Understood | null): string | null {
  const nameOf = (code: string) => columns[code]?.[0] ?? code;
  const wanted = needs.map(([code = '']) => nameOf(code));
  if (!table) return imports.noHeader(wanted);
  const missing = needs.filter((codes) => !codes.some((code) => table.codes.has(code)));
  if (missing.length > 0) return imports.noColumn(missing.map(([code = '']) => nameOf(code)));
  return table.lines.length === 0 ? imports.empty : null;
}

/** The schools of a pasted list join a CPP: `what: "members"`. */
function previewMembers(world: World, file: File, table: Table, said: string): Outcome<ImportPreview> {
  const found = file.known.refer('cpp', said);
  if (!('key' in found))
    return wrong(issueOf(fault(found.code as 'unknownCpp', 'cpp', { said }), headersOf('school')).message);
  const prepared = membersFrom(table, file.known.nameOf('cpp', found.key), file.known);
  if (prepared.drafted.length === 0) return wrong(imports.noCodes);
  return previewOf(world, file, sources.school, prepared, [], true);
}

/** The dry run of an import, from a pasted text or the cells of a file (contract §2). */
export const previewImport = {
  input,
  run: (world: World, { what, text = '', table: cells, cpp }: Sent<typeof input>): Outcome<ImportPreview> => {
    if (what !== 'members' && !isSourceName(what)) return refused([refusal('badRequest', { what })]);
    const table = cells ?? tableFrom(text);
    if (table.every((row) => row.every(isBlank))) return wrong(imports.empty);
    if (table.length > mostLines) return wrong(imports.tooMany(mostLines));
    const file = openFileOf(world, isSourceName(what) ? sources[what].entity : 'school');
    if (!isSourceName(what)) return previewMembers(world, file, table, cpp ?? '');
    const source: Source = sources[what];
    const understood = understand(table, source.columns);
    const lack = lacking(source, understood);
    if (!understood || lack !== null) return wrong(lack ?? imports.empty);
    const headers = headersOf(source.entity);
    const { schoolYear } = periodOf(askedOf({}, file.settings), world.today());
    const prepared = source.prepare(understood.lines, {
      rows: file.rowsOf(source.entity),
      known: file.known,
      yearBegins: firstDayOf(schoolYear),
    });
    const columns = understood.columns.map(({ header, code }) => ({
      header,
      label: code === null ? null : (headers[code] ?? source.columns[code]?.[0] ?? header),
    }));
    return previewOf(world, file, source, prepared, columns, false);
  },
};
