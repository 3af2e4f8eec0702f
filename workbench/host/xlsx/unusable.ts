/** A file that cannot be used, told in one English sentence for the command line (contract §5: exit 1). */
export class FileUnusable extends Error {
  override readonly name = 'FileUnusable';
}
