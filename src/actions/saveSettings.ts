import { settings } from '../entities/settings';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import { inFigures, readDay } from '../schema/day';
import type { Draft, Entity } from '../schema/entity';
import { read, textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known } from '../schema/known';
import { markOutOfDate } from '../sheets/outOfDate';
import { settingChanges, settingsGrid, settingTexts } from '../sheets/settings';
import { Damaged } from '../sheets/table';
import { deedOf } from './applyChanges';
import { openFile } from './file';
import { tellBeside } from './log';
import type { Issue, Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';

const input = shape(({ object, draft }) => object({ draft, was: draft }));

const of = settings as unknown as Entity;
const labels: Readonly<Record<string, string>> = ar.fields.settings;

/** A setting's text as its cell would hold it, a day in figures: the cells of الإعدادات are text. */
function canonical(code: string, said: string, known: Known): string {
  const kind = of.fields[code];
  const meaning = kind && !isBlank(said) ? kind.read(said, known) : null;
  if (!kind || !meaning?.ok) return isBlank(said) ? '' : said;
  const text = kind.write(meaning.value, known);
  return kind.cell === 'day' && readDay(text) !== null ? inFigures(text) : text;
}

function saveAlone(
  world: World,
  sent: Sent<typeof input>,
): Outcome<{ texts: Readonly<Record<string, string>> }> {
  const { workbook } = world;
  const { known, level } = openFile(world);
  const grid = settingsGrid(workbook);
  if (!grid) throw new Damaged({ tab: ar.tabs.settings, missing: true });
  const present = settingTexts(grid);
  const cellOf = (draft: Draft, code: string) => canonical(code, textOf(draft, code), known);
  const changes: Record<string, string> = {};
  const outdated: Issue[] = [];
  for (const code of Object.keys(sent.draft)) {
    const [mine, theirs] = [cellOf(sent.draft, code), cellOf(present, code)];
    if (mine === theirs) continue;
    // What the person did not touch stays as the file has it.
    if (mine === cellOf(sent.was, code)) continue;
    if (theirs !== cellOf(sent.was, code))
      outdated.push(refusal('outdated', { label: labels[code] ?? null }, code));
    changes[code] = mine;
  }
  if (outdated.length > 0) return refused(outdated);
  const judged = read(of, { ...present, ...changes }, known);
  const faults = judged.ok ? [] : judged.faults.filter(({ field }) => field in changes);
  if (faults.length > 0) return refused(faults.map((one) => issueOf(one, labels)));
  if (Object.keys(changes).length > 0) {
    const named = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.keys(changes).map((code) => [labels[code] ?? code, texts[code] ?? '']));
    tellBeside(world, deedOf(world, 'settings', ''), ar.tabs.settings, named(present), named(changes));
    workbook.put(ar.tabs.settings, settingChanges(grid, changes));
    markOutOfDate(workbook, level);
  }
  return done({ texts: { ...present, ...changes } });
}

/** Saves settings that a person changed, judged as their cells are; `was` is what they held when they were opened. */
export const saveSettings = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<{ texts: Readonly<Record<string, string>> }> => {
    const stranger = Object.keys({ ...sent.draft, ...sent.was }).find(
      (code) => !Object.prototype.hasOwnProperty.call(of.fields, code),
    );
    if (stranger !== undefined) return refused([refusal('badRequest', { what: `draft.${stranger}` })]);
    const held = world.exclusively(() => saveAlone(world, sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
