// Over 200 lines: what eight clients do, and what must be true once they have done it, are read together.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { history as words } from '../../src/messages/history.ar';
import type { Spreadsheet } from '../../workbench/host/model';
import type { Faults } from '../../workbench/host/workbench';
import { ScriptError } from '../../workbench/host/workbench';
import { cppNames, fileOf, mentorNames, said } from '../support/anyDirectorate';
import { recounted } from '../support/recount';
import { thisYear } from '../support/rows';
import type { Answer } from '../support/shipped';
import { closeShipped, sheetNamed, shipped, valuesOf } from '../support/shipped';
import type { Chance, Kind, MiniGroup, Told, Visit, Workshop } from '../support/stormFile';
import { anyRow, before, chance, columnOf, dayOf, draftOf, fill } from '../support/stormFile';
import type { Deed, Line } from '../support/stormLog';
import { followed } from '../support/stormLog';

const seed = Number(process.env.STORM_SEED ?? 20_261_121);
const saves = 1_500;
const users = Array.from({ length: 8 }, (_, index) => `u${index + 1}@taalim.ma`);
const kinds: readonly Kind[] = ['visit', 'visit', 'miniGroup', 'workshop'];
const initialVisits = 60;

interface Known {
  readonly kind: Kind;
  readonly version: string;
}

interface Request {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Saved once, and sent again later. */
interface Sent {
  readonly request: Request;
  readonly deed: Deed;
}

interface Standing {
  readonly kind: Kind;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

const counts: Record<string, number> = {};
const count = (what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};

let spreadsheet: Spreadsheet;
let opened: Awaited<ReturnType<typeof shipped>>;
const facts = before(chance(seed), initialVisits);
const deeds = new Map<string, Deed>();
const told = new Map<string, { readonly kind: Kind; readonly told: Told }>();
/** Rows as the last answer of any client knew them; clients read it as lists that grow old. */
const board = new Map<string, Known>();
const removed = new Map<string, Known>();
/** A row's version and the stamp it is of. */
const stamps = new Map<string, string>();
const removalsHurt = new Set<string>();
const acknowledgedRemovals = new Set<string>();
const typed = new Map<number, number>();
const wrong: string[] = [];
let born = 0;

/** Mishaps of one try; a client that has had many is spared, as bad connections end. */
function mishap(luck: Chance, attempt: number): Faults {
  if (attempt > 4 || !luck.happens(0.3)) return {};
  const at = 1 + luck.below(23);
  const faults: Faults = luck.of<Faults>([
    { dieAt: at },
    { throwAt: at },
    { throwAt: at },
    { loseReply: true },
    { delay: { ms: 1 + luck.below(25), at } },
    { delay: { ms: 1 + luck.below(40), at: 'reply' }, loseReply: luck.happens(0.5) },
    { lockHeld: luck.happens(0.5) ? Number.POSITIVE_INFINITY : 10 + luck.below(60) },
  ]);
  count(`fault ${Object.keys(faults)[0]}`);
  return faults;
}

/** A person at a sidebar: whatever goes wrong, the same is sent again under the same id until there is an outcome. */
function client(user: string, luck: Chance) {
  const mine: Sent[] = [];
  let serial = 0;

  async function outcome({ action, input }: Request, hurt: () => void): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      if (attempt > 40) throw new Error('no outcome, ever');
      try {
        const ran = await opened.bench.run('ask', [{ action, input }], {
          user,
          faults: mishap(luck, attempt),
        });
        const answer = ran.value as Answer;
        if (answer.ok || answer.issues[0]?.code !== 'busy') return answer;
        count('busy');
      } catch (error) {
        if (!(error instanceof ScriptError)) throw error;
        hurt();
      }
    }
  }

  const stampOf = (id: string, version: string) => stamps.get(`${id} ${version}`) ?? null;

  /** What a save's outcome teaches. */
  function learnt({ request, deed }: Sent, kind: Kind, answer: Answer): void {
    deed.fate = answer.ok ? 'ok' : (answer.issues[0]?.code ?? 'none');
    if (answer.ok) {
      stamps.set(`${deed.id} ${answer.value.version}`, deed.stamp);
      board.set(deed.id, { kind, version: answer.value.version });
      mine.push({ request, deed });
    } else if (!['outdated', 'deleted'].includes(deed.fate))
      wrong.push(`a save answered ${JSON.stringify(answer.issues)}`);
    else if (deed.over === null && !deed.hurt) wrong.push(`a new row answered ${deed.fate}`);
  }

