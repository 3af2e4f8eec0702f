import { afterEach, describe, expect, it } from '@jest/globals';
import { aUuid, aVisit, closeShipped, shipped, workedExample } from '../support/shipped';

afterEach(closeShipped);

describe('unsaved forms, through the bundle', () => {
  it('come back byte for byte, longer than a property is, and end with the save of their entity', async () => {
    const { ask, run } = await shipped(await workedExample());
    const draft = { subject: '=IMPORTXML("x")\n'.repeat(1_500), mentors: ['أ', 'ب'], date: '31/06' };
    expect(await ask('saveDraft', { entity: 'visit', draft, id: aUuid(1) })).toEqual({
      ok: true,
      value: { savedAt: expect.stringMatching(/^2026-11-21 \d\d:\d\d:\d\d$/) },
    });
    await ask('saveDraft', { entity: 'workshop', draft: { topic: 'موضوع' } });
    expect((await ask('openDraft', { entity: 'visit' })).value).toMatchObject({ draft, id: aUuid(1) });
    expect((await ask('openSidebarData')).value.drafts).toMatchObject({ visit: { draft }, workshop: {} });
    expect((await ask('saveRecord', { entity: 'visit', id: aUuid(1), draft: aVisit })).ok).toBe(true);
    expect((await ask('openDraft', { entity: 'visit' })).value).toBeNull();
    expect(Object.keys((await ask('openSidebarData')).value.drafts)).toEqual(['workshop']);
    // Keeping one is cheap: it is done as people type.
    const { calls } = await run('saveDraft', { entity: 'visit', draft: { subject: 'نص' } });
    expect(calls.read ?? 0).toBe(0);
    expect(calls.lock ?? 0).toBe(0);
  });

  it('of two forms kept at the same moment, both are kept', async () => {
    const { ask } = await shipped(await workedExample());
    const entities = ['visit', 'workshop', 'miniGroup', 'duty'];
    const field = { visit: 'subject', workshop: 'topic', miniGroup: 'subject', duty: 'notes' } as const;
    await Promise.all(
      entities.map((entity) =>
        ask('saveDraft', { entity, draft: { [field[entity as keyof typeof field]]: 'نص' } }),
      ),
    );
    expect(Object.keys((await ask('openSidebarData')).value.drafts).sort()).toEqual([...entities].sort());
  });
});
