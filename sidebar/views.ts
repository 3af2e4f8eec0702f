import type { SidebarData } from '../src/actions/openSidebarData';
import { fetchedWords } from '../src/messages/fetched.ar';
import { formNames } from '../src/messages/forms.ar';
import { pageNames } from '../src/messages/pageNames.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Seen } from '../src/schema/form';
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

/** Where a view is found: in the bar, or in «المزيد» under one of its headings. */
export type Group = 'bar' | 'mentor' | 'directorate' | 'file';

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

/** The views, in order. A new one is a line here and a file of its own. */
export const views: readonly View[] = [
  { name: 'forms', label: sidebar.views.forms, group: 'bar', needs: 'file', open: formsView },
  {
    name: 'check',
    label: sidebar.views.check,
    group: 'bar',
    needs: 'nothing',
    open: (host, around) => fetched('check')(host, around as OnFile),
  },
  { name: 'papers', label: fetchedWords.papers, group: 'mentor', needs: 'file', open: fetched('papers') },
  {
    name: 'deposits',
    label: pageNames.deposits,
    group: 'mentor',
    needs: 'file',
    open: fetched('deposits'),
  },
  rowsIn('programmeItem'),
  rowsIn('supportRequest'),
  rowsIn('supportRequest', true),
  rowsIn('duty'),
  rowsIn('assignment'),
  rowsIn('post'),
  rowsIn('mentor'),
  rowsIn('cpp'),
  rowsIn('school'),
  {
    name: 'wording',
    label: formNames.wording,
    group: 'file',
    needs: 'file',
    open: fetched('wording'),
  },
  {
    name: 'settings',
    label: formNames.settings,
    group: 'file',
    needs: 'file',
    open: fetched('settings'),
  },
  { name: 'import', label: fetchedWords.import, group: 'file', needs: 'file', open: fetched('import') },
  { name: 'export', label: fetchedWords.export, group: 'file', needs: 'file', open: fetched('export') },
  {
    name: 'eligibility',
    label: pageNames.eligibility,
    group: 'directorate',
    needs: 'file',
    open: fetched('eligibility'),
  },
  {
    name: 'letters',
    label: pageNames.letters,
    group: 'directorate',
    needs: 'file',
    open: fetched('letters'),
  },
  {
    name: 'reminders',
    label: pageNames.reminders,
    group: 'directorate',
    needs: 'file',
    open: fetched('reminders'),
  },
  {
    name: 'newYear',
    label: pageNames.newYear,
    group: 'directorate',
    needs: 'file',
    open: fetched('newYear'),
  },
  { name: 'rename', label: pageNames.rename, group: 'directorate', needs: 'file', open: fetched('rename') },
  {
    name: 'repair',
    label: fetchedWords.repair,
    group: 'file',
    needs: 'nothing',
    // It mends what keeps the file from being read, and asks nothing of it.
    open: (host, around) => fetched('repair')(host, around as OnFile),
  },
  { name: 'history', label: fetchedWords.history, group: 'file', needs: 'file', open: fetched('history') },
  { name: 'help', label: sidebar.views.help, group: 'file', needs: 'nothing', open: fetched('help') },
];
