/** The import history: what was committed, by whoever it was, and one's own previews. */
import { Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { pageOf } from '../graphql/page.type.js';
import { ImportRunEntity } from './import-run.entity.js';
import { importRunObject } from './import-run-object.js';
import type { ImportRunConnection } from './import-run.type.js';
import type { ImportRunsArguments } from './import-runs.arguments.js';
import { seenRuns, type RunViewer } from './seen-runs.repository.js';

/** A page of the runs that somebody may see, newest first. Refuses a cursor that no page gave. */
export async function listRuns(manager: EntityManager, viewer: RunViewer, args: ImportRunsArguments): Promise<ImportRunConnection> {
  const { first, after } = pageOf(args);
  const conditions = await seenRuns(manager, viewer);
  const shown = args.includeCancelled === false ? conditions.map((each) => ({ status: Not('CANCELLED'), ...each })) : conditions;
  const visible = () => manager.createQueryBuilder(ImportRunEntity, 'run').where(shown);
  const rest = after === undefined ? visible() : olderThan(visible(), await findCursor(manager, after));
  const found = await rest
    .orderBy('run.createdAt', 'DESC')
    .addOrderBy('run.id', 'DESC')
    .limit(first + 1)
    .getMany();
  const page = found.slice(0, first);
  return {
    nodes: page.map(importRunObject),
    pageInfo: { hasNextPage: found.length > first, endCursor: page.at(-1)?.id ?? null },
    totalCount: await visible().getCount(),
  };
}

function olderThan(runs: SelectQueryBuilder<ImportRunEntity>, { id, createdAt }: ImportRunEntity): SelectQueryBuilder<ImportRunEntity> {
  return runs.andWhere('(run.createdAt < :createdAt OR (run.createdAt = :createdAt AND run.id < :id))', { createdAt, id });
}

async function findCursor(manager: EntityManager, id: string): Promise<ImportRunEntity> {
  return (await manager.findOneBy(ImportRunEntity, { id })) ?? refuse('BAD_USER_INPUT');
}
