type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The key under which a tab of ours bears its mark: the sheet it was made as, and its title. */
const tabKey = 'mouakaba.tab';

/** The key under which a file knows the spreadsheet that it was set up in. */
const fileKey = 'mouakaba.file';

/** A mark that a sheet bears; a duplicated sheet bears the mark of the one it was copied from, and so not its own. */
export interface SheetMark {
  readonly sheet: Sheet;
  readonly title: string;
  readonly isOwn: boolean;
}

/** The marks of a file's sheets, in one call (platform rule 22). */
export function marksIn(book: Book): readonly SheetMark[] {
  return book
    .createDeveloperMetadataFinder()
    .withKey(tabKey)
    .find()
    .flatMap((found) => {
      const sheet = found.getLocation().getSheet();
      const [, madeAs = '', title = ''] = /^(\d+):([\s\S]*)$/.exec(found.getValue() ?? '') ?? [];
      return sheet && title !== '' ? [{ sheet, title, isOwn: madeAs === String(sheet.getSheetId()) }] : [];
    });
}

/** Marks a sheet as the tab of a title, so that it is found again when somebody renames it. */
export function markTab(sheet: Sheet, title: string): void {
  sheet.addDeveloperMetadata(tabKey, `${sheet.getSheetId()}:${title}`);
}

/** Finds tabs by title, and by mark where no sheet has the title; the marks are asked for only then. */
export function tabFinder(book: Book): (title: string) => Sheet | null {
  let marks: readonly SheetMark[] | undefined;
  return (title) => {
    const named = book.getSheetByName(title);
    if (named) return named;
    marks ??= marksIn(book);
    return marks.find((mark) => mark.isOwn && mark.title === title)?.sheet ?? null;
  };
}

/** The spreadsheet that a file was set up in; another than its own where it was copied; null where nobody set it up. */
export const setUpIn = (book: Book): string | null =>
  book.createDeveloperMetadataFinder().withKey(fileKey).find()[0]?.getValue() ?? null;

/** Makes this spreadsheet the one that the file was set up in. */
export function setUpHere(book: Book): void {
  const [known] = book.createDeveloperMetadataFinder().withKey(fileKey).find();
  if (known) known.setValue(book.getId());
  else book.addDeveloperMetadata(fileKey, book.getId());
}
