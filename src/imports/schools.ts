import type { CodeOf } from '../entities/lists';
import { isSatellite } from '../entities/lists';
import { ar } from '../messages/ar';
import { imports } from '../messages/imports.ar';
import { textOf } from '../schema/entity';
import { fold, isBlank } from '../schema/fold';
import { readGresa, separator, severalTexts } from '../schema/kinds';
import type { ColumnWords, Line } from './columns';
import type { Named } from './kin';
import { kinAmong } from './kin';
import {
  cycleOf,
  cycleOfKind,
  environmentOf,
  isAdministration,
  isPrivate,
  kindInName,
  kindOf,
} from './ministry';
import type { Drafted, Prepare, SetAside, Tag } from './prepared';

/** The columns by which the ministry's export, and lists that people keep, name what is told of a school. */
export const schoolColumns: ColumnWords = {
  code: ['رمز المؤسسة', 'الرمز', 'رمز', 'CD_ETAB', 'رمز جريسا', 'GRESA', 'code etab', 'code etablissement'],
  name: ['اسم المؤسسة', 'NOM_ETABA', 'المؤسسة', 'المؤسسة التعليمية', 'nom etablissement'],
  kind: ['الصنف', 'NetabFr', 'NetabAr', 'صنف المؤسسة', 'نوع المؤسسة'],
  cycles: ['الأسلاك', 'LA_CYCLE', 'السلك', 'السلك التعليمي', 'cycle'],
  frenchCycle: ['LL_CYCLE'],
  environment: ['الوسط', 'milieu'],
  commune: ['الجماعة الترابية', 'la_com', 'الجماعة', 'commune'],
  cpp: ['جماعة الممارسات المهنية', 'ج.م.م'],
  parent: ['المؤسسة الأصل', 'المركزية'],
  projectStart: ['بداية المشروع الحالي'],
  sector: ['typeEtab', 'القطاع', 'secteur'],
};

/** Names are cut there by the ministry's export. */
const longestName = 50;

type Said = Readonly<Record<string, string>>;

const labelOfKind = (kind: CodeOf<'schoolKind'> | null, said: string) =>
  kind === null ? said : ar.lists.schoolKind[kind];

/** What a cell of cycles holds: the words of ours, and those that are none. */
function cyclesIn(said: Said): {
  readonly ours: readonly CodeOf<'cycle'>[];
  readonly others: readonly string[];
} {
  const words = severalTexts(said.cycles || said.frenchCycle || '');
  const found = words.map((word) => ({ word, cycle: cycleOf(word) }));
  return {
    ours: found.flatMap(({ cycle }) => cycle ?? []),
    others: found.flatMap(({ word, cycle }) => (cycle === null ? [word] : [])),
  };
}

const environmentIn = (said: string): string => {
  const known = environmentOf(said);
  return known === null ? said : ar.lists.environment[known];
};

