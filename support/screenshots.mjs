// Makes docs/screenshots from the sample directorate: `node support/screenshots.mjs`. One day, one set of ids, one size:
// what differs between two makings is what changed in the product.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildIfStale } from '../esbuild.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/screenshots');
/** Ten in the morning in Morocco, the day after the sample was made. */
const now = Date.UTC(2026, 10, 21, 9);

await buildIfStale();
const users = JSON.parse(await readFile(join(root, 'dist/samples/users.json'), 'utf8'));
await mkdir(folder, { recursive: true });
const beside = await mkdtemp(join(root, 'dist/screenshots-'));

/** The browser of the tests and the workbench's own parts, bundled to run outside jest. */
async function parts() {
  const outfile = join(beside, 'parts.mjs');
  await build({
    stdin: {
      contents: [
        `export { startBrowser } from './tests/support/browser';`,
        `export { readSpreadsheet } from './workbench/host/file';`,
        `export { serve } from './workbench/host/server';`,
        `export { openWorkbench, readScript } from './workbench/host/workbench';`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return await import(pathToFileURL(outfile).href);
}

const { startBrowser, readSpreadsheet, serve, openWorkbench, readScript } = await parts();

/** The workbench on a fresh sample, in a page of its own; `work` is done in it. */
async function onSample(browser, size, work, sample = 'directorate') {
  const bytes = await readFile(join(root, `dist/samples/${sample}.xlsx`));
  const { spreadsheet } = await readSpreadsheet(bytes, sample);
  const user = users[sample];
  const script = readScript(join(root, 'dist/script'));
  const workbench = await openWorkbench({ script, spreadsheet, user, now: () => now });
  const served = await serve({
    workbench,
    port: 0,
    name: `${sample}.xlsx`,
    user,
    bytes: async () => bytes,
  });
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    locale: 'ar-MA',
    timezoneId: 'Africa/Casablanca',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`{
    let made = 0;
    crypto.randomUUID = () => '1f0c9a2e-0000-4000-8000-' + String(++made).padStart(12, '0');
  }`);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    await page.goto(served.url);
    await page.locator('html[data-ready=all]').waitFor();
    // The estimate counts the milliseconds of this machine too: it would differ at every making.
    await page.addStyleTag({ content: '.estimate { display: none }' });
    await work(page, workbench);
  } finally {
    await context.close();
    await served.close();
    await workbench.close();
  }
}

async function choose(page, label) {
  await page.getByRole('menuitem', { name: 'مواكبة' }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

const side = (page) => page.frameLocator('.side iframe');

/** Nothing moves any more: fonts are there, nothing is being saved, no toast is about to go. */
async function still(page) {
  await page.evaluate('document.fonts.ready');
  await page.locator('.saved[data-state=saved]').waitFor();
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(600);
}

async function shoot(target, name) {
  await writeFile(
    join(folder, `${name}.png`),
    await target.screenshot({ animations: 'disabled', caret: 'hide' }),
  );
  console.error(`docs/screenshots/${name}.png`);
}

async function pickSchool(inside, code, key = 'Enter') {
  await inside.getByRole('combobox', { name: 'المؤسسة', exact: true }).fill(code);
  await inside.getByRole('combobox', { name: 'المؤسسة', exact: true }).press(key);
}

/** A visit entered and saved, its row in view, the form ready for the next one. */
async function visit(page) {
  await choose(page, 'تسجيل نشاط');
  const inside = side(page);
  await pickSchool(inside, '60042');
  await inside.getByLabel('موضوع الزيارة').fill('تتبع أجرأة مشروع المؤسسة');
  await inside.locator('[data-field=implementation]').getByText('متقدمة', { exact: true }).click();
  await inside.getByLabel('نقط القوة').fill('انخراط الفريق التربوي في تنفيذ المشروع');
  await inside.getByLabel('نقط الضعف').fill('ضعف انخراط الشركاء');
  await inside.getByRole('button', { name: 'حفظ الزيارة' }).click();
  await inside.getByText('حُفظت الزيارة').waitFor();
  await inside.getByRole('button', { name: 'الانتقال إلى الصف' }).click();
  await page.getByRole('tab', { name: 'الزيارات الفردية', selected: true }).waitFor();
  await page.locator('.cell.active').filter({ hasText: '21/11/2026' }).waitFor();
  await still(page);
  await shoot(page, 'visit');
}

/** The output tabs as the rebuilding leaves them. */
async function outputs(page) {
  await choose(page, 'تحديث الحصيلة');
  await page.locator('.toast', { hasText: 'حُدِّثت' }).waitFor();
  for (const [tab, name] of [
    ['الحصيلة', 'balance'],
    ['حصيلة المواكبين', 'mentors'],
    ['تقدم المشاريع', 'progress'],
  ]) {
    // Both charts beside their tables want a larger window.
    if (name === 'progress') await page.setViewportSize({ width: 1480, height: 1060 });
    await page.getByRole('tab', { name: tab, exact: true }).click();
    if (name === 'progress') await page.locator('.chart svg').nth(1).waitFor();
    await still(page);
    await shoot(page, name);
  }
}

/** The three forms and the check, the frame alone. */
async function forms(page) {
  await choose(page, 'تسجيل نشاط');
  const inside = side(page);
  const frame = page.locator('.side iframe');
  await pickSchool(inside, '60042');
  await inside.locator('[data-field=implementation]').getByText('متقدمة', { exact: true }).click();
  await inside.getByLabel('موضوع الزيارة').fill('تتبع أجرأة مشروع المؤسسة');
  await still(page);
  await shoot(frame, 'form-visit');
  await inside.getByRole('tab', { name: 'مجموعة مصغرة' }).click();
  const schools = inside.getByRole('combobox', { name: 'المؤسسات' });
  for (const code of ['60014', '60021', '60057']) {
    await schools.fill(code);
    await schools.press('Enter');
  }
  await schools.press('Escape');
  await inside.getByLabel('الموضوع').filter({ visible: true }).fill('بناء مؤشرات تتبع المشروع');
  await still(page);
  await shoot(frame, 'form-mini-group');
  await inside.getByRole('tab', { name: 'ورشة' }).click();
  await inside.getByLabel('الموضوع').filter({ visible: true }).fill('التشخيص التشاركي');
  await inside.getByLabel('المدة بالساعات').fill('20');
  await inside.getByLabel('الموضوع').filter({ visible: true }).focus();
  await still(page);
  await shoot(frame, 'form-workshop');
  await choose(page, 'فحص الملف');
  await inside.getByText('إعادة الفحص').waitFor();
  await still(page);
  await shoot(frame, 'check');
}

/** The face of the workbench's pages, for a page that stands alone. */
async function face() {
  const rules = await Promise.all(
    [
      [400, '400Regular'],
      [600, '600SemiBold'],
      [700, '700Bold'],
    ].map(async ([weight, name]) => {
      const file = join(root, `node_modules/@expo-google-fonts/cairo/${name}/Cairo_${name}.ttf`);
      const base64 = (await readFile(file)).toString('base64');
      return `@font-face{font-family:Cairo;font-weight:${weight};src:url(data:font/ttf;base64,${base64})}`;
    }),
  );
  return rules.join('');
}

/** The tabs of the regional file, and its sidebar. */
async function region(page) {
  // The charts beside their tables, and the months of the plan, want a larger window.
  await page.setViewportSize({ width: 1900, height: 1060 });
  for (const [tab, name] of [
    ['الحصيلة الجهوية', 'region-balance'],
    ['الجدول الزمني', 'region-timeline'],
    ['لوحة القيادة', 'region-dashboard'],
  ]) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await still(page);
    await shoot(page, name);
  }
  await page.setViewportSize({ width: 1000, height: 1240 });
  await choose(page, 'تسجيل نشاط');
  const inside = side(page);
  const frame = page.locator('.side iframe');
  for (const [view, name] of [
    ['region', 'region-sidebar'],
    ['received', 'region-received'],
    ['timeline', 'region-plan'],
    ['team', 'region-team'],
    ['decisions', 'region-decisions'],
  ]) {
    const head = inside.locator(`[data-go=${view}]`);
    if (!(await head.isVisible())) await inside.getByRole('button', { name: /^المزيد/ }).click();
    await head.click();
    await page.waitForTimeout(1200);
    await still(page);
    await shoot(frame, name);
  }
}

/** The first A4 page of papers, as a browser prints it (pdftoppm draws the page that the browser printed). */
const printedPages = (papers) => async (shown, workbench) => {
  const own = await face();
  const page = await shown.context().browser().newPage();
  for (const [name, input] of papers) {
    const { value } = await workbench.run('ask', [{ action: 'paper', input }]);
    await page.setContent(value.value.html.replace('</head>', `<style>${own}</style></head>`));
    await page.evaluate('document.fonts.ready');
    const pdf = join(beside, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    execFileSync('pdftoppm', ['-r', '96', '-gray', '-png', '-singlefile', pdf, join(folder, name)]);
    console.error(`docs/screenshots/${name}.png`);
  }
  await page.close();
};

const browser = await startBrowser();
try {
  await onSample(browser, { width: 1400, height: 860 }, visit);
  await onSample(browser, { width: 1400, height: 860 }, outputs);
  await onSample(browser, { width: 1000, height: 1240 }, forms);
  const pages = { width: 1000, height: 1240 };
  await onSample(
    browser,
    pages,
    printedPages([
      ['paper-directorate', { kind: 'balance' }],
      ['paper-mentor', { kind: 'balance', mentor: 'حنان البقالي' }],
      ['paper-french', { kind: 'balance', language: 'fr' }],
    ]),
  );
  await onSample(browser, pages, region, 'region');
  await onSample(browser, pages, printedPages([['paper-chart', { kind: 'organisationChart' }]]), 'region');
} finally {
  await browser.close();
  await rm(beside, { recursive: true, force: true });
}
