import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tableFrom } from '../../src/imports/csv';
import { isolated } from '../../src/messages/phrase';
import { guarded, unguarded } from '../../src/sheets/apostrophe';
import {
  directorate,
  idOf,
  listedIn,
  saved as savedIn,
  saving,
  sent,
  type Tabs,
  valueIn,
} from '../support/rows';
import { cellsOfCsv, halfAPair, longest, tooLong, treacherous, visitSaying } from '../support/treacherous';

const names = Object.keys(treacherous);
const texts = [...Object.values(treacherous), longest];

/** A file in which each treacherous text was saved as a subject and as findings. */
function saved(): Tabs {
  const tabs = directorate();
  texts.forEach((text, index) => {
    const outcome = saving(tabs, 'visit', visitSaying(text), { id: idOf(index + 1) });
    if (!outcome.ok) throw new Error(`${names[index]}: ${outcome.issues[0]?.message}`);
  });
  return tabs;
}

const tabs = saved();

function exported(as: string): string {
  return valueIn<{ content: string }>(sent(tabs, 'exportData', { what: 'visit', as })).content;
}

/** The subjects and findings of a table, by its own headers. */
const told = ([header = [], ...rows]: readonly (readonly string[])[]) =>
  rows.map((row) => [row[header.indexOf('موضوع الزيارة')], row[header.indexOf('الخلاصات')]]);

const both = texts.map((text) => [text, text]);

/** What a program that knows our apostrophe reads. */
const takenOff = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(unguarded));

describe('a text that spreadsheets, CSV readers or HTML like to execute or to mangle', () => {
  it('is one of more than thirty', () => expect(texts.length).toBeGreaterThan(30));

  it('is kept in its cell as typed, and read as typed', () => {
    const rows = [...listedIn(tabs, 'visit')].sort((one, other) => one.row - other.row);
    expect(rows.map((row) => [row.draft.subject, row.draft.findings])).toEqual(both);
    expect(told(tabs.get('الزيارات الفردية') as string[][])).toEqual(both);
  });

  it('comes back from JSON as typed', () => {
    const rows = JSON.parse(exported('json')) as { id: string; subject: string; findings: string }[];
    expect(rows.map(({ subject, findings }) => [subject, findings])).toEqual(both);
    expect(rows[0]?.id).toBe(idOf(1));
  });

  it('comes back from CSV as typed: a byte order mark, ; between cells, CRLF after rows, one apostrophe taken off', () => {
    const csv = exported('csv');
    expect(csv.startsWith('\ufeffالتاريخ;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(told(takenOff(cellsOfCsv(csv.slice(1))))).toEqual(both);
    expect(told(tableFrom(csv))).toEqual(both);
  });

  it('is no formula in the CSV, to whoever looks at its first sign, even behind what cannot be seen', () => {
    const cells = cellsOfCsv(exported('csv').slice(1)).flat();
    expect(cells.filter((cell) => /^[\s\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual(
      [],
    );
  });

  it('bears an apostrophe only where it is like a formula: numbers, days and words of truth stay as typed', () => {
    const cells = new Set(cellsOfCsv(exported('csv').slice(1)).flat());
    for (const name of ['a long number', 'leading zeros', 'a fraction', 'a power of ten', 'an apostrophe'])
      expect(cells).toContain(treacherous[name]);
    expect(cells).toContain("'- نقطة");
  });

  it('the apostrophe can be told from any other: whatever the text, exactly one is put and taken', () => {
    const sign = fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', '\ufeff', 'ن', '1');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign, maxLength: 8 }), fc.string()), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('any table of such texts is read again by our import as it was, whatever else stands in its cells', () => {
    const cell = fc.oneof(
      fc.constantFrom(...Object.values(treacherous)),
      fc.string({ unit: fc.constantFrom(';', ',', '\t', '\n', '"', "'", '=', 'ن'), maxLength: 40 }),
    );
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (cells) => {
        const file = directorate({
          visit: cells.map(([subject, findings]) => ({ ...visitSaying(''), subject, findings })),
        });
        const outcome = sent(file, 'exportData', { what: 'visit', as: 'csv' });
        const { content } = (outcome as { value: { content: string } }).value;
        const blanked = (text: string) => (/^[\s\u200b-\u200f\ufeff]*$/.test(text) ? '' : text);
        expect(told(tableFrom(content))).toEqual(cells.map((row) => row.map(blanked)));
      }),
      { numRuns: 40 },
    );
  });

  it('as lines to read, stays on its own line and turns nothing round', () => {
    const lines = exported('text').split('\n');
    expect(lines).toHaveLength(texts.length + 1);
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\u2028\u202a-\u202e\u2066\u2067]/);
      expect(line.match(/\u2068/g)?.length).toBe(line.match(/\u2069/g)?.length);
    }
  });

  it('is told by سجل العمليات, and comes back from it after a removal, as typed', () => {
    const file = directorate();
    Object.values(treacherous).forEach((text, index) => {
      const id = idOf(index + 1);
      const { version } = savedIn(file, 'visit', visitSaying(text), { id });
      const removed = sent(file, 'removeRecord', { entity: 'visit', id, version }) as {
        value: { version: string };
      };
      const told = sent(file, 'history', { entity: 'visit', id }) as {
        value: { entries: { verb: string; before: Record<string, string> | null }[] };
      };
      expect(told.value.entries.map(({ before }) => before?.findings ?? null)).toContain(text);
      const back = sent(file, 'restoreRecord', { entity: 'visit', id, version: removed.value.version });
      expect([names[index], back.ok]).toEqual([names[index], true]);
      const [row] = listedIn(file, 'visit', { ids: [id] });
      expect([row?.draft.subject, row?.draft.findings]).toEqual([text, text]);
    });
  });

  it('in a sentence of ours, is set apart whole: what it leaves open or closes twice stays its own', () => {
    const marks = fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202e', '\u202c', 'ن', '1');
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 12 }), (text) => {
        const sentence = isolated(isolated(text));
        let open = 0;
        Array.from(sentence).forEach((sign, at) => {
          if (/[\u2066-\u2068]/.test(sign)) open += 1;
          else if (sign === '\u2069') open -= 1;
          expect(open > 0).toBe(at < sentence.length - 1);
        });
        expect(sentence.replace(/[\u2066-\u2069]/g, '')).toBe(text.replace(/[\u2066-\u2069]/g, ''));
      }),
    );
    expect(isolated('نص \u2067معزول\u2069')).toBe('\u2068نص \u2067معزول\u2069\u2069');
  });

  it('of 32,767 characters is kept, of one more is refused, and nothing is written', () => {
    const file = directorate();
    const outcome = saving(file, 'visit', visitSaying(tooLong));
    expect(outcome).toMatchObject({
      ok: false,
      issues: [
        { field: 'subject', code: 'outOfRange' },
        { field: 'findings', code: 'outOfRange' },
      ],
    });
    expect(listedIn(file, 'visit')).toEqual([]);
  });

  it('that holds half of a pair is refused and told how to mend: no cell of .xlsx holds it', () => {
    const file = directorate();
    const outcome = saving(file, 'visit', { ...visitSaying('نص'), findings: halfAPair });
    expect(outcome).toMatchObject({ ok: false, issues: [{ field: 'findings', code: 'outOfRange' }] });
    expect(!outcome.ok && outcome.issues[0]?.message).toContain('امسحوه');
    expect(listedIn(file, 'visit')).toEqual([]);
  });
});
