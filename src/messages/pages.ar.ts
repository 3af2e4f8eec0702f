import { rowsCounted as rows } from './counts.ar';
import { phrase, shown } from './phrase';

// What the sidebar says in the pages «من يمكن تكليفه؟», «سنة دراسية جديدة» and «تغيير اسم».

export const pages = {
  working: 'لحظة…',
  undo: 'تراجع',
  undone: 'تم التراجع، وعادت الصفوف كما كانت.',
  notUndone: (count: number) => phrase`تم التراجع، وبقي كما هو ما تغيّر منذ ذلك الحين: ${rows(count)}.`,

  eligibility: {
    intro:
      'لا يقوّم المواكب(ة) نتائج مشاريع واكبها أو واكب جماعة من منطقتها، ولا ينتقي مشاريع جماعة واكبها ميدانيا. يُعرض السبب بصفوفه.',
    cpp: 'جماعة الممارسات المهنية',
    day: 'تاريخ المهمة',
    look: 'عرض المواكبين',
    of: (may: number, all: number) => phrase`${may} من ${all}`,
    none: 'لا أحد من المواكبين المسجلين يمكن تكليفه بهذه المهمة.',
    not: (count: number) => phrase`لا يمكن تكليفهم: ${count}`,
    zone: (zone: string) => (zone === '' ? 'المنطقة التربوية غير مسجلة.' : phrase`المنطقة التربوية: ${zone}`),
    print: 'طباعة الإقرار',
    printHint: 'الإقرار بعدم وجود تعارض للمصالح: صفحة لكل من اخترتم، أو للجميع إن لم تختاروا أحدا.',
    noMentors: 'لا مواكبين في الملف بعد.',
  },

  newYear: {
    title: (year: string) => phrase`السنة الدراسية ${year}`,
    intro: (day: string) =>
      phrase`كل ما في الملف يبقى لكل السنوات. هنا فقط ما انتهى ويمكن تجديده ابتداء من ${shown(day)}: الصف القديم يبقى، ويُضاف صف جديد.`,
    other: (year: string) => phrase`الانتقال إلى السنة الدراسية ${year}`,
    when: { withYear: 'انتهت مع نهاية السنة', inYear: 'انتهت خلال السنة', before: 'انتهت قبل ذلك' },
    ended: (day: string) => phrase`انتهى في ${shown(day)}`,
    all: 'الكل',
    renew: (count: number) =>
      count === 0 ? 'اختاروا ما يُجدد' : phrase`تجديد ${count === 2 ? 'صفين' : rows(count)}`,
    renewed: (count: number) => phrase`تم التجديد للسنة الجديدة: ${rows(count)}.`,
    nothing: 'لا شيء ينتظر التجديد.',
    goingOn: (tab: string, count: number) =>
      phrase`${tab}: ${rows(count)} بلا تاريخ نهاية، ولا حاجة إلى تجديدها.`,
  },

  rename: {
    intro: 'يُكتب الاسم الجديد في صفه وفي كل خانة تذكره، في خطوة واحدة يمكن التراجع عنها.',
    which: 'اسم من يتغير؟',
    ones: { mentor: 'مواكب(ة)', cpp: 'ج.م.م', school: 'مؤسسة' },
    present: 'الاسم الحالي',
    name: 'الاسم الجديد',
    preview: 'معاينة',
    changes: (count: number) => phrase`الخانات التي ستتغير: ${count}`,
    tab: (tab: string, count: number) => phrase`${tab}: ${rows(count)}`,
    same: 'الاسم كما هو في كل الملف: لا شيء يتغير.',
    go: 'تغيير الاسم في كل الملف',
    done: (from: string, to: string) => phrase`تغيّر «${from}» إلى «${to}» في كل الملف.`,
  },
} as const;
