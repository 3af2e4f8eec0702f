import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, schoolYear, text, yesNo } from '../schema/kinds';
import { fileLevel, language, yesOrNo } from './lists';

/** الإعدادات: one row each, its name and its value (contract §3). What cannot be read is as if blank. */
export const settings = entity(
  'settings',
  {
    schoolYear: optional(schoolYear()),
    asOf: optional(day()),
    firstYear: optional(schoolYear()),
    degrees: optional(text()),
    level: optional(choice(fileLevel)),
    ministry: optional(text()),
    academy: optional(text()),
    directorate: optional(text()),
    place: optional(text()),
    directorateWord: optional(text()),
    directorWord: optional(text()),
    unitWord: optional(text()),
    coordinatorSigns: optional(yesNo(yesOrNo)),
    internalDay: optional(text()),
    balanceTo: optional(text()),
    academyTo: optional(text()),
    copyTo: optional(text()),
    mailMentors: optional(yesNo(yesOrNo)),
    mailCoordinators: optional(yesNo(yesOrNo)),
    holidays: optional(text()),
    language: optional(choice(language)),
    balanceTitle: optional(text()),
    headWord: optional(text()),
    paperNote: optional(text()),
    academyFrench: optional(text()),
    directorateFrench: optional(text()),
    placeFrench: optional(text()),
    unitWordFrench: optional(text()),
  },
  {
    form: {
      asked: [
        'schoolYear',
        'asOf',
        'academy',
        'directorate',
        'place',
        'internalDay',
        'balanceTo',
        'academyTo',
        'copyTo',
        'mailMentors',
        'mailCoordinators',
        'holidays',
      ],
      folded: [
        'firstYear',
        'degrees',
        'ministry',
        'directorateWord',
        'directorWord',
        'unitWord',
        'headWord',
        'coordinatorSigns',
        'balanceTitle',
        'paperNote',
        'language',
        'academyFrench',
        'directorateFrench',
        'placeFrench',
        'unitWordFrench',
        'level',
      ],
      audience: 'directorate',
    },
  },
);

export type Settings = RecordOf<typeof settings>;
export type SettingName = keyof Settings;
