import type { common as commonWords } from './common.ar';
import type { team as teamWords } from './team.ar';
import type { Template } from './template';
import type { In } from './words';

/** What the papers of the regional team are made of. */
export function teamTemplates({ signatures }: In<typeof commonWords>, team: In<typeof teamWords>) {
  const { signature, signatureAndSeal } = signatures;
  const { mission, tasks, reportsTo, indicators } = team.parts;
  const academy = { title: team.signs.academy, note: signatureAndSeal };
  return {
    organisationChart: {
      label: team.chart,
      file: team.chart,
      title: team.chart,
      isLandscape: true,
      notices: [{ text: team.stands }],
      parts: [{ tree: 'chart' }, { text: team.charged, isQuiet: true, when: 'charged' }],
      signatures: [{ title: team.signs.coordinator, note: signature }, academy],
    },
    jobCard: {
      label: team.card,
      file: team.cardOf,
      title: team.cardTitle,
      isSpacious: true,
      parts: [
        { facts: { member: team.member, role: team.role, email: team.email } },
        { heading: mission, text: '{mission}', when: 'mission' },
        { heading: tasks, items: 'tasks' },
        { heading: reportsTo, text: '{reportsTo}', when: 'reportsTo' },
        { heading: indicators, items: 'indicators' },
        { text: '{typed}', when: 'typed' },
      ],
      signatures: [
        { title: team.signs.member, note: signature },
        { title: team.signs.coordinator, note: signature, when: 'reports' },
        { ...academy, when: 'leads' },
      ],
    },
  } satisfies Readonly<Record<string, Template>>;
}
