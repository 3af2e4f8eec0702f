/** What is told of a visit to a satellite. It stands in a cell, so without marks; a name that says what it is needs no word before it. */
export const visitedAt = (name: string): string =>
  /^(فرعية|ملحقة)\s/.test(name) ? `تمت الزيارة ب${name}` : `تمت الزيارة بفرعية ${name}`;
