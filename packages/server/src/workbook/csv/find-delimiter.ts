/** Which character separates the values of a text: named by its first line, or found from the content. */
import { UnreadableFile } from '../unreadable-file.js';
import { csvRecords } from './csv-records.js';
import { namingLine } from './naming-line.js';

// The order settles what the content leaves open.
const DELIMITERS = [',', ';', '\t'] as const;

const RECORDS_TRIED = 100;
const CHARACTERS_TRIED = 100_000;
const CLEAR_SHARE = 0.5;
const TITLES_TRIED = 10;

/** The delimiter, and where the first row begins: behind the line that names it, if there is one. The header row, where it is known, counts from there. */
export function findDelimiter(text: string, headerRow = 1): { readonly delimiter: string; readonly start: number } {
  const named = namingLine(text);
  return { delimiter: named?.delimiter ?? likeliest(text.slice(0, CHARACTERS_TRIED), headerRow), start: named?.length ?? 0 };
}

/** How a delimiter cuts the text: the widths of the records that are looked at. */
interface Cut {
  readonly delimiter: string;
  readonly quotes: number;
  readonly widths: readonly number[];
}

function likeliest(text: string, headerRow: number): string {
  const cuts = DELIMITERS.map((delimiter): Cut => ({
    delimiter,
    quotes: quotesBeside(text, delimiter),
    widths: firstWidths(text, { delimiter, headerRow }),
  }));
  // The header row may lie beyond the part that is looked at.
  if (headerRow > 1 && cuts.every(({ widths }) => widths.length === 0)) return likeliest(text, 1);
  const titles = Math.min(...cuts.map(({ widths }) => titlesAbove(widths)));
  const below = best(withoutFirst(cuts, titles));
  const found = titles === 0 || isClear(below) ? below : best(cuts);
  return (isClear(found) || headerRow > 1 ? found : (clearBelowSome(cuts) ?? found)).delimiter;
}

function withoutFirst(cuts: readonly Cut[], records: number): Cut[] {
  return cuts.map((cut) => ({ ...cut, widths: cut.widths.slice(records) }));
}

/** A title may hold what separates nothing below it: the date that it ends with, say. */
function clearBelowSome(cuts: readonly Cut[]): Cut | undefined {
  return Array.from({ length: TITLES_TRIED }, (_, index) => best(withoutFirst(cuts, index + 1))).find(isClear);
}

/**
 * The one that cuts the most records to the header's width; of equals, the one that stands beside the most quotes, as a delimiter within
 * quotes seldom does; of those, the one that makes the most columns.
 */
function best(cuts: readonly Cut[]): Cut {
  const [first] = cuts
    .map((cut) => ({ cut, ...fit(cut.widths) }))
    .sort((one, other) => other.agreement - one.agreement || other.cut.quotes - one.cut.quotes || other.width - one.width);
  return first?.cut ?? { delimiter: ',', quotes: 0, widths: [] };
}

/** The records above the first one that is cut at all: titles, where they are so with every delimiter. */
function titlesAbove(widths: readonly number[]): number {
  const first = widths.findIndex((width) => width > 1);
  return first < 0 ? widths.length : first;
}

/** Whether records below titles are a table: a list of single values has a delimiter here and there, too. */
function isClear({ widths }: Cut): boolean {
  return widths.length > 1 && fit(widths).agreement > CLEAR_SHARE;
}

function fit(widths: readonly number[]): { agreement: number; width: number } {
  const [width = 1] = widths;
  const agreeing = widths.filter((other) => other === width).length;
  return { width, agreement: width === 1 ? 0 : agreeing / widths.length };
}

function quotesBeside(text: string, delimiter: string): number {
  return text.split(`${delimiter}"`).length + text.split(`"${delimiter}`).length;
}

function firstWidths(text: string, { delimiter, headerRow }: { delimiter: string; headerRow: number }): number[] {
  const widths: number[] = [];
  let row = 0;
  try {
    for (const fields of csvRecords(text, delimiter)) {
      row += 1;
      if (row >= headerRow && fields.some((field) => field.trim() !== '')) widths.push(fields.length);
      if (widths.length === RECORDS_TRIED) break;
    }
  } catch (error) {
    // The part that is looked at may end within quotes: what came before them counts.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return widths;
}
