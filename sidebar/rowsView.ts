import type { EntityName } from '../src/entities/index';
import { entityNamed } from '../src/entities/index';
import type { BesideForms } from '../src/entities/seen';
import { besideForms } from '../src/entities/seen';
import { rowWords as ar } from '../src/messages/ar';
import type { FormName, FormWords } from '../src/messages/forms.ar';
import { dailyNotes, dailyWords, formNames, forms } from '../src/messages/forms.ar';
import { pageNames } from '../src/messages/pageNames.ar';
import type { Entity } from '../src/schema/entity';
import type { Help } from '../src/schema/form';
import { h } from './element';
import { madeOn } from './entry';
import { fetched } from './fetched';
import type { Draw } from './fields/widget';
import { formView } from './form';
import type { Lead, Paper } from './form/declared';
import type { Openable } from './keeping';
import { rowsKept } from './keeping';
import type { Filter } from './recent';
import { recentRows } from './recent';
import { server } from './server';
import type { Drawn, OnFile, View } from './views';

type ByField = Readonly<Record<string, string>>;

/** What forms call their fields, and what they say of them, by entity: those of every day, or others. */
export interface FieldWords {
  readonly fields: { readonly [entity: string]: ByField };
  readonly notes: { readonly [entity: string]: ByField };
  readonly formNotes: { readonly [entity: string]: ByField };
  readonly words: { readonly [form: string]: FormWords };
  readonly names: { readonly [form: string]: string };
  /** What a form does by itself and draws in its own way, beside what is declared: it comes with its words. */
  readonly own?: {
    readonly [entity: string]: {
      readonly helps: Readonly<Record<string, Help>>;
      readonly drawn: Readonly<Record<string, Draw>>;
      readonly leads: readonly Lead[];
    };
  };
}

const daily = {
  fields: ar.fields,
  notes: ar.notes,
  formNotes: dailyNotes,
  words: dailyWords,
  names: formNames,
} as unknown as FieldWords;

/** The form of an entity, or the later form of its rows. */
function paperOf(
  entity: EntityName,
  name: FormName,
  of: Entity,
  { go, seen }: OnFile,
  { fields, notes, formNotes, words, names, own }: FieldWords,
  told?: readonly string[],
): Paper {
  return {
    name,
    of,
    words: { name: names[name] ?? '', ...(words[name] as FormWords) },
    labels: fields[entity] ?? {},
    notes: { ...notes[entity], ...formNotes[entity] },
    keeping: rowsKept(entity),
    drawn: own?.[entity]?.drawn,
    log: (id) => go('history', { entity, id }),
    // A regional balance is made of packages, not of rows.
    leads: seen.region
      ? own?.[entity]?.leads
      : [{ words: pageNames.feeds, go: (id, row) => go('feeds', { entity, id, row, form: name }) }],
    ...(told ? { told } : {}),
    remove: {
      ...(told
        ? {}
        : {
            do: (entry) => server.removeRecord({ entity, id: entry.id, version: '', ...madeOn(entry) }),
          }),
      back: ({ id, opened }) => server.restoreRecord({ entity, id, version: opened?.version ?? '' }),
    },
  };
}

/** A form of an entity's rows with the rows beside it; drawn once, usable before anything else is asked of the server. */
export function rowsView(
  entity: EntityName,
  host: HTMLElement,
  around: OnFile,
  isLater = false,
  fieldWords = daily,
): Drawn {
  const { seen, drafts, refresh } = around;
  const declared = entityNamed(entity);
  const later = isLater ? declared.later : undefined;
  const of = {
    ...declared,
    ...(later && { form: later }),
    helps: { ...declared.helps, ...fieldWords.own?.[entity]?.helps },
  };
  const paper = paperOf(entity, (later?.name ?? entity) as FormName, of, around, fieldWords, later?.told);
  // Forms of a regional file see rows of each of its tabs.
  const isSeen = seen.region !== null || besideForms.includes(entity as BesideForms);
  const saved = async () => {
    void recent.load();
    await server.rebuildBalance({});
    if (!isSeen) return;
    await refresh();
    form.renew();
  };
  const form = formView({ paper, seen, drafts, saved: () => void saved() });
  const recent = recentRows({
    of,
    tab: paper.keeping.tab,
    seen,
    rows: async (filter: Filter) => {
      const reply = await server.recordsOf({ entity, filter });
      return reply.ok ? { ok: true, value: reply.value.rows } : reply;
    },
    open: form.open,
    awaits: later ? (draft) => later.awaits(draft, seen) : null,
  });
  host.append(form.element, recent.element);
  setTimeout(() => void recent.load(), 50);
  return {
    shown: () => {
      const row = (around.asked() as { readonly open?: Openable } | undefined)?.open;
      if (row) form.open(row);
      form.shown();
    },
  };
}

/** Entities that mentors enter: their forms are here, the others come with More.html. */
const isDaily = (entity: EntityName) => entityNamed(entity).form.audience === 'mentor';

/** The view of an entity's form, or of the later form of its rows, as its declaration says whose it is. */
export function rowsIn(entity: EntityName, isLater = false): View {
  const { form, later } = entityNamed(entity);
  const { audience = 'directorate' } = isLater && later ? later : form;
  const name = (isLater && later ? later.name : entity) as FormName;
  return {
    name,
    label: formNames[name],
    group: audience,
    needs: 'file',
    open: (host, around) => {
      host.append(h('p', { class: 'intro' }, forms.audience[audience]));
      return isDaily(entity)
        ? rowsView(entity, host, around, isLater)
        : fetched('rows')(host, { ...around, entity });
    },
  };
}
