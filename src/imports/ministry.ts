import type { CodeOf } from '../entities/lists';
import { fold } from '../schema/fold';

/** The words of the ministry's exports (CD_ETAB, NOM_ETABA, la_com, LA_CYCLE, NetabFr, typeEtab), as codes of ours. */

/** Folded, and without the accents of French. */
const plain = (said: string): string =>
  fold(said)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

type Words<C> = readonly (readonly [RegExp, C])[];

const firstOf = <C>(words: Words<C>, said: string): C | null =>
  words.find(([pattern]) => pattern.test(plain(said)))?.[1] ?? null;

type Kind = CodeOf<'schoolKind'>;

const kinds: Words<Kind> = [
  [/^(satellite|فرعي)/, 'satellite'],
  [/^(annexe|ملحق)/, 'annex'],
  [/^(secteur scolaire|groupe scolaire|مجموع)/, 'schoolGroup'],
  [/^(ecole commun|مدرسه جماع)/, 'communalSchool'],
  [/^(ecole|مدرسه)/, 'primarySchool'],
  [/^(college|lycee collegial|(ال)?ثانويه (ال)?اعدادي|اعدادي)/, 'lowerSecondarySchool'],
  [/^(lycee|(ال)?ثانويه (ال)?(تاهيلي|تقني)|تاهيلي)/, 'upperSecondarySchool'],
];

/** The kind of school that a word of the export means; null for none of ours. */
export const kindOf = (said: string): Kind | null => firstOf(kinds, said);

const namedKinds: Words<Kind> = [
  [/(^| )فرعي+ه( |$)/, 'satellite'],
  [/(^| )ملحقه( |$)/, 'annex'],
  [/^(م\. ?م\.?|مجموعه مدارس) /, 'schoolGroup'],
  [/^(م\. ?ج\.?|مدرسه جماع\S+) /, 'communalSchool'],
  [/^(م\.|مدرسه) ?/, 'primarySchool'],
  [/^((ال)?ثانويه (ال)?اعداديه|ث\. ?ا\.?|اعداديه) ?/, 'lowerSecondarySchool'],
  [/^((ال)?ثانويه (ال)?(تاهيليه|تقنيه)|ث\. ?ت\.?) ?/, 'upperSecondarySchool'],
];

/** The kind of school that its name tells («م.م»، «فرعية»، «الثانوية الإعدادية»); null where it tells none. */
export const kindInName = (name: string): Kind | null => firstOf(namedKinds, name);

const cycles: Words<CodeOf<'cycle'>> = [
  [/^(ال)?(تعليم )?(ال)?اولي|prescolaire|maternel/, 'preschool'],
  [/ابتدايي|^primaire/, 'primary'],
  [/اعدادي|collegial/, 'lowerSecondary'],
  [/تاهيلي|qualifiant/, 'upperSecondary'],
];

/** The cycle that a word of the export means; null for one that is none of the four (شهادة التقني العالي). */
export const cycleOf = (said: string): CodeOf<'cycle'> | null => firstOf(cycles, said);

/** The cycle that a kind of school goes with, where the file names none. */
export const cycleOfKind: Readonly<Partial<Record<Kind, CodeOf<'cycle'>>>> = {
  primarySchool: 'primary',
  schoolGroup: 'primary',
  communalSchool: 'primary',
  lowerSecondarySchool: 'lowerSecondary',
  upperSecondarySchool: 'upperSecondary',
};

const surroundings: Words<CodeOf<'environment'>> = [
  [/rural|قروي/, 'rural'],
  [/urbain|حضري/, 'urban'],
];

export const environmentOf = (said: string): CodeOf<'environment'> | null => firstOf(surroundings, said);

const genders: Words<CodeOf<'gender'>> = [
  [/^(f(em|eminin|emme)?\.?|mme|mlle|انثي|امراه|مديره|السيده|ا)$/, 'female'],
  [/^(m(as|asculin|r)?\.?|h(omme)?|ذكر|رجل|مدير|السيد|ذ)$/, 'male'],
];

export const genderOf = (said: string): CodeOf<'gender'> | null => firstOf(genders, said);

/** A private school, by its typeEtab or its kind. */
export const isPrivate = (said: string): boolean => /(^| )(prive|(ال)?خصوصي)/.test(plain(said));

/** The row of the administration itself, which such exports carry. */
export const isAdministration = (kind: string, name: string): boolean =>
  /^(delegation|direction|academie)/.test(plain(kind)) ||
  /^((ال)?مديريه|(ال)?نيابه|(ال)?اكاديميه)( |$)/.test(plain(name));
