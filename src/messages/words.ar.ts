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
    prepareWorkbook: 'تهيئة الملف',
    openHelp: 'مساعدة',
  },
  rebuilt: 'حُدِّثت الحصيلة وورقتا حصيلة المواكبين وتقدم المشاريع.',
  prepared: 'الملف جاهز: الأوراق والقوائم في مكانها.',
  views: { forms: 'تسجيل نشاط', check: 'فحص الملف', help: 'مساعدة' },
} as const;
