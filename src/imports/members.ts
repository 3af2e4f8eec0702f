import { imports } from '../messages/imports.ar';
import { fold, isBlank } from '../schema/fold';
import { readGresa } from '../schema/kinds';
import type { Known } from '../schema/known';
import type { Table } from './csv';
import type { Drafted, Prepared, SetAside } from './prepared';

const codesIn = (text: string): readonly string[] =>
  (fold(text).match(/(?<![a-z0-9])\d{1,5}[a-z](?![a-z0-9])/g) ?? []).flatMap((one) => readGresa(one) ?? []);

/** A pasted list of codes (or of names) as schools that join a CPP; whatever else a line says is left aside. */
export function membersFrom(table: Table, cpp: string, known: Known): Prepared {
  const drafted = new Map<string, Drafted>();
  const aside: SetAside[] = [];
  table.forEach((row, index) => {
    const line = index + 1;
    const said = row.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
    if (said.length === 0) return;
    const codes: string[] = said.flatMap(codesIn);
    if (codes.length === 0)
      for (const text of said) {
        const found = known.refer('school', text);
        if ('key' in found) codes.push(found.key);
      }
    if (codes.length === 0) {
      const text = said.join(' ');
      // The header of a copied column is no line of the list; a number is no header.
      if (index > 0 || /\d/.test(fold(text)))
        aside.push({ line, fate: 'refused', name: text, message: imports.noCodeInLine(text) });
      return;
    }
    for (const code of codes) {
      const first = drafted.get(code);
      if (first)
        aside.push({ line, fate: 'merged', name: code, message: imports.mergedSame(first.lines[0] ?? 0) });
      else drafted.set(code, { lines: [line], texts: { code, cpp } });
    }
  });
  return { drafted: [...drafted.values()], aside };
}
