import { afterEach, describe, expect, it } from '@jest/globals';
import { academysFile } from '../support/academysFile';
import { closeShipped } from '../support/shipped';

afterEach(closeShipped);

const id = (number: number) => `0f1c9a2e-0000-4000-8000-00000000000${number}`;

describe('meetings in the shipped bundle', () => {
  it('are saved, a future one too; their decisions come back until a later one closes them, and print', async () => {
    const { ask } = await academysFile();
    const save = (number: number, draft: object) =>
      ask('saveRecord', {
        entity: 'meeting',
        id: id(number),
        draft: { place: 'فاس', agenda: 'نقطة', ...draft },
      });
    const texts = async () => {
      const { value } = await ask('decisions');
      return value.decisions.map(({ text, state }: { text: string; state: string }) => [text, state]);
    };
    const open = async () => {
      const { value } = await ask('openSidebarData');
      return value.region.seen.openDecisions.map(({ text }: { text: string }) => text);
    };
    const first = await save(1, {
      date: '2026-10-05',
      decisions: 'إعداد اللائحة | المسؤول(ة): سعاد | الأجل: 30/10/2026\nمراسلة المديريات',
    });
    expect(first.ok).toBe(true);
    expect(await open()).toEqual(['إعداد اللائحة', 'مراسلة المديريات']);
    const second = await save(2, { date: '2030-01-10', followUp: 'إعداد اللائحه | منجز' });
    expect(second.ok).toBe(true);
    expect(await open()).toEqual(['مراسلة المديريات']);
    expect(await texts()).toEqual([
      ['إعداد اللائحة', 'done'],
      ['مراسلة المديريات', 'open'],
    ]);
    const minutes = await ask('paper', { kind: 'meetingMinutes', id: id(1) });
    expect(minutes.value.title).toBe('محضر لقاء فريق التنسيق الجهوي');
    const removed = await ask('removeRecord', {
      entity: 'meeting',
      id: id(2),
      version: second.value.version,
    });
    expect(removed.ok).toBe(true);
    expect(await open()).toEqual(['إعداد اللائحة', 'مراسلة المديريات']);
  });
});
