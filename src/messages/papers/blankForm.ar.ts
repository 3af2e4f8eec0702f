/** Forms to be filled by hand, in the order in which the sidebar asks. */
export const blankForm = {
  label: {
    visit: 'استمارة فارغة: زيارة فردية',
    miniGroup: 'استمارة فارغة: مجموعة مصغرة',
    workshop: 'استمارة فارغة: ورشة موضوعاتية',
    programmeItem: 'استمارة فارغة: نشاط مبرمج',
    supportRequest: 'استمارة فارغة: طلب دعم أو نقل',
  },
  title: {
    visit: 'استمارة زيارة فردية',
    miniGroup: 'استمارة مجموعة مصغرة',
    workshop: 'استمارة ورشة موضوعاتية',
    programmeItem: 'استمارة نشاط مبرمج',
    supportRequest: 'استمارة طلب دعم أو نقل',
  },
  /** A line to write on, with room above it. */
  dots: '\u00a0\n………………………………………………………………',
  hint: 'تتبع الخانات ترتيب الشريط الجانبي ليسهل نقلها إليه. تُكتب نقطة واحدة في كل سطر.',
};
