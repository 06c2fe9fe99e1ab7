/** What committed imports did to a user. */
import { refuse } from '../graphql/errors.js';
import type { ImportContext } from './import-context.js';
import type { ImportOfUser } from './imports-of-users.repository.js';
import type { UserImportObject } from './user-import.type.js';
import { userImportLoaders } from './user-import-loaders.js';

/** Imports of one user at once, if no number is given, and at most. */
export const DEFAULT_IMPORTS = 20;
const MOST_IMPORTS = 100;

/** The newest imports of a user, newest first; refuses more than a hundred. */
export async function importsOfUser(
  context: ImportContext,
  { userId, first }: { userId: string; first: number | null },
): Promise<UserImportObject[]> {
  const wanted = first ?? DEFAULT_IMPORTS;
  if (wanted > MOST_IMPORTS) refuse('BAD_USER_INPUT', { sentence: TOO_MANY });
  return (await userImportLoaders(context).imports.load({ userId, first: wanted })).flatMap(userImportObject);
}

function userImportObject({ userId, rowNumber, run }: ImportOfUser): UserImportObject[] {
  const { id: runId, fileName, createdById, committedAt, status } = run;
  return committedAt === null ? [] : [{ id: `${runId}.${userId}`, runId, fileName, createdById, committedAt, status, rowNumber }];
}

const TOO_MANY = { EN: `first must be from 0 to ${MOST_IMPORTS}`, NL: `first moet van 0 tot en met ${MOST_IMPORTS} zijn` };
