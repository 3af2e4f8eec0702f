/** Balance packages for the tests of a regional file: made of a directorate's rows, as its own file would. */
import { createHash } from 'node:crypto';
import { balancesFrom, reckon } from '../../src/actions/balances';
import type { OpenedFile } from '../../src/actions/openPackages';
import type { Outcome } from '../../src/actions/outcome';
import type { BalancePackage, PackagedDeposit } from '../../src/balance/packages';
import { packageSchema, packageText, sealed, spellingsOf } from '../../src/balance/packages';
import { ar } from '../../src/messages/ar';
import { worldOf } from './memory';
import type { Holdings, Tabs } from './rows';
import { aMiniGroup, aVisit, aWorkshop, clock, directorate, sent, thisYear } from './rows';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A package sealed anew after something in it was changed: hostile, though its seal fits. */
export const resealed = (pack: BalancePackage, changed: (copy: Writable) => unknown): BalancePackage => {
  const copy = JSON.parse(packageText(pack)) as Writable;
  changed(copy);
  return sealed(copy, digest);
};

// biome-ignore lint/suspicious/noExplicitAny: what is written into it may be of any shape.
export type Writable = any;

/** A year of work to be told of: a visit that grades, a mini-group, workshops under two spellings. */
export const someWork: Holdings = {
  visit: [
    aVisit({ diagnosis: 'مكتملة', strengths: 'انخراط الفريق\nقيادة جماعية', weaknesses: 'ضعف التوثيق' }),
    aVisit({ date: '2026-11-02', strengths: 'إنخراط الفريق', mode: 'عن بعد' }),
  ],
  miniGroup: [aMiniGroup({ weaknesses: 'ضعف التوثيق' })],
  workshop: [aWorkshop(), aWorkshop({ date: '2027-01-15', topic: 'قيادة  التغيير' })],
};

export interface Sending extends Partial<Pick<PackagedDeposit, 'version' | 'on' | 'firstOn' | 'reason'>> {
  readonly directorate?: string;
  readonly academy?: string;
  readonly schoolYear?: string;
}

/** What a directorate sends of its work: of فاس, deposited on 10 June 2027, unless said otherwise. */
export function packageOf(of: Sending = {}, holdings: Holdings = someWork): BalancePackage {
  const { version = 1, on = '2027-06-10', schoolYear = thisYear } = of;
  const reckoning = reckon(worldOf(directorate(holdings), clock), { schoolYear, asOf: on });
  const pack = {
    schema: packageSchema,
    academy: of.academy ?? 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس',
    directorate: of.directorate ?? 'فاس',
    deposit: {
      receipt: 'إ-1F0C-9A2E',
      version,
      on,
      firstOn: of.firstOn ?? on,
      recordedAt: `${on} 10:15:00`,
      registryNumber: '',
      summary: '',
      difficulties: '',
      reason: of.reason ?? (version > 1 ? 'تصحيح' : ''),
      sha256: digest(`${of.directorate} ${version}`),
    },
    balances: balancesFrom(reckoning),
    spellings: spellingsOf(reckoning.accounts.directorate),
  };
  return sealed(JSON.parse(packageText(pack as BalancePackage)) as BalancePackage, digest);
}

/** A package as a file. */
export const fileOf = (pack: BalancePackage, name = `حصيلة ${pack.directorate}.json`) => ({
  name,
  content: packageText(pack),
});

/** What becomes of files, one after the other. */
export function opening(tabs: Tabs, files: readonly { name: string; content: string }[], today = clock) {
  const outcome = sent(tabs, 'openPackages', { files }, today) as Outcome<{ files: readonly OpenedFile[] }>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.files;
}

/** The lines of الحصائل الواردة as they stand, without their header. */
export const receivedRows = (tabs: Tabs): readonly (readonly string[])[] =>
  (tabs.get(ar.tabs.received) ?? []).slice(1);
