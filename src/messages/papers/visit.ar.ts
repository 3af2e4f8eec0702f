/** تقرير زيارة فردية: all that a visit's row holds. */
export const visit = {
  label: 'تقرير زيارة فردية',
  file: 'تقرير زيارة – {name} – {day}',
  title: 'تقرير زيارة فردية لمواكبة مشروع المؤسسة',
  stage: 'المرحلة',
  before: 'قبل الزيارة',
  after: 'خلال هذه الزيارة',
  degreeOn: '{degree} ({day})',
  unchanged: 'لم تُقدَّر في هذه الزيارة',
  principal: 'مدير(ة) المؤسسة',
  faulty: 'في هذا الصف ما ينبغي تصحيحه في الملف قبل اعتماد هذه الوثيقة: {faulty}.',
};
