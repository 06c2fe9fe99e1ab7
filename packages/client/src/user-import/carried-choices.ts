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

/** A reading of the file, and what was chosen in it last. */
export interface EarlierReading {
  readonly upload: ImportUpload;
  readonly choices: ImportChoices;
}

export interface Readings {
  readonly from: ImportUpload;
  readonly to: ImportUpload;
  /** Those before `from`, the latest last. */
  readonly earlier: readonly EarlierReading[];
}

/** The same choices: of columns those made by hand whose column has the same letter and header still, and else what is proposed now. */
export function carriedChoices(choices: ImportChoices, { from, to, earlier }: Readings): ImportChoices {
  const readings = [...earlier, { upload: from, choices }];
  const isSheetThere = to.sheets.some(({ index }) => index === choices.sheet);
  const columns = to.sheets.flatMap((after): [number, FieldColumns][] => {
    const { sheet: before, chosen } = chosenBefore(readings, after);
    return before === undefined || chosen === undefined ? [] : carriedColumns(chosen, before, after);
  });
  return { ...choices, sheet: isSheetThere ? choices.sheet : proposedChoices(to).sheet, columns: Object.fromEntries(columns) };
}

interface ChosenBefore {
  readonly sheet: UploadSheet | undefined;
  readonly chosen: FieldColumns | undefined;
}

/** Of a sheet: in the latest reading, or the latest with the header row that is read now, to which a slip comes back. */
function chosenBefore(readings: readonly EarlierReading[], after: UploadSheet): ChosenBefore {
  const chosen = readings.map(({ upload, choices }) => ({
    sheet: upload.sheets.find(({ index }) => index === after.index),
    chosen: choices.columns[after.index],
  }));
  const latest = chosen.at(-1);
  return chosen.findLast(({ sheet }) => sheet?.headerRow === after.headerRow) ?? latest ?? { sheet: undefined, chosen: undefined };
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
