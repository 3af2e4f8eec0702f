import type { EntityName } from '../../entities/index';
import type { Texts } from '../../letters/papers/desk';
import { jobCard, organisationChart } from '../../letters/papers/team';
import type { Sound } from '../../rules/judge';
import { canonical } from '../../sheets/place';
import { done } from '../outcome';
import type { PaperKind } from '../papers';
import { standingOf } from '../team';
import type { OnDesk } from './opened';
import { ofFile, ofRow } from './opened';

const entity = 'teamMember' satisfies EntityName;

const standing = ({ file, desk, alone }: OnDesk) => {
  file.all('academy');
  return standingOf(alone(entity) as readonly Sound<typeof entity>[], desk.settings);
};

/** The cards of the whole team, in the order of its chart. */
const everyCard = ofFile((on) => {
  const { posts, provinces, elsewhere } = standing(on);
  const textsOf = new Map(
    on.file.rowsOf(entity).map(({ row, texts }) => [row, canonical(entity, texts, on.file.known) as Texts]),
  );
  return [
    ...posts.flatMap(({ holders }) => holders),
    ...provinces.flatMap(({ coordinators }) => coordinators),
    ...elsewhere,
  ].map(({ row }) => jobCard(on.desk, textsOf.get(row) ?? {}));
});

const oneCard = ofRow(entity, ({ desk }, { texts }) => done([jobCard(desk, texts)]));

/** The papers of the regional team, by their public names. */
export const teamPapers = {
  organisationChart: {
    level: 'academy',
    group: 'region',
    label: ({ templates }) => templates.organisationChart.label,
    asks: {},
    make: ofFile((on) => [organisationChart(on.desk, standing(on))]),
  },
  jobCard: {
    level: 'academy',
    group: 'region',
    label: ({ templates }) => templates.jobCard.label,
    asks: { of: 'row', entity, isOptional: true },
    make: (...asking) => (asking[1].id ? oneCard : everyCard)(...asking),
  },
} as const satisfies Readonly<Record<string, PaperKind>>;
