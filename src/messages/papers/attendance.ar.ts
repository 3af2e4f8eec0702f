/** لائحة الحضور: the heads of a CPP, to be signed at its meeting. */
export const attendance = {
  label: 'لائحة حضور لقاء',
  file: 'لائحة الحضور – {cpp} – {on}',
  title: 'لائحة الحضور',
  /** What whoever asks for the sheet is asked. */
  heldOn: 'يوم اللقاء',
  day: 'التاريخ',
  place: 'المكان',
  subject: 'الموضوع',
  school: 'المؤسسة',
  principal: 'المدير(ة)',
  morning: 'توقيع الصباح',
  afternoon: 'توقيع المساء',
  /** Room for a signature. */
  room: '\u00a0\n\u00a0',
  others: 'حضر أيضا',
  name: 'الاسم والصفة',
  count: 'عدد المؤسسات: {count}',
  none: 'لا مؤسسات مسجلة بجماعة الممارسات المهنية هذه.',
};
