/** A name for a file: no marks, nothing that a disk refuses. */
export const fileName = (sentence: string): string =>
  sentence
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
