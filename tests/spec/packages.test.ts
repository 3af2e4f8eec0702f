import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Receipt } from '../../src/actions/deposit';
import type { Deposits } from '../../src/actions/deposits';
import type { ExportedFile } from '../../src/actions/exportData';
import { canonicalForm } from '../../src/balance/canonicalForm';
import type { BalancePackage, SpelledLine } from '../../src/balance/packages';
import { packageText, sealed, sealOf, spelledLines } from '../../src/balance/packages';
import { ar } from '../../src/messages/ar';
import { deposits as words } from '../../src/messages/deposits.ar';
import { fold } from '../../src/schema/fold';
import type { Frozen } from '../../src/sheets/deposits';
import { fixedColumns, lineOf, readLine } from '../../src/sheets/deposits';
import { anyDirectorate, fileOf } from '../support/anyDirectorate';
import { valueIn } from '../support/mailing';
import { opening } from '../support/receiving';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  aPost,
  atlas,
  aVisit,
  aWorkshop,
  balancesOf,
  directorate,
  massira,
  nakhil,
  refusalsOf,
  regional,
  saved,
  sent,
  thisYear,
} from '../support/rows';
import { treacherous } from '../support/treacherous';

// A directorate's deposited balance as a small file for its academy (contract §4 and the data of the deposit).

const today = '2027-06-30';
const house = { academy: 'فاس - مكناس', directorate: 'فاس' };

const file = (settings: Readonly<Record<string, string>> = house) =>
  directorate({
    settings,
    mentor: [aMentor(aicha), aMentor(ahmed)],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas)],
    post: [aPost(nakhil)],
    visit: [
      aVisit({ strengths: '- وضوح الأهداف\n- انخراط الفريق', diagnosis: 'متقدمة' }),
      aVisit({ date: '2027-01-12', strengths: 'وضوح الاهداف' }),
      aVisit({ date: 'غدا' }),
    ],
    workshop: [aWorkshop(), aWorkshop({ date: '2027-02-03', topic: 'قيادة  التغيير' })],
  });

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const depositing = (tabs: Tabs, input: object = {}, on = today) =>
  valueIn<Receipt>(sent(tabs, 'deposit', { kind: 'balance', schoolYear: thisYear, ...input }, on));
const asking = (tabs: Tabs, receipt: string, on = today) => sent(tabs, 'balancePackage', { receipt }, on);
const fileFor = (tabs: Tabs, receipt: string, on = today) => valueIn<ExportedFile>(asking(tabs, receipt, on));
const packOf = (tabs: Tabs, receipt: string, on = today) =>
  JSON.parse(fileFor(tabs, receipt, on).content) as BalancePackage;
const messageOf = (outcome: ReturnType<typeof sent>) =>
  outcome.ok ? '' : (outcome.issues[0]?.message ?? '').replace(/[\u2066-\u2069]/g, '');
const depositsOf = (tabs: Tabs) => (tabs.get(ar.tabs.deposits) ?? []) as string[][];
const frozenOf = (tabs: Tabs, row: number) =>
  readLine(row, depositsOf(tabs)[row - 1] ?? [])?.frozen as Frozen;

/** Puts in a deposit's place what the release before packages wrote of it, its line of the log included. */
function asBefore(tabs: Tabs, row: number): string {
  const { whole, ...before } = frozenOf(tabs, row);
  if (whole === undefined) throw new Error('it is of before already');
  const { line, sha256 } = lineOf(before, digest);
  const own = String(depositsOf(tabs)[row - 1]?.[Object.keys(words.headers).indexOf('sha256')]).slice(1);
  depositsOf(tabs)[row - 1] = [...line];
  for (const cells of tabs.get(ar.tabs.log) ?? [])
    cells.forEach((cell, at) => {
      cells[at] = cell.split(own).join(sha256);
    });
  return sha256;
}

