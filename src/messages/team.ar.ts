import type { Plurals } from './phrase';
import { counted, listed, phrase } from './phrase';

const members: Plurals = {
  zero: 'لا أعضاء بعد',
  one: 'عضو واحد',
  two: 'عضوان',
  few: (n) => `${n} أعضاء`,
  many: (n) => `${n} عضوا`,
  other: (n) => `${n} عضو`,
};

const vacancies: Plurals = {
  zero: 'لا منصب شاغر',
  one: 'منصب شاغر واحد',
  two: 'منصبان شاغران',
  few: (n) => `${n} مناصب شاغرة`,
  many: (n) => `${n} منصبا شاغرا`,
  other: (n) => `${n} منصب شاغر`,
};

const toMend: Plurals = {
  zero: '',
  one: 'صف واحد من ورقة «الفريق الجهوي» يحتاج إلى تصحيح، ولا يظهر في الهيكل حتى يُصحَّح.',
  two: 'صفان من ورقة «الفريق الجهوي» يحتاجان إلى تصحيح، ولا يظهران في الهيكل حتى يُصحَّحا.',
  few: (n) => `${n} صفوف من ورقة «الفريق الجهوي» تحتاج إلى تصحيح، ولا تظهر في الهيكل حتى تُصحَّح.`,
  many: (n) => `${n} صفا من ورقة «الفريق الجهوي» تحتاج إلى تصحيح، ولا تظهر في الهيكل حتى تُصحَّح.`,
  other: (n) => `${n} صف من ورقة «الفريق الجهوي» تحتاج إلى تصحيح، ولا تظهر في الهيكل حتى تُصحَّح.`,
};

const quoted = (names: readonly string[]) => names.map((name) => phrase`«${name}»`).join(' و');

/** What «الهيكل التنظيمي» says in the sidebar of a regional file. */
export const teamWords = {
  loading: 'جار تحميل الهيكل…',
  again: 'إعادة المحاولة',
  stands: (people: number, vacant: number) => `${counted(people, members)} · ${counted(vacant, vacancies)}`,
  none: 'سجلوا أعضاء الفريق واحدا واحدا، كل عضو بدوره؛ تُقترح بطاقة توصيف المهام من تلقاء نفسها.',
  hint: 'اختاروا اسما للاطلاع على بطاقته.',
  add: 'إضافة عضو',
  printChart: 'طباعة الهيكل',
  printCards: 'طباعة البطاقات',
  printCard: 'طباعة البطاقة',
  edit: 'تعديل',
  toRow: 'الذهاب إلى الصف',
  unchecked: 'كُتب هذا الصف في الورقة مباشرة: اختاروا «فحص الملف» ليصبح قابلا للتعديل والطباعة من هنا.',
  vacant: 'شاغر',
  /** What a screen reader says of a mark beside a name. */
  charged: 'أكثر من تكليف',
  usual: 'هذه هي البطاقة المعتادة لهذا الدور؛ يمكن تكييفها عند التعديل.',
  provincial: 'المنسقات والمنسقون الإقليميون',
  elsewhere: 'مديرية غير محددة',
  toKnow: 'للإحاطة',
  faulty: (count: number) => counted(count, toMend),
  check: 'فحص الملف',
  remarks: {
    severalRoles: (name: string, roles: readonly string[]) =>
      `${phrase`أُسند إلى ${name} أكثر من دور: `}${quoted(roles)}.`,
    severalDirectorates: (name: string, directorates: readonly string[]) =>
      `${phrase`أُسند إلى ${name} تنسيق أكثر من مديرية: `}${quoted(directorates)}.`,
    severalHolders: (role: string, names: readonly string[]) =>
      `${phrase`الدور «${role}» مسند إلى أكثر من شخص: `}${quoted(names)}.`,
    severalCoordinators: (directorate: string, names: readonly string[]) =>
      `${phrase`لمديرية «${directorate}» أكثر من منسق(ة): `}${quoted(names)}.`,
    listedTwice: (name: string, role: string) =>
      phrase`كُتب اسم ${name} أكثر من مرة في الدور نفسه: «${role}».`,
    noDirectorate: (name: string) =>
      phrase`لم تُذكر المديرية التي يشملها تنسيق ${name}: يمكن اختيارها بالضغط على «تعديل».`,
    unknownDirectorate: (name: string, directorate: string) =>
      phrase`المديرية «${directorate}»، المكتوبة أمام ${name}، ليست في لائحة مديريات الأكاديمية: يمكن اختيارها بالضغط على «تعديل».`,
    noEmail: (names: readonly string[]) =>
      `لم يُذكر البريد الإلكتروني لـ: ${listed(names.map((name) => phrase`${name}`))}.`,
  },
} as const;
