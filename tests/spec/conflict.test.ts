import { describe, expect, it } from '@jest/globals';
import { besideOther, bothOf, writerOf } from '../../sidebar/conflict';
import { openedFrom, typed } from '../../sidebar/entry';
import { reopened } from '../../sidebar/takenUp';
import type { SidebarData } from '../../src/actions/openSidebarData';
import { openSidebarData } from '../../src/actions/openSidebarData';
import { entityNamed } from '../../src/entities/index';
import { seenFrom } from '../../src/entities/seen';
import { ar } from '../../src/messages/ar';
import type { Kind } from '../../src/schema/kind';
import { example, tabsFrom, worldOf } from '../support/memory';

const opened = openSidebarData.run(worldOf(tabsFrom(example('workbook.json')), '2025-06-14'));
const seen = seenFrom((opened as { value: SidebarData }).value, ar.lists);

const both = (
  entity: 'visit' | 'miniGroup' | 'mentor' | 'workshop',
  field: string,
  [before, mine, theirs]: readonly [string, string, string],
) => {
  const of = entityNamed(entity);
  return bothOf({ before, mine, theirs }, of.fields[field] as Kind<unknown>, of.key === field, seen);
};

describe('what two wrote in one field, kept together', () => {
  it('points: the lines of both, equal ones once whatever their bullets, none that one side took away', () => {
    expect(both('visit', 'strengths', ['- أ\n- ب', '- أ\n- ب\n- لي', '- أ\n• ب\n- لهم'])).toBe(
      '- أ\n• ب\n- لهم\n- لي',
    );
    expect(both('visit', 'strengths', ['أ\nب', 'أ\nب\nلي', 'أ\nج'])).toBe('أ\nج\nلي');
    expect(both('visit', 'strengths', ['', 'الأثر', 'الاثر\nثان'])).toBeNull();
  });

  it('several choices: the union, each once', () => {
    expect(both('visit', 'mentors', ['', 'عائشة بنعلي', 'سعيد بلقاسم'])).toBe('سعيد بلقاسم، عائشة بنعلي');
    expect(
      both('miniGroup', 'schools', [
        'مدرسة النخيل (16698Z)',
        'مدرسة النخيل (16698Z)، مدرسة الوفاء (01234R)',
        'ثانوية المسيرة التأهيلية (16709L)، مدرسة النخيل (16698Z)',
      ]),
    ).toBe('ثانوية المسيرة التأهيلية (16709L)، مدرسة النخيل (16698Z)، مدرسة الوفاء (01234R)');
  });

  it('a text of one line: one beside the other; one that holds the other says both, and then there is nothing to join', () => {
    expect(both('visit', 'subject', ['تتبع', 'تتبع المشروع', 'دعم التخطيط'])).toBe(
      'دعم التخطيط – تتبع المشروع',
    );
    expect(both('visit', 'subject', ['', 'تتبع', 'تتبع المشروع'])).toBeNull();
  });

  it('is not offered for a day, one choice, a degree, a name that others refer to, or beside a blank', () => {
    expect(both('visit', 'date', ['2025-01-01', '2025-01-02', '2025-01-03'])).toBeNull();
    expect(both('visit', 'cycle', ['', 'الابتدائي', 'التعليم الأولي'])).toBeNull();
    expect(both('visit', 'diagnosis', ['', 'مكتملة', 'منطلقة'])).toBeNull();
    expect(both('mentor', 'name', ['أ', 'ب', 'ج'])).toBeNull();
    expect(both('visit', 'strengths', ['أ', '', 'ب'])).toBeNull();
  });

  it('what only one side says stands out', () => {
    expect(besideOther('- أ\nب', '• أ\nج')).toEqual([
      { line: '- أ', isShared: true },
      { line: 'ب', isShared: false },
    ]);
  });
});

describe('who wrote what stands in the file', () => {
  const entries = [
    { verb: 'settle', who: 'x', moment: '4', after: {} },
    { verb: 'save', who: 'ثان', moment: '3', after: { place: 'ب' } },
    { verb: 'save', who: 'أول', moment: '2', after: { subject: 'موضوع', place: 'أ' } },
  ];
  it('is the newest entry that wrote the field, for as long as it stands as written', () => {
    expect(writerOf(entries, 'subject', (text) => text === 'موضوع')?.who).toBe('أول');
    expect(writerOf(entries, 'place', (text) => text === 'ب')?.who).toBe('ثان');
    expect(writerOf(entries, 'place', (text) => text === 'باليد')).toBeNull();
    expect(writerOf(entries, 'hours', () => true)).toBeNull();
  });
});

describe('a correction on a row that has moved on', () => {
  const visit = entityNamed('visit');
  const draft = {
    date: '2024-10-07',
    mentors: 'عائشة بنعلي',
    school: 'مدرسة النخيل (16698Z)',
    cycle: 'الابتدائي',
    subject: 'تتبع المشروع',
    strengths: 'أ\r\nب',
  };
  const row = (texts: object, version: string) => ({
    id: 'visit-2',
    version,
    row: 2,
    draft: { ...draft, ...texts },
  });

  it('one day written in two ways, and one text with two line breaks, are no conflict', () => {
    const day = typed(visit, openedFrom(visit, row({}, 'v1')), 'date', '08/10/2024', seen);
    const mine = typed(visit, day, 'strengths', 'أ\nب', seen);
    const taken = reopened(visit, mine, row({ date: '2024-10-08', strengths: 'أ\nب\nج' }, 'v2'), seen);
    expect(taken).toMatchObject({ clashes: {}, theirs: ['strengths'] });
    expect(taken.entry.texts).toMatchObject({ date: '2024-10-08', strengths: 'أ\nب\nج' });
  });

  it('what the person wrote stays their own: nothing proposes over it', () => {
    const mine = typed(visit, openedFrom(visit, row({}, 'v1')), 'findings', 'خلاصة', seen);
    const taken = reopened(visit, mine, row({ subject: 'آخر' }, 'v2'), seen);
    expect(taken.entry.own).toContain('findings');
    expect(taken.entry.texts.findings).toBe('خلاصة');
  });
});
