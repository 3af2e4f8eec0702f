import { cardLabels } from '../../messages/jobCardLabels.ar';
import { jobCards as arabic } from '../../messages/jobCards.ar';
import type { PaperWords } from '../../messages/papers/index';
import { countedIn, said } from '../../messages/papers/words';
import { readCard, writtenCard } from '../../region/jobCard';
import type { Member, Standing } from '../../region/team';
import { chargedTwice } from '../../region/team';
import { fold } from '../../schema/fold';
import { directorateNamed } from '../../sheets/academies';
import type { Paper, Text } from '../shape';
import type { Desk, Texts } from './desk';
import { labelled, shownTexts, value } from './desk';
import type { Values } from './fromTemplate';
import { paperFrom } from './fromTemplate';

/** A directorate in the language of the paper, as the list of the academies names it; as it was typed where it is none of theirs. */
export const directorateIn = ({ language }: Desk, said: string): Text =>
  value((language === 'fr' && directorateNamed(said, null)?.directorate.french) || said);

/** الهيكل التنظيمي: the regional team as a tree on one page; a post that nobody holds is dashed. */
export function organisationChart(desk: Desk, standing: Standing<Member>): Paper {
  const { team, templates } = desk.words;
  const { posts, provinces, elsewhere, vacancies } = standing;
  const charged = chargedTwice(standing);
  const nameOf = ({ name }: Member) => value(charged.has(fold(name)) ? `${name.trim()} (*)` : name.trim());
  const box = (title: string, members: readonly Member[], beneath: readonly Values[] = []): Values =>
    members.length > 0
      ? { title, lines: members.map(nameOf), beneath }
      : { title, lines: [team.vacant], vacant: 1, beneath };
  const directorates = [
    ...provinces.map(({ directorate, coordinators }) => box(directorateIn(desk, directorate), coordinators)),
    ...(elsewhere.length > 0 ? [box(team.elsewhere, elsewhere)] : []),
  ];
  const [top, ...others] = posts.map(({ role, holders }) => ({
    title: labelled(desk, 'teamRole', role),
    holders,
  }));
  const provincial: Values =
    directorates.length > 0
      ? { title: team.provincial, lines: [], beneath: directorates }
      : box(team.provincial, []);
  const people = new Set(
    [
      ...posts.flatMap(({ holders }) => holders),
      ...provinces.flatMap((one) => one.coordinators),
      ...elsewhere,
    ].map(({ name }) => fold(name)),
  );
  return paperFrom(desk, templates.organisationChart, {
    people: countedIn(people.size, team.people),
    vacant: countedIn(vacancies.length, team.vacancies),
    charged: charged.size > 0 ? 1 : '',
    chart: top
      ? [
          box(top.title, top.holders, [
            ...others.map(({ title, holders }) => box(title, holders)),
            provincial,
          ]),
        ]
      : [],
  });
}

/** The card that a member's cell holds, else the usual one of their role; null where the cell says it in its own way. */
function cardOf({ words, language, known }: Desk, texts: Texts) {
  const own = (texts['jobCard'] ?? '').trim();
  const role = known.codeOf('teamRole', texts['role'] ?? '') as keyof PaperWords['jobCards'] | null;
  const usual = role === null ? null : words.jobCards[role];
  // A cell as the form proposes it is the usual card, in whichever language it is printed.
  const isUsual = role !== null && fold(own) === fold(writtenCard(arabic[role], cardLabels));
  return own === '' || (isUsual && language !== 'ar') ? usual : readCard(own, cardLabels);
}

/** بطاقة توصيف المهام of one member, from the texts of their row. */
export function jobCard(desk: Desk, texts: Texts): Paper {
  const { team, templates } = desk.words;
  const { name = '', role = '', email = '' } = shownTexts(desk, 'teamMember', texts);
  const directorate = (texts['directorate'] ?? '').trim();
  const card = cardOf(desk, texts);
  const leads = desk.known.codeOf('teamRole', texts['role'] ?? '') === 'regionalCoordinator';
  return paperFrom(desk, templates.jobCard, {
    member: name,
    short: name,
    role:
      directorate === '' ? role : said(team.roleAt, { role, directorate: directorateIn(desk, directorate) }),
    email,
    mission: card?.mission ?? '',
    tasks: (card?.tasks ?? []).map(value),
    reportsTo: card?.reportsTo ?? '',
    indicators: (card?.indicators ?? []).map(value),
    typed: card === null ? (texts['jobCard'] ?? '') : '',
    [leads ? 'leads' : 'reports']: 1,
  });
}
