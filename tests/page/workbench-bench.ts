/** A served workbench with ten thousand visits and a script of a few doors, for the tests of the page. */
import { openAlerts } from '../../workbench/host/http/alerts';
import type { Cell, Sheet, Validation } from '../../workbench/host/model';
import { type Served, serve } from '../../workbench/host/server';
import { blankSheet } from '../../workbench/host/state/blank';
import { emptySpreadsheet, openWorkbench, type Workbench } from '../../workbench/host/workbench';

const cycles = ['التعليم الأولي', 'الابتدائي', 'الثانوي الإعدادي', 'الثانوي التأهيلي'];

const strict: Validation = {
  criteria: 'VALUE_IN_LIST',
  values: cycles,
  allowInvalid: false,
  help: 'اختر سلكا من القائمة.',
};
const lenient = (sheet: number): Validation => ({
  criteria: 'VALUE_IN_RANGE',
  values: [sheet, 0, 0, 300, 1],
  allowInvalid: true,
  help: 'اختر مؤسسة من القائمة.',
});

const schools = Array.from({ length: 300 }, (_, at) => `مدرسة الأمل ${at + 1} (${10000 + at}Z)`);

function visits(): Sheet {
  const sheet = { ...blankSheet(1, 'الزيارات الفردية', 10_001, 8), rightToLeft: true, frozenRows: 1 };
  const head = (value: string): Cell => ({ value, style: { bold: true, background: '#e1f0eb' } });
  sheet.cells[0] = ['التاريخ', 'المؤسسة', 'السلك', 'عدد', 'ملاحظات'].map(head);
  sheet.cells[0]![0] = { ...head('التاريخ'), note: 'يوم الزيارة' };
  for (let row = 1; row <= 10_000; row++) {
    sheet.cells[row] = [
      { value: { serial: 46_300 + (row % 200) }, format: 'dd/mm/yyyy' },
      { value: row === 3 ? 'مؤسسة مجهولة' : schools[row % 300]!, validation: lenient(2) },
      { value: cycles[row % 4]!, validation: strict },
      { value: row },
      { value: `ملاحظة ${row}` },
    ];
  }
  return sheet;
}

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('فتح الشريط الجانبي', 'openSidebar').addItem('سؤال', 'question').addItem('خطأ', 'wrong').addItem('حوار', 'talk').addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('مواكبة'));
}
function question() {
  var ui = SpreadsheetApp.getUi();
  var button = ui.alert('إعادة البناء', 'هل تعاد الحصيلة؟', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().toast(button === ui.Button.YES ? 'أعيدت الحصيلة' : 'لم تعد');
}
function talk() {
  var html = HtmlService.createHtmlOutput('<p id="talk">مرحبا</p><button onclick="google.script.host.close()">إنهاء</button>');
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(420).setHeight(200), 'مساعدة');
}
function wrong() { throw new Error('لا توجد ورقة المؤسسات'); }
function ask(input) {
  if (input.fail) throw new Error('سؤال مرفوض');
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange(2, 5).setValue(input.text);
  return { ok: true, value: input.text, who: Session.getActiveUser().getEmail() };
}
`;

const sidebar = `<!doctype html><html dir="rtl"><head><meta charset="utf-8"></head><body>
<p id="said"></p><p id="width"></p>
<script>
  function call(input) {
    google.script.run
      .withSuccessHandler(function (answer, user) { document.getElementById('said').textContent = answer.value + ' ' + answer.who + ' ' + user; })
      .withFailureHandler(function (error) { document.getElementById('said').textContent = error.message; })
      .withUserObject('شكرا').ask(input);
  }
  document.getElementById('width').textContent = String(innerWidth);
</script>
<button id="good" onclick="call({ text: 'من الشريط' })">حفظ</button>
<button id="bad" onclick="call({ fail: true })">خطأ</button>
<button id="end" onclick="google.script.host.close()">إغلاق</button>
</body></html>`;

export interface Bench {
  readonly workbench: Workbench;
  readonly served: Served;
  close(): Promise<void>;
}

/** Opens and serves it on a free port. */
export async function served(): Promise<Bench> {
  const spreadsheet = emptySpreadsheet('مديرية تجريبية');
  const lists = { ...blankSheet(2, 'قوائم', 300, 2), hidden: true, rightToLeft: true };
  lists.cells = schools.map((value) => [{ value }]);
  spreadsheet.sheets = [visits(), lists, ...spreadsheet.sheets];
  spreadsheet.activeSheet = 1;
  const auth = 'https://www.googleapis.com/auth/';
  const oauthScopes = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'].map(
    (scope) => auth + scope,
  );
  const alerts = openAlerts();
  const workbench = await openWorkbench({
    script: { code, manifest: { timeZone: 'Africa/Casablanca', oauthScopes }, pages: { Sidebar: sidebar } },
    spreadsheet,
    answer: alerts.answer,
  });
  const open = await serve({ workbench, port: 0, name: 'مديرية.xlsx', user: 'leila@taalim.ma', alerts });
  return {
    workbench,
    served: open,
    async close() {
      await open.close();
      await workbench.close();
    },
  };
}
