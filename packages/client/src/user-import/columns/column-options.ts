/** The columns of a sheet as a drop-down shows them: letter, header and the first cells. */
import { foldForSearch } from '@intake/shared';
import type { SheetColumn } from '../import-choices.js';

export interface ColumnOption {
  /** The column's letter; empty for none. */
  readonly value: string;
  readonly title: string;
  /** The first cells with text; empty where there is none, or where they are not to be seen. */
  readonly samples: string;
  /** What a search looks at. */
  readonly folded: string;
}

export interface OptionWords {
  readonly noHeader: string;
  /** What a column is called in a sheet without a header row; missing where it has one. */
  readonly columnName?: (letter: string) => string;
}

/** The longest sample that is shown whole, in characters: longer ones would push the others out of sight. */
const LONGEST_SAMPLE = 40;

/** An option for each column, from left to right. */
export function columnOptions(
  columns: readonly SheetColumn[],
  secret: ReadonlySet<string>,
  { noHeader, columnName }: OptionWords,
): ColumnOption[] {
  return columns.map(({ letter, header, samples }) => {
    const title = columnName?.(letter) ?? `${letter} · ${oneLine(header) || noHeader}`;
    const shown = secret.has(letter) ? '' : samples.map(shortened).filter(Boolean).join(', ');
    return {
      value: letter,
      title,
      samples: shown,
      folded: foldForSearch(`${title} ${shown}`),
    };
  });
}

/** Whether an option is what was typed: its letter first of all, else a part of its header or cells. */
export function matchesSearch({ folded }: ColumnOption, search: string): boolean {
  return folded.includes(foldForSearch(search));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function shortened(sample: string): string {
  const characters = [...oneLine(sample)];
  return characters.length > LONGEST_SAMPLE ? `${characters.slice(0, LONGEST_SAMPLE - 1).join('')}…` : characters.join('');
}
