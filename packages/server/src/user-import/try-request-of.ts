/** tryImport's input in the domain's terms. */
import { SUB_LEVELS, type UserField } from '@intake/shared';
import type { GivenRow } from './rows-as-sheet.js';
import type { ImportRowInput, TryImportInput } from './try-import.input.js';
import { refuse } from '../graphql/errors.js';
import type { TryRequest } from './try-request.js';

/** The request of an input; refuses a row with more sub-levels than there are. */
export function tryRequestOf(input: TryImportInput): TryRequest {
  return {
    uploadId: input.uploadId ?? undefined,
    rows: input.rows?.map(givenRow),
    sheet: input.sheet ?? undefined,
    mapping: input.mapping ?? undefined,
    roleId: input.roleId,
    startHierarchyId: input.startHierarchyId,
    passwords: input.passwords,
    specialNeedsForAll: input.specialNeedsForAll ?? null,
    extraTimePercentageForAll: input.extraTimePercentageForAll ?? null,
    corrections: input.corrections ?? [],
    removeSpaces: input.removeSpaces ?? [],
    basedOn: input.basedOn ?? undefined,
  };
}

const FIELDS = [
  ['FIRST_NAME', 'firstName'],
  ['LAST_NAME', 'lastName'],
  ['USERNAME', 'username'],
  ['USER_ID', 'userId'],
  ['EMAIL', 'email'],
  ['PASSWORD', 'password'],
  ['SPECIAL_NEEDS', 'specialNeeds'],
  ['EXTRA_TIME_PERCENTAGE', 'extraTimePercentage'],
  ['SYNCHRONISATION_KEY', 'synchronisationKey'],
  ['TIME_ZONE', 'timeZone'],
] as const satisfies readonly (readonly [UserField, Exclude<keyof ImportRowInput, 'subLevels'>])[];

function givenRow(row: ImportRowInput): GivenRow {
  const subLevels = row.subLevels ?? [];
  if (subLevels.length > SUB_LEVELS.length) refuse('BAD_USER_INPUT', { sentence: TOO_DEEP, fields: { subLevels: 'TOO_LONG' } });
  const given: { -readonly [Field in UserField]?: string } = {};
  for (const [field, name] of FIELDS) {
    const text = row[name] ?? undefined;
    if (text !== undefined) given[field] = text;
  }
  for (const [index, level] of SUB_LEVELS.entries()) {
    const text = subLevels[index];
    if (text !== undefined) given[level] = text;
  }
  return given;
}

const TOO_DEEP = {
  EN: `A row may name ${SUB_LEVELS.length} sub-levels at most`,
  NL: `Een rij mag hoogstens ${SUB_LEVELS.length} subniveaus noemen`,
};
