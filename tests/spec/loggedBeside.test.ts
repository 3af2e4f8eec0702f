import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { worldOf } from '../support/memory';
import { clock, directorate } from '../support/rows';

const who = 'aicha@taalim.ma';

const sent = (world: World, action: string, input: object) => {
  const outcome = ask(world, { action, input });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as never;
};

const entries = (world: World) =>
  (sent(world, 'history', {}) as { entries: readonly Record<string, unknown>[] }).entries;

const file = () => directorate().set(ar.tabs.log, [['الوقت']]);

describe('سجل العمليات tells of what bears no id too', () => {
  it('a setting: who changed it, from what to what', () => {
    const world = worldOf(file(), clock, who);
    sent(world, 'saveSettings', { draft: { place: 'فاس' }, was: { place: '' } });
    expect(entries(world)).toMatchObject([
      { verb: 'settings', who, tab: ar.tabs.settings, before: { المكان: '' }, after: { المكان: 'فاس' } },
    ]);
  });

  it('settings that stay as they are leave no line', () => {
    const world = worldOf(file(), clock, who);
    sent(world, 'saveSettings', { draft: { place: '' }, was: { place: '' } });
    expect(entries(world)).toEqual([]);
  });

  it('a wording: added, changed, removed', () => {
    const world = worldOf(file(), clock, who);
    const first = { written: 'ضعف التواصل', meant: 'التواصل' };
    const second = { written: 'ضعف التواصل', meant: 'ضعف التواصل مع الأسر' };
    sent(world, 'saveWording', { draft: first });
    sent(world, 'saveWording', { draft: second, was: first });
    sent(world, 'saveWording', { draft: { written: '', meant: '' }, was: second });
    const meant = ar.fields.wording.meant;
    expect(entries(world)).toMatchObject([
      { verb: 'wording', before: { [meant]: second.meant }, after: null },
      { verb: 'wording', before: { [meant]: first.meant }, after: { [meant]: second.meant } },
      { verb: 'wording', before: null, after: { [meant]: first.meant } },
    ]);
    expect(sent(world, 'verifyLog', {})).toMatchObject({ lines: 3, broken: [] });
  });
});
