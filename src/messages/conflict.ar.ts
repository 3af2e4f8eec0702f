import { counted, listed, phrase } from './phrase';

const unsettled = (count: number) =>
  counted(count, {
    zero: '',
    one: 'بقي الاختيار في خانة واحدة.',
    two: 'بقي الاختيار في خانتين.',
    few: (n) => `بقي الاختيار في ${n} خانات.`,
    many: (n) => `بقي الاختيار في ${n} خانة.`,
    other: (n) => `بقي الاختيار في ${n} خانة.`,
  });

/** What the sidebar says where a row was changed by two at once. */
export const conflictWords = {
  title: 'تغيّر هذا الصف في الملف بعد أن فتحتموه',
  intro: 'لم يُحفظ شيء بعد، وما كتبتموه باق هنا. اختاروا لكل خانة ما يبقى فيها.',
  takenOver: (labels: readonly string[]) =>
    phrase`تغيّر في الملف أيضا، دون أن تمسّوه، وأُخذ كما هو: ${listed(labels.map((label) => `«${label}»`))}.`,
  mine: 'ما كتبتم',
  theirs: 'ما في الملف الآن',
  both: 'النصان معا',
  keepMine: 'أبقي ما كتبت',
  takeTheirs: 'آخذ ما في الملف',
  keepBoth: 'أبقي الاثنين',
  blank: 'فارغ',
  /** Who wrote what stands in the file, and when. */
  by: (who: string, moment: string) => phrase`${who}، ${moment}`,
  byHand: 'تغيّر مباشرة في الورقة',
  save: 'حفظ ما اخترتم',
  back: 'العودة إلى النموذج',
  unsettled,
  reopened: 'فُتح الصف كما هو الآن في الملف، وبقي ما غيرتموه. راجعوه ثم احفظوا.',
  broughtBack: 'عاد الصف إلى ورقته، وفيه هنا ما كتبتموه. راجعوه ثم احفظوا.',
  inFile: (text: string) => phrase`في الملف الآن: «${text}»`,
} as const;