  function sending(kind: Kind, id: string, over: { version: string; stamp: string } | null): Sent {
    serial += 1;
    const stamp = `${user} ${serial}`;
    // As people work: new rows are of about the same day, and a correction keeps its day.
    if (!over) born += 1;
    const date = (over && told.get(over.stamp)?.told.date) ?? dayOf(Math.floor(born / 2) + luck.below(7));
    const row = anyRow(luck, kind, date);
    const deed: Deed = { id, stamp, who: user, over: over?.stamp ?? null, fate: 'open', hurt: false };
    deeds.set(stamp, deed);
    told.set(stamp, { kind, told: row });
    const draft = draftOf(kind, row, stamp, ar.tabs[kind], ar.fields[kind]);
    const input = { entity: kind, id, draft, ...(over ? { version: over.version } : {}) };
    return { request: { action: 'saveRecord', input }, deed };
  }

  const send = async (sent: Sent) =>
    await outcome(sent.request, () => {
      sent.deed.hurt = true;
    });

  async function create(): Promise<number> {
    const kind = luck.of(kinds);
    const sent = sending(kind, crypto.randomUUID(), null);
    if (!luck.happens(0.12)) {
      learnt(sent, kind, await send(sent));
      return 1;
    }
    // A double click.
    const [one, other] = await Promise.all([send(sent), send(sent)]);
    const [answer, again] = one.ok ? [one, other] : [other, one];
    if (answer.ok && again.ok && answer.value.receipt !== again.value.receipt) wrong.push('two receipts');
    learnt(sent, kind, answer);
    return 2;
  }

  /** What waited in the outbox goes out in one call. */
  async function createMany(): Promise<number> {
    const all = [1, 2, 3].map(() => {
      const kind = luck.of(kinds);
      return { kind, sent: sending(kind, crypto.randomUUID(), null) };
    });
    const input = { items: all.map(({ sent }) => sent.request.input) };
    const answer = await outcome({ action: 'saveRecords', input }, () => {
      for (const { sent } of all) sent.deed.hurt = true;
    });
    all.forEach(({ kind, sent }, index) => {
      learnt(sent, kind, answer.value.results[index]);
    });
    return all.length;
  }

  /** Reads a row again, as the sidebar does when it is told that it has moved on. */
  async function reread(kind: Kind, id: string): Promise<void> {
    const answer = await outcome(
      { action: 'recordsOf', input: { entity: kind, filter: { ids: [id] } } },
      () => {},
    );
    const [row] = answer.value.rows;
    if (!row) {
      board.delete(id);
      return;
    }
    stamps.set(`${id} ${row.version}`, row.draft.findings);
    board.set(id, { kind, version: row.version });
  }

