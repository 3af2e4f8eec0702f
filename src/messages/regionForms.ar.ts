import type { FieldOf, RegionalEntity } from '../entities/index';
import type { FormWords } from './forms.ar';

/** What the forms of a regional file are called. */
export const regionFormNames: { readonly [N in RegionalEntity]: string } = {
  teamMember: 'عضو في الفريق الجهوي',
  planItem: 'نشاط في مخطط العمل',
  meeting: 'لقاء الفريق الجهوي',
};

/** What they say of their records. */
export const regionFormWords: { readonly [N in RegionalEntity]: FormWords } = {
  teamMember: {
    save: 'حفظ العضو',
    saved: 'حُفظت معطيات العضو',
    corrected: 'حُفظ تصحيح معطيات العضو',
    correcting: 'تصحيح معطيات عضو',
  },
  planItem: {
    save: 'حفظ النشاط',
    saved: 'حُفظ النشاط',
    corrected: 'حُفظ تصحيح النشاط',
    correcting: 'تصحيح نشاط في المخطط',
  },
  meeting: {
    save: 'حفظ اللقاء',
    saved: 'حُفظ اللقاء',
    corrected: 'حُفظ تصحيح اللقاء',
    correcting: 'تصحيح لقاء مسجل',
  },
};

/** Notes for their fields, where the tab's own speak of how a cell is typed. */
export const regionNotes: { readonly [N in RegionalEntity]?: { readonly [F in FieldOf<N>]?: string } } = {
  teamMember: {
    directorate: 'اختاروها من لائحة مديريات الأكاديمية',
    jobCard: 'هذه هي البطاقة المعتادة لهذا الدور: كيّفوها كما ترون',
  },
  // These are drawn, not typed: how a cell is typed is told in the tab.
  meeting: { attendees: '', decisions: '', followUp: '' },
};

/** What is said when the settings make of a file one of another level: its tabs are not there yet. */
export const otherLevel =
  'حُفظ المستوى الجديد للملف. اختاروا الآن «تهيئة الملف» من قائمة «مواكبة» لتُنشأ أوراقه، ثم أعيدوا فتح هذا الشريط.';

/** Who usually fills what a regional file keeps of itself. */
export const regionAudience = 'تملؤها الأكاديمية عادة، ويمكن لغيرها تسجيلها نيابة عنها.';
