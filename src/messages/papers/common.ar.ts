import { ar } from '../ar';

const usual = ar.settingDefaults;

/** What every paper and letter says, in Arabic (domain §6). Values stand where {braces} are. */
export const common = {
  kingdom: 'المملكة المغربية',
  academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة {name}',
  directorate: '{word} {name}',
  /** Where a setting is blank, or not in the paper's language. */
  usual: {
    ministry: usual.ministry ?? '',
    directorateWord: usual.directorateWord ?? '',
    directorWord: usual.directorWord ?? '',
    unitWord: usual.unitWord ?? '',
    headWord: usual.headWord ?? '',
  },
  /** As the settings may hold them, their own word before the name. */
  typedWhole: {
    academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة',
    directorate: usual.directorateWord ?? '',
  },
  number: 'الرقم: ………………',
  placeAndDay: '{place}، في {day}',
  from: 'من',
  to: 'إلى',
  toDirector: 'السيد(ة) {director}',
  subject: 'الموضوع',
  reference: 'المرجع',
  attachments: 'المرفقات',
  opening: 'سلام تام بوجود مولانا الإمام، وبعد،',
  closing: 'والسلام.',
  dots: '……………………',
  total: 'المجموع',
  none: 'لا شيء مسجل.',
  /** Where a mail is cut short. */
  more: 'التتمة في الملف المرفق.',
  separator: '، ',
  colon: ': ',
  percent: '{n}%',
  directorateOf: '{word}: {name}',
  unitOf: '{unit}: {name}',
  mentorOf: 'المواكب(ة): {name}',
  law: 'تُعالَج هذه المعطيات وفق القانون \u206609-08\u2069، والمديرية هي المسؤولة عن المعالجة.',
  lawOfAcademy: 'تُعالَج هذه المعطيات وفق القانون \u206609-08\u2069، والأكاديمية هي المسؤولة عن المعالجة.',
  signatures: {
    mentor: 'المواكب(ة)',
    coordinator: 'منسق(ة) {unit}',
    signature: 'التوقيع',
    signatureAndSeal: 'التوقيع والخاتم',
  },
} as const;
