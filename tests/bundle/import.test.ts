import { afterEach, describe, expect, it } from '@jest/globals';
import type { ImportPreview } from '../../src/actions/previewImport';
import { ar } from '../../src/messages/ar';
import { itemsOf, tiznit } from '../support/importing';
import { closeShipped, headerOf, sheetNamed, shipped, valuesOf } from '../support/shipped';

afterEach(closeShipped);

const text = tiznit();
const fromTheMinistry = text === null ? it.skip : it;

/** An empty spreadsheet, prepared. */
async function prepared() {
  const opened = await shipped();
  await opened.bench.run('prepareWorkbook');
  const rowsOf = (tab: string) => {
    const sheet = sheetNamed(opened.spreadsheet, tab);
    const header = headerOf(sheet);
    return valuesOf(sheet)
      .slice(1)
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
  };
  return { ...opened, rowsOf };
}

const slicesOf = (preview: ImportPreview, entity: string, size: number) => {
  const items = itemsOf(preview);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
    entity,
    items: items.slice(index * size, (index + 1) * size),
    isLast: (index + 1) * size >= items.length,
  }));
};

const mentors = (count: number) =>
  [
    'الاسم والنسب;البريد الإلكتروني',
    ...Array.from({ length: count }, (_, index) => `مواكب ${index};m${index}@taalim.ma`),
  ].join('\n');

describe('importing through the shipped bundle', () => {
  fromTheMinistry('the ministry’s export: planned, written, listed in drop-downs, undone', async () => {
    const { ask, rowsOf, spreadsheet } = await prepared();
    const preview = await ask('previewImport', { what: 'school', text });
    expect(preview.value.planned).toHaveLength(321);
    expect(preview.value.told).toHaveLength(9);
    expect(rowsOf(ar.tabs.school)).toEqual([]);

    const operations: string[] = [];
    for (const slice of slicesOf(preview.value, 'school', 200)) {
      const { ok, value } = await ask('applyImport', slice);
      expect([ok, value.refused]).toEqual([true, []]);
      operations.push(value.operation);
    }
    const schools = rowsOf(ar.tabs.school);
    expect(schools).toHaveLength(321);
    expect(schools.filter((row) => row['المؤسسة الأصل'] !== '')).toHaveLength(209);
    const listed = valuesOf(sheetNamed(spreadsheet, ar.tabs.lists)).map((row) => row[2]);
    expect(listed).toContain('م. للا مريم (16698Z)');
    expect((await ask('checkWorkbook')).value.faults).toEqual([]);
    const { directorate } = (await ask('balances')).value;
    expect(directorate.principals).toEqual({ women: 0, men: 0, unrecorded: 111 });

    for (const operation of operations.reverse())
      expect((await ask('undo', { operation })).value.kept).toEqual([]);
    expect(rowsOf(ar.tabs.school)).toEqual([]);
  });

  it('a slice of 500 rows costs as many calls as one of 5: one block of rows, one of the log', async () => {
    const calls = async (count: number) => {
      const { ask, run } = await prepared();
      const preview = await ask('previewImport', { what: 'mentor', text: mentors(count) });
      const [slice] = slicesOf(preview.value, 'mentor', 500);
      return (await run('applyImport', slice)).remote;
    };
    const [few, many] = [await calls(5), await calls(500)];
    expect(many).toBeLessThanOrEqual(few + 2);
    expect(many).toBeLessThanOrEqual(40);
  });

  it('a slice that is sent again writes nothing, and names the operation to undo it by', async () => {
    const { ask, rowsOf } = await prepared();
    const preview = await ask('previewImport', { what: 'mentor', text: mentors(3) });
    const [slice] = slicesOf(preview.value, 'mentor', 500);
    const first = await ask('applyImport', slice);
    expect(await ask('applyImport', slice)).toEqual(first);
    expect(rowsOf(ar.tabs.mentor)).toHaveLength(3);
    expect((await ask('undo', { operation: first.value.operation })).value.undone).toBe(3);
    expect(rowsOf(ar.tabs.mentor)).toEqual([]);
  });

  it('what was typed as text stays text: nothing becomes a formula, a number or a day', async () => {
    const { ask, rowsOf } = await prepared();
    const preview = await ask('previewImport', {
      what: 'mentor',
      table: [
        ['الاسم والنسب', 'الإطار'],
        ['=1+1', '00123'],
        ['-عمر', '1/2'],
      ],
    });
    for (const slice of slicesOf(preview.value, 'mentor', 500)) await ask('applyImport', slice);
    const { rows } = (await ask('recordsOf', { entity: 'mentor' })).value;
    const drafts = rows.map(({ draft }: { draft: Record<string, string> }) => [draft.name, draft.grade]);
    expect(drafts.sort()).toEqual([
      ['-عمر', '1/2'],
      ['=1+1', '00123'],
    ]);
    expect(rowsOf(ar.tabs.mentor)).toHaveLength(2);
  });

  it('the views of «المزيد» come from a page of their own; no other page can be asked for', async () => {
    const { ask } = await prepared();
    const { html } = (await ask('openPage', { name: 'More' })).value as { html: string };
    const page = /^<style>[\s\S]*<\/style><script>[\s\S]*<\/script>\s*$/;
    expect([html.length > 1000, page.test(html)]).toEqual([true, true]);
    expect(await ask('openPage', { name: 'Code' })).toMatchObject({ ok: false });
  });
});
