import type { EntityName } from '../../entities/index';
import { houseOf } from '../../letters/head';
import { labelsIn } from '../../letters/labels';
import type { Desk } from '../../letters/papers/desk';
import type { RowOnPaper } from '../../letters/papers/rowPapers';
import type { Paper } from '../../letters/shape';
import type { PaperLanguage, PaperWords } from '../../messages/papers/index';
import type { World } from '../../ports';
import type { SoundOf } from '../../rules/across';
import { faultsIn, soundAlone } from '../../rules/judge';
import { firstDayOf, lastDayOf } from '../../schema/day';
import type { Fault } from '../../schema/fault';
import { fold } from '../../schema/fold';
import type { Referred } from '../../schema/known';
import { canonical } from '../../sheets/place';
import type { File } from '../file';
import { openFile } from '../file';
import type { Outcome } from '../outcome';
import { done, refusal, refused } from '../outcome';
import type { AskedPaper, PaperKind } from '../papers';
import { askedOf, periodOf } from '../period';
import { subjectOf } from '../subject';
import { assignedBetween } from '../timeliness';

/** The file, open on the desk of whoever writes a paper. */
export interface OnDesk {
  readonly desk: Desk;
  readonly file: File;
  readonly world: World;
  readonly asked: AskedPaper;
  readonly alone: SoundOf;
}

export function onDesk(world: World, asked: AskedPaper, words: PaperWords, language: PaperLanguage): OnDesk {
  const file = openFile(world, (settings) => askedOf(asked, settings).asOf ?? null);
  const { settings, known, rowsOf } = file;
  const today = world.today();
  const alone = soundAlone(rowsOf, known);
  const desk: Desk = {
    words,
    language,
    settings,
    known,
    today,
    ...periodOf(askedOf(asked, settings), today),
    house: houseOf(settings, words, language),
    labelOf: labelsIn(words, language, known),
    sound: alone as Desk['sound'],
  };
  return { desk, file, world, asked, alone };
}

/** Papers that are of nothing but the file. */
export const ofFile =
  (draw: (on: OnDesk) => readonly Paper[]): PaperKind['make'] =>
  (...asking) =>
    done(draw(onDesk(...asking)));

/** The mentors of a school year, by key, in the order of their tab. */
export function mentorsOfYear({ sound, schoolYear }: Desk): readonly string[] {
  const assigned = assignedBetween(sound('assignment'), firstDayOf(schoolYear), lastDayOf(schoolYear));
  return sound('mentor').flatMap(({ record }) =>
    assigned.has(fold(record.name)) ? [fold(record.name)] : [],
  );
}

/** Papers of a mentor, a CPP or a school; of everybody where each is asked for, of all in one where it may be blank. */
export const ofOne =
  (
    entity: Referred,
    draw: (on: OnDesk) => (key: string) => Paper,
    everybody: (desk: Desk) => readonly string[] = () => [],
    ofNobody?: (on: OnDesk) => Paper,
  ): PaperKind['make'] =>
  (...asking) => {
    const on = onDesk(...asking);
    if (on.asked.each) return done(everybody(on.desk).map(draw(on)));
    const said = on.asked[entity];
    if (!said && ofNobody) return done([ofNobody(on)]);
    const found = subjectOf(on.file.known, entity, said ?? '');
    return found.key === null ? refused(found.issues) : done([draw(on)(found.key)]);
  };

/** The paper of one row; what is wrong with it goes with it. */
export const ofRow =
  (
    entity: EntityName,
    draw: (on: OnDesk, row: RowOnPaper, faults: readonly Fault[]) => Outcome<readonly Paper[]>,
  ): PaperKind['make'] =>
  (...asking) => {
    const on = onDesk(...asking);
    const { rowsOf, known } = on.file;
    const { id } = on.asked;
    const found = id ? rowsOf(entity).find((row) => row.id === id) : undefined;
    if (!found) return refused([refusal('badRequest', { what: 'id' })]);
    const faults = faultsIn(entity, rowsOf, known).get(found.row) ?? [];
    const texts = canonical(entity, found.texts, known);
    return draw(on, { row: found.row, texts, faulty: faults.map(({ field }) => field) }, faults);
  };
