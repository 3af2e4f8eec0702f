/** What menus, toasts and cells say by themselves. */
export const words = {
  product: 'مواكبة',
  required: 'خانة ضرورية',
  chooseFromList: 'اختاروا من القائمة.',
  chooseOrType: 'اختاروا من القائمة، أو اكتبوا عدة أسماء بينها فاصلة.',
  typeDay: 'اكتبوا التاريخ هكذا: 12/03/2027.',
  typeNumber: 'اكتبوا عددا بالأرقام.',
  menu: {
    openSidebar: 'تسجيل نشاط',
    rebuildBalance: 'تحديث الحصيلة',
    checkWorkbook: 'فحص الملف',
    emailBalances: 'إرسال الحصائل بالبريد',
    setUpReminders: 'إعداد التذكيرات',
    prepareWorkbook: 'تهيئة الملف',
    openHelp: 'مساعدة',
  },
  /** Begins the note of a cell that the product marked. */
  marked: 'للتصحيح:',
  /** By the level of the file. */
  rebuilt: {
    directorate: 'حُدِّثت الحصيلة وأوراق حصيلة المواكبين وتقدم المشاريع ولوحة القيادة.',
    academy: 'حُدِّثت الحصيلة الجهوية والجدول الزمني ولوحة القيادة.',
  },
  prepared: 'الملف جاهز: الأوراق والقوائم في مكانها.',
  mailExplained:
    'لتُرسل مواكبة الحصائل إلى أصحابها، يطلب منكم Google إذنا واحدا: إرسال البريد باسمكم. لا تقرأ مواكبة بريدكم، ولا يخرج شيء قبل أن تروه وتؤكدوه. بعد الإذن اختاروا «إرسال الحصائل بالبريد» مرة أخرى.',
  explained:
    'تذكّر مواكبة بالبريد من لم يودع بعد برنامجه أو حصيلته، وتُرسل في الأيام الموالية ما بقي من رسائلكم، وأنتم خارج الملف. لذلك سيطلب منكم Google إذنين: إرسال البريد باسمكم، والعمل كل ساعة. ولا يُرسل أي تذكير قبل أن تفعّلوه في الشريط الجانبي.',
  /** What the sidebar of a regional file is called: its first view is no form. */
  region: 'مواكبة – الفريق الجهوي',
  views: {
    forms: 'تسجيل نشاط',
    check: 'فحص الملف',
    help: 'مساعدة',
    letters: 'المراسلات',
    reminders: 'التذكيرات',
  },
} as const;
