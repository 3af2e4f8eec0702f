import { ar } from '../../src/messages/ar';
import type { Dated } from '../rows';
import { cpps, mentors } from './people';
import { named, schoolNumbered } from './schools';

/** Rows written by hand: a joint visit, and the faults that people make, each with what it is. */

const { cycle, degree } = ar.lists;
const school = (number: number) => named(schoolNumbered(number));

/** Two mentors at one school: one row. */
export const jointVisit: Dated = {
  on: '2026-03-04',
  texts: {
    date: '2026-03-04',
    mentors: `${mentors[0].name}، ${mentors[3].name}`,
    school: school(60119),
    cycle: cycle.upperSecondary,
    subject: 'زيارة مشتركة لتتبع أنشطة التوجيه ضمن المشروع',
    findings: 'حضر الزيارة المستشار في التوجيه التربوي بالقطاع المدرسي',
    strengths: '- انخراط فريق قيادة المشروع\n- شراكات محلية داعمة للمشروع',
    weaknesses: 'نقص التجهيزات',
    recommendations: 'توثيق كل نشاط في بطاقة من صفحة واحدة',
    implementation: degree[3],
    nextStep: 'حضور نشاط من أنشطة المشروع',
    nextStepDate: '2026-04-02',
    transport: 'سيارة المصلحة',
    cpp: cpps[0].name,
  },
};

/** Visits that do not count until they are mended. */
export const faultyVisits: readonly (Dated & { readonly code: string })[] = [
  {
    code: 'notADay',
    on: '2026-06-30',
    texts: {
      date: '31/06/2026',
      mentors: mentors[2].name,
      school: school(60438),
      cycle: cycle.primary,
      subject: 'مواكبة إعداد التقرير السنوي للمشروع',
      strengths: 'توثيق الأنشطة المنجزة',
      evaluation: degree[1],
      cpp: cpps[2].name,
    },
  },
  {
    code: 'unknownMentor',
    on: '2026-10-08',
    texts: {
      date: '2026-10-08',
      mentors: 'حنان البقال',
      school: school(60063),
      cycle: cycle.primary,
      subject: 'تتبع أجرأة أنشطة المشروع',
      weaknesses: 'نقص التجهيزات',
      implementation: degree[2],
      cpp: cpps[0].name,
    },
  },
  {
    code: 'satellite',
    on: '2026-10-15',
    texts: {
      date: '2026-10-15',
      mentors: mentors[4].name,
      school: school(60633),
      cycle: cycle.primary,
      subject: 'تتبع أنشطة الدعم التربوي المبرمجة في المشروع',
      findings: 'حصص الدعم منتظمة بالفرعية',
      strengths: 'انتظام حصص الدعم التربوي',
      cpp: cpps[1].name,
    },
  },
  {
    code: 'cycleNotOfSchool',
    on: '2026-11-04',
    texts: {
      date: '2026-11-04',
      mentors: mentors[2].name,
      school: school(60508),
      cycle: cycle.lowerSecondary,
      subject: 'تتبع التقدم في خطة العمل والصعوبات المطروحة',
      implementation: degree[2],
      cpp: cpps[2].name,
    },
  },
  {
    code: 'required',
    on: '2026-11-12',
    texts: {
      date: '2026-11-12',
      mentors: mentors[1].name,
      school: school(60239),
      cycle: cycle.primary,
      strengths: 'وضوح خطة العمل السنوية',
      planning: degree[3],
      cpp: cpps[1].name,
    },
  },
];

/** A workshop whose participants were counted in words. */
export const faultyWorkshop: Dated & { readonly code: string } = {
  code: 'notANumber',
  on: '2026-10-22',
  texts: {
    date: '2026-10-22',
    place: 'مركز التكوين بالمديرية الإقليمية',
    facilitators: mentors[3].name,
    cpp: cpps[2].name,
    topic: 'استثمار الموارد الرقمية في القسم',
    field: ar.lists.field.equipment,
    hours: '3',
    women: '6',
    men: 'ثمانية',
    inFramework: ar.lists.yesNo.yes,
    strengths: 'تفاعل المشاركات والمشاركين',
  },
};
