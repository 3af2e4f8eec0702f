import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ask } from '../../src/actions/index';
import { presentIn, receivedIn } from '../../src/actions/received';
import { canonicalForm } from '../../src/balance/canonicalForm';
import type { BalancePackage } from '../../src/balance/packages';
import type { RegionTold } from '../../src/balance/regionTold';
import { ar } from '../../src/messages/ar';
import { fixedColumns } from '../../src/sheets/received';
import { worldOf } from '../support/memory';
import type { Writable } from '../support/receiving';
import { digest, fileOf, opening, packageOf, receivedRows, resealed } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { busyWorld, clock, directorate, regional, sent, thisYear, valueIn } from '../support/rows';
import { halfAPair, treacherous } from '../support/treacherous';

const bare = (message = '') => message.replace(/[\u2066-\u2069]/g, '');
const statesOf = (tabs: Tabs, files: readonly { name: string; content: string }[]) =>
  opening(tabs, files).map(({ state }) => state);
const present = (tabs: Tabs, year = thisYear) => presentIn(receivedIn(worldOf(tabs, clock)), year);
const counting = (tabs: Tabs) =>
  present(tabs).map(({ directorate: name, package: pack }) => `${name} ${pack.deposit.version}`);
const logged = (tabs: Tabs) => (tabs.get(ar.tabs.log) ?? []).filter((line) => line[2] === 'توصل بحصيلة');

/** A file refused: its sentence names it, nothing of it is kept. */
function refusal(tabs: Tabs, file: { name: string; content: string }) {
  const before = receivedRows(tabs).length;
  const [told] = opening(tabs, [file]);
  expect(told?.state).toBe('refused');
  expect(bare(told?.message)).toContain(file.name);
  expect(receivedRows(tabs)).toHaveLength(before);
  return bare(told?.message);
}

