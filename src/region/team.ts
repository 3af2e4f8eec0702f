import type { RecordFor } from '../entities/index';
import type { CodeOf } from '../entities/lists';
import { teamRole } from '../entities/lists';
import { fold } from '../schema/fold';

export type TeamRole = CodeOf<'teamRole'>;

/** Who is in the regional team, in which role: what its chart looks at of a row. */
export type Member = Pick<RecordFor<'teamMember'>, 'name' | 'role' | 'directorate' | 'email'>;

/** A role of the academy's own, and who holds it. */
export interface Post<M> {
  readonly role: TeamRole;
  readonly holders: readonly M[];
}

/** A directorate of the academy, and who coordinates there. */
export interface Province<M> {
  readonly directorate: string;
  readonly coordinators: readonly M[];
}

/** A role that nobody holds, or a directorate without a coordinator. */
export type Vacancy = { readonly role: TeamRole } | { readonly directorate: string };

/** What is told of the team, calmly: nothing of it is a fault (domain §3, what really happens is never refused). */
export type Remark =
  | { readonly kind: 'severalRoles'; readonly name: string; readonly roles: readonly TeamRole[] }
  | { readonly kind: 'severalDirectorates'; readonly name: string; readonly directorates: readonly string[] }
  | { readonly kind: 'severalHolders'; readonly role: TeamRole; readonly names: readonly string[] }
  | {
      readonly kind: 'severalCoordinators';
      readonly directorate: string;
      readonly names: readonly string[];
    }
  | { readonly kind: 'listedTwice'; readonly name: string; readonly role: TeamRole }
  | { readonly kind: 'noDirectorate'; readonly name: string }
  | { readonly kind: 'unknownDirectorate'; readonly name: string; readonly directorate: string }
  | { readonly kind: 'noEmail'; readonly names: readonly string[] };

/** The regional team as it stands: its chart, what is vacant in it, what is told of it. */
export interface Standing<M> {
  /** The nine roles of the academy's own, in the order of the list. */
  readonly posts: readonly Post<M>[];
  /** The directorates in their order; those that coordinators name, where nobody knows the academy's. */
  readonly provinces: readonly Province<M>[];
  /** Provincial coordinators of no directorate of the academy. */
  readonly elsewhere: readonly M[];
  readonly vacancies: readonly Vacancy[];
  readonly remarks: readonly Remark[];
}

/** Roles that several hold as a matter of course (2019 report: منشطو مشروع المؤسسة المندمج، المنسقون الإقليميون). */
const heldBySeveral: ReadonlySet<TeamRole> = new Set(['projectFacilitator', 'provincialCoordinator']);

/** Things by a name, compared folded (R10), in the order in which each first comes. */
function gathered<T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly [string, T[]])[] {
  const found = new Map<string, readonly [string, T[]]>();
  for (const one of all) {
    const name = nameOf(one).trim();
    const group = found.get(fold(name));
    if (group) group[1].push(one);
    else found.set(fold(name), [name, [one]]);
  }
  return [...found.values()];
}

const namesIn = (members: readonly Member[]): readonly string[] =>
  gathered(members, ({ name }) => name).map(([name]) => name);

const directorateOf = ({ directorate }: Member): string => (directorate ?? '').trim();

/** The sound rows of الفريق الجهوي beside the directorates of the academy, none where nobody knows which they are. */
export function teamStanding<M extends Member>(
  members: readonly M[],
  directorates: readonly string[],
): Standing<M> {
  const holdersOf = (wanted: TeamRole) => members.filter(({ role }) => role === wanted);
  const posts = teamRole.codes
    .filter((role) => role !== 'provincialCoordinator')
    .map((role) => ({ role, holders: holdersOf(role) }));
  const coordinators = holdersOf('provincialCoordinator');
  const placed = coordinators.filter((one) => directorateOf(one) !== '');
  const expected =
    directorates.length > 0 ? directorates : gathered(placed, directorateOf).map(([name]) => name);
  const provinces = expected.map((directorate) => ({
    directorate,
    coordinators: placed.filter((one) => fold(directorateOf(one)) === fold(directorate)),
  }));
  const isExpected = new Set(expected.map(fold));
  const elsewhere = coordinators.filter((one) => !isExpected.has(fold(directorateOf(one))));
  return {
    posts,
    provinces,
    elsewhere,
    vacancies: [
      ...posts.flatMap(({ role, holders }) => (holders.length === 0 ? [{ role }] : [])),
      ...provinces.flatMap(({ directorate, coordinators: own }) =>
        own.length === 0 ? [{ directorate }] : [],
      ),
      ...(expected.length === 0 && coordinators.length === 0
        ? [{ role: 'provincialCoordinator' } as const]
        : []),
    ],
    remarks: [
      ...gathered(members, ({ name }) => name).flatMap(([name, rows]) => ofPerson(name, rows)),
      ...posts.flatMap(({ role, holders }): readonly Remark[] => {
        const names = namesIn(holders);
        return names.length > 1 && !heldBySeveral.has(role) ? [{ kind: 'severalHolders', role, names }] : [];
      }),
      ...provinces.flatMap(({ directorate, coordinators: own }): readonly Remark[] => {
        const names = namesIn(own);
        return names.length > 1 ? [{ kind: 'severalCoordinators', directorate, names }] : [];
      }),
      ...elsewhere.map((one): Remark => {
        const name = one.name.trim();
        const directorate = directorateOf(one);
        return directorate === ''
          ? { kind: 'noDirectorate', name }
          : { kind: 'unknownDirectorate', name, directorate };
      }),
      ...withoutEmail(members),
    ],
  };
}

/** What is told of one person's rows: several roles, several directorates, the same thing twice. */
function ofPerson(name: string, rows: readonly Member[]): readonly Remark[] {
  const roles = [...new Set(rows.map(({ role }) => role))];
  const directorates = gathered(
    rows.filter((one) => one.role === 'provincialCoordinator' && directorateOf(one) !== ''),
    directorateOf,
  ).map(([one]) => one);
  const twice = gathered(rows, (one) => `${one.role} ${directorateOf(one)}`).flatMap(([, same]) =>
    same.length > 1 ? [(same[0] as Member).role] : [],
  );
  return [
    ...(roles.length > 1 ? [{ kind: 'severalRoles', name, roles } as const] : []),
    ...(directorates.length > 1 ? [{ kind: 'severalDirectorates', name, directorates } as const] : []),
    ...twice.map((role) => ({ kind: 'listedTwice', name, role }) as const),
  ];
}

/** Who has no e-mail in any of their rows. */
function withoutEmail(members: readonly Member[]): readonly Remark[] {
  const names = gathered(members, ({ name }) => name).flatMap(([name, rows]) =>
    rows.every(({ email }) => (email ?? '').trim() === '') ? [name] : [],
  );
  return names.length === 0 ? [] : [{ kind: 'noEmail', names }];
}

/** The folded names of those whom the standing tells to bear more than one charge. */
export const chargedTwice = ({ remarks }: Pick<Standing<Member>, 'remarks'>): ReadonlySet<string> =>
  new Set(
    remarks.flatMap((one) =>
      one.kind === 'severalRoles' || one.kind === 'severalDirectorates' ? [fold(one.name)] : [],
    ),
  );
