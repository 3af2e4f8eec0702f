import type { Settings } from '../entities/settings';
import { ar } from '../messages/ar';
import { declaration as words } from '../messages/declaration.ar';
import type { Markup } from './markup';
import { element } from './markup';

/** The settings that a letterhead is made of (domain §6). */
export type Letterhead = Pick<
  Settings,
  'ministry' | 'academy' | 'directorate' | 'place' | 'directorateWord' | 'directorWord' | 'unitWord'
>;

/** A word of the settings, or the usual one where it was left blank. */
export const wordOf = (settings: Letterhead, name: keyof Letterhead): string =>
  (settings[name] ?? ar.settingDefaults[name] ?? '').trim();

/** Top right, one line each (domain §6): the kingdom, the ministry, the academy, the directorate. */
export const letterhead = (settings: Letterhead): Markup =>
  element(
    'header',
    { class: 'letterhead' },
    ...[
      words.kingdom,
      wordOf(settings, 'ministry'),
      words.academy(wordOf(settings, 'academy')),
      words.directorate(wordOf(settings, 'directorateWord'), wordOf(settings, 'directorate')),
    ].map((line) => element('p', {}, line)),
  );

/** What a printed A4 page looks like; black on white, so that any printer will do. */
const style = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; color: #111; font: 12pt/1.65 Cairo, "Noto Naskh Arabic", "Sakkal Majalla", "Traditional Arabic", Arial, sans-serif; }
.sheet { position: relative; display: flex; flex-direction: column; width: 210mm; min-height: 295mm; padding: 14mm 20mm 11mm; break-after: page; }
.sheet:last-child { break-after: auto; }
.top { display: flex; justify-content: space-between; align-items: flex-start; }
.letterhead { max-width: 95mm; text-align: center; font-size: 10.5pt; line-height: 1.6; font-weight: 600; }
.dated { padding-top: 1mm; font-size: 11pt; }
h1 { margin: 9mm auto 7mm; padding: 2mm 9mm; border: .5mm solid #111; border-radius: 1.5mm; font-size: 17pt; line-height: 1.5; font-weight: 700; }
.about { margin-bottom: 4mm; }
.about b { display: inline-block; min-width: 20mm; margin-inline-end: 1mm; }
table { width: 100%; margin: 2mm 0 5mm; border-collapse: collapse; }
th, td { padding: .9mm 3mm; border: .25mm solid #777; text-align: start; vertical-align: top; line-height: 1.6; }
th { width: 44mm; white-space: nowrap; background: #f1f1f1; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
ol { padding-inline-start: 7mm; }
li { margin: 1mm 0; text-align: justify; }
.checked { margin-top: 4mm; padding-inline-start: 3mm; border-inline-start: .8mm solid #777; font-size: 10.5pt; }
.signatures { display: flex; justify-content: space-between; min-height: 42mm; margin-top: 8mm; }
.signatures > div { width: 76mm; text-align: center; }
.signatures b { display: block; }
.signatures small { font-size: 9.5pt; }
.law { margin-top: auto; padding-top: 2mm; border-top: .2mm solid #999; font-size: 8.5pt; color: #444; text-align: center; }
@media screen { .sheet { margin: 0 auto; } }
`.trim();

/** A printable page of its own: right to left, A4, nothing fetched from anywhere. */
export const printable = (title: string, sheets: readonly Markup[]): string =>
  `<!doctype html>${
    element(
      'html',
      { lang: 'ar', dir: 'rtl' },
      element('head', {}, { markup: '<meta charset="utf-8">' }, element('title', {}, title), {
        markup: `<style>${style}</style>`,
      }),
      element('body', { dir: 'rtl' }, ...sheets),
    ).markup
  }`;
