import type { BalancePackage } from '../../src/balance/packages';
import { packageOf } from './receiving';
import type { Holdings } from './rows';
import { aMiniGroup, aPost, aSchool, atlas, aVisit, aWorkshop, gresaOf, massira } from './rows';

const degrees = ['لم تنطلق بعد', 'في بدايتها', 'في طور الإنجاز', 'متقدمة', 'مكتملة'];
const topics = ['قيادة التغيير', 'التشخيص التشاركي', 'بناء مؤشرات تتبع المشروع', 'تدبير الحياة المدرسية'];
const strengths = ['انخراط الفريق التربوي', 'وضوح الأهداف', 'انفتاح على الشركاء', 'تتبع منتظم للمشروع'];
const weaknesses = ['بُعد المسافات', 'قلة الوثائق', 'ضعف إشراك التلميذات والتلاميذ'];

const of = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** A directorate's year, larger or smaller by its number: schools in two CPPs, visits that grade, workshops. */
function yearOf(number: number): Holdings {
  const codes = Array.from({ length: 6 + number * 2 }, (_, at) => gresaOf(32_000 + number * 100 + at));
  return {
    school: codes.map((code, at) => aSchool(code, `مدرسة ${at + 1}`, { cpp: at % 2 ? massira : atlas })),
    post: codes
      .slice(1)
      .map((school, at) => aPost(school, { principal: `م ${school}`, gender: at % 3 ? 'ذكر' : 'أنثى' })),
    visit: codes.flatMap((school, at) =>
      at % 4 === 3
        ? []
        : [
            aVisit({
              school,
              date: `2026-1${at % 3}-${String((at % 27) + 1).padStart(2, '0')}`,
              cycle: of(['الابتدائي', 'التعليم الأولي'], at),
              mode: at % 5 === 4 ? 'عن بعد' : '',
              diagnosis: of(degrees, 3 + (at % 2)),
              planning: of(degrees, at + number),
              implementation: of(degrees, at + number + 3),
              evaluation: at % 3 ? '' : of(degrees, at % 2),
              strengths: `${of(strengths, at)}\n${of(strengths, at + number)}`,
              weaknesses: of(weaknesses, at + number),
            }),
          ],
    ),
    miniGroup: Array.from({ length: 1 + (number % 3) }, (_, at) => aMiniGroup({ date: `2027-01-1${at}` })),
    workshop: topics
      .slice(number % 3)
      .map((topic, at) => aWorkshop({ topic, date: `2027-02-1${at}`, inFramework: at === 3 ? 'لا' : 'نعم' })),
  };
}

/** What came up from فاس - مكناس by early July 2027: seven of nine, one late, one amended, one still interim. */
export function packagesOfFes(): readonly BalancePackage[] {
  const sent = (directorate: string, number: number, on = '2027-06-30', rest: object = {}) =>
    packageOf({ directorate, on, ...rest }, yearOf(number));
  return [
    sent('صفرو', 1),
    sent('فاس', 4, '2027-06-28'),
    sent('مكناس', 5, '2027-06-30'),
    sent('تاونات', 3, '2027-07-02'),
    sent('الحاجب', 0),
    sent('فاس', 4, '2027-07-01', { version: 2, firstOn: '2027-06-28', reason: 'الحصيلة النهائية' }),
    sent('إفران', 2, '2027-06-29'),
    sent('مولاي يعقوب', 0, '2027-06-30'),
  ];
}
