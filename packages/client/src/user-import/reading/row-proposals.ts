/** What the texts of a row would propose, were it the header row. */
import { type ColumnMapping, columnLetter, proposeMapping } from '@intake/shared';

/** A field at most for each text; the first of them stands in column A. */
export function rowProposals(cells: readonly string[]): ColumnMapping[] {
  return proposeMapping(cells.map((header, index) => ({ letter: columnLetter(index), header, samples: [] })));
}
