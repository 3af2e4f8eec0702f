import { describe, expect, it } from '@jest/globals';
import { draftOf, faultsOf, fresh, openedFrom, typed } from '../../sidebar/entry';
import { reopened } from '../../sidebar/takenUp';
import type { SidebarData } from '../../src/actions/openSidebarData';
import { openSidebarData } from '../../src/actions/openSidebarData';
import { entityNamed } from '../../src/entities/index';
import { seenFrom } from '../../src/entities/seen';
import { ar } from '../../src/messages/ar';
import { example, tabsFrom, worldOf } from '../support/memory';

const opened = openSidebarData.run(
  worldOf(tabsFrom(example('workbook.json')), '2025-06-14', 'a.benali@taalim.ma'),
);
const seen = seenFrom((opened as { value: SidebarData }).value, ar.lists);
const visit = entityNamed('visit');
const miniGroup = entityNamed('miniGroup');

const row = (draft: Record<string, string>) => ({ id: 'visit-2', version: 'v1', row: 2, draft });

const recorded = {
  date: '2024-10-07',
  mentors: 'عائشة بنعلي',
  school: 'مدرسة النخيل (16698Z)',
  cycle: 'الابتدائي',
  subject: 'تتبع المشروع',
  cpp: 'ج.م.م تيزنيت 1',
};

describe('a record being entered', () => {
  it('begins with what can be proposed: today, the mentor at work, their only CPP', () => {
    expect(fresh(visit, seen).texts).toMatchObject({ date: '2025-06-14', mentors: ['عائشة بنعلي'] });
    expect(fresh(miniGroup, seen).texts).toMatchObject({ cpp: 'ج.م.م تيزنيت 1', coordinated: 'نعم' });
  });

  it('takes the cycle of a school that has one, even after another was chosen', () => {
    const two = typed(visit, fresh(visit, seen), 'school', 'مدرسة النخيل (16698Z)', seen);
    const chosen = typed(visit, two, 'cycle', 'التعليم الأولي', seen);
    const one = typed(visit, chosen, 'school', 'ثانوية المسيرة التأهيلية (16709L)', seen);
    expect([two, chosen, one].map(({ texts }) => texts.cycle)).toEqual([
      'الابتدائي',
      'التعليم الأولي',
      'الثانوي التأهيلي',
    ]);
  });

  it('proposes anew only what the person did not write', () => {
    const schools = ['مدرسة النخيل (16698Z)', 'مدرسة الوفاء (01234R)'];
    const ticked = typed(miniGroup, fresh(miniGroup, seen), 'schools', schools, seen);
    expect(ticked.texts).toMatchObject({ women: '2', men: '0' });
    const own = typed(miniGroup, ticked, 'men', '3', seen);
    const fewer = typed(miniGroup, own, 'schools', schools.slice(1), seen);
    expect(fewer.texts).toMatchObject({ women: '1', men: '3' });
    expect(typed(miniGroup, fewer, 'schools', [], seen).texts).toMatchObject({ women: '', men: '3' });
  });

  it('says nothing of a cycle while the school it follows is missing', () => {
    expect(faultsOf(visit, fresh(visit, seen), seen).map(({ field }) => field)).toEqual([
      'school',
      'subject',
    ]);
  });

  it('sends days as the contract writes them, and text as it was typed', () => {
    const day = typed(visit, fresh(visit, seen), 'date', '٣ مارس 2025', seen);
    const entry = typed(visit, day, 'strengths', '- نقطة  \n=SUM(1)', seen);
    expect(draftOf(visit, entry, seen)).toMatchObject({ date: '2025-03-03', strengths: '- نقطة  \n=SUM(1)' });
  });
});

describe('a row being corrected', () => {
  it('keeps what a save fills, until what it is filled from changes', () => {
    const entry = openedFrom(visit, row(recorded));
    const another = typed(visit, entry, 'subject', 'موضوع آخر', seen);
    expect(draftOf(visit, another, seen).cpp).toBe('ج.م.م تيزنيت 1');
    const moved = typed(visit, entry, 'school', 'ثانوية المسيرة التأهيلية (16709L)', seen);
    expect(draftOf(visit, moved, seen).cpp).toBe('');
  });

  it('taken up on the row as it now stands, keeps the person’s changes, takes the others, tells both of a clash', () => {
    const entry = typed(visit, openedFrom(visit, row(recorded)), 'subject', 'موضوعي', seen);
    const now = { ...row({ ...recorded, subject: 'موضوعهم', strengths: 'نقطتهم' }), version: 'v2' };
    const taken = reopened(visit, entry, now, seen);
    expect(taken.entry.texts).toMatchObject({ subject: 'موضوعي', strengths: 'نقطتهم' });
    expect(taken.entry.opened?.version).toBe('v2');
    expect(taken.clashes).toEqual({
      subject: { before: 'تتبع المشروع', mine: 'موضوعي', theirs: 'موضوعهم' },
    });
    expect(taken.theirs).toEqual(['strengths']);
  });
});
