import { headSchoolsOn } from '../../balance/schools';
import { stage as stages } from '../../entities/lists';
import { said } from '../../messages/papers/words';
import { readDay } from '../../schema/day';
import type { Paper, Text } from '../shape';
import type { Desk, Texts } from './desk';
import { dayIn, labelled, shownTexts, value } from './desk';
import type { Values } from './fromTemplate';
import { paperFrom } from './fromTemplate';

/** A row as its paper takes it: its texts, its place, and the fields in which something is wrong. */
export interface RowOnPaper {
  readonly row: number;
  readonly texts: Texts;
  readonly faulty: readonly string[];
}

type OfRow = 'visit' | 'miniGroup' | 'workshop';

/**
 * What a row says, in the words of the paper; of a faulty one what ought to be mended in the file is named, and the
 * paper is printed all the same, with dots and lines where nothing could be said.
 */
function valuesOf(desk: Desk, entity: OfRow, { texts, faulty }: RowOnPaper): Values {
  const { words, house } = desk;
  const labels: Texts = { ...words.rows.fields[entity], cpp: house.unitWord };
  return {
    ...shownTexts(desk, entity, texts),
    day: texts.date,
    faulty: [...new Set(faulty)].map((field) => labels[field] ?? field).join(words.common.separator),
  };
}

/** The degrees of a school's stages before a row of its visits (domain §4, vi). */
function degreesBefore({ known, sound }: Desk, { row, texts }: RowOnPaper) {
  const found = known.refer('school', texts.school ?? '');
  const day = readDay(texts.date ?? '');
  if (!('key' in found) || day === null) return undefined;
  const visit = sound('visit').filter(({ record: { school, date }, row: other }) => {
    return school === found.key && (date < day || (date === day && other < row));
  });
  const school = sound('school').filter(({ record }) => record.code === found.key);
  return headSchoolsOn({ school, visit, post: [] }, day)[0]?.degrees;
}

/** تقرير زيارة فردية: every field of a visit, its degrees beside those before it. */
export function visitReport(desk: Desk, row: RowOnPaper): Paper {
  const { words } = desk;
  const before = degreesBefore(desk, row);
  const values = valuesOf(desk, 'visit', row);
  const stood = (stage: (typeof stages.codes)[number]): Text => {
    const graded = before?.[stage];
    return graded
      ? said(words.visit.degreeOn, {
          degree: labelled(desk, 'degree', String(graded.degree)),
          day: dayIn(graded.visit.record.date),
        })
      : words.rows.unknown;
  };
  return paperFrom(desk, words.templates.visitReport, {
    ...values,
    name: row.texts.school,
    stages: stages.codes.map((stage) => ({
      stage: labelled(desk, 'stage', stage),
      before: stood(stage),
      after: (values[stage] as Text) || words.visit.unchanged,
    })),
  });
}

/** محضر of a mini-group or of a workshop: what was done, who came, what was found; lines where nothing was written. */
export function minutes(desk: Desk, entity: 'miniGroup' | 'workshop', row: RowOnPaper): Paper {
  const { cpp, women, men } = row.texts;
  const present = women && men ? Number(women) + Number(men) : Number.NaN;
  return paperFrom(desk, desk.words.templates[`${entity}Minutes`], {
    ...valuesOf(desk, entity, row),
    name: cpp,
    present: present >= 0 ? value(present) : '',
  });
}
