import { optionsOf } from '../choices';
import { comboboxWidget } from './combobox';
import { dayWidget } from './day';
import { degreeWidget, segmentsWidget } from './segments';
import { severalWidget } from './several';
import { linesWidget, numberWidget, textWidget } from './text';
import type { Around, Widget } from './widget';

/** A closed list this short is shown whole. */
const inSight = 4;

function choiceWidget(around: Around): Widget {
  const { control } = around.kind;
  const isShort =
    'source' in control &&
    'list' in control.source &&
    optionsOf(control.source, null, around.seen).length <= inSight;
  return isShort ? segmentsWidget(around, 'choice') : comboboxWidget(around);
}

/** The widget of each control a kind may ask for. */
const widgets = {
  text: textWidget,
  schoolYear: textWidget,
  lines: linesWidget,
  day: dayWidget,
  number: numberWidget,
  choice: choiceWidget,
  severalChoices: severalWidget,
  degree: degreeWidget,
} as const;

/** Draws a field as its kind says. */
export const widgetOf = (around: Around): Widget => widgets[around.kind.control.control](around);
