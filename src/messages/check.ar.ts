import type { FaultCode, WarningCode } from '../schema/fault';
import { counted, phrase } from './phrase';

/** What the check of the file says in the sidebar: each kind of finding by a name, the score, what was mended. */
export const check: {
  readonly kinds: { readonly [C in FaultCode | WarningCode]: string };
  readonly score: (score: number) => string;
  readonly scoreOf: string;
  readonly byKind: string;
  readonly mend: (label: string, count: number) => string;
  readonly mended: (count: number) => string;
  readonly mending: string;
  readonly undo: string;
} = {
  kinds: {
    required: 'خانات ضرورية فارغة',
    notADay: 'تواريخ غير مقروءة',
    notANumber: 'أعداد غير مقروءة',
    outOfRange: 'قيم خارج المجال المقبول',
    notInList: 'كلمات ليست من القوائم',
    badCode: 'رموز مؤسسات غير صحيحة',
    duplicate: 'أسماء أو رموز مكررة',
    unknownMentor: 'مواكبون غير مسجلين',
    unknownCpp: 'جماعات غير مسجلة',
    unknownSchool: 'مؤسسات غير مسجلة',
    future: 'تواريخ لم تحن بعد',
    unknownYear: 'سنوات لا يعرفها الملف',
    cycleNotOfSchool: 'أسلاك ليست من أسلاك المؤسسة',
    satellite: 'فرعيات أو ملحقات مكان المؤسسة الأصل',
    endsBeforeStart: 'فترات تنتهي قبل أن تبدأ',
    conflictOfInterest: 'حالات تنافٍ',
    probableDuplicate: 'زيارات قد تكون مكررة',
    jointVisit: 'زيارات قد تكون مشتركة',
    codeLetter: 'رموز حرفها غير معتاد',
    notAssigned: 'زيارات بدون تكليف مسجل',
    satelliteListed: 'فرعيات ضمن لوائح المؤسسات',
    unknownProgrammeItem: 'أنشطة مبرمجة غير معروفة',
    noEmail: 'مواكبون بدون بريد',
    schoolsBlank: 'مجموعات مصغرة بدون مؤسسات',
    coordinationBlank: 'مجموعات مصغرة لم يُذكر تنسيقها',
    overlap: 'فترات متداخلة',
  },
  score: (score) => phrase`${`${score}%`} من الصفوف سليمة`,
  scoreOf: 'نسبة الصفوف السليمة',
  byKind: 'بحسب النوع',
  mend: (label, count) => phrase`${label} (${count})`,
  mended: (count) =>
    counted(count, {
      zero: 'لم يبق ما يُصحح بهذه الخطوة.',
      one: 'صُحح صف واحد.',
      two: 'صُحح صفان.',
      few: (n) => `صُححت ${n} صفوف.`,
      many: (n) => `صُحح ${n} صفا.`,
      other: (n) => `صُحح ${n} صف.`,
    }),
  mending: 'جار التصحيح…',
  undo: 'تراجع',
};
