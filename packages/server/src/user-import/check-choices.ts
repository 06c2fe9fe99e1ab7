/** Refuses choices by which no file, or not this one, can be read. */
import { isDelimiter, type FileReading, type HeaderRow, type ReadingChoices, type SheetOutline } from '@intake/shared';
import { refuse } from '../graphql/errors.js';
import type { ReadingChoicesInput } from './file-reading.type.js';

/** The choices of an input. */
export function choicesOf({ encoding, delimiter, headerRows }: ReadingChoicesInput): ReadingChoices {
  const rows = (headerRows ?? []).map(({ sheet, row }) => ({ sheet, row }));
  return { encoding: encoding ?? null, delimiter: delimiter ?? null, headerRows: rows };
}

/** Refuses what can't be chosen for a file of this kind, before it is read. */
export function checkChoices({ encoding, delimiter, headerRows }: ReadingChoices, { kind }: Pick<FileReading, 'kind'>): void {
  if (kind === 'WORKBOOK' && (encoding !== null || delimiter !== null)) refuse('BAD_USER_INPUT', { sentence: NO_TEXT });
  if (delimiter !== null && !isDelimiter(delimiter))
    refuse('BAD_USER_INPUT', { sentence: NO_DELIMITER, fields: { delimiter: 'INVALID_CHARACTERS' } });
  if (new Set(headerRows.map(({ sheet }) => sheet)).size < headerRows.length)
    refuse('BAD_USER_INPUT', { sentence: TWO_HEADER_ROWS, fields: { headerRows: 'REQUIRED' } });
}

/** Refuses header rows that turned out not to be there. */
export function checkHeaderRows({ headerRows }: Pick<ReadingChoices, 'headerRows'>, sheets: readonly SheetOutline[]): void {
  for (const headerRow of headerRows) checkHeaderRow(headerRow, sheets);
}

function checkHeaderRow({ sheet, row }: HeaderRow, sheets: readonly SheetOutline[]): void {
  const outline = sheets.find(({ index }) => index === sheet);
  if (outline?.headerRowNumber === row) return;
  const sentence = outline === undefined ? NO_SHEET : withoutText(outline.name, row);
  refuse('BAD_USER_INPUT', { sentence, fields: { headerRows: 'REQUIRED' } });
}

/** A sheet that an upload doesn't have. */
export const NO_SHEET = { EN: 'The file has no such sheet', NL: 'Het bestand heeft dit werkblad niet' };
const NO_TEXT = {
  EN: 'Only a text file has an encoding and a delimiter: this one is a workbook',
  NL: 'Alleen een tekstbestand heeft een tekencodering en een scheidingsteken: dit is een werkmap',
};
const NO_DELIMITER = {
  EN: 'The delimiter must be one character, but not a quotation mark or a line break',
  NL: 'Het scheidingsteken moet één teken zijn, maar geen aanhalingsteken of regeleinde',
};
const TWO_HEADER_ROWS = {
  EN: 'A sheet has one header row: choose one for each sheet',
  NL: 'Een werkblad heeft één rij met kolomkoppen: kies er één per werkblad',
};
const withoutText = (name: string, row: number) => ({
  EN: `Row ${row} of sheet "${name}" holds no text: choose another header row`,
  NL: `Rij ${row} van werkblad "${name}" bevat geen tekst: kies een andere rij met kolomkoppen`,
});