describe('a deposit of the directorate’s balance freezes all that its academy needs', () => {
  it('the whole of contract §4 as of its day: the directorate, each CPP, each mentor, what was left out', () => {
    const tabs = file();
    depositing(tabs, { on: '2027-01-31' });
    const balances = balancesOf(tabs, { schoolYear: thisYear, asOf: '2027-01-31' }, today);
    expect(balances.leftOut).toHaveLength(1);
    expect(frozenOf(tabs, 2).whole?.balances).toEqual(balances);
    expect(frozenOf(tabs, 2).figures).toEqual(balances.directorate);
  });

  it('and every spelling of its topics and points, in the order in which each first came', () => {
    const tabs = file();
    depositing(tabs);
    expect(frozenOf(tabs, 2).whole?.spellings).toEqual({
      topics: [
        { text: 'قيادة التغيير', times: 1, on: '2026-12-18', of: 'workshop' },
        { text: 'قيادة  التغيير', times: 1, on: '2027-02-03', of: 'workshop' },
      ],
      strengths: [
        { text: 'وضوح الأهداف', times: 1, on: '2026-10-12', of: 'visit' },
        { text: 'انخراط الفريق', times: 1, on: '2026-10-12', of: 'visit' },
        { text: 'وضوح الاهداف', times: 1, on: '2027-01-12', of: 'visit' },
      ],
      weaknesses: [],
    });
  });

  it('the spellings of any directorate add up to its lines iv and v', () => {
    fc.assert(
      fc.property(anyDirectorate, (facts) => {
        const tabs = fileOf(facts);
        depositing(tabs, { on: '2027-08-31' }, '2027-09-15');
        const { whole, figures } = frozenOf(tabs, 2);
        const shown = (line: SpelledLine) =>
          (figures?.[line] ?? []).map((one) => ({
            text: 'topic' in one ? one.topic : one.text,
            times: one.times,
          }));
        for (const line of spelledLines) {
          const sums = new Map<string, number>();
          for (const { text, times } of whole?.spellings[line] ?? [])
            sums.set(fold(text), (sums.get(fold(text)) ?? 0) + times);
          expect(sums).toEqual(new Map(shown(line).map(({ text, times }) => [fold(text), times])));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a mentor’s balance and a programme freeze none of it', () => {
    const tabs = file();
    depositing(tabs, { mentor: aicha });
    depositing(tabs, { kind: 'programme', on: '2026-09-30' });
    expect([2, 3].map((row) => frozenOf(tabs, row).whole)).toEqual([null, null]);
  });

  it('a hand that touches it is found, and told by its name', () => {
    const tabs = file();
    depositing(tabs);
    const cells = depositsOf(tabs)[1] as string[];
    const frozen = structuredClone(frozenOf(tabs, 2)) as { whole: { balances: { asOf: string } } };
    frozen.whole.balances.asOf = '2027-06-29';
    cells.splice(fixedColumns, cells.length, `#${canonicalForm(frozen)}`);
    expect(valueIn<Deposits>(sent(tabs, 'deposits', {}, today)).deposits).toMatchObject([
      { state: 'tampered', where: ['whole'] },
    ]);
  });

  it('the list of deposits carries none of it to the sidebar', () => {
    const tabs = file();
    depositing(tabs);
    expect(JSON.stringify(sent(tabs, 'deposits', {}, today))).not.toContain('spellings');
  });
});

describe('deposits made before packages were', () => {
  const earlier = () => {
    const tabs = file();
    const { receipt } = depositing(tabs, { registryNumber: '145' });
    const sha256 = asBefore(tabs, 2);
    return { tabs, receipt, sha256 };
  };

  it('still are whole: their SHA-256 is over their own text, in which nothing was added', () => {
    const { tabs, sha256 } = earlier();
    const text = (depositsOf(tabs)[1] ?? [])
      .slice(fixedColumns)
      .map((piece) => piece.slice(1))
      .join('');
    expect(text).not.toContain('"whole"');
    expect(digest(text)).toBe(sha256);
    expect(valueIn<Deposits>(sent(tabs, 'deposits', {}, today)).deposits).toMatchObject([
      { state: 'whole', where: [], since: null, sha256 },
    ]);
  });

  it('still are printed, and known when they are sent again', () => {
    const { tabs, receipt, sha256 } = earlier();
    expect(sent(tabs, 'depositPaper', { receipt }, today).ok).toBe(true);
    expect(depositing(tabs, { registryNumber: '145' })).toEqual({ receipt, version: 1, sha256 });
    expect(depositsOf(tabs)).toHaveLength(2);
  });

  it('give no package; an amendment does', () => {
    const { tabs, receipt } = earlier();
    const refused = asking(tabs, receipt);
    expect(refusalsOf(refused)).toEqual(['outdated']);
    expect(messageOf(refused)).toContain('سجّلوا تعديلا');
    const amended = depositing(tabs, { reason: 'ملف للأكاديمية' });
    expect(packOf(tabs, amended.receipt).deposit).toMatchObject({ version: 2, firstOn: today });
  });
});

describe('the package of a deposit', () => {
  it('says whose it is, all that was said of the deposit, and what was frozen', () => {
    const tabs = file();
    const { receipt, sha256 } = depositing(tabs, {
      on: '2027-06-28',
      registryNumber: '145/2027',
      summary: 'سنة طيبة',
      difficulties: 'بُعد المسافات',
    });
    const { whole } = frozenOf(tabs, 2);
    expect(packOf(tabs, receipt)).toEqual({
      schema: 1,
      academy: 'فاس - مكناس',
      directorate: 'فاس',
      deposit: {
        receipt,
        version: 1,
        on: '2027-06-28',
        firstOn: '2027-06-28',
        recordedAt: `${today} 10:30:00`,
        registryNumber: '145/2027',
        summary: 'سنة طيبة',
        difficulties: 'بُعد المسافات',
        reason: '',
        sha256,
      },
      balances: whole?.balances,
      spellings: whole?.spellings,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('stays the same whatever becomes of the rows: nothing is reckoned anew', () => {
    const tabs = file();
    const { receipt } = depositing(tabs);
    const first = fileFor(tabs, receipt);
    saved(tabs, 'visit', { ...aVisit({ date: '2027-02-02' }) });
    tabs.set(ar.tabs.workshop, (tabs.get(ar.tabs.workshop) ?? []).slice(0, 1));
    expect(balancesOf(tabs, { schoolYear: thisYear }, today).directorate).not.toEqual(
      packOf(tabs, receipt).balances.directorate,
    );
    expect(fileFor(tabs, receipt, '2027-09-20')).toEqual(first);
  });

  it('is the same text for the same deposit: JSON, keys in order, no space; its seal is over all the rest', () => {
    const tabs = file();
    const { content } = fileFor(tabs, depositing(tabs).receipt);
    const pack = JSON.parse(content) as BalancePackage;
    expect(content).toBe(canonicalForm(pack));
    const { sha256, ...rest } = pack;
    expect(sha256).toBe(digest(canonicalForm(rest)));
    expect(sealOf(pack, digest)).toBe(sha256);
  });

  it('altered at any of its signs it is no JSON any more, or fails its seal', () => {
    const tabs = file();
    const { content } = fileFor(tabs, depositing(tabs, { summary: 'خلاصة\nفي سطرين' }).receipt);
    const signs = [...'0123456789abcdefnrt{}[]",:\\أب '];
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.constantFrom(...signs), (at, sign) => {
        fc.pre(content[at] !== sign);
        const altered = `${content.slice(0, at)}${sign}${content.slice(at + 1)}`;
        let pack: BalancePackage;
        try {
          pack = JSON.parse(altered) as BalancePackage;
        } catch {
          return;
        }
        expect(sealOf(pack, digest)).not.toBe(pack.sha256);
      }),
      { numRuns: 2000 },
    );
  });

  it('bears the day of the first version, which decides whether it was in time, beside its own', () => {
    const tabs = file();
    depositing(tabs, { on: '2027-06-20' });
    const { receipt } = depositing(tabs, { on: '2027-07-05', reason: 'الحصيلة النهائية' }, '2027-07-05');
    depositing(tabs, { schoolYear: '2025/2026', on: '2026-06-01' });
    expect(packOf(tabs, receipt).deposit).toMatchObject({
      version: 2,
      on: '2027-07-05',
      firstOn: '2027-06-20',
      reason: 'الحصيلة النهائية',
    });
  });

  it('and bears it though the first version was taken out, or its day changed by hand', () => {
    const spoiled = (spoil: (rows: string[][]) => void) => {
      const tabs = file();
      depositing(tabs, { on: '2027-06-20' });
      const { receipt } = depositing(tabs, { reason: 'الحصيلة النهائية' });
      spoil(depositsOf(tabs));
      return packOf(tabs, receipt).deposit.firstOn;
    };
    expect(spoiled((rows) => rows.splice(1, 1))).toBe('2027-06-20');
    expect(
      spoiled((rows) => {
        const cells = rows[1] as string[];
        const frozen = { ...readLine(2, cells)?.frozen, on: '2027-06-01' };
        cells.splice(fixedColumns, cells.length, `#${canonicalForm(frozen)}`);
      }),
    ).toBe('2027-06-20');
  });

  it('a first version that is deposited anew, once its row was taken out, is its own first', () => {
    const tabs = file();
    depositing(tabs, { on: '2027-06-10' });
    depositsOf(tabs).splice(1, 1);
    saved(tabs, 'visit', { ...aVisit({ date: '2027-02-02' }) });
    const { receipt, version } = depositing(tabs, { on: '2027-06-20' });
    expect(version).toBe(1);
    expect(packOf(tabs, receipt).deposit).toMatchObject({
      version: 1,
      on: '2027-06-20',
      firstOn: '2027-06-20',
    });
    expect(opening(regional(), [fileFor(tabs, receipt)], today)[0]?.state).toBe('accepted');
  });

  it('is named after its directorate, its year and its version', () => {
    const tabs = file();
    expect(fileFor(tabs, depositing(tabs).receipt).name).toBe('حصيلة فاس 2026-2027 نسخة 1.json');
    expect(fileFor(tabs, depositing(tabs, { reason: 'تصحيح' }).receipt).name).toBe(
      'حصيلة فاس 2026-2027 نسخة 2.json',
    );
  });

  it.each(Object.entries(treacherous))(
    'survives %s, as a name of a directorate, a CPP and a topic, and in words that were typed',
    (_what, text) => {
      const tabs = file({ academy: 'فاس - مكناس', directorate: `ف${text}` });
      const cpps = tabs.get(ar.tabs.cpp) as string[][];
      (cpps[1] as string[])[0] = `ج.م.م ${text}`;
      for (const cells of (tabs.get(ar.tabs.workshop) ?? []).slice(1)) cells[4] = `موضوع ${text}`;
      const { receipt } = depositing(tabs, { summary: text });
      const { name, content } = fileFor(tabs, receipt);
      const pack = JSON.parse(content) as BalancePackage;
      expect(sealOf(pack, digest)).toBe(pack.sha256);
      expect(pack.balances).toEqual(frozenOf(tabs, 2).whole?.balances);
      expect(Object.keys(pack.balances.cpps)).toContain(`ج.م.م ${text}`.trim());
      expect(pack.directorate).toBe(`ف${text}`.trim());
      expect(name).toMatch(/^حصيلة ف[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]* 2026-2027 نسخة 1\.json$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    },
  );

  it('a CPP may have the name of what every object has', () => {
    const tabs = file();
    (tabs.get(ar.tabs.cpp)?.[1] as string[])[0] = '__proto__';
    const { content } = fileFor(tabs, depositing(tabs).receipt);
    const pack = JSON.parse(content) as BalancePackage;
    expect(Object.keys(pack.balances.cpps)).toContain('__proto__');
    expect(sealOf(pack, digest)).toBe(pack.sha256);
  });
});

describe('what gives no package, and the sentence that says why', () => {
  const refusedFor = (outcome: ReturnType<typeof sent>) => [refusalsOf(outcome), messageOf(outcome)];

  it.each([
    [{ directorate: 'فاس' }, ['academy: required'], 'الأكاديمية'],
    [{ academy: 'فاس - مكناس', directorate: ' ' }, ['directorate: required'], 'المديرية'],
    [{}, ['academy: required', 'directorate: required'], 'الأكاديمية'],
  ])('a file whose settings do not say whose it is: %j', (settings, codes, setting) => {
    const tabs = file(settings as Readonly<Record<string, string>>);
    const [told, message] = refusedFor(asking(tabs, depositing(tabs).receipt));
    expect(told).toEqual(codes);
    expect(message).toContain(`«${setting}»`);
    expect(message).toContain('«الإعدادات»');
  });

  it('a deposit that a hand has changed, in its data or in a cell beside', () => {
    for (const at of [fixedColumns, 5]) {
      const tabs = file();
      const { receipt } = depositing(tabs);
      const cells = depositsOf(tabs)[1] as string[];
      cells[at] = String(cells[at]).replace('30', '29');
      expect(refusalsOf(asking(tabs, receipt))).toEqual(['damaged']);
    }
  });

  it('a deposit that was forged with care: سجل العمليات has another SHA-256', () => {
    const tabs = file();
    const { receipt } = depositing(tabs);
    const frozen = frozenOf(tabs, 2);
    depositsOf(tabs)[1] = [...lineOf({ ...frozen, summary: 'غيرها' }, digest).line];
    expect(refusalsOf(asking(tabs, receipt))).toEqual(['damaged']);
  });

  it('a deposit that was taken out, and one that never was', () => {
    const tabs = file();
    const { receipt } = depositing(tabs);
    depositsOf(tabs).splice(1, 1);
    expect(refusedFor(asking(tabs, receipt))).toEqual([
      ['deleted'],
      expect.stringContaining('حُذف هذا الإيداع'),
    ]);
    expect(refusedFor(asking(tabs, 'إ-0000-0000'))).toEqual([
      ['badRequest'],
      expect.stringContaining('إ-0000-0000'),
    ]);
    expect(refusalsOf(sent(tabs, 'balancePackage', { receipt: '' }))).toEqual(['badRequest']);
    expect(refusalsOf(sent(tabs, 'balancePackage', { receipt, more: 1 }))).toEqual(['badRequest']);
  });

  it('a mentor’s balance, and a programme', () => {
    const tabs = file();
    for (const input of [{ mentor: aicha }, { kind: 'programme' }])
      expect(refusedFor(asking(tabs, depositing(tabs, input).receipt))).toEqual([
        ['badRequest'],
        expect.stringContaining('حصيلة المديرية'),
      ]);
  });

  it('the academy’s own file, which receives packages and makes none', () => {
    expect(refusalsOf(sent(regional(), 'balancePackage', { receipt: 'إ-0000-0000' }))).toEqual(['damaged']);
  });
});

describe('a seal', () => {
  const bare = (tabs: Tabs) => packOf(tabs, depositing(tabs).receipt);

  it('does not depend on the seal that is borne, nor on the order of keys', () => {
    const pack = bare(file());
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as unknown as BalancePackage;
    expect(sealOf({ ...turned, sha256: 'غيرها' }, digest)).toBe(pack.sha256);
    expect(packageText(sealed(turned, digest))).toBe(packageText(pack));
  });
});