  async function correct(id: string): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const known = board.get(id);
      const stamp = known && stampOf(id, known.version);
      if (!known || !stamp) return tries - 1;
      const sent = sending(known.kind, id, { version: known.version, stamp });
      const answer = await send(sent);
      learnt(sent, known.kind, answer);
      if (sent.deed.fate !== 'outdated' || tries === 5) return tries;
      count('outdated');
      await reread(known.kind, id);
    }
  }

  async function remove(id: string): Promise<void> {
    const known = board.get(id);
    const stamp = known && stampOf(id, known.version);
    if (!known || !stamp) return;
    const answer = await outcome(
      { action: 'removeRecord', input: { entity: known.kind, id, version: known.version } },
      () => removalsHurt.add(id),
    );
    if (answer.ok) {
      count('removed');
      acknowledgedRemovals.add(`${id} ${stamp}`);
      board.delete(id);
      removed.set(id, known);
    } else if (answer.issues[0]?.code === 'outdated') await reread(known.kind, id);
    else wrong.push(`a removal answered ${JSON.stringify(answer.issues)}`);
  }

  async function restore(id: string, { kind, version }: Known): Promise<void> {
    removed.delete(id);
    const answer = await outcome({ action: 'restoreRecord', input: { entity: kind, id, version } }, () => {});
    if (!answer.ok) wrong.push(`a restoring answered ${JSON.stringify(answer.issues)}`);
    else {
      count('restored');
      await reread(kind, id);
    }
  }

  /** A reply that never came: the same is sent long after, when a colleague may have been at the row. */
  async function late({ request, deed }: Sent): Promise<number> {
    const known = board.get(deed.id);
    const now = known && stampOf(deed.id, known.version);
    const answer = await outcome(request, () => {});
    if (answer.ok) {
      count('late, as it was');
      if (stampOf(deed.id, answer.value.version) !== deed.stamp) wrong.push('late, and another version');
      if (now && now !== deed.stamp) wrong.push(`late, and ok over ${now}: ${deed.stamp}`);
    } else {
      count('late, refused');
      if (!['outdated', 'deleted'].includes(answer.issues[0]?.code ?? '')) wrong.push('late, and refused so');
    }
    return 1;
  }

  /** A hand types into a row that is no client's. */
  async function typeByHand(): Promise<void> {
    const row = luck.below(initialVisits);
    const point = luck.below(said.length);
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    const column = (valuesOf(sheet)[0] ?? []).indexOf(ar.fields.visit.strengths);
    typed.set(row, point);
    count('typed');
    const text = said[point]?.text ?? '';
    await opened.bench.type([{ sheet: sheet.id, row: row + 1, column, text }], { user });
  }

  return async (): Promise<number> => {
    const known = [...board.keys()];
    const [id, lot] = [known.length > 0 ? luck.of(known) : null, luck.below(100)];
    if (lot < 36 || id === null) return await create();
    if (lot < 39) return await createMany();
    // Many clients at few rows, so that they meet.
    if (lot < 68) return await correct(luck.happens(0.4) ? (known[known.length - 1] as string) : id);
    if (lot < 76) await remove(id);
    else if (lot < 81) {
      const gone = [...removed];
      if (gone.length > 0) await restore(...luck.of(gone));
    } else if (lot < 94) return mine.length > 0 ? await late(luck.of(mine)) : 0;
    else if (lot < 97) await typeByHand();
    else await reread(board.get(id)?.kind ?? 'visit', id);
    return 0;
  };
}

/** The rows of the three tabs by their id; a row without one, or one that stands twice, is wrong. */
function standing(): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const kind of new Set(kinds)) {
    const [headers = [], ...rows] = valuesOf(sheetNamed(spreadsheet, ar.tabs[kind])).map((cells) =>
      cells.map(String),
    );
    const at = headers.indexOf(ar.id);
    rows.forEach((cells, index) => {
      if (cells.every((cell) => cell === '')) return;
      const id = cells[at] ?? '';
      if (id === '' || found.has(id)) wrong.push(`«${id}» in row ${index + 2} of ${kind}`);
      const named = Object.entries(ar.fields[kind]).map(([field, header]) => [
        field,
        cells[headers.indexOf(header)] ?? '',
      ]);
      found.set(id, { kind, row: index + 2, cells: Object.fromEntries(named) });
    });
  }
  return found;
}

const findingsIn = (cell: unknown): string | null =>
  String(cell) === words.none ? null : (JSON.parse(String(cell)).findings ?? null);

/** The lines of سجل العمليات, by row. */
function lines(): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  const verbs = new Map([
    [words.verbs.save as string, 'save' as const],
    [words.verbs.remove as string, 'remove' as const],
    [words.verbs.restore as string, 'restore' as const],
  ]);
  for (const cells of valuesOf(sheetNamed(spreadsheet, ar.tabs.log)).slice(1)) {
    const [, who, verb, , , name, was, became] = cells.map(String);
    if (!verb) continue;
    const id = (name ?? '').slice(1);
    const line = { verb: verbs.get(verb) as Line['verb'], id, who: who ?? '' };
    found.set(id, [
      ...(found.get(id) ?? []),
      { ...line, before: findingsIn(was), after: findingsIn(became) },
    ]);
  }
  return found;
}

beforeAll(async () => {
  opened = await shipped(undefined, { now: () => Date.UTC(2027, 11, 1, 10, 0) });
  spreadsheet = opened.spreadsheet;
  await opened.bench.run('prepareWorkbook');
  fill(opened.bench, spreadsheet, fileOf(facts));
});
afterAll(closeShipped);