describe('openPackages: balances come up to the academy', () => {
  it('a package of a directorate of ours is accepted, kept whole in one line, and told in سجل العمليات', () => {
    const tabs = regional();
    const pack = packageOf();
    const [told] = opening(tabs, [fileOf(pack)]);
    expect(told).toMatchObject({ state: 'accepted', directorate: 'فاس', version: 1, name: 'حصيلة فاس.json' });
    expect(bare(told?.message)).toBe('فاس: احتُسبت النسخة 1 المودعة يوم 10/06/2027.');
    expect(present(tabs)).toEqual([
      {
        isWhole: true,
        row: 2,
        directorate: 'فاس',
        package: pack,
        receivedAt: `${clock} 10:30:00`,
        receivedBy: '',
        fileName: 'حصيلة فاس.json',
      },
    ]);
    expect(logged(tabs)).toHaveLength(1);
    expect(logged(tabs)[0]?.[7]).toContain(pack.sha256);
  });

  it('a reader of the tab sees whose, which version, of which day, and the figures in short', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    const header = tabs.get(ar.tabs.received)?.[0] ?? [];
    const cells = Object.fromEntries(header.map((label, at) => [label, receivedRows(tabs)[0]?.[at]]));
    expect(cells).toMatchObject({
      المديرية: '«فاس»',
      'السنة الدراسية': '«2026/2027»',
      النسخة: 'النسخة 1',
      'يوم الإيداع': '«10/06/2027»',
      'وصل الإيداع': 'إ-1F0C-9A2E',
      المؤسسات: '«5»',
      'الزيارات الفردية': '«1»',
      'المجموعات المصغرة': '«1»',
      الورشات: '«2»',
      فتحها: 'غير معروف',
    });
  });

  it('one deposited after «تاريخ الحصيلة» is kept, and said not to count yet', () => {
    const asOf = (day: string) => {
      const tabs = regional({ settings: { asOf: day } });
      const [told] = opening(tabs, [fileOf(packageOf({ on: '2027-06-10' }))]);
      expect(receivedRows(tabs)).toHaveLength(1);
      const { region } = valueIn<RegionTold>(sent(tabs, 'regionalBalance', {}));
      return [told?.state, region.balance.visits.primary, bare(told?.message)];
    };
    const [state, visits, message] = asOf('05/06/2027');
    expect([state, visits]).toEqual(['later', 0]);
    expect(message).toContain('حُفظت النسخة 1 المودعة يوم 10/06/2027، ولا تُحتسب بعد');
    expect(message).toContain('إلى غاية 05/06/2027');
    for (const day of ['10/06/2027', '31/08/2027', ''])
      expect(asOf(day).slice(0, 2)).toEqual(['accepted', 1]);
  });

  it('the same package opened again, alone or with others, changes nothing', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    const [rows, log] = [receivedRows(tabs).map((row) => [...row]), logged(tabs).length];
    const [again] = opening(tabs, [fileOf(packageOf(), 'نسخة أخرى من الملف.json')]);
    expect(again).toMatchObject({ state: 'same', directorate: 'فاس', version: 1 });
    expect([receivedRows(tabs), logged(tabs).length]).toEqual([rows, log]);
    expect(statesOf(tabs, [fileOf(packageOf()), fileOf(packageOf({ directorate: 'تازة' }))])).toEqual([
      'same',
      'accepted',
    ]);
    expect(statesOf(regional(), [fileOf(packageOf()), fileOf(packageOf())])).toEqual(['accepted', 'same']);
  });

  it('a newer version replaces the one that counted, which stays; an older one is refused', () => {
    const tabs = regional();
    const [first, second, third] = [1, 2, 3].map((version) => packageOf({ version })) as [
      BalancePackage,
      BalancePackage,
      BalancePackage,
    ];
    expect(statesOf(tabs, [fileOf(first)])).toEqual(['accepted']);
    expect(statesOf(tabs, [fileOf(third)])).toEqual(['replaced']);
    expect(counting(tabs)).toEqual(['فاس 3']);
    expect(receivedRows(tabs)).toHaveLength(2);
    expect(refusal(tabs, fileOf(second))).toContain('ولديكم النسخة 3 وهي أحدث');
    // What was received before is known again, calmly.
    expect(opening(tabs, [fileOf(first)])[0]).toMatchObject({ state: 'same', version: 1 });
    expect(counting(tabs)).toEqual(['فاس 3']);
  });

  it('of two versions of one directorate in one call the newer counts at the end, whatever their order', () => {
    const files = [fileOf(packageOf()), fileOf(packageOf({ version: 2 }))];
    for (const order of [files, [...files].reverse()]) {
      const tabs = regional();
      opening(tabs, order);
      expect(counting(tabs)).toEqual(['فاس 2']);
    }
    expect(statesOf(regional(), files)).toEqual(['accepted', 'replaced']);
  });

  it('another content under the version that is held is refused: the directorate is asked for an amendment', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    const other = resealed(packageOf(), (copy) => {
      copy.deposit.summary = 'نص آخر';
    });
    expect(refusal(tabs, fileOf(other))).toContain('نسخة معدلة');
    expect(counting(tabs)).toEqual(['فاس 1']);
  });

  it('each file is judged alone: good ones are kept beside those that are refused', () => {
    const tabs = regional();
    const altered = {
      name: 'مغير.json',
      content: fileOf(packageOf()).content.replace('"remote":1', '"remote":7'),
    };
    expect(
      statesOf(tabs, [
        fileOf(packageOf()),
        altered,
        { name: 'صورة.png', content: '\u0089PNG' },
        fileOf(packageOf({ directorate: 'Taza' })),
      ]),
    ).toEqual(['accepted', 'refused', 'refused', 'accepted']);
    expect(counting(tabs)).toEqual(['فاس 1', 'تازة 1']);
  });

  it('what counts stands in the order of the academy, not in that of arrival', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf({ directorate: 'تازة' })), fileOf(packageOf({ directorate: 'مكناس' }))]);
    opening(tabs, [fileOf(packageOf())]);
    expect(counting(tabs)).toEqual(['فاس 1', 'مكناس 1', 'تازة 1']);
  });
});

