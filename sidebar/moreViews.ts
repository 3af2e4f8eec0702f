import { importView } from './importView';

/** The views of More.html: those that are seldom opened come when they are, so that the sidebar opens fast. */
export const moreViews = { import: importView } as const;
