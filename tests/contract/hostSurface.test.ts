import { afterEach, expect, it } from '@jest/globals';
import { answerOf, closeAll } from '../support/scripted';

afterEach(closeAll);

/** What the bundle may call, service by service: how a script comes by one, and the members it finds there. */
const surface: Readonly<Record<string, string>> = {
  SpreadsheetApp: `getActiveSpreadsheet getActive getUi flush newDataValidation ProtectionType WrapStrategy BorderStyle
    DataValidationCriteria DeveloperMetadataVisibility`,
  'Charts.ChartType': 'BAR COLUMN LINE PIE',
  'SpreadsheetApp.getActive()': `getId getName getUrl getSheetByName getSheets insertSheet deleteSheet
    getSpreadsheetTimeZone getSpreadsheetLocale setActiveSheet getActiveSheet toast moveActiveSheet addDeveloperMetadata
    getDeveloperMetadata`,
  'SpreadsheetApp.getActiveSheet()': `getName setName getSheetId getIndex getRange getDataRange getLastRow getLastColumn
    getMaxRows getMaxColumns insertRowsAfter insertColumnsAfter insertColumnsBefore deleteRows deleteRow deleteColumns
    setRightToLeft isRightToLeft setFrozenRows getFrozenRows setFrozenColumns hideSheet showSheet isSheetHidden hideColumns
    showColumns isColumnHiddenByUser setColumnWidth setColumnWidths getColumnWidth setRowHeight setTabColor
    setHiddenGridlines protect getProtections getCharts newChart insertChart updateChart removeChart clear clearContents
    activate addDeveloperMetadata getDeveloperMetadata appendRow`,
  'SpreadsheetApp.getActiveSheet().getRange(1, 1)': `getValues getValue setValues setValue getDisplayValues getFormulas
    getNumberFormats setNumberFormat setNumberFormats setDataValidation setDataValidations getDataValidations
    clearDataValidations setBackground setBackgrounds getBackgrounds setFontWeight setFontWeights setFontColor
    setFontColors setFontSize setFontSizes setFontFamily setFontStyle setHorizontalAlignment setHorizontalAlignments
    setVerticalAlignment setWrap setWrapStrategy setTextDirection setNote setNotes getNotes getNote clearNote merge
    breakApart getMergedRanges setBorder clearContent clearFormat clear activate getRow getColumn getNumRows getNumColumns
    getLastRow getLastColumn getA1Notation getSheet createTextFinder offset`,
  'SpreadsheetApp.getActiveSheet().getRange(1, 1).createTextFinder("")':
    'matchEntireCell matchCase findAll findNext',
  'SpreadsheetApp.newDataValidation()': `requireValueInList requireValueInRange requireDate requireNumberBetween
    requireNumberGreaterThanOrEqualTo setAllowInvalid setHelpText build`,
  'SpreadsheetApp.newDataValidation().requireDate().build()':
    'getCriteriaType getCriteriaValues getAllowInvalid getHelpText',
  'SpreadsheetApp.getActiveSheet().newChart()': `asBarChart asColumnChart asLineChart asPieChart setChartType addRange
    clearRanges setPosition setOption setTitle setStacked reverseCategories setXAxisTitle setYAxisTitle setLegendPosition
    setColors setNumHeaders setTransposeRowsAndColumns build`,
  'SpreadsheetApp.getActiveSheet().newChart().build()':
    'getChartId getOptions getRanges getContainerInfo modify',
  'SpreadsheetApp.getActiveSheet().protect()':
    'setDescription getDescription setWarningOnly isWarningOnly remove',
  'SpreadsheetApp.getUi()':
    'createAddonMenu createMenu showSidebar showModalDialog showModelessDialog alert ButtonSet Button',
  'SpreadsheetApp.getUi().createAddonMenu()': 'addItem addSeparator addSubMenu addToUi',
  HtmlService: 'createHtmlOutputFromFile createHtmlOutput',
  'HtmlService.createHtmlOutput("")': 'setTitle getTitle getContent setContent append setWidth setHeight',
  LockService: 'getDocumentLock getScriptLock getUserLock',
  'LockService.getDocumentLock()': 'tryLock waitLock hasLock releaseLock',
  PropertiesService: 'getDocumentProperties getScriptProperties getUserProperties',
  'PropertiesService.getUserProperties()': `getProperty setProperty deleteProperty getProperties setProperties getKeys
    deleteAllProperties`,
  'CacheService.getUserCache()': 'get put remove',
  Session: 'getActiveUser getEffectiveUser getActiveUserLocale getScriptTimeZone',
  Utilities: `formatDate parseDate getUuid sleep computeDigest DigestAlgorithm Charset base64Encode base64Decode newBlob
    zip`,
  'Utilities.newBlob("")': 'getBytes getDataAsString getContentType getName setName getBlob',
  ScriptApp: `AuthMode AuthorizationStatus getAuthorizationInfo requireScopes requireAllScopes getProjectTriggers
    newTrigger deleteTrigger`,
  'ScriptApp.newTrigger("x").timeBased()': 'everyHours create',
  'ScriptApp.newTrigger("x").timeBased().everyHours(1).create()': 'getHandlerFunction getUniqueId',
  'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)': 'getAuthorizationStatus getAuthorizationUrl',
  MailApp: 'getRemainingDailyQuota sendEmail',
};

it.each(Object.entries(surface))('decision 11: %s has what the bundle calls', async (service, members) => {
  const body = `var service = ${service}; return a.filter(function (name) {
    try { return service[name] === undefined; } catch (error) { return true; } })`;
  expect(await answerOf(body, [members.split(/\s+/)])).toEqual([]);
});
