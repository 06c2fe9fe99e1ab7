/** Reads what the users of one answer were imported by in a few statements, however many there are. */
import DataLoader from 'dataloader';
import { askerOf, type ImportContext } from './import-context.js';
import { findImportsOf, type ImportOfUser } from './imports-of-users.repository.js';
import { findRows, type NumberedRow } from './numbered-rows.repository.js';
import type { ShownRow } from './shown-row.js';

interface NewestImports {
  readonly userId: string;
  readonly first: number;
}

export interface UserImportLoaders {
  readonly imports: DataLoader<NewestImports, ImportOfUser[]>;
  readonly rows: DataLoader<NumberedRow, ShownRow | undefined>;
}

/** Those of each request, for as long as it lasts. */
const ofRequests = new WeakMap<ImportContext, UserImportLoaders>();

/** The loaders of a request. They put together what is asked for at once and remember nothing, so that they see what a mutation wrote. */
export function userImportLoaders(context: ImportContext): UserImportLoaders {
  const loaders = ofRequests.get(context) ?? makeLoaders(context);
  ofRequests.set(context, loaders);
  return loaders;
}

function makeLoaders(context: ImportContext): UserImportLoaders {
  const { reads } = context.database;
  const { blocks } = context.imports;
  return {
    imports: new DataLoader((wanted) => newestImports(context, wanted), { cache: false }),
    rows: new DataLoader((wanted) => findRows(reads, blocks, wanted), { cache: false }),
  };
}

async function newestImports(context: ImportContext, wanted: readonly NewestImports[]): Promise<ImportOfUser[][]> {
  const userIds = [...new Set(wanted.map(({ userId }) => userId))];
  const most = Math.max(...wanted.map(({ first }) => first));
  const found = await findImportsOf(context.database.reads, userIds, { most, viewer: await askerOf(context) });
  return wanted.map(({ userId, first }) => (found.get(userId) ?? []).slice(0, first));
}
