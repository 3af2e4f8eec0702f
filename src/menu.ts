/** The menu, in order: each item names the door it opens; null draws a line. Its words are in the catalogue. */
export const menu = [
  'openSidebar',
  null,
  'rebuildBalance',
  'checkWorkbook',
  'emailBalances',
  'setUpReminders',
  null,
  'prepareWorkbook',
  'openHelp',
] as const;

export type MenuDoor = Exclude<(typeof menu)[number], null>;
