import type { CodeOf } from '../entities/lists';
import { shown } from './phrase';

// The words of the declaration that no conflict of interest stands against a duty (task book, 2-ج and 2-د). They stand
// on paper, right to left; what is put between them is isolated by the paper itself.

type ByDuty = { readonly [K in CodeOf<'dutyKind'>]: string };

/** To be filled by hand. */
const dots = '……………………';

const article: ByDuty = {
  finalEvaluation: 'دفتر مهام مواكبة مشاريع المؤسسات التعليمية، البند 2-ج',
  selectionCommittee: 'دفتر مهام مواكبة مشاريع المؤسسات التعليمية، البند 2-د',
};

/** What is declared of the CPP itself, and of the rest of its zone where the ban reaches it (R13). */
const declares: ByDuty = {
  finalEvaluation:
    'أنه لم يسبق لي، إلى غاية التاريخ المذكور وفي أي سنة دراسية، أن كُلِّفت بمواكبة مشاريع مؤسسات هذه الجماعة ولا أي جماعة أخرى من منطقتها التربوية، ولا أن زرت مؤسساتها أو نشّطت بها مجموعة مصغرة في إطار المواكبة؛',
  selectionCommittee:
    'أنه لم يسبق لي، إلى غاية التاريخ المذكور وفي أي سنة دراسية، أن واكبت ميدانيا مشاريع مؤسسات هذه الجماعة: لا بتكليف، ولا بزيارة حضورية، ولا بتنشيط مجموعة مصغرة أو ورشة بها؛',
};

export const declaration = {
  title: 'إقرار بعدم وجود تعارض للمصالح',
  kingdom: 'المملكة المغربية',
  academy: (said: string) => {
    if (said === '') return `الأكاديمية الجهوية للتربية والتكوين لجهة ${dots}`;
    return said.includes('الأكاديمية') ? said : `الأكاديمية الجهوية للتربية والتكوين لجهة ${said}`;
  },
  directorate: (word: string, said: string) => {
    if (said === '') return `${word} ${dots}`;
    return said.startsWith(word) ? said : `${word} ${said}`;
  },
  number: 'الرقم: ………………',
  placeAndDay: (place: string, day: string) => `${place === '' ? dots : place}، في ${shown(day)}`,
  subject: 'الموضوع',
  reference: 'المرجع',
  article,
  about: (duty: string, unit: string, cpp: string) => `${duty} – ${unit} «${cpp}»`,
  undersigned: 'أنا الموقع(ة) أسفله:',
  labels: {
    name: 'الاسم والنسب',
    grade: 'الإطار',
    duty: 'المهمة المقترحة',
    unit: 'المشاريع المعنية',
    zone: 'المنطقة التربوية',
    day: 'تاريخ المهمة',
  },
  cpp: (unit: string, cpp: string) => `مؤسسات ${unit} «${cpp}»`,
  unrecorded: 'غير مسجلة في الملف',
  dots,
  day: shown,
  declare: 'أصرح بما يلي:',
  declares,
  others: [
    'أنه ليس لي، في حدود علمي، ما يمس حيادي في هذه المهمة؛',
    'أنني ألتزم بإخبار المديرية كتابة، قبل مباشرة المهمة، بكل ما قد يطرأ ويخالف هذا الإقرار.',
  ],
  checked: (day: string) =>
    `روجع ملف المواكبة يوم ${shown(day)}: لا يوجد به، إلى غاية تاريخ المهمة، أي صف محتسب يخالف البند الأول.`,
  signatures: {
    mentor: 'المعني(ة) بالأمر',
    mentorSigns: 'التاريخ والتوقيع، مسبوقا بعبارة «قُرئ وصُودق عليه»',
    director: (word: string) => word,
    directorSigns: 'التوقيع والخاتم',
  },
  law: 'تُعالَج هذه المعطيات وفق القانون 09-08، والمديرية هي المسؤولة عن المعالجة.',
} as const;
