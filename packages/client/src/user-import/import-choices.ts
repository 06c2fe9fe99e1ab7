/** What the person chooses in step 2: which column holds which field, and what holds for all rows. */
import { type ColumnMapping, type PasswordSource, USER_FIELDS, type UserField } from '@intake/shared';
import type { ImportRunShownFragment, ImportUploadShownFragment } from '../generated/user-import.js';

export type ImportUpload = ImportUploadShownFragment;
export type UploadSheet = ImportUpload['sheets'][number];
export type SheetColumn = UploadSheet['columns'][number];

/** The column letter of each field that has one. */
export type FieldColumns = Readonly<Partial<Record<UserField, string>>>;

export interface ImportChoices {
  /** The index of the sheet that is imported. */
  readonly sheet: number;
  /** By the index of the sheet; of a sheet that is left out, the columns that the server proposes. */
  readonly columns: Readonly<Record<number, FieldColumns>>;
  /** Null until one is chosen, as is the hierarchy. */
  readonly roleId: string | null;
  readonly startHierarchyId: string | null;
  readonly passwords: PasswordSource;
  /** Whether every row has special needs, or what its own cell says. */
  readonly specialNeeds: 'file' | 'yes' | 'no';
  /** In per cent as it was typed, for every row where all have special needs; empty where each row's own cell says it. */
  readonly extraTime: string;
}

/** What a person may choose from: what is within their reach. */
export interface ImportOffer {
  readonly roles: readonly { readonly id: string; readonly type: string }[];
  readonly hierarchies: readonly { readonly id: string }[];
}

/** Nothing chosen yet: the proposed sheet, and what is usual. */
export function proposedChoices({ proposedSheet }: ImportUpload): ImportChoices {
  const nobodys = { roleId: null, startHierarchyId: null };
  return { sheet: proposedSheet, columns: {}, ...nobodys, passwords: 'GENERATED', specialNeeds: 'file', extraTime: '' };
}

/** What an earlier try was made with. */
export function choicesOfRun(run: ImportRunShownFragment, { proposedSheet }: ImportUpload): ImportChoices {
  const sheet = run.sheet ?? proposedSheet;
  const { specialNeedsForAll, extraTimePercentageForAll: percentage } = run;
  return {
    sheet,
    columns: { [sheet]: byField(run.mapping) },
    roleId: run.role.id,
    startHierarchyId: run.startHierarchy.id,
    passwords: run.passwords,
    specialNeeds: specialNeedsForAll === null ? 'file' : specialNeedsForAll ? 'yes' : 'no',
    extraTime: specialNeedsForAll === true && percentage !== null ? String(percentage) : '',
  };
}

/** The sheet that is chosen, or the first where it isn't there; undefined of a file without any. */
export function chosenSheet({ sheets }: ImportUpload, { sheet }: ImportChoices): UploadSheet | undefined {
  return sheets.find(({ index }) => index === sheet) ?? sheets[0];
}

/** The columns chosen for a sheet by hand, else those proposed for it. */
export function columnsOf({ columns }: Pick<ImportChoices, 'columns'>, { index, proposedMapping }: UploadSheet): FieldColumns {
  return columns[index] ?? byField(proposedMapping);
}

/** With a field of the sheet in this column, or in none. */
export function withColumn(choices: ImportChoices, sheet: UploadSheet, [field, letter]: [UserField, string | null]): ImportChoices {
  const { [field]: _before, ...others } = columnsOf(choices, sheet);
  const fields: FieldColumns = letter === null ? others : { ...others, [field]: letter };
  return { ...choices, columns: { ...choices.columns, [sheet.index]: fields } };
}

/** The same choices with what goes without saying, and without what is no longer on offer. */
export function settledChoices(choices: ImportChoices, { roles, hierarchies }: ImportOffer): ImportChoices {
  const role = roles.find(({ id }) => id === choices.roleId) ?? roles.find(({ type }) => type === 'CANDIDATE');
  const only = hierarchies.length === 1 ? hierarchies[0] : undefined;
  const hierarchy = hierarchies.find(({ id }) => id === choices.startHierarchyId) ?? only;
  return { ...choices, roleId: role?.id ?? null, startHierarchyId: hierarchy?.id ?? null };
}

/** The columns as the API takes them, in the fields' order. */
export function mappingOf(columns: FieldColumns): ColumnMapping[] {
  return USER_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
}

/** Whether the same would be tried; what was chosen for another sheet doesn't count. */
export function isSameChoice(one: ImportChoices, other: ImportChoices, upload: ImportUpload): boolean {
  return comparable(one, upload) === comparable(other, upload);
}

function comparable(choices: ImportChoices, upload: ImportUpload): string {
  const sheet = chosenSheet(upload, choices);
  return JSON.stringify({ ...choices, columns: sheet === undefined ? [] : mappingOf(columnsOf(choices, sheet)) });
}

function byField(mapping: readonly ColumnMapping[]): FieldColumns {
  return Object.fromEntries(mapping.map(({ field, column }) => [field, column]));
}
