/** One cell to a value or an issue code: the first of the codes that apply, in the domain's order. */
import { hasForbiddenCharacter } from './forbidden-characters.js';
import type { FieldDefinition, FieldValues } from './field-definition.js';
import { codePointLength, identifierKey, KEY_LIMIT } from './identifiers.js';
import { fault, type Parsed, value } from './parsed.js';
import { breaksSpaceRule, mendSpaces } from './space-rules.js';
import { type UserField, userField } from './user-fields.js';
import { isBlank } from './white-space.js';
import type { Cell } from './workbook.js';

export type { Parsed } from './parsed.js';

/** The value of a cell of a file, undefined where an optional one is empty, or the code of what is wrong with it. */
export function parseCell<F extends UserField>(field: F, cell: Cell): Parsed<FieldValues[F] | undefined> {
  return typeof cell === 'string' ? parseText(field, cell) : fault(cell.fault);
}

/** The value of a text, undefined where an optional field's is empty, or the code of what is wrong with it. */
export function parseText<F extends UserField>(field: F, text: string): Parsed<FieldValues[F] | undefined> {
  const definition = userField(field);
  if (isBlank(text)) return definition.required ? fault('REQUIRED') : value(undefined);
  if (hasForbiddenCharacter(text)) return fault('INVALID_CHARACTERS');
  if (breaksSpaceRule(definition.spaces, text)) return fault('SPACES_NOT_ALLOWED');
  const prepared = definition.prepare(text);
  return isTooLong(definition, prepared) ? fault('TOO_LONG') : definition.parse(prepared);
}

/** The text without the spaces that the field doesn't allow: everywhere, or only at the ends. */
export function removeForbiddenSpaces(field: UserField, text: string): string {
  return mendSpaces(userField(field).spaces, text);
}

function isTooLong({ limit, comparedByKey }: FieldDefinition<UserField>, text: string): boolean {
  if (limit === undefined) return false;
  return codePointLength(text) > limit || (comparedByKey && codePointLength(identifierKey(text)) > KEY_LIMIT);
}
