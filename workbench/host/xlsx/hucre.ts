/**
 * All we take from hucre (pinned): its readers of charts and of theme colours. Its openXlsx/saveXlsx were tried
 * and set aside: they write the root relationships, the sheets, the drawings and the styles anew from a model, so a
 * custom part, a `timePeriod` rule or a chart beside a picture does not come back (docs/decisions).
 */
export { parseChart, parseThemeColors, resolveThemeColor } from 'hucre/ooxml';
