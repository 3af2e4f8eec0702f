import { inFigures, readDay } from '../schema/day';
import { fold } from '../schema/fold';
import { pointsOf } from '../schema/points';

// A line of a meeting's cells says one thing, its parts between single bars; a bar of its own is written twice. Its
// words are those that people type, as the months are: labels and states are read folded (R10).

/** A decision, as its line says it; the day as it was typed, for it may be none. */
export interface Decision {
  readonly text: string;
  readonly responsible: string;
  readonly due: string;
}

/** What became of a decision. */
export const states = {
  done: 'تم إنجازه',
  underWay: 'قيد الإنجاز',
  givenUp: 'تم التخلي عنه',
} as const;

export type State = keyof typeof states;

/** What a meeting says of an earlier decision; without a state it changes nothing. */
export interface FollowUp {
  readonly text: string;
  readonly state: State | null;
  readonly note: string;
}

/** Who attended, and as what. */
export interface Attendee {
  readonly name: string;
  readonly role: string;
}

const labels = { responsible: 'المسؤول(ة)', due: 'الأجل' } as const;

const readLabels: { readonly [L in keyof typeof labels]: RegExp } = {
  responsible: /^(?:ال)?(?:مسوول|مكلف|منفذ)(?:ه|\(ه\)|ون|ين)?$/,
  due: /^(?:ال)?(?:اجل|موعد)$|^(?:اخر|في) اجل$/,
};

const readStates: { readonly [S in State]: RegExp } = {
  done: /^(?:تم|منجزه?|انجزت?|تم انجازه?|تم الانجاز|تم تنفيذه|نفذت?)$/,
  underWay: /^(?:قيد|في طور) (?:ال)?(?:انجاز|تنفيذ)$/,
  givenUp: /^(?:تم التخلي عنه|متخلي عنه|ملغي|الغيت?|تم الغاوه)$/,
};

/** The parts of a line: a bar by itself parts two, two bars are one of the text's own. */
function partsOf(line: string): readonly string[] {
  const parts = [''];
  for (const piece of line.split(/(\|+)/))
    if (piece === '|') parts.push('');
    else parts[parts.length - 1] += piece.replace(/\|\|/g, '|');
  return parts.map((part) => part.trim());
}

const bar = ' | ';

/** A text as the part of a line: what was several lines is one, without bullets. */
const inPart = (text: string): string => pointsOf(text).join(' ').replace(/\|/g, '||');

const nameIn = <N extends string>(patterns: { readonly [P in N]: RegExp }, said: string): N | null => {
  const folded = fold(said);
  return (Object.keys(patterns) as N[]).find((name) => patterns[name].test(folded)) ?? null;
};

/** «نص القرار | المسؤول(ة): … | الأجل: 30/04/2027»: the text first, then the others in any order; both may be missing. */
export function readDecision(line: string): Decision {
  const [text = '', ...rest] = partsOf(pointsOf(line)[0] ?? '');
  const said: Partial<Record<keyof typeof labels, string>> = {};
  // What bears no label, or one that was said already, belongs to the text.
  const more = rest.filter((part) => {
    const [, label = '', value = ''] = /^([^:：]*)[:：](.*)$/.exec(part) ?? [];
    const name = nameIn(readLabels, label);
    if (name === null || name in said) return true;
    said[name] = value.trim();
    return false;
  });
  return { text: [text, ...more].join(bar), responsible: said.responsible ?? '', due: said.due ?? '' };
}

/** The line that says a decision; blank where it says nothing. Without words it is kept, and counts nowhere. */
export function writeDecision({ text, responsible, due }: Decision): string {
  const who = inPart(responsible);
  const day = readDay(due);
  const when = day === null ? inPart(due) : inFigures(day);
  return [
    inPart(text),
    ...(who === '' ? [] : [`${labels.responsible}: ${who}`]),
    ...(when === '' ? [] : [`${labels.due}: ${when}`]),
  ]
    .join(bar)
    .trim();
}

/**
 * «نص القرار | تم إنجازه | ملاحظة»: the first part that is a state is the state, what follows is the note. A blank
 * second part is no state, whatever follows it.
 */
export function readFollowUp(line: string): FollowUp {
  const parts = partsOf(pointsOf(line)[0] ?? '');
  const isStateless = parts[1] === '';
  const at = isStateless
    ? 1
    : parts.findIndex((part, index) => index > 0 && nameIn(readStates, part) !== null);
  const end = at < 0 ? 1 : at;
  return {
    text: parts.slice(0, end).join(bar),
    state: at < 0 ? null : nameIn(readStates, parts[at] ?? ''),
    note: parts.slice(at < 0 ? end : end + 1).join(bar),
  };
}

/** The line that says what became of a decision; a note that would be read as a state stands behind a blank one. */
export function writeFollowUp({ text, state, note }: FollowUp): string {
  const more = inPart(note);
  const parts = [inPart(text), state === null ? '' : states[state], more];
  const isKept = state === null && nameIn(readStates, more) !== null;
  return parts.filter((part) => isKept || part !== '').join(bar);
}

/** «الاسم | الصفة»; by hand also «الاسم – الصفة» and «الاسم (الصفة)». */
export function readAttendee(line: string): Attendee {
  const [name = '', ...rest] = partsOf(pointsOf(line)[0] ?? '');
  if (rest.length > 0) return { name, role: rest.join(bar) };
  const typed = /^(.+?)(?:\s+[-–—]\s+(.+)|\s+\(([^()]+(?:\([^()]*\)[^()]*)*)\))$/.exec(name);
  return typed ? { name: typed[1] ?? '', role: (typed[2] ?? typed[3] ?? '').trim() } : { name, role: '' };
}

/** The line that names who attended. */
export function writeAttendee({ name, role }: Attendee): string {
  const [who, as] = [inPart(name), inPart(role)];
  if (who === '' || as !== '') return who === '' ? '' : [who, as].join(bar);
  // A name that reads as a name and a capacity is one name where a bar follows it.
  return readAttendee(who).role === '' ? who : `${who} |`;
}
