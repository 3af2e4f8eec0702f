/** محضر: of a mini-group, and of a workshop. */
export const minutes = {
  miniGroup: {
    label: 'محضر مجموعة مصغرة',
    file: 'محضر مجموعة مصغرة – {name} – {day}',
    title: 'محضر لقاء مجموعة مصغرة',
  },
  workshop: {
    label: 'محضر ورشة موضوعاتية',
    file: 'محضر ورشة – {name} – {day}',
    title: 'محضر ورشة موضوعاتية',
  },
  facilitator: 'المواكب(ة) المنشط(ة)',
  total: 'مجموع الحضور: {present}',
};
