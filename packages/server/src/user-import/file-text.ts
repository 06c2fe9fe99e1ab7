/** What a row says of a person, by field. */
import type { Loaders } from '../graphql/loaders.js';
import type { ShownRow } from './shown-row.js';

const PROPERTY = { FIRST_NAME: 'firstName', LAST_NAME: 'lastName', USERNAME: 'username', USER_ID: 'userId', EMAIL: 'email' } as const;

/** The file's text; of a row that went in and whose cells are no longer kept, what the user has now. Null where there is neither. */
export async function fileText({ cells, userId }: ShownRow, field: keyof typeof PROPERTY, loaders: Loaders): Promise<string | null> {
  if (cells.length > 0) return cells.find((cell) => cell.field === field)?.text ?? null;
  const user = userId === null ? undefined : await loaders.seenUser(userId);
  return user?.[PROPERTY[field]] ?? null;
}
