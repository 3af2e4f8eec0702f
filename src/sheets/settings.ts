import type { Settings } from '../entities/settings';
import { settings } from '../entities/settings';
import { ar } from '../messages/ar';
import type { Grid } from '../ports';
import { read } from '../schema/entity';
import { fold } from '../schema/fold';
import type { Known } from '../schema/known';

/** The texts of الإعدادات by setting: its name in the first column, its value in the second. */
export function settingTexts(grid: Grid | null): Record<string, string> {
  const names = new Map(Object.entries(ar.fields.settings).map(([code, label]) => [fold(label), code]));
  const texts: Record<string, string> = { ...ar.settingDefaults };
  for (const [label = '', value = ''] of grid?.slice(1) ?? []) {
    const code = names.get(fold(label));
    if (code !== undefined) texts[code] = value;
  }
  return texts;
}

/** The settings of a file; what cannot be read is as if blank (domain §3). */
export function settingsFrom(grid: Grid | null, known: Pick<Known, 'codeOf' | 'labelsOf' | 'labelOf'>): Settings {
  const judged = read(settings, settingTexts(grid), known as Known);
  if (judged.ok) return judged.record;
  const blank = Object.fromEntries(Object.keys(settings.fields).map((code) => [code, null]));
  return { ...blank, ...judged.partial } as Settings;
}

