/** A page of a run's rows, as resolvers hand it out. */
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { pageOf } from '../graphql/page.type.js';
import { importRowConnection, placeOfCursor } from './import-row-object.js';
import type { ImportRowConnection } from './import-row.type.js';
import type { ImportRowsArguments } from './import-rows.arguments.js';
import { listRows } from './list-rows.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import type { RunViewer } from './seen-runs.repository.js';

/** The rows that the arguments let through; refuses a cursor that no page gave. */
export async function rowPage(
  manager: EntityManager,
  blocks: SealedBlocks,
  { runId, args, viewer }: { runId: string; args: ImportRowsArguments; viewer: RunViewer },
): Promise<ImportRowConnection> {
  const { first, after } = pageOf(args);
  const place = after === undefined ? undefined : (placeOfCursor(after) ?? refuse('BAD_USER_INPUT'));
  const filter = {
    outcome: args.outcome ?? undefined,
    unchanged: args.unchanged ?? undefined,
    inTrash: args.inTrash ?? undefined,
    issue: args.issue ?? undefined,
    issueField: args.issueField ?? undefined,
    search: args.search ?? undefined,
  };
  return importRowConnection(runId, await listRows(manager, blocks, { runId, viewer, filter, first, after: place }));
}
