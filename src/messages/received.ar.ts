import { phrase, shown, shownFile } from './phrase';

/** The words of الحصائل الواردة, and what becomes of the files that are opened. */
export const received = {
  headers: {
    directorate: 'المديرية',
    schoolYear: 'السنة الدراسية',
    version: 'النسخة',
    on: 'يوم الإيداع',
    receipt: 'وصل الإيداع',
    receivedAt: 'وقت التوصل',
    receivedBy: 'فتحها',
    fileName: 'الملف',
    schools: 'المؤسسات',
    visits: 'الزيارات الفردية',
    miniGroups: 'المجموعات المصغرة',
    workshops: 'الورشات',
    sha256: 'بصمة الحصيلة SHA-256',
    seal: 'ختم السطر',
    package: 'معطيات الحصيلة',
  },
  /** Refusals of one file, each with what to do. */
  noPackage: (file: string) =>
    phrase`«${shownFile(file)}» ليس ملف حصيلة. اطلبوا من المديرية الملف الذي يُنزَّل من «الإيداعات» بزر «ملف الحصيلة للأكاديمية».`,
  tooLong: (file: string) =>
    phrase`«${shownFile(file)}» أكبر من أن يكون حصيلة مديرية، فلم يُفتح. اطلبوا من المديرية إرسال ملف الحصيلة من جديد.`,
  newer: (file: string) =>
    phrase`«${shownFile(file)}» كُتب بإصدار أحدث من «مواكبة». حدّثوا الإضافة ثم افتحوه من جديد.`,
  altered: (file: string) =>
    phrase`تغيّر محتوى الملف «${shownFile(file)}» بعد إعداده، فلم يُحتسب منه شيء. اطلبوا من المديرية إرساله من جديد كما نزّلته.`,
  impossible: (file: string) =>
    phrase`في «${shownFile(file)}» أرقام لا تستقيم فيما بينها، فلم يُحتسب منه شيء. اطلبوا من المديرية إيداع حصيلتها وإرسال ملفها من جديد.`,
  otherYear: (file: string, year: string, ours: string) =>
    phrase`«${shownFile(file)}» حصيلة السنة الدراسية ${year}، وهذا الملف لسنة ${ours}. اطلبوا من المديرية حصيلة ${ours}، أو غيّروا «السنة الدراسية» في الإعدادات.`,
  otherAcademy: (file: string, academy: string) =>
    phrase`«${shownFile(file)}» من أكاديمية أخرى: «${academy}». أعيدوه إلى مرسله، أو راجعوا «الأكاديمية» في الإعدادات.`,
  unknownDirectorate: (file: string, directorate: string) =>
    phrase`«${shownFile(file)}» باسم «${directorate}»، ولا مديرية بهذا الاسم في لائحة الأكاديمية. اطلبوا من المديرية تصحيح اسمها في إعدادات ملفها ثم إرسال الملف من جديد.`,
  older: (file: string, version: number, held: number) =>
    phrase`«${shownFile(file)}» هو النسخة ${version}، ولديكم النسخة ${held} وهي أحدث، فبقيت كما هي. لا حاجة إلى إرسال آخر.`,
  otherContent: (file: string, version: number) =>
    phrase`في «${shownFile(file)}» نسخة ${version} تخالف النسخة ${version} التي لديكم، فبقيت الأولى. اطلبوا من المديرية إيداع نسخة معدلة وإرسال ملفها.`,
  /** What else becomes of a file. */
  accepted: (directorate: string, version: number, on: string) =>
    phrase`${directorate}: احتُسبت النسخة ${version} المودعة يوم ${shown(on)}.`,
  replaced: (directorate: string, version: number, before: number) =>
    phrase`${directorate}: حلّت النسخة ${version} محل النسخة ${before}، وبقيت هذه محفوظة.`,
  later: (directorate: string, version: number, on: string, asOf: string) =>
    phrase`${directorate}: حُفظت النسخة ${version} المودعة يوم ${shown(on)}، ولا تُحتسب بعد لأن الحصيلة الجهوية إلى غاية ${shown(asOf)}. لاحتسابها غيّروا «تاريخ الحصيلة» في الإعدادات أو اتركوه فارغا.`,
  same: (directorate: string, version: number) =>
    phrase`${directorate}: النسخة ${version} محفوظة من قبل، فلم يتغير شيء.`,
  sameOlder: (directorate: string, version: number, held: number) =>
    phrase`${directorate}: النسخة ${version} محفوظة بين النسخ السابقة، والمحتسبة هي النسخة ${held}. لم يتغير شيء.`,
  columnsMoved: (column: string, header: string) =>
    phrase`تغير ترتيب أعمدة ورقة «الحصائل الواردة»، فلم يُفتح أي ملف. أزيلوا العمود المضاف أو أعيدوا المنقول إلى مكانه، حتى يكون العمود ${column} هو «${header}»، ثم افتحوا الملفات من جديد.`,
  /** The setting names no academy of the list: nothing can be accepted. */
  unknownAcademy: (said: string) =>
    phrase`«${said}» ليست من الأكاديميات الاثنتي عشرة، فلا تُعرف مديرياتها. صححوا «الأكاديمية» في الإعدادات، مثلا: فاس - مكناس؛ أو اتركوها فارغة لملف وطني.`,
} as const;
