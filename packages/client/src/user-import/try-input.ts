/** What tryImport is asked: by the choices of step 2, or by what was put right in a preview. */
import { parseText, type UserField } from '@intake/shared';
import type { ImportRunShownFragment, TryImportInput } from '../generated/user-import.js';
import { type CellEdit, type CellEdits, correctionsOf } from './cell-edits.js';
import { chosenSheet, columnsOf, type ImportChoices, type ImportUpload, mappingOf } from './import-choices.js';

/** What a preview puts right beside the file. */
export interface Mending {
  readonly corrections: readonly CellEdit[];
  readonly removeSpaces: readonly UserField[];
}

/** An earlier try of the same file, and what was edited in its preview since. */
export interface TriedBefore {
  readonly run: ImportRunShownFragment;
  readonly edits: CellEdits;
}

/** Whether something of the file was put right in an earlier try, or is about to be. */
export function isMended(before: TriedBefore | null): boolean {
  return before !== null && before.edits.size + before.run.corrections.length + before.run.removeSpaces.length > 0;
}

/** The input of the choices, with what was put right in an earlier try of the same sheet; undefined while something is missing. */
export function inputOfChoices(
  choices: ImportChoices,
  upload: ImportUpload,
  before: TriedBefore | null = null,
): TryImportInput | undefined {
  const sheet = chosenSheet(upload, choices);
  const { roleId, startHierarchyId, passwords, specialNeeds } = choices;
  if (sheet === undefined || roleId === null || startHierarchyId === null) return undefined;
  const mapping = mappingOf(columnsOf(choices, sheet));
  const mapped = new Set(mapping.map(({ field }) => field));
  // What was put right on one sheet says nothing of another.
  const mended = before !== null && (before.run.sheet ?? sheet.index) === sheet.index ? before : null;
  return {
    uploadId: upload.id,
    sheet: sheet.index,
    mapping,
    roleId,
    startHierarchyId,
    passwords,
    specialNeedsForAll: specialNeeds === 'file' ? null : specialNeeds === 'yes',
    extraTimePercentageForAll: percentageForAll(choices),
    corrections: correctionsOf(mended?.edits ?? new Map()).filter(({ field }) => mapped.has(field)),
    removeSpaces: mended?.run.removeSpaces ?? [],
    basedOn: before?.run.id,
  };
}

/** The input that tries a run again as it was, with more put right. */
export function inputOfMending(run: ImportRunShownFragment, { corrections, removeSpaces }: Mending): TryImportInput {
  const { upload, sheet, mapping, role, startHierarchy, passwords, specialNeedsForAll, extraTimePercentageForAll } = run;
  return {
    uploadId: upload?.id,
    sheet,
    mapping: mapping.map(({ field, column }) => ({ field, column })),
    roleId: role.id,
    startHierarchyId: startHierarchy.id,
    passwords,
    specialNeedsForAll,
    extraTimePercentageForAll,
    corrections,
    removeSpaces: [...new Set([...run.removeSpaces, ...removeSpaces])],
    basedOn: run.id,
  };
}

/** Fields whose columns are not looked at, as something else is said for all rows. */
export function overruledFields({ passwords, specialNeeds, extraTime }: ImportChoices): ReadonlySet<UserField> {
  const fields = new Set<UserField>();
  if (passwords === 'GENERATED') fields.add('PASSWORD');
  if (specialNeeds !== 'file') fields.add('SPECIAL_NEEDS');
  if (specialNeeds === 'no' || (specialNeeds === 'yes' && extraTime.trim() !== '')) fields.add('EXTRA_TIME_PERCENTAGE');
  return fields;
}

// Users without special needs have no extra time, so with "no" for all there is nothing to look for in the file.
function percentageForAll({ specialNeeds, extraTime }: ImportChoices): number | null {
  if (specialNeeds === 'file') return null;
  if (specialNeeds === 'no') return 0;
  const parsed = parseText('EXTRA_TIME_PERCENTAGE', extraTime.trim());
  return parsed.ok ? (parsed.value ?? null) : null;
}
