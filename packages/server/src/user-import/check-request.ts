/** Refuses a try whole where no row could be judged: a mapping, correction or number that can't be used. */
import {
  checkMapping,
  countRows,
  mappingProblemSentence,
  strayCorrections,
  type IssueCode,
  type DraftSource,
  type SheetOutline,
  type SheetRow,
  type Translated,
  userField,
} from '@intake/shared';
import { refuse } from '../graphql/errors.js';

const MAX_PERCENTAGE = 300;

/** Refuses a percentage for all rows that is out of range. */
export function checkForAll({ extraTimePercentage }: DraftSource['forAll']): void {
  if (extraTimePercentage === null || (extraTimePercentage >= 0 && extraTimePercentage <= MAX_PERCENTAGE)) return;
  refuse('BAD_USER_INPUT', { sentence: PERCENTAGE, fields: { extraTimePercentageForAll: 'INVALID_PERCENTAGE' } });
}

const PERCENTAGE: Translated = {
  EN: 'The extra time for all must be a whole number from 0 to 300',
  NL: 'De extra tijd voor iedereen moet een geheel getal van 0 tot en met 300 zijn',
};

/** Refuses a mapping that leaves a required field out, names a field twice or a column that is not there. */
export function checkColumns({ mapping, passwords }: Pick<DraftSource, 'mapping' | 'passwords'>, { columns }: SheetOutline): void {
  const problems = checkMapping(mapping, columns, { passwordsFromFile: passwords === 'FILE' });
  if (problems.length === 0) return;
  const fields: Record<string, IssueCode> = Object.fromEntries(problems.map(({ field }) => [field, 'REQUIRED' as const]));
  const sentences = (language: keyof Translated) => problems.map((problem) => mappingProblemSentence(problem, language)).join('; ');
  refuse('BAD_USER_INPUT', { sentence: { EN: sentences('EN'), NL: sentences('NL') }, fields });
}

/** Refuses corrections of rows or fields that are not there. */
export function checkCorrections(source: DraftSource): void {
  const [stray] = strayCorrections(source);
  if (stray === undefined) return;
  const { rowNumber, field } = stray;
  const { label } = userField(field);
  const sentence = {
    EN: `There is no cell to correct in row ${rowNumber}, field "${label.EN}"`,
    NL: `Er is geen cel om te corrigeren in rij ${rowNumber}, veld "${label.NL}"`,
  };
  refuse('BAD_USER_INPUT', { sentence, fields: { corrections: 'REQUIRED' } });
}

/** Numbers as each language writes them. */
const EN = new Intl.NumberFormat('en-GB');
const NL = new Intl.NumberFormat('nl-NL');

/** Refuses more users than one import may hold, with both numbers; rows are counted as they are read, for there may be very many. */
export async function checkRowCount(source: Omit<DraftSource, 'rows'>, parts: RowParts, limit: number): Promise<void> {
  let rows = 0;
  for await (const part of parts) rows += countRows({ ...source, rows: part });
  if (rows <= limit) return;
  const sentence = {
    EN: `The file holds ${EN.format(rows)} users, and one import may hold ${EN.format(limit)}: split the file`,
    NL: `Het bestand bevat ${NL.format(rows)} gebruikers, en één import mag er ${NL.format(limit)} bevatten: splits het bestand`,
  };
  refuse('TOO_MANY_ROWS', { sentence, rows, limit });
}

type RowParts = AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
