/** The names of the directorate's pages, in the navigation. */
export const pageNames = {
  eligibility: 'من يمكن تكليفه؟',
  newYear: 'سنة دراسية جديدة',
  letters: 'المراسلات',
  rename: 'تغيير الاسم في كل الملف',
} as const;
