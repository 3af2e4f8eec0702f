import { rowWords as ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Entity } from '../src/schema/entity';
import { textOf } from '../src/schema/entity';
import type { Seen } from '../src/schema/form';
import type { Entry } from './entry';
import { faultsOf } from './entry';
import type { FieldView } from './field';
import type { Deed, Notices } from './notices';
import { proofLinks } from './proofs';
import type { Said } from './server';

/** What the foot says while fields wait to be mended: a sentence of its own, or how many they are. */
interface Counted {
  readonly title: string;
  readonly deeds: readonly Deed[];
}

interface Around {
  readonly of: Entity;
  readonly seen: Seen;
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: readonly FieldView[];
  readonly entry: () => Entry;
  readonly atTop: Notices;
  readonly atFoot: Notices;
  /** Unfolds what is folded, where a fault lies within. */
  readonly unfold: () => void;
}

/** What is wrong with a form, and where it is shown: under its fields; at the top what belongs to no field in sight. */
export function problems({ of, seen, labels, fields, entry, atTop, atFoot, unfold }: Around) {
  /** What the server said of some fields: it stands while their texts are what they were. */
  let standing: readonly (Said & { readonly text: string })[] = [];
  let counted: Counted | null = null;

  const byDeclaration = (): readonly Said[] =>
    faultsOf(of, entry(), seen).map(({ code, field, data }) => ({
      field,
      message: (ar.faults[code as keyof typeof ar.faults] as (label: string, data: object) => string)(
        labels[field] ?? field,
        data,
      ),
    }));
  const byServer = () => standing.filter(({ field, text }) => textOf(entry().texts, field ?? '') === text);

  /** Rows that prove a refusal stand under its sentence. */
  const say = (field: FieldView, own: readonly Said[]) =>
    field.say(
      own.map(({ message }) => message),
      own.flatMap(({ proofs }) => (proofs ? [proofLinks(proofs)] : [])),
    );

  const tellCount = () => {
    const faulty = fields.filter((field) => field.isFaulty()).length;
    if (faulty === 0) counted = null;
    if (!counted) return atFoot.clear();
    const { title, deeds } = counted;
    atFoot.tell({ tone: 'bad', title: title || sidebar.problems.count(faulty), deeds });
  };

  /** Shows what is wrong with some fields; `anew` also where nothing was wrong before. */
  const judge = (names: readonly string[], anew: boolean) => {
    const found = [...byDeclaration(), ...byServer()];
    for (const field of fields) {
      if (!names.includes(field.name) && !field.isFaulty()) continue;
      const own = found.filter((one) => one.field === field.name);
      if (own.length === 0 || anew || field.isFaulty()) say(field, own);
    }
    if (counted) tellCount();
  };

  /** Shows issues; the keyboard goes to the first. */
  const point = (issues: readonly Said[], { title = '', deeds = [] }: Partial<Counted> = {}) => {
    const isInSight = ({ field }: Said) => fields.some((one) => one.name === field && !one.element.hidden);
    const elsewhere = issues.filter((issue) => !isInSight(issue)).map(({ message }) => message);
    for (const field of fields) {
      const own = issues.filter((issue) => isInSight(issue) && issue.field === field.name);
      say(field, own);
      if (own.length > 0 && of.form.folded.includes(field.name)) unfold();
    }
    const [only = ''] = elsewhere;
    if (elsewhere.length === 0) atTop.clear();
    else if (elsewhere.length === 1) atTop.tell({ tone: 'bad', title: only, deeds });
    else atTop.tell({ tone: 'bad', title: sidebar.problems.title, lines: elsewhere, deeds });
    counted = { title, deeds };
    tellCount();
    const first = elsewhere.length === 0 ? fields.find((field) => field.isFaulty()) : undefined;
    if (first) first.widget.focus();
    else atTop.element.focus();
    (first?.element ?? atTop.element).scrollIntoView({ block: first ? 'center' : 'start' });
  };

  return {
    byDeclaration,
    judge,
    point,
    /** A refusal of the server, kept beside its fields until their texts change. */
    refused: (issues: readonly Said[], told?: Partial<Counted>) => {
      standing = issues.map((issue) => ({ ...issue, text: textOf(entry().texts, issue.field ?? '') }));
      point(issues, told);
    },
    clear: () => {
      standing = [];
      counted = null;
      for (const field of fields) {
        field.say([]);
        field.remark('');
      }
      atTop.clear();
      atFoot.clear();
    },
  };
}
