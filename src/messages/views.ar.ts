/** What the sidebar's navigation says. */
export const viewWords = {
  more: 'المزيد',
  moreOf: (view: string) => `المزيد: ${view}`,
  groups: { mentor: 'تسجيل المواكب(ة)', directorate: 'شؤون المديرية', file: 'الملف' },
} as const;
