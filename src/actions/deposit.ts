import { deposit as entity } from '../entities/deposit';
import { fingerprint } from '../fingerprint';
import { deposits as words } from '../messages/deposits.ar';
import type { World } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf } from '../schema/day';
import { read } from '../schema/entity';
import { fault } from '../schema/fault';
import { fold, isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { linesFor } from '../sheets/changes';
import type { DepositKind, Frozen } from '../sheets/deposits';
import { contentOf, depositsPlan, isDepositKind, lineOf, readLine, receiptOf } from '../sheets/deposits';
import { isUuid, plainBreaks } from '../sheets/identity';
import { deedOf } from './applyChanges';
import { reckon } from './balances';
import { balanceContent, programmeContent } from './depositContent';
import { depositLines, depositorIn, frozenIn } from './depositLines';
import type { Log } from './log';
import { openLog, sealable } from './log';
import type { Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { keptOf } from './verifyDeposits';

const input = shape(({ object, text, id, optional, schoolYear, day }) =>
  object({
    id: optional(id),
    kind: text,
    mentor: optional(text),
    schoolYear,
    on: optional(day),
    registryNumber: optional(text),
    summary: optional(text),
    difficulties: optional(text),
    reason: optional(text),
  }),
);

type Asked = Sent<typeof input>;

/** What is quoted of a deposit (contract §2). */
export interface Receipt {
  readonly receipt: string;
  readonly version: number;
  readonly sha256: string;
}

const labels: Readonly<Record<string, string>> = words.headers;

/** The texts that a person adds, as they are frozen: one kind of line break, for files know but one. */
const textsOf = (asked: Asked) => {
  const text = (one: string | undefined) => (one === undefined || isBlank(one) ? '' : plainBreaks(one));
  return {
    registryNumber: text(asked.registryNumber),
    summary: text(asked.summary),
    difficulties: text(asked.difficulties),
    reason: text(asked.reason),
  };
};

/** A balance is of a year that has begun; a programme may be ready the year before. */
const firstDay = (kind: DepositKind, year: SchoolYear): Day =>
  kind === 'balance' ? firstDayOf(year) : `${Number(year.slice(0, 4)) - 1}-09-01`;

/** Writes a deposit's line into سجل العمليات, where an earlier try that was cut short has not. */
function tell(world: World, log: Log, frozen: Frozen, sha256: string): void {
  const { id, reason } = frozen;
  if (log.linesOf({ entity: 'deposit', id }).length > 0) return;
  const kept = keptOf({ ...frozen, sha256 });
  const lines = linesFor(deedOf(world, 'deposit', reason), depositsPlan([]).title, id, null, kept);
  log.append(sealable(lines, `deposit/${id}`, fingerprint(JSON.stringify(kept))));
}

function depositAlone(world: World, asked: Asked, kind: DepositKind): Outcome<Receipt> {
  const { schoolYear } = asked;
  const texts = textsOf(asked);
  const today = world.today();
  const on = asked.on ?? today;
  const reckoning = reckon(world, { schoolYear, asOf: on > today ? today : on });
  const { file, sound } = reckoning;
  const verdict = read(entity, { ...texts, on, mentor: asked.mentor ?? '' }, file.known);
  if (!verdict.ok) return refused(verdict.faults.map((one) => issueOf(one, labels)));
  const { mentor } = verdict.record;
  const first = firstDay(kind, schoolYear);
  const refusedAs = (field: string, code: 'outOfRange' | 'required' | 'unknownMentor', message: string) =>
    refused([{ field, code, message }]);
  if (on < first) return refusedAs('on', 'outOfRange', words.tooEarly);
  const own = mentor === null ? null : sound.mentor.find(({ record }) => fold(record.name) === mentor);
  const content =
    kind === 'balance'
      ? balanceContent(world, reckoning, mentor)
      : programmeContent(world, reckoning, schoolYear, mentor);
  if (own === undefined || !content)
    return refused([issueOf(fault('unknownMentor', 'mentor', { said: asked.mentor ?? '' }), labels)]);

  const log = openLog(world);
  const { title } = depositsPlan([]);
  const all = frozenIn(depositLines(world, schoolYear));
  const depositor = depositorIn(sound.mentor);
  const earlier = all.filter(
    (one) =>
      one.kind === kind &&
      one.schoolYear === schoolYear &&
      (own === null ? one.mentor === '' : one.mentor !== '' && depositor(one)?.row === own.row),
  );
  const draft: Frozen = {
    id: asked.id ?? '',
    kind,
    mentor: own?.record.name.trim() ?? '',
    mentorId: own?.id ?? '',
    schoolYear,
    on,
    version: 1 + Math.max(0, ...earlier.map(({ version }) => version)),
    recordedBy: world.email(),
    recordedAt: world.moment(),
    ...texts,
    ...content.of,
    papers: [],
  };
  const print = contentOf(draft);
  const again =
    asked.id === undefined
      ? earlier.find((one) => contentOf(one) === print)
      : all.find(({ id }) => id === asked.id);
  if (again) {
    const differing = (
      ['kind', 'schoolYear', 'on', ...(Object.keys(texts) as (keyof typeof texts)[])] as const
    ).filter((field) => again[field] !== draft[field]);
    if (!earlier.includes(again) || differing.length > 0)
      return refused(
        (differing.length > 0 ? differing : (['mentor'] as const)).map((field) =>
          refusal('outdated', { label: words.headers[field] }, field),
        ),
      );
    const { sha256 } = lineOf(again, world.digest);
    tell(world, log, again, sha256);
    return done({ receipt: receiptOf(again.id), version: again.version, sha256 });
  }
  const { workbook } = world;
  const isTaken = (row: number) => readLine(row, workbook.row(title, row))?.frozen?.id === asked.id;
  if (asked.id !== undefined && workbook.find(title, 1, receiptOf(asked.id)).some(isTaken))
    return refused([refusal('outdated', { label: words.headers.schoolYear }, 'schoolYear')]);
  if (draft.version > 1 && texts.reason === '') return refusedAs('reason', 'required', words.reasonNeeded);

  const named = { ...draft, id: draft.id || world.digest(print).slice(0, 32) };
  const frozen = { ...named, papers: content.papers(named) };
  const { sha256, line } = lineOf(frozen, world.digest);
  // A tab that was being made when its run was killed has no headers yet.
  if (workbook.header(title)?.[0] === '') workbook.append(depositsPlan([]));
  workbook.append(depositsPlan([line]));
  tell(world, log, frozen, sha256);
  return done({ receipt: receiptOf(frozen.id), version: frozen.version, sha256 });
}

/**
 * Deposits the balance or the programme of a mentor, or of the directorate, as of a day: what was deposited is frozen,
 * with its SHA-256 (domain §5). The same sent again is the same deposit; another one is an amendment, with a reason.
 */
export const deposit = {
  input,
  run: (world: World, asked: Asked): Outcome<Receipt> => {
    const { kind, id, mentor } = asked;
    if (!isDepositKind(kind)) return refused([refusal('badRequest', { what: `kind: ${kind.slice(0, 60)}` })]);
    if (id !== undefined && !isUuid(id)) return refused([refusal('badRequest', { what: 'id' })]);
    // Without a name it is the directorate's; a name that was left blank is a slip.
    if (mentor !== undefined && isBlank(mentor))
      return refused([issueOf(fault('required', 'mentor', {}), labels)]);
    const held = world.exclusively(() => depositAlone(world, asked, kind));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
