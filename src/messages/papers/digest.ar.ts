/** What the directorate reads of those who have not deposited yet: on the day, then weekly (domain §5). */
export const digest = {
  subject: 'من لم يودع بعد: {paper} {year} – {today}',
  told: {
    zero: 'سُجل إيداع «{paper}» للسنة الدراسية {year} من طرف كل من يُنتظر منهم ذلك.',
    one: 'إلى غاية {today}، ينقص إيداع «{paper}» للسنة الدراسية {year} من مواكب(ة) واحد(ة):',
    two: 'إلى غاية {today}، ينقص إيداع «{paper}» للسنة الدراسية {year} من اثنين من المواكبين:',
    few: 'إلى غاية {today}، ينقص إيداع «{paper}» للسنة الدراسية {year} من {n} مواكبين:',
    many: 'إلى غاية {today}، ينقص إيداع «{paper}» للسنة الدراسية {year} من {n} مواكبا:',
    other: 'إلى غاية {today}، ينقص إيداع «{paper}» للسنة الدراسية {year} من {n} مواكب:',
  },
  day: 'الموعد المحدد: {day}.',
  unreachable: '{name} (بريده(ا) غير مسجل في الملف: لم يصله(ا) تذكير)',
  closing:
    'يتوصل كل منهم بتذكير بالبريد. وإن تسلمتم الوثيقة من أحدهم على الورق فسجلوا إيداعها في الملف، فتتوقف التذكيرات.',
} as const;
