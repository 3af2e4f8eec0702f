import type { MendName } from '../rules/mends';

/** What the check of a file offers to do by itself. */
export const checks: { readonly mends: { readonly [N in MendName]: string } } = {
  mends: {
    satelliteToParent: 'نقل الزيارات المسجلة بالفرعيات إلى المؤسسات الأصل، مع ذكر الفرعية في الخلاصات',
  },
};
