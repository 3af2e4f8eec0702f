import { settings } from '../src/entities/settings';
import { wording } from '../src/entities/wording';
import { otherWords as ar } from '../src/messages/ar';
import { formNames, forms, otherFormWords, otherNotes } from '../src/messages/forms.ar';
import { otherLevel, regionAudience } from '../src/messages/regionForms.ar';
import type { Entity } from '../src/schema/entity';
import { textOf } from '../src/schema/entity';
import { h } from './element';
import type { Keeping } from './keeping';
import { notices } from './notices';
import { server } from './server';
import type { Drawn, OnFile } from './views';

/** What bears no id, and so is kept by actions of its own: الإعدادات and توحيد الصياغات. */

const intro = ({ region }: OnFile['data']) =>
  h('p', { class: 'intro' }, region ? regionAudience : forms.audience.directorate);

/** Settings of what only a directorate's file does: mailing, and what its papers say of it. */
const notOfRegion: ReadonlySet<string> = new Set([
  'directorate',
  'internalDay',
  'balanceTo',
  'academyTo',
  'copyTo',
  'mailMentors',
  'mailCoordinators',
  'holidays',
  'coordinatorSigns',
  'directorateFrench',
]);

/** الإعدادات as a file of its level uses them; the others stay as their cells have them. */
function settingsOf({ region }: OnFile['data']): Entity {
  const { form, ...rest } = settings as unknown as Entity;
  if (!region) return { ...rest, form };
  const own = (fields: readonly string[]) => fields.filter((field) => !notOfRegion.has(field));
  return { ...rest, form: { ...form, asked: own(form.asked), folded: own(form.folded) } };
}

/** «الإعدادات»: one form, always open on what the file holds. */
export function settingsView(
  host: HTMLElement,
  { data, seen, drafts, form: formView, refresh }: OnFile,
): Drawn {
  const now = () => ({ id: 'settings', version: '', row: 0, draft: data.settingTexts });
  const keeping: Keeping = {
    tab: ar.tabs.settings,
    save: async ({ opened }, draft) => {
      const reply = await server.saveSettings({ draft: { ...draft }, was: { ...opened?.texts } });
      // What was saved is what the form opens on, before the file is asked anew.
      if (reply.ok) Object.assign(data, { settingTexts: reply.value.texts });
      return reply.ok ? { ok: true, value: { version: '', row: 0, warnings: [] } } : reply;
    },
    find: async () => {
      await refresh();
      return { ok: true, value: now() };
    },
    settle: null,
  };
  const told = notices('top');
  const levelNow = () => seen.codeOf('level', data.settingTexts['level'] ?? '');
  let level = levelNow();
  const saved = async () => {
    told.clear();
    const isOther = levelNow() !== level;
    level = levelNow();
    // A file of another level has other tabs: they are made first.
    if (isOther) return told.tell({ tone: 'calm', title: otherLevel });
    await server.rebuildBalance({});
    await refresh();
    form.renew();
  };
  const form = formView({
    paper: {
      name: 'settings',
      of: settingsOf(data),
      words: { name: formNames.settings, ...otherFormWords.settings },
      labels: ar.fields.settings,
      notes: { ...otherNotes.settings },
      keeping,
      always: now,
    },
    seen,
    drafts,
    saved: () => void saved(),
  });
  host.append(intro(data), told.element, form.element);
  return { shown: form.shown };
}

/** «توحيد الصياغات»: a wording and what it stands for; those there are, to correct or remove. */
export function wordingsView(
  host: HTMLElement,
  { data, seen, drafts, form: formView, recent: recentRows, refresh }: OnFile,
): Drawn {
  const of = wording as unknown as Entity;
  const textsOf = (draft: Readonly<Record<string, string>>) => ({
    written: draft['written'] ?? '',
    meant: draft['meant'] ?? '',
  });
  const rows = () =>
    data.wordings.map(({ row, texts }) => ({
      id: `${row}`,
      version: '',
      row,
      draft: textsOf({ written: textOf(texts, 'written'), meant: textOf(texts, 'meant') }),
      faults: [],
    }));
  const keeping: Keeping = {
    tab: ar.tabs.wording,
    save: async ({ opened }, draft) => {
      const was = opened ? { was: textsOf(opened.texts) } : {};
      const reply = await server.saveWording({ draft: textsOf(draft), ...was });
      return reply.ok ? { ok: true, value: { version: '', row: reply.value.row, warnings: [] } } : reply;
    },
    find: async ({ id }) => {
      await refresh();
      return { ok: true, value: rows().find((one) => one.id === id) ?? null };
    },
    settle: null,
  };
  const saved = async () => {
    await refresh();
    void recent.load();
    await server.rebuildBalance({});
  };
  const form = formView({
    paper: {
      name: 'wording',
      of,
      words: { name: formNames.wording, ...otherFormWords.wording },
      labels: ar.fields.wording,
      notes: { ...ar.notes.wording },
      keeping,
      remove: {
        back: ({ opened }) => server.saveWording({ draft: textsOf(opened?.texts ?? {}) }),
        do: ({ opened }) => server.saveWording({ draft: textsOf({}), was: textsOf(opened?.texts ?? {}) }),
      },
    },
    seen,
    drafts,
    saved: () => void saved(),
  });
  const recent = recentRows({
    of,
    tab: keeping.tab,
    seen,
    rows: async () => ({ ok: true, value: rows() }),
    open: form.open,
    awaits: null,
  });
  host.append(intro(data), form.element, recent.element);
  void recent.load();
  return { shown: form.shown };
}
