import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import type { Previews } from '../../src/actions/previewLetters';
import type { Sending } from '../../src/actions/sendLetters';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { plain } from '../support/importing';
import { mailingWorld, me, postOffice, valueIn } from '../support/mailing';
import type { Tabs } from '../support/rows';
import { aicha, aMentor, anAssignment, aVisit, directorate, massira, thisYear } from '../support/rows';

// The deposited balance by mail to the academy: a kind of letter beside those of contract §2.

const day = '2027-06-30';
const asked = { kind: 'package', schoolYear: thisYear, to: 'all' };

const office = (settings: object = {}): Tabs =>
  directorate({
    mentor: [aMentor(aicha, { email: 'aicha@taalim.ma' })],
    assignment: [anAssignment(aicha, massira)],
    visit: [aVisit({ strengths: 'انخراط الفريق' })],
    settings: {
      academy: 'فاس - مكناس',
      directorate: 'فاس',
      academyTo: 'aref@taalim.ma',
      copyTo: 'service@taalim.ma',
      ...settings,
    },
  });

const put = <T>(world: World, action: string, input: object): T => valueIn(ask(world, { action, input }));
const depositing = (tabs: Tabs, input: object = {}, on = day) =>
  put<{ receipt: string; sha256: string }>(mailingWorld(tabs, postOffice(), on), 'deposit', {
    kind: 'balance',
    schoolYear: thisYear,
    ...input,
  });
const preview = (world: World, rest: object = {}) =>
  put<Previews>(world, 'previewLetters', { ...asked, ...rest });
const send = (world: World, rest: object = {}) => put<Sending>(world, 'sendLetters', { ...asked, ...rest });
const refusal = (world: World, rest: object = {}) => {
  const outcome = ask(world, { action: 'previewLetters', input: { ...asked, ...rest } });
  return outcome.ok ? null : { ...outcome.issues[0], message: plain(outcome.issues[0]?.message ?? '') };
};
const post = () => postOffice();

