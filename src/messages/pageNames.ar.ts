/** The names of the directorate's pages, in the navigation. */
export const pageNames = {
  deposits: 'الإيداعات',
  eligibility: 'من يمكن تكليفه؟',
  newYear: 'سنة دراسية جديدة',
  letters: 'المراسلات',
  reminders: 'التذكيرات',
  feeds: 'ما الذي يُحتسب فيه هذا الصف؟',
  rename: 'تغيير الاسم في كل الملف',
} as const;