/** The lines of one code, as one school with all their cycles. */
function schoolOf(group: readonly Line[]): {
  readonly drafted: Drafted;
  readonly merged: readonly SetAside[];
} {
  const [first, ...others] = group as [Line, ...Line[]];
  const firstSaid = (code: string) =>
    group.map(({ said }) => said[code] ?? '').find((text) => text !== '') ?? '';
  const name = firstSaid('name');
  const kindSaid = firstSaid('kind');
  const kind = kindOf(kindSaid) ?? kindInName(name);
  const found = group.map(({ said }) => cyclesIn(said));
  const ours = [...new Set(found.flatMap((one) => one.ours))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  const strange = [...new Set(found.flatMap((one) => one.others))];
  const proposed = ours.length === 0 && strange.length === 0 && kind !== null ? cycleOfKind[kind] : undefined;
  const labels = (proposed ? [proposed] : ours).map((cycle) => ar.lists.cycle[cycle]);
  const notes = [
    ...(ours.length > 0 ? strange.map(imports.notOurCycle) : []),
    ...(proposed ? [imports.cycleOfKind(ar.lists.cycle[proposed])] : []),
    ...([...name].length === longestName ? [imports.nameCut] : []),
    ...others.flatMap(({ line, said }) =>
      said.name && fold(said.name) !== fold(name) ? [imports.otherName(line, said.name)] : [],
    ),
  ];
  return {
    drafted: {
      lines: group.map(({ line }) => line),
      texts: {
        code: firstSaid('code'),
        name,
        kind: labelOfKind(kind, kindSaid),
        cycles: labels.length > 0 ? labels.join(separator) : strange.join(separator),
        environment: environmentIn(firstSaid('environment')),
        commune: firstSaid('commune'),
        cpp: firstSaid('cpp'),
        parent: firstSaid('parent'),
        projectStart: firstSaid('projectStart'),
      },
      ...(proposed ? { guessed: ['cycles'] } : {}),
      notes,
    },
    merged: others.map(({ line, said }, index) => ({
      line,
      fate: 'merged' as const,
      name: said.name || name,
      message:
        JSON.stringify(found[index + 1]) === JSON.stringify(found[0])
          ? imports.mergedSame(first.line)
          : imports.mergedCycles(first.line, labels.length > 1 ? labels : []),
    })),
  };
}

const order = Object.keys(ar.lists.cycle) as CodeOf<'cycle'>[];

const labelled = (one: CodeOf<'schoolKind'>): string => fold(ar.lists.schoolKind[one]);
const satelliteLabels = [labelled('satellite'), labelled('annex')];
const isSatelliteText = (kind: string): boolean =>
  satelliteLabels.includes(fold(kind)) || isSatellite(kindOf(kind));

/** Ties a satellite to its parent by its name, and tells what could not be known. */
function tied(one: Drafted, kinOf: ReturnType<typeof kinAmong>, hasParent: boolean): Drafted {
  const { texts, notes = [], guessed = [] } = one;
  if (!isSatelliteText(texts.kind ?? '') || hasParent) return one;
  const withTag = (tag: Tag, more: readonly string[]): Drafted => ({
    ...one,
    notes: [...notes, ...more],
    tags: [tag],
  });
  if (!isBlank(texts.parent ?? '')) return withTag('tied', []);
  const kin = kinOf({ name: texts.name ?? '', commune: texts.commune ?? '' });
  const shown = ({ name, code }: Named) => `${name} (${code})`;
  if (!kin.parent)
    return withTag('orphan', [
      kin.several.length > 0 ? imports.severalParents(kin.several.map(shown)) : imports.noParent,
    ]);
  const told = kin.sameCommune ? [] : [imports.parentElsewhere(shown(kin.parent), kin.parent.commune)];
  return {
    ...withTag('tied', told),
    texts: { ...texts, parent: kin.parent.code },
    guessed: [...guessed, 'parent'],
  };
}

const namedOf = (texts: Parameters<typeof textOf>[0]): Named => ({
  code: readGresa(textOf(texts, 'code')) ?? '',
  name: textOf(texts, 'name').trim(),
  commune: textOf(texts, 'commune').trim(),
});

/**
 * Schools, of a list that people keep or of the ministry's export: rows of one code are one school of several cycles,
 * private schools and the administration's own row are set aside, satellites come after their parents, tied to them.
 */
export const schoolsFrom: Prepare = (lines, { rows }) => {
  const aside: SetAside[] = [];
  const groups = new Map<string, Line[]>();
  for (const one of lines) {
    const { line, said } = one;
    const { code = '', name = '', kind = '', sector = '' } = said;
    if (isPrivate(sector) || isPrivate(kind))
      aside.push({ line, fate: 'private', name, message: imports.privateSchool });
    else if (isAdministration(kind, name))
      aside.push({ line, fate: 'aside', name, message: imports.administration });
    else {
      const key = readGresa(code) ?? `${fold(code)}#${line}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  const schools = [...groups.values()].map(schoolOf);
  const drafted = schools.map((one) => one.drafted);
  const codes = new Set(drafted.map(({ texts }) => readGresa(texts.code ?? '')));
  const present = rows.map(({ texts }) => ({ texts, named: namedOf(texts) }));
  const kinOf = kinAmong([
    ...drafted.filter(({ texts }) => !isSatelliteText(texts.kind ?? '')).map(({ texts }) => namedOf(texts)),
    ...present
      .filter(({ texts, named }) => !codes.has(named.code) && !isSatelliteText(textOf(texts, 'kind')))
      .map(({ named }) => named),
  ]);
  const withParent = new Set(
    present.filter(({ texts }) => !isBlank(textOf(texts, 'parent'))).map(({ named }) => named.code),
  );
  const all = drafted.map((one) => tied(one, kinOf, withParent.has(readGresa(one.texts.code ?? '') ?? '')));
  const hangs = ({ texts }: Drafted) => !isBlank(texts.parent ?? '');
  return {
    drafted: [...all.filter((one) => !hangs(one)), ...all.filter(hangs)],
    aside: [...aside, ...schools.flatMap(({ merged }) => merged)],
  };
};
