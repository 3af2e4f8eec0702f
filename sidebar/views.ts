import type { SidebarData } from '../src/actions/openSidebarData';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Seen } from '../src/schema/form';
import { checkView } from './checkView';
import type { Drafts } from './drafts';
import { formsView } from './formsView';
import { helpView } from './helpView';
import { rowsIn } from './rowsView';

/** What any view may use of the page around it. */
export interface Around {
  /** Goes to another view, by its name. */
  readonly go: (view: string) => void;
  /** Asks the file anew, silently, after rows that forms look at have changed: `seen` and `data` then tell the present. */
  readonly refresh: () => Promise<void>;
}

/** What a view may use besides where the file could be read. Both objects stay the same and are kept up to date. */
export interface OnFile extends Around {
  readonly data: SidebarData;
  readonly seen: Seen;
  readonly drafts: Drafts;
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
  { name: 'check', label: sidebar.views.check, group: 'bar', needs: 'nothing', open: checkView },
  rowsIn('programmeItem'),
  rowsIn('supportRequest'),
  rowsIn('supportRequest', true),
  rowsIn('duty'),
  rowsIn('assignment'),
  rowsIn('post'),
  rowsIn('mentor'),
  rowsIn('cpp'),
  rowsIn('school'),
  { name: 'help', label: sidebar.views.help, group: 'file', needs: 'nothing', open: helpView },
];
