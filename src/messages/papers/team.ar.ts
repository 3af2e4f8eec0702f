import { ar } from '../ar';
import { cardLabels } from '../jobCardLabels.ar';

const { name, role, email } = ar.fields.teamMember;

/** The organisation chart of the regional team, and the job cards of its members (2019 report). */
export const team = {
  chart: 'الهيكل التنظيمي لفريق التنسيق الجهوي',
  card: 'بطاقات توصيف المهام',
  cardTitle: 'بطاقة توصيف المهام',
  cardOf: 'بطاقة توصيف المهام – {member}',
  member: name,
  role,
  email,
  people: {
    zero: 'لا أعضاء بعد',
    one: 'عضو واحد',
    two: 'عضوان',
    few: '{n} أعضاء',
    many: '{n} عضوا',
    other: '{n} عضو',
  },
  vacancies: {
    zero: 'لا منصب شاغر',
    one: 'منصب شاغر واحد',
    two: 'منصبان شاغران',
    few: '{n} مناصب شاغرة',
    many: '{n} منصبا شاغرا',
    other: '{n} منصب شاغر',
  },
  stands: '{people} · {vacant}',
  vacant: 'شاغر',
  provincial: 'المنسقات والمنسقون الإقليميون',
  elsewhere: 'مديرية غير محددة',
  charged: '(*) تكليف بأكثر من دور أو بأكثر من مديرية.',
  roleAt: '{role} – {directorate}',
  parts: cardLabels,
  signs: {
    member: 'المعني(ة) بالأمر',
    coordinator: 'المنسق(ة) الجهوي(ة)',
    academy: 'مدير(ة) الأكاديمية الجهوية للتربية والتكوين',
  },
};
