/** The import history: what was committed, by whoever it was, and one's own previews. */
import type { ImportStatus } from '@intake/shared';
import { In, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { pageOf } from '../graphql/page.type.js';
import { ImportRunEntity } from './import-run.entity.js';
import { COMMITTED_STATUSES } from './import-run.repository.js';
import { importRunObject } from './import-run-object.js';
import type { ImportRunConnection } from './import-run.type.js';
import type { ImportRunsArguments } from './import-runs.arguments.js';

/** A page of the runs that somebody may see, newest first. Refuses a cursor that no page gave. */
export async function listRuns(manager: EntityManager, userId: string, args: ImportRunsArguments): Promise<ImportRunConnection> {
  const { first, after } = pageOf(args);
  const visible = () => visibleRuns(manager, userId, args);
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

function visibleRuns(
  manager: EntityManager,
  userId: string,
  { includeCancelled }: ImportRunsArguments,
): SelectQueryBuilder<ImportRunEntity> {
  const own = { createdById: userId, ...(includeCancelled === false ? { status: Not<ImportStatus>('CANCELLED') } : {}) };
  return manager.createQueryBuilder(ImportRunEntity, 'run').where([own, { status: In([...COMMITTED_STATUSES]) }]);
}

function olderThan(runs: SelectQueryBuilder<ImportRunEntity>, { id, createdAt }: ImportRunEntity): SelectQueryBuilder<ImportRunEntity> {
  return runs.andWhere('(run.createdAt < :createdAt OR (run.createdAt = :createdAt AND run.id < :id))', { createdAt, id });
}

async function findCursor(manager: EntityManager, id: string): Promise<ImportRunEntity> {
  return (await manager.findOneBy(ImportRunEntity, { id })) ?? refuse('BAD_USER_INPUT');
}
