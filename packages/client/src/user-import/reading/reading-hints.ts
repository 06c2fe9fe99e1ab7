/** Signs that a file was read wrongly: each with what would read it better, where something would. */
import type { ImportUpload, UploadSheet } from '../import-choices.js';
import { DELIMITER_NAMES, type DelimiterName, delimiterOf } from './delimiters.js';
import { rowProposals } from './row-proposals.js';

export type ReadingHint =
  /** Another row proposes more fields than the header row. */
  | { readonly kind: 'header-row'; readonly row: number }
  /** With another delimiter a row proposes more fields. */
  | { readonly kind: 'delimiter'; readonly name: DelimiterName }
  /** UTF-8 was read as windows-1252, as in the example. */
  | { readonly kind: 'utf-8'; readonly example: string }
  /** The file was saved without letters that it had, as in the example: no reading brings them back. */
  | { readonly kind: 'lost-letters'; readonly example: string };

/** One known header may be a cell of a row like any other; two are no accident. */
const TELLING_FIELDS = 2;

/** The characters that windows-1252 has for the bytes 80 to BF, which follow the first of a character in UTF-8. */
const FOLLOWING = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

/**
 * UTF-8 as it looks when it is read as windows-1252: Latin letters up to `ſ` (`Ã«`, `Å‚`), Romanian ones with a comma (`È™`),
 * two letters in a row of Greek, Cyrillic and other alphabets of two bytes (`Î‘Î½`, `Ð˜Ð²`), and typographic marks (`â€™`).
 * One of those letters alone may be a text as it should be: `Ñ”`.
 */
const GARBLED = new RegExp(`[ÂÃÄÅ]${FOLLOWING}|È[˜™š›]|(?:[Æ-ß]${FOLLOWING}){2}|[âï]${FOLLOWING}{2}`);

/** Stands for what could not be read, in whichever program wrote the file. */
const REPLACEMENT = '\ufffd';

const LONGEST_EXAMPLE = 40;

/** The hints for a sheet: a header row or a delimiter that the person chose is not called into question, garbled letters are, as nobody means them. */
export function readingHints(upload: ImportUpload, sheet: UploadSheet): ReadingHint[] {
  const isHeaderChosen = upload.choices.headerRows.some((chosen) => chosen.sheet === sheet.index);
  const delimiter = delimiterHint(upload, sheet);
  return [
    ...delimiter,
    ...(isHeaderChosen || delimiter.length > 0 ? [] : headerRowHint(sheet)),
    ...(upload.reading.kind === 'TEXT' ? letterHints(upload, sheet) : []),
  ];
}

function headerRowHint({ headerRow, firstRows }: UploadSheet): ReadingHint[] {
  const fields = new Map(firstRows.map(({ number, cells }) => [number, countFields(cells)]));
  const most = Math.max(...fields.values(), fields.get(headerRow) ?? 0);
  const [best] = [...fields].find(([number, count]) => number > headerRow && count === most) ?? [];
  const isBetter = best !== undefined && most >= TELLING_FIELDS && most > (fields.get(headerRow) ?? 0);
  return isBetter ? [{ kind: 'header-row', row: best }] : [];
}

// A title above the header row has no delimiter, so any of the first rows may tell.
function delimiterHint({ reading, choices }: ImportUpload, { firstRows }: UploadSheet): ReadingHint[] {
  const { delimiter } = reading;
  if (delimiter === null || choices.delimiter !== null) return [];
  const lines = firstRows.map(({ cells }) => cells.join(delimiter));
  const mostFields = (character: string): number => Math.max(0, ...lines.map((line) => countFields(line.split(character))));
  const found = DELIMITER_NAMES.map((name) => ({ name, fields: mostFields(delimiterOf(name)) }));
  const [best] = found.sort((one, other) => other.fields - one.fields);
  const isBetter = best !== undefined && best.fields >= TELLING_FIELDS && best.fields > mostFields(delimiter);
  return isBetter ? [{ kind: 'delimiter', name: best.name }] : [];
}

function letterHints({ reading }: ImportUpload, { columns, firstRows }: UploadSheet): ReadingHint[] {
  const texts = [...firstRows.flatMap(({ cells }) => cells), ...columns.flatMap(({ header, samples }) => [header, ...samples])];
  const garbled = reading.encoding === 'WINDOWS_1252' ? texts.find((text) => GARBLED.test(text)) : undefined;
  const lost = texts.find((text) => text.includes(REPLACEMENT));
  return [
    ...(garbled === undefined ? [] : [{ kind: 'utf-8', example: around(garbled, GARBLED) } as const]),
    ...(lost === undefined ? [] : [{ kind: 'lost-letters', example: around(lost, /\ufffd/) } as const]),
  ];
}

function countFields(cells: readonly string[]): number {
  return rowProposals(cells).length;
}

/** The words around what was found, as far as they are worth showing. */
function around(text: string, sign: RegExp): string {
  const begin = Math.max(text.search(sign) - LONGEST_EXAMPLE / 2, 0);
  return text.slice(begin, begin + LONGEST_EXAMPLE).trim();
}
