import { headSchoolsOn } from '../balance/schools';
import type { Row } from '../entities/known';
import { stage as stages } from '../entities/lists';
import type { BesideForms, FormData } from '../entities/seen';
import { besideForms } from '../entities/seen';
import type { World } from '../ports';
import { judge } from '../rules/judge';
import type { Day, SchoolYear } from '../schema/day';
import { lastDayOf } from '../schema/day';
import { isBlank } from '../schema/fold';
import { shape } from '../schema/input';
import { isCopy } from '../sheets/structure/structure';
import { regionSidebar } from './fetchedOffice';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { askedOf, periodOf } from './period';
import type { RegionData } from './regionSidebar';
import { openDrafts } from './saveDraft';

/** What the sidebar needs to draw its forms (contract §2). */
export interface SidebarData extends FormData {
  readonly schoolYear: SchoolYear;
  /** What only a regional file has: its views among it. */
  readonly region: RegionData | null;
  /** What tells this file, and the person at work, from others: no e-mail; a blank one where Google tells nothing of them. */
  readonly file: string;
  readonly whose: string;
  /** The moment it is, as `savedAt` tells it. */
  readonly moment: string;
  /** The person's own unsaved forms, as `openDraft` tells them. */
  readonly drafts: ReturnType<typeof openDrafts>;
  /** Whether this is a copy of the file that the product was set up in: it sends nothing by itself. */
  readonly isCopy: boolean;
  /** What الإعدادات hold, as typed. */
  readonly settingTexts: Readonly<Record<string, string>>;
  readonly wordings: readonly Row[];
  /** The task book's days (domain §5): the programme before the end of September, the balance before the end of June. A programme is none of a region's business: blank there. */
  readonly deadlines: { readonly programme: Day | ''; readonly balance: Day };
}

/** A row without its blank texts: what crosses should be small. */
const slim = ({ row, id, texts }: Row): Row => ({
  row,
  id,
  texts: Object.fromEntries(
    Object.entries(texts).filter(([, text]) => typeof text === 'string' && !isBlank(text)),
  ),
});

/** A fingerprint of who is at work. The e-mail is asked first: the key that stands for one lasts a month. */
function fingerprintOf({ email, whose, digest }: World): string {
  const person = email().toLowerCase() || whose();
  return person && digest(person).slice(0, 16);
}

/** The latest known degrees of each head school, as the forms recall them. */
function lastDegreesOn(schools: ReturnType<typeof headSchoolsOn>, labelOf: (degree: number) => string) {
  const degrees: Record<string, Record<string, { degree: string; on: Day }>> = {};
  for (const { code, degrees: graded } of schools)
    for (const stage of stages.codes) {
      const latest = graded[stage];
      if (!latest) continue;
      degrees[code] ??= {};
      degrees[code][stage] = { degree: labelOf(latest.degree), on: latest.visit.record.date };
    }
  return degrees;
}

/** Everything the sidebar draws its forms from: lists, the person at work, the school year, the deadlines. */
export const openSidebarData = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<SidebarData> => {
    const file = openFile(world);
    file.all();
    const today = world.today();
    const { sound } = judge(file.rowsOf, file.known, file.names);
    const isRegional = file.level === 'academy';
    const region = isRegional ? regionSidebar(world, file) : null;
    if (isRegional && !region) return refused([refusal('badRequest', { what: 'page: Office' })]);
    const { schoolYear } = periodOf(askedOf({}, file.settings), today);
    const identity = world.workbook.structure.identity();
    const last = lastDayOf(schoolYear).slice(0, 4);
    return done({
      today,
      email: world.email(),
      settings: { degrees: file.settings.degrees, firstYear: file.settings.firstYear },
      rows: Object.fromEntries(
        besideForms.map((name) => [name, isRegional ? [] : file.rowsOf(name).map(slim)]),
      ) as unknown as {
        [N in BesideForms]: readonly Row[];
      },
      lastDegrees: lastDegreesOn(headSchoolsOn(sound, today), (degree) =>
        file.known.labelOf('degree', String(degree)),
      ),
      schoolYear,
      region,
      file: identity.own,
      whose: fingerprintOf(world),
      moment: world.moment(),
      drafts: openDrafts(world),
      isCopy: isCopy(identity),
      settingTexts: file.settingTexts,
      wordings: file.wordingRows().map(slim),
      deadlines: {
        programme: isRegional ? '' : `${schoolYear.slice(0, 4)}-09-30`,
        balance: `${last}-06-30`,
      },
    });
  },
};
