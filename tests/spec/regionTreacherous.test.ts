import { describe, expect, it } from '@jest/globals';
import { madePapers } from '../../src/actions/madePapers';
import { paperWordsOf } from '../../src/actions/paperWords';
import { plain } from '../../src/letters/plain';
import { printed } from '../../src/letters/printed';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import { clock, idOf, listedIn, regional, saved, type Tabs } from '../support/rows';
import { longest, treacherous } from '../support/treacherous';

/** A file of a region whose every free text is one text: a member, an activity and a meeting. */
function saying(text: string): Tabs {
  const tabs = regional();
  const rows = {
    teamMember: {
      name: text,
      role: ar.lists.teamRole.provincialCoordinator,
      directorate: text,
      jobCard: text,
    },
    planItem: {
      ...{ phase: text, operation: text, activity: text, target: text, results: text, notes: text },
      ...{ from: '2027-01-31', to: '2028-02-29', responsible: ar.lists.teamRole.monitoring },
    },
    meeting: {
      ...{ date: '2027-02-28', place: text, agenda: text },
      ...{ attendees: text, decisions: text, followUp: text },
    },
  };
  for (const [at, [entity, draft]] of Object.entries(rows).entries())
    saved(tabs, entity, draft, { id: idOf(at + 1) });
  return tabs;
}

const papers = [
  ['organisationChart', {}],
  ['jobCard', { id: idOf(1) }],
  ['workPlan', {}],
  ['meetingMinutes', { id: idOf(3) }],
  ['meetingInvitation', { id: idOf(3) }],
] as const;

describe('treacherous texts in a regional file', () => {
  it.each(Object.entries({ ...treacherous, longest }))(
    '%s stays text in its cells, in the views and on every paper, in both languages',
    (_, text) => {
      const tabs = saying(text);
      const world = worldOf(tabs, clock);
      const [row] = listedIn(tabs, 'planItem');
      expect(row?.draft).toMatchObject({ activity: text, notes: text });
      for (const language of ['ar', 'fr'] as const)
        for (const [kind, of] of papers) {
          const made = madePapers(world, { kind, language, ...of } as never);
          if (!made.ok) throw new Error(JSON.stringify(made.issues));
          const words = paperWordsOf(world)(language);
          const html = printed(made.value.papers, words);
          expect(html).not.toMatch(/<script|<img/);
          for (const paper of made.value.papers) {
            expect(paper.name).not.toMatch(/[\\/:*?"<>|\n]/);
            expect(plain(paper, words)).not.toBe('');
          }
        }
    },
  );
});