describe('the deposited balance by mail to the academy', () => {
  it('goes to the addresses of «بريد الأكاديمية», copies to those of «نسخة إلى»', () => {
    const tabs = office({ academyTo: 'aref@taalim.ma، suivi@taalim.ma' });
    depositing(tabs);
    const { letters, withoutEmail, refused } = preview(mailingWorld(tabs, post()));
    expect(letters.map(({ of, name, to, cc }) => [of, name, to, cc])).toEqual([
      ['academy', '', 'aref@taalim.ma', ['service@taalim.ma']],
      ['academy', '', 'suivi@taalim.ma', ['service@taalim.ma']],
    ]);
    expect([withoutEmail, refused]).toEqual([[], []]);
  });

  it('a setting that is blank is named, an address that is none is told and written to by nobody', () => {
    const blank = office({ academyTo: ' ' });
    depositing(blank);
    expect(preview(mailingWorld(blank, post()))).toMatchObject({
      letters: [],
      withoutEmail: ['بريد الأكاديمية'],
      refused: [],
    });
    const bad = office({ academyTo: 'aref@taalim' });
    depositing(bad);
    const told = preview(mailingWorld(bad, post()));
    expect([told.letters, told.withoutEmail, told.refused.map(({ address }) => address)]).toEqual([
      [],
      [],
      ['aref@taalim'],
    ]);
    expect(plain(told.refused[0]?.message ?? '')).toContain('بريد الأكاديمية');
  });

  it('lists the day of deposit, the version, the receipt and the beginning of the SHA-256', () => {
    const tabs = office();
    depositing(tabs, { on: '2027-06-20' });
    const { receipt, sha256 } = depositing(tabs, {
      on: '2027-06-28',
      registryNumber: '145/2027',
      reason: 'الحصيلة النهائية',
    });
    const [letter] = preview(mailingWorld(tabs, post())).letters;
    expect(letter?.subject).toBe('ملف الحصيلة الإجمالية للمواكبة 2026/2027 – فاس – النسخة 2');
    const text = plain(letter?.text ?? '');
    for (const said of [
      'السيد(ة) مدير(ة) الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس،',
      'كما أُودعت يوم 28/06/2027',
      receipt,
      '145/2027',
      'الحصيلة النهائية',
      sha256.slice(0, 16),
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(sha256);
    expect(plain((letter?.html ?? '').replace(/<[^>]*>/g, ''))).toContain(receipt);
  });

  it.each(['ar', 'fr'])('carries the package, and the paper as it was deposited (%s)', (language) => {
    const tabs = office();
    const { receipt } = depositing(tabs, { summary: 'سنة طيبة' });
    const [visits] = [tabs.get(ar.tabs.visit) ?? []];
    visits.splice(1, 1);
    const box = post();
    send(mailingWorld(tabs, box), { language });
    const files = box.letters[0]?.files ?? [];
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['حصيلة فاس 2026-2027 نسخة 1.json', 'application/json'],
      [expect.stringMatching(/\.html$/), 'text/html'],
      [expect.stringMatching(/\.xlsx$/), expect.stringContaining('spreadsheetml')],
    ]);
    const world = mailingWorld(tabs, post());
    expect(files[0]).toMatchObject({
      text: put<{ content: string }>(world, 'balancePackage', { receipt }).content,
    });
    expect(files[1]).toMatchObject({
      text: put<{ html: string }>(world, 'depositPaper', { receipt }).html,
    });
  });

  it('is told in سجل المراسلات, and never leaves twice; another version is another letter', () => {
    const tabs = office();
    depositing(tabs, { on: '2027-06-20' });
    const box = post();
    expect(send(mailingWorld(tabs, box)).sent).toEqual(['aref@taalim.ma']);
    const line = (tabs.get(ar.tabs.letters) ?? [])[1] ?? [];
    expect([line[0], line[2], line[3], line[4], line[6]]).toEqual([
      'ملف الحصيلة',
      '20/06/2027',
      'المديرية',
      'aref@taalim.ma',
      'أُرسلت',
    ]);
    expect(send(mailingWorld(tabs, box))).toMatchObject({ sent: [], already: ['aref@taalim.ma'] });
    expect(box.letters).toHaveLength(1);
    depositing(tabs, { reason: 'الحصيلة النهائية' });
    const [letter] = preview(mailingWorld(tabs, box)).letters;
    expect(letter).toMatchObject({ state: null, earlier: { state: 'sent', asOf: '2027-06-20' } });
    expect(send(mailingWorld(tabs, box)).sent).toEqual(['aref@taalim.ma']);
    expect(box.letters.map(({ files }) => files[0]?.name)).toEqual([
      'حصيلة فاس 2026-2027 نسخة 1.json',
      'حصيلة فاس 2026-2027 نسخة 2.json',
    ]);
  });

  it('a trial goes to whoever tries, with the same files, and leaves the real letter as it is', () => {
    const tabs = office();
    depositing(tabs);
    const box = post();
    expect(send(mailingWorld(tabs, box), { to: 'me' }).sent).toEqual([me]);
    expect(box.letters[0]).toMatchObject({ to: [me], cc: [], subject: expect.stringMatching(/^تجربة/) });
    expect(box.letters[0]?.files[0]?.name).toBe('حصيلة فاس 2026-2027 نسخة 1.json');
    expect(preview(mailingWorld(tabs, box)).letters[0]?.state).toBeNull();
  });

  it('what waits for another day’s quota carries the version that was confirmed', () => {
    const tabs = office({ copyTo: '' });
    depositing(tabs);
    const poor = postOffice({ quotas: { [me]: 0 } });
    expect(send(mailingWorld(tabs, poor)).queued).toEqual(['aref@taalim.ma']);
    depositing(tabs, { reason: 'تصحيح' });
    const later = post();
    put(mailingWorld(tabs, later, '2027-07-01'), 'outgoingLetters', { send: 'goes-on' });
    expect(later.letters.map(({ files }) => files[0]?.name)).toEqual(['حصيلة فاس 2026-2027 نسخة 1.json']);
  });

  it('a line of the log that a hand has changed carries no other deposit', () => {
    const tabs = office({ copyTo: '' });
    const { receipt } = depositing(tabs);
    const poor = postOffice({ quotas: { [me]: 0 } });
    send(mailingWorld(tabs, poor));
    const line = (tabs.get(ar.tabs.letters) ?? [])[1] as string[];
    line[10] = (line[10] ?? '').replace(`"deposit":{"receipt":"${receipt}"`, '"deposit":{"receipt":{"a":1}');
    const later = post();
    put(mailingWorld(tabs, later, '2027-07-01'), 'outgoingLetters', { send: 'goes-on' });
    expect(later.letters).toEqual([]);
    expect((tabs.get(ar.tabs.letters) ?? [])[1]?.[6]).toBe('رُفضت');
  });
});

describe('what cannot go to the academy is refused with a sentence', () => {
  it('a year of which no balance of the directorate is deposited, though mentors’ are', () => {
    const tabs = office();
    depositing(tabs, { mentor: aicha });
    expect(refusal(mailingWorld(tabs, post()))).toMatchObject({
      code: 'required',
      message: expect.stringContaining('2026/2027'),
    });
  });

  it('a file that does not say whose it is', () => {
    const tabs = office({ directorate: '' });
    depositing(tabs);
    expect(refusal(mailingWorld(tabs, post()))).toMatchObject({
      code: 'required',
      message: expect.stringContaining('«المديرية» في «الإعدادات»'),
    });
  });

  it('a newest version that a hand has touched: the one before goes, for it is whole', () => {
    const tabs = office();
    const { receipt } = depositing(tabs);
    depositing(tabs, { reason: 'تصحيح' });
    const cells = (tabs.get(ar.tabs.deposits) ?? [])[2] as string[];
    cells[9] = 'غيرها';
    const [letter] = preview(mailingWorld(tabs, post())).letters;
    expect(plain(letter?.text ?? '')).toContain(receipt);
  });

  it('balances still go to mentors, coordinators and the directorate alone', () => {
    const tabs = office({ balanceTo: 'dp@taalim.ma' });
    depositing(tabs);
    const { letters } = preview(mailingWorld(tabs, post()), {
      kind: 'balance',
      who: ['academy', 'directorate'],
    });
    expect(letters.map(({ of }) => of)).toEqual(['directorate']);
  });
});
