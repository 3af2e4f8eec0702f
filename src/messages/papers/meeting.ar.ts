import { ar } from '../ar';

const { date, place, agenda, decisions } = ar.fields.meeting;

/** The minutes of a meeting of the regional team, and the invitation to one. */
export const meeting = {
  date,
  place,
  agenda,
  decisions,
  dayOf: '{weekday} {day}',
  weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  minutes: {
    label: 'محضر لقاء',
    file: 'محضر لقاء الفريق الجهوي – {day}',
    title: 'محضر لقاء فريق التنسيق الجهوي',
    none: 'لم يُسجَّل قرار في هذا اللقاء.',
  },
  invitation: {
    label: 'دعوة إلى لقاء',
    file: 'دعوة إلى لقاء الفريق الجهوي – {day}',
    title: 'دعوة إلى لقاء عمل',
    to: 'السيدات والسادة أعضاء فريق التنسيق الجهوي',
    subject: 'دعوة إلى حضور لقاء عمل',
    body: 'يشرفني أن أدعوكم إلى حضور لقاء العمل الذي يعقده فريق التنسيق الجهوي وفق ما يلي:',
    open: 'القرارات السابقة المعروضة على التتبع',
    please: 'والمرجو ممن أُسند إليهم تنفيذ قرار أن يوافوا اللقاء بما أُنجز منه.',
  },
  members: 'الحاضرات والحاضرون من الفريق الجهوي',
  noMembers: 'لم يُسجَّل حضور عضو من الفريق.',
  guests: 'ضيوف وحاضرون آخرون',
  columns: {
    name: 'الاسم',
    role: 'الدور',
    capacity: 'الصفة',
    point: 'النقطة',
    decision: 'القرار',
    state: 'ما آل إليه',
    note: 'ملاحظة',
    responsible: 'المسؤول(ة)',
    due: 'الأجل',
    since: 'منذ لقاء',
  },
  followUp: 'تتبع القرارات السابقة',
  states: { done: 'تم إنجازه', underWay: 'قيد الإنجاز', givenUp: 'تم التخلي عنه' },
};
