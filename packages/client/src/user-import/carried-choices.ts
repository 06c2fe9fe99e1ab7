/** What was chosen in step 2, carried over to another reading of the same file. */
import { USER_FIELDS } from '@intake/shared';
import {
  columnsOf,
  type FieldColumns,
  type ImportChoices,
  type ImportUpload,
  proposedChoices,
  type UploadSheet,
} from './import-choices.js';

export interface Readings {
  readonly from: ImportUpload;
  readonly to: ImportUpload;
}

/** The same choices: of columns those made by hand whose column has the same letter and header still, and else what is proposed now. */
export function carriedChoices(choices: ImportChoices, { from, to }: Readings): ImportChoices {
  const isSheetThere = to.sheets.some(({ index }) => index === choices.sheet);
  const columns = to.sheets.flatMap((after): [number, FieldColumns][] => {
    const before = from.sheets.find(({ index }) => index === after.index);
    const chosen = before === undefined ? undefined : choices.columns[before.index];
    return before === undefined || chosen === undefined ? [] : carriedColumns(chosen, before, after);
  });
  return { ...choices, sheet: isSheetThere ? choices.sheet : proposedChoices(to).sheet, columns: Object.fromEntries(columns) };
}

/** Of a sheet in which nothing was chosen that still holds, none: what is proposed then isn't anybody's choice. */
function carriedColumns(chosen: FieldColumns, before: UploadSheet, after: UploadSheet): [number, FieldColumns][] {
  const proposedBefore = columnsOf(NONE_BY_HAND, before);
  const byHand = USER_FIELDS.filter((field) => chosen[field] !== proposedBefore[field]);
  const kept = byHand.filter((field) => isSameColumn(chosen[field] ?? proposedBefore[field], before, after));
  if (kept.length === 0) return [];
  const proposed = Object.entries(columnsOf(NONE_BY_HAND, after)).filter(([field]) => kept.every((name) => name !== field));
  const carried = kept.flatMap((field) => (chosen[field] === undefined ? [] : [[field, chosen[field]] as const]));
  return [[after.index, Object.fromEntries([...proposed, ...carried])]];
}

const NONE_BY_HAND: Pick<ImportChoices, 'columns'> = { columns: {} };

function isSameColumn(letter: string | undefined, before: UploadSheet, after: UploadSheet): boolean {
  const headerIn = ({ columns }: UploadSheet): string | undefined => columns.find((column) => column.letter === letter)?.header.trim();
  const header = headerIn(before);
  return header !== undefined && header === headerIn(after);
}
