import type { RegionView } from '../actions/regionSidebar';

/** The views of a regional file's sidebar, in order, and the headings of «المزيد». */
export const regionViews: {
  readonly views: readonly RegionView[];
  readonly headings: Readonly<Record<string, string>>;
} = {
  views: [
    { name: 'region', label: 'الحصيلة', group: 'bar' },
    { name: 'timeline', label: 'المخطط', group: 'bar' },
    { name: 'received', label: 'الحصائل الواردة', group: 'mentor' },
    { name: 'teamMember', label: 'أعضاء الفريق الجهوي', group: 'directorate', entity: 'teamMember' },
    { name: 'team', label: 'الهيكل التنظيمي', group: 'directorate' },
    { name: 'planItem', label: 'أنشطة مخطط العمل', group: 'directorate', entity: 'planItem' },
    { name: 'meeting', label: 'اللقاءات', group: 'directorate', entity: 'meeting' },
    { name: 'decisions', label: 'تتبع القرارات', group: 'directorate' },
    { name: 'papers', label: 'الوثائق', group: 'directorate' },
    { name: 'check', label: 'فحص الملف', group: 'file', needs: 'nothing' },
    { name: 'settings', label: 'الإعدادات', group: 'file' },
    { name: 'wording', label: 'توحيد الصياغات', group: 'file' },
    { name: 'export', label: 'تصدير', group: 'file' },
    { name: 'repair', label: 'إصلاح بنية الملف', group: 'file', needs: 'nothing' },
    { name: 'history', label: 'سجل العمليات', group: 'file' },
    { name: 'help', label: 'مساعدة', group: 'file', needs: 'nothing' },
  ],
  headings: { mentor: 'الحصائل', directorate: 'الفريق وعمله', file: 'الملف' },
};
