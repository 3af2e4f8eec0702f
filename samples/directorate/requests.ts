import { ar } from '../../src/messages/ar';
import type { Texts } from '../rows';
import { mentors } from './people';

const { requestKind: kind, requestAnswer: answer } = ar.lists;

/** طلبات الدعم, with the directorate's answers; of the last it has said nothing yet. */
export const supportRequests: readonly Texts[] = [
  {
    date: '2025-11-10',
    mentor: mentors[0].name,
    kind: kind.transport,
    purpose: 'زيارة مؤسسات بوهودة وعين مديونة',
    neededOn: '2025-11-20',
    answer: answer.granted,
    answeredOn: '2025-11-14',
  },
  {
    date: '2026-02-16',
    mentor: mentors[2].name,
    kind: kind.material,
    purpose: 'مسلاط وعدة مكتبية لورشة حول مؤشرات التتبع',
    neededOn: '2026-03-04',
    answer: answer.partlyGranted,
    answeredOn: '2026-02-27',
  },
  {
    date: '2026-10-05',
    mentor: mentors[4].name,
    kind: kind.transport,
    purpose: 'زيارة مؤسسات راس الواد',
    neededOn: '2026-10-15',
    answer: answer.notGranted,
    answeredOn: '2026-10-13',
    effect: 'أُجلت زيارتان إلى شهر نونبر',
  },
  {
    date: '2026-10-20',
    mentor: mentors[1].name,
    kind: kind.technical,
    purpose: 'حساب في منصة للاجتماع عن بعد لتنشيط مجموعة مصغرة',
    neededOn: '2026-11-09',
    answer: answer.granted,
    answeredOn: '2026-11-03',
  },
  {
    date: '2026-11-11',
    mentor: mentors[3].name,
    kind: kind.transport,
    purpose: 'نقل المشاركات والمشاركين في زيارة متبادلة بين مؤسستين بالورتزاغ',
    neededOn: '2026-12-03',
  },
];
