/** Which character separates the values of a text: named by its first line, or found from the content. */
import { UnreadableFile } from '../unreadable-file.js';
import { csvRecords } from './csv-records.js';

// The order settles what the content leaves open.
const DELIMITERS = [',', ';', '\t'] as const;

const NAMED = /^sep=([^\r\n"])(?:\r\n|\r|\n|$)/i;

const RECORDS_TRIED = 100;
const CHARACTERS_TRIED = 100_000;

/** The delimiter, and where the first row begins: behind the line that names it, if there is one. The header row, where it is known, counts from there. */
export function findDelimiter(text: string, headerRow = 1): { readonly delimiter: string; readonly start: number } {
  const [line = '', named] = NAMED.exec(text) ?? [];
  return { delimiter: named ?? likeliest(text.slice(0, CHARACTERS_TRIED), headerRow), start: line.length };
}

/**
 * The one that cuts the most records to the header's width; of equals, the one that stands beside the most quotes, as a delimiter within
 * quotes seldom does; of those, the one that makes the most columns.
 */
function likeliest(text: string, headerRow: number): string {
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...fit(firstWidths(text, { delimiter, headerRow })),
    quotes: quotesBeside(text, delimiter),
  })).sort((one, other) => other.agreement - one.agreement || other.quotes - one.quotes || other.width - one.width);
  return best?.delimiter ?? ',';
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