describe('whatever comes, in whatever order and however often', () => {
  const names = ['فاس', 'تازة', 'صفرو'];
  const files = names.map((directorate) =>
    [1, 2, 3, 4].map((version) =>
      fileOf(packageOf({ directorate, version }), `${directorate} ${version}.json`),
    ),
  );
  const sending = fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 }), { maxLength: 4 });

  it('of each directorate the newest version that came counts, each is kept once, and all sent again change nothing', () => {
    fc.assert(
      fc.property(sending, (calls) => {
        const tabs = regional();
        const newest = new Map<string, number>();
        let kept = 0;
        for (const call of calls) {
          opening(
            tabs,
            call.map(([of, version]) => files[of]?.[version] as { name: string; content: string }),
          );
          for (const [of, at] of call) {
            const name = names[of] as string;
            if (at + 1 <= (newest.get(name) ?? 0)) continue;
            newest.set(name, at + 1);
            kept += 1;
          }
        }
        const count = () => [...counting(tabs)].sort();
        const expected = [...newest].map(([name, version]) => `${name} ${version}`).sort();
        expect(count()).toEqual(expected);
        expect(receivedRows(tabs)).toHaveLength(kept);
        expect(logged(tabs)).toHaveLength(kept);
        const before = JSON.stringify([...tabs]);
        for (const { directorate: name, package: pack } of present(tabs))
          expect(statesOf(tabs, [fileOf(pack, name)])).toEqual(['same']);
        expect(JSON.stringify([...tabs])).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('a value is one text, whatever the order of its keys: what was read from it is written as it was', () => {
    const keys = fc.oneof(fc.string(), fc.constantFrom('9', '10', '__proto__', 'é', 'ا', '01'));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }));
    /** The same, with the keys of each object turned round. */
    const turned = (one: unknown): unknown =>
      Array.isArray(one)
        ? one.map(turned)
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(
              Object.entries(one)
                .reverse()
                .map(([key, own]) => [key, turned(own)]),
            )
          : one;
    fc.assert(
      fc.property(value, (one) => {
        const text = canonicalForm(one);
        expect(canonicalForm(turned(one))).toBe(text);
        expect(canonicalForm(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
    expect(canonicalForm({ b: 1, a: { 10: 1, 9: 2 }, c: undefined })).toBe('{"a":{"10":1,"9":2},"b":1}');
  });
});

describe('a package is refused with a sentence that says what to do', () => {
  it('where it is no package at all', () => {
    for (const content of ['', '{', '[]', 'null', '"نص"', '{"schema":1}', '<html>', '['.repeat(200_000)])
      expect(refusal(regional(), { name: 'ملف.json', content })).toContain('ليس ملف حصيلة');
  });

  it('where a newer «مواكبة» wrote it', () => {
    const newer = { ...packageOf(), schema: 2 } as BalancePackage;
    expect(refusal(regional(), fileOf(newer))).toContain('حدّثوا الإضافة');
  });

  it('where any character of it was changed', () => {
    const tabs = regional();
    const { name, content } = fileOf(packageOf());
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.constantFrom('0', '7', 'ا', ' ', '"'), (at, sign) => {
        fc.pre(content[at] !== sign);
        const changed = content.slice(0, at) + sign + content.slice(at + 1);
        const [told] = opening(tabs, [{ name, content: changed }]);
        expect(told?.state).toBe('refused');
      }),
      { numRuns: 150 },
    );
    expect(refusal(tabs, { name, content: content.replace('"remote":1', '"remote":2') })).toContain(
      'تغيّر محتوى الملف',
    );
  });

  it('where its spaces or the order of its fields are others it is the same package all the same', () => {
    const pack = packageOf();
    const pretty = JSON.stringify(Object.fromEntries(Object.entries(pack).reverse()), null, 2);
    expect(statesOf(regional(), [{ name: 'مرتب.json', content: `\ufeff${pretty}\r\n` }])).toEqual([
      'accepted',
    ]);
  });

  it('where it is of another year than the file', () => {
    const told = refusal(regional(), fileOf(packageOf({ schoolYear: '2025/2026' })));
    expect(told).toContain('2025/2026');
    expect(told).toContain('2026/2027');
  });

  it('where it is of another academy, or of none', () => {
    for (const academy of ['سوس - ماسة', 'أكاديمية المريخ'])
      expect(refusal(regional(), fileOf(packageOf({ academy })))).toContain(academy);
  });

  it('where its directorate is none of the academy', () => {
    for (const name of ['طاطا', 'مديرية الأحلام'])
      expect(refusal(regional(), fileOf(packageOf({ directorate: name })))).toContain('لائحة الأكاديمية');
  });

  it('where the setting «الأكاديمية» names none we know nothing is accepted, and the setting is named', () => {
    const tabs = regional({ settings: { academy: 'جهة لا وجود لها' } });
    const outcome = sent(tabs, 'openPackages', { files: [fileOf(packageOf())] });
    expect(outcome).toMatchObject({ ok: false, issues: [{ field: 'academy', code: 'notInList' }] });
    expect(tabs.has(ar.tabs.received)).toBe(false);
  });

  it('a file for the whole nation takes those of every academy', () => {
    const tabs = regional({ settings: { academy: '' } });
    opening(tabs, [fileOf(packageOf({ academy: 'سوس - ماسة', directorate: 'طاطا' })), fileOf(packageOf())]);
    expect(counting(tabs)).toEqual(['فاس 1', 'طاطا 1']);
  });
});

describe('a package whose seal fits is hostile all the same: figures that can be in no balance are refused', () => {
  const impossible: Readonly<Record<string, (copy: Writable) => unknown>> = {
    'a count below zero': (copy) => (copy.balances.directorate.remote = -1),
    'half a visit': (copy) => (copy.balances.directorate.visits.primary = 0.5),
    'a count that is text': (copy) => (copy.balances.directorate.miniGroups = '1'),
    'a count beyond all reason': (copy) => (copy.balances.directorate.miniGroups = 1e12),
    'a line that is missing': (copy) => delete copy.balances.directorate.visits.preschool,
    'a line of its own': (copy) => (copy.balances.directorate.visits.university = 3),
    'a field of its own': (copy) => (copy.note = 'نص'),
    'more degrees than schools': (copy) => (copy.balances.directorate.progress.diagnosis.degrees[4] += 1),
    'fewer schools than degrees': (copy) => (copy.balances.directorate.principals.unrecorded -= 1),
    'six degrees': (copy) => copy.balances.directorate.progress.diagnosis.degrees.push(0),
    'a mean that is not theirs': (copy) => (copy.balances.directorate.progress.diagnosis.mean = 99.9),
    'a mean of none': (copy) => (copy.balances.directorate.progress.evaluation.mean = 0),
    'a topic held more often than it has days': (copy) => (copy.balances.directorate.topics[0].times += 1),
    'a day that is none': (copy) => (copy.balances.directorate.topics[0].days[0] = '2026-02-30'),
    'a day after the balance': (copy) => (copy.balances.directorate.topics[0].days[1] = '2027-06-11'),
    'days that run backwards': (copy) => copy.balances.directorate.topics[0].days.reverse(),
    'a point named twice': (copy) =>
      copy.balances.directorate.strengths.push({ text: 'إنخراط الفريق', times: 1 }),
    'rare points before frequent ones': (copy) => copy.balances.directorate.strengths.reverse(),
    'a point named no time': (copy) => copy.balances.directorate.strengths.push({ text: 'نقطة', times: 0 }),
    'a blank point': (copy) => copy.balances.directorate.strengths.push({ text: '\u200b ', times: 1 }),
    'spellings that do not make up their point': (copy) => (copy.spellings.strengths[0].times += 1),
    'a spelling of nothing that is shown': (copy) =>
      copy.spellings.weaknesses.push({ text: 'نقطة أخرى', times: 1, on: '2027-06-01', of: 'visit' }),
    'a spelling that is missing': (copy) => copy.spellings.topics.pop(),
    'a spelling of another day than its topic': (copy) => (copy.spellings.topics[0].on = '2026-12-01'),
    'a spelling of no activity': (copy) => (copy.spellings.topics[0].of = 'duty'),
    'communities with more visits than the directorate': (copy) =>
      (copy.balances.cpps['ج.م.م المسيرة'].visits.primary = 40),
    'a text longer than a cell': (copy) => (copy.deposit.summary = 'ن'.repeat(32_768)),
    'a receipt that is a formula': (copy) => (copy.deposit.receipt = '=1+1'),
    'version nought': (copy) => (copy.deposit.version = 0),
    'a first version of two days': (copy) => (copy.deposit.firstOn = '2027-06-09'),
    'a balance of after its deposit': (copy) => (copy.balances.asOf = '2027-06-11'),
    'an hour that is none': (copy) => (copy.deposit.recordedAt = '2027-06-10 25:00:00'),
    'a year that does not follow': (copy) => (copy.balances.schoolYear = '2026/2028'),
    'communities that are a list': (copy) => (copy.balances.cpps = []),
    'more names than a directorate has': (copy) => {
      const own = copy.balances.mentors['عائشة بنعلي'];
      for (let at = 0; at < 1001; at += 1) copy.balances.mentors[`م ${at}`] = own;
    },
  };

  it.each(Object.keys(impossible))('%s', (name) => {
    const pack = resealed(packageOf(), impossible[name] as (copy: Writable) => unknown);
    expect(refusal(regional(), fileOf(pack))).toContain('أرقام لا تستقيم');
  });

  it('a file that is longer than any balance is not even read', () => {
    expect(refusal(regional(), { name: 'كبير.json', content: ' '.repeat(6_000_001) })).toContain('أكبر');
  });

  it('and the package that was not changed is accepted', () => {
    expect(statesOf(regional(), [fileOf(resealed(packageOf(), () => {}))])).toEqual(['accepted']);
  });
});

describe('الحصائل الواردة, a tab that is never typed in', () => {
  const columnOf = (tabs: Tabs, label: string) => (tabs.get(ar.tabs.received)?.[0] ?? []).indexOf(label);

  it('a line in which a hand has changed anything is told and not counted: the version before it stands', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf()), fileOf(packageOf({ version: 2 }))]);
    const line = tabs.get(ar.tabs.received)?.[2] as string[];
    line.forEach((cell, at) => {
      line[at] = at % 2 ? `${cell}0` : cell.slice(1);
      const lines = receivedIn(worldOf(tabs, clock));
      expect(lines.map(({ isWhole }) => isWhole)).toEqual([true, false]);
      expect(counting(tabs)).toEqual(['فاس 1']);
      line[at] = cell;
    });
    expect(counting(tabs)).toEqual(['فاس 2']);
  });

  it('a spoiled version is opened again from its file, and counts again', () => {
    const tabs = regional();
    const file = fileOf(packageOf());
    opening(tabs, [file]);
    (tabs.get(ar.tabs.received)?.[1] as string[])[columnOf(tabs, 'الزيارات الفردية')] = '«500»';
    expect(counting(tabs)).toEqual([]);
    expect(statesOf(tabs, [file])).toEqual(['accepted']);
    expect(counting(tabs)).toEqual(['فاس 1']);
  });

  it('a line that a hand has doubled, or moved, counts once', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf()), fileOf(packageOf({ version: 2 }))]);
    const grid = tabs.get(ar.tabs.received) as string[][];
    grid.splice(1, 2, grid[2] as string[], grid[1] as string[], [...(grid[2] as string[])]);
    expect(present(tabs).map(({ row, package: { deposit } }) => [row, deposit.version])).toEqual([[2, 2]]);
  });

  const inserted = (tabs: Tabs, at: number, header: string) => {
    for (const [row, cells] of (tabs.get(ar.tabs.received) ?? []).entries())
      cells.splice(at, 0, row === 0 ? header : '');
  };

  it('a column that a hand has inserted, moved or written beside changes nothing in what counts', () => {
    for (const spoil of [
      (tabs: Tabs) => inserted(tabs, 0, ''),
      (tabs: Tabs) => inserted(tabs, 3, 'ملاحظة'),
      (tabs: Tabs) => inserted(tabs, fixedColumns, ''),
      (tabs: Tabs) => {
        for (const cells of tabs.get(ar.tabs.received) ?? []) cells.unshift(cells.splice(5, 1)[0] ?? '');
      },
      (tabs: Tabs) => tabs.get(ar.tabs.received)?.[1]?.push('', 'اتصلت بهم'),
    ]) {
      const tabs = regional();
      opening(tabs, [fileOf(packageOf()), fileOf(packageOf({ directorate: 'مكناس' }))]);
      spoil(tabs);
      expect(counting(tabs)).toEqual(['فاس 1', 'مكناس 1']);
    }
  });

  it('nothing is written under columns that are not in their places: which one should stand where is said', () => {
    const tabs = regional();
    opening(tabs, [fileOf(packageOf())]);
    inserted(tabs, 3, 'ملاحظة');
    const before = JSON.stringify([...tabs]);
    const outcome = sent(tabs, 'openPackages', { files: [fileOf(packageOf({ directorate: 'مكناس' }))] });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: 'damaged' }] });
    expect(bare(outcome.ok ? '' : outcome.issues[0]?.message)).toContain('العمود D هو «يوم الإيداع»');
    expect(JSON.stringify([...tabs])).toBe(before);
  });

  it('of another school year the lines stay, and count in theirs', () => {
    const tabs = regional();
    const old = packageOf({ schoolYear: '2025/2026', on: '2026-06-20' });
    const settings = tabs.get(ar.tabs.settings) as string[][];
    const year = settings.find(([name]) => name === ar.fields.settings.schoolYear) as string[];
    year[1] = '2025/2026';
    expect(statesOf(tabs, [fileOf(old)])).toEqual(['accepted']);
    year[1] = thisYear;
    expect(statesOf(tabs, [fileOf(packageOf())])).toEqual(['accepted']);
    expect(present(tabs, '2025/2026')).toHaveLength(1);
    expect(present(tabs)).toHaveLength(1);
    expect(receivedIn(worldOf(tabs, clock), thisYear)).toHaveLength(1);
    expect(receivedIn(worldOf(tabs, clock))).toHaveLength(2);
  });

  it('no cell of a line begins as a formula, a number or a day would, whatever a file is named', () => {
    for (const name of [...Object.values(treacherous), halfAPair, 'م👩🏽‍🏫'.repeat(80)]) {
      const tabs = regional();
      expect(statesOf(tabs, [{ ...fileOf(packageOf()), name }])).toEqual(['accepted']);
      const [line = []] = receivedRows(tabs);
      for (const cell of line) expect(cell).toMatch(/^[«#\u0621-\u064a]|^\d{4}-\d{2}-\d{2} · /);
      expect(present(tabs)).toHaveLength(1);
      expect(present(tabs)[0]?.fileName).not.toMatch(/[\r\n\t]|[\ud800-\udfff]/u);
    }
  });

  it('texts that are treacherous come back exactly as they were sent', () => {
    const nasty = Object.values(treacherous).filter((text) => text.trim() !== '');
    const holdings = { visit: [], workshop: [], miniGroup: [] };
    const pack = resealed(packageOf({}, holdings), (copy) => {
      copy.deposit.summary = nasty.join('\n');
      copy.deposit.reason = treacherous['names of every object'];
    });
    const tabs = regional();
    expect(statesOf(tabs, [fileOf(pack)])).toEqual(['accepted']);
    expect(present(tabs)[0]?.package).toEqual(pack);
  });

  it('a mentor or a community of a treacherous name is no obstacle', () => {
    const names = ['__proto__', 'constructor', 'toString', '=1+1'];
    const pack = resealed(packageOf(), (copy) => {
      const own = copy.balances.mentors['عائشة بنعلي'];
      for (const name of names)
        Object.defineProperty(copy.balances.mentors, name, { value: own, enumerable: true });
    });
    const tabs = regional();
    expect(statesOf(tabs, [fileOf(pack)])).toEqual(['accepted']);
    expect(Object.keys(present(tabs)[0]?.package.balances.mentors ?? {})).toEqual(
      expect.arrayContaining(names),
    );
  });

  it('a run that was cut short before the log was told is completed by the same file', () => {
    const tabs = regional();
    const file = fileOf(packageOf());
    opening(tabs, [file]);
    const log = tabs.get(ar.tabs.log) as string[][];
    log.splice(
      log.findIndex((line) => line[2] === 'توصل بحصيلة'),
      1,
    );
    expect(statesOf(tabs, [file])).toEqual(['same']);
    expect(logged(tabs)).toHaveLength(1);
    expect(receivedRows(tabs)).toHaveLength(1);
  });
});

describe('the door', () => {
  it('answers busy where the lock is not to be had, and keeps nothing', () => {
    const tabs = regional();
    const files = [fileOf(packageOf())];
    expect(ask(busyWorld(tabs), { action: 'openPackages', input: { files } })).toMatchObject({
      ok: false,
      issues: [{ code: 'busy' }],
    });
    expect(tabs.has(ar.tabs.received)).toBe(false);
  });

  it("says in a directorate's file where packages are opened", () => {
    expect(sent(directorate(), 'openPackages', { files: [] })).toMatchObject({
      ok: false,
      issues: [{ code: 'damaged' }],
    });
  });

  it('takes nothing but files of texts', () => {
    for (const input of [
      {},
      { files: 'x' },
      { files: [{ name: 1, content: '' }] },
      { files: [{ name: 'x' }] },
    ])
      expect(sent(regional(), 'openPackages', input)).toMatchObject({
        ok: false,
        issues: [{ code: 'badRequest' }],
      });
    expect(opening(regional(), [])).toEqual([]);
  });

  it('the digest of a package is over all of it', () => {
    expect(packageOf().sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
