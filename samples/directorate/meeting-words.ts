import type { CodeOf } from '../../src/entities/lists';

/** What mini-groups talk about. */
export const miniGroupSubjects = [
  'تبادل التجارب حول تشخيص وضعية المؤسسة',
  'صياغة مؤشرات قابلة للقياس',
  'إشراك الأسر في مشروع المؤسسة',
  'تدبير منحة المشروع وتوثيق صرفها',
  'تتبع أجرأة خطة العمل السنوية',
  'تنشيط فريق قيادة المشروع وتوزيع الأدوار',
  'إعداد التقرير السنوي للمشروع',
  'تنظيم الدعم التربوي في المؤسسات ذات الأقسام المشتركة',
] as const;

export const miniGroupFindings = [
  'قُدمت تجربتان ونوقشتا، واتُّفق على تقاسم الوثائق بين المؤسسات',
  'اشتغلت المجموعة على حالة ملموسة من إحدى المؤسسات',
  'خلص اللقاء إلى بطاقة مشتركة للتتبع',
  'حضر اللقاء أيضا ممثل مصلحة تأطير المؤسسات التعليمية والتوجيه',
  'طُرحت صعوبات مشتركة ستُرفع إلى المديرية الإقليمية',
] as const;

export const miniGroupStrengths = [
  'تقاسم التجارب بين المديرات والمديرين',
  'الجاهزية وحسن الإعداد',
  'انخراط فريق قيادة المشروع',
] as const;

export const miniGroupWeaknesses = [
  'بعد المسافة بين المؤسسات',
  'تأخر صرف منحة المشروع',
  'كثرة المهام الإدارية',
] as const;

/** The topics of workshops, the field of each, and how else people write it. */
export const workshopTopics: readonly {
  readonly topic: string;
  readonly also?: string;
  readonly field: CodeOf<'field'>;
}[] = [
  {
    topic: 'منهجية إعداد مشروع المؤسسة المندمج',
    also: 'منهجية اعداد مشروع المؤسسة المندمج',
    field: 'projectMethod',
  },
  { topic: 'بناء مؤشرات التتبع والتقييم', field: 'projectMethod' },
  {
    topic: 'تنشيط الحياة المدرسية والأندية التربوية',
    also: 'تنشيط الحياة المدرسية والاندية التربوية',
    field: 'schoolLife',
  },
  { topic: 'تنظيم الدعم المدرسي', also: 'تنظيم الدعم  المدرسى', field: 'tutoring' },
  { topic: 'المواكبة التربوية والتوجيه', field: 'guidance' },
  { topic: 'خلية اليقظة والدعم النفسي والاجتماعي', field: 'psychosocial' },
  { topic: 'استثمار الموارد الرقمية في القسم', also: 'إستثمار الموارد الرقمية في القسم', field: 'equipment' },
  { topic: 'التدبير المالي لجمعية دعم مدرسة النجاح', field: 'management' },
] as const;

export const workshopFindings = [
  'أُنجزت أعمال تطبيقية في ثلاث مجموعات',
  'طُلب تنظيم ورشة ثانية في الموضوع نفسه',
  'شاركت فيها مؤسسات من جماعة ممارسات مهنية مجاورة',
  'وُزعت عدة عملية على المشاركات والمشاركين',
] as const;

export const workshopStrengths = [
  'تفاعل المشاركات والمشاركين',
  'الجاهزية وحسن الإعداد',
  'ارتباط الموضوع بحاجات المؤسسات',
] as const;

export const workshopWeaknesses = [
  'قصر المدة المخصصة للورشة',
  'نقص التجهيزات',
  'بعد المسافة بين المؤسسات',
] as const;
