// What a printed page looks like: data beside the words, for nothing else needs it than a paper that is drawn. Black on
// white, so that any printer will do; the same face as the sidebar where the page is given it.

const print = `
@page { size: A4; margin: 10mm 13mm 11mm; @bottom-center { content: "\\2066" counter(page) " / " counter(pages) "\\2069"; font: 8pt Cairo, Arial, sans-serif; color: #555; } }
@page wide { size: A4 landscape; margin: 12mm 13mm 14mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; color: #111; font: 9.4pt/1.45 Cairo, "Noto Naskh Arabic", "Sakkal Majalla", "Traditional Arabic", Arial, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.paper { break-after: page; }
.paper:last-child { break-after: auto; }
.paper.wide { page: wide; }
.top { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; margin-bottom: 2.5mm; }
.letterhead { max-width: 112mm; text-align: center; font-size: 9.4pt; line-height: 1.4; font-weight: 600; }
.about { display: flex; flex-wrap: wrap; column-gap: 8mm; margin: 0 0 1.5mm; }
.about .whole { flex-basis: 100%; }
h1 { width: fit-content; max-width: 100%; margin: 2mm auto 1.5mm; padding: .8mm 4mm; border: .4mm solid #111; border-radius: 1.2mm; font-size: 11.5pt; line-height: 1.45; font-weight: 700; text-align: center; text-wrap: balance; }
h2 { margin: 1.4mm 0 .3mm; font-size: 9.8pt; font-weight: 700; line-height: 1.35; break-after: avoid; }
h2 .n { display: inline-block; min-width: 6mm; color: #333; }
.notice { text-align: center; font-weight: 600; }
p { margin: .4mm 0; white-space: pre-line; }
.quiet { font-size: 8.5pt; color: #444; }
.opening { margin-bottom: 1mm; }
ul { padding-inline-start: 6mm; }
table { width: 100%; border-collapse: collapse; margin: .5mm 0 .8mm; font-size: 8.8pt; line-height: 1.28; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .2mm 1.4mm; border: .2mm solid #777; text-align: start; vertical-align: middle; overflow-wrap: break-word; white-space: pre-line; }
th { background: #f0f0f0; font-weight: 600; }
td.n, th.n { text-align: center; }
tr.total td { font-weight: 700; background: #f7f7f7; }
table.facts th { width: 38%; }
table.bars { break-inside: avoid; }
table.bars td:first-child { width: 18%; }
table.bars td.bar { width: 66%; }
.bar i { display: block; height: 3mm; background: #555; }
.lines { margin: .8mm 0; break-inside: avoid; }
.lines:has(+ .lines), .lines + .lines { display: inline-block; width: 48.5%; }
.lines + .lines { margin-inline-start: 3%; }
.lines + .lines + .lines { display: block; width: 100%; margin-inline-start: 0; }
.lines i { display: block; height: 5.6mm; border-bottom: .3mm dotted #555; }
/* Many rows: a little smaller, so that one page holds what one page can. */
.dense { zoom: .89; }
.spacious { zoom: 1.2; }
.spacious h1 { margin: 5mm auto 4mm; }
.spacious p, .spacious li { margin: 1.4mm 0; }
.spacious .about { margin: 2mm 0; line-height: 1.65; }
.spacious th, .spacious td { padding: .7mm 2mm; }
.spacious .signatures { min-height: 34mm; margin-top: 7mm; }
.dense:lang(fr) { zoom: .83; }
.tree { margin: 3mm 0 4mm; padding: 0 .5mm; font-size: 8.8pt; line-height: 1.35; text-align: center; }
.tree .box { display: inline-block; min-width: 35mm; max-width: 100%; padding: 1.5mm 1.2mm; border: .25mm solid #333; border-radius: 1mm; overflow-wrap: break-word; }
.tree .box small, .tree .box b { display: block; }
.tree .box small { font-size: 8.2pt; color: #333; }
.tree .vacant { border-style: dashed; border-color: #777; }
.tree .vacant b { font-weight: 400; color: #555; }
.tree .under { position: relative; padding-top: 5mm; }
.tree .under::before { content: ""; position: absolute; top: 0; left: 50%; height: 5mm; border-left: .25mm solid #555; }
.tree .row { position: relative; display: flex; padding-bottom: 5mm; }
.tree .row:last-child { padding-bottom: 0; }
.tree .many > .row:not(:last-child)::after { content: ""; position: absolute; top: 0; bottom: 0; inset-inline-start: 0; border-inline-start: .25mm solid #555; }
.tree .node { position: relative; flex: 1; min-width: 0; padding: 5mm .7mm 0; display: flex; flex-direction: column; }
.tree .node > .box { flex: 1; min-width: 0; }
.tree .parent { padding-inline: 0; }
.tree .parent > .box { flex: none; align-self: center; min-width: 60mm; }
.tree .node::before, .tree .node::after { content: ""; position: absolute; top: 0; width: 50%; height: 5mm; border-top: .25mm solid #555; }
.tree .node::before { inset-inline-start: 0; }
.tree .node::after { inset-inline-start: 50%; border-inline-start: .25mm solid #555; }
.tree .node:first-child::before, .tree .node:last-child::after { border-top: 0; }
.tree .many > .row > .node:first-child::before { border-top: .25mm solid #555; }
.break { break-before: page; }
.end { break-inside: avoid; }
.signatures { display: flex; justify-content: space-between; gap: 6mm; min-height: 23mm; margin-top: 1mm; break-inside: avoid; break-before: avoid; }
.signatures > div { flex: 1; text-align: center; }
.signatures b, .signatures small { display: block; }
.signatures small { font-size: 8.5pt; color: #444; }
.foot { margin-top: 1.5mm; padding-top: .8mm; border-top: .2mm solid #999; font-size: 8pt; color: #444; text-align: center; }
@media screen { body { background: #ddd; padding: 6mm 0; } .paper { width: 210mm; margin: 0 auto 6mm; padding: 12mm 15mm; background: #fff; } .paper.wide { width: 297mm; } }
`;

export const look = { print: print.trim() } as const;