describe(`1,500 saves by 8 people, with every mishap there is (seed ${seed}: STORM_SEED)`, () => {
  it('come to an outcome each', async () => {
    let done = 0;
    const began = performance.now();
    await Promise.all(
      users.map(async (user, index) => {
        const next = client(user, chance(seed + 1 + index));
        while (done < saves) {
          const more = await next();
          done += more;
        }
      }),
    );
    counts.seconds = Math.round((performance.now() - began) / 1000);
    counts.saves = done;
    console.info(JSON.stringify(counts));
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(saves);
    for (const what of [
      'busy',
      'outdated',
      'removed',
      'restored',
      'late, refused',
      'late, as it was',
      'typed',
    ])
      expect([what, (counts[what] ?? 0) > 5]).toEqual([what, true]);
  }, 300_000);

  it('nothing is lost, nothing doubled: every row is what its last author wrote, whole', () => {
    const rows = standing();
    expect(wrong).toEqual([]);
    const log = lines();
    for (const id of new Set([...deeds.values()].map((deed) => deed.id))) {
      const stands = rows.get(id)?.cells.findings ?? null;
      expect([id, followed(log.get(id) ?? [], deeds, stands, removalsHurt.has(id))]).toEqual([id, stands]);
    }
    const ids = new Set([...deeds.values()].map((deed) => deed.id));
    for (const [id, { kind, cells }] of rows) {
      if (!ids.has(id)) {
        expect([id, /^visit-\d+$/.test(id)]).toEqual([id, true]);
        continue;
      }
      const stamp = cells.findings ?? '';
      const meant = told.get(stamp);
      if (!meant || meant.kind !== kind) throw new Error(`${id} holds «${stamp}»`);
      const wanted = draftOf(kind, meant.told, stamp, ar.tabs[kind], ar.fields[kind]);
      for (const [field, text] of Object.entries(wanted))
        if (field === 'school') expect(cells.school).toContain(text);
        else if (field === 'date') expect(cells.date).toMatch(/object/);
        else if (text !== '') expect([id, field, cells[field]]).toEqual([id, field, text]);
    }
    expect(rows.size).toBeGreaterThan(initialVisits + 300);
  });

  it('the log is whole, and has one line for every change that was acknowledged', async () => {
    const all = [...lines().values()].flat();
    for (const { stamp, fate, over } of deeds.values()) {
      const own = all.filter(({ verb, after }) => verb === 'save' && after === stamp);
      if (fate === 'ok') expect(own).toEqual([expect.objectContaining({ before: over })]);
      else expect(own.length).toBeLessThanOrEqual(1);
    }
    for (const removal of acknowledgedRemovals)
      expect(all.some(({ verb, id, before: was }) => verb === 'remove' && removal === `${id} ${was}`)).toBe(
        true,
      );
    const verified = await opened.ask('verifyLog', {});
    expect(verified.value.broken).toEqual([]);
    const rest =
      verified.value.next === null ? verified : await opened.ask('verifyLog', { from: verified.value.next });
    expect(rest.value).toMatchObject({ broken: [], next: null });
    expect(rest.value.lines).toBe(all.length);
  });

  it('the balances are those of a recount of what was acknowledged', async () => {
    const rows = standing();
    const last = <T extends Told>(kind: Kind): T[] =>
      [...rows.values()]
        .filter((row) => row.kind === kind && told.has(row.cells.findings ?? ''))
        .sort((one, other) => one.row - other.row)
        .map((row) => told.get(row.cells.findings ?? '')?.told as T);
    const byHand = columnOf(spreadsheet, ar.tabs.visit, ar.fields.visit.strengths);
    const initial = facts.visits.map((visit, row) => {
      const point = typed.get(row);
      if (point === undefined) return visit;
      expect(byHand[row]).toBe(said[point]?.text);
      return { ...visit, strengths: [point] };
    });
    const now = {
      ...facts,
      visits: [...initial, ...last<Visit>('visit')],
      miniGroups: last<MiniGroup>('miniGroup'),
      workshops: last<Workshop>('workshop'),
    };
    const { value } = await opened.ask('balances', { schoolYear: thisYear, asOf: facts.asOf });
    expect(value.leftOut).toEqual([]);
    expect(value.directorate).toEqual(recounted(now, 'all'));
    for (const [cpp, name] of cppNames.entries()) expect(value.cpps[name]).toEqual(recounted(now, { cpp }));
    for (const [mentor, name] of mentorNames.entries())
      expect(value.mentors[name]).toEqual(recounted(now, { mentor }));
  });
});
