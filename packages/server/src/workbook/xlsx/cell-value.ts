/** What a cell shows, out of what the workbook stores of it. */
import type { Cell, CellFault } from '@intake/shared';
import { refuse } from '../unreadable-file.js';
import { dateText, isoText } from './date-text.js';
import { unescapeText } from './escaped-text.js';
import type { NumberFormat } from './number-format.js';
import { hasLostDigits, keptNumber, plainNumber } from './plain-number.js';
import { shapedNumber } from './shaped-number.js';
import { wholeNumber } from './cell-reference.js';
import { isFalse, isTrue } from './xml-boolean.js';

/** What all cells of a workbook refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** A cell as it is stored. */
export interface StoredCell {
  /** The `t` attribute: `n` where absent. */
  readonly type: string;
  /** The `s` attribute, if there is one. */
  readonly style: string | undefined;
  readonly formula: boolean;
  /** The `v` element, which may be empty or absent. */
  readonly value: string | undefined;
  /** The `is` element. */
  readonly inline: string | undefined;
}

// What Excel fills a cell with that has nothing to show for a date.
const NO_DATE = '########';

/** The text shown, empty where there is none, or a faulty cell. Refused where the cell refers to a shared text that isn't there. */
export function cellValue(cell: StoredCell, context: CellContext): Cell {
  const { type, value, inline, style } = cell;
  if (inline !== undefined) return textValue(inline, style, context);
  // Only a formula's result that says it is text can be empty; any other formula without one was never calculated.
  if (cell.formula && (value === undefined || (value === '' && type !== 'str'))) return faulty('CELL_ERROR', '');
  if (value === undefined || value === '') return '';
  if (type === 's') return textValue(sharedText(value, context.texts), style, context);
  if (type === 'str' || type === 'inlineStr') return textValue(unescapeText(value), style, context);
  return type === 'n' ? numberValue(value, style, context) : otherValue(type, value);
}

/** Empty text stays so, whatever its format writes beside it. */
function textValue(text: string, style: string | undefined, { formats }: CellContext): string {
  const around = style === undefined || text === '' ? undefined : formats[Number(style)]?.aroundText;
  return around === undefined ? text : around.join(text);
}

function otherValue(type: string, value: string): Cell {
  switch (type) {
    case 'b':
      if (isTrue(value)) return 'TRUE';
      return isFalse(value) ? 'FALSE' : faulty('CELL_ERROR', value);
    case 'd':
      return isoText(value);
    default:
      return faulty('CELL_ERROR', value);
  }
}

function sharedText(index: string, texts: readonly string[]): string {
  const digits = index.trim();
  return (digits === '' ? undefined : texts[wholeNumber(digits, 0)]) ?? refuse('DAMAGED');
}

// No digit can be taken in two ways: a long text of digits that is no number would take quadratic time.
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

function numberValue(stored: string, style: string | undefined, context: CellContext): Cell {
  const value = NUMBER.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(value)) return faulty('CELL_ERROR', stored);
  if (hasLostDigits(value)) return faulty('NUMBER_LOST_DIGITS', plainNumber(value));
  const format = style === undefined ? undefined : context.formats[Number(style)];
  return format === undefined ? plainNumber(value) : formatted(keptNumber(value), format, context.date1904);
}

function formatted(value: number, format: NumberFormat, date1904: boolean): Cell {
  switch (format.kind) {
    case 'PLAIN':
      return plainNumber(value);
    case 'PERCENT':
      return `${plainNumber(value * 100)}%`;
    case 'SHAPED':
      return shapedNumber(value, format.sections) || plainNumber(value);
    case 'DATE':
      return dateText(value, format, date1904) ?? faulty('CELL_ERROR', NO_DATE);
    case 'UNKNOWN':
      return faulty('CELL_ERROR', plainNumber(value));
  }
}

function faulty(fault: CellFault, text: string): Cell {
  return { fault, text };
}
