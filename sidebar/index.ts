import type { SidebarData } from '../src/actions/openSidebarData';
import type { Outcome } from '../src/actions/outcome';
import type { ActivityName } from '../src/entities/activity';
import { activityNames } from '../src/entities/activity';
import { seenFrom } from '../src/entities/seen';
import { ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { checkView } from './checkView';
import { drafts } from './drafts';
import { h } from './element';
import { formView } from './form';
import { header } from './header';
import { helpView } from './helpView';
import { notices } from './notices';
import { recentRows } from './recent';
import { tabs } from './tabs';

type View = keyof typeof sidebar.views;

interface Opened {
  readonly view: View;
  readonly data: Outcome<SidebarData>;
}

/** What the door put into the page. */
function opened(): Opened | null {
  try {
    const value = JSON.parse(document.getElementById('data')?.textContent ?? '') as Opened;
    return typeof value === 'object' && value !== null && 'data' in value ? value : null;
  } catch {
    return null;
  }
}

/** The forms, one in sight at a time; each keeps what was typed in it. */
function formsView(data: SidebarData): { element: HTMLElement; shown: () => void } {
  const seen = seenFrom(data, ar.lists);
  const store = drafts(data.email);
  const made = new Map<ActivityName, { shown: () => void }>();
  const panels = activityNames.map((name) => ({ name, words: ar.one[name], panel: h('div', {}) }));
  const draw = (name: ActivityName, panel: HTMLElement) => {
    const form = formView({ name, seen, drafts: store, saved: () => void recent.load() });
    const recent = recentRows(name, seen, form.open);
    panel.append(form.element, recent.element);
    // The form is usable before anything else is asked of the server.
    setTimeout(() => void recent.load(), 50);
    return form;
  };
  let isInSight = false;
  let current: ActivityName = 'visit';
  const show = () => {
    if (!isInSight) return;
    const { panel } = panels.find(({ name }) => name === current)!;
    const form = made.get(current) ?? draw(current, panel);
    made.set(current, form);
    form.shown();
  };
  const which = tabs('which', sidebar.which, panels, (name) => {
    current = name;
    show();
  });
  which.choose(current);
  return {
    element: h('section', { class: 'forms' }, which.bar, ...which.panels),
    shown: () => {
      isInSight = true;
      show();
    },
  };
}

/** Instead of the forms, where the file cannot be used: why, and what to do. */
function unusableView(issues: readonly { readonly message: string }[]): {
  element: HTMLElement;
  shown: () => void;
} {
  const told = notices('top');
  const lines = issues.length > 0 ? issues.map(({ message }) => message) : [sidebar.unusable.unread];
  told.tell({
    tone: 'warn',
    title: sidebar.unusable.title,
    lines: issues.length > 0 ? [...lines, sidebar.unusable.afterwards] : lines,
  });
  return { element: h('section', { class: 'forms' }, told.element), shown: () => {} };
}

function begin() {
  const page = opened();
  const data = page?.data.ok ? page.data.value : null;
  const forms = data ? formsView(data) : unusableView(page && !page.data.ok ? page.data.issues : []);
  const check = checkView();
  const panels = [
    { name: 'forms', words: sidebar.views.forms, panel: h('div', {}, forms.element) },
    { name: 'check', words: sidebar.views.check, panel: h('div', {}, check.element) },
    { name: 'help', words: sidebar.views.help, panel: h('div', {}, helpView()) },
  ] as const;
  const views = tabs<View>('views', sidebar.sections, panels, (name) => {
    if (name === 'forms') forms.shown();
    if (name === 'check') check.shown();
  });
  document.body.append(header(data), views.bar, h('main', {}, ...views.panels));
  views.choose(page?.view ?? 'forms');
}

begin();
