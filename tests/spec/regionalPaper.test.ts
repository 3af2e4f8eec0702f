import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/actions/outcome';
import { ar } from '../../src/messages/ar';
import { paperWords } from '../../src/messages/papers/index';
import { papers } from '../../src/messages/papers.ar';
import { fileOf, opening } from '../support/receiving';
import type { Tabs } from '../support/rows';
import { directorate, regional, sent, thisYear } from '../support/rows';
import { packagesOfFes } from '../support/someRegion';

const today = '2027-07-04';
const words = paperWords.ar.region;

function received(settings: Readonly<Record<string, string>> = {}): Tabs {
  const tabs = regional({ settings });
  opening(
    tabs,
    packagesOfFes().map((pack, at) => fileOf(pack, `${at}.json`)),
    today,
  );
  return tabs;
}

/** What a paper says, without its markup. */
function printed(tabs: Tabs, rest: object = {}): string {
  const asked = { kind: 'regionalBalance', ...rest };
  const outcome = sent(tabs, 'paper', asked, today) as Outcome<{ html: string }>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<\/?(?:bdi|span)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

const kindsOf = (tabs: Tabs) =>
  (sent(tabs, 'papers', {}, today) as { value: { kinds: readonly { kind: string }[] } }).value.kinds.map(
    ({ kind }) => kind,
  );

describe('الحصيلة الجهوية on paper', () => {
  it('is a paper of an academy’s file, and of no other', () => {
    expect(kindsOf(regional())).toContain('regionalBalance');
    expect(kindsOf(regional())).not.toContain('balance');
    expect(kindsOf(directorate())).not.toContain('regionalBalance');
  });

  it('bears the head of the academy, the six lines, each directorate and both signatures', () => {
    const text = printed(received());
    expect(text).toContain('المملكة المغربية');
    expect(text).toContain('الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس');
    expect(text).not.toContain('المديرية الإقليمية');
    expect(text).toContain(`السنة الدراسية ${thisYear}`);
    expect(text).toContain(words.arrived.replace('{n}', '7').replace('{of}', '9'));
    for (const line of Object.values(papers.lines)) expect(text).toContain(line);
    expect(text).toContain('فاس 2 نهائية 01/07/2027');
    expect(text).toContain(words.awaited.replace('{names}', 'بولمان، تازة'));
    expect(text).toContain('رئيس(ة) المصلحة');
    expect(text).toContain(paperWords.ar.team.signs.academy);
  });

  it('says of each topic which directorates held it', () => {
    expect(printed(received())).toContain('فاس: 1، الحاجب: 1، مولاي يعقوب: 1، صفرو: 1، تاونات: 1');
  });

  it('says of a package whose row a hand has changed that it came and is not counted, never that it is awaited', () => {
    const tabs = received();
    (tabs.get(ar.tabs.received)?.[1] as string[])[8] = '«900»';
    const [name = ''] = (tabs.get(ar.tabs.received)?.[1]?.[0] ?? '').match(/[^«»]+/) ?? [];
    const text = printed(tabs);
    expect(text).toContain(words.touched.replace('{names}', name));
    expect(text).toContain(words.awaited.replace('{names}', 'بولمان، تازة'));
    expect(printed(received())).not.toContain(words.touched.replace('{names}', ''));
  });

  it('is written in French too, its directorates by their French names', () => {
    const text = printed(received(), { language: 'fr' });
    expect(text).toContain('Bilan régional');
    expect(text).toContain('Moulay Yacoub');
    expect(text).not.toContain('مولاي');
  });

  it('says calmly that nothing has come yet', () => {
    const text = printed(regional());
    expect(text).toContain(words.empty);
    expect(text).not.toContain(papers.lines.iii);
  });
});
