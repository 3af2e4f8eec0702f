import type { SidebarData } from '../src/actions/openSidebarData';
import { fetchedWords } from '../src/messages/fetched.ar';
import { formNames } from '../src/messages/forms.ar';
import { pageNames } from '../src/messages/pageNames.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Seen } from '../src/schema/form';
import type { SeenBy } from './fetched';
import { fetched } from './fetched';
import type { fieldView } from './field';
import type { formView } from './form';
import { formsView } from './formsView';
import type { recentRows } from './recent';
import type { rowsView } from './rowsView';
import { rowsIn } from './rowsView';
import type { Drafts } from './unsaved';

/** What any view may use of the page around it. */
export interface Around {
  /** Goes to another view, by its name; what is asked of it is its own to read, once, when it comes in sight. */
  readonly go: (view: string, asked?: object) => void;
  readonly asked: () => object | undefined;
  /** Asks the file anew, silently, after rows that forms look at have changed: `seen` and `data` then tell the present. */
  readonly refresh: () => Promise<void>;
}

/** What a view may use besides where the file could be read. Both objects stay the same and are kept up to date. */
export interface OnFile extends Around {
  readonly data: SidebarData;
  readonly seen: Seen;
  readonly drafts: Drafts;
  /** Fields, forms of records and the lists of their rows: handed over, so that a fetched view carries no copy of them. */
  readonly fieldOf: typeof fieldView;
  readonly form: typeof formView;
  readonly recent: typeof recentRows;
  readonly rowsOf: typeof rowsView;
}

/** A view that was drawn. */
export interface Drawn {
  /** It has come in sight: said each time, the first included. */
  readonly shown?: () => void;
}

/** Where a view is found: in the bar, in «المزيد» under one of its headings, or only from a row that is open. */
export type Group = 'bar' | 'mentor' | 'directorate' | 'file' | 'row';

interface Named {
  /** Public: a door may open the sidebar on it. */
  readonly name: string;
  readonly label: string;
  readonly group: Group;
}

/** A view draws itself into its host when it is first chosen; one that needs the file is told in its place where there is none. */
export type View = Named &
  (
    | { readonly needs: 'file'; readonly open: (host: HTMLElement, around: OnFile) => Drawn }
    | { readonly needs: 'nothing'; readonly open: (host: HTMLElement, around: Around) => Drawn }
  );

/** The views of More.html that the navigation leads to: they take what any view may use. */
type Seldom = {
  readonly [N in Parameters<typeof fetched>[0]]: OnFile extends SeenBy<N> ? N : never;
}[Parameters<typeof fetched>[0]];

/** A view of More.html. What needs nothing of the file asks nothing of it: it may be what mends it. */
const seldom = (name: Seldom, label: string, group: Group, needs: 'file' | 'nothing' = 'file'): View => ({
  name,
  label,
  group,
  needs,
  open: (host: HTMLElement, around: Around) => fetched(name)(host, around as never),
});

const { check, help } = sidebar.views;

/** The views, in order. A new one is a line here and a file of its own. */
const views: readonly View[] = [
  { name: 'forms', label: sidebar.views.forms, group: 'bar', needs: 'file', open: formsView },
  seldom('check', check, 'bar', 'nothing'),
  rowsIn('programmeItem'),
  rowsIn('supportRequest'),
  seldom('papers', fetchedWords.papers, 'mentor'),
  seldom('deposits', pageNames.deposits, 'mentor'),
  rowsIn('supportRequest', true),
  rowsIn('duty'),
  rowsIn('assignment'),
  rowsIn('post'),
  rowsIn('mentor'),
  rowsIn('cpp'),
  rowsIn('school'),
  seldom('wording', formNames.wording, 'file'),
  seldom('settings', formNames.settings, 'file'),
  seldom('import', fetchedWords.import, 'file'),
  seldom('export', fetchedWords.export, 'file'),
  seldom('eligibility', pageNames.eligibility, 'directorate'),
  seldom('letters', pageNames.letters, 'directorate'),
  seldom('reminders', pageNames.reminders, 'directorate'),
  seldom('newYear', pageNames.newYear, 'directorate'),
  seldom('rename', pageNames.rename, 'directorate'),
  seldom('repair', fetchedWords.repair, 'file', 'nothing'),
  seldom('history', fetchedWords.history, 'file'),
  seldom('feeds', pageNames.feeds, 'row'),
  seldom('help', help, 'file', 'nothing'),
];

/** The views of a file; a regional one says its own. */
export const viewsOf = (data?: SidebarData): readonly View[] =>
  data?.region?.views.map(({ name, label, group, needs, entity }) =>
    entity
      ? {
          name,
          label,
          group,
          needs: 'file' as const,
          open: (host: HTMLElement, around: OnFile) => fetched('rows')(host, { ...around, entity }),
        }
      : seldom(name as Seldom, label, group, needs),
  ) ?? views;
