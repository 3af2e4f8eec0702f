import { ar } from '../messages/ar';
import { isBlank } from '../schema/fold';
import type { ColumnWords, Line } from './columns';
import { genderOf } from './ministry';
import type { Drafted, Prepare } from './prepared';

/** A name in one column, or in two. */
const nameColumns = {
  given: ['الاسم الشخصي', 'الاسم', 'prenom', 'prénom'],
  family: ['النسب', 'الاسم العائلي', 'nom'],
} as const;

const fullNames = ['الاسم والنسب', 'الاسم الكامل', 'nom et prenom', 'nom et prénom', 'nom complet'];

const schoolCodes = ['رمز المؤسسة', 'CD_ETAB', 'الرمز', 'رمز', 'GRESA', 'code etab'];

/** The columns by which lists of principals are known. */
export const postColumns: ColumnWords = {
  principal: ['المدير(ة)', 'اسم المدير(ة)', 'المدير', 'المديرة', 'اسم المدير', 'directeur', ...fullNames],
  ...nameColumns,
  gender: ['الجنس', 'النوع', 'sexe', 'genre'],
  school: ['المؤسسة', 'اسم المؤسسة', 'NOM_ETABA', 'المؤسسة التعليمية', 'etablissement'],
  code: schoolCodes,
  from: ['من', 'تاريخ التعيين', 'تاريخ الالتحاق', 'ابتداء من', 'date affectation'],
  to: ['إلى', 'إلى غاية'],
};

/** The columns by which lists of mentors are known. */
export const mentorColumns: ColumnWords = {
  name: ['المواكب(ة)', 'المواكب', 'اسم المواكب(ة)', ...fullNames],
  ...nameColumns,
  grade: ['الإطار', 'cadre', 'grade'],
  email: ['البريد الإلكتروني', 'البريد', 'البريد المهني', 'email', 'e-mail', 'courriel'],
  zone: ['المنطقة التربوية', 'المنطقة'],
};

/** Where past activities name the code of a school beside its name. */
export const schoolCodeColumn: ColumnWords = { code: schoolCodes };

const nameIn = ({ said }: Line, field: string): string =>
  said[field] || [said.given, said.family].filter((part) => part).join(' ');

/** A school is told best by its code, wherever a line gives one. */
const schoolIn = ({ said }: Line): string => said.code || said.school || '';

const genderIn = (said: string): string => {
  const known = genderOf(said);
  return known === null ? said : ar.lists.gender[known];
};

/** Principals: من is proposed as 1 September of the year, and said to be approximate (domain §2). */
export const postsFrom: Prepare = (lines, { yearBegins }) => ({
  drafted: lines.map((one): Drafted => {
    const { said, line } = one;
    const isApproximate = isBlank(said.from ?? '');
    return {
      lines: [line],
      texts: {
        principal: nameIn(one, 'principal'),
        gender: genderIn(said.gender ?? ''),
        school: schoolIn(one),
        from: isApproximate ? yearBegins : (said.from ?? ''),
        to: said.to ?? '',
      },
      ...(isApproximate ? { guessed: ['from'], tags: ['approximate'] } : {}),
    };
  }),
  aside: [],
});

/** Mentors. */
export const mentorsFrom: Prepare = (lines) => ({
  drafted: lines.map((one) => ({
    lines: [one.line],
    texts: {
      name: nameIn(one, 'name'),
      grade: one.said.grade ?? '',
      email: one.said.email ?? '',
      zone: one.said.zone ?? '',
    },
  })),
  aside: [],
});

/** Rows under the very headers of their tab. */
export const rowsAsTheyAre: Prepare = (lines) => ({
  drafted: lines.map(({ line, said: { code, ...texts } }) => ({
    lines: [line],
    texts: code === undefined ? texts : { ...texts, school: code || texts.school || '' },
  })),
  aside: [],
});
